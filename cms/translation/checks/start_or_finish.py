"""Whether what begins in one text ends in the other: a call that opens in May does not close then.

Told only of calls, projects, works and events, where each text says just one of the two.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity

_WHAT_PL = r"(?:nabor|rekrutac|rejestrac|zapis|projekt|konkurs|zgłosze|składania|przyjmowania)\w*"
_WHAT_EN = r"(?:call|recruitment|registration|applications?|project|competition|submissions?)"
# What begins; “is open until” is as well said of what closes.
_BEGINS = {
    "pl": r"(?:rozpocz|zaczyna|zaczn|zaczę|wystart|startuj|startow|inaugur|ruszy|rusza)\w*|start"
    r"|otwar(?:cie|cia|ciu|to)|otwiera\w*|otworz(?:y|ymy|ą|ył\w*)",
    "en": r"beg[iau]n\w*|start(?:s|ed|ing)?|open(?:s|ed|ing)|(?:will|to|we) open(?! (?:un)?til)"
    rf"|launch(?:es|ed|ing| of (?:the )?{_WHAT_EN})|commenc\w+",
}
_ENDS = {
    # Who is of age „skończył 18 lat”.
    "pl": rf"(?:zakończ|zamyka)\w*|s?kończ\w+(?! (?:\d+ )?(?:lat|rok|studi|szko))"
    r"|zamkn(?:ie|ą|ął|ięcie|ięcia|ięciu|ięto|ęliśmy|iemy)"
    rf"|koniec {_WHAT_PL}|termin(?: \w+){{0,3}} (?:mija|minie|upływa|upłynie)"
    r"|(?:po)?trwa(?:ją|ć|ł[aoy]?)? (?:będzie )?(?:tylko |jeszcze )?do(?= \d| końca| poł)",
    "en": rf"ends|ended|(?:will|to) end|clos(?:es|ing)|(?:will|to|we) close|closed(?! (?:un)?til)"
    rf"|finish(?:es|ed)?|expires?|expired|conclud(?:es|ed)|end of (?:the )?{_WHAT_EN}"
    r"|(?:is|are|remains?|stays?|runs?|lasts?) (?:open |on |under way )?(?:until|till)",
}
# What may say as much besides.
_MAY_BEGIN = {
    "pl": r"rozpocz|zacz|start|inaugur|rusz|otw|uruch|począt|powst|nowa|nowy|nowe|dopiero|od ",
    "en": r"beg[iau]n|start|open(?! (?:un)?til)|launch|commenc|kick|inaugur|new|first|under ?way"
    r"|set",
}
_MAY_END = {
    "pl": r"kończ|końc|koniec|zam[ky]|upły|mija|mini|minę|wygas|finał|ostat|trwa"
    r"|do (?!projekt|program|konkurs|udział|kurs|zespo|klast|nasz)",
    "en": r"end|clos|finish|expir|conclud|complet|final|last|over|deadline|until|till|finali|by ",
}
_OF_A_CALL = {
    "pl": ("nab", "rekrut", "rejestr", "zapis", "projekt", "konkurs", "zgłosz", "wnios", "program",
           "konferenc", "szkole", "kurs", "edycj", "głosow", "sprzeda", "etap", "warsztat",
           "prace", "pracami", "budow", "remont", "montaż", "instalacj", "wdroż", "produkcj",
           "rozbudow", "moderniz"),
    "en": ("call", "recruit", "regist", "enrol", "project", "competition", "application", "submi",
           "proposal", "program", "conference", "train", "course", "edition", "vot", "sale",
           "stage", "phase", "workshop", "contest", "nominat", "entries", "work", "construction",
           "building", "renovat", "assembly", "install", "implement", "production", "extension",
           "moderni"),
}  # fmt: skip


def _compiled(said: dict[str, str], ended: bool) -> dict[str, re.Pattern[str]]:
    end = r"(?![\w-])" if ended else ""
    return {
        code: re.compile(rf"(?<![\w-])(?:{words}){end}", re.IGNORECASE)
        for code, words in said.items()
    }


_BEGINNING, _ENDING = _compiled(_BEGINS, ended=True), _compiled(_ENDS, ended=True)
_MAYBE_BEGINNING, _MAYBE_ENDING = (
    _compiled(_MAY_BEGIN, ended=False),
    _compiled(_MAY_END, ended=False),
)


def begins_or_ends(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A beginning in place of an end, or the other way round; both texts without markup."""
    old, new = tokenised(before), tokenised(after)
    if not (_is_of_a_call(old, source) and _is_of_a_call(new, target)):
        return
    there, here = _only(old, source), _only(new, target)
    if not there or not here or there[0] == here[0] or denies(old, source) or denies(new, target):
        return
    sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
    yield "contrary", Severity.GRAVE, sentence % {"old": there[1], "new": here[1]}


def _is_of_a_call(text: Text, code: str) -> bool:
    return any(token.low.startswith(_OF_A_CALL[code]) for token in text.tokens)


def _only(text: Text, code: str) -> tuple[bool, str] | None:
    """Whether a text says of a beginning only, with its word; none where it may say both."""
    begins, ends = _BEGINNING[code].search(text.text), _ENDING[code].search(text.text)
    if begins and not ends and not _MAYBE_ENDING[code].search(text.text):
        return True, begins[0]
    if ends and not begins and not _MAYBE_BEGINNING[code].search(text.text):
        return False, ends[0]
    return None
