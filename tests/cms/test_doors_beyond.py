"""Every way beyond wagtail-localize's addresses by which a page could go online, be withdrawn or
get out of its review, tried as every role, against who may."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from wagtail.models import Page, PageViewRestriction, WorkflowState

from cms.content.visibility import public
from cms.translation import review
from cms.translation.beginning.pages import start
from cms.translation.roles import EDITOR, PUBLISHER, REVIEWER
from cms.translation.versions import translation_to
from pages.news.models import NewsPage
from tests.cms.people import person, superuser
from tests.cms.test_doors import PEOPLE
from tests.cms.translating import (
    ENGLISH,
    begin,
    draft,
    english,
    locale,
    news,
    publish,
    stored,
    translated,
    write,
)
from tests.cms.ways_online import EDITOR_WAYS, PROGRAM_WAYS, SCREEN_WAYS, TREE_WAYS, Somebody

pytestmark = pytest.mark.django_db

NEW_LEAD = "W projekcie bierze udział 500 firm z Mazowsza."
NEW_ENGLISH = "The project brings together 500 companies from Mazovia."
EVERYBODY = PEOPLE | {
    "polish reviewer": ((REVIEWER, "pl"),),
    "publisher of both": ((PUBLISHER, "en"), (PUBLISHER, "pl")),
}
WAYS = {
    "editor": EDITOR_WAYS,
    "screen": SCREEN_WAYS,
    "tree": TREE_WAYS,
    "program": PROGRAM_WAYS,
}


def in_progress() -> tuple[Any, Any]:
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    draft(translation)
    return english(source), source


def in_review() -> tuple[Any, Any]:
    page, source = in_progress()
    submit(page)
    return page, source


def live() -> tuple[Any, Any]:
    """A live translation with a whole draft of what its source says since."""
    source = news()
    page = translated(source)
    publish(source, lead=NEW_LEAD)
    start(source, locale("en"), None)
    translation = translation_to(page)
    assert translation is not None
    write(translation, {NEW_LEAD: NEW_ENGLISH})
    draft(translation)
    return page, source


def live_in_review() -> tuple[Any, Any]:
    page, source = live()
    submit(page)
    return page, source


def live_in_approval() -> tuple[Any, Any]:
    page, source = live_in_review()
    review.approve(stored(page), person((REVIEWER, "en")))
    return page, source


def source() -> tuple[Any, Any]:
    """A live source with a draft, and its translation."""
    original = news()
    page = translated(original)
    original.lead = NEW_LEAD
    original.save_revision()
    return original, page


def source_in_review() -> tuple[Any, Any]:
    """The same with the draft in review, as its editor asked."""
    original, page = source()
    original.get_workflow().start(stored(original), person((EDITOR, "pl")))
    return original, page


def submit(page: Any) -> None:
    translation = translation_to(page)
    assert translation is not None
    review.submit(translation, superuser())


STAGES: dict[str, Callable[[], tuple[Any, Any]]] = {
    made.__name__: made
    for made in (
        in_progress,
        in_review,
        live,
        live_in_review,
        live_in_approval,
        source,
        source_in_review,
    )
}
ENGLISH_PUBLISHERS = {"publisher", "publisher of both"}
POLISH_PUBLISHERS = {"polish publisher", "publisher of both"}
ENGLISH_TREE = {"english editor", "translator", "reviewer", *ENGLISH_PUBLISHERS}
POLISH_TREE = {"polish editor", "other translator", "polish reviewer", *POLISH_PUBLISHERS}

# Who changes what readers see: a publisher of the tree. New text of a translation, and what is in
# review, by the last approval only.
ONLINE: dict[str, dict[str, str]] = {
    "editor": {
        "in_progress": "",
        "in_review": "",
        "live": "",
        "live_in_review": "",
        "live_in_approval": "approve",
        "source": "publish, schedule, revert, lock and publish",
        "source_in_review": "",
    },
    "screen": {
        "in_progress": "",
        "in_review": "",
        "live": "",
        "live_in_review": "",
        "live_in_approval": "approve",
        "source": "",
        "source_in_review": "",
    },
    # What readers see already may be withdrawn, hidden and copied whatever is in review.
    "tree": {
        "in_progress": "write beside",
        "in_review": "write beside",
        "live": "unpublish, delete, copy, write beside, hide, unpublish many, delete many",
        "live_in_review": "delete, copy, write beside, hide, delete many",
        "live_in_approval": "unpublish, delete, copy, write beside, hide, unpublish many, "
        "delete many",
        "source": "unpublish, delete, copy, write beside, hide, publish many, unpublish many, "
        "delete many",
        "source_in_review": "delete, copy, write beside, hide, delete many",
    },
    "program": {
        "in_progress": "create",
        "in_review": "create",
        "live": "create, unpublish, delete, copy",
        "live_in_review": "create, delete, copy",
        "live_in_approval": "create, unpublish, delete, copy",
        "source": "create, change and publish, publish, unpublish, delete, copy, revert, schedule",
        "source_in_review": "create, delete, copy",
    },
}
_DELETED = {"delete": ENGLISH_PUBLISHERS, "delete many": ENGLISH_PUBLISHERS}
_GONE = {"delete": ENGLISH_PUBLISHERS}
# Who begins a review, takes a step of it or ends it.
REVIEW: dict[str, dict[str, dict[str, set[str]]]] = {
    "editor": {
        "in_review": {"approve": {"reviewer"}, "reject": {"reviewer"}},
        "live_in_review": {"approve": {"reviewer"}, "reject": {"reviewer"}},
        "live_in_approval": {"approve": ENGLISH_PUBLISHERS, "reject": ENGLISH_PUBLISHERS},
        "source": {"submit": POLISH_TREE},
        "source_in_review": {
            "approve": {"polish reviewer"},
            "reject": {"polish reviewer"},
            "cancel the review": {"polish editor", "polish reviewer"},
        },
    },
    "screen": {
        "in_progress": {"submit": ENGLISH_TREE},
        "live": {"submit": ENGLISH_TREE},
        "in_review": {"approve": {"reviewer"}, "send back": {"reviewer"}},
        "live_in_review": {"approve": {"reviewer"}, "send back": {"reviewer"}},
        "live_in_approval": {"approve": ENGLISH_PUBLISHERS, "send back": ENGLISH_PUBLISHERS},
    },
    "tree": {
        "in_review": _DELETED,
        "live_in_review": _DELETED,
        "live_in_approval": _DELETED,
        "source_in_review": dict.fromkeys(_DELETED, POLISH_PUBLISHERS),
    },
    "program": {
        "in_review": _GONE,
        "live_in_review": _GONE,
        "live_in_approval": _GONE,
        "source_in_review": dict.fromkeys(_GONE, POLISH_PUBLISHERS),
    },
}


class RolledBackError(Exception):
    """Undoes what somebody did before the next one tries."""


def rows(first: int) -> list[Any]:
    """All that is stored of the pages since one and of who may see them."""
    pages = NewsPage.objects.filter(pk__gte=first).order_by("pk").values()
    return [*pages, *PageViewRestriction.objects.order_by("pk").values()]


def seen(pages: list[Any]) -> list[Any]:
    """What readers see of pages in HTML and by the API, and which pages there are."""
    reader = Client()
    first = min(page.pk for page in pages)
    there = public(Page.objects.filter(pk__gte=first)).order_by("pk")
    told = [reader.get(f"/api/v2/pages/{page.pk}/") for page in pages]
    told += [reader.get(page.get_url()) for page in pages]
    contents = [answer.content.split(b"<main")[-1] for answer in told if answer.status_code == 200]
    return [*there.values_list("url_path", "title"), len(contents), *contents]


def reviews(page: Any) -> list[Any]:
    found = WorkflowState.objects.filter(object_id=str(page.pk)).order_by("pk")
    return list(found.values_list("status", "current_task_state__task__name"))


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("kind", WAYS)
def test_who_changes_what_readers_see_and_who_ends_a_review(
    kind: str, stage: str, django_capture_on_commit_callbacks: Any
) -> None:
    page, other = STAGES[stage]()
    before = rows(min(page.pk, other.pk)), seen([page, other]), reviews(page)
    online: dict[str, set[str]] = {way: set() for way in WAYS[kind]}
    over: dict[str, set[str]] = {way: set() for way in WAYS[kind]}

    def attempt(way: str, who: str) -> None:
        user = person(*EVERYBODY[who]) if EVERYBODY[who] else None
        with django_capture_on_commit_callbacks(execute=True):
            WAYS[kind][way](Somebody(user, stored(page), stored(other)))
        if rows(min(page.pk, other.pk)) != before[0] and seen([page, other]) != before[1]:
            online[way].add(who)
        if reviews(page) != before[2]:
            over[way].add(who)

    for way in WAYS[kind]:
        for who in EVERYBODY:
            with suppress(RolledBackError), transaction.atomic():
                attempt(way, who)
                raise RolledBackError
    publishers = POLISH_PUBLISHERS if stage.startswith("source") else ENGLISH_PUBLISHERS
    allowed = {way: publishers for way in ONLINE[kind][stage].split(", ") if way}
    assert {way: people for way, people in online.items() if people} == allowed
    found = {way: people for way, people in over.items() if people}
    assert found == REVIEW[kind].get(stage, {})


def test_a_publisher_is_told_why_a_page_in_review_does_not_go_online() -> None:
    page, source = live_in_review()
    who = Somebody(person((PUBLISHER, "en")), page, source)
    address = who.bulk("publish")["Location"]
    assert "jest w korekcie" in who.browser.get(address, follow=True).content.decode()
    refused = who.act("publish")
    assert refused.status_code == 422
    assert "in review" in refused.json()["errors"][0]["msg"]
    assert stored(page).workflow_in_progress


def test_nobody_whom_a_review_or_a_lock_keeps_out_puts_another_draft_there() -> None:
    page, original = source_in_review()
    editor = Somebody(person((EDITOR, "pl")), page, original)
    latest = stored(page).latest_revision_id
    assert editor.act("revert", revision_id=page.revisions.first().pk).status_code == 422
    assert stored(page).latest_revision_id == latest
    page.workflow_states.delete()
    lock(page)
    latest = stored(page).latest_revision_id
    assert editor.act("revert", revision_id=page.revisions.first().pk).status_code == 422
    assert stored(page).latest_revision_id == latest


def lock(page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=superuser())


def test_a_draft_that_somebody_else_locked_is_not_published() -> None:
    original, page = source()
    lock(original)
    who = Somebody(person((PUBLISHER, "pl")), original, page)
    who.bulk("publish")
    assert who.act("publish").status_code == 403
    assert stored(original).lead != NEW_LEAD


def test_a_page_does_not_get_into_the_other_language_s_tree() -> None:
    original, page = source()
    who = Somebody(person((PUBLISHER, "pl"), (PUBLISHER, "en")), original, page)
    there = page.get_parent()
    before = there.get_children().count()
    who.act("copy", destination_id=there.pk, slug="kopia")
    who.act("create_alias", destination_id=there.pk, slug="alias")
    who.act("move", destination_id=there.pk, position="last-child")
    assert there.get_children().count() == before


def test_an_alias_that_is_online_is_not_converted_into_a_translation_that_it_is_not() -> None:
    original = news()
    alias = original.copy_for_translation(locale("en"), alias=True)
    Page.objects.filter(pk=alias.pk).update(live=True)
    who = Somebody(person((PUBLISHER, "en")), stored(alias), original)
    who.post("convert_alias", alias.pk)
    assert who.act("convert_alias").status_code == 422
    assert stored(alias).alias_of_id == original.pk
    stored(alias).unpublish()
    who.post("convert_alias", alias.pk)
    assert stored(alias).alias_of_id is None
