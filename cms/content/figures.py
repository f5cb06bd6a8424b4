"""Figures that are counted from published pages, and say so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

from django.apps import apps
from django.utils.functional import Promise
from wagtail.models import Locale

from cms.plugins.contract import Claim, Contribution
from cms.plugins.registry import contributions

from .visibility import public


@dataclass(frozen=True)
class CountedFigure(Contribution):
    """The number of a page type's public pages in a language.

    `label` says what the number counts, in the plural form that fits it, such that nobody takes
    profiles for participants; `note` says where the number comes from.
    """

    name: str
    of: str
    title: str | Promise
    label: Callable[[int], str]
    note: str | Promise

    def claims(self) -> Iterable[Claim]:
        return [Claim("counted figure", self.name)]

    def page_types(self) -> Iterable[str]:
        return [self.of]

    def count(self, locale: Locale) -> int:
        """How many public pages of the type there are in a language."""
        return int(public(apps.get_model(self.of).objects.filter(locale=locale)).count())


def counted_figures() -> list[CountedFigure]:
    """Every counted figure that installed plugins contribute, in the plugins' order."""
    return contributions(CountedFigure)


def counted_types() -> tuple[str, ...]:
    """The page types that counted figures depend on."""
    return tuple(figure.of for figure in counted_figures())


def figure_choices() -> list[tuple[str, str | Promise]]:
    """Counted figures for an editor to choose from."""
    return [(figure.name, figure.title) for figure in counted_figures()]


class Count(TypedDict):
    """A figure that is counted from published pages."""

    kind: Literal["count"]
    name: str
    value: int
    label: str
    note: str


def count_figures(locale: Locale, names: Sequence[str] | None = None) -> list[Count]:
    """The counted figures, all or those named, under the active language; zero counts drop out."""
    wanted = [f for f in counted_figures() if names is None or f.name in names]
    counts = [(figure, figure.count(locale)) for figure in wanted]
    return [
        {
            "kind": "count",
            "name": figure.name,
            "value": count,
            "label": figure.label(count),
            "note": str(figure.note),
        }
        for figure, count in counts
        if count
    ]
