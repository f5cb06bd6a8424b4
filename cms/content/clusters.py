"""The child rows of pages in hand, fetched for many pages at once."""

import copy
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import ForeignKey, ManyToOneRel, Model, prefetch_related_objects
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin

from .publication import Publication

if TYPE_CHECKING:
    from .models import BasePage

Row = TypeVar("Row", bound=ClusterableModel)

_IN_HAND = "_cluster_related_objects"


def take_rows_in_hand(pages: Iterable[ClusterableModel]) -> None:
    """Fetches the child rows, at every depth, that pages of one type do not have in hand, with what
    of the vocabulary they point to. The number of queries depends on the type alone."""
    owners = [page for page in pages if page.pk is not None]
    if not owners:
        return
    model = type(owners[0])
    for relation in get_all_child_relations(model):
        name = _name(relation)
        lacking = [page for page in owners if name not in page.__dict__.get(_IN_HAND, {})]
        if lacking:
            _fetch(relation, name, lacking)
        rows = [row for page in owners for row in page.__dict__[_IN_HAND][name]]
        if rows:
            prefetch_related_objects(rows, *_pointing(relation.related_model))
            if isinstance(rows[0], ClusterableModel):
                take_rows_in_hand(rows)


def _fetch(relation: ManyToOneRel, name: str, owners: list[ClusterableModel]) -> None:
    field = relation.field
    found: dict[Any, list[Any]] = defaultdict(list)
    wanted = {field.get_foreign_related_value(page)[0] for page in owners}
    for row in relation.related_model._default_manager.filter(**{f"{field.name}__in": wanted}):
        found[getattr(row, field.attname)].append(row)
    for page in owners:
        rows = found[field.get_foreign_related_value(page)[0]]
        for row in rows:
            setattr(row, field.name, page)
        page.__dict__.setdefault(_IN_HAND, {})[name] = rows


def _pointing(model: type[Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey)
        and issubclass(field.related_model, TranslatableMixin)
        and not hasattr(field.related_model, "path")
    ]


def in_hand(publication: Publication) -> "BasePage":
    """The page of a publication with its child rows in hand; the page itself stays as it is, since
    it would write all rows that it has in hand."""
    made = copy.copy(publication.page)
    made.__dict__[_IN_HAND] = dict(publication.page.__dict__.get(_IN_HAND, {}))
    take_rows_in_hand([made])
    return made


def as_written(publication: Publication) -> "BasePage":
    """The page of a publication as its row was written, with its child rows in hand, for effects:
    writing gives a page its address, which what rules looked at does not have."""
    page, before = publication.page, publication.before
    made = copy.copy(page)
    made.__dict__[_IN_HAND] = publication.once(in_hand).__dict__.get(_IN_HAND, {})
    if before is not None and before.locale_id == page.locale_id:
        made.locale = before.locale
    return made


def private_copy(page: Row) -> Row:
    """A copy of a page or row with its child rows in hand, in which everything may be changed: the
    engine writes what it translates into the streams of the original."""
    made = copy.copy(page)
    for field in made._meta.concrete_fields:
        if isinstance(field, StreamField):
            setattr(made, field.name, field.value_to_string(page))
    copies: dict[str, list[Any]] = {}
    for name, rows in page.__dict__.get(_IN_HAND, {}).items():
        parent = next(r for r in get_all_child_relations(type(page)) if _name(r) == name).field.name
        copies[name] = [private_copy(row) for row in rows]
        for row in copies[name]:
            setattr(row, parent, made)
    if copies:
        made.__dict__[_IN_HAND] = copies
    return made


def _name(relation: ManyToOneRel) -> str:
    return str(relation.get_accessor_name())
