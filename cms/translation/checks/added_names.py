"""Whether a list of names has one more in the other text: Brno and Tartu; Brno, Tartu and Porto.

Told only where all names of the shorter list stand in the longer one, and nothing in the text of
the shorter list hints at the other names.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cms.translation.language.calendar import MONTHS
from cms.translation.language.gazetteer import COUNTRIES, FIRST_NAMES, FOREIGN_NAMES
from cms.translation.language.inflection import keys_in
from cms.translation.language.plain import without_accents
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity
from .listed_names import told

_JOINTS = listed(", i oraz and & a także")
_BETWEEN = _JOINTS | listed("z ze w we do od na dla from in of the to for at also")
# Words of one letter, which are no names as X is.
_LETTERS = listed("w z i a o u")
_FEWEST, _MOST = 2, 12
_BEGINNING = 3
# What says of a name which one is meant: Brno, Czech Republic.
_APART = listed(
    "republic kingdom states republika królestwo dr prof mr mrs ms polish czech german monday"
    " tuesday wednesday thursday friday saturday sunday europe poland polska europa"
)


class Item(NamedTuple):
    """A name of one word or several, from one token to another."""

    start: int
    end: int
    said: str
    keys: frozenset[str]


def added_to_a_list(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A name that only one of two texts has in its list; both without markup."""
    old, new = tokenised(before), tokenised(after)
    there, here = only_list(old), only_list(new)
    if there and here and len(there) != len(here):
        yield from told("name", _more(there, here, new), _more(here, there, old))


def _more(longer: list[Item], shorter: list[Item], text: Text) -> list[str]:
    """What a list has besides all of a shorter one, where the shorter one's text has no hint."""
    if len(longer) <= len(shorter):
        return []
    left = list(longer)
    for item in shorter:
        found = next((one for one in left if not one.keys.isdisjoint(item.keys)), None)
        if found is None:
            return []
        left.remove(found)
    hints = {_begins(token.text) for token in text.tokens if token.is_word}
    for item in left:
        words = listed(item.said.casefold())
        if words & _APART or any(_begins(word) in hints for word in words) or is_known(item.said):
            return []
    return [item.said for item in left]


def is_known(said: str) -> bool:
    """Whether a name is what other checks compare, or may be left out: a country, an acronym."""
    first = said.split()[0]
    known = any(word in of for of in COUNTRIES.values() for word in said.split())
    month = any(first.casefold() in of for of in MONTHS.values())
    return known or month or said.isupper() or first in FIRST_NAMES | FOREIGN_NAMES


def only_list(text: Text) -> list[Item]:
    """The items of the one list of names that a text has; none where it has several."""
    found: list[list[Item]] = []
    run: list[Item] = []
    place = 0
    while place < len(text):
        item = _item(text, place)
        if item is None:
            place += 1
            continue
        between = [text[at].low for at in range(run[-1].end, item.start)] if run else []
        joined = set(between) <= _BETWEEN and any(word in _JOINTS for word in between)
        if not (run and joined):
            found.append(run)
            run = []
        run.append(item)
        place = item.end
    lists = [of for of in [*found, run] if len(of) >= _FEWEST]
    return lists[0] if len(lists) == 1 and len(lists[0]) <= _MOST else []


def _item(text: Text, place: int) -> Item | None:
    """The name that begins with a token, if one does."""
    end = place
    while text[end].is_word and text[end].is_capital and text[end].low not in _LETTERS:
        end += 1
    if end == place or (end == place + 1 and text.begins(place) and text[end].is_word):
        return None
    keys = keys_in(text[end - 1].owner, False, "pl") | {_begins(text[place].text)}
    return Item(place, end, text.said(place, end), frozenset(keys))


def _begins(word: str) -> str:
    return without_accents(word.casefold())[:_BEGINNING]
