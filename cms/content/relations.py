"""Relations and lists that plugins contribute."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db.models import Prefetch, QuerySet
from django.utils.functional import Promise
from wagtail.models import Locale, Page

from cms.plugins.contract import PLATFORM, Claim, Contribution
from cms.plugins.registry import contributions, named_in_errors

# What an item of a list has under these names is the platform's.
_OF_EVERY_PAGE = ("id", "meta", "title")


@dataclass(frozen=True)
class Filter:
    """A query parameter that narrows a list, for the API and for HTML lists alike.

    `apply` takes the queryset and the parameter's text; a ValueError says what was expected.
    With `label` and `choices`, HTML lists offer it in their form: `choices` takes the list's
    language and returns pairs of value and name, from public content only. With `count`, a list
    can tell how many of its pages each value has: it takes a queryset without an order and the
    language, and returns numbers by value, in queries that do not grow with the pages. Where
    values are named in the list's language, `translated` gives a value as another language's list
    names it, or nothing where that has none.
    """

    name: str
    apply: Callable[[QuerySet, str], QuerySet]
    label: str | Promise = ""
    choices: Callable[[Locale], Sequence[tuple[str, str]]] | None = None
    count: Callable[[QuerySet, Locale], Mapping[str, int]] | None = None
    translated: Callable[[str, Locale], str] | None = None


@dataclass(frozen=True)
class Relation(Contribution):
    """What a plugin knows of pages of a type below it, shown there under a name of its own.

    `load` takes pages of one type and returns, by page id, the ids of the related pages in order;
    its number of queries must not depend on the number of pages. A page is related to those that
    foreign keys of its own or of its child rows name, in any language: only so is known what its
    change concerns. `filter`, where given, narrows lists of `of` to the pages related to one page.
    """

    name: str
    of: str
    label: str | Promise
    load: Callable[[Sequence[Page]], Mapping[int, Sequence[int]]]
    filter: Filter | None = None

    def claims(self) -> Iterable[Claim]:
        filters = [self.filter] if self.filter else []
        return [
            Claim(f"field of {self.of}", self.name, fields_held(self.of)),
            *(_claim_of(filter, self.of) for filter in filters),
        ]

    def page_types(self) -> Iterable[str]:
        return [self.of]


@dataclass(frozen=True)
class Listing(Contribution):
    """How lists of a page type are fetched and what an item shows beside its summary."""

    model: str
    fields: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    prefetch: tuple[str | Prefetch, ...] = ()
    select: tuple[str, ...] = ()
    # `date` or `title`, with a minus for descending.
    order: str = "title"

    def claims(self) -> Iterable[Claim]:
        return [
            Claim("listing", self.model),
            *(_claim_of(filter, self.model) for filter in self.filters),
        ]

    def page_types(self) -> Iterable[str]:
        return [self.model]


def _claim_of(filter: Filter, of: str) -> Claim:
    return Claim(f"filter of lists of {of}", filter.name)


def fields_held(of: str) -> dict[str, str]:
    """The names under which pages of a type show something by themselves, each with who has it."""
    model = apps.get_model(of)
    plugin = f"plugin “{model._meta.app_label}”"
    own = {getattr(field, "name", field): plugin for field in getattr(model, "api_fields", ())}
    return {**own, **dict.fromkeys(_OF_EVERY_PAGE, PLATFORM)}


@cache
def _relations() -> dict[type[Page], list[Relation]]:
    found: dict[type[Page], list[Relation]] = {}
    for relation in contributions(Relation):
        found.setdefault(apps.get_model(relation.of), []).append(relation)
    return found


@cache
def _listings() -> dict[type[Page], Listing]:
    return {apps.get_model(listing.model): listing for listing in contributions(Listing)}


def relations_of(model: type[Page]) -> list[Relation]:
    """The relations that installed plugins contribute to a page type, in the plugins' order."""
    return _relations().get(model, [])


def listing_of(model: type[Page]) -> Listing:
    """How lists of a page type are fetched; a plain listing where its plugin declares none."""
    return _listings().get(model) or Listing(model._meta.label)


def filters_of(model: type[Page]) -> Mapping[str, Filter]:
    """Every filter of a page type's lists by name, its own and contributed ones."""
    return _filters(model._meta.label)


@cache
def _filters(label: str) -> Mapping[str, Filter]:
    model = apps.get_model(label)
    own = {filter.name: filter for filter in listing_of(model).filters}
    given = {r.filter.name: r.filter for r in relations_of(model) if r.filter}
    return {**given, **own}


def narrowed(pages: QuerySet, model: type[Page], name: str, text: str) -> QuerySet:
    """Pages of a type by one of its filters. Raises ValueError for a text that it refuses."""
    filter = filters_of(model)[name]
    given_by = [relation for relation in relations_of(model) if relation.filter is filter]
    with named_in_errors(given_by[0] if given_by else listing_of(model)):
        return filter.apply(pages, text)
