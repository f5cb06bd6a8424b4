"""How a plugin writes down its content: pages as data, every text in both languages.

A plugin contributes it as `InitialContent`. Values may hold Text, RichText, Picture, Link, Term
and File anywhere.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cms.plugins.contract import PLATFORM, Claim, Contribution

# The options that every command has.
_OPTIONS_OF_COMMANDS = (
    "force-color", "help", "no-color", "pythonpath", "settings", "skip-checks", "traceback",
    "verbosity", "version",
)  # fmt: skip


@dataclass(frozen=True)
class Text:
    """A text in Polish and English; without English it is the same in both."""

    pl: str
    en: str | None = None

    @property
    def english(self) -> str:
        return self.pl if self.en is None else self.en


@dataclass(frozen=True)
class RichText(Text):
    """HTML in Polish and English, with the same paragraphs in the same order."""


@dataclass(frozen=True)
class Link:
    """Another page of the content, by key."""

    key: str


@dataclass(frozen=True)
class Picture:
    """A picture of the content, by key."""

    key: str


@dataclass(frozen=True)
class Term:
    """A term of a vocabulary of the content, by key."""

    key: str


@dataclass(frozen=True)
class PictureContent:
    """A picture file; `focal` is the centre of its subject in fractions of width and height."""

    key: str
    file: Path
    title: str
    focal: tuple[float, float] | None = None
    credit: str = ""


@dataclass(frozen=True)
class TermContent:
    """A term of the vocabulary `model` ("app_label.Model")."""

    key: str
    model: str
    name: Text


@dataclass(frozen=True)
class GlossaryContent:
    """A name or term of the glossary; without English it is not translated. The further forms are
    those of `GlossaryTerm`."""

    name: Text
    polish_forms: tuple[str, ...] = ()
    english_forms: tuple[str, ...] = ()
    official: bool = True
    note: str = ""


@dataclass(frozen=True)
class SynonymsContent:
    """Words, or several in a row, that mean the same to the search of a language."""

    language: str
    alike: tuple[str, ...]


@dataclass(frozen=True)
class SiteContent:
    """Settings of the site by name, with its menus: blocks of `cms.site.blocks` in order, in which
    a Link to a page that is not there takes its entry away."""

    settings: Mapping[str, Any] = field(default_factory=dict)
    main: Sequence[tuple[str, Mapping[str, Any]]] = ()
    footer: Sequence[tuple[str, Mapping[str, Any]]] = ()


@dataclass(frozen=True)
class Left:
    """In which state the translation of a sample is left, so that a newcomer sees the states.

    `changed` are fields that change in Polish after the translation went online, `in_review` waits
    for its review without being online, `by_machine` is online and nobody has confirmed it.
    """

    changed: Mapping[str, Text] = field(default_factory=dict)
    in_review: bool = False
    by_machine: bool = False


@dataclass(frozen=True)
class PageContent:
    """A page; `parent` is the key of a page before it, None for a language's home page.

    `rows` holds child rows by related name. A page with `sample` is left out without samples;
    `left` is for samples only.
    """

    key: str
    model: str
    parent: str | None
    title: Text
    slug: Text
    fields: Mapping[str, Any] = field(default_factory=dict)
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    sample: bool = False
    left: Left | None = None


@dataclass(frozen=True)
class InitialContent(Contribution):
    """A plugin's own content, which `load_content` puts into an empty site.

    `pages` are given parents first; a page may stand below another plugin's page, by its key.
    """

    pages: Callable[[], Sequence[PageContent]]
    terms: Callable[[], Sequence[TermContent]] = list
    pictures: Callable[[], Sequence[PictureContent]] = list
    glossary: Callable[[], Sequence[GlossaryContent]] = list
    synonyms: Callable[[], Sequence[SynonymsContent]] = list
    # Settings and menus of the site; those of a later plugin stand over an earlier one's.
    site: Callable[[], SiteContent] | None = None


@dataclass(frozen=True)
class BulkContent(Contribution):
    """Sample pages in great numbers, for measuring: `load_content --NAME 500` adds them.

    `pages`, called with a number, gives that many, the same ones at every call, below pages of the
    initial content.
    """

    name: str
    pages: Callable[[int], Iterator[PageContent]]

    def claims(self) -> Iterable[Claim]:
        ours = ("without-samples", "if-empty", *_OPTIONS_OF_COMMANDS)
        return [Claim("option of load_content", self.name, dict.fromkeys(ours, PLATFORM))]
