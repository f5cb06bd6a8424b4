"""Whether a word in a text is a form of a given word; Polish words change their endings.

Two Polish words are taken for forms of one when the same is left of them without their endings and
without the vowels and consonants that change in declension: Izba, Izbie; klaster, klastra;
Urząd, Urzędu; Politechnika, Politechnice. That takes a few different words for the same, which is
harmless where, as in names, several words must agree in their order.
"""

import re
from functools import lru_cache

# Endings of nouns and adjectives, longest first.
_LISTED = (
    "a ą e ę i o u y ie ia ią ię iu io ii ach ami iach iami om iom owi iowi owie ów iów em iem"
    " ego iego emu iemu ej iej ym im ych ich ymi imi mi ium"
)
_ENDINGS = sorted(_LISTED.split(), key=len, reverse=True)
_SHORTEST_STEM = 3
_MOVING_E = re.compile(r"(?<=[^aeiouyąęó])i?e(?=[^aeiouyąęó]$)")
# Consonants at a stem's end that take each other's place, and vowels within it.
_CONSONANTS = (("sz", "s"), ("ch", "s"), ("rz", "r"), ("dz", "d"), ("cz", "k"), ("ść", "st"),
               ("śc", "st"))  # fmt: skip
_LETTERS = str.maketrans("ćctśńłżźąó", "kkksnlggęo")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What is left of a Polish word without what changes in declension; in lower case."""
    word = word.casefold()
    # Again and again: what looks like an ending may belong to the word (system, systemy).
    while (shorter := _without_ending(word)) != word:
        word = shorter
    for changed, base in _CONSONANTS:
        if word.endswith(changed):
            word = word[: -len(changed)] + base
            break
    word = _MOVING_E.sub("", word) if len(word) > _SHORTEST_STEM else word
    return word.translate(_LETTERS)


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        if len(word) - len(ending) >= _SHORTEST_STEM and word.endswith(ending):
            return word[: -len(ending)]
    return word


def key(word: str, language_code: str) -> str:
    """What all forms of a word have in common. Abbreviations and words with digits do not change;
    of English words only a plural is known."""
    if any(letter.isdigit() for letter in word) or (len(word) > 1 and word.isupper()):
        return word
    if language_code == "pl":
        return stem(word)
    word = word.casefold()
    if len(word) > _SHORTEST_STEM and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > _SHORTEST_STEM and word.endswith("s") else word


def is_form(found: str, of: str, language_code: str) -> bool:
    """Whether a word found in a text is a form of a word; what a name writes with a capital has
    one in the text as well."""
    if of[0].isupper() and not found[0].isupper():
        return False
    return key(found, language_code) == key(of, language_code)
