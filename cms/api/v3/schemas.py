"""What v3 says of a page's language, as typed fields; only to be imported by `prepare`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypedDict

from django.http import HttpRequest
from ninja import Schema
from wagtail.api.v3.schemas import BasePageSchema, PageMetaSchema, PageSchema
from wagtail.api.v3.schemas.pages import BasePageMetaSchema
from wagtail.models import Locale, Page

from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages
from cms.translation.models import ChangeSeverity, State
from cms.types import JsonObject

from ..v2.languages import Languages

_KNOWN = "_languages"


class _Context(TypedDict):
    """What ninja gives a schema beside what it shows."""

    request: HttpRequest


class SourcePage(Schema):
    """The page that another one translates."""

    id: int
    locale: str


class Progress(Schema):
    """How many of the source's segments are translated."""

    done: int
    total: int


class TranslationTruth(Schema):
    """How the text of a page stands to its source, as in v2's `meta.translation`."""

    language: str
    state: State
    source: SourcePage
    progress: Progress | None
    source_revision: int | None
    source_published_at: datetime | None
    outdated_since: datetime | None
    severity: ChangeSeverity | None
    origin: Literal["human", "machine", "mixed"] | None
    stands_in_for: str | None


class Version(Schema):
    """A language of the site with the page's public version in it; without one it is `missing`."""

    id: int | None
    locale: str
    title: str | None
    html_url: str | None
    state: State


def know(pages: Sequence[Page], asked: Locale | None = None) -> None:
    """Reads what is said of pages in bulk, for `meta` to find it at each of them."""
    languages = Languages(pages)
    for page in pages:
        setattr(page, _KNOWN, (languages, asked))


def _known(page: Page) -> tuple[Languages, Locale | None]:
    if not hasattr(page, _KNOWN):
        know([page])
    known: tuple[Languages, Locale | None] = getattr(page, _KNOWN)
    return known


class Truthful(Schema):
    """The part of `meta` that tells a page's language."""

    translation: TranslationTruth
    translations: list[Version]

    @staticmethod
    def resolve_translation(obj: Page) -> JsonObject:
        """The values of a TranslationTruth."""
        languages, asked = _known(obj)
        return languages.translation_facts(obj, asked)

    @staticmethod
    def resolve_translations(obj: Page) -> list[JsonObject]:
        """The values of a Version for each language of the site."""
        return [
            {
                "id": version and version.pk,
                "locale": code,
                "title": version and version.title,
                "html_url": version and absolute_url(version.get_url() or ""),
                "state": state,
            }
            for code, version, state in _known(obj)[0].versions(obj)
        ]


class ListedMeta(Truthful, BasePageMetaSchema):
    pass


class ListedPage(BasePageSchema):
    """A page in a list."""

    meta: ListedMeta


class DetailedMeta(Truthful, PageMetaSchema):
    """Names the page above and the page that an alias shows to those only who may see them, and the
    revision that a PATCH or a publication names to those who may edit the page."""

    latest_revision: int | None

    @staticmethod
    def resolve_latest_revision(obj: Page, context: _Context) -> int | None:
        """The page's newest revision, to who may edit it."""
        user = context["request"].user
        may_edit = user.is_authenticated and obj.permissions_for_user(user).can_edit()
        latest: int | None = obj.latest_revision_id
        return latest if may_edit else None

    @staticmethod
    def resolve_parent(obj: Page, context: _Context) -> Page | None:
        return _if_seen(obj.get_parent(), context)

    @staticmethod
    def resolve_alias_of(obj: Page, context: _Context) -> Page | None:
        """The page that an alias shows, to who may see it."""
        return _if_seen(obj.alias_of, context)


def _if_seen(page: Page | None, context: _Context) -> Page | None:
    """The page, unless a reader without a token asks for one that is not public."""
    if page is None or context["request"].user.is_authenticated:
        return page
    return page if public_pages().filter(pk=page.pk).exists() else None


class DetailedPage(PageSchema):
    """A page with all its fields; each page type's schema is made on it."""

    meta: DetailedMeta
