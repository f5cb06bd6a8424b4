"""Whether a translation names all the institutions that its original lists, and no others.

Told only where no other name in the text that lacks one, and no word for some institution, may
stand for it.
"""

from collections.abc import Iterator, Sequence

from cms.translation.language.inflection import keys_in
from cms.translation.language.institutions import institutions
from cms.translation.language.phrases import Called, Vocabulary
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity
from .listed_names import lost, told

_INSTITUTIONS = Vocabulary(institutions())
# How the words begin that may stand for an institution without its name.
_MAY_STAND = (
    "izb", "minister", "uczeln", "uniwersyt", "politechn", "urz", "agencj", "instytu", "fundusz",
    "rada", "rady", "radzie", "radę", "akademi", "komisj", "inn", "partner", "obie", "obu", "oba",
    "szkoł", "centr", "organizac", "władz", "samorząd", "program", "bank", "dwi", "dwó",
    "chamber", "ministr", "universit", "polytechn", "office", "agenc", "institu", "fund",
    "council", "academ", "commission", "other", "both", "school", "organi", "authorit", "bod",
    "government", "former", "latter", "two",
)  # fmt: skip


def institutions_left_out(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Institutions of which one text lists several and the other names only some; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    there = list(_INSTITUTIONS.named(old))
    here = list(_INSTITUTIONS.named(new)) if there else []
    if there and here and len(there) != len(here):
        yield from told("name", _lost(old, there, new, here), _lost(new, here, old, there))


def _lost(text: Text, named: Sequence[Called], other: Text, others: Sequence[Called]) -> list[str]:
    """The institutions of a list that another text leaves out although it names some of it."""
    known = {one.name for one in others}
    if len(named) < len(others) or not known <= {one.name for one in named}:
        return []
    left_out = lost(text, named, lambda one: one.name in known, lambda _one: False)
    return [] if left_out and _may_name_more(other, others, text) else left_out


def _may_name_more(text: Text, named: Sequence[Called], other: Text) -> bool:
    """Whether a text has a name that is in none of its institutions' and not in the other text, or
    a word for an institution."""
    of_names = {at for one in named for at in range(one.start, one.end)}
    names = [keys_in(token.owner, False, "pl") for token in other.tokens if token.is_capital]
    said = frozenset[str]().union(*names)
    for place, token in enumerate(text.tokens):
        if place in of_names or not token.is_word:
            continue
        if token.low.startswith(_MAY_STAND):
            return True
        is_name = token.is_capital and not text.begins(place)
        if is_name and said.isdisjoint(keys_in(token.owner, False, "pl")):
            return True
    return False
