"""Whether both texts name the same language: a talk in English is not one in Polish.

Told only where each text names just one language, the one in which something is said or written.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.names_of_languages import LANGUAGES
from cms.translation.language.phrases import one_of
from cms.translation.language.tokens import tokenised

from .finding import Severity

_SAID = {
    "pl": one_of(
        {
            name: rf"język(?:u|a|iem|i|ach|ów)? (?:\w+ i )?{stem}\w+|po {stem}u|{stem}ojęzyczn\w+"
            for name, stem in LANGUAGES.items()
        }
    ),
    "en": one_of(
        {
            name: rf"(?:in|into|from|to) {name}(?! [a-zA-Z])|{name}[ -]language|{name}-speaking"
            for name in LANGUAGES
        },
        not_before=r"\w",
    ),
}
# Another mention leaves it open which language is meant.
_MENTION = {
    "pl": one_of({name: rf"{stem}\w+" for name, stem in LANGUAGES.items()}),
    "en": one_of({name: name for name in LANGUAGES}),
}


def in_a_tongue(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A language that one text names and the other another one; both without markup."""
    old = tokenised(before).text
    there = _only(old, source)
    if not there:
        return
    new = tokenised(after).text
    here = _only(new, target)
    if here and there[0] != here[0]:
        sentence = _("The original says %(old)s, the translation %(new)s. Check which is right.")
        yield "contrary", Severity.GRAVE, sentence % {"old": there[1], "new": here[1]}


def _only(text: str, code: str) -> tuple[str, str] | None:
    """The one language that a text names, with how it says it."""
    said = _SAID[code].search(text)
    if said is None:
        return None
    named = {found.lastgroup for found in _MENTION[code].finditer(text)}
    named |= {found.lastgroup for found in _SAID[code].finditer(text)}
    return (said.lastgroup or "", said[0]) if len(named) == 1 else None
