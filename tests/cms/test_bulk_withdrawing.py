"""Deleting and unpublishing many pages at once tells of their translations."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.views.pages.utils import type_to_delete_confirmation
from wagtail.models import Page
from wagtail.models.reference_index import ReferenceGroups

from cms.translation.roles.groups import PUBLISHER
from pages.news.models import NewsIndexPage
from tests.cms.people import client, person
from tests.cms.translating import ENGLISH, locale, news, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]

STAY = "input[name=translations-stay]"


def question(action: str, *pages: Any) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return f"{address}?next=/admin/&" + "&".join(f"id={page.pk}" for page in pages)


def publisher() -> Any:
    return client(person((PUBLISHER, "pl"), (PUBLISHER, "en")))


def asked(address: str) -> BeautifulSoup:
    return BeautifulSoup(publisher().get(address).content, "html.parser")


def told(address: str, **sent: str) -> str:
    answer = publisher().post(address, sent, follow=True)
    found = BeautifulSoup(answer.content, "html.parser").select(".messages li")
    return " ".join(" ".join(message.text.split()) for message in found)


def number(n: int) -> tuple[Any, Any]:
    """A page that is online with its translation."""
    page = news(slug=f"klaster-rosnie-{n}")
    return page, translated(page, {**ENGLISH, page.slug: f"cluster-grows-{n}"})


def two() -> tuple[list[Any], list[Any]]:
    (one, its), (other, others) = number(1), number(2)
    return [one, other], [its, others]


def there(pages: list[Any]) -> int:
    return Page.objects.filter(pk__in=[page.pk for page in pages]).count()


def test_deleting_tells_of_the_translations_and_takes_them_along() -> None:
    pages, translations = two()
    address = question("delete", *pages)
    screen = asked(address)
    assert "Znikną też 2 tłumaczenia." in screen.text
    assert screen.select_one(STAY) is not None
    assert "Usunięto też 2 tłumaczenia." in told(address)
    assert there(pages + translations) == 0


def test_deleting_leaves_the_translations_where_somebody_says_so() -> None:
    pages, translations = two()
    said = told(question("delete", *pages), **{"translations-stay": "1"})
    assert "2 strony zostały usunięte" in said
    assert "tłumacze" not in said
    assert (there(pages), there(translations)) == (0, 2)
    assert all(stored(page).live for page in translations)


def test_pages_chosen_together_with_their_translations_are_deleted_once() -> None:
    pages, translations = two()
    said = told(question("delete", *pages, *translations))
    assert "4 strony" in said
    assert "tłumacze" not in said
    assert there(pages + translations) == 0


def test_who_types_another_name_than_the_site_s_is_told_so_in_their_language() -> None:
    pages, _translations = two()
    for address in (
        question("delete", *pages),
        reverse("wagtailadmin_pages:delete", args=[pages[0].pk]),
    ):
        said = told(address, confirm_site_name="klaster")
        assert "Aby potwierdzić, wpisz „" in said
        assert "Please type" not in said
    assert there(pages) == 2


def test_wagtail_still_asks_for_the_name_in_english_only(rf: Any) -> None:
    request = rf.post("/", {"confirm_site_name": "klaster"})
    request._messages = CookieStorage(request)
    with override("pl"):
        assert not type_to_delete_confirmation(request)
    assert "Please type" in str(next(iter(request._messages)))


def test_the_total_of_pages_that_are_deleted_holds_the_translations() -> None:
    index = NewsIndexPage.objects.get(locale=locale("pl"))
    for n in range(4):
        number(n)
    english = index.get_translations().get()
    total = index.get_descendant_count() + english.get_descendant_count() + 2
    one = BeautifulSoup(
        publisher().get(reverse("wagtailadmin_pages:delete", args=[index.pk])).content,
        "html.parser",
    )
    for screen in (one, asked(question("delete", index))):
        warning = screen.select_one("#id_confirm_site_name-warning b")
        assert warning is not None
        assert warning.text == str(total)


def test_unpublishing_tells_of_the_translations_and_takes_them_along() -> None:
    pages, translations = two()
    address = question("unpublish", *pages)
    screen = asked(address)
    assert "Z witryny znikną też 2 tłumaczenia." in screen.text
    assert screen.select_one(STAY) is not None
    assert "Cofnięto też publikację 2 tłumaczeń." in told(address)
    assert not any(stored(page).live for page in pages + translations)


def test_unpublishing_leaves_the_translations_where_somebody_says_so() -> None:
    pages, translations = two()
    said = told(question("unpublish", *pages), **{"translations-stay": "1"})
    assert "Cofnięto publikację 2 stron" in said
    assert "tłumacze" not in said
    assert [stored(page).live for page in pages + translations] == [False, False, True, True]


def test_unpublishing_counts_the_translations_of_the_pages_below() -> None:
    index = NewsIndexPage.objects.get(locale=locale("pl"))
    translated(news())
    address = question("unpublish", index)
    below = index.get_translations().get().get_descendants().live().count()
    assert f"{below + 1} tłumacze" in asked(address).text
    assert f"{below + 1} tłumacze" in told(address, include_descendants="on")


def test_nothing_is_asked_about_translations_that_are_not_there() -> None:
    page = news()
    for action in ("delete", "unpublish"):
        screen = asked(question(action, page))
        assert screen.select_one(STAY) is None
        assert "tłumacze" not in screen.select_one("main").text  # type: ignore[union-attr]


def alone(number: int) -> list[Any]:
    return [news(slug=f"sama-{n}", title=f"Sama {n}") for n in range(number)]


@pytest.mark.parametrize(("action", "most"), [("delete", 20), ("unpublish", 19)])
def test_asking_about_many_pages_takes_no_more_queries_than_about_two(
    action: str, most: int
) -> None:
    pages = alone(12)
    browser = publisher()
    browser.get(question(action, *pages[:1]))

    def asked_for(chosen: list[Any]) -> int:
        with CaptureQueriesContext(connection) as queries:
            browser.get(question(action, *chosen))
        return len(queries)

    assert (asked_for(pages[:2]), asked_for(pages)) == (most, most)


def test_what_others_forbid_to_delete_is_not_deleted(monkeypatch: pytest.MonkeyPatch) -> None:
    page = news()
    monkeypatch.setattr(ReferenceGroups, "is_protected", True)
    publisher().post(question("delete", page))
    assert there([page]) == 1


def test_why_a_page_is_not_unpublished_is_told_truly() -> None:
    offline, locked = news(slug="szkic", live=False), news(slug="zamknieta")
    Page.objects.filter(pk=locked.pk).update(locked=True, locked_by=person((PUBLISHER, "pl")))
    said = asked(question("unpublish", offline, locked)).get_text()
    assert "Ta strona nie jest opublikowana" in said
    assert "Ta strona jest zablokowana" in said
    assert "uprawnie" not in said
