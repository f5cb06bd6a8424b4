"""Areas as parameters of lists, for plugins whose pages belong to areas."""

from collections import Counter
from typing import Any

from wagtail.models import Locale

from cms.content.visibility import public
from cms.ids import is_id

from .models import AreaAssociate, AreaPage


def area_versions(text: str) -> list[int]:
    """The ids of an area's public versions in every language, by the id or the slug of any.

    A ValueError says what was expected.
    """
    areas = public(AreaPage.objects.all())
    named = areas.filter(pk=int(text)) if is_id(text) else areas.filter(slug=text)
    keys = set(named.values_list("translation_key", flat=True))
    if not keys:
        known = ", ".join(sorted(set(areas.values_list("slug", flat=True))))
        raise ValueError(f"“{text}” is not the id or the slug of an area; slugs are: {known}.")
    return list(areas.filter(translation_key__in=keys).values_list("pk", flat=True))


def member_keys(areas: list[int]) -> set[Any]:
    """The translation keys of the members that lead the areas or work in them."""
    led = AreaPage.objects.filter(pk__in=areas, named_front_runner__isnull=False)
    rows = AreaAssociate.objects.filter(page__in=areas)
    return {
        *led.values_list("named_front_runner__translation_key", flat=True),
        *rows.values_list("member__translation_key", flat=True),
    }


def area_choices(locale: Locale) -> list[tuple[str, str]]:
    """The public areas of a language by slug, in the order of the page tree."""
    areas = public(AreaPage.objects.filter(locale=locale)).order_by("path")
    return list(areas.values_list("slug", "title"))


def translated_area(text: str, locale: Locale) -> str:
    """The slug that an area named in any language has in another one; empty where it has none."""
    versions = public(AreaPage.objects.filter(pk__in=area_versions(text), locale=locale))
    return str(versions.values_list("slug", flat=True).first() or "")


def count_members(members: Any, locale: Locale) -> dict[str, int]:
    """How many of the members lead each area of a language or work in it, as the filter finds them:
    by the versions of an area in every language; three queries."""
    named: dict[Any, set[Any]] = {}
    slugs = {}
    areas = public(AreaPage.objects.all())
    led = areas.values_list(
        "translation_key", "locale_id", "slug", "named_front_runner__translation_key"
    )
    for key, locale_id, slug, member in led:
        named.setdefault(key, set()).add(member)
        if locale_id == locale.pk:
            slugs[key] = slug
    rows = AreaAssociate.objects.filter(page__in=areas.values("pk"))
    for key, member in rows.values_list("page__translation_key", "member__translation_key"):
        named[key].add(member)
    versions = Counter(members.values_list("translation_key", flat=True))
    return {slug: sum(versions[member] for member in named[key]) for key, slug in slugs.items()}
