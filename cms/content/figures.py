"""Figures that are counted from published pages, and say so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.functional import Promise
from wagtail.models import Locale

from cms.plugins.registry import contributions

from .visibility import public


@dataclass(frozen=True)
class CountedFigure:
    """The number of a page type's public pages in a language; declared in `api`, as `figures`.

    `label` says what the number counts, in the plural form that fits it, such that nobody takes
    profiles for participants; `note` says where the number comes from.
    """

    name: str
    of: str
    title: str | Promise
    label: Callable[[int], str]
    note: str | Promise

    def count(self, locale: Locale) -> int:
        return int(public(apps.get_model(self.of).objects.filter(locale=locale)).count())


def counted_figures() -> list[CountedFigure]:
    """Every counted figure that installed plugins declare, in the plugins' order."""
    declared: list[CountedFigure] = contributions("api", "figures")
    return declared


def counted_types() -> tuple[str, ...]:
    """The page types that counted figures depend on."""
    return tuple(figure.of for figure in counted_figures())


def figure_choices() -> list[tuple[str, str | Promise]]:
    """Counted figures for an editor to choose from."""
    return [(figure.name, figure.title) for figure in counted_figures()]


def count_figures(locale: Locale, names: Sequence[str] | None = None) -> list[dict[str, Any]]:
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
