"""Pictures of a page: every width, light and dark, and in print."""

from pathlib import Path

from playwright.sync_api import Page

WIDTHS = (360, 768, 1280, 1920)
SCHEMES = ("light", "dark")
_PAPER = {"width": 680, "height": 960}  # what the margins leave of A4


def take(page: Page, folder: Path, name: str) -> list[str]:
    """The names of the pictures of the page that is open, at whole length."""
    taken = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(media="screen", color_scheme=scheme, reduced_motion="reduce")
            taken.append(_taken(page, folder, f"{name}-{width}-{scheme}.jpeg"))
    page.set_viewport_size(_PAPER)
    page.emulate_media(media="print", color_scheme="light")
    taken.append(_taken(page, folder, f"{name}-print.jpeg"))
    return taken


def load_everything(page: Page) -> None:
    """Waits for the pictures that a browser would load only once they are near."""
    page.evaluate(
        """async () => {
          const all = [...document.images];
          all.forEach((image) => { image.loading = "eager"; });
          await Promise.all(all.map((image) => image.decode().catch(() => null)));
          await document.fonts.ready;
        }"""
    )


def printed(page: Page, folder: Path, name: str) -> bytes:
    """The page that is open as it comes out of a printer, kept as well."""
    page.emulate_media(media="print", color_scheme="light")
    return page.pdf(path=folder / f"{name}.pdf", format="A4", prefer_css_page_size=True)


def _taken(page: Page, folder: Path, name: str) -> str:
    page.screenshot(
        path=folder / name, type="jpeg", full_page=True, animations="disabled", quality=80
    )
    return name
