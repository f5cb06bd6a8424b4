"""Which pages a list shows, and in which order."""

from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import QueryDict
from wagtail.models import Locale, Page, Site, get_page_models

from cms.content.models import UNDATED, BasePage
from cms.content.relations import filters_of, listing_of
from cms.content.visibility import public, public_pages
from cms.search.pages import search

from ..problems import BadParameterError
from . import languages, parameters

PARAMETERS = (
    "type", "locale", "translation_of", "child_of", "descendant_of", "ancestor_of", "slug",
    "date_from", "date_to", "search", "search_operator", "order", "limit", "offset", "fields",
    *languages.PARAMETERS,
)  # fmt: skip
# Lists walk along an index of the list entries; the last key decides between equals.
_ORDERS = {
    "title": "list_entry__title_key",
    "date": "list_entry__date",
    "first_published_at": "list_entry__first_published_at",
    "last_published_at": "list_entry__last_published_at",
    "id": "list_entry__page_id",
}
_TREE = ("child_of", "descendant_of", "ancestor_of", "translation_of")


def page_types() -> dict[str, type[BasePage]]:
    """Page types by the name that `type` and `meta.type` carry."""
    return {m._meta.label: m for m in get_page_models() if issubclass(m, BasePage)}


class Selection:
    """A list's parameters, read."""

    def __init__(self, query: QueryDict) -> None:
        self.query: Any = query
        types = self._named_types()
        filters = {name for model in types for name in filters_of(model)}
        parameters.check_known(query, {*PARAMETERS, *filters})
        self.filters = [name for name in query if name in filters]
        # Without `type`, a filter asks for pages of every type that knows it.
        self.types = [model for model in types if set(self.filters) <= filters_of(model).keys()]
        if len(self.types) < len(types) and ("type" in query or not self.types):
            name = next(n for n in self.filters if any(n not in filters_of(m) for m in types))
            raise BadParameterError(name, f"Not every type that is asked for knows “{name}”.")

    def _named_types(self) -> list[type[BasePage]]:
        known = page_types()
        if "type" not in self.query:
            return list(known.values())
        names = self.query["type"].split(",")
        for name in names:
            if name not in known:
                raise BadParameterError(
                    "type",
                    f"“{name[:100]}” is not a page type; known are: {parameters.listed(known)}.",
                )
        return [known[name] for name in dict.fromkeys(names)]

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
        return self.locale is None or self.query.get("fallback") == "page"

    def pages(self) -> Any:
        """What is selected, in order: it counts and slices."""
        pages = languages.in_language(self._of_types(), self.query, self.locale)
        pages = languages.truthful_enough(self._placed(self._dated(pages)), self.query)
        if "slug" in self.query:
            pages = pages.filter(slug=self.query["slug"])
        default = listing_of(self.single).order if self.single else "id"
        pages = pages.order_by(*parameters.order(self.query, _ORDERS, default))
        wanted = parameters.search_text(self.query)
        if wanted is None:
            return pages
        text, operator = wanted
        return search(pages, text, operator=operator, by_relevance="order" not in self.query)

    def _of_types(self) -> Any:
        """Public pages of the types, narrowed by the filters that plugins declare."""
        model: Any = self.single if self.single and self.filters else Page
        pages = public(model.objects.all())
        if len(self.types) == len(page_types()):
            # Named one by one, all types would keep the list from walking along one index.
            pages = pages.filter(list_entry__isnull=False)
            if absent := _types_without_code():
                pages = pages.exclude(list_entry__content_type__in=absent)
        else:
            types = ContentType.objects.get_for_models(*self.types).values()
            pages = pages.filter(list_entry__content_type__in=[kind.pk for kind in types])
        if model is self.single:
            return self._filtered(pages, self.single)
        if self.filters:
            found = Q(pk__in=[])
            for kind in self.types:
                own = self._filtered(kind._default_manager.all(), kind)
                found |= Q(pk__in=own.order_by().values("pk"))
            pages = pages.filter(found)
        return pages

    def _filtered(self, pages: Any, model: type[BasePage]) -> Any:
        for name in self.filters:
            try:
                pages = filters_of(model)[name].apply(pages, self.query[name])
            except ValueError as error:
                raise BadParameterError(name, str(error)[:1000]) from None
        return pages

    def _dated(self, pages: Any) -> Any:
        since = parameters.day(self.query, "date_from")
        until = parameters.day(self.query, "date_to")
        if since and until and since > until:
            raise BadParameterError("date_from", "“date_from” must not be later than “date_to”.")
        if since:
            pages = pages.filter(list_entry__date__gte=since)
        if until:
            pages = pages.filter(list_entry__date__lte=until)
        if since or until:
            pages = pages.filter(list_entry__date__gt=UNDATED.date())
        return pages

    def _placed(self, pages: Any) -> Any:
        for name in _TREE:
            if name in self.query:
                pages = getattr(pages, name)(_public_page(name, self.query[name]))
        return pages


def _types_without_code() -> list[int]:
    """Page types whose plugin went while its pages remain."""
    types = ContentType.objects.get_for_models(*page_types().values()).values()
    others = ContentType.objects.exclude(pk__in=[kind.pk for kind in types])
    return [kind.pk for kind in others if kind.model_class() is None]


def _public_page(parameter: str, text: str) -> Any:
    if text == "root":
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        found = site and public_pages().filter(pk=site.root_page_id).first()
    else:
        pk = parameters.parse_whole_number(parameter, text)
        found = public_pages().filter(pk=pk).first()
    if found is None:
        raise BadParameterError(parameter, f"“{parameter}” names no public page.")
    return found
