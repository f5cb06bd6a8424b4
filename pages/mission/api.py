"""What the page about the cluster shows, and what others ask of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wagtail.models import Locale

from cms.content.figures import count_figures, counted_types
from cms.content.queries import Query
from cms.content.references import PageReference
from cms.content.relations import Listing
from cms.content.representation import RowData, row_data
from cms.content.typography import bound
from cms.content.visibility import public
from cms.site.parts import SitePart

from .consent import people
from .models import Distinction, MissionPage, Network

_PAGE = "pages_mission.MissionPage"

listings = [
    Listing(
        _PAGE,
        fields=("mission_sentence",),
        prefetch=("milestones", "figures", "people", "distinctions", "partners", "networks"),
    )
]


def _of_the_page(
    answer: Callable[[MissionPage, Mapping[str, Any]], Any], *rows: str
) -> Callable[[Locale, Sequence[Mapping[str, Any]]], list[Any]]:
    """Answers from the public page of the language, fetched with the rows that the answer reads;
    with nothing where there is no such page."""

    def load(locale: Locale, wishes: Sequence[Mapping[str, Any]]) -> list[Any]:
        pages = MissionPage.objects.filter(locale=locale).prefetch_related(*rows)
        page = public(pages).order_by("path").first()
        return [answer(page, wish) if page else None for wish in wishes]

    return load


def _sentence(page: MissionPage, wish: Mapping[str, Any]) -> dict[str, Any]:
    return {"sentence": bound(page.mission_sentence), "page": PageReference(id=page.pk)}


def _distinctions(page: MissionPage, wish: Mapping[str, Any]) -> dict[str, Any]:
    memberships = [
        row_data(row) for row in page.networks.all() if row.kind == Network.Kind.MEMBERSHIP
    ]
    return {
        "distinctions": [row_data(row) for row in page.distinctions.all() if row.is_current],
        "memberships": memberships if wish["memberships"] else [],
        "page": PageReference(id=page.pk),
    }


def _institutions(page: MissionPage, wish: Mapping[str, Any]) -> dict[str, Any]:
    rows: list[Any] = []
    if wish["partners"]:
        rows += page.partners.all()
    if wish["networks"]:
        rows += page.networks.all()
    return {"institutions": [row_data(row) for row in rows], "page": PageReference(id=page.pk)}


def _facts(page: MissionPage, wish: Mapping[str, Any]) -> list[Any]:
    return [row_data(row) for row in page.figures.all()]


def _figures(locale: Locale, wishes: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Stated facts first, then the counts that each wish names."""
    [facts] = _of_the_page(_facts, "figures")(locale, [{}])
    counts = count_figures(locale)
    return [
        [*(facts or []), *(count for count in counts if count["name"] in wish["counts"])]
        for wish in wishes
    ]


def _current_distinctions(locale: Locale) -> list[RowData[Distinction]]:
    [found] = _of_the_page(_distinctions, "distinctions", "networks")(
        locale, [{"memberships": False}]
    )
    return found["distinctions"] if found else []


def _counts(locale: Locale, wishes: Sequence[Mapping[str, Any]]) -> list[Any]:
    return [count_figures(locale) for _ in wishes]


site_parts = [
    SitePart("distinctions", _current_distinctions),
    SitePart("counts", count_figures),
]

queries = [
    Query("pages_mission.sentence", _of_the_page(_sentence), of=(_PAGE,)),
    Query(
        "pages_mission.distinctions",
        _of_the_page(_distinctions, "distinctions", "networks"),
        of=(_PAGE,),
    ),
    Query(
        "pages_mission.institutions",
        _of_the_page(_institutions, "partners", "networks"),
        of=(_PAGE,),
    ),
    Query("pages_mission.figures", _figures, of=lambda: (_PAGE, *counted_types())),
    Query("pages_mission.counts", _counts, of=counted_types),
    Query("pages_mission.person", people, of=(_PAGE,)),
]
