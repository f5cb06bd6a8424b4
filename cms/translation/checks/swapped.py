"""Whether figures changed places within a text: 12 firms and 3 universities for 3 firms and 12
universities, the revenue of one year for that of another.

Told only where the crossing is certain: what is counted, and each year, stands once in both texts.
"""

from collections.abc import Iterator
from itertools import combinations

from cms.translation.language.bounds import is_year
from cms.translation.language.nouns import noun
from cms.translation.language.numeral_words import CARDINALS
from cms.translation.language.quantities import Quantity, Weight
from cms.translation.language.tokens import Text, listed, tokenised

Pair = tuple[str, str]

_LABELS = frozenset(":–—-=")
# These end what a number counts: “5 of the firms”, “3 in schools”.
_NO_NOUN = listed(
    "z ze w we na do dla od o po przez i oraz lub a of in from for to and or by with at"
)
_NEAR = 4
# Nobody writes more of them into one text; each is compared with each.
_MOST = 12


def swapped_counts(before: str, after: str, source: str, target: str) -> Iterator[Pair]:
    """Two numbers, each of which stands in the other's place; both texts without markup."""
    there = _counts(tokenised(before), source)
    if len(there) < 2:
        return
    here = _counts(tokenised(after), target)
    for one, other in combinations(list(there)[:_MOST], 2):
        if one in here and other in here and there[one][0] != there[other][0]:
            crossed = there[one][0] == here[other][0] and there[other][0] == here[one][0]
            if crossed:
                yield there[one][1], here[one][1]
                yield there[other][1], here[other][1]


def _counts(text: Text, code: str) -> dict[str, tuple[int, str]]:
    """What a text counts once, with the number and how the text says both."""
    found: dict[str, tuple[int, str]] = {}
    several = set()
    for place in range(len(text)):
        number = _number(text, place, code)
        if not number:
            continue
        at = _noun_after(text, place + 1)
        # “Plenary session: 3 panels” counts panels, “Firms: 5 Universities: 3” firms first.
        if text[place - 1].text in _LABELS and (at < 0 or text[at + 1].text in _LABELS):
            at = place - 2
        name = noun(text[at].low) if at >= 0 else ""
        if name in found:
            several.add(name)
        elif name:
            found[name] = number, text.said(min(at, place), max(at, place) + 1)
    return {name: said for name, said in found.items() if name not in several}


def _number(text: Text, place: int, code: str) -> int:
    """The number that a token says by itself; 0 where it says none."""
    word, before, after = text[place], text[place - 1], text[place + 1]
    if word.is_figure:
        if (word.glued and before.text not in "(–") or (
            after.glued and after.text in ".,:/%" and text[place + 2].is_figure
        ):
            return 0
        return 0 if before.is_figure or after.is_figure or len(word.text) > 6 else int(word.text)
    number = CARDINALS[code].get(word.low, 0)
    if before.text == "-" or after.text == "-" or {before.low, after.low} & CARDINALS[code].keys():
        return 0
    return number


def _noun_after(text: Text, place: int) -> int:
    """Where what a number counts stands, with adjectives before it; -1 where nothing is known."""
    for at in range(place, place + _NEAR):
        if not text[at].is_word or text[at].low in _NO_NOUN:
            return -1
        if noun(text[at].low):
            return at
    return -1


def swapped_years(old: list[Quantity], new: list[Quantity]) -> Iterator[Pair]:
    """Two years of which each has the amount of the other, where both texts say years and amounts
    by turns."""
    there, here = _by_turns(old), _by_turns(new)
    if len(there) != len(here):
        return
    for (year, one), (later, other) in combinations(there[:_MOST], 2):
        ours, theirs = _of(year, here), _of(later, here)
        if ours is None or theirs is None or _agree(one, other):
            continue
        if _agree(one, theirs) and _agree(other, ours) and not _agree(one, ours):
            yield f"{year.text}: {one.text}", f"{year.text}: {ours.text}"
            yield f"{later.text}: {other.text}", f"{later.text}: {theirs.text}"


def _by_turns(said: list[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Each year with the amount beside it; nothing where they do not stand by turns."""
    firm = [quantity for quantity in said if quantity.weight < Weight.TACIT]
    turns = [_is_year(quantity) for quantity in firm]
    if (
        len(firm) < 4
        or len(firm) % 2
        or any(turns[n] == turns[n + 1] for n in range(len(turns) - 1))
    ):
        return []
    pairs = zip(firm[::2], firm[1::2], strict=True)
    return [(one, other) if turns[0] else (other, one) for one, other in pairs]


def _is_year(quantity: Quantity) -> bool:
    return any(reading[0] == "" and is_year(*reading[1:]) for reading in quantity.readings)


def _of(year: Quantity, pairs: list[tuple[Quantity, Quantity]]) -> Quantity | None:
    """The amount of a year, where that stands once."""
    found = [amount for other, amount in pairs if _agree(year, other)]
    return found[0] if len(found) == 1 else None


def _agree(one: Quantity, other: Quantity) -> bool:
    return any(reading in other.readings for reading in one.readings)
