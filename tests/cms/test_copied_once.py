"""A page is copied once for each language."""

import pytest
from django.http import HttpResponse
from wagtail.models import Page

from pages.news.models import NewsIndexPage
from tests.cms.people import superuser
from tests.cms.publishing_paths import Somebody
from tests.cms.translating import english, news, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SENTENCE = "exists in this language already"


def copied(page: Page, code: str, *, alias: bool) -> HttpResponse:
    """What a program is answered that copies a page with what is below it for a language."""
    address = f"{page.pk}/actions/copy_for_translation/"
    program = Somebody(superuser(), page, page)
    answer: HttpResponse = program.by_token(
        "POST", address, locale=code, alias=alias, recursive=True
    )
    return answer


@pytest.mark.parametrize("alias", [True, False])
@pytest.mark.parametrize("code", ["pl", "en"])
@pytest.mark.parametrize("live", [True, False])
def test_a_page_is_copied_once_for_each_language(code: str, alias: bool, live: bool) -> None:
    page = news()
    translated(page)
    if not live:
        page.unpublish()
    pages = Page.objects.count()
    answer = copied(page, code, alias=alias)
    assert answer.status_code == 422
    assert SENTENCE in answer.json()["errors"][0]["msg"]
    assert Page.objects.count() == pages


def test_nothing_is_copied_of_a_section_below_which_a_page_is_there() -> None:
    page = news()
    translated(page)
    elsewhere = english(page)
    elsewhere.move(elsewhere.get_parent().get_parent(), pos="last-child")
    NewsIndexPage.objects.get(locale__language_code="en").delete()
    pages = Page.objects.count()
    answer = copied(page.get_parent(), "en", alias=False)
    assert answer.status_code == 422, answer.content
    assert Page.objects.count() == pages


def test_in_a_language_in_which_it_is_not_it_is_copied() -> None:
    assert copied(news(), "en", alias=False).status_code == 201
