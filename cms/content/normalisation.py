"""Normalises the texts of every row when it is written, in whatever way.

`normalise_row` runs before each write except those in bulk (`QuerySet.update`, `bulk_create`);
whoever writes in bulk calls `normalise`. `manage.py normalise_texts` does it for what is stored
already.
"""

import json
from collections.abc import Callable, Collection
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction
from django.db.models import Field, Model
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Revision

from cms.plugins.contract import Plugin
from cms.text import legal, normal, normal_markup
from cms.types import Json, JsonObject

# Models of others that hold text of ours, beside the page types, with their fields of markup. Of
# accounts it is the people alone: the rest are digests.
_OTHERS = {
    "auth.Group": (),
    "cms_accounts.User": (),
    "wagtailcore.APIToken": (),
    "wagtailcore.Collection": (),
    "wagtailcore.Comment": (),
    "wagtailcore.CommentReply": (),
    "wagtailcore.GroupApprovalTask": (),
    "wagtailcore.Page": (),
    "wagtailcore.Revision": (),
    "wagtailcore.Site": (),
    "wagtailcore.Task": (),
    "wagtailcore.TaskState": (),
    "wagtailcore.Workflow": (),
    "wagtailredirects.Redirect": (),
    "wagtail_localize.StringTranslation": ("data",),
}
# Tables of ours that are made of normal texts, as the words of a dictionary are.
_DERIVED = {"cms_published", "cms_search.pagewords", "cms_search.wordform"}
_ADDRESSES = (models.URLField, models.EmailField, models.SlugField)
_ADDRESS_BLOCKS = (blocks.URLBlock, blocks.EmailBlock, blocks.ChoiceBlock)

_Way = Callable[[Json], Json]


@cache
def normalisers(model: type[models.Model]) -> dict[str, _Way]:
    """For each field of a model that holds text: what makes a stored value normal."""
    if model._meta.label not in _OTHERS and not _is_written_by_people(model):
        return {}
    markup = _OTHERS.get(model._meta.label, ())
    found: dict[str, _Way] = {}
    for field in model._meta.concrete_fields:
        if field.name in markup:
            found[field.name] = normal_markup
        elif (way := _way(field)) is not None:
            found[field.name] = way
    return found


def _is_written_by_people(model: type[models.Model]) -> bool:
    app, label = model._meta.app_config, model._meta.app_label
    if label == "cms_accounts" or {label, model._meta.label_lower} & _DERIVED:
        return False
    return isinstance(app, Plugin) or bool(app and app.name.startswith("cms."))


def _way(field: Field) -> _Way | None:
    if isinstance(field, StreamField):
        return lambda raw: _in_block(field.stream_block, raw)
    if isinstance(field, RichTextField):
        return normal_markup
    if not isinstance(field, (models.CharField, models.TextField)):
        return None
    if field.primary_key or field.choices or "password" in field.name:
        return None
    return legal if isinstance(field, _ADDRESSES) else normal


def normalise_row(instance: Model, **kwargs: Any) -> None:
    """Before a row is written, also by `loaddata`."""
    normalise(instance)


def normalise_with_rows(page: models.Model) -> None:
    """Normalises the texts of a page in memory and of its loaded child rows, before anybody judges
    them; rows that are only stored are normal."""
    normalise(page)
    for rows in page.__dict__.get("_cluster_related_objects", {}).values():
        for row in rows:
            normalise_with_rows(row)


def normalise(instance: models.Model) -> list[str]:
    """Normalises the texts of a row in memory; returns the names of the fields that changed."""
    changed = []
    for name, way in normalisers(type(instance)).items():
        value = instance.__dict__.get(name)
        if isinstance(value, blocks.StreamValue):
            raw = list(value.get_prep_value())
            if (new := way(raw)) != raw:
                setattr(instance, name, value.stream_block.to_python(new))
                changed.append(name)
        elif isinstance(value, str) and (new := way(value)) != value:
            setattr(instance, name, new)
            changed.append(name)
    if isinstance(instance, Revision) and _normalise_revision(instance):
        changed.append("content")
    return changed


class JudgedAsStored(Model):
    """For models that people fill in: normalises texts before they are validated, so that a form
    refuses a text that would be stored empty or that exists already."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        normalise(self)
        super().clean_fields(exclude=exclude)


def judge_others_as_stored() -> None:
    """Does what `JudgedAsStored` does for models of other packages, which cannot inherit it.
    Pages are made normal sooner: their address is made of their title."""
    for model in apps.get_models():
        if model._meta.label in _OTHERS and not issubclass(model, Page):
            setattr(model, "clean_fields", _made_normal_first(model.clean_fields))  # noqa: B010


def _made_normal_first(judge: Callable[..., None]) -> Callable[..., None]:
    def clean_fields(self: Model, exclude: Collection[str] | None = None) -> None:
        normalise(self)
        judge(self, exclude=exclude)

    return clean_fields


def _normalise_revision(revision: Revision) -> bool:
    model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    # A plugin that went leaves revisions of models that are not there any more.
    if model is None or not isinstance(revision.content, dict):
        return False
    new = normal_data(model, revision.content)
    if new == revision.content:
        return False
    revision.content = new
    return True


def normal_data(model: type[Model], data: JsonObject) -> JsonObject:
    """A row as a revision keeps it, with its child rows, which may have others below them."""
    found = {}
    known = normalisers(model)
    for name, value in data.items():
        if isinstance(value, list) and (row := _row_model(model, name)) is not None:
            value = [normal_data(row, one) if isinstance(one, dict) else one for one in value]
        elif isinstance(value, str) and name in known:
            value = _in_field(model, name, known[name], value)
        found[name] = value
    return found


def _in_field(model: type[Model], name: str, way: _Way, value: str) -> str:
    if not isinstance(model._meta.get_field(name), StreamField):
        return str(way(value))
    try:
        raw = json.loads(value)
    except ValueError:
        return value
    new = way(raw)
    return value if new == raw else json.dumps(new, cls=DjangoJSONEncoder)


def _row_model(model: type[Model], name: str) -> type[Model] | None:
    try:
        return model._meta.get_field(name).related_model
    except FieldDoesNotExist:
        return None


def _in_block(block: blocks.Block | None, raw: Json) -> Json:
    """The stored value of a block; where the block is not known, every text in it."""
    if isinstance(raw, str):
        if isinstance(block, blocks.RichTextBlock | blocks.RawHTMLBlock):
            return normal_markup(raw)
        return legal(raw) if isinstance(block, _ADDRESS_BLOCKS) else normal(raw)
    if isinstance(raw, dict):
        children = getattr(block, "child_blocks", {}) if _is_struct(block) else {}
        return {key: _in_block(children.get(key), value) for key, value in raw.items()}
    if isinstance(raw, list | tuple):
        return [_in_item(block, one) for one in raw]
    return raw


def _is_struct(block: blocks.Block | None) -> bool:
    return isinstance(block, blocks.BaseStructBlock) and not isinstance(block, TypedTableBlock)


def _in_item(block: blocks.Block | None, raw: Json) -> Json:
    """An item of a stream or of a list; lists may be stored as their bare values."""
    if isinstance(block, blocks.BaseStreamBlock):
        child = isinstance(raw, dict) and block.child_blocks.get(str(raw.get("type")))
    elif isinstance(block, blocks.ListBlock):
        child = block.child_block
        if not (isinstance(raw, dict) and raw.keys() <= {"type", "value", "id"} and "value" in raw):
            return _in_block(child, raw)
    else:
        return _in_block(None, raw)
    if not isinstance(raw, dict) or "value" not in raw:
        return _in_block(None, raw)
    return {**raw, "value": _in_block(child or None, raw["value"])}


def models_with_texts() -> list[type[models.Model]]:
    """Every model with text, each once, in the order of the apps."""
    return [model for model in apps.get_models() if normalisers(model)]


def normalise_stored(model: type[models.Model]) -> int:
    """Rewrites the stored rows of a model that are not normal; returns how many were not.

    Nothing else about a row changes: it is neither saved nor published. A row whose normal text
    another row has already, where that is to be unique, stays as it is.
    """
    count = 0
    for row in model._base_manager.iterator(chunk_size=500):
        if not (names := normalise(row)):
            continue
        values = {name: getattr(row, name) for name in names}
        try:
            with transaction.atomic():
                count += model._base_manager.filter(pk=row.pk).update(**values)
        except IntegrityError:
            continue
    return count
