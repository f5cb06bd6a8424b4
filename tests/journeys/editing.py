"""What an editor does in Wagtail's form of a page."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from PIL import Image
from playwright.sync_api import Page, Response, expect

# Wagtail's form begins to watch itself twice: `w-init` takes its name out of `data-controller`,
# and Stimulus connects the controllers behind it anew. What is written before the second time
# counts as the form's first state and is never saved by itself.
TELL_WHEN_WATCHED = """{
  let connected = 0;
  let watching = 0;
  document.addEventListener('w-unsaved:ready', () => { connected += 1; });
  document.addEventListener('w-unsaved:watch-edits', () => {
    watching += 1;
    if (watching === connected) document.documentElement.dataset.watched = '';
  });
}"""


def open_form(page: Page, address: str) -> None:
    """Opens a page's form and waits until it notices what is written: two seconds later."""
    page.add_init_script(TELL_WHEN_WATCHED)
    page.goto(address)
    page.wait_for_selector("html[data-watched]")


def a_picture(folder: Path) -> Path:
    """A file like no other: of a picture that is there already, Wagtail asks which one is meant."""
    path = folder / "laboratorium.jpg"
    drawn = Image.effect_mandelbrot((1600, 900), (-2, -1, 1, 1), 60).convert("RGB")
    drawn.save(path, comment=uuid4().hex)
    return path


def upload_picture(page: Page, path: Path) -> None:
    """Sends a file in the window in which a page's picture is chosen."""
    page.click("#id_cover-chooser [data-chooser-action-choose] >> visible=true")
    page.click(".modal a[href='#tab-upload']")
    page.set_input_files("#id_image-chooser-upload-file", path)
    # After the file: its name is put into a title that is still empty.
    page.fill("#id_image-chooser-upload-title", "Nowe laboratorium")
    page.click("#tab-upload [type=submit]")


def choose_new_picture(page: Page, path: Path) -> None:
    upload_picture(page, path)
    expect(page.locator("#id_cover-chooser img:visible")).to_be_visible()


@contextmanager
def draft_saved(page: Page, text: str) -> Iterator[None]:
    """Waits until the draft that saves itself holds a text that is written meanwhile.

    The form was opened by `open_form`. Wagtail takes a click on "Publish" and a draft under way
    for two pages.
    """

    saved: list[Response] = []

    def note(response: Response) -> None:
        asked = response.request
        if asked.method == "POST" and text.encode() in (asked.post_data_buffer or b""):
            saved.append(response)

    page.on("response", note)
    yield
    for _ in range(300):
        if saved:
            break
        page.wait_for_timeout(100)
    page.remove_listener("response", note)
    expect(page.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "saved"
    )


def write_text(page: Page, text: str) -> None:
    """A block of text in the body."""
    body = page.locator("section.w-panel", has=page.locator("[name=body-count]"))
    body.locator("button.c-sf-add-button").first.click()
    page.get_by_role("option", name=re.compile("^Tekst")).first.click()
    editor = body.get_by_role("textbox").first
    editor.click()
    expect(editor).to_be_focused()
    editor.press_sequentially(text)
    # What is typed reaches the form a moment later.
    expect(body.locator("[name='body-0-value']")).to_have_value(re.compile(re.escape(text)))
