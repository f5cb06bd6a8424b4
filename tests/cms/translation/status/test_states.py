"""The state of a translation follows from what is live, what is translated and what is reviewed."""

import pytest
from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation

from cms.loading.polish import Gathered
from cms.translation.models import PageText, PageTranslation, State
from cms.translation.status.records import rebuild
from cms.translation.status.states import compute
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    TWO,
    begin,
    draft,
    locale,
    news,
    paragraph,
    publish,
    put_online,
    state,
    stored,
    translated,
    write,
)

pytestmark = pytest.mark.django_db


def test_a_page_that_nobody_translates_is_missing():
    kept = state(news())
    assert (kept.state, kept.target, kept.done, kept.total) == (State.MISSING, None, 0, 4)


def test_a_begun_translation_is_in_progress_and_counts_its_segments():
    source = news()
    translation = begin(source)
    write(translation, {LEAD: ENGLISH[LEAD], "Drugi akapit.": "Second paragraph."})
    kept = state(source)
    assert (kept.state, kept.done, kept.total) == (State.IN_PROGRESS, 2, 4)
    assert not kept.target.live


def test_a_string_that_is_taken_back_no_longer_counts():
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]})
    StringTranslation.objects.filter(translation_of__data=LEAD).delete()
    assert state(source).done == 0


def test_a_published_translation_is_current_and_says_from_which_revision():
    source = news()
    page = translated(source)
    kept = state(source)
    assert (kept.state, kept.target_id, kept.done, kept.total) == (State.CURRENT, page.pk, 4, 4)
    assert kept.source_revision == source.live_revision_id
    assert kept.source_published_at == source.last_published_at
    assert kept.origin == "human"


def test_a_changed_number_makes_the_translation_gravely_out_of_date_at_once():
    source = news()
    page = translated(source)
    before = state(source).source_revision
    moment = timezone.now()
    publish(stored(source), lead=LEAD.replace("140", "500"))
    kept = state(source)
    assert (kept.state, kept.severity, kept.done) == (State.OUTDATED, "high", 3)
    assert kept.since >= moment
    assert [(c["path"], c["before"], c["after"]) for c in kept.changed] == [
        ("lead", LEAD, LEAD.replace("140", "500"))
    ]
    assert kept.source_revision == before
    assert "140" in stored(page).lead
    # The engine itself goes on saying “up to date”.
    translation = Translation.objects.get(source__object_id=source.translation_key)
    assert translation.get_progress() == (5, 5)


def test_a_draft_of_the_source_changes_nothing():
    source = news()
    translated(source)
    edited = stored(source)
    edited.lead = "Coś zupełnie innego."
    edited.save_revision()
    assert state(source).state == State.CURRENT


def test_it_stays_out_of_date_since_the_first_change_that_is_not_translated():
    source = news()
    translated(source)
    publish(stored(source), lead="W projekcie bierze udział 500 firm.")
    since = state(source).since
    publish(stored(source), title="Klaster rośnie szybko")
    kept = state(source)
    assert kept.since == since
    assert {c["path"] for c in kept.changed} == {"lead", "title"}


def test_a_source_that_says_the_old_text_again_is_translated_again():
    source = news()
    translated(source)
    publish(stored(source), lead="W projekcie bierze udział 500 firm.")
    publish(stored(source), lead=LEAD)
    assert state(source).state == State.CURRENT


def test_translating_the_change_makes_it_current_only_when_that_goes_live():
    source = news()
    translated(source)
    publish(stored(source), lead="Firm jest 500.")
    translation = begin(stored(source))
    write(translation, {"Firm jest 500.": "There are 500 companies."})
    revision = draft(translation)
    assert (state(source).state, state(source).done) == (State.OUTDATED, 4)
    put_online(revision)
    kept = state(source)
    assert (kept.state, kept.severity, kept.since) == (State.CURRENT, "", None)
    assert kept.source_revision == stored(source).live_revision_id


def test_an_older_draft_that_goes_live_stays_out_of_date():
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    revision = draft(translation)
    publish(stored(source), lead="Firm jest 500.")
    translation.source.update_from_db()
    put_online(revision)
    kept = state(source)
    assert kept.state == State.OUTDATED
    assert [c["after"] for c in kept.changed] == ["Firm jest 500."]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"show_in_menus": True}, State.BEHIND),
        ({"date": "2026-01-02"}, State.BEHIND),
        ({"body": [TWO, ONE]}, State.BEHIND),
        ({"body": [ONE]}, State.BEHIND),
        ({"slug": "klaster-rosnie-dalej"}, State.CURRENT),
        ({"body": [ONE, paragraph("Drugi, nowy akapit.", TWO["id"])]}, State.OUTDATED),
    ],
)
def test_only_a_change_of_text_makes_it_out_of_date(change, expected):
    source = news()
    translated(source)
    page = stored(source)
    if "body" in change:
        change = {"body": page.body.stream_block.to_python(change["body"])}
    publish(page, **change)
    assert state(source).state == expected


def test_an_address_of_the_source_does_not_become_the_translation_s():
    source = news()
    page = translated(source)
    publish(stored(source), slug="nowy-adres")
    assert stored(page).slug == "cluster-grows"


def test_english_may_be_the_source():
    source = news("en", title="First in English", slug="first", lead="Lead.", body=[])
    assert PageTranslation.objects.get(source=source).locale == locale("pl")
    translation = begin(source, "pl")
    polish = "Najpierw po angielsku"
    write(translation, {"First in English": polish, "first": "pierwsze", "Lead.": "Wstęp."})
    put_online(draft(translation))
    kept = PageTranslation.objects.get(source=source)
    assert (kept.state, kept.target.title) == (State.CURRENT, polish)
    publish(stored(source), lead="Another lead.")
    assert PageTranslation.objects.get(source=source).state == State.OUTDATED


def test_an_alias_is_an_alias_and_a_stopped_translation_is_kept_by_hand():
    source = news()
    source.copy_for_translation(locale("en"), alias=True)
    assert state(source).state == State.ALIAS
    other = news(slug="inna")
    translated(other, {**ENGLISH, "inna": "other"})
    translation = Translation.objects.get(source__object_id=other.translation_key)
    translation.enabled = False
    translation.save()
    assert state(other).state == State.DETACHED
    publish(stored(other), lead="Inaczej.")
    assert state(other).state == State.DETACHED


def test_machine_translation_says_so_until_a_person_confirms_each_segment():
    source = news()
    translated(source, kind="machine")
    assert state(source).origin == "machine"
    translation = Translation.objects.get(source__object_id=source.translation_key)
    write(translation, {LEAD: ENGLISH[LEAD]})
    assert state(source).origin == "mixed"
    write(translation, ENGLISH)
    assert state(source).origin == "human"


def test_fifty_states_take_as_many_queries_as_one(django_assert_num_queries):
    for number in range(50):
        news(slug=f"n-{number}", live=False)
    with django_assert_num_queries(1):
        rows = PageTranslation.objects.select_related("source", "locale", "target")
        assert len([(r.source.title, r.locale.language_code, r.state) for r in rows[:50]]) == 50


def kept() -> dict[tuple[int, int], dict[str, object]]:
    return {(r.source_id, r.locale_id): r.facts() for r in PageTranslation.objects.all()}


def test_the_command_writes_what_was_kept():
    source = news()
    translated(source)
    publish(stored(source), lead="Firm jest 500.")
    before = kept()
    rebuild()
    assert kept() == before


def test_after_a_bulk_update_the_command_writes_what_the_rows_say_now():
    source, other = news(), news(slug="inny")
    translated(source)
    twin = translated(other, {**ENGLISH, "inny": "other"})
    type(source).objects.filter(pk=source.pk).update(lead="Firm jest 500.")
    type(twin).objects.filter(pk=twin.pk).update(lead="There are 141 companies.")
    rebuild()
    assert state(source).state == State.OUTDATED
    assert [change["after"] for change in state(source).changed] == ["Firm jest 500."]
    assert state(other).state == State.CURRENT
    said = PageText.objects.get(pk=twin.pk).segments
    assert "There are 141 companies." in [segment["text"] for segment in said]
    before, texts = kept(), list(PageText.objects.order_by("pk").values())
    rebuild()
    assert kept() == before
    assert list(PageText.objects.order_by("pk").values()) == texts


def test_a_bulk_update_that_nobody_rebuilt_keeps_nobody_from_publishing():
    source = news()
    target = translated(source)
    type(source).objects.filter(pk=source.pk).update(lead="Firm jest 500.")
    publish(stored(target))
    assert state(source).state == State.OUTDATED


def test_the_real_content_is_current():
    assert PageTranslation.objects.filter(state=State.CURRENT).count() > 20
    left = [content.slug.pl for content in Gathered().pages if content.left]
    for row in PageTranslation.objects.select_related("source"):
        if row.source.slug not in left:
            assert (row.state, row.pending) == (State.CURRENT, False)
        assert row.facts() == compute(row.source, row.locale_id).facts()
