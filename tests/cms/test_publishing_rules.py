"""Each rule and effect alone, with a publication that is made up."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, PageViewRestriction

from cms.content import pipeline
from cms.content.completeness import complete
from cms.content.list_entries import write_list_entry
from cms.content.models import ListEntry
from cms.content.occasion import Reason, deferred, once_at_the_end, reason, writing_for
from cms.content.pipeline import admitted
from cms.content.publication import Change, ChangeKind, Draft, Publication, Refusal
from cms.content.rows import publication_of
from cms.translation.engine.segments import segments_of
from cms.translation.engine.versions import managed_source, versions_of
from cms.translation.jobs.published import PUBLISHED, begin_translations
from cms.translation.models import PageText
from cms.translation.review.approval import approved
from cms.translation.review.rules import (
    ContradictionError,
    UntranslatedError,
    translated,
    without_contradiction,
)
from cms.translation.review.running import no_live_alias_converted, not_in_review, not_locked
from cms.translation.status.drafts import is_the_engine_s_draft
from cms.translation.status.texts import recorded_before, text_to_record
from pages.news.models import NewsPage, Topic
from tests.cms.background import jobs
from tests.cms.people import superuser
from tests.cms.pipelines import only
from tests.cms.translating import locale, news, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def page(**fields: Any) -> NewsPage:
    """A page that is nowhere."""
    values = {"title": "Klaster", "slug": "klaster", "live": True, "locale": locale("en")}
    return NewsPage(**{**values, **fields})


def segment(text: str, of: str = "", by: str = "", path: str = "lead") -> dict[str, Any]:
    return {"path": path, "text": text, "of": of, "by": by}


def translation(*segments: dict[str, Any], **fields: Any) -> Publication:
    """A live translation that is about to say this."""
    made = Publication(page(**fields))
    found: dict[Callable[[Any], Any], Any] = {
        text_to_record: PageText(segments=list(segments)),
        recorded_before: None,
        managed_source: NewsPage(pk=0, locale=locale("pl")),
    }
    made.__dict__["_found"] = found
    return made


def test_a_page_that_lacks_something_is_refused_once_it_is_live(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(NewsPage, "lacking", lambda self: {"lead": "Brak leadu."})
    refusal = complete(Publication(page()))
    assert refusal is not None
    assert refusal.message_dict == {"lead": ["Brak leadu."]}
    assert complete(Publication(page(live=False))) is None
    # What is written says nothing of the page's content.
    assert complete(Publication(page(), writes=frozenset({"locked"}))) is None
    assert complete(Publication(page(), writes=frozenset({"lead"}))) is not None


def test_text_of_the_source_is_refused_and_named() -> None:
    refusal = translated(translation(segment("Firm jest 140.", "Firm jest 140.", "source")))
    assert isinstance(refusal, UntranslatedError)
    assert refusal.texts == ["Firm jest 140."]
    assert translated(translation(segment("140 companies.", "Firm jest 140.", "human"))) is None
    draft = translation(segment("Firm jest 140.", "Firm jest 140.", "source"), live=False)
    assert translated(draft) is None


def test_another_number_is_refused_unless_readers_see_it_already() -> None:
    said = segment("There are 500 companies.", "Firm jest 140.", "human")
    made = translation(said)
    assert isinstance(without_contradiction(made), ContradictionError)
    made.__dict__["_found"][recorded_before] = PageText(segments=[said])
    assert without_contradiction(made) is None
    right = segment("There are 140 companies.", "Firm jest 140.", "human")
    assert without_contradiction(translation(right)) is None


def test_what_nobody_approved_is_refused_where_the_tree_has_a_review(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(NewsPage, "get_workflow", lambda self: object())
    made = translation(segment("140 companies.", "Firm jest 140.", "human"), pk=0)
    made.__dict__["_found"][segments_of] = []
    assert approved(made) is not None
    made.__dict__["_found"][recorded_before] = PageText(
        segments=[segment("140 companies.", "Firm jest 140.", "human")], links=[]
    )
    assert approved(made) is None
    monkeypatch.setattr(NewsPage, "get_workflow", lambda self: None)
    made.__dict__["_found"][recorded_before] = None
    assert approved(made) is None


def test_another_revision_waits_for_the_end_of_the_review(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NewsPage, "workflow_in_progress", True)
    before = page(live_revision_id=1)
    assert not_in_review(Publication(page(live_revision_id=2), before)) is not None
    assert not_in_review(Publication(page(live_revision_id=1), before)) is None
    assert not_in_review(Publication(page(live=False), before)) is None
    later_on = Publication(page(live_revision_id=1), before, at=timezone.now())
    assert not_in_review(later_on) is not None
    monkeypatch.setattr(NewsPage, "workflow_in_progress", False)
    assert not_in_review(Publication(page(live_revision_id=2), before)) is None


def test_a_live_alias_of_the_other_language_stays_one() -> None:
    before = page(alias_of_id=1)
    made = Publication(page(), before, frozenset({"alias_of_id"}))
    versions = made.once(versions_of)
    versions.source = NewsPage(locale=locale("pl"))
    assert no_live_alias_converted(made) is not None
    versions.source = NewsPage(locale=locale("en"))
    assert no_live_alias_converted(made) is None


def test_a_lock_keeps_the_drafts_of_others_out() -> None:
    held = news(live=False)
    held.locked, held.locked_by, held.locked_at = True, superuser(), timezone.now()
    draft = Draft(held, None, superuser())  # type: ignore[arg-type]
    assert not_locked(draft) is None
    somebody = type(superuser())(pk=0, username="somebody")
    assert not_locked(Draft(held, None, somebody)) is not None  # type: ignore[arg-type]


def test_only_a_row_without_another_revision_is_the_engine_s_draft() -> None:
    made = translation(segment("140 companies."), pk=0, live_revision_id=2)
    made.before = page(live_revision_id=1)
    assert not is_the_engine_s_draft(made)
    made.before = None
    assert not is_the_engine_s_draft(made)


def test_the_entry_of_lists_follows_the_title() -> None:
    there = news()
    there.title = "Żubr"
    write_list_entry(Publication(there))
    assert ListEntry.objects.get(pk=there.pk).initial == "Ż"


def test_a_source_is_noted_for_its_translations_and_a_draft_is_not() -> None:
    there = news()
    jobs(PUBLISHED).delete()
    there.live = False
    begin_translations(Publication(there))
    assert not jobs(PUBLISHED).exists()
    there.live = True
    begin_translations(Publication(there))
    assert jobs(PUBLISHED).get().source_id == there.pk


def test_the_first_refusal_is_raised_and_the_row_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(publication: Publication) -> Refusal:
        return Refusal(publication.page, {"title": "Nigdy."})

    there = stored(news(live=False))
    only(monkeypatch, never)
    there.title = "Inny"
    with pytest.raises(Refusal, match="Nigdy"):
        there.save()
    assert stored(there).title == "Klaster rośnie"


def test_rules_are_left_out_for_the_reasons_that_the_list_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Reason] = []

    def note(publication: Publication) -> None:
        asked.append(publication.reason)

    only(monkeypatch, note)
    filled = replace(pipeline.pipeline(), left_out={note: (Reason.SYNC,)})
    monkeypatch.setattr(pipeline, "_pipeline", [filled])
    with writing_for(Reason.SYNC):
        assert admitted(Publication(page(live=False)))
        with writing_for(Reason.APPROVED):
            assert admitted(Publication(page(live=False)))
    assert admitted(Publication(page(live=False)))
    assert asked == [Reason.APPROVED, Reason.EDIT]
    assert reason() == Reason.EDIT


def test_what_waits_for_the_end_is_done_once_and_not_after_an_error() -> None:
    done: list[int] = []
    assert not deferred(done.append, 1)
    with once_at_the_end():
        with once_at_the_end():
            assert deferred(done.append, 1)
        assert deferred(done.append, 1)
        assert done == []
    assert done == [1]

    def fail() -> None:
        with once_at_the_end():
            deferred(done.append, 2)
            raise LookupError("half way")

    with pytest.raises(LookupError, match="half way"):
        fail()
    assert done == [1]


def test_of_a_page_that_is_written_in_part_the_rest_is_as_stored() -> None:
    there = news()
    there.title, there.lead = "Inny", "Inny lead."
    made = publication_of(there, ["lead"])
    assert made is not None
    assert (made.page.title, made.page.lead) == ("Klaster rośnie", "Inny lead.")
    assert made.before is not None
    assert made.before.lead != "Inny lead."
    # Readers see nothing of these.
    assert publication_of(there, ["locked", "latest_revision"]) is None


def test_a_move_is_told_as_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    effects = {**pipeline.pipeline().change_effects, ChangeKind.MOVED: (told.append,)}
    filled = replace(pipeline.pipeline(), change_effects=effects)
    monkeypatch.setattr(pipeline, "_pipeline", [filled])
    there = stored(news(live=False))
    there.title = "Bez nowego adresu"
    there.save()
    assert told == []
    there.move(there.get_parent(), pos="first-child")
    assert [change.row.pk for change in told] == [there.pk]


def test_what_pages_show_is_told_as_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, bool, bool]] = []

    def note(change: Change) -> None:
        if change.kind != ChangeKind.OTHER:
            told.append((change.kind.value, change.created, change.deleted))

    effects = dict.fromkeys(ChangeKind, (note,))
    filled = replace(pipeline.pipeline(), change_effects=effects)
    monkeypatch.setattr(pipeline, "_pipeline", [filled])
    there = news(live=False)
    told.clear()
    topic = Topic.objects.create(name="Próba", locale=locale("pl"))
    PageViewRestriction.objects.create(page=there, restriction_type="login")
    Redirect.objects.create(old_path="/stary", redirect_page=there)
    Collection.get_first_root_node().add_child(name="Próba")
    topic.delete()
    assert told == [
        ("term", True, False),
        ("restricting", True, False),
        ("restricted", True, False),
        ("redirecting", True, False),
        ("redirect", True, False),
        ("collection", True, False),
        ("removing", False, True),
        ("term", False, True),
    ]


def test_what_is_found_out_is_found_out_once() -> None:
    asked: list[Any] = []
    change = Change(ChangeKind.LANGUAGE, Locale(language_code="de"))

    def find(event: Any) -> int:
        asked.append(event)
        return 7

    assert [change.once(find), change.once(find)] == [7, 7]
    assert asked == [change]
