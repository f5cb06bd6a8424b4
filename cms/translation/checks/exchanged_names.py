"""Whether a list of names has another name in the other text: Lumenis and Datavia; Lumenis and
Softprom.

Told only of names of one word beside what acts or is a firm, where the rest of the list is the same
and nothing in either text is like the other's name, and of nothing that languages call otherwise:
places, people, institutions, common words.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from cms.translation.language.inflection import keys_in
from cms.translation.language.nouns import noun
from cms.translation.language.plain import without_accents
from cms.translation.language.tokens import Text, listed, tokenised

from .added_names import Item, is_known, only_list
from .finding import Severity
from .institutions import is_of_an_institution
from .towns import mentions as towns

_SHORTEST = 4
# What is as much alike may be one name in two languages.
_ALIKE = 0.5
_NEAR = 3
# Who has names, and who does something, in Polish.
_WHO = (
    "firm", "spół", "przedsiębior", "partner", "konsorcj", "startup", "wykonawc", "producent",
    "laureat", "zwycięzc", "wystawc", "mark", "członk", "dostawc", "operator",
)  # fmt: skip
_ACTING = ("ły", "li")
_ARTICLES = listed("the a an our its their")
_IN = listed("in at from near to through across w z ze do od na koło pod we")


def exchanged_in_a_list(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A name that stands in the place of another one; both texts without markup."""
    old, new = tokenised(before), tokenised(after)
    there = only_list(old)
    here = only_list(new) if there else []
    if not there or len(there) != len(here):
        return
    polish, names = (old, there) if source == "pl" else (new, here)
    left = _left(there, here)
    if left is None or not _act(polish, names):
        return
    one, other = left
    if any(text[names[0].start - 1].low in _IN for text, names in ((old, there), (new, here))):
        return
    if is_sure(one, old, new) and is_sure(other, new, old):
        sentence = _("The original names %(old)s, the translation %(new)s. Check the name.")
        yield "name", Severity.GRAVE, sentence % {"old": one.said, "new": other.said}


def _left(there: list[Item], here: list[Item]) -> tuple[Item, Item] | None:
    """The one name of each list that the other has not, where all the others are certainly the
    same."""
    ours, theirs = list(there), list(here)
    for item in there:
        words = keys_in(item.said.split()[-1], False, "pl")
        same = [
            one
            for one in theirs
            if not words.isdisjoint(keys_in(one.said.split()[-1], False, "pl"))
        ]
        if len(same) == 1:
            ours.remove(item)
            theirs.remove(same[0])
    return (ours[0], theirs[0]) if len(ours) == len(theirs) == 1 and len(there) > 1 else None


def _act(text: Text, names: list[Item]) -> bool:
    """Whether names stand beside a firm or the like, or beside a verb of what several did."""
    start, end = names[0].start, names[-1].end
    near = [*range(max(start - _NEAR, 0), start), *range(end, min(end + _NEAR, len(text)))]
    beside = {text[at].low for at in (start - 1, end)}
    return any(text[at].low.startswith(_WHO) for at in near) or any(
        len(word) > _SHORTEST and word.endswith(_ACTING) for word in beside
    )


def is_sure(item: Item, text: Text, other: Text) -> bool:
    """Whether a name is one that no language calls otherwise, and the other text has none like
    it."""
    name = item.said
    if " " in name or len(name) < _SHORTEST or not name.isalpha() or name.isupper():
        return False
    before = text[item.start - 1].low
    if before in _ARTICLES or before in _IN or is_known(name) or noun(name.casefold()):
        return False
    if is_of_an_institution(name) or any(
        item.start <= town.start < item.end for town in towns(text)
    ):
        return False
    said = without_accents(name.casefold())
    return not any(
        _are_alike(said, without_accents(token.low), token.is_capital)
        for token in other.tokens
        if token.is_word and len(token.text) >= _SHORTEST
    )


def _are_alike(name: str, word: str, is_name: bool) -> bool:
    if name[:_SHORTEST] == word[:_SHORTEST]:
        return True
    return is_name and SequenceMatcher(None, name, word).ratio() >= _ALIKE
