"""Publishing many pages at once is about the drafts that were shown."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.translation.roles.groups import PUBLISHER
from pages.news.models import NewsIndexPage
from tests.cms.people import client, person
from tests.cms.publishing_paths import shown
from tests.cms.translating import ENGLISH, locale, news, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def publisher() -> Any:
    return client(person((PUBLISHER, "pl")))


def question(*pages: Any) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return f"{address}?next=/admin/&" + "&".join(f"id={page.pk}" for page in pages)


def write(page: Any, lead: str) -> None:
    page.lead = lead
    page.save_revision()


def test_what_was_shown_is_published() -> None:
    page, other = news(), news(slug="inna")
    for one in (page, other):
        write(one, "Nowy lid.")
    browser, address = publisher(), question(page, other)
    browser.post(address, shown(browser, address))
    assert [stored(one).lead for one in (page, other)] == ["Nowy lid."] * 2


def test_what_came_after_the_question_is_not_published() -> None:
    page, other = news(title="Klaster rośnie"), news(slug="inna", title="Inna")
    write(page, "Nowy lid.")
    before = stored(page).lead
    browser, address = publisher(), question(page, other)
    sent = shown(browser, address)
    write(page, "Nikt tego nie czytał.")
    answer = browser.post(address, sent, follow=True)
    told = answer.content.decode()
    assert "Niczego nie opublikowano." in told
    assert "„Klaster rośnie”" in told
    assert "„Inna”" not in told
    assert stored(page).lead == before
    browser.post(address, shown(browser, address))
    assert stored(page).lead == "Nikt tego nie czytał."


def test_a_form_that_names_nothing_publishes_nothing() -> None:
    page = news()
    before = page.lead
    write(page, "Nowy lid.")
    for sent in ({}, {"shown": "[1]"}, {"shown": "{"}):
        publisher().post(question(page), sent)
    assert stored(page).lead == before


def test_drafts_below_are_named_too_where_they_go_along() -> None:
    index = NewsIndexPage.objects.get(locale=locale("pl"))
    draft = news(slug="szkic", live=False)
    draft.save_revision()
    browser, address = publisher(), question(index)
    sent = {**shown(browser, address), "include_descendants": "on"}
    write(draft, "Nikt tego nie czytał.")
    browser.post(address, sent)
    assert not stored(draft).live
    sent.pop("include_descendants")
    assert browser.post(address, sent)["Location"] == "/admin/"
    browser.post(address, {**shown(browser, address), "include_descendants": "on"})
    assert stored(draft).live


def test_translations_that_stay_offline_are_counted_with_where_they_are_found() -> None:
    pages = [news(slug=f"strona-{number}") for number in range(2)]
    for page in pages:
        translated(page, {**ENGLISH, page.slug: f"page-{page.pk}"})
        stored(page).unpublish()
    browser, address = publisher(), question(*pages)
    answer = browser.post(address, shown(browser, address), follow=True)
    message = BeautifulSoup(answer.content, "html.parser").select_one(".messages .success")
    told = " ".join(message.text.split())
    assert "2 strony zostały opublikowane. 2 tłumaczenia, które czytelnicy znali," in told
    assert message.select_one("a")["href"] == reverse("cms_editor:translations")


def test_where_no_translation_is_offline_the_message_is_one_sentence() -> None:
    page = news(live=False)
    browser, address = publisher(), question(page)
    answer = browser.post(address, shown(browser, address), follow=True)
    message = BeautifulSoup(answer.content, "html.parser").select_one(".messages .success")
    assert " ".join(message.text.split()).endswith("1 strona została opublikowana.")


def test_the_drafts_of_many_pages_are_read_at_once() -> None:
    pages = [news(slug=f"strona-{number}") for number in range(4)]
    browser = publisher()
    with CaptureQueriesContext(connection) as captured:
        browser.get(question(*pages))
    read = 'SELECT "wagtailcore_page"."id" AS "pk", "wagtailcore_page"."live" AS "live", '
    assert sum(read in query["sql"] for query in captured.captured_queries) == 1
