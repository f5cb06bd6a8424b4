"""Whether what rises or falls by a number does so by it in both texts, and not to it."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.tokens import tokenised

from .finding import Severity

_BY, _TO = "by", "to"
_NUMBER = r"(?P<number>\d[\d., ]*)"
# Parts of a whole in words; half of a year or past an hour is none.
_PARTS = {
    "pl": {
        "half": r"połow\w+(?! (?:roku|miesiąca|tygodnia|stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze"
        r"|paźdz|listop|grud))",
        "quarter": r"(?:jedn\w+ )?(?:czwart[aąe]j?|ćwierć|ćwierci|ćwiart\w+)",
        "third": r"(?:jedn\w+ )?trzeci(?:ą|ej)",
        "two_thirds": r"dw(?:ie|óch) trzeci\w+",
        "three_quarters": r"trz(?:y|ech) czwart\w+",
        "fifth": r"(?:jedn\w+ )?piąt(?:ą|ej)",
        "tenth": r"(?:jedn\w+ )?dziesiąt(?:ą|ej)",
    },
    "en": {
        "half": r"(?:a |one )?half(?! past)",
        "quarter": r"(?:a |one[ -])quarter(?! past)",
        "third": r"(?:a |one[ -])third",
        "two_thirds": r"two[ -]thirds",
        "three_quarters": r"three[ -]quarters",
        "fifth": r"(?:a |one[ -])fifth",
        "tenth": r"(?:a |one[ -])tenth",
    },
}
_PART = {
    code: "|".join(f"(?P<{name}>{said})" for name, said in of.items())
    for code, of in _PARTS.items()
}
_WAYS = {
    "pl": re.compile(
        r"(?<!\w)(?:wzr[oó]s|wzrast|rośn|zwiększ|podnies|podnios|podwyższ|spad|zmniejsz|zmala|malej"
        r"|obniż|stania|potania|zdroża|podroża|skróc|skraca|wydłuż|zreduk|reduk|przyby|uby)\w*"
        r"(?: [^\W\d]\w*){0,3}? (?P<way>o|do) (?:(?:ok\.|około|ponad|prawie|blisko|niemal) )?"
        rf"(?:{_NUMBER}(?P<unit>%|[^\W\d_]*)|(?:{_PART['pl']})(?!\w))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:r[io]s|grow|grew|grown|increas|rais|climb|f[ae]ll|drop|decreas|declin|reduc"
        r"|lower|cut|shr[aiu]nk|shorten|went|gone|go|down|up|extend)\w*(?: [^\W\d]\w*){0,3}?"
        r" (?P<way>by|to) (?:(?:about|around|over|almost|nearly|more than|some) )?"
        r"(?:[A-Z]{3} |[€$£])?"
        rf"(?:{_NUMBER}(?P<unit>%|[^\W\d_]*)|(?:{_PART['en']})(?!\w))",
        re.IGNORECASE,
    ),
}
# What a number says that is no size: the day or the year by which something rises.
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = re.compile(
    r"(?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud|jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec|st|nd|rd|th)",
    re.IGNORECASE,
)
# “By up to 30%” is as well said „do 30%”.
_UP_TO = re.compile(r"\b(?:up to|as much as|nawet|aż)\b", re.IGNORECASE)
_SIGNS = {"pl": (" .", ","), "en": (" ,", ".")}


def by_or_to(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A number by which something changes where the other text says that it changes to it; both
    without markup."""
    old = tokenised(before).text
    there = _ways(old, source)
    if not there:
        return
    new = tokenised(after).text
    here = _ways(new, target)
    if _UP_TO.search(old) or _UP_TO.search(new):
        return
    for number in [number for number in there if number in here]:
        (one, said), (other, otherwise) = there[number], here[number]
        if one != other and len(one) == len(other) == 1:
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            yield "number", Severity.GRAVE, sentence % {"old": said, "new": otherwise}
            return


def _ways(text: str, code: str) -> dict[str, tuple[set[str], str]]:
    """Each number by which or to which something changes, with those ways and how it is said."""
    found: dict[str, tuple[set[str], str]] = {}
    groups, point = _SIGNS[code]
    for said in _WAYS[code].finditer(text):
        number = next((name for name in _PARTS[code] if said[name]), "")
        if not number:
            number = "".join(s for s in said["number"].rstrip(" .,") if s not in groups)
            number = number.replace(point, ".")
        dated = _YEAR.fullmatch(number) or _MONTHS.match(said["unit"] or "")
        if not dated:
            ways, _said = found.setdefault(number, (set(), said[0].strip()))
            ways.add(_BY if said["way"].lower() in ("o", "by") else _TO)
    return found
