"""The pages below one, begun on somebody's demand: page by page, in the worker."""

import datetime
import logging
from dataclasses import dataclass, field
from typing import TypedDict

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Locale, Page

from cms.translation.status.models import PageTranslation, State
from cms.translation.status.starting import hold, start
from cms.types import Person

from . import running
from .kinds import Kind
from .models import Job

logger = logging.getLogger(__name__)


class RefusedPage(TypedDict):
    """A page that could not be begun: its id and title, and why, in a sentence."""

    page: int
    title: str
    reason: str


@dataclass
class SubtreeProgress:
    """How far a subtree is.

    `pages` are ids as they stood in the tree when it was asked for, the first `done` of which have
    had their turn; `begun` is how many of those were begun.
    """

    pages: list[int] = field(default_factory=list)
    done: int = 0
    begun: int = 0
    refused: list[RefusedPage] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many pages there were when it was asked for."""
        return len(self.pages)

    @property
    def there_before(self) -> int:
        """How many pages had a translation already, or are gone: nothing was done to them."""
        return self.done - self.begun - len(self.refused)


def missing_below(source: Page) -> QuerySet[Locale]:
    """The languages in which pages below one have no translation."""
    rows = PageTranslation.objects.filter(
        state=State.MISSING, source__path__startswith=source.path, source__depth__gt=source.depth
    )
    return Locale.objects.filter(pk__in=rows.values("locale"))


def ask(user: Person, source: Page, locale: Locale) -> int:
    """Has the pages below one that have no translation begun in the background; returns how many.

    Asked again by the same person it begins anew, in place of what was asked before.
    """
    there = Page.objects.filter(locale=locale).values("translation_key")
    below = source.get_descendants().filter(alias_of=None).exclude(translation_key__in=there)
    pages = list(below.order_by("path").values_list("pk", flat=True))
    if pages:
        progress = SubtreeProgress(pages)
        running.ask(SUBTREE, source.pk, locale_id=locale.pk, user_id=user.pk, progress=progress)
    return len(pages)


def _begin_next(job: Job, progress: SubtreeProgress) -> bool:
    if progress.done < progress.total:
        _begin(job, progress, progress.pages[progress.done])
        progress.done += 1
    return progress.done < progress.total


def _begin(job: Job, progress: SubtreeProgress, page_id: int) -> None:
    source = Page.objects.filter(pk=page_id).first()
    if source is None or job.locale is None:
        return
    hold(source)
    if source.has_translation(job.locale):
        return
    try:
        with transaction.atomic():
            start(source, job.locale, job.user)
    except ValidationError as error:
        reason = " ".join(error.messages)
    except PermissionDenied:
        reason = _("You may not begin this translation.")
    except Exception:
        logger.exception("The translation of page %s was not begun", page_id)
        reason = _("Something went wrong. Ask an administrator to look at the log.")
    else:
        progress.begun += 1
        return
    title = source.get_admin_display_title()
    progress.refused.append({"page": page_id, "title": title, "reason": reason})


# A page that cannot be begun is told of at once and keeps back no other; the rest is tried again.
SUBTREE = Kind(
    "subtree",
    gettext_lazy("Begin the translations of the pages below"),
    progress=SubtreeProgress,
    step=_begin_next,
    retried=True,
    counted=True,
    steps=10,
    retention=datetime.timedelta(days=7),
)
