"""Whatever answers in the admin, a view or what stands before it, speaks the person's language."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from cms.translation.roles.groups import PUBLISHER
from tests.cms.people import client, person
from tests.cms.publishing_paths import form, shown
from tests.cms.translating import news
from tests.pages.projects import a_project

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def browser_of(language: str) -> Client:
    user = person((PUBLISHER, "pl"))
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return client(user)


def wrong_address(browser: Client) -> str:
    return browser.get("/admin/nothing/here/").content.decode()


def missing_right(browser: Client) -> str:
    return browser.get(reverse("wagtailusers_users:index"), follow=True).content.decode()


def deleted_meanwhile(browser: Client) -> str:
    page = news(live=False)
    sent, address = form(page), reverse("wagtailadmin_pages:edit", args=[page.pk])
    page.delete()
    return browser.post(address, sent).content.decode()


def refused(browser: Client) -> str:
    page = a_project(beneficiary="")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    address = f"{address}?id={page.pk}&next=/admin/"
    return browser.post(address, shown(browser, address), follow=True).content.decode()


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(
    ("answered", "sentences"),
    [
        (wrong_address, ("Nie ma takiej strony", "could not be found")),
        (missing_right, ("Nie masz uprawnień do tej części panelu.", "you do not have permission")),
        (deleted_meanwhile, ("Tę stronę usunięto", "This page has been deleted")),
        (refused, ("nie została opublikowana", "was not published")),
    ],
)
def test_an_answer_beside_the_view_is_in_the_person_s_language(
    language: str, answered: Any, sentences: tuple[str, str]
) -> None:
    said = answered(browser_of(language))
    assert [sentence in said for sentence in sentences] == [language == "pl", language == "en"]
