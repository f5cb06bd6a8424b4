"""Collects what a page's representation depends on, while it is being made.

A dependency is a key, a short text. Whoever keeps representations stores the keys of each, and
finds by them what a change concerns.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale, Page, get_page_models


@dataclass
class Dependencies:
    """What one representation depends on; `day` is set where it holds for that day only."""

    keys: set[str] = field(default_factory=set)
    day: datetime.date | None = None

    def note_days(self, days: Iterable[datetime.date]) -> None:
        """Notes that today's date was asked for, and what it was."""
        known = [day for day in (self.day, *days) if day]
        self.day = min(known, default=None)


def page_key(translation_key: UUID) -> str:
    """A page in any of its languages: which version is shown depends on which ones there are."""
    return f"page:{translation_key.hex}"


def related_key(translation_key: UUID) -> str:
    """Whatever refers to a page in any of its languages: what relations to it find."""
    return f"related:{translation_key.hex}"


def type_key(label: str) -> str:
    """Every page of a type, given as `app.Model`."""
    return f"type:{label.lower()}"


def object_key(model: type[models.Model], pk: object) -> str:
    """A picture, a file, a term or whatever else a foreign key leads to."""
    return f"{model._meta.label_lower}:{pk}"


def page_keys(pks: Iterable[int]) -> dict[int, UUID]:
    """Translation keys of pages by id; one query."""
    pks = set(pks)
    if not pks:
        return {}
    return dict(Page.objects.filter(pk__in=pks).values_list("pk", "translation_key"))


@cache
def _ignored() -> tuple[type[models.Model], ...]:
    """What a page refers to without showing it."""
    return (Locale, ContentType, get_user_model())


def reference_fields(model: type[models.Model]) -> Iterator[models.ForeignKey]:
    """The foreign keys of a page type or of a type of child rows that may be shown."""
    for found in model._meta.concrete_fields:
        if (
            isinstance(found, models.ForeignKey)
            and not isinstance(found, ParentalKey)
            and not found.remote_field.parent_link
            and (found.model is not Page or found.name == "alias_of")
            and not issubclass(found.related_model, _ignored())
        ):
            yield found


def child_relations(model: type[models.Model]) -> list[models.ManyToOneRel]:
    """The child rows that a page type brings itself; Wagtail's own, comments, show nothing."""
    return [
        relation
        for relation in get_all_child_relations(model)
        if relation.related_model._meta.app_label not in ("wagtailcore", "wagtailadmin")
    ]


def referred(instance: models.Model) -> Iterator[tuple[type[models.Model], int]]:
    """What the foreign keys of a page and of its child rows lead to, as model and id."""
    for found in reference_fields(type(instance)):
        if (pk := getattr(instance, found.attname)) is not None:
            yield found.related_model, pk
    for relation in child_relations(type(instance)):
        for row in getattr(instance, relation.get_accessor_name()).all():
            yield from referred(row)


def pages_referring_to(model: type[models.Model], pks: Iterable[int]) -> list[int]:
    """The ids of the pages whose foreign keys, or those of their child rows, lead to one of some
    rows of a model. The number of queries depends on the page types alone."""
    pks, found = list(pks), set[int]()
    for kind in get_page_models():
        for lookup in _lookups(kind, model):
            pages = kind._default_manager.filter(**{f"{lookup}__in": pks})
            found.update(pages.values_list("pk", flat=True))
    return sorted(found)


def _lookups(model: type[models.Model], wanted: type[models.Model]) -> Iterator[str]:
    """Lookups that lead from a page type, or from a type of child rows, to another model."""
    for found in reference_fields(model):
        if issubclass(wanted, found.related_model):
            yield found.name
    for relation in child_relations(model):
        for lookup in _lookups(relation.related_model, wanted):
            yield f"{relation.field.related_query_name()}__{lookup}"


def note_referred(seen: Iterable[tuple[Page, Dependencies]]) -> None:
    """Adds to each page's dependencies what its foreign keys lead to; one query beside those for
    child rows that are not at hand."""
    pages: list[tuple[Dependencies, int]] = []
    for page, dependencies in seen:
        for model, pk in referred(page):
            if issubclass(model, Page):
                pages.append((dependencies, pk))
            else:
                dependencies.keys.add(object_key(model, pk))
    keys = page_keys(pk for _, pk in pages)
    for dependencies, pk in pages:
        if pk in keys:
            dependencies.keys.add(page_key(keys[pk]))
