"""Writes the stored keys by which lists order pages."""

from wagtail.models import Page, get_page_models

from .models import BasePage, ListEntry
from .publication import Publication

_FIELDS = [field.name for field in ListEntry._meta.concrete_fields if not field.primary_key]
_ATTRIBUTES = [f.attname for f in ListEntry._meta.concrete_fields if not f.primary_key]


def write_list_entry(publication: Publication) -> None:
    """Looks at title, dates, type and language; writes the keys that order the page in lists."""
    entry = ListEntry.of(publication.page)
    ListEntry.objects.bulk_create(
        [entry], update_conflicts=True, unique_fields=["page"], update_fields=_FIELDS
    )


def put_entries_right() -> int:
    """Writes the entries that are missing or not what the rows say, of all pages; returns how many
    were not right."""
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    return sum(_put_right(model) for model in models) + _without_page(models)


def _put_right(model: type[BasePage]) -> int:
    there = {
        entry.page_id: entry
        for entry in ListEntry.objects.filter(page__in=model._default_manager.values("pk"))
    }
    wrong = []
    for page in model._default_manager.iterator(chunk_size=500):
        entry = ListEntry.of(page)
        if (known := there.get(page.pk)) is None or _values(known) != _values(entry):
            wrong.append(entry)
    ListEntry.objects.bulk_create(
        wrong,
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=_FIELDS,
        batch_size=500,
    )
    return len(wrong)


def _without_page(models: list[type[BasePage]]) -> int:
    """Removes the entries of pages that are of no page type of ours."""
    ours = Page.objects.type(*models).values("pk")
    return ListEntry.objects.exclude(page__in=ours).delete()[0]


def _values(entry: ListEntry) -> list[object]:
    return [getattr(entry, name) for name in _ATTRIBUTES]
