"""Whether a translation names the same people, places and programming languages.

Without a glossary only a contradiction can be told: one text names somebody whom the other does
not, and the other somebody else instead.
"""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from cms.translation.language.gazetteer import COUNTRIES, FIRST_NAMES, FOREIGN_NAMES
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity
from .people import people, same
from .towns import Name, said_by_adjective, towns

Said = Iterator[tuple[str, Severity, str]]

_SIGNED = re.compile(r"(?<![\w.])\.[A-Z]\w+|(?<![\w@/.&?=])[^\W\d_]\w{0,30}[+#]{1,3}(?![\w+#])")


def proper(before: str, after: str, source_code: str, target_code: str) -> Said:
    """Names that one text has in place of another; both texts without markup."""
    old, new = tokenised(before), tokenised(after)
    kinds = (("person", people), ("place", towns), ("place", _countries), ("name", _signed))
    for code, find in kinds:
        there, here = find(old, source_code), find(new, target_code)
        lacking = {said: text for said, text in there.items() if not _among(said, here)}
        added = {said: text for said, text in here.items() if not _among(said, there)}
        if find is people:
            lacking, added = _not_translated(lacking, added), _not_translated(added, lacking)
        if find is towns and lacking and added:
            hinted, hinted_here = said_by_adjective(old), said_by_adjective(new)
            lacking = {said: text for said, text in lacking.items() if said not in hinted_here}
            added = {said: text for said, text in added.items() if said not in hinted}
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
    return any(same(name, other) for other in others)


def _not_translated(people: dict[Name, str], others: dict[Name, str]) -> dict[Name, str]:
    """Without those of a foreign name where the others have none: Karol Darwin is Charles."""
    if any(name[0] <= FOREIGN_NAMES for name in others):
        return people
    return {name: said for name, said in people.items() if name[0] & FIRST_NAMES}


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
