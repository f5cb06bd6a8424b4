"""Before something is deleted, the editor is told from where it disappears."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Locale, ReferenceIndex

from cms.media.models import CmsDocument
from cms.translation.roles.groups import PUBLISHER
from pages.mission.models import MissionPage
from tests.cms.people import client, person
from tests.cms.translating import news, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def read(address: str) -> BeautifulSoup:
    publisher = person((PUBLISHER, "pl"), (PUBLISHER, "en"))
    return BeautifulSoup(client(publisher).get(address).content, "html.parser")


def with_file(count: int) -> tuple[CmsDocument, list[Any]]:
    document = CmsDocument.objects.create(title="Statut", file=ContentFile(b"x", name="statut.pdf"))
    block = {"type": "files", "value": {"files": [{"document": document.pk}]}}
    pages = [
        stored(news(title=f"Wiadomość {number}", slug=f"wiadomosc-{number}", body=[block]))
        for number in range(count)
    ]
    for page in pages:
        ReferenceIndex.create_or_update_for_object(page)
    return document, pages


def test_each_page_that_shows_a_file_is_named_with_the_way_to_it() -> None:
    document, [page] = with_file(1)
    html = read(reverse("wagtaildocs:delete", args=[document.pk]))
    [link] = [link for link in html.select("main li a") if link.get_text() == page.title]
    assert link["href"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "Używane w 1 miejscu." in html.get_text()


def test_of_many_pages_the_first_are_named_and_the_rest_are_a_click_away() -> None:
    document, _pages = with_file(12)
    html = read(reverse("wagtaildocs:delete", args=[document.pk]))
    named = [item.get_text() for item in html.select("main li")]
    assert len([name for name in named if name.startswith("Wiadomość")]) == 10
    assert named[-1] == "i inne"
    assert "Używane w 12 miejscach." in html.get_text()


def test_a_picture_s_places_are_told_as_well() -> None:
    page = MissionPage.objects.get(locale__language_code="pl")
    ReferenceIndex.create_or_update_for_object(page)
    html = read(reverse("wagtailimages:delete", args=[page.cover_id]))
    assert f"{page.title} (polski)" in [item.get_text() for item in html.select("main li")]


def test_an_original_and_its_translation_of_the_same_title_are_told_apart() -> None:
    document, [page] = with_file(1)
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = page.title
    stored(english)
    ReferenceIndex.create_or_update_for_object(english)
    html = read(reverse("wagtaildocs:delete", args=[document.pk]))
    named = [item.get_text() for item in html.select("main li")]
    assert sorted(named) == [f"{page.title} (angielski)", f"{page.title} (polski)"]
