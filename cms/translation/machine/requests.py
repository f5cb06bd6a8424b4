"""Drafts by a machine on an editor's demand: page by page, in the worker."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Locale, Page

from cms.translation.engine.versions import translation_to
from cms.translation.jobs import running
from cms.translation.jobs.kinds import Kind
from cms.translation.jobs.models import Job
from cms.translation.review.workflow import may_translate
from cms.translation.status.models import PageTranslation
from cms.translation.status.starting import may_start, start
from cms.types import Person

from .suggestions import MachineError, Suggested, suggest, waiting


@dataclass
class DraftProgress:
    """How many texts were drafted, and how many answers could not be used."""

    written: int = 0
    unusable: int = 0


def may_ask(user: Person, row: PageTranslation) -> bool:
    """Whether somebody may have a translation drafted now."""
    if row.target is not None:
        return may_translate(user, row.target)
    return may_start(user, row.source, row.locale)


def ask(user: Person, rows: Iterable[PageTranslation]) -> int:
    """Has the pages that a person may translate drafted in the background; returns how many."""
    asked = [row for row in rows if may_ask(user, row)]
    for row in asked:
        running.ask(DRAFT, row.source_id, locale_id=row.locale_id, user_id=user.pk)
    return len(asked)


def _draft_page(job: Job, progress: DraftProgress) -> bool:
    """Raises ValidationError, with a sentence for whoever asked, where there is no draft."""
    if job.locale is None or job.user is None:
        return False
    try:
        done = _draft(job.source, job.locale, job.user)
    except MachineError as error:
        raise ValidationError(str(error)) from error
    except PermissionDenied as error:
        raise ValidationError(_("You may not translate this page now.")) from error
    progress.written, progress.unusable = done.written, done.unusable
    return False


def _draft(source: Page, locale: Locale, user: Person) -> Suggested:
    target = Page.objects.filter(translation_key=source.translation_key, locale=locale).first()
    if target is not None and not may_translate(user, target):
        raise PermissionDenied
    target = start(source, locale, None if target else user)
    translation = translation_to(target)
    return suggest(translation, waiting(translation), user) if translation else Suggested(0, 0)


# A machine may take its time for a long page.
DRAFT = Kind(
    "draft",
    gettext_lazy("Draft a translation by machine"),
    progress=DraftProgress,
    step=_draft_page,
    retried=False,
    patience=datetime.timedelta(minutes=10),
    retention=datetime.timedelta(days=30),
)
