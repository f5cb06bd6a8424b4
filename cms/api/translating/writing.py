"""Writing what the translator's screen writes: units, a beginning, a decision.

Each is logged as done by a program, beside what Wagtail and the screen log themselves.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import LogContext, log
from wagtail.models import Page

from cms.translation.engine.segments import Segment, place
from cms.translation.engine.versions import stored
from cms.translation.models import PageTranslation, State
from cms.translation.review.rules import UntranslatedError
from cms.translation.review.unmanned import SENTENCE, waits_for_nobody
from cms.translation.status.locks import (
    lock_versions,
    lock_with_above,
    write_in_one_transaction,
)
from cms.translation.status.starting import start
from cms.translation.workbench.deciding import read_as, sent_as, submit_shown, take_back_shown
from cms.translation.workbench.lines import Line, Lines
from cms.translation.workbench.replacements import held
from cms.translation.workbench.rights import row_for, row_to_start, why_refused
from cms.translation.workbench.saving import NotSavedError, OtherWordsError, Wording, save_all
from cms.types import Person

from .reading import row_of
from .replacing import CHANGED, write_values
from .shapes import Decided, FieldError, OtherWording, Submission, WrittenUnit, WrittenValue
from .worklist import require_admin

_P = ParamSpec("_P")
_T = TypeVar("_T")

BY_PROGRAM = "cms_api.by_program"


class NotWrittenError(Exception):
    """Nothing was written; `errors` says what cannot stand, `conflicts` where others wrote, and
    `detail` both in one, where they do not say all."""

    def __init__(
        self, errors: list[FieldError], conflicts: list[OtherWording], detail: str = ""
    ) -> None:
        said = [*(one.msg for one in errors), *(one.detail for one in conflicts)]
        super().__init__(detail or " ".join(dict.fromkeys(said)))
        self.errors, self.conflicts = errors, conflicts


def _in_one_transaction(write: Callable[_P, _T]) -> Callable[_P, _T]:
    @wraps(write)
    def written(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        return write_in_one_transaction(lambda: write(*args, **kwargs))

    return written


@contextmanager
def by_program(user: Person) -> Iterator[None]:
    """In one transaction, whose entries of the log belong together."""
    with transaction.atomic(), LogContext(user=user):
        yield


def log_program(page: Page, program: str, did: str, **more: Any) -> None:
    """An entry of a page's history: which program did something in somebody's name."""
    log(page, BY_PROGRAM, data={"program": program, "did": did, **more})


@_in_one_transaction
def begin(user: Person, source_id: int, language_code: str, program: str) -> PageTranslation:
    """Begins a translation; begun already, it is given as it is.

    Raises Http404 and PermissionDenied as the screen does, ValidationError with a sentence.
    """
    require_admin(user)
    lock_with_above({source_id})
    row = row_to_start(user, source_id, language_code)
    with by_program(user):
        begun = row.target_id
        page = start(row.source, row.locale, user)
        if begun != page.pk:
            log_program(page, program, "begin")
    return row_for(user, page.pk)


@_in_one_transaction
def write_units(
    user: Person, page_id: int, units: Sequence[WrittenUnit], program: str, tool: str = ""
) -> PageTranslation:
    """Writes texts of a translation, all or none; `tool` names the machine whose they are.

    Raises NotWrittenError, and Http404 and PermissionDenied as the screen does.
    """
    _lock(page_id)
    row = row_of(user, page_id)
    lines = {line.key: line for line in Lines(row).all}
    wanted = [_wording(lines.get(unit.key), unit) for unit in units]
    _refuse_unknown(units, wanted)
    wordings = [wording for wording in wanted if wording is not None]
    try:
        with by_program(user):
            save_all(row, wordings, user, tool)
            paths = [wording.path for wording in wordings]
            log_program(stored(row.target), program, "write", paths=paths, tool=tool)
    except NotSavedError as error:
        raise _not_written(error, wordings, units) from error
    return row_of(user, page_id)


@_in_one_transaction
def write_values_instead(
    user: Person, page_id: int, wanted: Sequence[WrittenValue], program: str
) -> PageTranslation:
    """Puts links, pictures, files and pages in place of the source's, all or none. Raises as
    `write_units` does."""
    _lock(page_id)
    row = row_of(user, page_id)
    with by_program(user), held(row):
        errors, conflicts, paths = write_values(row, wanted, user)
        if errors or conflicts:
            raise NotWrittenError(errors, conflicts)
        log_program(stored(row.target), program, "write", paths=paths)
    return row_of(user, page_id)


@_in_one_transaction
def submit(user: Person, page_id: int, sent: Submission, program: str) -> Decided:
    """Hands a translation over. Raises AskedAgainError, NotWrittenError where units are not
    translated, ValidationError, and Http404 and PermissionDenied as the screen does."""
    _lock(page_id)
    row = row_of(user, page_id)
    shown = sent_as(sent.shown.step, sent.shown.texts)
    try:
        with _saying_why(user, row), by_program(user):
            submit_shown(row, user, shown, sent.comment.strip(), read_as(sent.read))
            log_program(stored(row.target), program, "submit")
    except UntranslatedError as error:
        raise _not_translated(error, row) from error
    return _decided(user, page_id)


@_in_one_transaction
def take_back(user: Person, page_id: int, step: str, program: str) -> Decided:
    """Ends the review that this person asked for. Raises as `submit` does."""
    _lock(page_id)
    row = row_of(user, page_id)
    with _saying_why(user, row), by_program(user):
        take_back_shown(row, user, sent_as(step, {}))
        log_program(stored(row.target), program, "take_back")
    return _decided(user, page_id)


def _lock(page_id: int) -> None:
    """Locks a translation and its original before either is read."""
    lock_versions(Page.objects.filter(pk=page_id))


@contextmanager
def _saying_why(user: Person, row: PageTranslation) -> Iterator[None]:
    """Puts the screen's sentence where a person is refused without one."""
    try:
        yield
    except PermissionDenied as error:
        raise PermissionDenied(str(error) or why_refused(user, row)) from error


def _decided(user: Person, page_id: int) -> Decided:
    row = row_of(user, page_id)
    page = stored(row.target)
    step = waits_for_nobody(page)
    return Decided(
        id=page.pk,
        state=State(row.state),
        in_review=page.workflow_in_progress,
        warnings=[str(SENTENCE % {"step": step})] if step else [],
    )


def _wording(line: Line | None, unit: WrittenUnit) -> Wording | None:
    if line is None:
        return None
    return Wording(line.path, line.unit.text, unit.text, unit.version)


def _refuse_unknown(units: Sequence[WrittenUnit], wanted: Sequence[Wording | None]) -> None:
    keys = [unit.key for unit in units]
    errors = [
        FieldError(loc=_loc(number, "key"), msg="This unit is given twice.", key=key)
        for number, key in enumerate(keys)
        if key in keys[:number]
    ]
    conflicts = [
        OtherWording(key=unit.key, detail=CHANGED, text="", version="")
        for unit, wording in zip(units, wanted, strict=True)
        if wording is None
    ]
    if errors or conflicts:
        raise NotWrittenError(errors, conflicts)


def _not_written(
    error: NotSavedError, wordings: list[Wording], units: Sequence[WrittenUnit]
) -> NotWrittenError:
    errors, conflicts = [], []
    for wording, why in error.refused:
        number = wordings.index(wording)
        key = units[number].key
        if isinstance(why, OtherWordsError):
            conflicts.append(
                OtherWording(key=key, detail=why.sentence, text=why.text, version=why.seen)
            )
        else:
            sentence = " ".join(why.messages)
            errors.append(FieldError(loc=_loc(number, "text"), msg=sentence, key=key))
    return NotWrittenError(errors, conflicts)


def _not_translated(error: UntranslatedError, row: PageTranslation) -> NotWrittenError:
    new = _(
        "This text is not translated. Translate it, or confirm that it is the same in both "
        "languages."
    )
    outdated = _(
        "This text has changed in the original. Correct its translation, or confirm that it is "
        "right."
    )
    errors = []
    for line in Lines(row).all:
        segment = Segment(place(line.path), line.unit.text)
        if segment in error.segments:
            sentence = outdated if segment in error.changed else new
            loc: list[str | int] = ["body", "shown", "texts", line.key]
            errors.append(FieldError(loc=loc, msg=sentence, key=line.key))
    return NotWrittenError(errors, [], " ".join(error.sentences()))


def _loc(number: int, name: str) -> list[str | int]:
    return ["body", "units", number, name]
