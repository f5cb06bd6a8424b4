"""The versions of a page: which is the source, and which translations the engine looks after."""

from typing import Any
from uuid import UUID

from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource


def versions(key: UUID) -> list[Page]:
    """All pages that are one page in different languages, as base pages."""
    return list(Page.objects.filter(translation_key=key).order_by("pk"))


def source_among(pages: list[Page]) -> Page | None:
    """The version that the others follow, in whatever language.

    The one that the engine translates from, an earlier one before a later; without any, the page
    that was there first. Aliases are nobody's source.
    """
    own = {page.locale_id: page for page in reversed(pages) if page.alias_of_id is None}
    if not own:
        return None
    first = min(own.values(), key=lambda page: page.pk)
    if len(own) == 1:
        return first
    engine = TranslationSource.objects.filter(
        object_id=first.translation_key, locale_id__in=own, translations__isnull=False
    )
    order = ("-translations__enabled", "created_at", "pk")
    locale_id = engine.order_by(*order).values_list("locale_id", flat=True).first()
    return own[locale_id] if locale_id is not None else first


def source_of(page: Any) -> Page | None:
    """The source of a page's versions; the page itself where it is the source."""
    return source_among(versions(page.translation_key))


def is_kept(source: Page, locale_id: int) -> bool:
    """Whether the engine keeps the version in a locale; without it, that is kept by hand."""
    return Translation.objects.filter(
        source__object_id=source.translation_key,
        source__locale_id=source.locale_id,
        target_locale_id=locale_id,
        enabled=True,
    ).exists()


def stored(page: Page) -> Any:
    """The specific page as its row says, nothing of what is in memory."""
    return page.specific_class._default_manager.get(pk=page.pk)


def translation_to(target: Page) -> Translation | None:
    """The engine's translation that keeps a page; none for a source, an alias or a page by hand."""
    source = source_of(target)
    if source is None or source.pk == target.pk or target.alias_of_id:
        return None
    kept = Translation.objects.filter(
        source__object_id=target.translation_key,
        source__locale_id=source.locale_id,
        target_locale_id=target.locale_id,
        enabled=True,
    )
    return kept.select_related("source__locale", "target_locale").first()
