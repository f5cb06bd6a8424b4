"""Addresses below a news index: years, areas and feeds."""

import re

# The word before an area's slug, by the index's language.
AREA_WORDS = {"pl": "obszar", "en": "area"}
ATOM, JSON_FEED = "atom.xml", "feed.json"

YEAR = r"[12]\d{3}"


def area_word(language: str) -> str:
    return AREA_WORDS.get(language, AREA_WORDS["en"])


def archive_path(language: str, area: str = "", year: int | None = None) -> str:
    """The part of an archive's address below its index: `obszar/gis/2026/`."""
    in_area = f"{area_word(language)}/{area}/" if area else ""
    return f"{in_area}{year}/" if year else in_area


def is_reserved(slug: str) -> bool:
    """Whether an item of that slug would be hidden by the archive of a year."""
    return bool(re.fullmatch(YEAR, slug))
