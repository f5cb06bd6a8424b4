"""Polish by Morfeusz 2 (SGJP dictionary, http://morfeusz.sgjp.pl), by endings where it is absent.

Morfeusz takes some 50 MB and a twentieth of a second to load.
"""

from typing import Any

from .endings import Endings

try:
    import morfeusz2
except ImportError:
    morfeusz2 = None

# What nouns and adjectives end in, longest first: for names that no dictionary knows.
POLISH_ENDINGS = Endings(
    (
        "iego", "iemu", "owie", "ami", "ach", "ego", "emu", "iej", "owi", "imi", "ymi", "ich",
        "ych", "ów", "om", "em", "ie", "im", "ym", "ia", "iu", "ej", "ą", "ę", "a", "e", "i", "o",
        "u", "y", "",
    ),
    shortest_stem=4,
)  # fmt: skip


# Adjectives and verbs that are made of a noun: “energetyczny” of “energetyka”, “krakowski” of
# “Kraków”, “współpracować” of “współpraca”. Only those that the dictionary has are words.
_DERIVED = (
    ("yka", "yczny"), ("ika", "iczny"), ("yna", "yczny"), ("cja", "cyjny"), ("a", "ować"),
    ("", "owy"), ("", "ski"), ("a", "ski"),
)  # fmt: skip
_SHORTEST_DERIVING = 4


def dictionary_is_there() -> bool:
    """Whether Polish words are looked up, not only stripped of their endings."""
    return morfeusz2 is not None


def polish() -> "Dictionary | Endings":
    return Dictionary() if dictionary_is_there() else POLISH_ENDINGS


class Dictionary:
    """Polish as the dictionary knows it."""

    def __init__(self) -> None:
        self._morfeusz: Any = morfeusz2.Morfeusz(whitespace=morfeusz2.KEEP_WHITESPACES)

    def lemmas(self, word: str) -> set[str]:
        found = set()
        # Proper names are known with their capital only.
        for written in (word, word.capitalize()):
            readings = self._morfeusz.analyse(written)
            # A word of several segments (“zrobiłem”) has one reading for each.
            if all(end - start == 1 for start, end, _reading in readings):
                firsts = [reading for start, _end, reading in readings if start == 0]
                found |= {_bare(lemma) for _form, lemma, tag, *_ in firsts if tag != "ign"}
        return found or POLISH_ENDINGS.lemmas(word)

    def forms(self, lemma: str, word: str) -> set[str]:
        found = {word} | self._generated(lemma)
        if len(found) == 1:
            return POLISH_ENDINGS.forms(lemma, word)
        for ending, derived in _DERIVED:
            stem = lemma.removesuffix(ending)
            if lemma.endswith(ending) and len(stem) >= _SHORTEST_DERIVING:
                # The last “ó” of a stem is an “o” before an ending.
                for written in {stem, "o".join(stem.rsplit("ó", 1))}:
                    found |= self._generated(written + derived)
        return found

    def _generated(self, lemma: str) -> set[str]:
        """The forms that the dictionary has of a lemma."""
        readings = [
            reading
            for written in {lemma, lemma.capitalize()}
            for reading in self._morfeusz.generate(written)
        ]
        return {form.lower() for form, _lemma, tag, *_ in readings if tag != "ign"}


def _bare(lemma: str) -> str:
    """A lemma without its number among homonyms: `Wielec:Sm1`."""
    return lemma.split(":")[0].lower() or lemma.lower()
