"""What documents depend on and no event of `cms.publishing` tells: states of translations, picture
files that the worker made, a restriction before it is there, the address of a redirect before it is
another one, and what else pages refer to."""

from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Page,
    PageViewRestriction,
    get_page_models,
)

from cms.content.dependencies import child_relations, reference_fields
from cms.content.models import BasePage
from cms.content.vocabulary import Term
from cms.media.models import CmsRendition
from cms.translation.models import PageTranslation

from . import effects
from .marking import changing

_WRITTEN = (post_save, post_delete)


def connect() -> None:
    """Connects everything below."""
    listen: tuple[tuple[Any, Any, type[Model]], ...] = (
        (post_save, _translation_changed, PageTranslation),
        (post_delete, _translation_changed, PageTranslation),
        (post_save, _rendition_changed, CmsRendition),
        (post_delete, _rendition_changed, CmsRendition),
        (pre_save, _restriction_coming, PageViewRestriction),
        (pre_save, _redirect_coming, Redirect),
        *((signal, _object_changed, shown) for shown in _shown() for signal in _WRITTEN),
        *((signal, _row_changed, seen) for seen in _seen() for signal in _WRITTEN),
    )
    for signal, receiver, sender in listen:
        uid = f"cms_published.{receiver.__name__}.{id(signal)}.{sender and sender._meta.label}"
        signal.connect(receiver, sender=sender, dispatch_uid=uid)


def _translation_changed(instance: Any, origin: Any = None, **kwargs: Any) -> None:
    pages = Page.objects.filter(pk__in={instance.source_id, instance.target_id} - {None})
    # One key: source and target are versions of one page.
    for key in set(pages.values_list("translation_key", flat=True)):
        effects.translation_changed(key)


def _rendition_changed(instance: Any, **kwargs: Any) -> None:
    image = get_image_model()(pk=instance.image_id)
    effects.object_changed(image)


def _restriction_coming(instance: Any, **kwargs: Any) -> None:
    """Wagtail writes a restriction in no transaction: from before it is there, nothing is read that
    it is to hide."""
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None and instance._state.adding:
        effects.branch_withheld(page)


def _redirect_coming(instance: Any, **kwargs: Any) -> None:
    """From where a redirect led so far, which its row tells no longer once it is written."""
    known = Redirect.objects.filter(pk=instance.pk).values_list("site_id", "old_path")
    instance._led_from = None if instance._state.adding else known.first()


def _row_changed(**kwargs: Any) -> None:
    with changing():
        pass


# What the public sees of these is told by events of `cms.publishing`, or it sees nothing of them.
_TOLD = {
    "admin", "auth", "axes", "cms_accounts", "cms_content", "cms_editor", "cms_operations",
    "cms_previews", "cms_published", "cms_search", "cms_translation", "cms_webhooks",
    "contenttypes", "django_tasks_database", "sessions", "wagtail_localize", "wagtailadmin",
    "wagtailcore", "wagtailsearch", "wagtailusers",
}  # fmt: skip


def _seen() -> list[type[Model]]:
    """The models of the site, of plugins and of whatever app there is, whose rows a template may
    show: rather too many than too few. `seen_by_public = False` on a model leaves it out."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label not in _TOLD
        and not issubclass(model, Page)
        and getattr(model, "seen_by_public", True)
    ]


def _object_changed(instance: Any, **kwargs: Any) -> None:
    effects.object_changed(instance)


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
