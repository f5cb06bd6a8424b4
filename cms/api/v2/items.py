"""What the API shows of pages: the shape of a list's items and of a detail."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import QueryDict
from wagtail.models import Locale

from cms.content.relations import listing_of
from cms.content.representation import fields_of, represent
from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages

from . import parameters
from .languages import Languages

# What an item of a list shows of every page, beside what its type's listing names.
_BRIEF = ("lead", "cover", "is_sample")
_DEPTH_STEP = 4


def shown_fields(query: QueryDict, models: Sequence[Any], details: bool) -> Callable[[Any], Any]:
    """Which fields a page shows, by the `fields` parameter; refuses names that no type knows."""
    known = {name for model in models for name in fields_of(model)}
    chosen: dict[Any, list[str]] = {}

    def names(model: Any) -> list[str]:
        available = fields_of(model)
        brief = {*_BRIEF, *listing_of(model).fields}
        default = available if details else [name for name in available if name in brief]
        return parameters.field_names(query.get("fields"), default, available, known)

    for model in models:
        chosen[model] = names(model)
    return lambda page: chosen.get(type(page)) or names(type(page))


def fetched(pages: Sequence[Any]) -> list[Any]:
    """The specific pages, in the given order, fetched as their type's listing says."""
    ids: dict[type[Any], list[int]] = {}
    for page in pages:
        ids.setdefault(page.specific_class, []).append(page.pk)
    specific = {}
    for model, pks in ids.items():
        listing = listing_of(model)
        found = model.objects.filter(pk__in=pks).select_related("locale", *listing.select)
        specific.update({page.pk: page for page in found.prefetch_related(*listing.prefetch)})
    return [specific[page.pk] for page in pages if page.pk in specific]


def items(
    pages: Sequence[Any], fields: Callable[[Any], Any], asked: Locale | None = None
) -> list[dict[str, Any]]:
    """Specific pages as the API shows them; the number of queries does not depend on theirs.

    `asked` is the language that was asked for, where pages of another may stand in.
    """
    parents, languages = _parents(pages), Languages(pages)
    return [
        {
            "id": page.pk,
            "meta": {
                **_meta(page),
                "parent": _brief(parents.get(page.path[:-_DEPTH_STEP])),
                "translation": languages.truth(page, asked),
                "translations": [
                    {**(_brief(version) or _absent(code)), "state": state}
                    for code, version, state in languages.versions(page)
                ],
            },
            "title": page.title,
            **data,
        }
        for page, data in zip(pages, represent(pages, fields), strict=True)
    ]


def _meta(page: Any) -> dict[str, Any]:
    return {
        "type": page._meta.label,
        "detail_url": absolute_url(f"/api/v2/pages/{page.pk}/"),
        "html_url": absolute_url(page.get_url() or ""),
        "slug": page.slug,
        "locale": page.locale.language_code,
        "date": page.list_date,
        "date_precision": page.list_date_precision,
        "show_in_menus": page.show_in_menus,
        "seo_title": page.seo_title,
        "search_description": page.search_description,
        "first_published_at": parameters.moment(page.first_published_at),
        "last_published_at": parameters.moment(page.last_published_at),
    }


def _brief(page: Any) -> dict[str, Any] | None:
    """A page that is only pointed to."""
    return page and {
        "id": page.pk,
        "locale": page.locale.language_code,
        "title": page.title,
        "html_url": absolute_url(page.get_url() or ""),
        "detail_url": absolute_url(f"/api/v2/pages/{page.pk}/"),
    }


def _absent(code: str) -> dict[str, Any]:
    """The same for a language that has no page."""
    return {"id": None, "locale": code, "title": None, "html_url": None, "detail_url": None}


def _parents(pages: Sequence[Any]) -> dict[str, Any]:
    """The public pages right above pages, by path."""
    paths = {page.path[:-_DEPTH_STEP] for page in pages}
    return {
        page.path: page for page in public_pages().filter(path__in=paths).select_related("locale")
    }
