"""English by the Snowball stemmer, which is code without a dictionary.

A stem is the lemma; its forms are what common endings make of it that has the same stem. Plurals
and past forms that no ending makes are listed.
"""

import snowballstemmer

_ENDINGS = (
    "", "s", "es", "ed", "ing", "ings", "er", "ers", "e", "ion", "ions", "ation", "ations", "ive",
    "al", "ally", "ly", "or", "ors", "y", "ies", "ied", "ment", "ments", "ic", "ics", "ical", "'s",
    "ate", "ated", "ates", "ating", "able", "ability", "ful", "ness",
)  # fmt: skip
_IRREGULAR = (
    ("child", "children"), ("man", "men"), ("woman", "women"), ("person", "people"),
    ("foot", "feet"), ("datum", "data"), ("criterion", "criteria"), ("analysis", "analyses"),
    ("build", "built"), ("find", "found"), ("found", "founded", "founding", "founder"),
    ("make", "made"), ("give", "given", "gave"), ("take", "taken", "took"), ("hold", "held"),
    ("lead", "led"), ("meet", "met"), ("write", "written", "wrote"), ("speak", "spoken", "spoke"),
    ("teach", "taught"), ("buy", "bought"), ("sell", "sold"), ("grow", "grown", "grew"),
    ("know", "known", "knew"), ("choose", "chosen", "chose"), ("run", "ran"), ("win", "won"),
)  # fmt: skip
_VOWELS = frozenset("aeiouy")


class English:
    def __init__(self) -> None:
        self._stem = snowballstemmer.stemmer("english").stemWord
        self._irregular: dict[str, set[str]] = {}
        for group in _IRREGULAR:
            for word in group:
                self._irregular.setdefault(word, set()).add(self._stem(group[0]))
        self._groups = {self._stem(group[0]): set(group) for group in _IRREGULAR}

    def lemmas(self, word: str) -> set[str]:
        found = {self._stem(word), *self._irregular.get(word, ())}
        return found | {word[:-1]} if _is_plural_of_letters(word) else found

    def forms(self, lemma: str, word: str) -> set[str]:
        if not (word.isascii() and word.isalpha()):
            return {word}
        bases = {lemma, word, word.rstrip("e"), lemma.removesuffix("i") + "y"}
        # Stopped, planning: the last consonant twice.
        bases |= {lemma + lemma[-1]}
        made = {base + ending for base in bases for ending in _ENDINGS}
        same = {form for form in made if form.isalpha() and lemma in self.lemmas(form)}
        return {word, *same, *self._groups.get(lemma, ())}


def _is_plural_of_letters(word: str) -> bool:
    """NGOs, PDFs, PCs: the stemmer takes no “s” from words without another vowel before it."""
    letters = word.removesuffix("s")
    consonants = letters[: max(2, len(letters) - 1)]
    return len(word) > len(letters) > 1 and letters[-1] != "s" and _VOWELS.isdisjoint(consonants)
