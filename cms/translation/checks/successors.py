"""Whether a text says who replaced, took over or beat whom as its source does.

English tells it by the order of the words, Polish by the case of a name, or of „spółka” before it:
told only where exactly one of the two stands there in the nominative.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cms.translation.language.inflection import keys_in
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity


class _Said(NamedTuple):
    """Who did it to whom, as a text says it; names as lists of words."""

    who: list[str]
    whom: list[str]
    text: str


_VERBS = {
    "replace": {
        "pl": (r"zastąpi(?:ł[aoy]?|li)?|zastępuj[eą]", r"zastąpi(?:ony|ona|one|eni)"),
        "en": (r"replace[sd]?|succeeds|succeeded", r"replaced|succeeded"),
    },
    "take over": {
        "pl": (r"przej(?:ął|ęł[aoy]|ęli|mie|muje)|wchłonęł[aoy]", r"przejęt[yae]|wchłonięt[yae]"),
        "en": (r"(?:took|takes|taken) (?:over|control of)|acquire[sd]", r"taken over|acquired"),
    },
    "buy": {
        "pl": (r"kupił[aoy]?|nabył[aoy]?", r"kupion[yae]|nabyt[yae]"),
        "en": (r"bought|acquired|purchased", r"bought|acquired|purchased"),
    },
    "invest": {
        "pl": (r"zainwestował[aoy]?|zainwestowali|inwestuj[eą]", r"(?!)"),
        "en": (r"(?:has |have )?invest(?:s|ed) (?:\S+ ){0,4}?in", r"(?!)"),
    },
    "invite": {
        "pl": (r"zaprosił[aoy]?|zaprosili|zaprasza", r"zaproszon[yae]|zaproszeni"),
        "en": (r"invite[sd]", r"invited"),
    },
    "hire": {
        "pl": (r"zatrudnił[aoy]?|zatrudnili", r"zatrudnion[yae]|zatrudnieni"),
        "en": (r"hire[sd]|employ(?:s|ed)|recruited", r"hired|employed|recruited"),
    },
    "sue": {
        "pl": (r"pozwał[aoy]?|zaskarżył[aoy]?", r"pozwan[yae]|zaskarżon[yae]"),
        "en": (r"sue[sd]", r"sued"),
    },
    "support": {
        "pl": (
            r"poparł[aoy]?|wsparł[aoy]?|popiera|wspiera",
            r"poparty|poparta|wspierany|wspierana",
        ),
        "en": (r"support(?:s|ed)|back(?:s|ed)|endorse[sd]", r"supported|backed|endorsed"),
    },
    "beat": {
        "pl": (r"pokonał[aoy]?|wyprzedził[aoy]?", r"pokonan[yae]|wyprzedzon[yae]"),
        "en": (
            r"beat|beats|defeated|overtook|overtakes|overtaken|outpaced|outperformed|surpassed",
            r"beaten|defeated|overtaken|outpaced|outperformed|surpassed",
        ),
    },
}
_NAME = r"(?<![\w-])[A-ZĄĆĘŁŃÓŚŹŻ][\w-]{2,}(?: [A-ZĄĆĘŁŃÓŚŹŻ][\w-]{2,}){0,2}"
# What a firm is, before its name.
_KIND = r"(?:(?:[\w-]+ ){0,2}(?:company|firm|group|start-up|operator|producer|provider) )?"
_FIRM = {
    "nominative": listed("spółka firma grupa marka"),
    "other": listed("spółkę firmę grupę markę spółki firmy grupy spółką firmą grupą"),
}
_PREPOSITIONS = listed("w we z ze od do na dla przez nad przed po za")
# From a name to the one behind the verb after it.
_VERB_AND_NAME = 2
# Of what one buys it may be only a part.
_SHARE_OF = (
    r"(?: [\w%.,-]+){1,6}? (?:stake|shares?|interest|holding|shareholding|control"
    r"|majority|ownership) (?:in|of|over)"
)
_BETWEEN_EN = r"(?:has |have |had |also |later |recently |who |which |, who |, which )*"
_AUXILIARY = r"(?:has been|have been|had been|was|were|is|will be|, who was|,? which was)"
_ACTIVE = {
    name: re.compile(
        rf"(?P<who>{_NAME}) {_BETWEEN_EN}(?:{of['en'][0]})(?:{_SHARE_OF}|(?: \w+){{0,2}}?)"
        rf" (?:the )?{_KIND}(?P<whom>{_NAME})"
    )
    for name, of in _VERBS.items()
}
_PASSIVE = {
    name: re.compile(
        rf"(?P<whom>{_NAME}) {_AUXILIARY} (?:\w+ )?(?:{of['en'][1]})(?: \w+){{0,4}}? by"
        rf" (?:the )?{_KIND}(?P<who>{_NAME})"
    )
    for name, of in _VERBS.items()
}
_POLISH = {name: re.compile(rf"\b(?:{of['pl'][0]})\b") for name, of in _VERBS.items()}
_POLISH_PASSIVE = {
    name: re.compile(rf"\b(?:{of['pl'][1]})\b.{{0,60}}?\bprzez\b") for name, of in _VERBS.items()
}
_ANY = re.compile("|".join(verb for of in _VERBS.values() for verb in of["pl"]))


def succeeded(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """One who does to another what that one does to the first in the other text; both without
    markup."""
    polish, english = (before, after) if source == "pl" else (after, before)
    if {source, target} != {"pl", "en"} or not _ANY.search(polish):
        return
    for said in _english(tokenised(english).text):
        turned = _polish(tokenised(polish), said[0], said[1])
        if turned:
            old, new = (turned, said[1].text) if source == "pl" else (said[1].text, turned)
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            yield "contrary", Severity.GRAVE, sentence % {"old": old, "new": new}
            return


def _english(text: str) -> Iterator[tuple[str, _Said]]:
    for name in _VERBS:
        found = _PASSIVE[name].search(text) or _ACTIVE[name].search(text)
        if found:
            yield name, _Said(found["who"].split(), found["whom"].split(), found[0])


def _polish(text: Text, verb: str, said: _Said) -> str:
    """What a Polish text says the other way round; nothing where it says the same, or is unsure."""
    active, passive = _POLISH[verb].findall(text.text), _POLISH_PASSIVE[verb].search(text.text)
    if len(active) + bool(passive) != 1:
        return ""
    who, whom = _only_place(text, said.who[-1]), _only_place(text, said.whom[-1])
    if who < 0 or whom < 0 or who == whom:
        return ""
    sentence = text.said(
        min(_start(text, who, said.who), _start(text, whom, said.whom)), max(who, whom) + 1
    )
    if passive:
        by = text.after(passive.end(), 0)
        # The name nearest behind “przez” is who did it.
        behind = [place for place in (who, whom) if place >= by]
        return sentence if behind == [whom] and who < by else ""
    cases = _is_nominative(text, who, said.who), _is_nominative(text, whom, said.whom)
    # Where both look alike in both cases, the first one is who did it: „Kraków wyprzedził Wrocław”.
    in_order = cases == (True, True) and _stands_between(text, _POLISH[verb], whom, who, said.who)
    return sentence if cases == (False, True) or in_order else ""


def _stands_between(
    text: Text, verb: re.Pattern[str], first: int, last: int, name: list[str]
) -> bool:
    """Whether two names stand right before and right behind a verb."""
    start = _start(text, last, name)
    return start - first == _VERB_AND_NAME and verb.fullmatch(text[first + 1].low) is not None


def _only_place(text: Text, word: str) -> int:
    """The one token that is a form of a name; -1 where there is none, or several."""
    keys = keys_in(word, False, "pl")
    places = [
        place
        for place, token in enumerate(text.tokens)
        if token.is_capital
        and len(token.text) > 2
        and not keys.isdisjoint(keys_in(token.owner, False, "pl"))
    ]
    return places[0] if len(places) == 1 else -1


def _start(text: Text, place: int, name: list[str]) -> int:
    """Where a name begins of which a token is the last word."""
    words = 1
    while (
        words < len(name)
        and text[place - words].is_capital
        and not keys_in(name[-1 - words], False, "pl").isdisjoint(
            keys_in(text[place - words].owner, False, "pl")
        )
    ):
        words += 1
    return place - words + 1


def _is_nominative(text: Text, place: int, name: list[str]) -> bool:
    """Whether a name stands in Polish as in English, so that it is the subject; of a firm's, which
    may take no endings, what stands before it says so."""
    start = _start(text, place, name)
    before = text[start - 1].low
    if before in _FIRM["nominative"] or before in _FIRM["other"]:
        return before in _FIRM["nominative"]
    if before in _PREPOSITIONS:
        return False
    said = [text[at].text for at in range(start, place + 1)]
    return said == name[-len(said) :]
