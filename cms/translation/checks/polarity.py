"""Whether a translation denies what its source denies: a lost “not” turns a sentence round.

Told only where one text denies and nothing in the other so much as hints at it; of several
sentences it is enough that one hints. What Polish denies and English does not (nie później niż, by
… at the latest) is listed and is no denial.
"""

import re
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
        " taken sold gone expired void wrong"
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
        r"(?:un(?!i|der|til|cle)|dis|non|refus|reject|exclu|lack|fail|avoid|prevent|prohibit|forbid"
        r"|deny|deni|declin|stop|omit|omission|absen|exempt|waiv|ignor|neglect|ceas|cancel|revok"
        r"|withdr)\w+|bans?|banned|\w+less|\w+n't"
    ),
}
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
    "pl": ("zapom", "przegap", "brak", "zabrak", "przesta", "ustaj", "zwlek", "pomi", "ukryw",
           "wątp", "omieszk", "szczędz", "dziwi", "docze"),
    "en": ("hesitat", "forget", "miss", "doubt", "mention"),
}  # fmt: skip
# Words that hold their denial themselves.
_DENYING = {
    "pl": ("niedostępn", "niemożliw", "nieobowiązkow"),
    "en": ("unavailab", "impossib", "inaccessib", "unable"),
}  # fmt: skip


def denied(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A denial that only one of two texts has; both without markup."""
    old, new = Text(before), Text(after)
    if _denies(old, source) and not _hints(new, target):
        sentence = _("The original denies something, the translation does not. Check the “not”.")
        yield "negation", Severity.GRAVE, sentence
    elif _denies(new, target) and not _hints(old, source):
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


def _hints(text: Text, code: str) -> bool:
    denying = _DENIES[code] | _HINTS[code]
    return any(token.low in denying or _HINTING[code].fullmatch(token.low) for token in text.tokens)
