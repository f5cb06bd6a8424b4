"""How a plugin writes down its content: pages as data, every text in both languages.

A plugin's `content` module offers `pages()` (a list of PageContent, parents first), and may offer
`terms()`, `pictures()` and `glossary()`. Values may hold Text, RichText, Picture, Link, Term and
File anywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


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
