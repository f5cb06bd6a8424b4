"""Readers of a translation are told where it is out of date, or a machine's that nobody checked."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    draft,
    news,
    publish,
    put_online,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("approved"), pytest.mark.once]


def read(client: Client, page: Any) -> BeautifulSoup:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def notice(html: BeautifulSoup) -> str:
    found = html.select_one("main .notice--translation")
    return " ".join(found.get_text(" ").split()) if found else ""


def status(html: BeautifulSoup) -> list[str]:
    script = html.select_one('script[type="application/ld+json"]')
    page = next(t for t in json.loads(script.string)["@graph"] if t["@type"] == "WebPage")
    return page.get("creativeWorkStatus", [])


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (LEAD.replace("140", "500"), "a number, date or address"),
        (LEAD.replace("bierze udział", "uczestniczy"), "the wording"),
    ],
)
def test_an_outdated_page_says_so_until_its_translation_is_published(
    client: Client, lead: str, kind: str
) -> None:
    source = news()
    target = translated(source)
    assert notice(read(client, target)) == ""
    publish(source, lead=lead)
    html = read(client, target)
    assert notice(html).startswith("This translation is out of date The original was changed on")
    assert kind in notice(html)
    assert html.select_one(".notice--translation time")["datetime"]
    link = html.select_one(".notice--translation a")
    assert (link["href"], link["hreflang"], link.get_text()) == (source.url, "pl", source.title)
    assert status(html) == ["outdated translation"]
    assert html.select_one('meta[name="translation-status"]')["content"] == "outdated translation"
    again = begin(source)
    again.source.update_from_db()
    number = "500" if "500" in lead else "140"
    write(again, {**ENGLISH, lead: f"{number} companies take part in the project."})
    put_online(draft(again))
    html = read(client, target)
    assert (notice(html), status(html)) == ("", [])


def test_the_original_says_nothing(client: Client) -> None:
    source = news()
    translated(source)
    publish(source, lead=LEAD.replace("140", "500"))
    html = read(client, stored(source))
    assert (notice(html), status(html)) == ("", [])


def test_a_change_of_punctuation_is_nothing_to_readers(client: Client) -> None:
    source = news()
    target = translated(source)
    publish(source, lead=LEAD.replace(".", "!"))
    assert notice(read(client, target)) == ""


def test_a_machine_s_translation_says_so_until_somebody_confirms_it(client: Client) -> None:
    source = news()
    target = translated(source, kind="machine")
    html = read(client, target)
    assert "nobody has confirmed it yet" in notice(html)
    assert status(html) == ["unconfirmed machine translation"]
    again = begin(source)
    write(again, ENGLISH)
    put_online(draft(again))
    html = read(client, target)
    assert (notice(html), status(html)) == ("", [])


def test_the_notice_leads_to_no_original_that_the_public_may_not_see(client: Client) -> None:
    source = news()
    target = translated(source, kind="machine")
    type(source).objects.filter(pk=source.pk).update(live=False)
    assert read(client, target).select(".notice--translation a") == []


def test_samples_are_not_for_search_engines(client: Client) -> None:
    sample, real = news(is_sample=True), news(slug="inna", title="Inna")
    assert read(client, sample).select_one('meta[name="robots"]')["content"] == "noindex"
    assert read(client, real).select('meta[name="robots"]') == []
