"""News through the API, and what areas, members and projects show of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from cms.content.queries import Query
from cms.content.references import PageReference
from cms.content.relations import Filter, Listing, Relation
from cms.content.visibility import public, public_pages
from cms.ids import is_id
from pages.competence.areas import area_choices, area_versions
from pages.competence.models import AreaPage

from .models import ConcernedPage, NewsIndexPage, NewsPage, NewsTopic, Topic
from .models.rows import CONCERNED_TYPES

# How many items a page shows of the news that concern it.
SHOWN = 6


def _newest(keys: Iterable[Any], locales: Iterable[int], count: int) -> dict[Any, list[int]]:
    """Ids of the newest items by (translation key of what they concern, locale); one query
    beside the gate's."""
    rows = (
        ConcernedPage.objects.filter(
            page__translation_key__in=set(keys),
            news__locale__in=set(locales),
            news__in=public(NewsPage.objects.all()).values("pk"),
        )
        .annotate(
            place=Window(
                RowNumber(),
                partition_by=[F("page__translation_key"), F("news__locale")],
                order_by=[F("news__date").desc(), F("news_id").desc()],
            )
        )
        .filter(place__lte=count)
        .order_by("place")
        .values_list("page__translation_key", "news__locale", "news_id")
    )
    found: dict[Any, list[int]] = {}
    for key, locale, pk in rows:
        ids = found.setdefault((key, locale), [])
        if pk not in ids:
            ids.append(pk)
    return found


def news_of(pages: Sequence[Any]) -> dict[int, list[int]]:
    """The newest items, in each page's language, that concern it."""
    found = _newest((p.translation_key for p in pages), (p.locale_id for p in pages), SHOWN)
    return {page.pk: found.get((page.translation_key, page.locale_id), []) for page in pages}


def latest(locale: Locale, wishes: Sequence[Mapping[str, Any]]) -> list[Any]:
    """The newest items, and the index that has more."""
    most = max(wish["count"] for wish in wishes)
    news = public(NewsPage.objects.filter(locale=locale)).order_by("-list_entry__date", "-pk")
    everything = list(news.values_list("pk", flat=True)[:most])
    areas = {wish["area"] for wish in wishes if wish.get("area")}
    key_of = dict(AreaPage.objects.filter(pk__in=areas).values_list("pk", "translation_key"))
    of_area = _newest(key_of.values(), [locale.pk], most) if areas else {}
    index = public(NewsIndexPage.objects.filter(locale=locale)).first()

    def chosen(wish: Mapping[str, Any]) -> list[int]:
        if not wish.get("area"):
            return everything
        return of_area.get((key_of.get(wish["area"]), locale.pk), [])

    return [
        {
            "index": PageReference(id=index.pk) if index else None,
            "items": [PageReference(id=pk) for pk in chosen(wish)[: wish["count"]]],
        }
        for wish in wishes
    ]


def _concerning(news: Any, keys: Any) -> Any:
    rows = ConcernedPage.objects.filter(page__translation_key__in=keys)
    return news.filter(pk__in=rows.values("news_id"))


def in_area(news: Any, text: str) -> Any:
    """Narrows news to an area, given by the id or slug of any language version."""
    return _concerning(
        news, AreaPage.objects.filter(pk__in=area_versions(text)).values("translation_key")
    )


def _naming(name: str, *models: str) -> Callable[[Any, str], Any]:
    """A narrowing to what concerns a page of some types, by the id or slug of any version."""

    def narrow(news: Any, text: str) -> Any:
        # By name: the plugin of a type may be absent.
        of_types = Q()
        for app_label, model in (label.lower().split(".") for label in models):
            of_types |= Q(content_type__app_label=app_label, content_type__model=model)
        pages = public_pages().filter(of_types)
        named = pages.filter(pk=int(text)) if is_id(text) else pages.filter(slug=text)
        keys = set(named.values_list("translation_key", flat=True))
        if not keys:
            raise ValueError(
                gettext("“%(name)s” must be the id or the slug of a page; “%(text)s” names none.")
                % {"name": name, "text": text}
            )
        return _concerning(news, keys)

    return narrow


def on_topic(news: Any, text: str) -> Any:
    """Narrows news to a topic, given by its slug in any language."""
    keys = set(Topic.objects.filter(slug=text).values_list("translation_key", flat=True))
    if not keys:
        known = ", ".join(sorted(Topic.objects.values_list("slug", flat=True)))
        raise ValueError(gettext("“topic” must be one of: %(known)s.") % {"known": known})
    rows = NewsTopic.objects.filter(topic__translation_key__in=keys)
    return news.filter(pk__in=rows.values("page_id"))


def in_year(news: Any, text: str) -> Any:
    """Narrows news to a year."""
    if not (text.isascii() and text.isdigit() and len(text) == 4 and int(text)):
        raise ValueError(gettext("“year” must be a year such as 2026."))
    return news.filter(list_entry__date__range=(f"{text}-01-01", f"{text}-12-31"))


def _topics(locale: Locale) -> list[tuple[str, str]]:
    return list(Topic.objects.filter(locale=locale).order_by("name").values_list("slug", "name"))


def _count_topics(news: Any, locale: Locale) -> dict[str, int]:
    slugs = dict(Topic.objects.filter(locale=locale).values_list("translation_key", "slug"))
    rows = NewsTopic.objects.filter(page__in=news.values("pk"))
    counted = rows.values_list("topic__translation_key").annotate(Count("page_id", distinct=True))
    return {slugs[key]: count for key, count in counted if key in slugs}


def _count_areas(news: Any, locale: Locale) -> dict[str, int]:
    areas = public(AreaPage.objects.filter(locale=locale))
    slugs = dict(areas.values_list("translation_key", "slug"))
    rows = ConcernedPage.objects.filter(news__in=news.values("pk"), page__translation_key__in=slugs)
    counted = rows.values_list("page__translation_key").annotate(Count("news_id", distinct=True))
    return {slugs[key]: count for key, count in counted}


relations = [Relation("news", of=kind, label=_("News"), load=news_of) for kind in CONCERNED_TYPES]

queries = [
    Query("pages_news.latest", latest, of=("pages_news.NewsPage", "pages_news.NewsIndexPage"))
]

listings = [
    Listing(
        "pages_news.NewsPage",
        fields=("date", "date_precision", "topics"),
        filters=(
            Filter("topic", on_topic, _("Topic"), _topics, _count_topics),
            Filter("area", in_area, _("Competence area"), area_choices, _count_areas),
            Filter("member", _naming("member", "pages_members.MemberPage")),
            Filter(
                "project",
                _naming("project", "pages_projects.ProjectPage", "pages_projects.PartnershipPage"),
            ),
            Filter("year", in_year),
        ),
        prefetch=("topic_rows__topic", "attachment_rows", "concerned_rows"),
        order="-date",
    ),
]
