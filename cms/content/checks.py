"""System checks of page types: the house's rules, told with a hint."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.db import models
from django.db.models import ForeignObjectRel
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, TranslatableMixin, get_page_models

from cms.plugins.registry import plugins

from .models import BasePage

# Page's own fields that are not content: the tree's, the workflow's and the clock's.
_OWN_FIELDS = {field.name for field in Page._meta.get_fields()}


@register
def check_page_types(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Every page type of a plugin keeps the rules that lists, templates and translation rely on."""
    labels = {plugin.label for plugin in plugins()}
    return [
        message
        for model in get_page_models()
        if model._meta.app_label in labels
        for message in _check_page_type(model)
    ]


def _check_page_type(model: type[Page]) -> Iterator[CheckMessage]:
    if not issubclass(model, BasePage):
        yield Error(
            f"{model.__name__} does not inherit BasePage.",
            hint="Inherit cms.content.models.BasePage instead of wagtail.models.Page.",
            obj=model,
            id="cms.E010",
        )
        return
    try:
        get_template(model.template)
    except TemplateDoesNotExist:
        yield Error(
            f"{model.__name__} has no template.",
            hint=f"Add templates/{model.template} to the plugin.",
            obj=model,
            id="cms.E011",
        )
    except TemplateSyntaxError as error:
        yield Error(
            f"The template of {model.__name__} cannot be read: {error}",
            hint=f"Correct templates/{model.template}.",
            obj=model,
            id="cms.E011",
        )
    for field in model._meta.get_fields():
        if isinstance(field, models.ManyToManyField) and field.name not in _OWN_FIELDS:
            yield Error(
                f"{model.__name__}.{field.name} is a many-to-many field; translation skips it.",
                hint="Use child rows: an Orderable with TranslatableMixin and a ParentalKey.",
                obj=model,
                id="cms.E012",
            )
    for relation in get_all_child_relations(model):
        child = relation.related_model
        if relation.name not in _OWN_FIELDS and not issubclass(child, TranslatableMixin):
            yield Error(
                f"{child.__name__} (rows of {model.__name__}) is not translatable.",
                hint="Inherit TranslatableMixin and both Meta classes.",
                obj=child,
                id="cms.E013",
            )
        yield from _check_row_fields(child)
    yield from _check_translatable_fields(model)
    for api_field in model.api_fields:
        name = getattr(api_field, "name", api_field)
        if not hasattr(model, name) and name not in {f.name for f in model._meta.get_fields()}:
            yield Error(
                f"{model.__name__}.api_fields names “{name}”, which does not exist.",
                hint="Name a field, a property or the related name of child rows.",
                obj=model,
                id="cms.E014",
            )


def _check_row_fields(child: type[models.Model]) -> Iterator[CheckMessage]:
    """Rows' forms are read by templates, where a field hides the form's attribute of that name."""
    for field in child._meta.get_fields():
        if field.name in ("prefix", "instance", "errors", "media"):
            yield Error(
                f"{child.__name__}.{field.name} hides what a form calls “{field.name}”.",
                hint="Give the field another name.",
                obj=child,
                id="cms.E016",
            )


def _check_translatable_fields(model: type[Page]) -> Iterator[CheckMessage]:
    stated = {field.field_name for field in model.translatable_fields}
    for field in model._meta.get_fields():
        if field.name in _OWN_FIELDS or field.name in stated or not _is_content(field):
            continue
        yield Error(
            f"{model.__name__}.{field.name} is neither translatable nor synchronised.",
            hint="Name it in translatable_fields, beside the fields.",
            obj=model,
            id="cms.E015",
        )


def _is_content(field: models.Field | ForeignObjectRel) -> bool:
    """Whether a field is the page's own content: an editable column or rows edited with it."""
    if field.auto_created:
        return isinstance(getattr(field, "field", None), ParentalKey)
    return bool(field.editable) and not field.name.endswith("_ptr")
