"""Writing what was found good in a PO file."""

from dataclasses import dataclass
from functools import partial

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.occasion import once_at_the_end
from cms.translation.engine.strings import MANUAL, row_of, write
from cms.translation.review.workflow import locked, may_translate
from cms.translation.status.locks import (
    lock_versions,
    lock_with_above,
    write_in_one_transaction,
)
from cms.translation.status.starting import start
from cms.translation.units.page import PageUnits
from cms.types import Person

from .report import Report, Taken


@dataclass(frozen=True)
class Written:
    """How many texts were written for a translation."""

    target: Page
    count: int


def take(report: Report, user: Person, replace: bool = False) -> list[Written]:
    """Writes a report's units as translations by a person, all of them or, at an error, none.

    What another person wrote stays unless `replace`. Live pages stay as they are; where there is
    no page yet, one is begun that is not live. Raises ValidationError with a sentence where a page
    went into review, was locked or deleted since the file was looked at.
    """
    return write_in_one_transaction(partial(_take, report, user, replace))


def _take(report: Report, user: Person, replace: bool) -> list[Written]:
    written = []
    with once_at_the_end():
        there_now = _lock(report, replace)
        for page in report.pages:
            wanted = page.taken if replace else page.new
            if wanted:
                row = page.page.row
                if {row.source_id, row.target_id or row.source_id} - there_now:
                    sentence = _("“%(title)s” has been deleted meanwhile. Nothing was taken.")
                    raise ValidationError(sentence % {"title": page.title})
                locale = report.incoming.locale
                there = page.page.row.target
                if there is not None and not may_translate(user, locked(there)):
                    sentence = _("“%(title)s” is in review or locked by now. Nothing was taken.")
                    raise ValidationError(sentence % {"title": page.title})
                target = start(page.page.source, locale, user if there is None else None)
                count = sum(_write(taken, page.page, report, user) for taken in wanted)
                if count:
                    written.append(Written(target, count))
    return written


def _lock(report: Report, replace: bool) -> set[int]:
    """Locks all pages that are written at once: one by one they would not come by their ids.
    Returns the ids of those that exist."""
    rows = [page.page.row for page in report.pages if (page.taken if replace else page.new)]
    targets = [row.target for row in rows if row.target is not None]
    there = lock_with_above({row.source_id for row in rows}, {page.pk for page in targets})
    lock_versions(targets)
    return there


def _write(taken: Taken, page: PageUnits, report: Report, user: Person) -> bool:
    """Writes a unit, unless somebody wrote another translation while the file was looked at."""
    row = row_of(
        page.key, page.source.locale, taken.unit.id.path, taken.unit.text, report.incoming.locale
    )
    by_a_person = row.pk and row.translation_type == MANUAL and not row.has_error
    if by_a_person and row.data != taken.replaces:
        return False
    write(row, taken.text, user, tool=report.incoming.tool)
    return True
