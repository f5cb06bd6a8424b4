"""Whether a text was left unfinished that is complete in the other language: [NAME], TBD, XXX."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .finding import Severity

_WHAT = (
    r"(?:first |last |full |company |your |client |person |project |product |street |e-?mail )?"
    r"(?:name|surname|date|link|url|e-?mail|phone|telephone|number|company|title|city|town|address"
    r"|insert|person|client|product|place|location|venue|amount|price|year|image|photo|text|todo|tbd"
    r"|tbc|organi[sz]ation|organi[sz]er|missing|blank|fill in|placeholder"
    r"|imię|imie|nazwisko|nazwa|data|numer|kwota|miejsce|firma|adres|tytuł|telefon|wstaw|uzupełni[jć]"
    r"|osoba|link|cena|rok|godzina|time)"
)
_LEFT = re.compile(
    rf"\[(?:{_WHAT})(?:[ _-]?\d+|[ _:][^\]\n]{{0,40}})?\]|\{{{_WHAT}(?:[ _]?\d+)?\}}"
    rf"|<<{_WHAT}[^<>\n]{{0,40}}>>|\blorem ipsum\b|\[\s?(?:…|\.\.\.|_+|x{{2,}}|\?+)\s?\]"
    r"|\[[A-Z]{2,}(?:_[A-Z0-9]+)+\]",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(r"\b(?:TBD|TBC|TBA|TODO|FIXME)\b|(?<![\w-])X{3,}(?![\w-])")
# What says in words that something is not decided, or that XXX is a number.
_SAYS_SO = re.compile(
    r"\b(?:ustal|potwierdz|ogłos|podam|podan|poda|wkrótce|nieznan|określ|uzgodn|decided|confirm|announc"
    r"|determin|agreed|known|soon|later|30|trzydziest|thirt)|\?\?|X{3}|TB[ACD]\b",
    re.IGNORECASE,
)


def unfinished(before: str, after: str) -> Iterator[tuple[str, Severity, str]]:
    """What stands in one text for something that is to be written yet, where the other has it
    written; both without markup."""
    if left := _left(after, before):
        sentence = _("“%(text)s” is left in the translation as a placeholder. Fill it in.")
        yield "placeholder", Severity.GRAVE, sentence % {"text": left}
    elif left := _left(before, after):
        sentence = _("“%(text)s” is left in the original as a placeholder. Fill it in there.")
        yield "placeholder", Severity.GRAVE, sentence % {"text": left}


def _left(text: str, other: str) -> str:
    """The first such thing in a text, where the other text has nothing like it."""
    found = _LEFT.search(text)
    if found and not any(same in other.casefold() for same in ("[", "{", found[0].casefold())):
        return found[0]
    found = _UNDECIDED.search(text)
    return found[0] if found and not _SAYS_SO.search(other) else ""
