"""What happens to pages, strings and reviews, and what becomes of translations then."""

from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail_localize.models import disable_translation_on_delete

from cms.content.models import BasePage

from . import kept
from .approval import require_approved
from .beginning.published import note_published
from .drafts import put_back
from .models import PageText, PageTranslation
from .rules import require_parity, require_translated
from .texts import read_text
from .upkeep import at_work, bring_up_to_date
from .versions import stored

# Columns of a page's row that say nothing to readers.
_SILENT = {
    "path", "depth", "numchild", "url_path", "draft_title", "has_unpublished_changes",
    "latest_revision", "latest_revision_id", "latest_revision_created_at", "locked", "locked_at",
    "locked_by", "locked_by_id", "go_live_at", "expire_at", "expired", "owner", "owner_id",
    COMMENTS_RELATION_NAME,
}  # fmt: skip


def _silent(update_fields: Any) -> bool:
    return update_fields is not None and set(update_fields) <= _SILENT


def page_row_written(instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """A page's row with all its child rows has been written, by whatever way."""
    if not _silent(update_fields):
        _written(instance)


def bare_row_written(
    instance: Any, update_fields: Any = None, raw: bool = False, **kwargs: Any
) -> None:
    """The same for a page saved as the bare tree node, as Wagtail does to unpublish one."""
    if type(instance) is Page and not raw and not _silent(update_fields):
        _written(instance)


def _written(instance: Page) -> None:
    page = stored(instance)
    if not isinstance(page, BasePage):
        return
    text = read_text(page, decided=_is_published_anew(page))
    require_translated(page, text)
    if put_back(page, text):
        # That write has been heard as well.
        return
    require_parity(page, text)
    require_approved(page, text)
    text.save()
    kept.refresh(page.translation_key)
    note_published(page)
    pending = PageTranslation.objects.filter(pending=True)
    if page.live and pending.filter(target_id=page.pk).exists():
        # Published from a draft that is older than the source's content of today.
        bring_up_to_date(page)
    elif pending.filter(source_id=page.pk).exists():
        from .tasks import bring_translations_up_to_date

        transaction.on_commit(partial(bring_translations_up_to_date.enqueue, page.pk))


def _is_published_anew(page: Any) -> bool:
    """Whether somebody decided on the text that the page shows since it was last recorded."""
    if not page.live:
        return True
    before = PageText.objects.filter(pk=page.pk).values_list("published_at", flat=True).first()
    return not at_work() and before != page.last_published_at


def page_deleted(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page):
        # The engine's own receiver may come after this one.
        disable_translation_on_delete(instance)
        kept.refresh(instance.translation_key)


def engine_translation_changed(instance: Any, **kwargs: Any) -> None:
    """A translation has been started, stopped or removed."""
    kept.refresh(instance.source.object_id)


def string_changed(instance: Any, **kwargs: Any) -> None:
    """A string has been translated, or is no longer."""
    if instance.context_id:
        kept.refresh_strings(instance.context.object_id, instance.locale_id)


def review_changed(instance: Any, origin: Any = None, **kwargs: Any) -> None:
    """A review has begun, gone back or ended. A page that is deleted takes its review along, when
    half of it is gone already: `page_deleted` hears of that."""
    if origin is not None and issubclass(getattr(origin, "model", type(origin)), Page):
        return
    if instance.base_content_type_id == ContentType.objects.get_for_model(Page).pk:
        page = Page.objects.filter(pk=instance.object_id).first()
        if page is not None:
            kept.refresh(page.translation_key)


def language_added(created: bool = False, **kwargs: Any) -> None:
    if created:
        kept.rebuild()
