"""Undoing a load that was interrupted, so that the next one begins with an empty site."""

from typing import Any

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision
from wagtail_localize.models import TranslatableObject, TranslationSource

from cms.translation.withdrawal import translations_staying

from .models import Load
from .polish import Gathered


class EditedSinceError(Exception):
    """Somebody edited pages after the interrupted load."""


def undo_interrupted_load() -> bool:
    """Removes what an interrupted load left; says whether there was one."""
    if not Load.objects.filter(finished=None).exists():
        return False
    if Revision.objects.filter(user__isnull=False).exists():
        raise EditedSinceError
    with transaction.atomic():
        with translations_staying():
            for page in Page.objects.filter(depth=2):
                page.delete()
        TranslationSource.objects.all().delete()
        TranslatableObject.objects.all().delete()
        models: list[Any] = [get_image_model(), get_document_model()]
        models += sorted({apps.get_model(term.model) for term in Gathered().terms}, key=str)
        for model in models:
            for row in model.objects.all():
                row.delete()
        Load.objects.filter(finished=None).delete()
    # What the load asked the worker for, and the removal of its files: those of the next load
    # bear the same names, and the worker would come to them later.
    DBTaskResult.objects.ready().delete()
    _remove_files_without_rows()
    return True


def _remove_files_without_rows() -> None:
    """Files that were stored in a transaction that never ended belong to no row."""
    for folder in ("original_images", "images", "documents"):
        if default_storage.exists(folder):
            for name in default_storage.listdir(folder)[1]:
                default_storage.delete(f"{folder}/{name}")
