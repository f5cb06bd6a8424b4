"""Whether a list of things is shorter in the other text: statutes, accounts and proof of payment.

Told only where each text has one such list, one of them has one item more, all items are things
with a known name, and the other text says all but that one. Of two things a list stands behind a
colon, or nothing else is joined in its text by a comma or an “and”.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from cms.translation.language.nouns import noun
from cms.translation.language.things import things
from cms.translation.language.tokens import tokenised

from .finding import Severity

# Nobody counts the items of a longer list, which would be looked through from each of its words.
_FEWEST, _LONGEST = 3, 30
# “3D printing” begins with a word, too.
_WORD = r"(?:\d[A-Z]|[^\W\d_])[\w'-]*+"


def _list(ands: str, no_item: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds lists, and two things behind a colon."""
    word = rf"(?!(?:{ands}|{no_item})\b){_WORD}"
    item = rf"{word}(?: {word}){{0,5}}"
    several = rf"(?<![\w'-])(?<!, ){item}(?:, {item}){{1,{_LONGEST}}}+,? (?:{ands}) {item}"
    return re.compile(several), re.compile(rf"(?<=: ){item} (?:{ands}) {item}(?= ?(?:[.;!?]|$))")


_LISTS = {
    "pl": _list(
        "i|oraz",
        "się|jest|są|któr[aey]|którzy|że|gdy|aby|by|nie|a|ale|więc|lub|albo|jak|czy|to|lecz|czyli|np"
        "|tym",
    ),
    "en": _list(
        "and",
        "which|that|who|where|is|are|was|were|but|or|so|to|as|be|been|will|not|when|if|while|have"
        "|has|it|we|you|they|others",
    ),
}
# The National Court Register (KRS).
_SHORT_NAME = re.compile(r" \([A-ZĄĆĘŁŃÓŚŹŻ]{2,8}\)")
_JOINT = re.compile(r",? (?:i|oraz|and) |, ")
_JOINTS = re.compile(r",? (?:i|oraz|and|lub|or|a także|albo|bądź|nor|ani) |, |;")
_TOGETHER = re.compile(r"\b(?:wraz|razem|łącznie) z|\b(?:along|together) with", re.IGNORECASE)
# What may join things besides.
_JOINED_OTHERWISE = re.compile(
    r"[/&()–—+]|\b(?:plus|including|along|together|well|also|both|wraz|łącznie|razem|także"
    r"|również|oprócz|poza|tym|besides|combined|połączon\w+)\b",
    re.IGNORECASE,
)


def listed_less(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A thing that only one of two texts lists; both without markup."""
    old, new = (_SHORT_NAME.sub("", tokenised(text).text) for text in (before, after))
    there, here = _items(old, source), _items(new, target)
    if not there or not here:
        yield from _joined_less(old, there, new, here)
        return
    if _TOGETHER.search(old) or _TOGETHER.search(new):
        return
    if len(there) == len(here) + 1 and (said := _left_out(there, new)):
        sentence = _("The original says %(old)s, the translation does not. Add it.")
        yield "left_out", Severity.GRAVE, sentence % {"old": said}
    elif len(here) == len(there) + 1 and (said := _left_out(here, old)):
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
        yield "added", Severity.GRAVE, sentence % {"new": said}


def _joined_less(
    old: str, there: list[str], new: str, here: list[str]
) -> Iterator[tuple[str, Severity, str]]:
    """The same where one text joins nothing but its list, and the other one thing less."""
    if len(there) >= _FEWEST and _joins(old, there, new) and (said := _left_out(there, new)):
        sentence = _("The original says %(old)s, the translation does not. Add it.")
        yield "left_out", Severity.GRAVE, sentence % {"old": said}
    elif len(here) >= _FEWEST and _joins(new, here, old) and (said := _left_out(here, old)):
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
        yield "added", Severity.GRAVE, sentence % {"new": said}


def _joins(text: str, items: list[str], other: str) -> bool:
    if _JOINED_OTHERWISE.search(text) or _JOINED_OTHERWISE.search(other):
        return False
    joints = [len(_JOINTS.findall(one)) for one in (text, other)]
    return joints == [len(items) - 1, len(items) - 2]


def _items(text: str, code: str) -> list[str]:
    """The items of the one list that a text has; none where it has several."""
    several, pair = _LISTS[code]
    found = several.findall(text)
    items = _JOINT.split(found[0]) if len(found) == 1 else []
    if not found:
        found = pair.findall(text)
        return _JOINT.split(found[0]) if len(found) == 1 else []
    return items if len(items) >= _FEWEST else []


def _left_out(items: list[str], other: str) -> str:
    """The one item of a list of which another text says nothing, if all its items are known."""
    said = frozenset().union(*map(_things, other.split()))
    names = set(map(_short_name, other.split())) - {""}
    missing = []
    for item in items:
        if not names.isdisjoint(map(_short_name, item.split())):
            continue
        known = frozenset().union(*map(_things, item.split()))
        if not known:
            return ""
        if said.isdisjoint(known):
            missing.append(item)
    return missing[0] if len(missing) == 1 else ""


def _short_name(word: str) -> str:
    """What is written in capitals and no language calls otherwise: ERP, IoT."""
    word = word.strip(".,;:!?()„”\"'")
    return word if len(word) > 1 and any(letter.isupper() for letter in word[1:]) else ""


@lru_cache(maxsize=5_000)
def _things(word: str) -> frozenset[str]:
    """What a word may name."""
    word = word.casefold().strip(".,;:!?()„”\"'")
    known = things(word)
    counted = noun(word)
    return known | ({counted} if counted else set())
