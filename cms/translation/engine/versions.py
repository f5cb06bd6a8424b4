"""The versions of a page: which is the source, and which translations the engine looks after."""

from functools import cached_property
from uuid import UUID

from wagtail.exceptions import PageClassNotFoundError
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.content.clusters import with_child_rows
from cms.content.publication import Publication


class Versions:
    """The versions of one page, and what the engine knows of them; each asked once."""

    def __init__(self, key: UUID) -> None:
        self.key = key

    @cached_property
    def pages(self) -> list[Page]:
        """All pages that are one page in different languages, as base pages."""
        pages = Page.objects.filter(translation_key=self.key).select_related("locale")
        return list(pages.order_by("pk"))

    @cached_property
    def _engine(self) -> list[tuple[int, int, bool]]:
        """From which locale to which the engine translates, and whether it still does; first what
        it does, then what it began earlier."""
        rows = Translation.objects.filter(source__object_id=self.key)
        order = ("-enabled", "source__created_at", "source_id")
        return list(
            rows.order_by(*order).values_list("source__locale_id", "target_locale_id", "enabled")
        )

    @cached_property
    def source(self) -> Page | None:
        """The version that the others follow, in whatever language.

        The one that the engine translates from, an earlier one before a later; without any, the
        page that was there first. Aliases are nobody's source.
        """
        own = {page.locale_id: page for page in reversed(self.pages) if page.alias_of_id is None}
        if len(own) > 1:
            found = (locale_id for locale_id, _to, _enabled in self._engine if locale_id in own)
            if (locale_id := next(found, None)) is not None:
                return own[locale_id]
        return min(own.values(), key=lambda page: page.pk, default=None)

    @cached_property
    def managed(self) -> frozenset[int]:
        """The locales in which the engine manages the source's version; in others that is kept by
        hand."""
        source = self.source
        return frozenset(
            to
            for locale_id, to, enabled in self._engine
            if enabled and source is not None and locale_id == source.locale_id
        )


def versions_of(publication: Publication) -> Versions:
    """The versions of a publication's page, as they are stored."""
    return Versions(publication.page.translation_key)


def source_of_publication(publication: Publication) -> Page | None:
    """The source of a publication's page; the page itself where it is the source."""
    return publication.once(versions_of).source


def versions(key: UUID) -> list[Page]:
    """All pages that are one page in different languages, as base pages."""
    return Versions(key).pages


def source_among(pages: list[Page]) -> Page | None:
    """The version that the others follow, see `Versions.source`."""
    if not pages:
        return None
    found = Versions(pages[0].translation_key)
    found.pages = pages
    return found.source


def source_of(page: Page) -> Page | None:
    """The source of a page's versions; the page itself where it is the source."""
    return Versions(page.translation_key).source


def is_managed(source: Page, locale_id: int) -> bool:
    """Whether the engine keeps the version in a locale; without it, that is kept by hand."""
    return Translation.objects.filter(
        source__object_id=source.translation_key,
        source__locale_id=source.locale_id,
        target_locale_id=locale_id,
        enabled=True,
    ).exists()


def managed_source(publication: Publication) -> Page | None:
    """The source of a translation that the engine keeps; None for any other page."""
    source, page = source_of_publication(publication), publication.page
    if source is None or source.pk == page.pk or page.alias_of_id:
        return None
    return source if page.locale_id in publication.once(versions_of).managed else None


def original(publication: Publication) -> Page:
    """The specific source of a page, as stored; the page itself where it is the source."""
    source = source_of_publication(publication)
    if source is None or source.pk == publication.page.pk:
        return publication.once(with_child_rows)
    return stored(source)


def stored(page: Page) -> Page:
    """The specific page as its row says, nothing of what is in memory. Raises
    PageClassNotFoundError where the plugin of its type is not installed."""
    if page.specific_class is None:
        raise PageClassNotFoundError(f"The type of page {page.pk} is not installed.")
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
