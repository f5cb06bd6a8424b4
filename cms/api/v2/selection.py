"""Which pages a list shows, and in which order."""

import datetime
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Q, When
from django.http import QueryDict
from wagtail.models import Locale, Page, Site, get_page_models
from wagtail.query import PageQuerySet
from wagtail.search.backends.base import BaseSearchResults

from cms.content.models import UNDATED, BasePage
from cms.content.relations import filters_of, listing_of, narrowed
from cms.content.sites import chosen_site
from cms.content.visibility import private, public
from cms.search.pages import Found, find

from ..problems import BadParameterError
from . import languages, parameters
from .backends import narrowed_by_backends, parameters_of_backends

PARAMETERS = (
    "ids", "type", "locale", "translation_of", "child_of", "descendant_of", "ancestor_of", "slug",
    "date_from", "date_to", "search", "search_operator", "highlight", "facets", "order", "limit",
    "offset", "cursor", "count", "fields", "expand", "richtext", "draft", "site",
    *languages.PARAMETERS,
)  # fmt: skip
# Columns of list entries and of documents: lists walk along an index of them, and the last one
# decides between equals.
_ORDERS = {
    "title": "title_key",
    "date": "date",
    "first_published_at": "first_published_at",
    "last_published_at": "last_published_at",
    "id": "page_id",
}
_TREE = ("child_of", "descendant_of", "ancestor_of", "translation_of")


@cache
def page_types() -> Mapping[str, type[BasePage]]:
    """Page types by the name that `type` and `meta.type` carry."""
    return {m._meta.label: m for m in get_page_models() if issubclass(m, BasePage)}


def types_named(query: QueryDict) -> list[type[BasePage]]:
    """The page types that `type` names; without it, all of them."""
    known = page_types()
    if "type" not in query:
        return list(known.values())
    names = str(query["type"]).split(",")
    for name in names:
        if name not in known:
            raise BadParameterError(
                "type",
                f"“{name[:100]}” is not a page type; known are: {parameters.listed(known)}.",
            )
    return [known[name] for name in dict.fromkeys(names)]


class Selection:
    """The pages that a list's parameters select."""

    def __init__(self, query: QueryDict) -> None:
        self.query: Any = query
        types = types_named(query)
        filters = {name for model in types for name in filters_of(model)}
        of_backends = parameters_of_backends()
        parameters.check_known(query, {*PARAMETERS, *filters, *of_backends})
        self.by_backends = of_backends.keys() & query.keys()
        self.filters = [name for name in query if name in filters]
        # Without `type`, a filter asks for pages of every type that knows it.
        self.types = [model for model in types if set(self.filters) <= filters_of(model).keys()]
        if len(self.types) < len(types) and ("type" in query or not self.types):
            name = next(n for n in self.filters if any(n not in filters_of(m) for m in types))
            raise BadParameterError(name, f"Not every type that is asked for knows “{name}”.")

    def visible(self, pages: PageQuerySet) -> PageQuerySet:
        """Narrows a page queryset to what the list may show."""
        return public(pages)

    def nameable(self, pages: PageQuerySet) -> PageQuerySet:
        """Narrows a page queryset to what a parameter may name."""
        return self.visible(pages)

    @cached_property
    def single(self) -> type[BasePage] | None:
        """The one type that the list is of."""
        return self.types[0] if len(self.types) == 1 else None

    @cached_property
    def locale(self) -> Locale | None:
        """The one language that the list is in."""
        if "locale" not in self.query:
            return None
        locales = {locale.language_code: locale for locale in Locale.objects.all()}
        return locales[parameters.one_of(self.query, "locale", sorted(locales), "")]

    @property
    def mixes_languages(self) -> bool:
        """Whether pages of another language may stand in."""
        return "locale" not in self.query or self.query.get("fallback") == "page"

    @property
    def default_order(self) -> str:
        """How the list is ordered where nothing is said of it."""
        return listing_of(self.single).order if self.single else "id"

    @cached_property
    def order(self) -> list[str]:
        """The columns of a list entry, or of a document, that the list is ordered by."""
        return parameters.order(self.query, _ORDERS, self.default_order)

    @cached_property
    def days(self) -> tuple[datetime.date | None, datetime.date | None]:
        """The first and the last day of the list's pages."""
        since = parameters.day(self.query, "date_from")
        until = parameters.day(self.query, "date_to")
        if since and until and since > until:
            raise BadParameterError("date_from", "“date_from” must not be later than “date_to”.")
        return since, until

    def narrowed(self, without: str = "") -> PageQuerySet:
        """Every page that is selected, without an order and before it is searched; `without` one of
        the filters."""
        pages = languages.in_language(self._of_types(without), self.query, self.locale)
        pages = languages.by_translation_state(self._placed(self._dated(pages)), self.query)
        if "slug" in self.query:
            pages = pages.filter(slug=self.query["slug"])
        if "ids" in self.query:
            pages = pages.filter(pk__in=self._ids)
        return narrowed_by_backends(pages, self.query) if self.by_backends else pages

    @cached_property
    def _ids(self) -> list[int]:
        """The ids that are named."""
        return parameters.whole_numbers(self.query, "ids", parameters.LIMIT_MAX)

    @cached_property
    def found(self) -> Found | None:
        """What is searched for, and how it was understood; None where nothing is."""
        wanted = parameters.search_text(self.query)
        if wanted is None:
            return None
        text, operator = wanted
        language = None if self.mixes_languages or not self.locale else self.locale.language_code
        return find(
            self._ordered(self.narrowed()),
            text,
            language=language,
            operator=operator,
            by_relevance="order" not in self.query,
        )

    def pages(self) -> PageQuerySet | BaseSearchResults:
        """What is selected, in order: it counts and slices."""
        return self.found.results if self.found else self._ordered(self.narrowed())

    def matching(self, without: str = "") -> PageQuerySet:
        """The same as a queryset without an order; `without` one of the filters."""
        pages = self.narrowed(without)
        return self.found.matching(pages) if self.found else pages.order_by()

    def _ordered(self, pages: PageQuerySet) -> PageQuerySet:
        """In the order that is asked for; pages by their ids in that of the ids."""
        if "ids" in self.query and "order" not in self.query:
            places = (When(pk=pk, then=place) for place, pk in enumerate(self._ids))
            return pages.order_by(Case(*places))
        return pages.order_by(*map(of_entry, self.order))

    def _of_types(self, without: str = "") -> PageQuerySet:
        """Public pages of the types, narrowed by the filters that plugins declare."""
        names = [name for name in self.filters if name != without]
        model: Any = self.single if self.single and (names or self.by_backends) else Page
        pages = self.visible(model.objects.all())
        if len(self.types) == len(page_types()):
            # Named one by one, all types would keep the list from walking along one index.
            pages = pages.filter(list_entry__isnull=False)
            if absent := _types_without_code():
                pages = pages.exclude(list_entry__content_type__in=absent)
        else:
            types = ContentType.objects.get_for_models(*self.types).values()
            pages = pages.filter(list_entry__content_type__in=[kind.pk for kind in types])
        if model is self.single:
            return self._filtered(pages, self.single, names)
        if names:
            found = Q(pk__in=[])
            for kind in self.types:
                own = self._filtered(kind._default_manager.all(), kind, names)
                found |= Q(pk__in=own.order_by().values("pk"))
            pages = pages.filter(found)
        return pages

    def _filtered(
        self, pages: PageQuerySet, model: type[BasePage], names: Sequence[str]
    ) -> PageQuerySet:
        for name in names:
            try:
                pages = narrowed(pages, model, name, self.query[name])
            except ValueError as error:
                raise BadParameterError(name, str(error)[:1000]) from None
        return pages

    def _dated(self, pages: PageQuerySet) -> PageQuerySet:
        since, until = self.days
        if since:
            pages = pages.filter(list_entry__date__gte=since)
        if until:
            pages = pages.filter(list_entry__date__lte=until)
        if since or until:
            pages = pages.filter(list_entry__date__gt=UNDATED.date())
        return pages

    def _placed(self, pages: PageQuerySet) -> PageQuerySet:
        for name in _TREE:
            if name in self.query:
                pages = getattr(pages, name)(self._page(name, self.query[name]))
        return pages

    def _page(self, parameter: str, text: str) -> Page:
        """The page that a parameter names. Raises BadParameterError."""
        if text == "root":
            shown = chosen_site()
            wanted = {"is_default_site": True} if shown is None else {"pk": shown}
            site = Site.objects.filter(**wanted).first()
            pk = site.root_page_id if site else 0
        else:
            pk = parameters.parse_whole_number(parameter, text)
        found = self.nameable(Page.objects.filter(pk=pk)).first()
        if found is None:
            raise BadParameterError(parameter, f"“{parameter}” names no public page.")
        return found


class PrivateSelection(Selection):
    """The same of pages that stand behind passwords whose tokens were sent, and of no others."""

    # What knows public text only.
    PUBLIC_ONLY = ("search", "search_operator", "highlight", "facets", "fallback")

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query)
        if refused := next((name for name in self.PUBLIC_ONLY if name in query), None):
            raise BadParameterError(refused, f"“{refused}” knows public pages only.")

    def visible(self, pages: PageQuerySet) -> PageQuerySet:
        return private(pages)

    def nameable(self, pages: PageQuerySet) -> PageQuerySet:
        return public(pages)


def of_entry(column: str) -> str:
    """An order by a column of the list entry, as a page queryset names it."""
    sign, name = "-" if column.startswith("-") else "", column.removeprefix("-")
    return f"{sign}list_entry__{name}"


def _types_without_code() -> list[int]:
    """Page types whose plugin went while its pages remain."""
    types = ContentType.objects.get_for_models(*page_types().values()).values()
    others = ContentType.objects.exclude(pk__in=[kind.pk for kind in types])
    return [kind.pk for kind in others if kind.model_class() is None]
