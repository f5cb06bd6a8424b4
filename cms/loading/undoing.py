"""Undoing a load that was interrupted, so that the next one begins with an empty site.

Only what the load recorded goes: whatever else is there is somebody's.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision
from wagtail.tasks import delete_file_from_storage_task

from cms.translation.engine.localize import TranslatableObject, TranslationSource
from cms.translation.status.cascade import translations_staying

from .models import Load
from .polish import Gathered
from .recording import made_by

# A database takes so many values in one condition.
_AT_ONCE = 500


class EditedSinceError(Exception):
    """Somebody edited pages after the interrupted load."""


def undo_interrupted_load() -> bool:
    """Removes what an interrupted load made; says whether there was one."""
    loads = Load.objects.filter(finished=None)
    if not loads.exists():
        return False
    pages = made_by(loads, Page)
    _require_untouched(pages)
    with transaction.atomic():
        keys = [page.translation_key for page in _rows(Page, pages)]
        with translations_staying():
            for page in Page.objects.filter(depth=2, pk__in=pages):
                page.delete()
        for some in _parts(keys):
            TranslationSource.objects.filter(object_id__in=some).delete()
            TranslatableObject.objects.filter(translation_key__in=some).delete()
        files = set()
        for model in (get_image_model(), get_document_model()):
            for row in _rows(model, made_by(loads, model)):
                files |= _files_of(row)
                row.delete()
        for model in sorted({apps.get_model(term.model) for term in Gathered().terms}, key=str):
            for row in _rows(model, made_by(loads, model)):
                row.delete()
        for some in _parts(made_by(loads, DBTaskResult)):
            DBTaskResult.objects.ready().filter(pk__in=some).delete()
        loads.delete()
    _remove(files | set(_stored_without_rows()))
    return True


def _parts(keys: list[Any]) -> Iterator[list[Any]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _rows(model: Any, keys: list[Any]) -> Iterator[Any]:
    return (row for some in _parts(keys) for row in model.objects.filter(pk__in=some))


def _require_untouched(pages: list[str]) -> None:
    """Raises EditedSinceError where somebody changed a page of the load, or wrote one below it."""
    of_pages = Revision.objects.page_revisions().exclude(user=None)
    if any(of_pages.filter(object_id__in=some).exists() for some in _parts(pages)):
        raise EditedSinceError
    made = {int(key) for key in pages}
    for top in Page.objects.filter(depth=2, pk__in=pages):
        if not set(top.get_descendants().values_list("pk", flat=True)) <= made:
            raise EditedSinceError


def _files_of(row: Any) -> set[str]:
    renditions = row.renditions.all() if hasattr(row, "renditions") else ()
    return {one.file.name for one in (row, *renditions)}


def _stored_without_rows() -> Iterator[str]:
    """The load's own pictures that were stored in a transaction that never ended."""
    known = set(get_image_model().objects.values_list("file", flat=True))
    folder = "original_images"
    names = default_storage.listdir(folder)[1] if default_storage.exists(folder) else []
    for picture in Gathered().pictures:
        for name in names:
            path = f"{folder}/{name}"
            if path in known or picture.file.stem not in name:
                continue
            with default_storage.open(path) as file:
                if file.read() == picture.file.read_bytes():
                    yield path


def _remove(files: Iterable[str]) -> None:
    """Removes files at once; the worker, whom Wagtail asks to remove them, would come to them
    later."""
    names = set(files)
    asked = DBTaskResult.objects.ready().filter(task_path=delete_file_from_storage_task.module_path)
    for one in asked:
        if names.intersection(str(arg) for arg in one.args_kwargs["args"]):
            one.delete()
    for name in names:
        default_storage.delete(name)
