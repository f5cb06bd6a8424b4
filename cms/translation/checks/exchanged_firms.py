"""Whether a firm that one text names as such has another name in the other: Zefir S.A. is not
Optinet.

Told only where it is the only name of the one text and the other text has just one name too, and
nothing in either is like the other's name.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.calendar import MONTHS
from cms.translation.language.inflection import keys_in
from cms.translation.language.tokens import Text, listed, tokenised

from .added_names import Item
from .exchanged_names import is_sure
from .finding import Severity
from .firms import names_of_firms

_SHORTEST = 4
# What has a capital in English, and the ends of firms' names.
_NO_NAMES = listed(
    "monday tuesday wednesday thursday friday saturday sunday polish english german french european"
    " limited corp gmbh company spółka firma"
)


def exchanged_firm(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """The one firm of a text where the other has another name; both without markup."""
    old, new = tokenised(before), tokenised(after)
    firms_there, firms_here = names_of_firms(old, source), names_of_firms(new, target)
    if len(firms_there) + len(firms_here) != 1:
        return
    firm = (firms_there or firms_here)[0]
    there, here = _names(old, firm), _names(new, firm)
    if len(there) != 1 or len(here) != 1:
        return
    one, other = there[0], here[0]
    if firm not in (one.said, other.said):
        return
    if is_sure(one, old, new) and is_sure(other, new, old):
        sentence = _("The original names %(old)s, the translation %(new)s. Check the name.")
        yield "name", Severity.GRAVE, sentence % {"old": one.said, "new": other.said}


def _names(text: Text, firm: str) -> list[Item]:
    """The names of a text, each where it stands first; at a sentence's beginning only the firm."""
    found: dict[str, Item] = {}
    for place, token in enumerate(text.tokens):
        name = token.text.partition("'")[0]
        if not token.is_capital or (text.begins(place) and name != firm):
            continue
        if len(name) < _SHORTEST and not (len(name) > 1 and name.isupper()):
            continue
        if token.low in _NO_NAMES or any(token.low in of for of in MONTHS.values()):
            continue
        item = Item(place, place + 1, name, keys_in(name, False, "pl"))
        found.setdefault(name, item)
    return list(found.values())
