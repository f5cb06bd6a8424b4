"""Keeping what a load makes, in the transaction that makes it, so that it can be undone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db.models.signals import post_save
from django_tasks_db.models import DBTaskResult
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from .models import Load, LoadedObject
from .polish import Gathered


def recorded_models() -> list[Any]:
    """Of which models a load keeps what it makes; what belongs to a page goes with the page."""
    terms = {apps.get_model(term.model) for term in Gathered().terms}
    files = [get_image_model(), get_document_model()]
    return [Page, *files, *sorted(terms, key=str), DBTaskResult]


@contextmanager
def recorded(load: Load) -> Iterator[None]:
    """Inside, what is made is recorded as the load's."""
    models = tuple(recorded_models())

    def record(instance: Any, created: bool = False, **kwargs: Any) -> None:
        if created and isinstance(instance, models):
            model = next(model for model in models if isinstance(instance, model))
            LoadedObject.objects.create(load=load, model=model._meta.label, key=str(instance.pk))

    post_save.connect(record)
    try:
        yield
    finally:
        post_save.disconnect(record)


def made_by(loads: Any, model: Any) -> list[str]:
    """The keys of what loads made of a model."""
    rows = LoadedObject.objects.filter(load__in=loads, model=model._meta.label)
    return list(rows.order_by("pk").values_list("key", flat=True))
