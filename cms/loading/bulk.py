"""The site at size: sample pages in great numbers, in both languages, beside the real content.

Plugins contribute them as `BulkContent`. Their English pages are versions of the Polish ones, but
the translation engine knows no segments of them: they are kept by hand.
"""

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site

from cms.content.relations import listing_of
from cms.plugins.registry import contributions
from cms.translation.status.records import write_by_hand

from .content import BulkContent, Link, PageContent
from .insertion import insert_pages
from .polish import Gathered
from .values import Values

Bulk = Callable[[int], Iterator[PageContent]]
Progress = Callable[[int, int], None]
_AT_ONCE = 200


class MissingParentError(Exception):
    """The page that bulk content stands below is not on the site; the message is its key."""


def bulk_content() -> dict[str, Bulk]:
    """What plugins offer in great numbers, by name: `members`."""
    return {offered.name: offered.pages for offered in contributions(BulkContent)}


class Known(Values):
    """What was loaded before, found again in one language."""

    def __init__(self, gathered: Gathered, language: str) -> None:
        super().__init__(language)
        self.locale = Locale.objects.get(language_code=language)
        self.made = _pages_by_key(gathered)
        self.terms = self._terms(gathered)
        images = {image.title: image for image in get_image_model().objects.order_by("-pk")}
        self.pictures = {p.key: images.get(p.title) for p in gathered.pictures}

    def _terms(self, gathered: Gathered) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in {term.model for term in gathered.terms}:
            model: Any = apps.get_model(name)
            rows = {row.name: row for row in model.objects.filter(locale=self.locale)}
            for term in gathered.terms:
                if term.model == name:
                    found[term.key] = rows.get(self.value(term.name))
        return found

    def page(self, content: PageContent, key: uuid.UUID) -> tuple[Any, dict[str, list[Any]]]:
        """The page in this language and its child rows, nothing of it stored."""
        model: Any = apps.get_model(content.model)
        page = model(
            title=self.value(content.title),
            slug=self.value(content.slug),
            locale=self.locale,
            translation_key=key,
            is_sample=content.sample,
            **self._columns(model, content.fields),
        )
        rows: dict[str, list[Any]] = {}
        for name, each in content.rows.items():
            kind = model._meta.get_field(name).related_model
            rows[name] = [
                kind(
                    locale=self.locale,
                    translation_key=uuid.uuid5(key, f"{name}/{place}"),
                    **self._columns(kind, row),
                )
                for place, row in enumerate(row for row in each if not self._misses(row))
            ]
        return page, rows

    def _misses(self, row: Mapping[str, Any]) -> bool:
        """Whether a row links to a page that is not on the site any more."""
        return any(isinstance(v, Link) and self.value(v) is None for v in row.values())

    def _columns(self, model: Any, values: Mapping[str, Any]) -> dict[str, Any]:
        return dict(self.column(model, name, value) for name, value in values.items())


def load_bulk(bulk: Bulk, number: int, progress: Progress) -> int:
    """Adds what is missing of that many pages; returns how many were missing.

    Each batch is written whole or not at all, so that a load that was interrupted is taken up
    where it ended by the same call.
    """
    gathered = Gathered()
    languages = [Known(gathered, "pl"), Known(gathered, "en")]
    contents, done, added = bulk(number), 0, 0
    while batch := list(islice(contents, _AT_ONCE)):
        for key in dict.fromkeys(content.parent for content in batch):
            below = [content for content in batch if content.parent == key]
            added += _write(languages, key, below)
        done += len(batch)
        progress(done, number)
    return added


def _write(languages: Sequence[Known], key: str | None, batch: Sequence[PageContent]) -> int:
    polish = languages[0].made.get(key or "")
    if polish is None:
        raise MissingParentError(key or "")
    slugs = [content.slug.pl for content in batch]
    there = set(Page.objects.child_of(polish).filter(slug__in=slugs).values_list("slug", flat=True))
    missing = [content for content in batch if content.slug.pl not in there]
    keys = [uuid.uuid4() for _ in missing]
    made: dict[str, list[Any]] = {}
    with transaction.atomic():
        for known in languages:
            parent = polish.get_translation_or_none(known.locale)
            if parent is None:
                raise MissingParentError(f"{key} ({known.language})")
            for model in dict.fromkeys(content.model for content in missing):
                new = [
                    known.page(content, translation_key)
                    for content, translation_key in zip(missing, keys, strict=True)
                    if content.model == model
                ]
                pages = [page for page, _ in new]
                insert_pages(parent, pages, [rows for _, rows in new])
                made.setdefault(known.language, []).extend(pages)
        if missing:
            write_by_hand(zip(_stored(made["pl"]), made["en"], strict=True))
    return len(missing)


def _stored(pages: Sequence[Any]) -> list[Any]:
    """The same pages with the rows that were written beside them."""
    found: dict[int, Any] = {}
    for model in {type(page) for page in pages}:
        listing = listing_of(model)
        ids = [page.pk for page in pages if type(page) is model]
        found.update(model.objects.prefetch_related(*listing.prefetch).in_bulk(ids))
    return [found[page.pk] for page in pages]


def _pages_by_key(gathered: Gathered) -> dict[str, Any]:
    """The Polish pages of the real content that stand where they were loaded."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return {}
    root = site.root_page
    nodes = Page.objects.descendant_of(root)
    by_place = {(node.path[: -Page.steplen], node.slug): node for node in nodes}
    found: dict[str, Any] = {}
    for content in gathered.pages:
        parent = found.get(content.parent) if content.parent else None
        node = by_place.get((parent.path, content.slug.pl)) if parent else None
        if content.parent is None:
            node = root
        if node is not None:
            found[content.key] = node
    return found
