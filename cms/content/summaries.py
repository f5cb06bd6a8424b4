"""The card of a page, a picture's sources and a file's facts: one shape for HTML and API."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from django.conf import settings
from django.utils import translation
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Locale, Page

from cms.media.renditions import Source, cut, sources
from cms.types import JsonObject

from .languages import load_followed, text_locale
from .models import BasePage
from .typography import bound
from .visibility import public_documents, public_images, public_pages_of_all_sites


def absolute_url(url: str) -> str:
    """A site-relative address with the site's own scheme and host."""
    return url if "://" in url else settings.BASE_URL + url


def address(url: str, base: str | None) -> str:
    """A site-relative address with a base before it; None stands for the site's own scheme and
    host."""
    if base is None:
        return absolute_url(url)
    return url if "://" in url else base + url


@dataclass(frozen=True)
class Summary:
    """What a link to a page shows, wherever it stands; `locale` is that of its text."""

    id: int
    type: str
    label: str
    title: str
    lead: str
    url: str
    locale: str
    locale_id: int
    date: datetime.date | None
    date_precision: str
    is_sample: bool
    cover_id: int | None
    cover_alt: str

    @classmethod
    def of(cls, page: Page) -> "Summary":
        """The summary of a specific page, in that page's language whatever is active."""
        shown = text_locale(page)
        with translation.override(shown.language_code):
            return cls(
                id=page.pk,
                type=page._meta.label,
                label=page.card_label,
                title=page.title,
                lead=bound(page.lead),
                url=page.get_url() or "",
                locale=shown.language_code,
                locale_id=shown.pk,
                date=page.list_date,
                date_precision=page.list_date_precision,
                is_sample=page.is_sample,
                cover_id=page.cover_id,
                cover_alt=page.cover_alt,
            )

    def link(self, base: str | None) -> str:
        """Its address, which begins with `base` where it is of this site."""
        return address(self.url, base)

    def as_dict(self, image: AbstractImage | None, base: str | None = None) -> JsonObject:
        """As the API gives it, with its cover where that may be shown; addresses of this site
        begin with `base`."""
        return {
            "id": self.id,
            "type": self.type,
            "locale": self.locale,
            "html_url": self.link(base),
            "detail_url": address(f"/api/v2/pages/{self.id}/", base),
            "label": self.label,
            "title": self.title,
            "lead": self.lead,
            "date": self.date,
            "date_precision": self.date_precision,
            "is_sample": self.is_sample,
            "image": image,
        }


class PictureData(TypedDict):
    """A picture as a page shows it."""

    id: int | None
    alt: str
    width: int
    height: int
    credit: str
    focal_point: dict[str, float] | None
    src: str
    sources: list[JsonObject]
    presets: dict[str, JsonObject]


@dataclass(frozen=True)
class Picture:
    """A picture ready to be shown: its files and where its subject is."""

    id: int
    title: str
    width: int
    height: int
    credit: str
    focal_point: tuple[float, float] | None
    original: str
    sources: tuple[Source, ...]
    presets: Mapping[str, tuple[Source, ...]]

    @classmethod
    def of(cls, image: AbstractImage) -> "Picture":
        """The sources of a picture that are ready."""
        centre = None
        if image.has_focal_point():
            x, y = image.get_focal_point().centroid
            centre = (round(x / image.width, 4), round(y / image.height, 4))
        return cls(
            id=image.pk,
            title=image.title,
            width=image.width,
            height=image.height,
            credit=getattr(image, "credit", ""),
            focal_point=centre,
            original=image.file.url,
            sources=tuple(sources(image)),
            presets=cut(image),
        )

    def as_dict(self, alt: str, base: str | None = None) -> PictureData:
        """As the API gives it where it stands with this `alt`; its addresses begin with `base`."""

        def based(url: str) -> str:
            return address(url, base)

        by_type: dict[str, list[Source]] = {}
        for source in self.sources:
            by_type.setdefault(source.type, []).append(source)
        fallback = next(reversed(by_type.get("image/jpeg", [])), None)
        return {
            "id": self.id,
            "alt": alt,
            "width": self.width,
            "height": self.height,
            "credit": self.credit,
            "focal_point": self.focal_point
            and {"x": self.focal_point[0], "y": self.focal_point[1]},
            "src": based(fallback.url if fallback else self.original),
            "sources": [
                {
                    "type": mime,
                    "files": [
                        {"url": based(s.url), "width": s.width, "height": s.height} for s in files
                    ],
                    "srcset": ", ".join(f"{based(s.url)} {s.width}w" for s in files),
                }
                for mime, files in by_type.items()
            ],
            "presets": {
                name: {
                    "width": files[-1].width,
                    "height": files[-1].height,
                    "src": based(files[-1].url),
                    "sources": [{"type": s.type, "url": based(s.url)} for s in files],
                }
                for name, files in self.presets.items()
            },
        }


@dataclass(frozen=True)
class File:
    """A file to download."""

    id: int
    title: str
    url: str
    filename: str
    format: str
    size: int | None
    language: str

    @classmethod
    def of(cls, document: AbstractDocument) -> "File":
        """What links to a file tell of it."""
        return cls(
            id=document.pk,
            title=document.title,
            url=document.url,
            filename=document.filename,
            format=document.file_extension.upper(),
            size=document.file_size,
            language=getattr(document, "language", ""),
        )

    def link(self, base: str | None) -> str:
        """Its address, which begins with `base` where it is of this site."""
        return address(self.url, base)

    def as_dict(self, base: str | None = None) -> JsonObject:
        """As the API gives it; its address begins with `base`."""
        return {
            "id": self.id,
            "title": self.title,
            "url": self.link(base),
            "filename": self.filename,
            "format": self.format,
            "size": self.size,
            "language": self.language or None,
        }


def load_summaries(wanted: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Summary]:
    """Summaries by (locale id, page id): the page's public version in that locale, otherwise the
    page itself; nothing where the public may see neither."""
    wanted = set(wanted)
    if not wanted:
        return {}
    key_of = dict(
        Page.objects.filter(pk__in={pk for _, pk in wanted}).values_list("pk", "translation_key")
    )
    candidates = public_pages_of_all_sites().filter(translation_key__in=set(key_of.values()))
    chosen: dict[tuple[int, int], int] = {}
    by_key: dict[tuple[object, int], int] = {}
    visible: set[int] = set()
    for pk, key, locale_id in candidates.values_list("pk", "translation_key", "locale_id"):
        by_key[key, locale_id] = pk
        visible.add(pk)
    for locale_id, pk in wanted:
        target = by_key.get((key_of.get(pk), locale_id)) or (pk if pk in visible else None)
        if target:
            chosen[locale_id, pk] = target
    # Specific pages come without their locales, whatever was selected with them.
    locales = Locale.objects.in_bulk()
    summaries: dict[int, Summary] = {}
    found = list(Page.objects.filter(pk__in=set(chosen.values())).specific())
    load_followed(found)
    for page in found:
        if isinstance(page, BasePage):
            page.locale = locales[page.locale_id]
            summaries[page.pk] = Summary.of(page)
    return {want: summaries[pk] for want, pk in chosen.items() if pk in summaries}


def load_images(ids: Iterable[int]) -> dict[int, Picture]:
    """Pictures by id; two queries."""
    ids = set(ids)
    if not ids:
        return {}
    return {image.pk: Picture.of(image) for image in public_images().filter(pk__in=ids)}


def load_documents(ids: Iterable[int]) -> dict[int, File]:
    """Files by id; one query."""
    ids = set(ids)
    if not ids:
        return {}
    return {item.pk: File.of(item) for item in public_documents().filter(pk__in=ids)}
