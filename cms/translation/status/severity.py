"""How grave a change of wording is for who reads its old translation."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from cms.translation.language.glossary import Entry, Glossary, load
from cms.translation.language.plain import plain
from cms.translation.language.words import numbers_in_words

from .models import ChangeSeverity, SourceChange

_WORDS = re.compile(r"[^\W_]+")
# A number with its thousands, decimals and the dots of a date; 1 234,56 is one number.
_THOUSANDS = "[ \u00a0\u202f]"
_NUMBER = re.compile(rf"\d{{1,3}}(?:{_THOUSANDS}\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,:/-]\d+)*")
_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w"
    r"|(?<![\w-])(?<![\w-]\.)(?:[\w-]+\.)+(?:pl|eu|com|org|net)\b"
)
_STREET = re.compile(
    r"\b(?:ul|al|pl|os)\.\s*[^,;<\d]+|(?<![^,;.<\d])[^,;.<\d]+\b(?:Street|Avenue|Road|Square)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"%|‰|\b(?:zł|pln|eur|usd|mln|mld|tys|million|billion|thousand)\b|[€$£]"
    r"|\b(?:euro|złot\w+|percent|procent\w*|milion\w*|miliard\w*|tysi\w+)\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"\b(?:stycz\w+|luty|lutego|lutym|marzec|marc[au]|kwiet\w+|maj|maj[au]|czerw\w+|lipiec|lipc[au]"
    r"|sierp\w+|wrze[śs]\w+|pa[źz]dziern\w+|listopad\w*|grud\w+"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def names() -> frozenset[str]:
    """Names whose change is grave: the glossary's, and the official names of plugins."""
    return load().binding_forms


@lru_cache(maxsize=8)
def _looked_for(known: frozenset[str]) -> Glossary:
    # Polish forms are found by their stems, those of other languages as they stand.
    return Glossary(Entry({"pl": (name,)}) for name in sorted(known))


def _facts(text: str, known: frozenset[str]) -> Counter[str]:
    found = Counter[str]()
    for number in _NUMBER.findall(text):
        found[re.sub(_THOUSANDS, "", number)] += 1
    found.update(_worded_numbers(text))
    for pattern in (_ADDRESS, _STREET, _AMOUNT, _MONTHS):
        found.update(match.group().strip(" .").casefold() for match in pattern.finditer(text))
    for entry, _start, _end in _looked_for(known).found_in(text, "pl"):
        found[entry.principal("pl")] += 1
    return found


def _worded_numbers(text: str) -> Iterator[str]:
    """Numbers from two on in words, in either language, and in Roman numerals; the Polish “ten”
    is none."""
    for code in ("pl", "en"):
        for number, said in numbers_in_words(text, code):
            if number > 1 and said.casefold() != "ten":
                yield str(number)


def severity_of(before: str, after: str, known: frozenset[str] = frozenset()) -> ChangeSeverity:
    """The severity of a segment that read `before` and reads `after`; both as the engine cuts them.

    High where a number, date, amount, address of any kind or known name differs; text that is new
    contradicts nothing and is normal.
    """
    if not before:
        return ChangeSeverity.NORMAL
    before, after = plain(before), plain(after)
    if _facts(before, known) != _facts(after, known):
        return ChangeSeverity.HIGH
    if "".join(_WORDS.findall(before)) == "".join(_WORDS.findall(after)):
        return ChangeSeverity.NONE
    return ChangeSeverity.NORMAL


def difference(change: SourceChange) -> str:
    """What a change of the source, as a translation's state keeps it, means to readers: `figure`
    (a number, date, amount or address), `name`, or `wording`."""
    if change["severity"] != ChangeSeverity.HIGH:
        return "wording"
    before, after = plain(change["before"]), plain(change["after"])
    nothing = frozenset[str]()
    return "figure" if _facts(before, nothing) != _facts(after, nothing) else "name"
