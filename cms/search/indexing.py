"""Writing pages into the search index."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from modelsearch.backends import get_search_backends_with_name
from modelsearch.index import RelatedFields
from wagtail.models import Page, ReferenceIndex, get_page_models

from cms.content.clusters import prefetch_child_rows
from cms.content.visibility import one_moment

from . import vocabulary
from .backend import site_backend
from .models import PageWords

# So many rows in one statement.
_AT_ONCE = 500

logger = logging.getLogger(__name__)


def index_page(page: Any) -> None:
    """Writes what a page says into the site's index; its child rows are already loaded."""
    with one_moment():
        site_backend().add(page)
        # Results must not quote what the page does not say any more.
        PageWords.objects.filter(pk=page.pk).update(text=vocabulary.text_of(page))


def refresh(page: Page) -> list[int]:
    """Brings the index up to what the live page and its live translations show now; their ids."""
    found = live_versions(page)
    for version in found:
        index_page(version)
        _index_elsewhere(version)
    return [version.pk for version in found]


def _index_elsewhere(page: Page) -> None:
    """Writes a page into the indexes of other engines, whose absence stops nothing."""
    site = site_backend()
    for name, backend in get_search_backends_with_name(with_auto_update=True):
        if type(backend) is not type(site):
            try:
                backend.add(page)
            except Exception:
                logger.exception("The search backend “%s” could not index page %s.", name, page.pk)


def live_versions(page: Any) -> list[Any]:
    """The page in each language where it is live, as stored, with its child rows already loaded."""
    versions = type(page)._default_manager.filter(translation_key=page.translation_key, live=True)
    found = list(versions.select_related("locale"))
    prefetch_child_rows(found)
    return found


def showing(model: type[Model], pks: Iterable[Any]) -> list[int]:
    """The pages that are found by what rows of theirs say, such as terms and files, and those that
    refer to these in their bodies."""
    keys = sorted(pks)
    found: set[int] = set()
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        for kind in get_page_models():
            for path in _paths(kind, kind.get_search_fields(), model):
                pages = kind._default_manager.filter(**{f"{path}__in": some})
                found.update(pages.values_list("pk", flat=True))
        referring = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            to_content_type=ContentType.objects.get_for_model(model),
            to_object_id__in=map(str, some),
        )
        found.update(map(int, referring.values_list("object_id", flat=True)))
    return sorted(found)


def _paths(model: type[Model], fields: Iterable[Any], wanted: type[Model]) -> Iterator[str]:
    """Lookups that lead from a model to another one along what is searched of it."""
    for field in fields:
        if isinstance(field, RelatedFields):
            related: Any = _related_model(model, field.field_name)
            if related is None:
                continue
            if issubclass(wanted, related):
                yield field.field_name
            for path in _paths(related, field.fields, wanted):
                yield f"{field.field_name}__{path}"


def _related_model(model: type[Model], name: str) -> Any:
    """The model that a relation leads to; None for what is no relation of the database."""
    try:
        return model._meta.get_field(name).related_model
    except FieldDoesNotExist:
        return None
