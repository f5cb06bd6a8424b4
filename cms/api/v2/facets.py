"""How many pages of a list each value of a filter has."""

from django.conf import settings
from django.utils import translation
from wagtail.models import Locale, Page

from cms.content.relations import Filter, filters_of
from cms.types import JsonObject

from ..problems import BadParameterError
from . import parameters
from .selection import Selection, page_types


def countable() -> list[str]:
    """The filters of all page types that can count the pages of each value."""
    every = {f.name for model in page_types().values() for f in _filters(model).values()}
    return sorted(every)


def counted(selection: Selection) -> dict[str, list[JsonObject]]:
    """The facets that are asked for, each with its values in their order, also those that no page
    of the list has. A facet is counted as if its own filter were not set, so that it tells what
    another value would give."""
    text = selection.query.get("facets")
    if text is None:
        return {}
    if selection.single is None:
        raise BadParameterError("facets", "“facets” needs “type” with one page type.")
    known = _filters(selection.single)
    names = list(dict.fromkeys(text.split(",")))
    for name in names:
        if name not in known:
            raise BadParameterError(
                "facets",
                f"“{name[:100]}” is not a facet of this type; known are: "
                f"{parameters.listed(known)}.",
            )
    locale = selection.locale or Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    with translation.override(locale.language_code):
        return {name: _values(known[name], selection, locale) for name in names}


def _filters(model: type[Page]) -> dict[str, Filter]:
    return {name: f for name, f in filters_of(model).items() if f.count and f.choices}


def _values(facet: Filter, selection: Selection, locale: Locale) -> list[JsonObject]:
    pages = selection.single._default_manager.filter(  # type: ignore[union-attr]
        pk__in=selection.matching(without=facet.name).values("pk")
    )
    counts = facet.count(pages, locale) if facet.count else {}
    choices = facet.choices(locale) if facet.choices else []
    return [
        {"value": value, "label": label, "count": counts.get(value, 0)} for value, label in choices
    ]
