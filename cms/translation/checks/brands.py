"""Whether a translation names the same well-known firms: Oracle is not Microsoft.

Told only where each text names one that the other does not.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.brands import brands
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity

# By the first word of each form, the longest forms first.
_KNOWN: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _name, _words in sorted(brands(), key=lambda brand: -len(brand[1])):
    _KNOWN.setdefault(_words[0], []).append((_words, _name))

# Names that begin with a small letter.
_SMALL_AT_FIRST = {word for word in _KNOWN if word[0].islower()}


def branded(before: str, after: str) -> Iterator[tuple[str, Severity, str]]:
    """Firms that one text names in place of others; both without markup."""
    there = _named(tokenised(before))
    if not there:
        return
    here = _named(tokenised(after))
    lost = [said for name, said in there.items() if name not in here]
    found = [said for name, said in here.items() if name not in there]
    if lost and found:
        sentence = _("The original names %(old)s, the translation %(new)s. Check the name.")
        yield "name", Severity.GRAVE, sentence % {"old": ", ".join(lost), "new": ", ".join(found)}


def _named(text: Text) -> dict[str, str]:
    """The firms that a text names, with how it says them; none where it is all in capitals."""
    if text.in_capitals:
        return {}
    found: dict[str, str] = {}
    for place, token in enumerate(text.tokens):
        if token.is_capital or token.text in _SMALL_AT_FIRST:
            for words, name in _KNOWN.get(token.text.partition("'")[0], ()):
                end = place + len(words)
                if _follow(text, place, words) and not _is_of_a_compound(text, end):
                    found.setdefault(name, text.said(place, end))
                    break
    return found


def _follow(text: Text, place: int, words: tuple[str, ...]) -> bool:
    """Whether the other words of a name stand after its first."""
    return all(text[place + n].text.partition("'")[0] == word for n, word in enumerate(words) if n)


def _is_of_a_compound(text: Text, end: int) -> bool:
    """Whether a hyphen makes a name part of another word, which is no ending: Meta-analysis."""
    hyphen, following = text[end], text[end + 1]
    return hyphen.text == "-" and hyphen.glued and following.glued and len(following.text) > 4
