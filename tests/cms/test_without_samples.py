"""The content without samples: nothing invented stays, and nothing points to what is left out."""

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page, Site, WorkflowState

from cms.content.models import BasePage
from cms.content.occasion import once_at_the_end
from cms.loading.english import translate
from cms.loading.polish import Gathered, PolishTree
from cms.loading.site import write_site
from cms.translation.models import PageTranslation, State
from cms.translation.status.cascade import translations_staying
from pages.competence.models import AreaAssociate, AreaPage
from pages.members.models import MemberPage
from pages.projects.models import ProjectPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(scope="module")
def without_samples(in_one_transaction: None) -> Iterator[PolishTree]:
    with translations_staying():
        for home in Page.objects.filter(depth=2):
            home.delete()
    tree = PolishTree(Gathered(samples=False))
    tree.write()
    yield tree
    # Kept in memory, where no transaction reaches.
    Site.clear_site_root_paths_cache()


def test_no_sample_is_left_and_no_area_names_one(without_samples: PolishTree) -> None:
    specific = Page.objects.filter(depth__gt=1).specific()
    assert [p for p in specific if isinstance(p, BasePage) and p.is_sample] == []
    assert MemberPage.objects.exists()
    assert AreaPage.objects.live().count() == 11
    assert not AreaPage.objects.filter(named_front_runner__isnull=False).exists()
    assert not AreaAssociate.objects.exists()
    # What links to a page that is no sample stays.
    assert ProjectPage.objects.get().beneficiary_profile is not None


@pytest.mark.usefixtures("approved")
def test_every_translation_of_the_real_content_is_current(
    without_samples: PolishTree, django_capture_on_commit_callbacks: Any
) -> None:
    with once_at_the_end():
        for content in without_samples.gathered.pages:
            with django_capture_on_commit_callbacks(execute=True):
                translate(without_samples.made[content.key], content)
    states = PageTranslation.objects.values_list("state", "pending").distinct()
    assert list(states) == [(State.CURRENT, False)]
    assert PageTranslation.objects.count() == len(without_samples.gathered.pages)
    assert not WorkflowState.objects.exists()


def test_only_samples_are_left_in_another_state() -> None:
    assert [content.key for content in Gathered(samples=False).pages if content.left] == []
    assert len([content for content in Gathered().pages if content.left]) == 3


def test_no_page_shows_an_open_place_or_contradicts_itself(
    without_samples: PolishTree, client: Client
) -> None:
    told = (
        "UZUPEŁNIENIA",
        "przykładow",
        "nie jest obecnie",
        "według opisu",
        "Policzone",
        "{value}",
    )
    for page in without_samples.made.values():
        answer = client.get(page.get_url())
        assert answer.status_code == 200
        html = BeautifulSoup(answer.content, "html.parser")
        text = html.main.get_text(" ")
        assert [words for words in told if words in text] == [], page.title
        # A heading without anything below it says that something is missing.
        assert [a for a in html.select("main aside") if not a.get_text(strip=True)] == []


def test_the_home_page_counts_no_profiles_beside_the_number_of_participants(
    without_samples: PolishTree, client: Client
) -> None:
    html = BeautifulSoup(client.get("/").content, "html.parser")
    figures = [value.get_text(" ", strip=True) for value in html.select(".figures__value")]
    assert figures == ["ponad 140", "5", "6", "11"]


def test_menus_name_only_what_is_there(without_samples: PolishTree, client: Client) -> None:
    write_site(without_samples)
    html = BeautifulSoup(client.get("/").content, "html.parser")
    links = [str(link["href"]) for link in html.select(".header__menu a, .footer__nav a")]
    assert len(links) == 14
    assert {client.get(address).status_code for address in links} == {200}
