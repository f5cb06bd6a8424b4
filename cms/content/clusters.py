"""Loads the child rows of many pages at once, and knows which of them go with another row."""

import copy
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import CASCADE, ForeignKey, ManyToOneRel, Model, prefetch_related_objects
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin

from .publication import Change, Publication

if TYPE_CHECKING:
    from .models import BasePage

Row = TypeVar("Row", bound=ClusterableModel)

_LOADED = "_cluster_related_objects"


def prefetch_child_rows(pages: Iterable[ClusterableModel]) -> None:
    """Loads the child rows, at every depth, that pages of one type have not already loaded, with
    the vocabulary terms they point to. The number of queries depends on the type alone."""
    owners = [page for page in pages if page.pk is not None]
    if not owners:
        return
    model = type(owners[0])
    for relation in get_all_child_relations(model):
        name = _name(relation)
        lacking = [page for page in owners if name not in page.__dict__.get(_LOADED, {})]
        if lacking:
            _fetch(relation, name, lacking)
        rows = [row for page in owners for row in page.__dict__[_LOADED][name]]
        if rows:
            prefetch_related_objects(rows, *_pointing(relation.related_model))
            if isinstance(rows[0], ClusterableModel):
                prefetch_child_rows(rows)


def _fetch(relation: ManyToOneRel, name: str, owners: list[ClusterableModel]) -> None:
    field = relation.field
    found: dict[Any, list[Any]] = defaultdict(list)
    wanted = {field.get_foreign_related_value(page)[0] for page in owners}
    rows = relation.related_model._default_manager.filter(**{f"{field.name}__in": wanted})
    # Rows that code wrote may have no place of their own; PostgreSQL gives such in any order.
    for row in rows.order_by(*(relation.related_model._meta.ordering or ()), "pk"):
        found[getattr(row, field.attname)].append(row)
    for page in owners:
        own = found[field.get_foreign_related_value(page)[0]]
        for row in own:
            setattr(row, field.name, page)
        page.__dict__.setdefault(_LOADED, {})[name] = own


def _pointing(model: type[Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey)
        and issubclass(field.related_model, TranslatableMixin)
        and not hasattr(field.related_model, "path")
    ]


def with_child_rows(publication: Publication) -> "BasePage":
    """A copy of the page of a publication with its child rows already loaded. The page itself stays
    as it is: saving it would write all rows that it has loaded."""
    made = copy.copy(publication.page)
    made.__dict__[_LOADED] = dict(publication.page.__dict__.get(_LOADED, {}))
    prefetch_child_rows([made])
    return made


def as_written(publication: Publication) -> "BasePage":
    """For effects: the page of a publication as its row was written, with its child rows already
    loaded. Writing gives a page its address, which the copy that rules looked at lacks."""
    page, before = publication.page, publication.before
    made = copy.copy(page)
    made.__dict__[_LOADED] = publication.once(with_child_rows).__dict__.get(_LOADED, {})
    if before is not None and before.locale_id == page.locale_id:
        made.locale = before.locale
    return made


def remember_whose_rows_go(change: Change) -> None:
    """Looks at which pages have rows that go with what is about to be deleted, such as a member
    whom an area names; remembers them, as they cannot be found afterwards."""
    change.once(pages_whose_rows_go)


def pages_whose_rows_go(change: Change) -> list[int]:
    """The ids of the pages with rows that the database deletes along with the row of a change. No
    page is written by that."""
    row = change.row
    row = getattr(row, "specific", row)
    found: set[int] = set()
    for relation in row._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ManyToOneRel):
            continue
        model, named = relation.related_model, relation.field
        parent = next((f for f in model._meta.fields if isinstance(f, ParentalKey)), None)
        if parent is None or parent is named or relation.on_delete is not CASCADE:
            continue
        if issubclass(parent.related_model, Page):
            rows = model._default_manager.filter(**{named.name: row.pk})
            found.update(rows.values_list(parent.attname, flat=True))
    return sorted(found)


def private_copy(page: Row) -> Row:
    """A copy of a page or row and of its loaded child rows, of which every part may be changed: the
    engine writes translations into the streams of what it is given."""
    made = copy.copy(page)
    for field in made._meta.concrete_fields:
        if isinstance(field, StreamField):
            setattr(made, field.name, field.value_to_string(page))
    copies: dict[str, list[Any]] = {}
    for name, rows in page.__dict__.get(_LOADED, {}).items():
        parent = next(r for r in get_all_child_relations(type(page)) if _name(r) == name).field.name
        copies[name] = [private_copy(row) for row in rows]
        for row in copies[name]:
            setattr(row, parent, made)
    if copies:
        made.__dict__[_LOADED] = copies
    return made


def _name(relation: ManyToOneRel) -> str:
    return str(relation.get_accessor_name())
