"""Whether the lines of a text count what those of its source do: no prize of another place."""

import re
from collections.abc import Iterator

from cms.translation.language.nouns import noun
from cms.translation.language.plain import plain
from cms.translation.language.quantities import DATE, TIME, Quantity
from cms.translation.language.reading import quantities
from cms.translation.language.tokens import Text, tokenised

from .counted import instead
from .finding import Severity
from .matching import differing
from .towns import towns

_BREAK = re.compile(r"<br[^<>]*>|</(?:li|tr|p|div|h[1-6])>|\n")
# A longer list is not looked through line by line.
_MOST_LINES, _MOST_CHANGED = 100, 20


def line_by_line(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A line that says a number of another line instead of its own, where both texts have as many
    lines and say the same as a whole; lines may stand in another order. Both with markup."""
    old, new = _lines(before), _lines(after)
    if not 1 < len(old) == len(new) <= _MOST_LINES:
        return
    there = [quantities(line, source) for line in old]
    here = [quantities(line, target) for line in new]
    changed = [n for n in range(len(old)) if not _same(there[n], here[n])]
    if len(changed) > _MOST_CHANGED:
        return
    free = list(changed)
    for number in changed:
        stays = _stays(old[number], new[number], source, target)
        timed = _begins_in_time(there[number]) or _begins_in_time(here[number])
        places = [] if stays or timed else free
        moved = next((n for n in places if _same(there[number], here[n])), None)
        if moved is not None:
            free.remove(moved)
            continue
        lacking, added = differing(there[number], here[number], [])
        firm = [q for q in lacking if not q.weight], [q for q in added if not q.weight]
        if all(firm):
            yield instead(*firm)
            return


def _lines(text: str) -> list[str]:
    return [line for line in map(plain, _BREAK.split(text)) if line]


def _stays(before: str, after: str, source: str, target: str) -> bool:
    """Whether two lines name the same, so that neither has moved."""
    old, new = tokenised(before), tokenised(after)
    return (
        not _capitals(old).isdisjoint(_capitals(new))
        or not towns(old, source).keys().isdisjoint(towns(new, target))
        or not _nouns(old).isdisjoint(_nouns(new))
    )


def _nouns(text: Text) -> set[str]:
    return {name for token in text.tokens if (name := noun(token.low))}


def _capitals(text: Text) -> set[str]:
    return {token.low for token in text.tokens if token.is_capital and len(token.text) > 2}


def _begins_in_time(line: list[Quantity]) -> bool:
    """Whether a line is one of a programme, which nobody brings into another order."""
    return bool(line) and line[0].kind in (TIME, DATE)


def _same(old: list[Quantity], new: list[Quantity]) -> bool:
    lacking, added = differing(old, new, [])
    return all(quantity.weight for quantity in (*lacking, *added))
