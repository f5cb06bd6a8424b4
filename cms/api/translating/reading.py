"""A translation with its units, as its screen shows them."""

import json
from typing import Literal

from wagtail.admin.utils import get_user_display_name
from wagtail.blocks import RichTextBlock
from wagtail.fields import RichTextField

from cms.translation.checks import Finding
from cms.translation.checks.waivers import unaccepted
from cms.translation.engine.versions import stored
from cms.translation.models import ChangeSeverity, PageTranslation, SegmentComment, State
from cms.translation.status.texts import IGNORED_PATH
from cms.translation.workbench.lines import Line, Lines
from cms.translation.workbench.rights import rights, row_for
from cms.translation.workbench.shown import Shown as ShownNow
from cms.translation.workbench.wording import typed
from cms.types import Person

from .replacing import told_replaceable
from .shapes import May, Remark, Shown, Tag, Term, TranslationDetail, Unit, UnitFinding
from .worklist import page_in_language, require_admin


def row_of(user: Person, page_id: int) -> PageTranslation:
    """The translation that a page is. Raises Http404 where it is none, PermissionDenied where it is
    out of this person's sight."""
    require_admin(user)
    return row_for(user, page_id)


def detail(user: Person, row: PageTranslation) -> TranslationDetail:
    """A translation that has a page; the number of queries does not grow with its units."""
    target = stored(row.target)
    allowed, lines = rights(user, row, target), Lines(row)
    found = {line.key: line.findings(lines.glossary) for line in lines.with_aids()}
    open_findings = {
        (finding.code, finding.digest)
        for finding in unaccepted(target, [one for some in found.values() for one in some])
    }
    shown = ShownNow(row, target, lines)
    return TranslationDetail(
        id=target.pk,
        source=page_in_language(row.source),
        locale=row.locale.language_code,
        title=target.get_admin_display_title(),
        state=State(row.state),
        live=target.live,
        in_review=target.workflow_in_progress,
        may=May(
            write=allowed.writes,
            submit=allowed.submits,
            take_back=allowed.takes_back,
            why_not=allowed.why_not,
        ),
        units_open=lines.to_do,
        units=[
            _unit(line, [told(one, open_findings) for one in found[line.key]]) for line in lines.all
        ],
        replaceable=told_replaceable(row),
        remarks=[_remark(comment) for comment in lines.remarks()],
        shown=as_shown(shown),
    )


def as_shown(now: ShownNow) -> Shown:
    """What is shown now, to be sent back."""
    return Shown(**json.loads(now.to_send()))


def told(finding: Finding, open_findings: set[tuple[str, str]]) -> UnitFinding:
    """A finding; a grave one that is not open was accepted."""
    name = (finding.code, finding.digest)
    return UnitFinding(
        id=":".join(name),
        code=finding.code,
        grave=finding.grave,
        accepted=finding.grave and name not in open_findings,
        message=str(finding.message),
    )


def _unit(line: Line, findings: list[UnitFinding]) -> Unit:
    return Unit(
        key=line.key,
        place=line.unit.place.label,
        path=line.path,
        kind=_kind(line),
        source=line.source_typed,
        text=line.text,
        version=line.seen,
        state=line.stage,
        source_before=typed(line.was or line.unit.before),
        severity=ChangeSeverity(line.severity) if line.severity else None,
        tags=[Tag(open=tag["open"], close=tag["close"]) for tag in line.tags],
        max_length=line.unit.place.max_length,
        terms=[
            Term(
                text=term.text,
                wanted=list(term.wanted),
                binding=term.entry.binding,
                note=term.entry.note,
            )
            for term in line.terms
        ],
        findings=findings,
        remarks=[_remark(comment) for comment in line.comments],
    )


def _kind(line: Line) -> Literal["html", "plain", "slug"]:
    if line.path == IGNORED_PATH:
        return "slug"
    return "html" if isinstance(line.unit.place.holder, (RichTextField, RichTextBlock)) else "plain"


def _remark(comment: SegmentComment) -> Remark:
    by = get_user_display_name(comment.user) if comment.user else ""
    return Remark(by=by, at=comment.at, text=comment.text)
