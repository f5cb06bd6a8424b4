"""The archive: an index's news, narrowed to an area, a year and a topic."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.content.alphabet import sort_key
from cms.content.visibility import public
from cms.design.conditions import Condition
from cms.published.entries import entries
from cms.published.remembered import remembered
from pages.competence.models import AreaPage

from .addresses import ATOM, JSON_FEED, archive_path
from .models import ConcernedPage, NewsIndexPage, NewsPage, NewsTopic, Topic

PER_PAGE = 12


@dataclass(frozen=True)
class Choice:
    """A narrower archive to go on to, with the number of items that are there."""

    title: str
    url: str
    count: int
    current: bool

    @property
    def counted(self) -> str:
        """The number in words that a screen reader says; no template tag, as a list has dozens."""
        return ngettext("%(count)s item", "%(count)s items", self.count) % {"count": self.count}


@dataclass(frozen=True)
class Archive:
    """The public news of an index that concern an area, fall in a year and have a topic."""

    index: Any
    area: Any = None
    year: int | None = None
    topic: Any = None

    @classmethod
    def find(cls, index: Any, area: str = "", year: str = "", topic: str = "") -> "Archive":
        """The archive that an address speaks of; a Http404 where a part of it names nothing."""
        locale = index.locale
        found_area = found_topic = None
        if area:
            found_area = public(AreaPage.objects.filter(locale=locale, slug=area)).first()
        # PostgreSQL refuses to compare with it.
        if topic and "\0" not in topic:
            found_topic = Topic.objects.filter(locale=locale, slug=topic).first()
        archive = cls(index, found_area, int(year) if year else None, found_topic)
        unknown = (area and not found_area) or (topic and not found_topic)
        if unknown or (year and not archive.news.exists()):
            raise Http404("There is no such archive.")
        return archive

    @cached_property
    def _everything(self) -> Any:
        """All news of the index, unordered; none of one that is not stored yet."""
        news = entries(NewsPage, self.index.locale_id)
        return news if self.index.path else news.none()

    def _narrowed(self, area: bool = True, year: bool = True, topic: bool = True) -> Any:
        news = self._everything
        if area and self.area:
            rows = ConcernedPage.objects.filter(page__translation_key=self.area.translation_key)
            news = news.filter(pk__in=rows.values("news_id"))
        if year and self.year:
            # A range, which the index on the date answers.
            first = datetime.date(max(self.year, 1), 1, 1)
            news = news.filter(date__range=(first, first.replace(month=12, day=31)))
        if topic and self.topic:
            rows = NewsTopic.objects.filter(topic__translation_key=self.topic.translation_key)
            news = news.filter(pk__in=rows.values("page_id"))
        return news

    @cached_property
    def news(self) -> Any:
        """The items, newest first."""
        return self._narrowed().order_by("-date", "-pk")

    def page(self, number: str) -> Any:
        """A page of the items' ids; a Http404 for a number that is none."""
        paginator = Paginator(self.news.values_list("pk", flat=True), PER_PAGE)
        if not (number.isascii() and number.isdigit() and len(number) < 6):
            raise Http404("There is no such page of the archive.")
        if not 1 <= int(number) <= paginator.num_pages:
            raise Http404("There is no such page of the archive.")
        return paginator.page(int(number))

    @property
    def path(self) -> str:
        """The address without parameters, relative to the site."""
        slug = self.area.slug if self.area else ""
        return (self.index.get_url() or "") + archive_path(
            self.index.locale.language_code, slug, self.year
        )

    def url(self, number: int = 1) -> str:
        parameters = {"topic": self.topic.slug} if self.topic else {}
        if number > 1:
            parameters["page"] = str(number)
        return f"{self.path}?{urlencode(parameters)}" if parameters else self.path

    def feed_url(self, name: str) -> str:
        """The address of the feed of everything, or of the area."""
        return f"{replace(self, year=None, topic=None).path}{name}"

    def paths_below(self) -> list[str]:
        """Of all archives and feeds without a query, relative to the index."""
        code = self.index.locale.language_code
        slugs = ["", *(area.slug for area in _areas(self.index.locale_id))]
        years = [None, *(int(choice.title) for choice in self.years)]
        archives = [archive_path(code, slug, year) for slug in slugs for year in years]
        feeds = [archive_path(code, slug) + name for slug in slugs for name in (ATOM, JSON_FEED)]
        return [f"/{path}" for path in (*archives, *feeds)]

    @property
    def title(self) -> str:
        """What the archive is narrowed to: „GIS, 2026”; empty for everything."""
        parts = [self.area and self.area.title, self.topic and self.topic.name, self.year]
        return ", ".join(str(part) for part in parts if part)

    @property
    def chosen(self) -> list[Condition]:
        """What it is narrowed to, each part with the address of the archive without it."""
        parts = (
            (_("Competence area"), self.area and self.area.title, replace(self, area=None)),
            (_("Year"), self.year and str(self.year), replace(self, year=None)),
            (_("Topic"), self.topic and self.topic.name, replace(self, topic=None)),
        )
        return [Condition(label, value, wider.url()) for label, value, wider in parts if value]

    @property
    def is_combined(self) -> bool:
        """Whether it is narrowed by more than one thing: there are thousands of such lists, and
        none of them is a page to find."""
        return len([part for part in (self.area, self.topic, self.year) if part]) > 1

    @cached_property
    def years(self) -> list[Choice]:
        """Every year with news, latest first."""
        return self._unless_narrowed("years", self._years)

    def _years(self) -> list[Choice]:
        counted = (
            self._narrowed(year=False)
            .annotate(in_year=ExtractYear("date"))
            .values_list("in_year")
            .annotate(count=Count("pk"))
            .order_by("-in_year")
        )
        return [
            Choice(str(year), replace(self, year=year).url(), count, year == self.year)
            for year, count in counted
        ]

    @cached_property
    def areas(self) -> list[Choice]:
        """Every area that news concern, in the order of the areas."""
        return self._unless_narrowed("areas", self._areas)

    def _areas(self) -> list[Choice]:
        areas = _areas(self.index.locale_id)
        rows = ConcernedPage.objects.filter(
            news__in=self._narrowed(area=False).values("pk"),
            page__translation_key__in=[area.translation_key for area in areas],
        )
        counts = dict(
            rows.order_by()
            .values_list("page__translation_key")
            .annotate(count=Count("news", distinct=True))
        )
        return [
            Choice(
                area.title,
                replace(self, area=area).url(),
                counts[area.translation_key],
                self.area is not None and area.pk == self.area.pk,
            )
            for area in areas
            if area.translation_key in counts
        ]

    @cached_property
    def topics(self) -> list[Choice]:
        """Every topic of news, in alphabetical order."""
        return self._unless_narrowed("topics", self._topics)

    def _topics(self) -> list[Choice]:
        counts = dict(
            NewsTopic.objects.filter(page__in=self._narrowed(topic=False).values("pk"))
            .order_by()
            .values_list("topic")
            .annotate(count=Count("page", distinct=True))
        )
        topics = sorted(Topic.objects.filter(pk__in=counts), key=lambda t: sort_key(t.name))
        return [
            Choice(
                topic.name,
                replace(self, topic=topic).url(),
                counts[topic.pk],
                self.topic is not None and topic.pk == self.topic.pk,
            )
            for topic in topics
        ]

    def _unless_narrowed(self, key: str, find: Callable[[], list[Choice]]) -> list[Choice]:
        """Choices of the whole archive, which a process remembers; asked anew where the archive is
        narrowed, which it can be in too many ways to remember, or is not stored yet."""
        if self.area or self.year or self.topic or not self.index.path:
            return find()
        return remembered(("archive", key, self.index.pk, self.path), find)

    def addresses(self, number: int) -> dict[str, str]:
        """The address of this page of the archive in each language that has it."""
        found = {self.index.locale.language_code: self.url(number)}
        for index in _indexes(self.index.translation_key):
            archive = self._in(index) if index.pk != self.index.pk else None
            if archive and archive.news[(number - 1) * PER_PAGE :][:1]:
                found[index.locale.language_code] = archive.url(number)
        return found

    def _in(self, index: Any) -> "Archive | None":
        """The same archive of the index in another language."""
        area = topic = None
        if self.area:
            same = AreaPage.objects.filter(translation_key=self.area.translation_key)
            area = public(same.filter(locale=index.locale)).first()
        if self.topic:
            same = Topic.objects.filter(translation_key=self.topic.translation_key)
            topic = same.filter(locale=index.locale).first()
        if (self.area and not area) or (self.topic and not topic):
            return None
        return Archive(index, area, self.year, topic)


def _areas(locale_id: int) -> list[Any]:
    """The public areas of a language, in the tree's order."""
    areas = AreaPage.objects.filter(locale=locale_id).only("title", "slug", "translation_key")
    return remembered(("areas", locale_id), lambda: list(public(areas).order_by("path")))


def _indexes(translation_key: Any) -> list[Any]:
    """The public versions of an index, with their languages."""
    versions = NewsIndexPage.objects.filter(translation_key=translation_key)
    return remembered(
        ("news indexes", translation_key),
        lambda: list(public(versions).select_related("locale")),
    )
