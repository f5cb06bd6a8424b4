"""Rows that readers may see and that are neither pages nor told of by `cms.content.receivers`:
what becomes of them is handed on from here."""

from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, get_page_models

from cms.content.dependencies import child_relations, reference_fields
from cms.content.models import BasePage
from cms.content.pipeline import changed
from cms.content.publication import Change, ChangeKind
from cms.content.vocabulary import Term


def rendition_changed(instance: Model, **kwargs: Any) -> None:
    """A rendition has been made by the worker, or was removed: a file, no picture."""
    changed(Change(ChangeKind.RENDITION, instance))


def shown_row_changed(instance: Model, **kwargs: Any) -> None:
    """What pages refer to beside pages, pictures, files and terms, by whatever code writes it."""
    changed(Change(ChangeKind.SHOWN, instance))


def other_row_changed(instance: Model, **kwargs: Any) -> None:
    """A row of the site, of a plugin or of whatever app there is, which a template may show."""
    changed(Change(ChangeKind.OTHER, instance))


def connect() -> None:
    """Connects every receiver once."""
    listen = (
        (rendition_changed, [get_image_model().get_rendition_model()]),
        (shown_row_changed, _shown()),
        (other_row_changed, _others()),
    )
    for receiver, models in listen:
        for model in models:
            uid = f"cms_published.{receiver.__name__}"
            post_save.connect(receiver, sender=model, dispatch_uid=uid)
            post_delete.connect(receiver, sender=model, dispatch_uid=uid)


# What the public sees of these is told by events of `cms.publishing`, or it sees nothing of them.
_TOLD = {
    "admin", "auth", "axes", "cms_accounts", "cms_content", "cms_editor", "cms_operations",
    "cms_previews", "cms_published", "cms_search", "cms_translation", "cms_webhooks",
    "contenttypes", "django_tasks_database", "sessions", "wagtail_localize", "wagtailadmin",
    "wagtailcore", "wagtailsearch", "wagtailusers",
}  # fmt: skip


def _others() -> list[type[Model]]:
    """The models of the site, of plugins and of whatever app there is, whose rows a template may
    show: rather too many than too few. `seen_by_public = False` on a model leaves it out."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label not in _TOLD
        and not issubclass(model, Page)
        and getattr(model, "seen_by_public", True)
    ]


def _shown() -> set[type[Model]]:
    """What pages may refer to beside pages, pictures, files and terms, whose changes are told."""
    found: set[type[Model]] = set()
    open_models: list[type[Model]] = [m for m in get_page_models() if issubclass(m, BasePage)]
    while open_models:
        model = open_models.pop()
        found |= {field.related_model for field in reference_fields(model)}
        open_models += [relation.related_model for relation in child_relations(model)]
    told = (Page, Term, get_image_model(), get_document_model())
    return {model for model in found if not issubclass(model, told)}
