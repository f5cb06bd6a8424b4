"""Writing what was found good in a PO file."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Page

from ..beginning.pages import start
from ..kept import states_at_the_end
from ..strings import MANUAL, row_of, write
from .report import Report, Taken
from .units import PageUnits


@dataclass(frozen=True)
class Written:
    """How many texts were written for a translation."""

    target: Page
    count: int


def take(report: Report, user: Any, replace: bool = False) -> list[Written]:
    """Writes a report's units as translations by a person, all of them or, at an error, none.

    What another person wrote stays unless `replace`. Live pages stay as they are; where there is
    no page yet, one is begun that is not live.
    """
    written = []
    with transaction.atomic(), states_at_the_end():
        for page in report.pages:
            wanted = page.taken if replace else page.new
            if wanted:
                locale = report.incoming.locale
                # Whether somebody may write in a page that is there was checked with the file.
                target = start(page.page.source, locale, None if page.page.row.target_id else user)
                count = sum(_write(taken, page.page, report, user) for taken in wanted)
                if count:
                    written.append(Written(target, count))
    return written


def _write(taken: Taken, page: PageUnits, report: Report, user: Any) -> bool:
    """Writes a unit, unless somebody wrote another translation while the file was looked at."""
    row = row_of(
        page.key, page.source.locale, taken.unit.id.path, taken.unit.text, report.incoming.locale
    )
    by_a_person = row.pk and row.translation_type == MANUAL and not row.has_error
    if by_a_person and row.data != taken.replaces:
        return False
    write(row, taken.text, user, tool=report.incoming.tool)
    return True
