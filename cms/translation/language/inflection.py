"""Whether a word in a text is a form of a given word; Polish words change their endings.

Two Polish words are taken for forms of one when something is the same of them without their endings
and without the vowels and consonants that change in declension: Izba, Izbie; klaster, klastra;
Kraków, Krakowa; Łódź, Łodzi. What looks like an ending may belong to the word (system, Kraków), so
that a word has several stems. That takes a few different words for the same, which is harmless
where, as in names, several words must agree in their order.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from .irregular import english_singular, english_spelling, polish_words

# Endings of nouns and adjectives, longest first.
_LISTED = (
    "a ą e ę i o u y ie ia ią ię iu io ii ach ami iach iami om iom owi iowi owie ów iów em iem"
    " ego iego emu iemu ej iej ym im ych ich ymi imi mi ium"
)
_ENDINGS = sorted(_LISTED.split(), key=len, reverse=True)
_SHORTEST_STEM = 3
_ENDINGS_AT_MOST = 3
_MOVING_E = re.compile(r"(?<=[^aeiouyąęó])i?e(?=[^aeiouyąęó]$)")
# Consonants at a stem's end that take each other's place, and vowels within it.
_CONSONANTS = (("sz", "s"), ("ch", "s"), ("rz", "r"), ("dź", "d"), ("dz", "d"), ("dz", "g"),
               ("cz", "k"), ("ść", "st"), ("śc", "st"))  # fmt: skip
_LETTERS = str.maketrans("ćctśńłżźąó", "kkksnlggęo")
_VOWELS = "aąeęiouyó"


@lru_cache(maxsize=20_000)
def stems(word: str) -> frozenset[str]:
    """What may be left of a Polish word without what changes in declension; in lower case."""
    word = word.casefold()
    found = cut = {word, *polish_words(word)}
    for _ in range(_ENDINGS_AT_MOST):
        cut = {shorter for one in cut for shorter in _without_ending(one)}
        found = found | cut
    return frozenset(form for one in found for form in _unchanged(one))


def _without_ending(word: str) -> Iterator[str]:
    shortest = 2 if len(word) == 3 else _SHORTEST_STEM
    for ending in _ENDINGS:
        if len(word) - len(ending) >= shortest and word.endswith(ending):
            yield word[: -len(ending)]
    # Mai is Maja.
    if len(word) > 2 and word[-1] == "i" and word[-2] in _VOWELS:
        yield word[:-1] + "j"


def _unchanged(stem: str) -> Iterator[str]:
    """A stem without vowels and consonants that change."""
    changing = [(old, base) for old, base in _CONSONANTS if stem.endswith(old)]
    for old, base in changing or [("", "")]:
        one = stem[: len(stem) - len(old)] + base
        if len(one) > _SHORTEST_STEM:
            one = _MOVING_E.sub("", one)
        yield one.translate(_LETTERS)


def keys(word: str, language_code: str) -> frozenset[str]:
    """Forms of one word have one of these in common. Abbreviations and words with digits or signs
    do not change; of English words only the plural and both ways of spelling are known."""
    if not word.isalpha() or word.isupper():
        return frozenset((word,))
    if len(word) < 3:
        return frozenset((word.casefold(),))
    if language_code == "pl":
        return stems(word)
    if word.endswith("s") and word[:-1].isupper():
        return frozenset((word[:-1],))
    return frozenset((english_spelling(english_singular(word.casefold())),))


def is_form(found: str, of: str, language_code: str) -> bool:
    """Whether a word found in a text is a form of a word; what a name writes with a capital has
    one in the text as well. Words all of capitals may be any (KLASTRA of “Klaster”)."""
    if of[0].isupper() and not found[0].isupper():
        return False
    return not keys_in(found, of.isupper(), language_code).isdisjoint(keys(of, language_code))


def keys_in(found: str, as_it_is: bool, language_code: str) -> frozenset[str]:
    """The keys of a word of a text, which may have capitals for emphasis only."""
    if not as_it_is and found.isupper():
        return keys(found.capitalize() if len(found) > 1 else found.lower(), language_code)
    return keys(found, language_code)
