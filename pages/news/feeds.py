"""Atom and JSON feeds: of all news in a language, and of an area.

A feed needs a full date. Where only the year or the month is known, the moment that is given is the
beginning of that time in Warsaw; the content begins with the date as exact as it is known, and JSON
items say so under `_mazovia`.
"""

import datetime
import json
import mimetypes
import uuid
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.blanks import complete_text
from cms.content.dates import iso_date
from cms.content.feeds import FeedLink
from cms.content.languages import load_followed, text_language
from cms.content.shown import shown
from cms.content.summaries import absolute_url
from cms.content.visibility import public
from cms.published.remembered import remembered
from cms.text import legal
from pages.competence.models import AreaPage

from .addresses import ATOM, JSON_FEED
from .archive import Archive
from .models import NewsIndexPage, NewsPage

LENGTH = 20
_TYPES = {ATOM: ("Atom", "application/atom+xml"), JSON_FEED: ("JSON", "application/feed+json")}


def permanent_id(page: Any) -> str:
    """An id that outlives a change of address: made of the page's key and its language."""
    return uuid.uuid5(page.translation_key, page.locale.language_code).urn


@dataclass(frozen=True)
class Item:
    """A news item as a feed gives it."""

    page: NewsPage
    data: dict[str, Any]
    content: str

    @property
    def url(self) -> str:
        return absolute_url(self.page.get_url() or "")

    @property
    def published(self) -> datetime.datetime:
        return timezone.make_aware(datetime.datetime.combine(self.page.date, datetime.time.min))

    @property
    def updated(self) -> datetime.datetime:
        return timezone.localtime(self.page.last_published_at or self.page.first_published_at)

    @property
    def language(self) -> str:
        """The language of the text, which in an alias is not that of the feed."""
        return text_language(self.page)

    @property
    def tags(self) -> list[str]:
        with translation.override(self.language):
            sample = [_("Sample content")] if self.page.is_sample else []
        return [*sample, *(topic["name"] for topic in self.data["topics"])]


def newest(archive: Archive) -> list[Item]:
    """The newest items with their whole content, addresses absolute."""
    ids = list(archive.news.values_list("pk", flat=True)[:LENGTH])
    by_id = NewsPage.objects.select_related("locale").in_bulk(ids)
    pages = [by_id[pk] for pk in ids]
    load_followed([archive.index, *pages])
    items = zip(pages, shown(pages, settings.BASE_URL), strict=True)
    return [Item(page, data, _content(page, data)) for page, data in items]


def _content(page: NewsPage, data: dict[str, Any]) -> str:
    with translation.override(text_language(page)):
        given = {"page": page, "data": data}
        return render_to_string("pages_news/feed_content.html", given).strip()


def _title(archive: Archive) -> str:
    own = archive.index.title
    return f"{own}: {archive.area.title}" if archive.area else own


def _publisher(index: Any) -> str:
    return remembered(("publisher", index.pk), lambda: _home_title(index))


def _home_title(index: Any) -> str:
    site = index.get_site()
    home = site and site.root_page.get_translation_or_none(index.locale)
    return home.title if home else ""


class _Atom(Atom1Feed):
    """Django's Atom with the whole content, a time of change that is the content's own, and the
    language of each entry that is not in the feed's. What XML forbids is left out: one character
    that was stored before that was seen to would otherwise leave readers without any news."""

    def write(self, outfile: Any, encoding: str) -> None:
        self.feed, self.items = _legal(self.feed), _legal(self.items)
        super().write(outfile, encoding)

    def latest_post_date(self) -> datetime.datetime:
        return self.feed["changed"]

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        own = {} if item["language"] == self.feed["language"] else {"xml:lang": item["language"]}
        return {**super().item_attributes(item), **own}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement(
            "content", item["content"], {"type": "html", "xml:base": item["link"]}
        )


def _legal(said: Any) -> Any:
    if isinstance(said, str):
        return legal(said)
    if isinstance(said, list):
        return [_legal(one) for one in said]
    return {k: _legal(v) for k, v in said.items()} if isinstance(said, dict) else said


def atom(archive: Archive) -> bytes:
    """An archive's newest items as Atom (RFC 4287)."""
    index = archive.index
    items = newest(archive)
    changed = max((item.updated for item in items), default=None)
    feed = _Atom(
        title=_title(archive),
        link=absolute_url(archive.path),
        description="",
        subtitle=complete_text(index.lead) or None,
        language=text_language(index),
        feed_url=absolute_url(archive.feed_url(ATOM)),
        feed_guid=permanent_id(archive.area or index),
        author_name=_publisher(index),
        changed=changed or timezone.localtime(index.last_published_at),
    )
    for item in items:
        feed.add_item(
            title=item.page.title,
            link=item.url,
            description=escape(complete_text(item.page.lead)),
            unique_id=permanent_id(item.page),
            pubdate=item.published,
            updateddate=item.updated,
            categories=item.tags,
            enclosures=[
                Enclosure(file["url"], str(file["size"] or 0), _mime(file))
                for file in item.data["attachments"]
            ],
            content=item.content,
            language=item.language,
        )
    return feed.writeString("utf-8").encode()


def json_feed(archive: Archive) -> bytes:
    """An archive's newest items as JSON Feed 1.1."""
    index = archive.index
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(archive),
        "home_page_url": absolute_url(archive.path),
        "feed_url": absolute_url(archive.feed_url(JSON_FEED)),
        "description": complete_text(index.lead),
        "language": text_language(index),
        "authors": [{"name": _publisher(index)}],
        "items": [_json_item(item) for item in newest(archive)],
    }
    return json.dumps(feed, ensure_ascii=False).encode()


def _json_item(item: Item) -> dict[str, Any]:
    page, cover = item.page, item.data["cover"]
    return {
        "id": permanent_id(page),
        "url": item.url,
        "title": page.title,
        "summary": complete_text(page.lead),
        "content_html": item.content,
        **({"image": cover["src"]} if cover else {}),
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(timespec="seconds"),
        "language": item.language,
        "tags": item.tags,
        "attachments": [
            {
                "url": file["url"],
                "mime_type": _mime(file),
                "title": file["label"] or file["title"],
                **({"size_in_bytes": file["size"]} if file["size"] else {}),
            }
            for file in item.data["attachments"]
        ],
        "_mazovia": {
            "about": absolute_url("/api/v2/"),
            "date": iso_date(page.date, page.date_precision),
            "date_precision": page.date_precision,
            "is_sample": page.is_sample,
        },
    }


def _mime(file: dict[str, Any]) -> str:
    return mimetypes.guess_type(file["filename"])[0] or "application/octet-stream"


def _index(locale_id: int) -> NewsIndexPage | None:
    indexes = NewsIndexPage.objects.filter(locale=locale_id).select_related("locale")
    found: NewsIndexPage | None = public(indexes).first()
    return found


def announced(page: Page) -> list[FeedLink]:
    """The feeds that a page tells of: all news of its language, and on an area those of it."""
    index = remembered(("news index", page.locale_id), lambda: _index(page.locale_id))
    if index is None:
        return []
    archives = [Archive(index)]
    if isinstance(page, AreaPage) and page.live:
        archives.append(Archive(index, area=page))
    return [
        (f"{_title(archive)} ({name})", archive.feed_url(file), media_type)
        for archive in archives
        for file, (name, media_type) in _TYPES.items()
    ]
