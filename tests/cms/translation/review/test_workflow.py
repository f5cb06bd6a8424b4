"""A translation goes through its tree's review, and the live page waits for the last approval."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState
from wagtail_localize.models import Translation

from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.review import workflow
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.starting import start
from tests.cms.people import client, person, superuser
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    english,
    locale,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("nothing_waits")]
NEW_LEAD = "W projekcie bierze udział 500 firm z Mazowsza."
NEW_ENGLISH = "The project brings together 500 companies from Mazovia."


def translator() -> Any:
    return person((TRANSLATOR, "en"))


def reviewer() -> Any:
    return person((REVIEWER, "en"))


def publisher() -> Any:
    return person((PUBLISHER, "en"))


def kept(target: Page) -> Translation:
    translation = translation_to(target)
    assert translation is not None
    return translation


def outdated() -> Any:
    """The live translation of a news item whose number changed; the translator has the new text."""
    source = news()
    target = translated(source)
    publish(source, lead=NEW_LEAD)
    start(source, locale("en"), translator())
    write(kept(target), {NEW_LEAD: NEW_ENGLISH})
    return target


def submitted() -> Any:
    target = outdated()
    workflow.submit(kept(target), translator())
    return stored(target)


def lead(target: Page) -> str:
    return str(stored(target).lead)


def test_a_translation_begins_as_a_page_that_is_not_live_and_begins_once() -> None:
    source = news()
    target = start(source, locale("en"), translator())
    assert not target.live
    assert state(source).state == State.IN_PROGRESS
    assert start(source, locale("en"), translator()) == target
    assert Translation.objects.filter(source__object_id=source.translation_key).count() == 1


def test_beginning_again_leaves_the_live_page_and_offers_the_text_of_today() -> None:
    source = news()
    target = translated(source)
    publish(source, lead=NEW_LEAD)
    revision = target.latest_revision_id
    start(source, locale("en"), translator())
    assert lead(target) == ENGLISH[LEAD]
    assert stored(target).latest_revision_id == revision
    assert [s.text for s in workflow.untranslated(kept(target))] == [NEW_LEAD]


def test_pages_above_are_begun_too_without_becoming_public() -> None:
    above = news(slug="nad", title="Nad")
    Page.objects.filter(pk=above.pk).update(title="Nad")
    index = above.get_parent().specific
    section = type(index)(title="Dział", slug="dzial", locale=locale("pl"), live=True)
    index.get_parent().add_child(instance=section)
    above.move(section, pos="last-child")
    target = start(stored(above), locale("en"), None)
    parent = target.get_parent()
    assert not parent.live
    assert parent.alias_of_id is None
    assert parent.translation_key == section.translation_key


def test_the_states_are_written_after_the_pages_as_whoever_saves_a_page_does() -> None:
    """In another order two at once would wait for each other, and a database ends one of them."""
    source = news()
    with CaptureQueriesContext(connection) as asked:
        start(source, locale("en"), translator())
    written = [" ".join(query["sql"].split()[:3]) for query in asked]
    pages = ('INSERT INTO "wagtailcore_page"', 'UPDATE "wagtailcore_page" SET')
    states = ('INSERT INTO "cms_translation_pagetranslation"',)
    states += ('UPDATE "cms_translation_pagetranslation" SET',)
    last = max(number for number, sql in enumerate(written) if sql in pages)
    assert last < min(number for number, sql in enumerate(written) if sql in states)


@pytest.mark.parametrize(
    "who", [(TRANSLATOR, "pl"), (EDITOR, "pl"), (EDITOR, "en"), (REVIEWER, "en")]
)
def test_only_those_who_hand_over_into_the_language_begin(who: Any) -> None:
    with pytest.raises(PermissionDenied):
        start(news(), locale("en"), person(who))


def test_a_page_kept_by_hand_is_not_begun_over() -> None:
    source = news()
    target = translated(source)
    Translation.objects.filter(source__object_id=source.translation_key).update(enabled=False)
    with pytest.raises(ValidationError, match=target.title):
        start(source, locale("en"), translator())


def test_the_live_page_changes_at_the_last_approval_and_at_no_earlier_moment() -> None:
    target = outdated()
    assert lead(target) == ENGLISH[LEAD]
    workflow.submit(kept(target), translator(), "Nowa liczba firm")
    assert lead(target) == ENGLISH[LEAD]
    workflow.approve(target, reviewer())
    assert lead(target) == ENGLISH[LEAD]
    workflow.approve(target, publisher())
    assert lead(target) == NEW_ENGLISH
    assert stored(target).translation_state.state == State.CURRENT


def test_a_new_translation_goes_online_under_an_address_made_from_its_title() -> None:
    source = news()
    target = start(source, locale("en"), translator())
    texts = {of: text for of, text in ENGLISH.items() if of != "klaster-rosnie"}
    write(kept(target), {**texts, "Klaster rośnie": "Growth in Łódź"})
    workflow.submit(kept(target), translator())
    workflow.approve(target, reviewer())
    assert not stored(target).live
    workflow.approve(target, publisher())
    assert stored(target).live
    assert stored(target).slug == "growth-in-lodz"


def test_a_new_address_of_the_original_leaves_that_of_the_translation() -> None:
    target = outdated()
    source = news_of(target)
    publish(source, slug="inny-adres")
    workflow.submit(kept(target), translator())
    workflow.approve(target, reviewer())
    workflow.approve(target, publisher())
    assert stored(target).slug == ENGLISH["klaster-rosnie"]


def news_of(target: Page) -> Any:
    return stored(target.get_translation(locale("pl")))


def test_a_page_with_untranslated_text_is_not_submitted() -> None:
    source = news()
    target = translated(source)
    publish(source, lead=NEW_LEAD)
    with pytest.raises(ValidationError, match="500"):
        workflow.submit(kept(target), translator())
    assert not WorkflowState.objects.exists()
    assert stored(target).latest_revision == stored(target).live_revision


def test_the_source_of_today_is_what_is_submitted() -> None:
    target = outdated()
    publish(news_of(target), lead="Zupełnie inne zdanie.")
    with pytest.raises(ValidationError, match="inne"):
        workflow.submit(kept(target), translator())


def test_requested_changes_go_back_with_a_comment_and_come_again_to_the_same_step() -> None:
    target = submitted()
    workflow.approve(target, reviewer())
    with pytest.raises(ValidationError):
        workflow.request_changes(target, publisher(), " ")
    workflow.request_changes(target, publisher(), "Proszę sprawdzić liczbę.")
    assert workflow.may_translate(translator(), stored(target))
    told = TaskState.objects.get(status=TaskState.STATUS_REJECTED)
    assert told.comment == "Proszę sprawdzić liczbę."
    workflow.submit(kept(target), translator(), "Sprawdzone.")
    assert WorkflowState.objects.count() == 1
    assert workflow.may_review(publisher(), stored(target))
    assert not workflow.may_review(reviewer(), stored(target))
    comments = PageLogEntry.objects.filter(action=workflow.SUBMITTED).order_by("pk")
    assert [entry.data["comment"] for entry in comments] == ["", "Sprawdzone."]


def test_an_address_that_was_never_public_follows_the_title() -> None:
    source = news()
    target = start(source, locale("en"), translator())
    texts = {text: said for text, said in ENGLISH.items() if text != "klaster-rosnie"}
    write(kept(target), {**texts, "Klaster rośnie": "The clutser grows"})
    workflow.submit(kept(target), translator())
    workflow.request_changes(stored(target), reviewer(), "Literówka.")
    write(kept(target), {"Klaster rośnie": "The cluster grows"})
    workflow.submit(kept(target), translator())
    workflow.approve(stored(target), reviewer())
    workflow.approve(stored(target), publisher())
    assert stored(target).slug == "the-cluster-grows"
    write(kept(target), {"Klaster rośnie": "The cluster grows on"})
    workflow.submit(kept(target), translator())
    workflow.approve(stored(target), reviewer())
    workflow.approve(stored(target), publisher())
    assert stored(target).slug == "the-cluster-grows"


def test_the_reviewers_own_edits_are_in_what_is_approved() -> None:
    target = submitted()
    write(kept(target), {NEW_LEAD: "500 companies take part."})
    workflow.approve(target, reviewer())
    workflow.approve(target, publisher())
    assert lead(target) == "500 companies take part."


def test_they_are_also_when_a_program_approves() -> None:
    target = submitted()
    write(kept(target), {NEW_LEAD: "500 companies take part."})
    for who in (reviewer(), publisher()):
        stored(target).current_workflow_task_state.approve(user=who)
    assert lead(target) == "500 companies take part."


def test_a_string_that_was_taken_away_stops_every_approval() -> None:
    target = submitted()
    write(kept(target), {NEW_LEAD: NEW_LEAD}, "machine")
    with pytest.raises(ValidationError, match="500"):
        workflow.approve(target, reviewer())
    assert workflow.may_review(reviewer(), stored(target))


def test_during_a_review_only_its_people_write_and_approve() -> None:
    target = submitted()
    assert not workflow.may_translate(translator(), target)
    assert workflow.may_translate(reviewer(), target)
    assert not workflow.may_translate(publisher(), target)
    for who in (translator(), publisher(), person((REVIEWER, "pl"))):
        assert not workflow.may_review(who, target)
        with pytest.raises(PermissionDenied):
            workflow.approve(target, who)
        with pytest.raises(PermissionDenied):
            workflow.request_changes(target, who, "Nie.")
    assert workflow.may_review(superuser(), target)


@pytest.mark.parametrize("who", [(TRANSLATOR, "pl"), (EDITOR, "pl"), (PUBLISHER, "pl")])
def test_nobody_from_the_other_tree_submits(who: Any) -> None:
    target = outdated()
    with pytest.raises(PermissionDenied):
        workflow.submit(kept(target), person(who))


def test_publishing_is_for_the_publishers_of_the_tree() -> None:
    target = translated(news())
    who = [(r, c) for r in (EDITOR, TRANSLATOR, REVIEWER, PUBLISHER) for c in ("pl", "en")]
    assert [m for m in who if workflow.may_publish(person(m), target)] == [(PUBLISHER, "en")]


def test_a_page_locked_by_somebody_else_is_neither_submitted_nor_approved() -> None:
    target = outdated()
    lock(target, superuser())
    assert not workflow.may_translate(translator(), stored(target))
    with pytest.raises(ValidationError, match="blok"):
        workflow.submit(kept(target), translator())
    lock(target, translator())
    workflow.submit(kept(target), translator())
    lock(target, superuser())
    with pytest.raises(ValidationError, match="blok"):
        workflow.approve(target, reviewer())
    answer = client(reviewer()).post(
        reverse(
            "wagtailadmin_pages:workflow_action",
            args=[target.pk, "approve", stored(target).current_workflow_task_state.pk],
        ),
        {"comment": ""},
    )
    assert answer.status_code == 302
    assert stored(target).current_workflow_task_state is not None
    assert workflow.may_review(reviewer(), stored(target))


def lock(target: Page, user: Any) -> None:
    Page.objects.filter(pk=target.pk).update(locked=True, locked_by=user)


def test_an_approval_waits_for_a_published_original() -> None:
    source = news(live=False)
    target = start(source, locale("en"), translator())
    write(kept(target), ENGLISH)
    workflow.submit(kept(target), translator())
    workflow.approve(target, reviewer())
    with pytest.raises(ValidationError):
        workflow.approve(target, publisher())
    assert not english(source).live
    publish(stored(source))
    workflow.approve(target, publisher())
    assert english(source).live


def test_what_was_submitted_is_what_is_approved_whatever_the_original_says_meanwhile(
    django_capture_on_commit_callbacks: Any,
) -> None:
    target = submitted()
    source = stored(target.get_translation(locale("pl")))
    with django_capture_on_commit_callbacks(execute=True):
        publish(source, lead="Firm jest 600.", date="2026-03-04")
    # What is not text does not wait for the review.
    assert str(stored(target).date) == "2026-03-04"
    with django_capture_on_commit_callbacks(execute=True):
        workflow.approve(target, reviewer())
        workflow.approve(target, publisher())
    assert lead(target) == NEW_ENGLISH
    assert str(stored(target).date) == "2026-03-04"
    assert (state(source).state, state(source).severity) == (State.OUTDATED, "high")
