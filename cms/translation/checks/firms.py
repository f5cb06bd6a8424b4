"""Whether a translation names the same firms: Softprom is not Softpol.

A firm's name stands after “firma” or “company”, or before what sort of company it is (S.A., Ltd).
Told only of names of one word, since longer ones may be translated, and only where the other text
names another firm so or has a word that begins like the name.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from cms.translation.language.inflection import keys_in
from cms.translation.language.plain import without_accents
from cms.translation.language.tokens import Text, Token, listed, tokenised

from .finding import Severity

_FIRM = {
    "pl": listed(
        "firma firmy firmie firmę firmą spółka spółki spółce spółkę spółką przedsiębiorstwo"
        " przedsiębiorstwa przedsiębiorstwu przedsiębiorstwem startup startupu startupowi startupem"
        " startupie"
    ),
    "en": listed("company firm startup"),
}
# How each sort of company is written, or begins to be.
_FORMS = (
    "S . A", "SA", "S . K . A", "P . S . A", "PSA", "sp . z o", "Sp . z o", "spółka z o",
    "sp . k", "Sp . k", "sp . j", "Sp . j", "s . c", "Ltd", "Limited", "Inc", "LLC", "plc", "PLC",
    "Corp", "GmbH", "AG", "SE", "B . V", "s . r . o", "Oy", "AB",
)  # fmt: skip
_FORMS_BY_FIRST_WORD: dict[str, list[list[str]]] = {}
for _form in map(str.split, _FORMS):
    _FORMS_BY_FIRST_WORD.setdefault(_form[0], []).append(_form)
# Between a name and what stands beside it: „Softprom” S.A., Softprom, Inc.
_QUOTES = frozenset('„“”"«»,')
_SHORTEST = 4
# Places and the like, which both languages begin alike: Mazovia, Mazowsze.
_TRANSLATED = ("mazow", "mazov", "pol", "euro", "grup", "grou")


def firms(before: str, after: str, source: str, target: str) -> Iterator[tuple[str, Severity, str]]:
    """Firms that one text names in place of others; both without markup."""
    old, new = tokenised(before), tokenised(after)
    firms_there, firms_here = names_of_firms(old, source), names_of_firms(new, target)
    if not firms_there and not firms_here:
        return
    there, here = _names(old), _names(new)
    lost, found = _missing(firms_there, here), _missing(firms_here, there)
    lost = lost or _like(found, _missing(there, here))
    found = found or _like(lost, _missing(here, there))
    if lost and found:
        sentence = _("The original names %(old)s, the translation %(new)s. Check the name.")
        yield "name", Severity.GRAVE, sentence % {"old": ", ".join(lost), "new": ", ".join(found)}


def _names(text: Text) -> list[str]:
    """The words with a capital."""
    words = (_name(token) for token in text.tokens if token.is_capital and len(token.text) > 2)
    return list(dict.fromkeys(words))


def _name(token: Token) -> str:
    """A name without what an apostrophe puts after it: “Google'a”."""
    return token.text.partition("'")[0]


def _missing(names: Iterable[str], among: Iterable[str]) -> list[str]:
    """The names of which another text has no form."""
    said = frozenset().union(*map(_keys, among))
    return [name for name in names if said.isdisjoint(_keys(name))]


def _keys(name: str) -> frozenset[str]:
    return keys_in(name.replace("ks", "x"), False, "pl")  # Budimex, Budimeksu


def _like(names: list[str], others: list[str]) -> list[str]:
    """Those of the others that begin like one of the names."""
    beginnings = set(map(_beginning, names))
    return [other for other in others if _beginning(other) in beginnings]


def _beginning(name: str) -> str:
    return without_accents(name.casefold())[:_SHORTEST]


def names_of_firms(text: Text, code: str) -> list[str]:
    """The names of one word that stand where a firm's does."""
    found = []
    for place, token in enumerate(text.tokens):
        if token.low in _FIRM[code] and (code == "pl" or not token.is_capital):
            at = place + 1 + (text[place + 1].text in _QUOTES)
            alone = not text[at + 1].is_capital
        elif _is_form(text, place):
            at = place - 1 - (text[place - 1].text in _QUOTES)
            alone = not text[at - 1].is_capital or text[at - 1].low in _FIRM[code]
        else:
            continue
        if alone and _may_be_name(text[at]):
            found.append(_name(text[at]))
    return list(dict.fromkeys(found))


def _may_be_name(token: Token) -> bool:
    word = without_accents(token.low)
    known = word.startswith(_TRANSLATED) or token.text.isupper()
    return token.is_capital and len(token.text) >= _SHORTEST and not known


def _is_form(text: Text, place: int) -> bool:
    """Whether a sort of company begins at a token."""
    forms = _FORMS_BY_FIRST_WORD.get(text[place].text, ())
    return any(all(text[place + n].text == word for n, word in enumerate(form)) for form in forms)
