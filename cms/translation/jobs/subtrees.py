"""The pages below one, begun on somebody's demand: page by page, in the worker."""

import datetime
import logging
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile

from cms.translation.status.models import PageTranslation, State
from cms.translation.status.starting import hold, start

from .models import SubtreeRequest
from .queue import calls_waiting

logger = logging.getLogger(__name__)

# How many pages are begun before other work gets its turn.
AT_ONCE = 10
# Work that has stood still for so long was stopped.
_STILL = datetime.timedelta(minutes=5)
# How long a request is told of, and taken up where it stands still.
_KEPT = datetime.timedelta(days=7)


def missing_below(source: Page) -> QuerySet[Locale]:
    """The languages in which pages below one have no translation."""
    rows = PageTranslation.objects.filter(
        state=State.MISSING, source__path__startswith=source.path, source__depth__gt=source.depth
    )
    return Locale.objects.filter(pk__in=rows.values("locale"))


def ask(user: Any, source: Page, locale: Locale) -> int:
    """Has the pages below one that have no translation begun in the background; returns how many.

    Asked again by the same person it begins anew, in place of what was asked before.
    """
    there = Page.objects.filter(locale=locale).values("translation_key")
    below = source.get_descendants().filter(alias_of=None).exclude(translation_key__in=there)
    pages = list(below.order_by("path").values_list("pk", flat=True))
    if not pages:
        return 0
    now = timezone.now()
    anew = {
        "asked_at": now,
        "alive_at": now,
        "finished_at": None,
        "pages": pages,
        "done": 0,
        "begun": 0,
        "refused": [],
    }
    request, _made = SubtreeRequest.objects.update_or_create(
        source=source,
        locale=locale,
        user=user,
        defaults={**anew, "turn": F("turn") + 1},
        create_defaults=anew,
    )
    request.refresh_from_db()
    transaction.on_commit(partial(begin_subtree.enqueue, request.pk, request.turn))
    return len(pages)


@task()
def begin_subtree(request_id: int, turn: int) -> None:
    """Begins the next pages of a request and passes it on; does nothing out of its turn."""
    for _number in range(AT_ONCE):
        if not _begin_next(request_id, turn):
            return
    _pass_on(request_id, turn)


def _begin_next(request_id: int, turn: int) -> bool:
    """Begins a page and counts it in the same transaction; says whether there are more."""
    with transaction.atomic():
        mine = SubtreeRequest.objects.select_for_update(of=("self",))
        mine = mine.filter(pk=request_id, turn=turn, finished_at=None)
        request = mine.select_related("user", "locale").first()
        if request is None:
            return False
        if request.done < request.total:
            _begin(request, request.pages[request.done])
            request.done += 1
        request.alive_at = timezone.now()
        if request.done >= request.total:
            request.finished_at = request.alive_at
        request.save()
        return request.finished_at is None


def _begin(request: SubtreeRequest, page_id: int) -> None:
    source = Page.objects.filter(pk=page_id).first()
    if source is None:
        return
    hold(source)
    if source.has_translation(request.locale):
        return
    language = UserProfile.get_for_user(request.user).get_preferred_language()
    with override(language):
        try:
            with transaction.atomic():
                start(source, request.locale, request.user)
        except ValidationError as error:
            reason = " ".join(error.messages)
        except PermissionDenied:
            reason = _("You may not begin this translation.")
        except Exception:
            logger.exception("The translation of page %s was not begun", page_id)
            reason = _("Something went wrong. Ask an administrator to look at the log.")
        else:
            request.begun += 1
            return
    title = source.get_admin_display_title()
    request.refused.append({"page": page_id, "title": title, "reason": reason})


def _pass_on(request_id: int, turn: int) -> None:
    """Gives the rest to another task, so that whoever did this one may not go on with it."""
    with transaction.atomic():
        mine = SubtreeRequest.objects.filter(pk=request_id, turn=turn, finished_at=None)
        if mine.update(turn=turn + 1, alive_at=timezone.now()):
            transaction.on_commit(partial(begin_subtree.enqueue, request_id, turn + 1))


def resume_subtrees() -> None:
    """Passes on what a worker that was stopped left standing still."""
    now = timezone.now()
    still = SubtreeRequest.objects.filter(
        finished_at=None, alive_at__lt=now - _STILL, asked_at__gt=now - _KEPT
    )
    waiting = calls_waiting(begin_subtree)
    for pk, turn in still.order_by("asked_at").values_list("pk", "turn"):
        if (pk, turn) not in waiting:
            _pass_on(pk, turn)


def forget_old_subtrees() -> None:
    """Removes what was asked for a week ago."""
    SubtreeRequest.objects.filter(asked_at__lt=timezone.now() - _KEPT).delete()
