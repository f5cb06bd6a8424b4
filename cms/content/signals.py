"""Keeping list entries with their pages."""

from typing import Any

from .models import BasePage, ListEntry


def write_list_entry(
    instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """Writes the entry of a page type's row, in the transaction that writes the row."""
    if not isinstance(instance, BasePage) or raw:
        return
    if update_fields is not None:
        # The instance in hand may be a draft of which only a few fields were written.
        instance = type(instance)._default_manager.get(pk=instance.pk)
    entry = ListEntry.of(instance)
    values = {
        field.attname: getattr(entry, field.attname)
        for field in ListEntry._meta.concrete_fields
        if not field.primary_key
    }
    ListEntry.objects.update_or_create(page_id=entry.page_id, defaults=values)
