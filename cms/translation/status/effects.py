"""Effects that update translation states when pages, strings, reviews and languages change."""

from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page

from cms.content.pipeline import changed
from cms.content.publication import Change, ChangeKind, Decision, Publication
from cms.translation.engine.localize import (
    SegmentOverride,
    StringTranslation,
    Translation,
    disable_translation_on_delete,
)

from . import records


def keep_states(publication: Publication) -> None:
    """Looks at the texts of all versions, the engine's strings and reviews; writes the state of
    each translation anew."""
    records.refresh(publication.page.translation_key, publication)


def remember_aliases(change: Change) -> None:
    """Looks at the aliases of a page about to be deleted, which will be pages of their own;
    remembers them, as they cannot be found afterwards."""
    change.once(_keys_of_aliases)


def _keys_of_aliases(change: Change) -> list[UUID]:
    found = Page.objects.filter(alias_of=change.row.pk)
    return list(found.values_list("translation_key", flat=True))


def states_of_a_deleted_page(change: Change) -> None:
    """Looks at the versions that are left, and at aliases that are pages of their own now; writes
    their states anew."""
    page = change.row_as(Page)
    # The engine's own receiver may come after this one.
    disable_translation_on_delete(page)
    for key in {page.translation_key, *change.once(_keys_of_aliases)}:
        records.refresh(key)


def states_of_a_translation(change: Change) -> None:
    """Looks at what the engine began, stopped or removed; writes the page's states anew."""
    translation = change.row_as(Translation)
    records.refresh(translation.source.object_id)


def progress_of_a_string(change: Change) -> None:
    """Looks at a string that is translated, or is no longer; counts what is left to do."""
    string = change.row_as(StringTranslation)
    if string.context_id:
        records.refresh_strings(string.context.object_id, string.locale_id)


def states_of_a_replacement(change: Change) -> None:
    """Looks at what stands in a translation in place of a link, picture or file of the source, or
    does so no longer; writes the page's states anew."""
    override = change.row_as(SegmentOverride)
    if override.context_id:
        records.refresh(override.context.object_id)


def states_in_review(decision: Decision) -> None:
    """Looks at the page whose review has begun, gone back or ended; writes its states anew."""
    review = decision.review
    if review.base_content_type_id == ContentType.objects.get_for_model(Page).pk:
        page = Page.objects.filter(pk=review.object_id).first()
        if page is not None:
            records.refresh(page.translation_key)


def states_in_a_new_language(change: Change) -> None:
    """Looks at a language that was added; writes the states of all pages anew."""
    if change.created:
        records.rebuild()


def engine_translation_changed(instance: Model, **kwargs: Any) -> None:
    """A translation has been started, stopped or removed: the engine's row, no page."""
    changed(Change(ChangeKind.TRANSLATION, instance))


def string_changed(instance: Model, **kwargs: Any) -> None:
    """A string has been translated, or is no longer: the engine's row, no page."""
    changed(Change(ChangeKind.STRING, instance))


def replacement_changed(instance: Model, **kwargs: Any) -> None:
    """A link, picture or file has been replaced in a translation, or is no longer: the engine's
    row, no page."""
    changed(Change(ChangeKind.REPLACEMENT, instance))


def glossary_changed(instance: Model, **kwargs: Any) -> None:
    """A term of the glossary has been written or deleted: a row of its own, no page."""
    changed(Change(ChangeKind.GLOSSARY, instance))
