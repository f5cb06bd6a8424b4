"""The admin as an editor meets it: its language, and the content checker beside the page."""

import inspect
import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.admin.paginator import WagtailPaginator
from wagtail.users.models import UserProfile

from cms.translation.roles.groups import EDITOR, group_of
from pages.news.models import NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", "redaktor@example.org", "secret")
    user.groups.set([group_of(EDITOR, "pl")])
    client.force_login(user)
    return client


def test_the_admin_speaks_polish_unless_somebody_prefers_english(editor: Client) -> None:
    home = reverse("wagtailadmin_home")
    assert '<html lang="pl"' in editor.get(home, headers={"accept-language": "de"}).content.decode()
    user = get_user_model().objects.get(username="redaktor")
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "en"
    profile.save()
    assert '<html lang="en"' in editor.get(home).content.decode()


def test_only_polish_and_english_are_offered(editor: Client) -> None:
    account = editor.get(reverse("wagtailadmin_account")).content.decode()
    offered = account.split('name="locale-preferred_language"')[1].split("</select>")[0]
    assert {"pl", "en"} == {
        value.split('"')[1] for value in offered.split("<option ")[1:] if 'value=""' not in value
    }


def test_an_editor_finds_the_content_checker_on_the_page_and_visitors_do_not(
    editor: Client,
) -> None:
    assert "checker-axe-configuration" in editor.get("/").content.decode()
    assert "wagtail-userbar" not in Client().get("/").content.decode()


def test_the_preview_beside_the_form_carries_the_content_checker(editor: Client) -> None:
    page = NewsPage.objects.filter(locale__language_code="pl", live=True).first()
    assert page is not None
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "checks" in edit
    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert "checker-axe-configuration" in preview.content.decode()


def test_the_number_below_a_listing_needs_no_noun_that_agrees_with_it(editor: Client) -> None:
    listing = editor.get(reverse("members:index")).content.decode()
    below = re.search(r'pagination__end">\s*(.*?)\s*</div>', listing)
    assert below
    assert re.fullmatch(r"Razem: \d+", below[1])


def test_wagtail_still_counts_as_english_does() -> None:
    assert "{self.count} {self.verbose_name_plural}" in inspect.getsource(
        inspect.getmodule(WagtailPaginator)
    )


def test_the_reports_name_translations_once(editor: Client) -> None:
    home = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("cms_editor:translations") in home
    assert reverse("wagtail_localize:translations_report") not in home
