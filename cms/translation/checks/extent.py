"""Whether a translation leaves out sentences of its source, or has some of its own."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.things import things
from cms.translation.language.tokens import SHORTENED, tokenised

from .finding import Severity

_END = re.compile(r"(?<![.!?…])[.!?…]+[”\"')»]*\s+(?=[„“\"(«]?[^\W\d_a-ząćęłńóśźż])")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
# Of what is left out at least so much must lack: languages differ in how many letters they take.
_LACKING = 0.6
_SHORTER = 0.8
# A sentence cut off: much shorter than any language says it.
_LONG, _CUT = 80, 0.4
# Any name that is not the first word of a sentence, and one of several words.
_CAPITAL = re.compile(r"(?<![.!?…:] )(?<![.!?…:] [„“\"(])(?<=[\s„“\"(/-])[A-ZĄĆĘŁŃÓŚŹŻ]")
_NAME = re.compile(
    r"(?<=[^\s.!?…:] )[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+(?: (?:of|the|and|for|i|ds\.|w) ?(?:the )?)?"
    r" ?[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+"
)
# What is written with capitals in one language only, or out of courtesy.
_NO_NAME = {
    "pl": re.compile(
        r"Państw|\bPan|Twoj|Twój|Wasz|Ciebie|Was\b|Klast|Zarząd|Zamawia|Wykonaw|Człon"
    ),
    "en": re.compile(
        r"days?\b|January|February|March|April|May|June|July|August|ber\b|Polish|English"
    ),
}
# An acronym may stand for so many letters, and what says nothing for none.
_ACRONYM = re.compile(r"(?<![\w-])[A-ZĄĆĘŁŃÓŚŹŻ]{3,6}(?![\w-])")
_SPELT_OUT = 30
_PADDING = re.compile(
    r"\bw (?:ramach|toku|trakcie) (?:\w+ )?(?:przez nas )?(?:prowadzon|realizowan|podejmowan)\w*"
    r" (?:przez nas )?(?:działa[nń]|prac|czynnoś)\w*|\b(?:pragniemy|chcielibyśmy|chcemy)"
    r" (?:\w+ )?(?:poinformować|podkreślić|zaznaczyć|zwrócić uwagę)|\b(?:uprzejmie |niniejszym )"
    r"?informujemy|\b(?:należy|warto) (?:\w+ )?(?:podkreślić|zaznaczyć|zauważyć|dodać|pamiętać)"
    r"|\b(?:polegając|zmierzając|mając)\w+ (?:na celu|na|do)|\bw związku z powyższym"
    r"|\bmając na (?:uwadze|względzie) powyższe|\b(?:as part of|in the course of|within the"
    r" framework of) (?:the )?(?:activities|work|actions)(?: (?:that )?we (?:carry|are carrying)"
    r" out)?|\bwe (?:would like|wish) to (?:\w+ )?(?:inform you|point out|emphasi[sz]e|stress)"
    r"|\b(?:it should be|please) note[d]?|\bplease be (?:advised|informed)|\b(?:that )?consist\w*"
    r" (?:of|in)",
    re.IGNORECASE,
)
_FEW_WORDS = 4
_ONLY = re.compile(
    r"\b(?:only|solely|exclusively|tylko|wyłącznie|jedynie|dopiero)\b", re.IGNORECASE
)
_DENIES = re.compile(r"\b(?:nie|żad\w+|not|no|none|cannot)\b|n['’]t\b", re.IGNORECASE)
# What an abbreviation is that both texts have.
_EXPLAINS = re.compile(
    r"[„“\"(]?[A-ZĄĆĘŁŃÓŚŹŻ]{2,6}[”\")]? (?:is|are|stands for|means|to|jest|oznacza)\b"
)
# An abbreviation may look like the end of a sentence: “45 tys. EUR”.
_SHORT = 40


def sentences(text: str) -> list[str]:
    """The sentences of a text without markup, roughly: an abbreviation may join two."""
    found, start = [], 0
    for end in _END.finditer(text):
        last = _LAST_WORD.search(text[max(start, end.start() - 6) : end.start()])
        if last and (len(last[0]) == 1 or last[0].casefold() in SHORTENED):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def left_out(before: str, after: str) -> Iterator[tuple[str, Severity, str]]:
    """What one text says and the other does not; both without markup."""
    if _is_cut(before, after):
        sentence = _("The translation is much shorter. Check whether a sentence is left out.")
        yield "left_out", Severity.GRAVE, sentence
    elif _is_cut(after, before):
        sentence = _("The translation is much longer. Check whether something is added.")
        yield "added", Severity.GRAVE, sentence


def unnamed(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A sentence that names somebody or something, where the other text has fewer sentences and
    names nothing at all; both without markup."""
    if name := _name_left_out(before, after, source):
        sentence = _("The original says %(old)s, the translation does not. Add it.")
        yield "left_out", Severity.GRAVE, sentence % {"old": name}
    elif name := _name_left_out(after, before, target):
        sentence = _("The translation says %(new)s, the original does not. Take it out.")
        yield "added", Severity.GRAVE, sentence % {"new": name}


def _name_left_out(whole: str, part: str, code: str) -> str:
    if len(whole) < _SHORT or _CAPITAL.search(part):
        return ""
    said = sentences(whole)
    if len(said) < 2 or len(sentences(part)) >= len(said):
        return ""
    found = next((name for one in said if (name := _NAME.search(one))), None)
    return found[0] if found and not _NO_NAME[code].search(found[0]) else ""


def _is_cut(whole: str, part: str) -> bool:
    if len(whole) >= _LONG and len(part) < _CUT * len(whole):
        told = len(_PADDING.sub("", whole))
        spelt_out = sum(name not in whole for name in set(_ACRONYM.findall(part)))
        if len(part) + _SPELT_OUT * spelt_out < _CUT * told:
            return True
    if len(whole) < _SHORT:
        return False
    ours, kept = sentences(whole), len(sentences(part))
    said = sorted(map(len, _told_once(ours, whole, part))) if len(ours) > kept else []
    lacking = len(said) - kept
    if lacking <= 0:
        return False
    most = len(whole) - _LACKING * sum(said[:lacking])
    return len(part) < most and len(part) < _SHORTER * sum(said)


def _told_once(said: list[str], whole: str, other: str) -> list[str]:
    """The sentences of a text without those that only say what an abbreviation of another text
    stands for, or in a few words what stands within another sentence there."""
    only = _ONLY.search(other) and not _ONLY.search(whole)
    counted, there = Counter(_things(whole)), set(_things(other))

    def is_told(sentence: str) -> bool:
        if _EXPLAINS.match(sentence):
            return sentence.lstrip('„“"(').split()[0].rstrip('”")') in other
        short = sentence.count(" ")
        # „Starsze wydania tego nie mają” is told by “only the newer ones do”.
        if short < 2 * _FEW_WORDS and only and _DENIES.search(sentence):
            return True
        known = Counter(_things(sentence)) if short < _FEW_WORDS else Counter()
        return (
            bool(known)
            and known.keys() <= there
            and all(counted[name] == times for name, times in known.items())
        )

    return [sentence for sentence in said if not is_told(sentence)]


def _things(text: str) -> list[str]:
    return [name for token in tokenised(text).tokens for name in things(token.low)]
