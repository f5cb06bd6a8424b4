"""Competence areas through the API, and what members show of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Locale

from cms.content.figures import CountedFigure
from cms.content.queries import Query
from cms.content.references import PageReference
from cms.content.relations import Filter, Listing, Relation
from cms.content.visibility import public

from .areas import area_choices, area_versions, count_members, member_keys, translated_area
from .models import AreaAssociate, AreaIndexPage, AreaPage


def _areas(locale: Locale, asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    areas = public(AreaPage.objects.filter(locale=locale)).order_by("path")
    ids = list(areas.values_list("pk", flat=True))
    return [[PageReference(id=pk) for pk in ids] for _ in asked]


def _index(locale: Locale, asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    index = public(AreaIndexPage.objects.filter(locale=locale)).values_list("pk", flat=True).first()
    return [PageReference(id=index) if index else None for _ in asked]


def _by_member(rows: Any, members: Sequence[Any]) -> dict[int, list[int]]:
    """Area ids by member id, from rows of (area, its locale, its path, the member's key)."""
    by_key: dict[tuple[Any, int], dict[int, str]] = {}
    for area, locale, path, key in rows:
        by_key.setdefault((key, locale), {})[area] = path
    return {
        member.pk: sorted(found, key=found.__getitem__)
        for member in members
        if member.is_current
        and (found := by_key.get((member.translation_key, member.locale_id), {}))
    }


def _led_rows(members: Sequence[Any]) -> list[Any]:
    keys = {member.translation_key for member in members}
    areas = AreaPage.objects.filter(named_front_runner__translation_key__in=keys)
    return list(areas.values_list("pk", "locale_id", "path", "named_front_runner__translation_key"))


def led_areas(members: Sequence[Any]) -> dict[int, list[int]]:
    """The areas in a member's language that it leads; one query."""
    return _by_member(_led_rows(members), members)


def areas(members: Sequence[Any]) -> dict[int, list[int]]:
    """The areas in a member's language that it leads or works in, each once; two queries."""
    keys = {member.translation_key for member in members}
    rows = AreaAssociate.objects.filter(member__translation_key__in=keys).values_list(
        "page_id", "page__locale_id", "page__path", "member__translation_key"
    )
    return _by_member([*_led_rows(members), *rows], members)


def in_area(members: Any, text: str) -> Any:
    """Narrows members to those that lead an area or work in it, in any language."""
    return members.filter(translation_key__in=member_keys(area_versions(text)))


relations = [
    Relation(
        "areas",
        of="pages_members.MemberPage",
        label=_("Competence areas"),
        load=areas,
        filter=Filter(
            "area",
            in_area,
            label=_("Competence area"),
            choices=area_choices,
            count=count_members,
            translated=translated_area,
        ),
    ),
    Relation(
        "areas_led", of="pages_members.MemberPage", label=_("Front runner of"), load=led_areas
    ),
]

queries = [
    Query("competence_areas", _areas, of=("pages_competence.AreaPage",)),
    Query("competence_index", _index, of=("pages_competence.AreaIndexPage",)),
]

listings = [
    Listing(
        "pages_competence.AreaPage",
        fields=("front_runner",),
        select=("named_front_runner",),
        prefetch=("associate_rows__member", "solution_rows__member"),
    ),
]


def _counted(count: int) -> str:
    return ngettext("competence area", "competence areas", count)


figures = [
    CountedFigure(
        name="competence_areas",
        of="pages_competence.AreaPage",
        title=_("Competence areas"),
        label=_counted,
        note=_("counted from the areas' pages"),
    ),
]
