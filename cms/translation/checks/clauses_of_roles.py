"""Whether what a text says of each of two roles the other says of the same one: who leads and who
is a partner, what the former does and what the latter.

Told only where each text names each role once, in clauses or sentences of their own. What stands
beside a role is known by names that both texts have, else by words that look alike in both or that
both languages have a name for.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.nouns import noun
from cms.translation.language.paired_roles import IN_ORDER, PAIRED_ROLES
from cms.translation.language.plain import without_accents
from cms.translation.language.things import things
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity

_SENTENCES = re.compile(r"[.;!?](?= |$)")
_CLAUSES = re.compile(
    r"; |, (?=(?:[^\W\d]+ ){1,4}zaś )"
    r"|, (?:a|zaś|natomiast|podczas gdy|and|while|whereas|with|but)(?= )"
    r"| (?:natomiast|zaś|while|whereas)(?= )"
)
_COMMAS = re.compile(r", | – ")
_ANDS = re.compile(r" (?:i|oraz|and)(?= )")
_SHORTEST, _ALIKE, _JOINED = 5, 4, 2
# Words that look alike in both languages are told by their beginnings, spelt in one way.
_SPELT = str.maketrans("wkzyj", "vcsii")
_ORDINARY = re.compile(r"(?:which|their|there|these|those|other|where|czyli|także)$")


Span = tuple[int, int]


def said_of_the_other(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Two roles of which each is said what the other text says of the other one; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    for pair in PAIRED_ROLES:
        there = _roles(old, pair[source])
        here = _roles(new, pair[target]) if there else {}
        if not here:
            continue
        if pair is IN_ORDER and _named_otherwise(old, there, new, here):
            continue
        if _crossed(old, there, new, here):
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            names = {"old": both(old, there), "new": both(new, here)}
            yield "contrary", Severity.GRAVE, sentence % names
            return


def both(text: Text, roles: dict[str, Span]) -> str:
    """How a text names two roles, in its order."""
    return ", ".join(text.text[start:end] for start, end in sorted(roles.values()))


def _roles(text: Text, pattern: re.Pattern[str]) -> dict[str, Span]:
    """Where a text names each of two roles; nothing unless it names each once."""
    found = [(said.lastgroup or "", said.span()) for said in pattern.finditer(text.text)]
    roles = dict(found)
    return roles if len(found) == len(roles) == 2 else {}


def _crossed(old: Text, there: dict[str, Span], new: Text, here: dict[str, Span]) -> bool:
    one, other = clauses_of(old.text, there), clauses_of(new.text, here)
    if not one or not other:
        return False
    # “The buyer and the seller sign it” is said of both.
    of_both = are_joined(old.text, there) or are_joined(new.text, here)
    for keys in (names_beside, words_beside):
        agree, cross = _compared(keys(one), keys(other))
        if agree or cross:
            return not agree and len(cross) > of_both
    return _in_sentences(old.text, there, new.text, here)


def are_joined(text: str, roles: dict[str, Span]) -> bool:
    """Whether hardly more than an “and” parts two roles."""
    (_first, end), (start, _last) = sorted(roles.values())
    if len(text[end:start].split()) > _JOINED:
        return False
    return not any(joint.search(text, end, start) for joint in (_SENTENCES, _CLAUSES, _COMMAS))


def clauses_of(text: str, roles: dict[str, Span]) -> dict[str, str]:
    """What a text says of each role, without the role; nothing where one clause names both."""
    (first, one), (last, other) = sorted(roles.items(), key=lambda role: role[1])
    start = max((end.end() for end in _SENTENCES.finditer(text, 0, one[0])), default=0)
    ends = [end.start() for end in _SENTENCES.finditer(text, other[1])]
    end = ends[0] if ends else len(text)
    for joints in (_SENTENCES, _CLAUSES, _COMMAS, _ANDS):
        found = list(joints.finditer(text, one[1], other[0]))
        # „Za przejazd płaci lider, za nocleg zaś partner”.
        if len(found) == 2 and (found[0][0], found[1][0]) == (", ", " zaś"):
            found.pop()
        if len(found) == 1:
            return {
                first: f"{text[start : one[0]]} {text[one[1] : found[0].start()]}",
                last: f"{text[found[0].end() : other[0]]} {text[other[1] : end]}",
            }
        if found:
            return {}
    return {}


def names_beside(clauses: dict[str, str]) -> dict[str, set[str]]:
    """The names that stand beside each role; a sentence's first word may be one."""
    return {
        role: {
            _begun(token.owner)
            for token in tokenised(clause).tokens
            if token.is_capital and len(token.text) > 2
        }
        for role, clause in clauses.items()
    }


def words_beside(clauses: dict[str, str]) -> dict[str, set[str]]:
    """The words beside each role that may be told in the other language."""
    return {
        role: {
            key for token in tokenised(clause).tokens if token.is_word for key in _keys(token.low)
        }
        for role, clause in clauses.items()
    }


def _keys(word: str) -> set[str]:
    known = {f"thing {name}" for name in things(word)}
    if counted := noun(word):
        known.add(f"noun {counted}")
    if not known and len(word) >= _SHORTEST and not _ORDINARY.match(word):
        known.add(_begun(word))
    return known


def _begun(word: str) -> str:
    return without_accents(word.casefold()).translate(_SPELT)[:_ALIKE]


def _compared(there: dict[str, set[str]], here: dict[str, set[str]]) -> tuple[int, set[str]]:
    """How many keys stand beside the same role in both texts, and beside which roles of the one
    text those stand that are beside the other role in the other text."""
    one, other = there
    agree, cross = 0, set()
    for key in (there[one] ^ there[other]) & (here[one] ^ here[other]):
        role = one if key in there[one] else other
        if key in here[role]:
            agree += 1
        else:
            cross.add(role)
    return agree, cross


def _in_sentences(old: str, there: dict[str, Span], new: str, here: dict[str, Span]) -> bool:
    """Whether each role has a sentence of its own, as many in both texts, in the other order."""
    count = {len(_SENTENCES.findall(text.strip())) for text in (old, new)}
    if count != {2}:
        return False
    orders = []
    for text, roles in ((old, there), (new, here)):
        (first, one), (_last, other) = sorted(roles.items(), key=lambda role: role[1])
        if not _SENTENCES.search(text, one[1], other[0]):
            return False
        orders.append(first)
    return orders[0] != orders[1]


def _named_otherwise(old: Text, there: dict[str, Span], new: Text, here: dict[str, Span]) -> bool:
    """Whether the two of whom a text says “the former” and “the latter” stand in another order."""
    orders = []
    for text, roles in ((old, there), (new, here)):
        end = min(start for start, _end in roles.values())
        said = [_begun(token.owner) for token in text.tokens if token.end <= end and token.is_word]
        orders.append(list(dict.fromkeys(said)))
    shared = [key for key in orders[0] if key in orders[1] and len(key) == _ALIKE]
    return shared != [key for key in orders[1] if key in shared]
