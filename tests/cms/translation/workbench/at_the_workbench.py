"""Somebody at the translator's screen of a news item."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from cms.translation.roles.groups import TRANSLATOR
from cms.translation.workbench.lines import hash_of, key_of, seen
from tests.cms.people import client, person
from tests.cms.translating import ENGLISH, LEAD, stored

NEW_LEAD = LEAD.replace("140", "500")
NEW_ENGLISH = ENGLISH[LEAD].replace("140", "500")
JSON = {"HTTP_ACCEPT": "application/json"}
DECISIONS = ("submit", "approve", "send_back", "take_back")


class Workbench:
    """The screen of a translation as one person has it open."""

    def __init__(self, user: Any, target: Page) -> None:
        self.browser: Client = client(user)
        self.target = target
        self.shown: str | None = None

    def url(self, name: str) -> str:
        return reverse(f"cms_translation:{name}", args=[self.target.pk])

    def html(self, **query: str) -> BeautifulSoup:
        answer = self.browser.get(self.url("workbench"), query)
        assert answer.status_code == 200, answer
        self.shown = answer.context["shown"]
        return BeautifulSoup(answer.content, "html.parser")

    def line(self, text: str, path: str = "lead", **query: str) -> Tag:
        found = self.html(**query).find(id=f"line-{key_of(path, text)}")
        assert isinstance(found, Tag)
        return found

    def fields(self, path: str, of: str, typed: str, was: str | None = None) -> dict[str, str]:
        return {"path": path, "of": hash_of(of), "text": typed, "seen": seen(was)}

    def save(self, path: str, of: str, typed: str, was: str | None = None) -> Any:
        """What the screen sends while somebody types; `was` is the wording it was opened with."""
        return self.browser.post(self.url("save"), self.fields(path, of, typed, was), **JSON)

    def post(self, name: str, **fields: Any) -> str:
        """Sends a form of the screen; the page that it ends on."""
        return str(self.answer(name, **fields).content.decode())

    def answer(self, name: str, **fields: Any) -> Any:
        """The same as an answer. A decision is about what the screen showed when it was opened."""
        if name in DECISIONS and "shown" not in fields:
            if self.shown is None:
                self.html()
            fields["shown"] = self.shown
        return self.browser.post(self.url(name), fields, follow=True)


def go_on(workbench: Workbench, answer: Any, name: str) -> str:
    """Presses the one button of what asks again; the page that it ends on."""
    form = BeautifulSoup(answer.content, "html.parser").select_one("main form")
    assert form is not None, "Nothing is asked."
    fields = {str(tag["name"]): str(tag.get("value", "")) for tag in form.select("input[name]")}
    del fields["csrfmiddlewaretoken"]
    return workbench.post(name, **fields)


def translator() -> Any:
    return person((TRANSLATOR, "en"))


def said(target: Page, of: str) -> str | None:
    """How a text of the source is translated now."""
    rows = StringTranslation.objects.filter(
        context__object_id=target.translation_key, translation_of__data=of
    )
    return rows.values_list("data", flat=True).first()


def words(tag: Any) -> str:
    return " ".join(tag.get_text(" ").split())


def lead(target: Page) -> str:
    return str(stored(target).lead)
