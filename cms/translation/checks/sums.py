"""Whether sums of money changed places within a text: the value of a project and its co-financing,
what is spent on laboratories and on training.

Told only where every sum stands beside what it is for, and each of the two is said once.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from cms.translation.language.phrases import one_of
from cms.translation.language.quantities import AMOUNT, Quantity
from cms.translation.language.tokens import Text, tokenised

Pair = tuple[str, str]

_FUNDS_PL = r"(?! (?:dofinans|dotac|wkład|grant|wsparc|pomoc|netto|brutto))"
# What sums are for, by how both languages say it; of two that begin alike the longer one first.
_PURPOSES: dict[str, dict[str, str]] = {
    "pl": {
        "own": r"wkład\w* własn\w+|środk\w+ własn\w+",
        "funding": r"(?:do|współ)finansowani\w+|dotacj\w+|grant\w*|wsparci\w+"
        r"|wkład\w* (?:UE|Unii|Funduszy)",
        "value": rf"warto(?:ść|ści|ścią){_FUNDS_PL}|wart[yae]?",
        "eligible": r"(?:koszt\w*|wydatk\w+) kwalifik\w+",
        "cost": r"koszt\w*|wydatk\w+|wydatek",
        "budget": r"budżet\w*",
        "turnover": r"przych[oó]d\w*|obrot\w+|obrót",
        "profit": r"zysk\w*",
        "loan": r"pożycz\w+|kredyt\w*",
    },
    "en": {
        "own": r"own (?:contribution|resources|funds|funding)",
        "funding": r"(?:co-?)?(?:financing|funding)|co-?financed|grants?|subsid\w+|support"
        r"|(?:EU|Union)(?:'s)? contribution",
        "value": r"valued?(?! of (?:the )?(?:grant|funding|co-?fin|support|own))|worth",
        "eligible": r"eligible (?:costs?|expenditure|expenses)",
        "cost": r"costs?|expenditure|expenses",
        "budget": r"budget\w*",
        "turnover": r"turnover|revenues?|sales",
        "profit": r"profits?",
        "loan": r"loans?|credits?",
    },
}
# What sums are spent on.
_SPENT_ON: dict[str, dict[str, str]] = {
    "pl": {
        "laboratory": r"laborator\w+",
        "training": r"szkole(?:ni|ń)\w*",
        "equipment": r"(?:wyposaże|sprzęt|urządze|aparatur)\w*",
        "research": r"bada(?:ni|ń|wcz)\w*",
        "promotion": r"promoc\w+|marketing\w*|reklam\w+",
        "salaries": r"wynagrodze\w+|płac[eę]|pensj\w+",
        "building": r"budow[aęy]\w*|budyn\w+",
        "renovation": r"remont\w*|modernizac\w+",
        "software": r"oprogramowani\w+",
        "scholarships": r"stypendi\w+",
        "travel": r"podróż\w*|wyjazd\w*|delegac\w+",
        "transport": r"transport\w*",
        "education": r"edukac\w+|oświat\w+",
        "health": r"zdrowi\w+",
        "roads": r"dr(?:ogi|óg)",
        "schools": r"szk(?:oły|ół|ołom)",
        "infrastructure": r"infrastruktur\w+",
        "innovation": r"innowac\w+",
        "culture": r"kultur\w+",
        "sport": r"sport\w*",
        "digitisation": r"cyfryzac\w+|digitaliz\w+",
    },
    "en": {
        "laboratory": r"laborator\w+|labs?",
        "training": r"training",
        "equipment": r"equipment|apparatus|devices",
        "research": r"research",
        "promotion": r"promotion|marketing|advertising",
        "salaries": r"salaries|wages|pay|remuneration",
        "building": r"construction|buildings?",
        "renovation": r"renovation|moderni[sz]ation|refurbishment",
        "software": r"software",
        "scholarships": r"scholarships?|stipends?",
        "travel": r"travel|trips",
        "transport": r"transport",
        "education": r"education",
        "health": r"health",
        "roads": r"roads?",
        "schools": r"schools?",
        "infrastructure": r"infrastructure",
        "innovation": r"innovations?",
        "culture": r"culture|cultural",
        "sport": r"sports?",
        "digitisation": r"digiti[sz]ation|digitali[sz]ation",
    },
}
_PATTERNS, _SPENDING = (
    {code: one_of(said, not_before=r"\w") for code, said in of.items()}
    for of in (_PURPOSES, _SPENT_ON)
)
# What stands between one sum with what it is for, and the next.
_PARTS = re.compile(r"[,;:.]|\b(?:i|oraz|a|zaś|and|while|whereas|but|plus)\b")
# Nobody writes more of them into one text.
_MOST = 12


def swapped_sums(
    before: str, after: str, source: str, target: str, said: tuple[list[Quantity], list[Quantity]]
) -> Iterator[Pair]:
    """Two sums, each of which stands in the other's place; `said` are all quantities of both."""
    old, new = ([q for q in side if q.kind == AMOUNT] for side in said)
    if not 1 < len(old) <= _MOST or not 1 < len(new) <= _MOST:
        return
    there = beside(tokenised(before), old, _PATTERNS[source])
    here = beside(tokenised(after), new, _PATTERNS[target]) if there else {}
    yield from crossed(there, here)
    there = beside(tokenised(before), old, _SPENDING[source], parted=True)
    here = beside(tokenised(after), new, _SPENDING[target], parted=True) if there else {}
    yield from crossed(there, here)


def crossed(there: dict[str, Quantity], here: dict[str, Quantity]) -> Iterator[Pair]:
    """Two quantities of which each stands for what the other stands for in the source."""
    for one, other in combinations([name for name in there if name in here], 2):
        swapped = _agree(there[one], here[other]) and _agree(there[other], here[one])
        if swapped and not _agree(there[one], here[one]):
            yield there[one].text, here[one].text
            yield there[other].text, here[other].text


_Named = tuple[int, int, str, Quantity | None]


def beside(
    text: Text, sums: list[Quantity], pattern: re.Pattern[str], parted: bool = False
) -> dict[str, Quantity]:
    """Each quantity by the name of what stands beside it; nothing where quantities and such do not
    stand in pairs, or, if they are to be `parted`, no sign or “and” stands between two."""
    named: list[_Named] = [
        (found.start(), found.end(), found.lastgroup or "", None)
        for found in pattern.finditer(text.text)
    ]
    end = 0
    for amount in sums:
        start = text.text.find(amount.text, end)
        if start < 0:
            return {}
        end = start + len(amount.text)
        named.append((start, end, "", amount))
    found: list[_Named] = []
    for item in sorted(named, key=lambda item: item[0]):
        # “Co-financing from the grant” is one.
        if not (found and item[2] and found[-1][2] == item[2]):
            found.append(item)
    pairs: dict[str, Quantity] = {}
    if len(found) != 2 * len(sums):
        return pairs
    if parted and not all(
        _PARTS.search(text.text, one[1], other[0])
        for one, other in zip(found[1:-1:2], found[2::2], strict=True)
    ):
        return pairs
    for (*_at, one, first), (*_after, other, second) in zip(found[::2], found[1::2], strict=True):
        name, quantity = one or other, first or second
        if quantity is None or not name or name in pairs or (first and second):
            return {}
        pairs[name] = quantity
    return pairs


def _agree(one: Quantity, other: Quantity) -> bool:
    return any(reading in other.readings for reading in one.readings)
