"""What Wagtail and Django store in English is read in the language of whoever reads."""

import inspect
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.views.pages.bulk_actions import page_bulk_action
from wagtail.documents import get_document_model
from wagtail.models import Collection, Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from cms.editor import labels, permission_names, root
from pages.news.models import NewsIndexPage
from tests.cms.people import client, superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def screen(name: str, *args: Any, language: str = "pl") -> BeautifulSoup:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    answer = client(user).get(reverse(name, args=args))
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_a_group_s_rights_are_told_in_the_reader_s_language() -> None:
    polish = str(screen("wagtailusers_groups:add"))
    assert "Dodaj: grupa" in polish
    assert "Zmień: strona" in polish
    for english in ("Can add", "Can change", "Can delete", "Can submit", "Delete pages", ">Root<"):
        assert english not in polish
    shown = set(BeautifulSoup(polish, "html.parser").stripped_strings)
    assert {"Page", "Locale", "Translation", "Dodaj: locale"} & shown == set()
    assert {"Strona", "Język", "Tłumaczenie", "Dodaj: język"} <= shown
    assert "Add: group" in screen("wagtailusers_groups:add", language="en").get_text()


def test_without_us_a_right_is_named_in_english() -> None:
    right = Permission.objects.get(codename="add_group")
    with translation.override("pl"):
        assert right.name == "Can add group"
        assert str(right) == permission_names.said(right) == "Dodaj: grupa"


def test_the_first_page_and_the_first_collection_have_a_name_in_each_language() -> None:
    first, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    with translation.override("pl"):
        assert first.get_admin_display_title() == "Wszystkie języki"
        assert (str(collection), collection.get_indented_name(html=True)) == (
            "Kolekcja główna",
            "Kolekcja główna",
        )
    with translation.override("en"):
        assert (first.get_admin_display_title(), str(collection)) == (
            "All languages",
            "Main collection",
        )
    assert "Wszystkie języki" in screen("wagtailadmin_explore_root").get_text()


def test_a_collection_with_a_name_of_its_own_keeps_it() -> None:
    collection = Collection.get_first_root_node()
    collection.name = "Wszystko"
    assert str(collection) == "Wszystko"


def test_wagtail_still_names_the_root_in_english_only() -> None:
    with translation.override("pl"):
        assert root._stored_title(Page.get_first_root_node()) == "Root"
        assert root._stored_name(Collection.get_first_root_node()) == "Root"


def test_nothing_is_told_as_nothing() -> None:
    get_document_model().objects.all().delete()
    summary = screen("wagtailadmin_home").select_one(".w-summary")
    assert summary is not None
    assert "Nie ma jeszcze dokumentów" in summary.get_text()
    assert summary.find("a", href=reverse("wagtaildocs:index")) is not None
    assert not re.search(r"\b0\b", summary.get_text(" ", strip=True))


def test_wagtail_still_takes_names_from_its_code() -> None:
    with translation.override("pl"):
        assert "verbose_name" not in Locale._meta.original_attrs
        assert Translation._meta.verbose_name == "translation"
        assert (labels.of_model("locale"), labels.of_model("strona")) == ("język", "strona")
    assert BaseListingView.verbose_name_plural is None
    form = inspect.getsource(page_bulk_action.DefaultPageForm)
    assert "include_descendants = forms.BooleanField(required=False)" in form


def test_many_pages_at_once_and_the_search_name_things_in_polish() -> None:
    index = NewsIndexPage.objects.filter(locale__language_code="pl").get()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "pl"})
    browser = client(user)
    many = browser.get(f"{address}?id={index.pk}").content.decode()
    assert "Także strony pod nimi" in many
    found = browser.get(reverse("wagtailadmin_pages:search") + "?q=klaster").content.decode()
    assert re.search(r"1–\d+ z \d+ \(strony\)", found)
    page = index.get_children().live().first()
    Page.objects.filter(pk=page.pk).update(
        title="Nieporównywalność", draft_title="Nieporównywalność"
    )
    page.specific_class.objects.get(pk=page.pk).save()
    alone = browser.get(reverse("wagtailadmin_pages:search") + "?q=Nieporównywalność")
    assert "1–1 z 1 (strona)" in alone.content.decode()


def test_lists_of_the_admin_say_yes_count_and_name_in_polish() -> None:
    assert (
        screen("wagtailusers_users:index").select_one("td svg + .w-sr-only").text.strip() == "Tak"
    )
    assert re.search(r"Strony: \d+, inne treści: \d+", screen("wagtaillocales:index").text)
    types = screen("wagtailadmin_reports:page_types_usage").select("[data-listing-page-type]")
    names = {" ".join(cell.text.split()) for cell in types}
    assert "Obszar kompetencji" in names
    assert {name for name in names if name != name[:1] + name[1:].lower()} == set()


def test_what_nobody_saved_was_saved_by_the_system() -> None:
    shown = render_to_string("wagtailadmin/shared/user_avatar.html", {"user": None})
    assert BeautifulSoup(shown, "html.parser").text.split() == ["system"]
    shown = render_to_string("wagtailadmin/shared/user_avatar.html", {"user": superuser()})
    assert BeautifulSoup(shown, "html.parser").text.split() == [str(superuser())]


@pytest.mark.parametrize(("language", "named"), [("pl", "Szukaj"), ("en", "Search")])
def test_the_button_of_a_search_is_named_in_the_reader_s_language(
    language: str, named: str
) -> None:
    shown = screen("wagtailadmin_home", language=language)
    [button] = shown.select("[role=search] .submit input")
    assert button["value"] == named


def read_in_polish(address: str) -> Any:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "pl"})
    return client(user).get(address)


def test_a_chooser_names_what_is_chosen_after_a_colon() -> None:
    address = reverse("wagtailadmin_choose_page")
    types = "pages_members.MemberPage,pages_news.NewsPage"
    chooser = BeautifulSoup(
        read_in_polish(f"{address}?page_type={types}").json()["html"], "html.parser"
    )
    heading = chooser.select_one("h1")
    assert heading is not None
    assert " ".join(heading.get_text().split()) == "Wybierz: Uczestnik, Wiadomość"


def test_messages_of_readers_are_called_the_same_in_the_menu_and_above_their_list() -> None:
    page = BeautifulSoup(read_in_polish(reverse("contact_messages:index")).content, "html.parser")
    title = page.select_one("h1")
    assert title is not None
    assert title.get_text(strip=True) == "Korespondencja"
    assert "Korespondencja" in str(page.select_one("#wagtail-sidebar-props"))


def test_a_new_account_is_called_an_account() -> None:
    page = BeautifulSoup(read_in_polish(reverse("wagtailusers_users:add")).content, "html.parser")
    assert "Dodawanie: Konto" in page.get_text()
    assert "Użytkownik" not in str(page.select_one("h1")) + str(page.select_one("title"))
