"""What is decided about a translation as somebody was shown it; asked by the screen and by the API.

Where the review has gone on or others wrote since, or where something grave was not read, nothing
happens and AskedAgainError tells what came.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry, TaskState

from cms.translation.checks import Finding
from cms.translation.engine.versions import translation_to
from cms.translation.review.workflow import SUBMITTED, locked, submit, take_back
from cms.translation.status.models import PageTranslation
from cms.types import Person

from .rights import rights
from .shown import Change, Shown, just_ended

_T = TypeVar("_T")


class AskedAgainError(Exception):
    """Nothing has happened yet. `now` is what is shown now; `same_step` and `changes` are what came
    since, the latter None where what was sent names nothing that was shown; `grave` are the
    findings that whoever decides has to say that they read. `repeats` says that this person has
    just decided the same: a button that was pressed twice."""

    def __init__(
        self,
        now: Shown,
        since: tuple[bool, list[Change]] | None,
        grave: list[Finding],
        *,
        repeats: bool = False,
    ) -> None:
        super().__init__(_("Nothing has happened yet"))
        self.now = now
        self.same_step = since is None or since[0]
        self.changes = None if since is None else since[1]
        self.grave = grave
        self.repeats = repeats


def sent_as(step: str, texts: Mapping[str, str]) -> str:
    """What was shown, in the form in which the screen sends it."""
    return json.dumps({"step": step, "texts": dict(texts)}, ensure_ascii=False)


def read_as(findings: Iterable[str]) -> str:
    """The names of the grave findings that were read, in the form in which the screen sends it."""
    return " ".join(sorted(findings))


def decide(
    row: PageTranslation,
    user: Person,
    shown: str,
    act: Callable[[], _T],
    *,
    ends: str = "",
    read: str = "",
    of_texts: bool = True,
    lets_pass: bool = False,
) -> _T:
    """Acts on what `shown` says that somebody saw (see `Shown.to_send`), `read` on which grave
    findings they read. `ends` is the status in which the step ends so; empty where a review begins.
    A decision that is not `of_texts` is only about the step; what `lets_pass` asks about grave
    findings, which the last approval refuses by itself.

    Raises AskedAgainError, and what `act` raises.
    """
    with transaction.atomic():
        # Who saves a text waits until this is done, or was here before.
        page = locked(row.target)
        now = Shown(row, page)
        since = now.since(shown, user)
        if since is not None and not of_texts:
            since = since[0], []
        asks = lets_pass and not rights(user, row, page).last
        unread = asks and read != now.named_grave
        if since == (True, []) and not unread:
            return act()
        step = json.loads(shown)["step"] if since == (False, []) else None
        repeats = step is not None and (
            just_ended(page, user, step, ends) if step else not ends and _just_begun(page, user)
        )
    raise AskedAgainError(now, since, now.grave if asks else [], repeats=repeats)


def _just_begun(page: Page, user: Person) -> bool:
    """Whether a page waits for a step with the revision with which somebody submitted it."""
    waiting = page.current_workflow_task_state
    submitted = PageLogEntry.objects.filter(page=page, action=SUBMITTED).order_by("pk").last()
    return (
        waiting is not None
        and submitted is not None
        and submitted.user_id == user.pk
        and submitted.revision_id == waiting.revision_id
    )


def submit_shown(
    row: PageTranslation, user: Person, shown: str, comment: str = "", read: str = ""
) -> None:
    """Hands a translation as it was shown to its review. Raises as `decide` and `submit` do."""

    def act() -> None:
        translation = translation_to(row.target) if row.target is not None else None
        if translation is None:
            raise ValidationError(_("This page is not kept in translation any more."))
        submit(translation, user, comment)

    decide(row, user, shown, act, read=read, lets_pass=True)


def take_back_shown(row: PageTranslation, user: Person, shown: str) -> None:
    """Ends the review that somebody asked for. Raises as `decide` and `take_back` do."""
    decide(
        row,
        user,
        shown,
        lambda: take_back(row.target, user),
        ends=TaskState.STATUS_CANCELLED,
        of_texts=False,
    )
