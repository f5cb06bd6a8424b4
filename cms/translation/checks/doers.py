"""Whether one party does to another what it does in the source: a university that commissioned a
company was not commissioned by it.

English tells it by the order of the words and by “by”, Polish by the case of a word and by „przez”;
told only where each text names the same two parties, each once, and one such deed; a party may
have a name that both texts have.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.inflection import keys_in
from cms.translation.language.parties import forms_of
from cms.translation.language.tokens import Text, Token, listed, tokenised

from .finding import Severity

_SUBJECTS, _WORDS = forms_of(
    [
        "cluster",
        "university",
        "company",
        "contractor",
        "supplier",
        "distributor",
        "producer",
        "partner",
        "organiser",
        "municipality",
        "foundation",
        "agency",
        "school",
        "client",
        "investor",
        "employer",
        "employee",
        "owner",
    ]
)
_DEEDS = {
    "commission": {"pl": r"zleci(?:ł[aoy]?|li)|zlecon\w+", "en": r"commission(?:s|ed)"},
    "sue": {"pl": r"pozwał[aoy]?|pozwali|pozwan\w+", "en": r"sue[sd]"},
    "accuse": {"pl": r"oskarżył[aoy]?|oskarżyli|oskarżon\w+", "en": r"accuse[sd]"},
    "pay": {"pl": r"zapłacił[aoy]?|zapłacili", "en": r"paid"},
    "sell": {"pl": r"sprzedał[aoy]?|sprzedali|sprzedan\w+", "en": r"sold"},
    "buy": {"pl": r"kupił[aoy]?|kupili|kupion\w+", "en": r"bought|purchased"},
    "fund": {
        "pl": r"s?finansował[aoy]?|s?finansowali|s?finansowan\w+",
        "en": r"funded|financed",
    },
    "take over": {"pl": r"przejął|przejęł[aoy]|przejęli|przejęt\w+", "en": r"acquired"},
    "hire": {"pl": r"zatrudnił[aoy]?|zatrudnili|zatrudnion\w+", "en": r"hired|employed"},
    "choose": {"pl": r"wybrał[aoy]?|wybrali|wybran\w+", "en": r"chose|chosen|selected"},
    "thank": {"pl": r"podziękował[aoy]?|podziękowali", "en": r"thanked"},
    "award": {"pl": r"nagrodził[aoy]?|nagrodzili|nagrodzon\w+", "en": r"awarded"},
    "invite": {"pl": r"zaprosił[aoy]?|zaprosili|zaproszon\w+", "en": r"invited"},
}
_DEED = {name: {code: re.compile(said) for code, said in of.items()} for name, of in _DEEDS.items()}
_AUXILIARY = listed("was were is are be been being get got")
_ARTICLES = listed("the a an its their our his her this that another both all one")
# The passive verb is no further before “by”.
_NEAR = 6
_SHORTEST = 3


class _Party(NamedTuple):
    """A party where a text names it: what it may be called, its tokens, and whether it is surely
    the subject."""

    called: frozenset[str]
    start: int
    end: int
    is_subject: bool


def done_to_the_other(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A deed that one of two parties does to the other, and the other way round in the other text;
    both without markup."""
    old, new = tokenised(before), tokenised(after)
    shared = _names(old) & _names(new)
    there = _parties(old, source, shared)
    here = _parties(new, target, shared) if there else []
    if not there or not here:
        return
    straight, crossed = _same(there, here), _same(there, here[::-1])
    if straight == crossed or denies(old, source) or denies(new, target):
        return
    if crossed:
        here = here[::-1]
    for deed in _DEED.values():
        one = _doer(old, there, deed[source], source)
        other = _doer(new, here, deed[target], target) if one is not None else None
        if one is not None and other is not None and one != other:
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            names = {"old": _said(old, there), "new": _said(new, here)}
            yield "contrary", Severity.GRAVE, sentence % names
            return


def _said(text: Text, parties: list[_Party]) -> str:
    return text.said(min(one.start for one in parties), max(one.end for one in parties))


def _same(parties: list[_Party], others: list[_Party]) -> bool:
    return all(
        not one.called.isdisjoint(other.called) for one, other in zip(parties, others, strict=True)
    )


def _names(text: Text) -> frozenset[str]:
    """The keys of all names of a text; a word at a sentence's beginning may be one."""
    return frozenset[str]().union(*(_keys(token) for token in text.tokens))


def _keys(token: Token) -> frozenset[str]:
    if not token.is_capital or len(token.text) < _SHORTEST:
        return frozenset()
    return frozenset(f"name {key}" for key in keys_in(token.owner, False, "pl"))


def _parties(text: Text, code: str, shared: frozenset[str]) -> list[_Party]:
    """Which two parties a text names, each once, by such a word or by a name that both texts have;
    nothing unless there are two."""
    found: list[_Party] = []
    for place, token in enumerate(text.tokens):
        word = _WORDS[code].get(token.low)
        called = frozenset((word,)) if word else _keys(token) & shared
        if not called:
            continue
        is_subject = code == "pl" and token.low in _SUBJECTS
        one = _Party(called, place, place + 1, is_subject)
        # The municipality of Raszyn.
        if found and all(text[at].low == "of" for at in range(found[-1].end, place)):
            last = found.pop()
            subject = last.is_subject or one.is_subject
            one = _Party(last.called | called, last.start, place + 1, subject)
        found.append(one)
    if len(found) != 2 or not found[0].called.isdisjoint(found[1].called):
        return []
    return found


def _doer(text: Text, parties: list[_Party], verb: re.Pattern[str], code: str) -> int | None:
    """Which party does something; nothing where that is not sure."""
    verbs = [place for place, token in enumerate(text.tokens) if verb.fullmatch(token.low)]
    if len(verbs) != 1:
        return None
    deed = verbs[0]
    if code == "pl":
        return _polish_doer(text, parties, deed)
    passive = text[deed - 1].low in _AUXILIARY or text[deed - 2].low in _AUXILIARY
    by = _by(text, deed)
    if by and (passive or text[deed + 1].low not in _ARTICLES):
        return _behind(parties, by)
    if passive:
        return None
    first = min(range(len(parties)), key=lambda n: parties[n].start)
    one, other = parties[first], parties[1 - first]
    # “The company sold last year” was sold.
    has_object = text[deed + 1].low in _ARTICLES or other.start == deed + 1
    return first if one.end <= deed < other.start and has_object else None


def _polish_doer(text: Text, parties: list[_Party], deed: int) -> int | None:
    if _is_passive(text[deed].low):
        by = _by(text, deed)
        return _behind(parties, by) if by else None
    subjects = [n for n, party in enumerate(parties) if party.is_subject]
    if len(subjects) != 1 or not _is_subject_of(text, parties[subjects[0]], deed):
        return None
    return subjects[0]


def _is_subject_of(text: Text, party: _Party, deed: int) -> bool:
    """Whether a verb agrees with a party, and stands in its clause."""
    said = [token.low for token in text.tokens[party.start : party.end]]
    feminine = any(w in _SUBJECTS and w.endswith("a") and not w.endswith("ca") for w in said)
    if not text[deed].low.endswith("ła" if feminine else "ł"):
        return False
    first, last = sorted((party.start, deed))
    return all(text[at].is_word or text[at].is_figure for at in range(first, last))


def _by(text: Text, deed: int) -> int:
    return next((at for at in range(deed + 1, deed + _NEAR) if _is_by(text, deed, at)), 0)


def _behind(parties: list[_Party], by: int) -> int | None:
    """The party that stands near behind “by”."""
    behind = [n for n, party in enumerate(parties) if by < party.start < by + _NEAR]
    return min(behind, key=lambda n: parties[n].start, default=None)


def _is_by(text: Text, deed: int, at: int) -> bool:
    words = all(text[n].is_word for n in range(deed, at))
    return words and text[at].low in ("by", "przez")


def _is_passive(verb: str) -> bool:
    return not verb.endswith(("ł", "ła", "ło", "ły", "li"))
