"""After whatever was written without anybody hearing of it, one command puts everything derived
right, says what nobody knows any more, and does nothing when asked again."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.content.models import ListEntry
from cms.translation.models import PageText, PageTranslation, State
from pages.news.models import NewsPage
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    news,
    paragraph,
    publish,
    state,
    stored,
    translated,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def repaired() -> list[str]:
    told = StringIO()
    call_command("rebuild_translation_states", stdout=told)
    return told.getvalue().splitlines()[1:]


NOTHING = [
    "Poprawione wpisy list: 0",
    "Poprawione zapisy tekstów: 0",
    "Poprawione stany tłumaczeń: 0",
]


def derived(page: Any) -> list[Any]:
    return [
        *PageText.objects.filter(page__translation_key=page.translation_key)
        .order_by("pk")
        .values(),
        *PageTranslation.objects.filter(source__translation_key=page.translation_key).values(),
        *ListEntry.objects.filter(page__translation_key=page.translation_key).values(),
    ]


def test_the_real_content_is_right() -> None:
    assert repaired() == NOTHING


def test_a_bulk_update_is_put_right_and_nobody_knows_since_when_it_stands() -> None:
    source = news()
    translated(source)
    NewsPage.objects.filter(pk=source.pk).update(lead="Firm jest 500.", title="Ćma")
    before = timezone.now()
    told = repaired()
    assert told[0] == "Poprawione wpisy list: 1"
    assert told[-1].endswith(": 2")
    row = state(source)
    assert row.state == State.OUTDATED
    assert row.since is not None
    assert row.since >= before
    assert ListEntry.objects.get(page_id=source.pk).initial == "Ć"
    kept = derived(source)
    assert repaired() == NOTHING
    assert derived(source) == kept


def test_so_is_what_a_bulk_update_showed_to_readers_or_took_from_them() -> None:
    source = news(body=[paragraph('<a href="https://klaster.example/o-nas">O nas</a>', ONE["id"])])
    page = translated(source, {**ENGLISH, '<a id="a1">O nas</a>': '<a id="a1">About us</a>'})
    body = stored(page).body.stream_block.get_prep_value(stored(page).body)
    body[0]["value"] = body[0]["value"].replace("o-nas", "about")
    NewsPage.objects.filter(pk=page.pk).update(body=json.dumps(body))
    repaired()
    [[_place, leads_to]] = PageText.objects.get(pk=page.pk).links
    assert leads_to == "https://klaster.example/about"
    for live in (False, True):
        NewsPage.objects.filter(pk=page.pk).update(live=live)
        assert repaired() != NOTHING
        assert {s["live"] for s in PageText.objects.get(pk=page.pk).segments} == {live}
        assert repaired() == NOTHING


def test_records_that_are_lost_come_back_from_revisions() -> None:
    source = news()
    page = translated(source)
    publish(stored(source), title="Klaster rośnie w siłę")
    kept = derived(source)
    known = {s["path"]: s["since"] for s in PageText.objects.get(pk=source.pk).segments}
    PageText.objects.filter(page__translation_key=source.translation_key).delete()
    PageTranslation.objects.filter(source=source).delete()
    ListEntry.objects.filter(page=page.pk).delete()
    told = repaired()
    assert told[:3] == [
        "Poprawione wpisy list: 1", "Poprawione zapisy tekstów: 2", "Poprawione stany tłumaczeń: 1",
    ]  # fmt: skip
    row = state(source)
    assert (row.state, [change["after"] for change in row.changed]) == (
        State.OUTDATED,
        ["Klaster rośnie w siłę"],
    )
    said = {s["path"]: s["since"] for s in PageText.objects.get(pk=source.pk).segments}
    # A text stands since the revision that brought it, which was made a moment before.
    assert said["title"] > said["lead"]
    assert said["title"] <= known["title"]
    of = {s["path"]: s["of"] for s in PageText.objects.get(pk=page.pk).segments}
    assert of["lead"] == LEAD
    assert len(derived(source)) == len(kept)
    assert repaired() == NOTHING


def test_what_readers_knew_of_a_withdrawn_page_comes_back_too() -> None:
    source = news()
    page = translated(source)
    page.unpublish()
    PageText.objects.filter(pk=page.pk).delete()
    repaired()
    shown = {s["text"] for s in PageText.objects.get(pk=page.pk).segments if s["shown"]}
    assert ENGLISH[LEAD] in shown
    # So it goes online again without another review.
    put_back = stored(page).get_latest_revision()
    put_back.publish()
    assert stored(page).live


def test_the_rows_of_pages_stay_as_they_are() -> None:
    source = news()
    NewsPage.objects.filter(pk=source.pk).update(lead="Firm jest 500.")
    before = NewsPage.objects.filter(pk=source.pk).values().get()
    repaired()
    assert NewsPage.objects.filter(pk=source.pk).values().get() == before


def test_rows_of_what_is_gone_go() -> None:
    source = news()
    PageTranslation.objects.filter(source=source).update(target=news("en", slug="obca"))
    assert repaired()[2] == "Poprawione stany tłumaczeń: 1"
    assert repaired() == NOTHING


def test_list_entries_alone_are_written_only_where_they_are_wrong() -> None:
    source = news()
    NewsPage.objects.filter(pk=source.pk).update(title="Ćma")
    ListEntry.objects.filter(page=NewsPage.objects.exclude(pk=source.pk)[0]).delete()
    for wrong in (2, 0):
        told = StringIO()
        call_command("rebuild_list_entries", stdout=told)
        assert told.getvalue() == f"Poprawione wpisy list: {wrong}\n"
    assert ListEntry.objects.get(page=source).initial == "Ć"
