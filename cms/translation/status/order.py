"""The order of a translated tree follows that of its originals."""

import logging
from bisect import bisect_left

from django.core.exceptions import ValidationError
from wagtail.models import Page

from cms.content.publication import Change
from cms.translation.engine.versions import source_of

logger = logging.getLogger(__name__)


def order_translations(change: Change) -> None:
    """Looks at the order of the pages among which an original was moved; brings their translations
    into the same."""
    page = change.row_as(Page)
    page = Page.objects.filter(pk=page.pk).first()
    source = source_of(page) if page is not None else None
    if source is None or source.pk != page.pk:
        return
    above = source.get_parent()
    for version in Page.objects.filter(translation_key=above.translation_key).exclude(pk=above.pk):
        order_like(above, version)


def order_like(source: Page, version: Page) -> None:
    """Gives the pages below a version the order of those below its source. As few as possible are
    moved; what has no version below the source stays where it is."""
    ranks = {
        key: rank
        for rank, key in enumerate(
            source.get_children().order_by("path").values_list("translation_key", flat=True)
        )
    }
    there = version.get_children().filter(translation_key__in=ranks).order_by("path")
    keys = dict(there.values_list("pk", "translation_key"))
    pks = sorted(keys, key=lambda pk: ranks[keys[pk]])
    stays = _longest_rising([ranks[key] for key in keys.values()])
    for place, pk in enumerate(pks):
        if ranks[keys[pk]] in stays:
            continue
        # Those before it are in order by now; of those after it the first that stays is right.
        after = next((one for one in pks[place + 1 :] if ranks[keys[one]] in stays), None)
        neighbour, side = (pks[place - 1], "right") if place else (after, "left")
        if neighbour is not None:
            _move(pk, neighbour, side)


def _move(pk: int, neighbour: int, side: str) -> None:
    found = Page.objects.in_bulk([pk, neighbour])
    try:
        found[pk].move(found[neighbour], pos=side)
    except ValidationError as error:
        logger.warning("Page %s does not follow the order of its original: %s", pk, error)


def _longest_rising(numbers: list[int]) -> set[int]:
    """The most of some different numbers that stand in rising order already."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        before[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
