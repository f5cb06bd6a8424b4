"""What is private stays private when it is copied, and nobody is told of it."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from cms.content.visibility import public_pages
from cms.published.frame import tell_of_frame
from cms.published.log import number_entries
from cms.published.models import Document, LogEntry
from cms.published.tasks import give_every_page_its_document
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.people import client, superuser
from tests.cms.translating import news

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def everything_is_told(db: None) -> None:
    give_every_page_its_document()
    tell_of_frame()
    LogEntry.objects.all().delete()


def restricted(page: Page, *groups: Group) -> PageViewRestriction:
    kind = "groups" if groups else "login"
    made = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    made.groups.set(groups)
    number_entries()
    LogEntry.objects.all().delete()
    return made


def index() -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code="pl")


def told_of(page: Page) -> list[str]:
    number_entries()
    return list(LogEntry.objects.filter(page_id=page.pk).values_list("event", flat=True))


def test_what_is_private_is_private_in_a_copy_from_the_first_moment() -> None:
    secret = news(title="Tajne", slug="tajne")
    restricted(secret)
    made = index().copy(recursive=True, update_attrs={"slug": "kopia"})
    copy = NewsPage.objects.child_of(made).get(slug="tajne")
    assert copy.live
    assert not public_pages().filter(pk=copy.pk).exists()
    assert not Document.objects.filter(pk=copy.pk).exists()
    assert told_of(copy) == []
    others = NewsPage.objects.child_of(made).exclude(pk=copy.pk)
    assert set(public_pages().child_of(made)) == {page.page_ptr for page in others}


def test_a_copy_below_a_private_section_keeps_its_own_restriction_and_no_other() -> None:
    board = Group.objects.create(name="Zarząd")
    secret, _open_one = news(slug="tajne"), news(slug="jawne")
    restricted(secret, board)
    restricted(index())
    made = index().copy(recursive=True, update_attrs={"slug": "kopia"})
    copies = {page.slug: page for page in Page.objects.child_of(made)}
    [own] = copies["tajne"].view_restrictions.all()
    assert (own.restriction_type, list(own.groups.all())) == ("groups", [board])
    assert not copies["jawne"].view_restrictions.exists()
    [of_section] = made.view_restrictions.all()
    assert of_section.restriction_type == "login"


@pytest.mark.parametrize("alias", [{}, {"alias": "on"}])
def test_a_private_page_that_is_copied_in_the_admin_is_never_told_of(alias: Any) -> None:
    secret = news(slug="tajne")
    restricted(secret)
    sent = {
        "new_title": "Kopia",
        "new_slug": "kopia",
        "new_parent_page": index().pk,
        "publish_copies": "on",
        **alias,
    }
    address = reverse("wagtailadmin_pages:copy", args=[secret.pk])
    assert client(superuser()).post(address, sent).status_code == 302
    copy = Page.objects.get(slug="kopia")
    assert told_of(copy) == []


def test_the_home_page_of_another_site_that_is_copied_shows_nothing_private() -> None:
    secret = news(slug="tajne")
    restricted(secret)
    home = HomePage.objects.get(locale__language_code="pl")
    made = home.copy(recursive=True, to=Page.get_first_root_node(), update_attrs={"slug": "drugi"})
    copy = Page.objects.descendant_of(made).get(slug="tajne")
    assert copy.view_restrictions.count() == 1


def test_what_is_restricted_before_anybody_was_told_of_it_is_told_nobody() -> None:
    page = news()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert told_of(page) == []
    told = news(slug="inna")
    assert told_of(told) == ["published"]
    PageViewRestriction.objects.create(page=told, restriction_type="login")
    assert told_of(told) == ["published", "restricted"]
