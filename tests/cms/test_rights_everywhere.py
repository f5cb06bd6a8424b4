"""Every way beyond wagtail-localize's addresses by which a page could go online, be withdrawn or
get out of its review, tried as every role, against who may."""

from contextlib import suppress
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from wagtail.models import Page, PageViewRestriction, WorkflowState

from cms.content.visibility import public
from cms.translation.review import workflow
from cms.translation.roles.groups import PUBLISHER, REVIEWER
from pages.news.models import NewsPage
from tests.cms.people import person
from tests.cms.publishing_paths import (
    EDITOR_PATHS,
    PROGRAM_PATHS,
    SCREEN_PATHS,
    TREE_PATHS,
    Somebody,
)
from tests.cms.stages import STAGES
from tests.cms.translating import stored
from tests.cms.translation.workbench.test_localize import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.once]

EVERYBODY = PEOPLE | {
    "polish reviewer": ((REVIEWER, "pl"),),
    "publisher of both": ((PUBLISHER, "en"), (PUBLISHER, "pl")),
}
PATHS = {
    "editor": EDITOR_PATHS,
    "screen": SCREEN_PATHS,
    "tree": TREE_PATHS,
    "program": PROGRAM_PATHS,
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
        "live_in_approval": "",
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
    # A translation is decided on where its texts stand.
    "editor": {
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


# The nearer somebody is to being allowed, the more it says that she is refused.
NEAREST_FIRST = (
    "publisher of both",
    "publisher",
    "polish publisher",
    "reviewer",
    "polish reviewer",
    "translator",
    "other translator",
    "english editor",
    "polish editor",
    "nobody",
)
assert set(NEAREST_FIRST) == set(EVERYBODY)
# The same role in the other language.
_BOTH = {
    "publisher": "polish publisher",
    "reviewer": "polish reviewer",
    "translator": "other translator",
    "english editor": "polish editor",
}
OTHER_LANGUAGE = _BOTH | {polish: english for english, polish in _BOTH.items()}


def who_tries(allowed: set[str]) -> list[str]:
    """Who may and is the farthest from it, and who may not: the nearest of all, the nearest of the
    same language, and the same role in the other one. Where the role or the language is not asked
    for, one of them goes through."""
    refused = [name for name in NEAREST_FIRST if name not in allowed]
    if not allowed:
        return refused[:1]
    may = next(name for name in reversed(NEAREST_FIRST) if name in allowed)
    tree = POLISH_TREE if may in POLISH_TREE else ENGLISH_TREE
    beside = [name for name in refused if name in tree]
    return list(dict.fromkeys([may, refused[0], *beside[:1], OTHER_LANGUAGE[may]]))


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
def test_who_changes_what_readers_see_and_who_ends_a_review(
    stage: str, django_capture_on_commit_callbacks: Any
) -> None:
    page, other = STAGES[stage]()
    before = rows(min(page.pk, other.pk)), seen([page, other]), reviews(page)
    publishers = POLISH_PUBLISHERS if stage.startswith("source") else ENGLISH_PUBLISHERS
    allowed, ending, tried, ways = {}, {}, {}, {}
    for kind, of_kind in PATHS.items():
        for way, act in of_kind.items():
            name = f"{kind}: {way}"
            ways[name] = act
            allowed[name] = publishers if way in ONLINE[kind][stage].split(", ") else set()
            ending[name] = REVIEW[kind].get(stage, {}).get(way, set())
            tried[name] = {*who_tries(allowed[name]), *who_tries(ending[name])}
    online: dict[str, set[str]] = {name: set() for name in ways}
    over: dict[str, set[str]] = {name: set() for name in ways}

    def attempt(name: str, who: str) -> None:
        user = person(*EVERYBODY[who]) if EVERYBODY[who] else None
        with django_capture_on_commit_callbacks(execute=True):
            ways[name](Somebody(user, stored(page), stored(other)))
        if rows(min(page.pk, other.pk)) != before[0] and seen([page, other]) != before[1]:
            online[name].add(who)
        if reviews(page) != before[2]:
            over[name].add(who)

    for name in ways:
        for who in tried[name]:
            with suppress(RolledBackError), transaction.atomic():
                attempt(name, who)
                raise RolledBackError
    assert online == {name: people & tried[name] for name, people in allowed.items()}
    assert over == {name: people & tried[name] for name, people in ending.items()}


def test_every_way_that_the_tables_name_is_tried() -> None:
    for kind, of_kind in PATHS.items():
        named = {way for ways in ONLINE[kind].values() for way in ways.split(", ") if way}
        named |= {way for ways in REVIEW[kind].values() for way in ways}
        assert named <= set(of_kind)


@pytest.mark.parametrize("stage", STAGES)
def test_what_every_way_asks_about_everybody_says_who_may(stage: str) -> None:
    """The rights that Wagtail's ways and ours ask for, for those who try no way above, too."""
    page, _other = STAGES[stage]()
    told: dict[str, set[str]] = {}
    for who, memberships in EVERYBODY.items():
        if not memberships:
            continue
        page, user = stored(page), person(*memberships)
        rights, above = (p.permissions_for_user(user) for p in (page, page.get_parent().specific))
        task = page.current_workflow_task
        actions = {name for name, *_ in task.get_actions(page, user)} if task else set()
        asked = {
            "publish": rights.can_publish(),
            "publish beside": above.can_publish_subpage(),
            "unpublish": rights.can_unpublish(),
            "delete": rights.can_delete(),
            "hide": rights.can_set_view_restrictions(),
            "lock": rights.can_lock(),
            "unlock": rights.can_unlock(),
            "approve": "approve" in actions,
            "reject": "reject" in actions,
            "decide": workflow.may_review(user, page),
            "write": workflow.may_translate(user, page),
        }
        for right, given in asked.items():
            told.setdefault(right, set()).update([who] if given else [])
    polish = stage.startswith("source")
    publishers, tree = (
        (POLISH_PUBLISHERS, POLISH_TREE) if polish else (ENGLISH_PUBLISHERS, ENGLISH_TREE)
    )
    steps = {**REVIEW["editor"].get(stage, {}), **REVIEW["screen"].get(stage, {})}
    deciding = steps.get("approve", set())
    assert told == {
        "publish": publishers,
        "publish beside": publishers,
        "unpublish": publishers if "unpublish" in ONLINE["tree"][stage].split(", ") else set(),
        # What never was online is gone by whoever works on it.
        "delete": ENGLISH_TREE if stage == "in_progress" else publishers,
        "hide": publishers,
        # During a review the page is for its people to lock, and its end unlocks it.
        "lock": deciding or publishers | {"polish reviewer" if polish else "reviewer"},
        "unlock": set() if deciding else publishers,
        "approve": deciding,
        "reject": steps.get("reject", steps.get("send back", set())),
        "decide": deciding,
        "write": deciding or tree,
    }
