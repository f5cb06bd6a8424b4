"""What programs read and write of translations, as typed fields."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, StrictInt, StrictStr

from cms.translation.models import ChangeSeverity, State
from cms.translation.workbench.lines import Stage


def _storable(text: str) -> str:
    if "\0" in text:
        raise ValueError("A text must not hold the character U+0000.")
    return text


Key = Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
# PostgreSQL stores no U+0000.
Storable = AfterValidator(_storable)


class PageInLanguage(Schema):
    """A page in one language."""

    id: int
    locale: str
    title: str


class Waiting(Schema):
    """A translation in the worklist; without `id` it is not begun."""

    id: Annotated[int | None, Field(description="The page that is the translation.")]
    source: PageInLanguage
    locale: str
    state: State
    severity: Annotated[
        ChangeSeverity | None,
        Field(description="How much it matters to readers that a live translation is out of date."),
    ]
    since: Annotated[datetime | None, Field(description="Since when it waits.")]
    units: Annotated[int, Field(description="How many texts the page has.")]
    units_open: Annotated[int, Field(description="How many of them nobody has translated.")]
    words_left: int
    in_review: bool
    changed: Annotated[
        list["SourceChange"],
        Field(description="What the source says and the live translation does not."),
    ]


class SourceChange(Schema):
    """A text of the source that changed since it was translated."""

    path: str
    before: str
    after: str
    severity: ChangeSeverity
    since: datetime


class Tag(Schema):
    """A tag of the source's text, which its translation has to keep."""

    open: str
    close: str


class Term(Schema):
    """A term of the glossary that the source says."""

    text: Annotated[str, Field(description="As the source says it.")]
    wanted: Annotated[list[str], Field(description="What it is called; the first is best.")]
    binding: Annotated[bool, Field(description="Whether another word is a grave finding.")]
    note: str


class UnitFinding(Schema):
    """In what a translation differs from its source."""

    id: str
    code: str
    grave: Annotated[bool, Field(description="Whether it keeps the page from going live.")]
    accepted: Annotated[bool, Field(description="Whether a reviewer accepted it with a reason.")]
    message: str


class Remark(Schema):
    """What somebody said about a text, or about the page."""

    by: str
    at: datetime
    text: str


class Unit(Schema):
    """A text of the source with what translates it; texts are written as in the screen's field."""

    key: Key
    place: Annotated[str, Field(description="Where it stands on the page, in words.")]
    path: str
    kind: Annotated[
        Literal["html", "plain", "slug"],
        Field(description="Rich text, one without markup of its own, or a part of the address."),
    ]
    source: str
    text: Annotated[str, Field(description="The translation; empty where there is none.")]
    version: Annotated[str, Field(description="Names this wording, for whoever writes it anew.")]
    state: Annotated[
        Stage,
        Field(
            description="`changed`: the text is of another source; `machine`: no person has "
            "confirmed it; `address`: it follows from the title."
        ),
    ]
    source_before: Annotated[
        str, Field(description="The source as it was translated, where it changed.")
    ]
    severity: ChangeSeverity | None
    tags: list[Tag]
    max_length: int | None
    terms: list[Term]
    findings: list[UnitFinding]
    remarks: list[Remark]


class Replaceable(Schema):
    """A link, picture, file or page of the source, and what the translation shows instead."""

    key: Key
    place: Annotated[str, Field(description="Where it stands on the page, in words.")]
    path: str
    kind: Annotated[
        Literal["link", "picture", "file", "page"],
        Field(description="A `link` is an address; the others are ids."),
    ]
    source: Annotated[int | str, Field(description="What the source has there.")]
    source_title: Annotated[str, Field(description="Its name, or the address itself.")]
    value: Annotated[
        int | str | None, Field(description="What the translation has there; null: the same.")
    ]
    value_title: str
    version: Annotated[str, Field(description="Names this value, for whoever writes it anew.")]


class Shown(Schema):
    """What somebody has seen of a translation, to be sent with a decision: the review's step, and
    the text of each unit, link, picture and file that has one."""

    model_config = ConfigDict(extra="forbid")

    step: Annotated[str, Field(max_length=20)]
    texts: Annotated[dict[str, str], Field(max_length=5000)]


class May(Schema):
    """What the person may do with the translation now."""

    write: bool
    submit: bool
    take_back: bool
    why_not: Annotated[str, Field(description="A sentence where they may not write.")]


class TranslationDetail(Schema):
    """A translation with its units, in the order of the page."""

    id: int
    source: PageInLanguage
    locale: str
    title: str
    state: State
    live: bool
    in_review: bool
    may: May
    units_open: int
    units: list[Unit]
    replaceable: list[Replaceable]
    remarks: list[Remark]
    shown: Shown


class Begun(Schema):
    """Which page to begin to translate, and into which language."""

    model_config = ConfigDict(extra="forbid")

    source: Annotated[int, Field(ge=1, le=2**31 - 1)]
    locale: Annotated[str, Field(max_length=20), Storable]


class WrittenUnit(Schema):
    """A unit's new text, in place of the wording that `version` names."""

    model_config = ConfigDict(extra="forbid")

    key: Key
    text: Annotated[str, Field(max_length=100_000), Storable]
    version: Annotated[str, Field(max_length=12)]


class WrittenUnits(Schema):
    """New texts, all of which are written or none."""

    model_config = ConfigDict(extra="forbid")

    units: Annotated[list[WrittenUnit], Field(min_length=1, max_length=500)]
    tool: Annotated[
        str,
        Field(
            max_length=50,
            description="The machine that wrote them, where no person has read them yet.",
        ),
        Storable,
    ] = ""


class WrittenValue(Schema):
    """What stands in a place instead of the source's; null puts the source's own there again."""

    model_config = ConfigDict(extra="forbid")

    key: Key
    value: (
        Annotated[StrictInt, Field(ge=1, le=2**31 - 1)]
        | Annotated[StrictStr, Field(min_length=1, max_length=2000), Storable]
        | None
    )
    version: Annotated[str, Field(max_length=12)]


class WrittenValues(Schema):
    """New links, pictures, files and pages, all of which are written or none."""

    model_config = ConfigDict(extra="forbid")

    replaceable: Annotated[list[WrittenValue], Field(min_length=1, max_length=500)]


class Submission(Schema):
    """Hands over what was shown; `read` names the grave findings that were read."""

    model_config = ConfigDict(extra="forbid")

    shown: Shown
    comment: Annotated[str, Field(max_length=10_000), Storable] = ""
    read: Annotated[list[str], Field(max_length=5000)] = []


class TakenBack(Schema):
    """Ends the review at the step that was shown."""

    model_config = ConfigDict(extra="forbid")

    step: Annotated[str, Field(max_length=20)]


class Decided(Schema):
    """What became of a decision; `warnings` are for the person."""

    id: int
    state: State
    in_review: bool
    warnings: list[str]


class OtherWording(Schema):
    """What stands at a unit now."""

    key: str
    detail: str
    text: str
    version: str


class ChangedSince(Schema):
    """What came at a place since the translation was shown."""

    place: str
    before: str
    after: str
    by: str
    at: datetime | None


class Problem(Schema):
    """Why nothing happened (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class FieldError(Schema):
    """What is wrong with one unit."""

    loc: list[str | int]
    msg: str
    key: str


class NotWritten(Problem):
    """Nothing was written: others wrote since (409), or a text cannot stand there or is not
    translated (422)."""

    errors: list[FieldError]
    conflicts: list[OtherWording]


class AskedAgain(Problem):
    """Nothing was decided: `changes` came from others since, or grave findings were not read. Sent
    again with this `shown`, and `read` with the findings' ids, it is decided."""

    same_step: bool
    changes: list[ChangedSince]
    grave: list[UnitFinding]
    shown: Shown
