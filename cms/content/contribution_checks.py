"""System checks of what plugins contribute to lists and pages: what is only known with the models.

Names that are taken and models that nobody brings are faults of the registry.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, TypeAlias

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldError
from django.db import models
from django.db.models import Prefetch

from cms.plugins.checks import error_of
from cms.plugins.faults import unknown_models
from cms.plugins.registry import contributions, owner_of

from .queries import Query
from .relations import Listing
from .representation import fields_of

# A sentence and a hint.
Slip: TypeAlias = tuple[str, str]
ORDERS = ("title", "-title", "date", "-date")


@register
def check_queries(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Page types that a query finds out when it is asked exist as well."""
    return [
        error_of(fault)
        for query in contributions(Query)
        if callable(query.of) and (owner := owner_of(query))
        for fault in unknown_models(owner, query, query.of())
    ]


@register
def check_listings(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Every listing names an order, fields and keys that there are."""
    return [
        Error(
            f"Plugin “{owner.label}”: Listing “{listing.model}”: {sentence}",
            hint=hint,
            obj=owner,
            id="cms.E019",
        )
        for listing in contributions(Listing)
        if (owner := owner_of(listing))
        for sentence, hint in slips_of(listing)
    ]


def slips_of(listing: Listing) -> Iterator[Slip]:
    """What is misspelt in a listing, each as a sentence and a hint."""
    model = apps.get_model(listing.model)
    if listing.order not in ORDERS:
        yield (
            f"order=“{listing.order}” is no order of lists.",
            f"Use one of {', '.join(f'“{order}”' for order in ORDERS)}; a date of the type's own "
            "is its property list_date.",
        )
    shown = fields_of(model)
    for name in listing.fields:
        if name not in shown:
            yield f"fields names “{name}”, which the page does not show.", _meant(name, shown)
    for name in listing.select:
        try:
            # Compiling raises what running would, and asks no database.
            str(model._default_manager.select_related(name).query)
        except FieldError as error:
            yield f"select names “{name}”, which is no key: {error}", "Name a foreign key."
    for lookup in listing.prefetch:
        yield from _slips_of_lookup(model, lookup)


def _slips_of_lookup(model: type[models.Model], lookup: str | Prefetch) -> Iterator[Slip]:
    """Walks a lookup as far as fields lead; what a `Prefetch` or a generic key leads to is known
    only when it runs."""
    path = lookup if isinstance(lookup, str) else lookup.prefetch_through
    here: type[models.Model] | None = model
    for name in path.split("__"):
        if here is None:
            return
        accessors = _accessors(here)
        if name not in accessors and not hasattr(here, name):
            yield (
                f"prefetch names “{path}”, but {here.__name__} has no “{name}”.",
                _meant(name, list(accessors)),
            )
            return
        here = accessors.get(name)


def _accessors(model: type[models.Model]) -> dict[str, type[models.Model] | None]:
    """By the name of its attribute, what each key of a model leads to."""
    found: dict[str, type[models.Model] | None] = {}
    for field in model._meta.get_fields(include_hidden=True):
        if field.is_relation:
            name = getattr(field, "get_accessor_name", lambda name=field.name: name)()
            if name:
                found[name] = field.related_model
    return found


def _meant(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known)
    if near:
        return f"Did you mean {' or '.join(f'“{one}”' for one in near)}?"
    return f"There are {', '.join(sorted(known))}."
