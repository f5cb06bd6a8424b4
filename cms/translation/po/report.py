"""What a PO file brings, as it is shown and as it is taken."""

import hashlib
from dataclasses import dataclass, field

from cms.translation.checks import Finding
from cms.translation.language.glossary import Glossary
from cms.translation.language.plain import plain
from cms.translation.units.page import PageUnits, Unit

from .reading import Incoming


@dataclass(frozen=True)
class Taken:
    """A unit to be written; `replaces` is what a person wrote for the same text before, `findings`
    what differs gravely from the source: it is taken, and keeps the page from going live."""

    unit: Unit
    text: str
    replaces: str = ""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Refused:
    """A unit that is not taken, and the sentence that says why and what to do."""

    line: int
    text: str
    reason: str
    label: str = ""


@dataclass
class PageReport:
    """What a file brings for one page."""

    page: PageUnits
    taken: list[Taken] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The source's title, without markup."""
        return plain(self.page.source.title)

    def label(self, unit: Unit) -> str:
        """Where a unit stands: its page and its field."""
        return f"{self.title} › {unit.place.label}"

    @property
    def replacing(self) -> list[Taken]:
        """What would take the place of another wording by a person."""
        return [taken for taken in self.taken if taken.replaces]

    @property
    def new(self) -> list[Taken]:
        """What no person has translated yet."""
        return [taken for taken in self.taken if not taken.replaces]


@dataclass
class Report:
    """What is taken from a file and what is not; `empty`, `fuzzy` and `same` are counts of units
    without a translation, not confirmed by their translator, and known already."""

    incoming: Incoming
    names: Glossary
    pages: list[PageReport] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    empty: int = 0
    fuzzy: int = 0
    same: int = 0

    @property
    def taken(self) -> list[Taken]:
        """What can be written, of all pages."""
        return [taken for page in self.pages for taken in page.taken]

    @property
    def replacing(self) -> list[Taken]:
        """What would take the place of another wording by a person, of all pages."""
        return [taken for page in self.pages for taken in page.replacing]

    @property
    def doubtful(self) -> list[tuple[str, Taken]]:
        """What differs gravely from its source, with where it stands."""
        return [
            (page.label(taken.unit), taken)
            for page in self.pages
            for taken in page.taken
            if taken.findings
        ]

    @property
    def new(self) -> list[Taken]:
        """What no person has translated yet, of all pages."""
        return [taken for page in self.pages for taken in page.new]

    def digest(self) -> str:
        """Changes when anything in the report does: what was shown is what is taken."""
        told = [(str(t.unit.id), t.text, t.replaces) for t in self.taken]
        refused = [(r.line, r.reason) for r in self.refused]
        return hashlib.sha256(repr((told, refused)).encode()).hexdigest()
