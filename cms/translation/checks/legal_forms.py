"""Whether a firm is of the same legal form in both texts: S.A. is not sp. z o.o., nor Ltd PLC.

A Polish form may be translated by a foreign one of its sort; foreign forms stay as they are. Told
of a firm that both texts name, or where no form of the one is any of the other's.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.tokens import tokenised

from .finding import Severity

_LIMITED, _STOCK, _LIMITED_PARTNERSHIP, _PARTNERSHIP, _STOCK_PARTNERSHIP, _SIMPLE = (
    "limited", "stock", "limited partnership", "partnership", "stock partnership", "simple",
)  # fmt: skip
_POLISH = "polish"
# Of each form its sort, which one it is among foreign ones, how it is written; the longer first.
_FORMS: tuple[tuple[str, str, str], ...] = (
    (_LIMITED_PARTNERSHIP, _POLISH, r"[Ss]p\. ?z ?o\.? ?o\.?,?"
     r" (?:sp\. ?k(?:om)?\.|spółk\w+ komandytow\w+)"),
    (_STOCK_PARTNERSHIP, _POLISH, r"S\. ?K\. ?A\.|SKA(?!\w)|spółk\w+ komandytowo-akcyjn\w+"
     r"|(?:limited|partnership) joint[- ]stock (?:partnership|company)"),
    (_SIMPLE, _POLISH, r"P\. ?S\. ?A\.|PSA(?!\w)|prost\w+ spółk\w+ akcyjn\w+"
     r"|simple joint[- ]stock company"),
    (_LIMITED, _POLISH, r"[Ss]p\. ?z ?o\.? ?o\.?|(?:spółk\w+|Spółk\w+) z (?:o\. ?o\."
     r"|ograniczoną odpowiedzialnością)|limited liability company"),
    (_STOCK, _POLISH, r"S\. ?A\.|(?<=[a-zł”\"] )SA(?![\w-])|[Ss]półk\w+ akcyjn\w+"
     r"|joint[- ]stock company|public limited company"),
    (_LIMITED_PARTNERSHIP, _POLISH, r"[Ss]p\. ?k(?:om)?\.|[Ss]półk\w+ komandytow\w+"
     r"|[Ll]imited partnership"),
    (_PARTNERSHIP, _POLISH, r"[Ss]p\. ?j\.|[Ss]półk\w+ jawn\w+|s\. ?c\.|[Ss]półk\w+ cywiln\w+"
     r"|general partnership|registered partnership|civil(?:-law)? partnership"),
    (_LIMITED, "llc", r"L\.?L\.?C\b\.?"),
    (_LIMITED, "ltd", r"(?:Ltd\b\.?|Limited(?! [a-z]))"),
    (_LIMITED, "gmbh", r"GmbH"),
    (_LIMITED, "bv", r"B\.? ?V\.(?!\w)"),
    (_LIMITED, "sro", r"s\. ?r\. ?o\."),
    (_LIMITED, "srl", r"S\.? ?r\.? ?l\.(?!\w)"),
    (_STOCK, "plc", r"PLC|[Pp]lc"),
    (_STOCK, "inc", r"Inc\b\.?|Incorporated"),
    (_STOCK, "corp", r"Corp\b\.?|Corporation(?! [a-z])"),
    (_STOCK, "ag", r"(?<=[a-z] )AG(?![\w-])"),
    (_STOCK, "nv", r"N\. ?V\.(?!\w)"),
    (_STOCK, "as", r"a\. ?s\.(?!\w)"),
)  # fmt: skip
_NAME = r"(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ][\w&-]+)[”\"»]?,? "
_FORM = "|".join(f"(?P<f{number}>{said})" for number, (_s, _w, said) in enumerate(_FORMS))
_NAMED = re.compile(rf"(?:(?<![\w-]){_NAME})?(?<![\w.-])(?:{_FORM})")
# A name as both languages write it; Polish endings follow these letters.
_BEGINNING = 5


class _Firm(NamedTuple):
    """A legal form that a text says, of which firm, and how it says both."""

    name: str
    sort: str
    which: str
    said: str


def incorporated(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A firm of another legal form than in the other text; both without markup."""
    there = _firms(before)
    here = _firms(after) if there else []
    if not here:
        return
    found = next(
        ((o, n) for o in there for n in here if o.name and o.name == n.name and not _same(o, n)),
        None,
    )
    if found and any(_same(found[0], firm) and firm.name == found[0].name for firm in here):
        found = None
    if not found and not any(_same(one, other) for one in there for other in here):
        found = there[0], here[0]
    if found:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        names = {"old": found[0].said.strip(), "new": found[1].said.strip()}
        yield "name", Severity.GRAVE, sentence % names


def _firms(text: str) -> list[_Firm]:
    found = []
    for said in _NAMED.finditer(tokenised(text).text):
        sort, which = next(
            (sort, which)
            for number, (sort, which, _said) in enumerate(_FORMS)
            if said[f"f{number}"]
        )
        name = (said["name"] or "").casefold()[:_BEGINNING]
        found.append(_Firm(name, sort, which, said[0]))
    return found


def _same(one: _Firm, other: _Firm) -> bool:
    return one.sort == other.sort and (
        one.which == other.which or _POLISH in (one.which, other.which)
    )
