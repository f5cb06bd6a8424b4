"""People leave the site when they ask: in every language, from pages and API alike."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from cms.media.models import CmsImage
from cms.published.documents import make
from cms.search import tasks, vocabulary
from cms.search.models import PageWords
from pages.mission.clock import forget_former_people
from pages.mission.models import BoardMember, MissionPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

BIO = "Kieruje klastrem od początku."


@pytest.fixture
def pages() -> dict[str, MissionPage]:
    return {page.locale.language_code: page for page in MissionPage.objects.all()}


@pytest.fixture
def consented(pages: dict[str, MissionPage]) -> dict[str, BoardMember]:
    """A person who agreed, in both languages, as after publishing and translating."""
    photo = CmsImage.objects.create(title="portret", file=get_test_image_file("portret.png"))
    rows = {code: page.people.get(name="Mariusz Stachnik") for code, page in pages.items()}
    for row in rows.values():
        row.consent, row.consent_on = True, datetime.date(2026, 1, 5)
        row.photo, row.bio = photo, BIO
        row.save()
    return rows


def everywhere(client: Client, pages: dict[str, MissionPage]) -> dict[str, str]:
    """What the public gets of the pages, by language and way."""
    found = {}
    for code, page in pages.items():
        found[f"{code} html"] = client.get(page.get_url()).content.decode()
        found[f"{code} api"] = client.get(f"/api/v2/pages/{page.pk}/").content.decode()
        listing = client.get(
            f"/api/v2/pages/?type=pages_mission.MissionPage&fields=*&locale={code}"
        )
        found[f"{code} list"] = listing.content.decode()
    return found


def showing(found: dict[str, str], words: str) -> set[str]:
    return {place for place, content in found.items() if words in content}


def test_with_consent_photo_and_biography_are_shown_everywhere(
    client: Client, pages: Any, consented: Any
) -> None:
    found = everywhere(client, pages)
    assert showing(found, BIO) == showing(found, "portret") == set(found)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_consent_withdrawn_in_one_language_hides_both_in_all(
    client: Client, pages: Any, consented: Any, language: str
) -> None:
    row = consented[language]
    row.consent = False
    row.save()
    found = everywhere(client, pages)
    assert showing(found, BIO) == showing(found, "portret") == set()
    assert showing(found, "Mariusz Stachnik") == set(found)


def test_a_person_removed_in_polish_is_gone_in_english_before_any_translation(
    client: Client, pages: Any, consented: Any
) -> None:
    consented["pl"].delete()
    assert showing(everywhere(client, pages), "Mariusz Stachnik") == set()


def test_the_date_of_consent_is_never_shown(client: Client, pages: Any, consented: Any) -> None:
    assert showing(everywhere(client, pages), "consent") == set()
    assert showing(everywhere(client, pages), "2026-01-05") == set()


def test_a_person_whose_term_ended_is_no_longer_on_the_board(
    client: Client, pages: Any, consented: Any
) -> None:
    BoardMember.objects.filter(name="Mariusz Stachnik").update(term_to=datetime.date(2020, 6, 30))
    found = everywhere(client, pages)
    assert showing(found, "Mariusz Stachnik") == set()
    assert showing(found, "Łukasz Wielec") == set(found)


@pytest.mark.parametrize(("day", "serves"), [(29, True), (30, True), (31, False)])
def test_a_term_includes_its_last_day(day: int, serves: bool) -> None:
    member = BoardMember(name="x", term_to=datetime.date(2026, 7, 30))
    assert member.serves(datetime.date(2026, 7, day)) is serves


def test_consent_needs_its_date() -> None:
    with pytest.raises(ValidationError, match="consent"):
        BoardMember(name="x", role="y", consent=True).clean()


def searched(client: Client, text: str) -> set[int]:
    return {item["id"] for item in client.get("/api/v2/pages/", {"search": text}).json()["items"]}


def test_people_are_found_on_the_pages_that_show_them(client: Client, pages: Any) -> None:
    assert searched(client, "Mariusz Stachnik") >= {page.pk for page in pages.values()}


def test_who_left_the_board_is_found_no_more_in_any_language(client: Client, pages: Any) -> None:
    page = pages["pl"]
    page.people = [row for row in page.people.all() if row.name != "Mariusz Stachnik"]
    page.save_revision().publish()
    assert searched(client, "Mariusz Stachnik").isdisjoint(page.pk for page in pages.values())


def test_whose_term_ended_is_found_no_more_from_the_next_day(client: Client, pages: Any) -> None:
    BoardMember.objects.filter(name="Mariusz Stachnik").update(term_to=datetime.date(2020, 6, 30))
    forget_former_people()
    assert searched(client, "Mariusz Stachnik").isdisjoint(page.pk for page in pages.values())


@pytest.mark.learns
def test_whose_term_ended_leaves_the_search_when_the_page_s_document_is_made_anew(
    client: Client, pages: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = timezone.localdate()
    BoardMember.objects.filter(name="Mariusz Stachnik").update(term_to=today)
    ids = {page.pk for page in pages.values()}
    make(sorted(ids))
    assert searched(client, "Mariusz Stachnik") >= ids
    tomorrow = today + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *_: tomorrow)
    make(sorted(ids))
    assert searched(client, "Mariusz Stachnik").isdisjoint(ids)


def test_a_biography_is_found_with_consent_only(client: Client, pages: Any) -> None:
    BoardMember.objects.filter(name="Mariusz Stachnik").update(bio="Kwarkowy szybowcownik.")
    forget_former_people()
    assert searched(client, "szybowcownik") == set()


def test_a_biography_leaves_the_search_of_every_language_with_the_publication(
    client: Client, pages: Any, consented: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    BoardMember.objects.filter(name="Mariusz Stachnik").update(bio="Kwarkowy szybowcownik.")
    forget_former_people()
    assert searched(client, "szybowcownik") == {page.pk for page in pages.values()}
    # The worker has other things to do.
    monkeypatch.setattr(vocabulary, "learn", lambda ids: None)
    monkeypatch.setattr(tasks, "refresh", lambda page: None)
    page = MissionPage.objects.get(pk=pages["pl"].pk)
    rows = list(page.people.all())
    for row in rows:
        row.consent, row.consent_on = False, None
    page.people = rows
    page.save()
    assert searched(client, "szybowcownik") == set()
    assert not PageWords.objects.filter(text__contains="szybowcownik").exists()
