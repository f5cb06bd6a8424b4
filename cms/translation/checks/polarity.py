"""Whether a translation denies what its source denies: a lost “not” turns a sentence round.

Told only where one text denies and nothing in the other so much as hints at it; of several
sentences it is enough that one hints. What Polish denies and English does not (nie później niż, by
… at the latest) is listed and is no denial.
"""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.tokens import Text, listed

from .finding import Severity

# Words that deny.
_DENIES = {
    "pl": listed("nie nigdy nikt nikogo nikomu nic niczego niczym żaden żadna żadne żadnego żadnej"
                 " żadnych żadnym żadnymi nigdzie"),
    "en": listed("not cannot never nobody nothing nowhere none neither nor no"),
}  # fmt: skip
# Words that may say the same, or the contrary of a contrary.
_HINTS = {
    "pl": listed(
        "non profit bez ani brak braku poza oprócz zamiast tylko wyłącznie dopiero mało"
        " rzadko ledwo choć chociaż mimo pomimo inaczej niż"
        " wątpliwości"
        " dobrowolny dobrowolne dobrowolna pusty puste pusta wolny wolna wolne wolnego"
    ),
    "en": listed(
        "without unless except hardly barely rarely seldom scarcely only instead"
        " lack lacks lacked lacking fail fails failed refuse refuses refused refusal avoid avoids"
        " avoided avoiding prevent prevents prevented prohibit prohibits prohibited forbid"
        " forbidden ban banned deny denies denied exclude excludes excluded excluding exempt"
        " optional optionally voluntary voluntarily free waived otherwise rather"
        " until before beyond impossible invalid incorrect ineligible inaccessible incomplete"
        " taken sold gone closes closing expired void wrong"
        " insufficient inactive indefinite indefinitely independent independently immovable"
        " irrelevant irregular illegal imperfect incapable inability ignore ignored ignores stop"
        " stops stopped regardless irrespective despite missing absent absence empty closed"
        " minus zero"
    ),
}  # fmt: skip
_HINTING = {
    "pl": re.compile(
        r"(?:nie|bez|anty|odm[oó]w|odmaw|odrzuc|zakaz|zabran|zabroni|wyklucz|brak|unik|przesta|pomi[nj]"
        r"|rezygn|wstrzym|zwoln|zwalni|wygas|zapobie|zaprzecz|odwoł|cofn|utrac)\w*"
    ),
    "en": re.compile(
        r"(?:un(?!i|der|til|cle|fort)|dis|non|refus|reject|exclu|lack|fail|avoid|prevent|prohibit|forbid"
        r"|deny|deni|declin|stop|omit|omission|absen|exempt|waiv|ignor|neglect|ceas|cancel|revok"
        r"|withdr)\w+|bans?|banned|\w+less|\w+n't"
    ),
}
_COMPARES = {
    "pl": listed("niż dopiero tylko wyłącznie niespełna"),
    "en": listed("until before beyond less only"),
}
_ONLY = {"pl": listed("tylko wyłącznie jedynie"), "en": listed("only solely exclusively")}
# Adjectives that deny what they are made of; niektóre and niemiecki do not.
_NEGATIVE = {
    "pl": re.compile(
        r"nie(?!kt|co|raz|mie|mc|bies|b[oai]|dzi|ste|zwyk|daw|wiel|zmier|mal|gdy|opod|dal|złom|s[ioć]"
        r"|ść|jed|uch|odzow|śmiel|pok|samow)\w{3,}(?:[yaeią]|ego|emu|ej|ych|ymi|ym|ie|im|ich|imi)"
    ),
    "en": re.compile(
        r"in(?:complete|valid|correct|eligible|accurate|sufficient|active|definite|dependent)"
        r"|ir(?:regular|relevant)|im(?:perfect|proper)|illegal|non\w{3,}"
        r"|un(?!i|der|til|less|fort)\w{2,}(?:ed|able|al|ful|fair|safe|known)"
    ),
}  # fmt: skip
# Right after the denial: what is not denied.
_NOT_DENIED = {
    "pl": listed("tylko później wcześniej więcej mniej dłużej krócej rzadziej częściej dalej bez"
                 " lada byle koniecznie sposób inaczej gorzej od dość tak koniec inny kto licząc"
                 " tyle czekaj czekajcie"),
    "en": listed("only least later more less fewer earlier just hesitate forget miss doubt wonder"
                 " surprisingly longer"),
}  # fmt: skip
# Soon after it: what denies already, so that both together do not.
_TWICE = {
    "pl": ("przekrac", "przekrocz", "zapom", "przegap", "brak", "zabrak", "przesta", "ustaj",
           "zwlek", "pomi", "ukryw", "wątp", "omieszk", "szczędz", "dziwi", "docze"),
    "en": ("exceed", "hesitat", "forget", "miss", "doubt", "mention"),
}  # fmt: skip
# Words that hold their denial themselves.
_DENYING = {
    "pl": ("niedostępn", "niemożliw", "nieobowiązkow", "zakaz", "zabron", "zabrania"),
    "en": ("unavailab", "impossib", "inaccessib", "unable", "prohibit", "forbid"),
}  # fmt: skip


def denied(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A denial that only one of two texts has; both without markup."""
    old, new = Text(before), Text(after)
    if _denies(old, source) and not _answers(old, source, new, target):
        sentence = _("The original denies something, the translation does not. Check the “not”.")
        yield "negation", Severity.GRAVE, sentence
    elif _denies(new, target) and not _answers(new, target, old, source):
        sentence = _("The translation denies something, the original does not. Check the “not”.")
        yield "negation", Severity.GRAVE, sentence


def _denies(text: Text, code: str) -> bool:
    return any(_is_denial(text, place, code) for place in range(len(text)))


def _is_denial(text: Text, place: int, code: str) -> bool:
    word = text[place]
    if code == "en" and word.low.endswith("n't"):
        return True
    if word.low.startswith(_DENYING[code]):
        return True
    if word.low not in _DENIES[code]:
        return False
    following = text[place + 1]
    # “dopóki nie” is “until”.
    if text[place - 1].low in ("dopóki", "póki"):
        return False
    # “No. 5”, “NO” in a name, and what denies nothing.
    if word.low == "no" and (following.text == "." or following.is_figure):
        return False
    soon = (text[place + step].low for step in range(1, 4))
    if following.low in _NOT_DENIED[code] or any(w.startswith(_TWICE[code]) for w in soon):
        return False
    alone = not (text[place - 1].is_word or following.is_word)
    return not alone


def turns_round(text: Text, code: str) -> bool:
    """Whether a text denies something, or says what may stand for a denial; what compares numbers
    and days (niż, until) does not."""
    return any(
        _is_denial(text, place, code)
        or (
            token.low not in _DENIES[code]
            and token.low not in _COMPARES[code]
            and _hints(token.low, code)
        )
        for place, token in enumerate(text.tokens)
    )


def _hints(word: str, code: str) -> bool:
    known = word in _DENIES[code] or word in _HINTS[code]
    return known or _HINTING[code].fullmatch(word) is not None


def _answers(denying: Text, code: str, text: Text, of: str) -> bool:
    """Whether something in a text may be the denial of another; “only” answers “only” there, and
    “incomplete” answers “niekompletne”."""
    left = Counter(kind for token in denying.tokens if (kind := _own_kind(token.low, code)))
    for token in text.tokens:
        if not _hints(token.low, of):
            continue
        kind = _own_kind(token.low, of)
        if not left[kind]:
            return True
        left[kind] -= 1
    return False


def _own_kind(word: str, code: str) -> str:
    """What a hint is by itself, whatever else the sentence denies; nothing for others."""
    if word in _ONLY[code]:
        return "only"
    known = _NEGATIVE[code].fullmatch(word) and not word.startswith(_DENYING[code])
    return "negative" if known else ""
