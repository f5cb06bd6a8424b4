"""What stands in front of a page that is not for everybody says nothing of it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

from cms.content.models import BasePage
from pages.members.models import MemberPage
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SECRET = "Kryptonimologia"


def index() -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code="pl")


@pytest.fixture
def secret() -> NewsPage:
    page = NewsPage(
        title=SECRET,
        slug="tajne",
        lead=f"{SECRET} w zapowiedzi",
        search_description=f"{SECRET} dla wyszukiwarek",
    )
    index().add_child(instance=page)
    return page


def restrict(page: Page, kind: str = PageViewRestriction.PASSWORD) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, password="sezam")


def form_of(restriction: PageViewRestriction, page: Page) -> str:
    with translation.override("pl"):
        return reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])


def told(answer: Any) -> str:
    """What an answer says, but for the address that was asked for."""
    html = BeautifulSoup(answer.content, "html.parser")
    for field in html.select("[name=next], [name=return_url]"):
        field.decompose()
    return str(html)


def says_nothing_of(page: BasePage, answer: Any) -> bool:
    html = BeautifulSoup(answer.content, "html.parser")
    marks = html.select("[rel=alternate], [rel=canonical], [property^='og:'], [name=description]")
    return (
        SECRET not in told(answer)
        and page.get_url() not in told(answer)
        and marks == []
        and html.select_one("[name=robots]")["content"] == "noindex"
        and html.select(".breadcrumbs") == []
    )


def test_the_restriction_of_a_page_says_password_and_nothing_else(
    client: Client, secret: NewsPage
) -> None:
    restrict(secret)
    answer = client.get(secret.get_url())
    assert "Wymagane hasło" in told(answer)
    assert says_nothing_of(secret, answer)
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_restriction_of_a_member_says_nothing_of_it(client: Client) -> None:
    member = MemberPage.objects.filter(locale__language_code="pl").first()
    restrict(member)
    answer = client.get(member.get_url())
    assert member.title not in told(answer)
    assert says_nothing_of(member, answer)


def test_a_wrong_password_is_refused_by_a_restriction_as_silent(
    client: Client, secret: NewsPage
) -> None:
    address = form_of(restrict(secret), secret)
    answer = client.post(address, {"password": "zgadywane", "return_url": secret.get_url()})
    assert answer.status_code == 200
    assert says_nothing_of(secret, answer)


def test_the_password_of_a_page_above_opens_the_page(client: Client, secret: NewsPage) -> None:
    address = form_of(restrict(index()), secret)
    assert says_nothing_of(secret, client.get(address))
    client.post(address, {"password": "sezam", "return_url": secret.get_url()})
    assert SECRET in told(client.get(secret.get_url()))


def test_the_restriction_of_one_page_tells_nothing_of_another(
    client: Client, secret: NewsPage
) -> None:
    other = NewsPage.objects.filter(locale__language_code="pl").exclude(pk=secret.pk).first()
    answer = client.get(form_of(restrict(other), secret))
    assert answer.status_code == 404
    assert SECRET not in told(answer)


def test_a_draft_has_no_restriction(client: Client, secret: NewsPage) -> None:
    address = form_of(restrict(secret), secret)
    secret.unpublish()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("kind", [PageViewRestriction.LOGIN, PageViewRestriction.GROUPS])
def test_what_asks_for_an_account_asks_for_no_password(
    client: Client, secret: NewsPage, kind: str
) -> None:
    assert client.get(form_of(restrict(secret, kind), secret)).status_code == 404


@pytest.mark.parametrize("kind", [PageViewRestriction.LOGIN, PageViewRestriction.GROUPS])
def test_the_login_in_front_of_a_page_says_nothing_of_it(
    client: Client, secret: NewsPage, kind: str
) -> None:
    restrict(secret, kind)
    assert says_nothing_of(secret, client.get(secret.get_url(), follow=True))


def test_the_page_of_what_is_not_found_says_nothing_of_a_draft(
    client: Client, secret: NewsPage
) -> None:
    secret.unpublish()
    answer = client.get(secret.get_url())
    assert answer.status_code == 404
    assert says_nothing_of(secret, answer)
