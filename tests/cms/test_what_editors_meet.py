"""The form and the messages that editors meet: what is passed over, what they are told at the
end."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.translation.roles.groups import EDITOR, PUBLISHER
from pages.members.models import MemberPage
from pages.mission.models import MissionPage
from pages.news.models import NewsPage
from tests.cms.people import client, person

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def first(model: Any) -> Any:
    return model.objects.filter(locale__language_code="pl", live=True).first()


def screen(browser: Client, address: str, **query: str) -> BeautifulSoup:
    return BeautifulSoup(browser.get(address, query).content, "html.parser")


def sent(browser: Client, page: Page, **changes: str) -> dict[str, str]:
    """What the form of a page sends, as it was shown, with changes."""
    fields: dict[str, str] = {}
    for field in screen(browser, edit(page)).select("main form [name]"):
        kind, name = field.get("type"), str(field["name"])
        if field.name == "select":
            chosen = field.select_one("option[selected]")
            fields[name] = str(chosen["value"]) if chosen else ""
        elif field.name == "textarea":
            fields[name] = field.text.removeprefix("\n")
        elif field.name == "input" and (kind != "checkbox" or field.has_attr("checked")):
            fields[name] = str(field.get("value", ""))
    fields = {name: value for name, value in fields.items() if "__prefix__" not in name}
    # A body is put together by the browser.
    return {"body-count": "0", **fields, **changes}


def row_of_topic(browser: Client, page: Page) -> dict[str, str]:
    """A row that was added and left empty, counted as the browser counts it."""
    fields = sent(browser, page)
    count = int(fields["topic_rows-TOTAL_FORMS"])
    row = {f"topic_rows-{count}-{name}": "" for name in ("topic", "id", "DELETE")}
    counts = ("topic_rows-TOTAL_FORMS", "topic_rows-INITIAL_FORMS")
    more = {name: str(count + 1) for name in counts}
    return {**fields, **row, f"topic_rows-{count}-ORDER": str(count + 1), **more}


def test_a_row_that_was_added_and_left_empty_keeps_no_draft_from_being_saved() -> None:
    browser, page = client(person((EDITOR, "pl"))), first(NewsPage)
    before = page.topic_rows.count()
    answer = browser.post(
        edit(page),
        {**row_of_topic(browser, page), "lead": "Nowy lid."},
        headers={"accept": "application/json"},
    )
    assert answer.json()["success"]
    draft = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.lead == "Nowy lid."
    assert draft.topic_rows.count() == before


def test_a_code_of_activity_that_stands_there_twice_is_refused_with_a_sentence() -> None:
    browser, page = client(person((EDITOR, "pl"))), first(MemberPage)
    fields = sent(browser, page)
    for place, code in enumerate(["62.10.B", "6210b"]):
        row = f"activities-{place}"
        fields |= {f"{row}-classification": "pkd-2025", f"{row}-code": code, f"{row}-id": ""}
        fields |= {f"{row}-ORDER": str(place + 1), f"{row}-DELETE": ""}
    fields |= {"activities-TOTAL_FORMS": "2", "activities-INITIAL_FORMS": "0"}
    html = browser.post(edit(page), fields).content.decode()
    assert "Kod 62.10.B jest tu dwa razy. Usuń jeden z wierszy." in html


def test_the_page_about_the_cluster_is_written_in_tabs() -> None:
    form = screen(client(person((EDITOR, "pl"))), edit(first(MissionPage)))
    tabs = [" ".join(tab.text.split("(")[0].split()) for tab in form.select("[role=tab]")]
    assert tabs[:4] == ["Misja i historia", "Osoby", "Wyróżnienia", "Partnerzy"]


def test_a_chooser_begins_with_the_pages_below_which_the_wanted_ones_stand() -> None:
    page_type = "pages_members.memberpage,pages_projects.projectpage"
    address = reverse("wagtailadmin_choose_page")
    offered = client(person((EDITOR, "pl"))).get(address, {"page_type": page_type}).json()["html"]
    assert "Uczestnicy klastra" in offered
    assert "Projekty i partnerstwa" in offered


def test_the_last_message_says_where_a_page_is_seen_and_that_its_translation_waits() -> None:
    browser = client(person((EDITOR, "pl"), (PUBLISHER, "pl")))
    page = first(NewsPage)
    fields = sent(browser, page, title="Zupełnie nowy tytuł", **{"action-publish": "1"})
    messages = screen(browser, browser.post(edit(page), fields)["Location"]).select(".messages li")
    told = " ".join(" ".join(message.text.split()) for message in messages)
    assert f"Czytelnicy widzą stronę pod adresem http://testserver{page.get_url()}." in told
    assert "Na przetłumaczenie czeka teraz: angielski." in told
