"""Whether both texts name the same languages: a talk in English is not one in Polish.

Told only where each text names a language, in which something is said or written or into which it
is translated, and the other text does not so much as mention it.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.names_of_languages import LANGUAGES
from cms.translation.language.phrases import one_of
from cms.translation.language.tokens import tokenised

from .finding import Severity

_WORK_PL = r"(?:wersj|napis|tłumacz|lektor|przekład)\w*"
_WORK_EN = r"(?:version|subtitle|interpret|translation|caption|voice-?over)\w*"
# After the name of a language that stands for itself: no noun that it would be an adjective of.
_ALONE_PL = r"(?=\s?(?:[.,;:!?)–—-]|$)| (?:i|oraz|lub|albo|z|ze|w|dla|przez|a|bądź|jest|są)\b)"
_ALONE_EN = (
    r"(?! (?!(?:and|or|with|by|for|only|at|on|is|are|was|will|if|but|to|as|into|through|via|from"
    r"|unless|when|in|during)\b)[a-zA-Z])"
)
_SAID = {
    "pl": one_of(
        {
            name: rf"język(?:u|a|iem|i|ach|ów)? (?:\w+ i )?(?:{stem})\w+|(?:{stem})u"
            rf"|(?:{stem})ojęzyczn\w+|na (?:{stem})i{_ALONE_PL}|z (?:{stem})iego(?= na )"
            rf"|{_WORK_PL} (?:{stem})\w+|(?:{stem})\w+ {_WORK_PL}"
            for name, stem in LANGUAGES.items()
        }
    ),
    "en": one_of(
        {
            name: rf"(?:in|into|from|to) {name}{_ALONE_EN}|{name}[ -]language|{name}-speaking"
            rf"|{name} {_WORK_EN}|(?:and|or|,|/) {name}{_ALONE_EN}"
            for name in LANGUAGES
        },
        not_before=r"\w",
    ),
}
_MENTION = {
    "pl": one_of({name: rf"(?:{stem})\w+" for name, stem in LANGUAGES.items()}),
    "en": one_of({name: name for name in LANGUAGES}, not_before=r"\w"),
}


def in_a_tongue(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A language that one text names and the other another one; both without markup."""
    old = tokenised(before).text
    there = _said(old, source)
    if not there:
        return
    new = tokenised(after).text
    here = _said(new, target)
    lost = [said for name, said in there.items() if name not in _mentioned(new, target)]
    found = [said for name, said in here.items() if name not in _mentioned(old, source)]
    if lost and found:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": lost[0], "new": found[0]}


def _said(text: str, code: str) -> dict[str, str]:
    """The languages that a text names, with how it says each."""
    return {found.lastgroup or "": found[0] for found in _SAID[code].finditer(text)}


def _mentioned(text: str, code: str) -> set[str]:
    """The languages that a text may mean, also as peoples and countries."""
    return {found.lastgroup or "" for found in _MENTION[code].finditer(text)}
