"""Drafts by a machine on an editor's demand: page by page, in the worker."""

import datetime
import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile

from cms.translation.engine.versions import translation_to
from cms.translation.jobs.queue import ask_unless_waiting
from cms.translation.review.workflow import may_translate
from cms.translation.status.models import PageTranslation
from cms.translation.status.starting import may_start, start

from .models import MachineRequest
from .suggestions import MachineError, Suggested, suggest, waiting

logger = logging.getLogger(__name__)


def may_ask(user: Any, row: PageTranslation) -> bool:
    """Whether somebody may have a translation drafted now."""
    if row.target is not None:
        return may_translate(user, row.target)
    return may_start(user, row.source, row.locale)


def ask(user: Any, rows: Iterable[PageTranslation]) -> int:
    """Has the pages that a person may translate drafted in the background; returns how many."""
    count = 0
    for row in rows:
        if not may_ask(user, row):
            continue
        request, _made = MachineRequest.objects.update_or_create(
            source_id=row.source_id,
            locale_id=row.locale_id,
            user=user,
            defaults={
                "asked_at": timezone.now(),
                "finished_at": None,
                "written": 0,
                "unusable": 0,
                "refusal": "",
            },
        )
        transaction.on_commit(partial(draft_by_machine.enqueue, request.pk))
        count += 1
    return count


@task()
def draft_by_machine(request_id: int) -> None:
    """Drafts one page; done once, however often it is asked for."""
    requests = MachineRequest.objects.filter(pk=request_id, finished_at=None)
    request = requests.select_related("user", "locale", "source").first()
    if request is None:
        return
    done = Suggested(0, 0)
    with override(UserProfile.get_for_user(request.user).get_preferred_language()):
        try:
            done = _draft(request.source, request.locale, request.user)
        except MachineError as error:
            request.refusal = str(error)
        except ValidationError as error:
            request.refusal = " ".join(error.messages)
        except PermissionDenied:
            request.refusal = _("You may not translate this page now.")
        except Exception:
            logger.exception("Page %s was not drafted by the machine", request.source_id)
            request.refusal = _("Something went wrong. Ask an administrator to look at the log.")
    # Asked again meanwhile, it is another task's.
    MachineRequest.objects.filter(pk=request_id, asked_at=request.asked_at).update(
        written=done.written,
        unusable=done.unusable,
        refusal=request.refusal,
        finished_at=timezone.now(),
    )


def _draft(source: Page, locale: Locale, user: Any) -> Suggested:
    target = Page.objects.filter(translation_key=source.translation_key, locale=locale).first()
    if target is not None and not may_translate(user, target):
        raise PermissionDenied
    target = start(source, locale, None if target else user)
    translation = translation_to(target)
    return suggest(translation, waiting(translation), user) if translation else Suggested(0, 0)


def resume_machine_drafts() -> None:
    """Asks again for what a worker that was stopped left undone today."""
    now = timezone.now()
    undone = MachineRequest.objects.filter(
        finished_at=None,
        asked_at__gt=now - datetime.timedelta(days=1),
        asked_at__lt=now - datetime.timedelta(minutes=10),
    )
    ask_unless_waiting(draft_by_machine, undone.order_by("asked_at").values_list("pk"))
