"""Whether a translation names the same people, places and programming languages.

Without a glossary only a contradiction can be told: one text names somebody whom the other does
not, and the other somebody else instead.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from cms.translation.language.calendar import MONTHS
from cms.translation.language.gazetteer import COUNTRIES, FIRST_NAMES, FOREIGN_NAMES
from cms.translation.language.inflection import keys, keys_in
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity
from .towns import Name, towns

Said = Iterator[tuple[str, Severity, str]]

# Of an inflected foreign name.
_ENDING = re.compile(r"'(?:a|owi|owie|ów|em|ie|go|ego|mu|emu|m|ym|y|ę|ą|i)\Z")
_SIGNED = re.compile(r"(?<![\w.])\.[A-Z]\w+|(?<![\w@/.&?=])[^\W\d_]\w{0,30}[+#]{1,3}(?![\w+#])")


def proper(before: str, after: str, source_code: str, target_code: str) -> Said:
    """Names that one text has in place of another; both texts without markup."""
    old, new = tokenised(before), tokenised(after)
    kinds = (("person", _people), ("place", towns), ("place", _countries), ("name", _signed))
    for code, find in kinds:
        there, here = find(old, source_code), find(new, target_code)
        lacking = {said: text for said, text in there.items() if not _among(said, here)}
        added = {said: text for said, text in here.items() if not _among(said, there)}
        if find is _people:
            lacking, added = _not_translated(lacking, added), _not_translated(added, lacking)
        if lacking and added:
            sentence = _("The original names %(old)s, the translation %(new)s. Check the name.")
            names = {"old": ", ".join(lacking.values()), "new": ", ".join(added.values())}
            yield code, Severity.GRAVE, sentence % names
        elif find is _signed and (
            sign := _lost_sign(lacking, old, new) or _lost_sign(added, new, old)
        ):
            sentence = _("“%(name)s” has lost its sign in one of the texts. Check the name.")
            yield code, Severity.GRAVE, sentence % {"name": sign}


def _among(name: Name, others: Iterable[Name]) -> bool:
    return any(len(name) == len(other) and all(map(_agree, name, other)) for other in others)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _not_translated(people: dict[Name, str], others: dict[Name, str]) -> dict[Name, str]:
    """Without those of a foreign name where the others have none: Karol Darwin is Charles."""
    if any(name[0] <= FOREIGN_NAMES for name in others):
        return people
    return {name: said for name, said in people.items() if name[0] & FIRST_NAMES}


@lru_cache(maxsize=1)
def _first_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in FIRST_NAMES | FOREIGN_NAMES:
        for key in keys(name, "pl"):
            found.setdefault(key, set()).add(name)
    return found


def _word_keys(word: str) -> frozenset[str]:
    """Keys of a name in either language: English takes the Polish nominative."""
    word = _ENDING.sub("", word)  # Moore'a
    month = MONTHS["pl"].get(word.casefold())
    known = keys_in(word, False, "pl")
    return known | {f"month {month}"} if month else known


def _people(text: Text, code: str) -> dict[Name, str]:
    """First name and surname, of those whose first name is a common one."""
    found: dict[Name, str] = {}
    for place, word in enumerate(text.tokens):
        surname = text[place + 1]
        if not (word.is_capital and surname.is_word and surname.is_capital):
            continue
        if len(word.text) < 3 or len(surname.text) < 3 or surname.text.isupper():
            continue
        if code == "pl":
            known = _first_names()
            firsts = frozenset(name for key in keys(word.text, code) for name in known.get(key, ()))
        else:
            firsts = (FIRST_NAMES | FOREIGN_NAMES) & {word.text}
        # “John Paul II” is Jan Paweł in Polish.
        if firsts and not (firsts <= FOREIGN_NAMES and surname.text in FOREIGN_NAMES):
            said = text.said(place, place + 2).removesuffix("'s")
            found[firsts, _word_keys(surname.owner)] = said
    return found


def _countries(text: Text, code: str) -> dict[Name, str]:
    known = COUNTRIES[code]
    names = [(known[word.owner], word.owner) for word in text.tokens if word.owner in known]
    return {(frozenset((country,)),): said for country, said in names}


def _signed(text: Text, code: str) -> dict[Name, str]:
    """C++, C# and .NET: names that a sign tells apart."""
    return {(frozenset((said.casefold(),)),): said for said in _SIGNED.findall(text.text)}


def _lost_sign(names: dict[Name, str], text: Text, other: Text) -> str:
    """Of names with a sign in a text, the first that the other says without it: C for C#."""
    for said in names.values():
        bare = said.strip(".+#")
        if _says_alone(bare, other) and not _says_alone(bare, text):
            return said
    return ""


def _says_alone(bare: str, text: Text) -> bool:
    said = re.escape(bare)
    flags = re.IGNORECASE if len(bare) > 1 else 0
    return re.search(rf"(?<![\w.]){said}(?![\w+#])", text.text, flags) is not None
