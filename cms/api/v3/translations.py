"""Translating by v3's tokens: the worklist, units, submitting; only to be imported by `prepare`."""

from http import HTTPStatus
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema, Status
from ninja.pagination import paginate
from pydantic import Field, field_validator
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.errors import as_validation_error
from wagtail.api.v3.pagination import WagtailLimitOffsetPagination
from wagtail.models import Locale

from cms.translation.models import PageTranslation, State
from cms.translation.workbench.deciding import AskedAgainError
from cms.types import JsonObject

from ..problems import MEDIA_TYPE
from ..translating import writing
from ..translating.asking import asked_again
from ..translating.reading import detail, row_of
from ..translating.shapes import (
    AskedAgain,
    Begun,
    Decided,
    NotWritten,
    Problem,
    Submission,
    TakenBack,
    TranslationDetail,
    Waiting,
    WrittenUnits,
    WrittenValues,
)
from ..translating.worklist import as_waiting, waiting_for

router = Router(tags=["translations"], auth=BearerTokenAuth())
PageId = Annotated[int, Path(ge=1, le=2**31 - 1)]
_PROGRAM = "API"
_REFUSED: dict[Any, Any] = {frozenset({401, 403, 404, 422}): Problem}


class WorklistFilters(Schema):
    """Narrows the worklist."""

    locale: Annotated[
        str | None, Field(description="The language of the translation; without it, your own.")
    ] = None
    source_locale: Annotated[str | None, Field(description="The language of the source.")] = None
    state: Annotated[
        str | None,
        Field(
            description="One state or several with commas between; without it, those that wait "
            "for a translator."
        ),
    ] = None

    @field_validator("state")
    @classmethod
    def check_state(cls, value: str | None) -> str | None:
        """Raises ValueError for what is no state of a translation."""
        known = set(State.values) - {State.ORIGINAL}
        if unknown := set((value or "").split(",")) - known - {""}:
            raise ValueError(f"Not a state: {', '.join(sorted(unknown))}.")
        return value

    @property
    def states(self) -> list[str]:
        """The states that are named; none means all that wait for a translator."""
        return [state for state in (self.state or "").split(",") if state]


# What the list may be asked; a misspelt filter would show all of it.
_NARROWS = {*WorklistFilters.model_fields, "limit", "offset"}


class _Worklist(WagtailLimitOffsetPagination):
    """Tells each row of one page of the list."""

    def paginate_queryset(self, *args: Any, **kwargs: Any) -> dict[str, object]:
        page = super().paginate_queryset(*args, **kwargs)
        return {**page, "items": [as_waiting(row) for row in page["items"]]}


@router.get(
    "/",
    response=list[Waiting],
    summary="What waits for a translator, the gravest first",
    operation_id="translations_list",
)
@paginate(_Worklist)
def list_translations(
    request: HttpRequest, filters: Query[WorklistFilters], **kwargs: Any
) -> QuerySet[PageTranslation]:
    """Translations in your sight, narrowed by the filters. 422 for a language that is not here, and
    for a filter that is none."""
    for name in sorted(set(request.GET) - _NARROWS):
        problem = f"Not known here; known are: {', '.join(sorted(_NARROWS))}."
        raise as_validation_error(ValueError(name), problem, ("query", name[:100]))
    into, of = _locale("locale", filters.locale), _locale("source_locale", filters.source_locale)
    return waiting_for(request.user, into, of, filters.states)


def _locale(name: str, code: str | None) -> Locale | None:
    if code is None:
        return None
    try:
        return Locale.objects.get(language_code=code)
    except Locale.DoesNotExist as error:
        raise as_validation_error(error, "Not a language of the site.", ("query", name)) from error


@router.post(
    "/",
    response={201: TranslationDetail, **_REFUSED},
    summary="Begin a translation",
    operation_id="translations_begin",
)
def begin(request: HttpRequest, data: Begun) -> Status[TranslationDetail]:
    """Begins a translation; one that is begun already is given as it is."""
    row = writing.begin(request.user, data.source, data.locale, _PROGRAM)
    return Status(201, detail(request.user, row))


@router.get(
    "/{page_id}/",
    response={200: TranslationDetail, **_REFUSED},
    summary="A translation with its units",
    operation_id="translations_detail",
)
def get_translation(request: HttpRequest, page_id: PageId) -> TranslationDetail:
    """The texts of a translation beside their sources, and what you may do with it."""
    return detail(request.user, row_of(request.user, page_id))


@router.patch(
    "/{page_id}/units/",
    response={200: TranslationDetail, **_REFUSED, frozenset({409, 422}): NotWritten},
    summary="Write units, all or none",
    operation_id="translations_write",
)
def write_units(
    request: HttpRequest, page_id: PageId, data: WrittenUnits
) -> TranslationDetail | HttpResponse:
    """Writes texts, all or none: 409 where others wrote since, 422 where one cannot stand."""
    try:
        row = writing.write_units(request.user, page_id, data.units, _PROGRAM, data.tool.strip())
    except writing.NotWrittenError as error:
        return _not_written(error)
    return detail(request.user, row)


@router.patch(
    "/{page_id}/replaceable/",
    response={200: TranslationDetail, **_REFUSED, frozenset({409, 422}): NotWritten},
    summary="Show other links, pictures, files and pages than the source, all or none",
    operation_id="translations_replace",
)
def write_values(
    request: HttpRequest, page_id: PageId, data: WrittenValues
) -> TranslationDetail | HttpResponse:
    """Writes what is shown instead, all or none: 409 and 422 as for units."""
    try:
        row = writing.write_values_instead(request.user, page_id, data.replaceable, _PROGRAM)
    except writing.NotWrittenError as error:
        return _not_written(error)
    return detail(request.user, row)


@router.post(
    "/{page_id}/submit/",
    response={200: Decided, **_REFUSED, 409: AskedAgain, 422: NotWritten | Problem},
    summary="Submit a translation for review",
    operation_id="translations_submit",
)
def submit(request: HttpRequest, page_id: PageId, data: Submission) -> Decided | HttpResponse:
    """Hands a translation over as it was shown: 409 where something has changed since, 422 where
    units are not translated."""
    try:
        return writing.submit(request.user, page_id, data, _PROGRAM)
    except writing.NotWrittenError as error:
        return _not_written(error)
    except AskedAgainError as error:
        return _answer(AskedAgain(**_problem(409, error), **asked_again(error)))


@router.post(
    "/{page_id}/take_back/",
    response={200: Decided, **_REFUSED, 409: AskedAgain},
    summary="End the review that you asked for",
    operation_id="translations_take_back",
)
def take_back(request: HttpRequest, page_id: PageId, data: TakenBack) -> Decided | HttpResponse:
    """Ends the review at the step that was shown: 409 where it has gone on since."""
    try:
        return writing.take_back(request.user, page_id, data.step, _PROGRAM)
    except AskedAgainError as error:
        return _answer(AskedAgain(**_problem(409, error), **asked_again(error)))


def _not_written(error: writing.NotWrittenError) -> HttpResponse:
    status = 422 if error.errors else 409
    return _answer(
        NotWritten(**_problem(status, str(error)), errors=error.errors, conflicts=error.conflicts)
    )


def _problem(status: int, detail: object) -> JsonObject:
    title = HTTPStatus(status).phrase
    return {"type": "about:blank", "title": title, "status": status, "detail": str(detail)}


def _answer(said: Problem) -> HttpResponse:
    return HttpResponse(said.model_dump_json(), status=said.status, content_type=MEDIA_TYPE)
