"""What of a PO file can be taken, for whom, and why the rest cannot."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from uuid import UUID

import polib
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.translation.checks import Finding, findings
from cms.translation.engine.markup import normal
from cms.translation.language.glossary import load
from cms.translation.language.plain import plain
from cms.translation.review.workflow import may_translate
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.starting import may_start
from cms.translation.status.texts import IGNORED_PATH
from cms.translation.units.page import PageUnits, Unit, UnitId
from cms.types import Person

from .reading import Incoming
from .report import PageReport, Refused, Report, Taken


def check(incoming: Incoming, user: Person) -> Report:
    """The report of a file for the person who brings it; it writes nothing."""
    report = Report(incoming, load())
    entries = defaultdict(list)
    for entry in incoming.po:
        if entry.obsolete:
            continue
        if entry.fuzzy:
            report.fuzzy += 1
        elif not entry.msgstr.strip() and not any(entry.msgstr_plural.values()):
            report.empty += 1
        elif (unit_id := _id(entry, incoming, report)) is not None:
            entries[unit_id.key].append((unit_id, entry))
    rows = _rows(incoming, entries)
    for key, of_page in entries.items():
        page = _page(rows.get(key), incoming, user)
        if isinstance(page, str):
            report.refused += [_refused(entry, page) for _unit_id, entry in of_page]
        else:
            _check_page(page, of_page, report)
    report.refused.sort(key=lambda refused: refused.line)
    return report


def _refused(entry: polib.POEntry, reason: str, label: str = "") -> Refused:
    return Refused(entry.linenum or 0, plain(entry.msgid), reason, label)


def _id(entry: polib.POEntry, incoming: Incoming, report: Report) -> UnitId | None:
    unit_id = UnitId.read(entry.msgctxt or "")
    if unit_id is None or entry.msgid_plural:
        reason = _("The unit is not known here. Leave msgctxt as it was exported.")
    elif unit_id.language != incoming.locale.language_code:
        reason = _("The unit belongs to another language than the file. Export it anew.")
    else:
        return unit_id
    report.refused.append(_refused(entry, reason))
    return None


def _rows(incoming: Incoming, keys: Iterable[UUID]) -> dict[UUID, PageTranslation]:
    rows = PageTranslation.objects.filter(
        source__translation_key__in=list(keys), locale=incoming.locale
    ).select_related("source__locale", "target")
    return {row.source.translation_key: row for row in rows}


def _page(row: PageTranslation | None, incoming: Incoming, user: Person) -> PageUnits | str:
    """The page of a row, or why nothing is taken for it."""
    if row is None:
        return _("The page of this text is not here any more. Leave it out of the file.")
    source: Page = row.source
    if source.locale.language_code != incoming.source_code:
        return _("The page is not translated from the language of the file. Export it anew.")
    target: Page | None = row.target
    allowed = may_start(user, source, incoming.locale)
    if target is not None:
        allowed = target.permissions_for_user(user).can_edit()
    if not allowed:
        return _("You may not translate this page. Ask somebody who may to import the file.")
    if row.state == State.ALIAS:
        return _("The page is shown in its source's language on purpose. Translate it here first.")
    if row.state == State.DETACHED:
        return _("The page is kept by hand. Write the text in the page's own editor.")
    if target is not None and not may_translate(user, target):
        if target.workflow_in_progress:
            return _("The page is in review: only its reviewers change it now. Import it later.")
        return _("The page is locked by somebody else. Ask them to unlock it and import again.")
    return PageUnits(row, incoming.locale)


def _check_page(
    page: PageUnits, entries: list[tuple[UnitId, polib.POEntry]], report: Report
) -> None:
    by_id = {(unit.id, unit.text): unit for unit in page.units}
    twice = Counter((unit_id, entry.msgid) for unit_id, entry in entries)
    found = PageReport(page)
    for unit_id, entry in entries:
        unit = by_id.get((unit_id, entry.msgid))
        if unit is None:
            reason = _why_unknown(page, unit_id, report.incoming)
            report.refused.append(_refused(entry, reason, found.title))
        elif twice[unit_id, entry.msgid] > 1:
            reason = _("The unit stands in the file twice. Leave only the right one in it.")
            report.refused.append(_refused(entry, reason, found.label(unit)))
        else:
            _check_unit(unit, entry, found, report)
    if found.taken:
        report.pages.append(found)


def _why_unknown(page: PageUnits, unit_id: UnitId, incoming: Incoming) -> str:
    there = [unit for unit in page.units if unit.id == unit_id]
    if incoming.versions.get(page.key) == page.version:
        return _("The source text in the file is not the page's. Leave msgid as it was exported.")
    if not there:
        return _("The text is no longer on the page. Leave it out.")
    if len(there) == 1:
        return _(
            "The source changed since the export; it reads now: “%(text)s”. Export it anew."
        ) % {"text": plain(there[0].text)[:200]}
    return _("The source changed since the export. Export the page anew.")


def _check_unit(unit: Unit, entry: polib.POEntry, found: PageReport, report: Report) -> None:
    try:
        text = normal(unit.text, entry.msgstr.strip())
        unit.place.refuse(text)
    except ValidationError as error:
        reason = " ".join(error.messages)
        report.refused.append(_refused(entry, reason, found.label(unit)))
        return
    if unit.confirmed and unit.translation == text:
        report.same += 1
    else:
        replaces = unit.translation if unit.confirmed else ""
        found.taken.append(Taken(unit, text, replaces, _grave(unit, text, report)))


def _grave(unit: Unit, text: str, report: Report) -> tuple[Finding, ...]:
    if unit.id.path == IGNORED_PATH:
        return ()
    codes = report.incoming.source_code, report.incoming.locale.language_code
    found = findings(unit.text, text, *codes, report.names, unit.id.path)
    return tuple(finding for finding in found if finding.grave)
