"""Whether what a text says of each of two bodies the other says of the same one: who pays for the
travel and who for the nights, who is host and who plans the programme.

Told as in `clauses_of_roles`, where most of what the clauses say is crossed, of both bodies.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import gettext as _

from cms.translation.language.paired_roles import BODIES
from cms.translation.language.tokens import tokenised

from .clauses_of_roles import Span, are_joined, both, clauses_of, names_beside, words_beside
from .finding import Severity

_WORD_BEHIND = re.compile(r" [^\W\d]+")
_WORD_BEFORE = re.compile(r"(?<!\S)[^\W\d]+ \Z")
_LONGEST = 20


def said_of_another_body(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Two bodies of which each is said what the other text says of the other one; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    there, here = _once(old.text, source), _once(new.text, target)
    for pair in combinations([name for name in there if name in here], 2):
        ours, theirs = ({name: of[name] for name in pair} for of in (there, here))
        one = clauses_of(old.text, _with_adjectives(old.text, ours, source))
        other = clauses_of(new.text, _with_adjectives(new.text, theirs, target))
        if not one or not other or any(map(are_joined, (old.text, new.text), (ours, theirs))):
            continue
        agree, cross, sides = _told(one, other)
        if len(sides) == len(pair) and cross > agree:
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            names = {"old": both(old, ours), "new": both(new, theirs)}
            yield "contrary", Severity.GRAVE, sentence % names
            return


def _once(text: str, code: str) -> dict[str, Span]:
    """Where a text names bodies, each of those that it names once."""
    found = [(said.lastgroup or "", said.span()) for said in BODIES[code].finditer(text)]
    often = Counter(name for name, _span in found)
    return {name: span for name, span in found if often[name] == 1}


def _with_adjectives(text: str, roles: dict[str, Span], code: str) -> dict[str, Span]:
    """The same with the word that may belong to the name: delegating institution, Politechnika
    Warszawska."""
    found = {}
    for role, (start, end) in roles.items():
        if code == "pl":
            behind = _WORD_BEHIND.match(text, end)
            found[role] = start, behind.end() if behind else end
        else:
            last = _WORD_BEFORE.search(text, max(start - _LONGEST, 0), start)
            found[role] = last.start() if last else start, end
    return found


def _told(there: dict[str, str], here: dict[str, str]) -> tuple[int, int, set[str]]:
    """How much both texts say of the same of two bodies, how much of the other, and of which."""
    ours, theirs = (
        {r: names_beside(of)[r] | words_beside(of)[r] for r in of} for of in (there, here)
    )
    one, other = ours
    agree = cross = 0
    sides = set()
    for key in (ours[one] ^ ours[other]) & (theirs[one] ^ theirs[other]):
        role = one if key in ours[one] else other
        if key in theirs[role]:
            agree += 1
        else:
            cross += 1
            sides.add(role)
    return agree, cross, sides
