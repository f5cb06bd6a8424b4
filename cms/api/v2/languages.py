"""The language of a page's text and the state of its translation, for answers and as filters."""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.http import QueryDict
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from cms.content.visibility import public_pages
from cms.translation.models import PageTranslation, State
from cms.types import JsonObject

from ..problems import BadParameterError
from . import parameters

PARAMETERS = ("state", "origin", "max_staleness", "fallback")
ORIGINS = ("human", "machine", "mixed")
# States that a page which the public sees may have.
STATES = (State.ORIGINAL, State.CURRENT, State.BEHIND, State.OUTDATED, State.ALIAS, State.DETACHED)
# States that only drafts have.
DRAFT_STATES = (State.MISSING, State.IN_PROGRESS, State.IN_REVIEW)
# States of translations that wagtail-localize manages; drafts are seen by tokens only.
_KEPT = (State.CURRENT, State.BEHIND, State.OUTDATED, State.IN_PROGRESS, State.IN_REVIEW)
_COLUMNS = (
    "target_id", "source_id", "source__locale__language_code", "state", "done", "total", "severity",
    "since", "origin", "source_revision", "source_published_at",
)  # fmt: skip
_DAYS = re.compile(r"(\d{1,4})d")


class Languages:
    """The languages and translation states of some pages and of their versions, read in bulk."""

    def __init__(self, pages: Iterable[Page]) -> None:
        pages = list(pages)
        self._codes = list(Locale.objects.order_by("pk").values_list("language_code", flat=True))
        self._versions: dict[UUID, dict[str, Page]] = {}
        public = public_pages().filter(translation_key__in={p.translation_key for p in pages})
        for version in public.select_related("locale"):
            of_page = self._versions.setdefault(version.translation_key, {})
            of_page[version.locale.language_code] = version
            pages.append(version)
        rows = PageTranslation.objects.filter(target_id__in={page.pk for page in pages})
        self._rows: dict[int, Mapping[str, Any]] = {
            row["target_id"]: row for row in rows.values(*_COLUMNS)
        }
        followed = {page.alias_of_id for page in pages if page.alias_of_id}
        self._followed = {}
        if followed:
            codes = Page.objects.filter(pk__in=followed).values_list("pk", "locale__language_code")
            self._followed = dict(codes)

    def language(self, page: Page) -> str:
        """The language of the text that the page shows; an alias shows its source's."""
        return self._followed.get(page.alias_of_id) or page.locale.language_code

    def state(self, page: Page) -> str:
        """The page's translation state, as a value of `State` that is public."""
        if row := self._rows.get(page.pk):
            # That a reviewer asked for changes is for the people of the review only.
            return str({State.SENT_BACK: State.IN_PROGRESS}.get(row["state"], row["state"]))
        return str(State.ALIAS if page.alias_of_id else State.ORIGINAL)

    def versions(self, page: Page) -> list[tuple[str, Page | None, str]]:
        """For every language of the site: its code, the page's public version in it and that one's
        state. A version that is not public counts as missing."""
        public = self._versions.get(page.translation_key, {})
        return [
            (code, version, self.state(version) if version else str(State.MISSING))
            for code, version in ((code, public.get(code)) for code in self._codes)
        ]

    def translation_facts(self, page: Page, asked: Locale | None = None) -> JsonObject:
        """The page's `meta.translation`: language, state, source, progress and origin of its text.

        `asked` is the language that was asked for, which the page may stand in for.
        """
        row = self._rows.get(page.pk, {})
        state = self.state(page)
        kept = state in _KEPT
        stands_in = asked is not None and asked.pk != page.locale_id
        return {
            "language": self.language(page),
            "state": state,
            "source": {
                "id": row.get("source_id") or page.alias_of_id or page.pk,
                "locale": row.get("source__locale__language_code") or self.language(page),
            },
            "progress": {"done": row["done"], "total": row["total"]} if kept else None,
            "source_revision": row["source_revision"] if kept else None,
            "source_published_at": parameters.moment(row["source_published_at"]) if kept else None,
            "outdated_since": parameters.moment(row.get("since")),
            "severity": row.get("severity") or None,
            "origin": (row["origin"] or None) if kept else "human",
            "stands_in_for": asked.language_code if asked and stands_in else None,
        }


def in_language(pages: PageQuerySet, query: QueryDict, locale: Locale | None) -> PageQuerySet:
    """Narrows pages to those whose text is in the language. With `fallback=page` the source of a
    page that has no public version there stands in for it."""
    fallback = parameters.one_of(query, "fallback", ("none", "page"), "none")
    if locale is None:
        if "fallback" in query:
            raise BadParameterError("fallback", "“fallback” needs “locale”.")
        return pages
    # An alias of a page in another language shows that page's text.
    own = Q(alias_of=None) | Exists(Page.objects.filter(pk=OuterRef("alias_of"), locale=locale))
    if fallback == "none":
        return pages.filter(own, list_entry__locale=locale)
    there = public_pages().filter(own, locale=locale).order_by()
    missing = ~Q(translation_key__in=there.values("translation_key"))
    sources = PageTranslation.objects.filter(locale=locale).values("source_id")
    return pages.filter((Q(locale=locale) & own) | (Q(pk__in=sources) & missing))


def by_translation_state(pages: PageQuerySet, query: QueryDict) -> PageQuerySet:
    """Narrows pages by the parameters `state`, `origin` and `max_staleness`. Raises
    BadParameterError."""
    if "state" in query:
        states = str(query["state"]).split(",")
        if not set(states) <= set(STATES):
            raise BadParameterError(
                "state", f"“state” must be one or several of: {', '.join(STATES)}."
            )
        wanted = Q(translation_state__state__in=states)
        without_row = Q(translation_state=None)
        if State.ORIGINAL in states:
            wanted |= without_row & Q(alias_of=None)
        if State.ALIAS in states:
            wanted |= without_row & Q(alias_of__isnull=False)
        pages = pages.filter(wanted)
    if "origin" in query:
        origin = parameters.one_of(query, "origin", ORIGINS, "")
        made = Q(translation_state__origin=origin)
        if origin == "human":
            # Nothing that a person wrote as such has an origin to be told.
            made |= Q(translation_state=None)
            made |= Q(translation_state__state__in=(State.ALIAS, State.DETACHED))
        pages = pages.filter(made)
    if "max_staleness" in query:
        days = _DAYS.fullmatch(str(query["max_staleness"]))
        if days is None or not days[1].isascii():
            raise BadParameterError(
                "max_staleness",
                "“max_staleness” must be a number of days such as 30d, at most 9999d.",
            )
        oldest = timezone.now() - datetime.timedelta(days=int(days[1]))
        stale = Q(translation_state__state=State.OUTDATED, translation_state__since__lt=oldest)
        pages = pages.exclude(stale)
    return pages
