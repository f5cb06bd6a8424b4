"""Forms by endings alone: what is left for words that no dictionary knows."""

from collections.abc import Sequence


class Endings:
    """Takes words with one stem for forms of one word.

    Words with a digit and short ones, abbreviations mostly, have one form.
    """

    def __init__(self, endings: Sequence[str], shortest_stem: int) -> None:
        self._endings = endings
        self._shortest = shortest_stem

    def lemmas(self, word: str) -> set[str]:
        return {self._stem(word)}

    def forms(self, lemma: str, word: str) -> set[str]:
        if not self._inflects(word):
            return {word}
        return {word, *(lemma + ending for ending in self._endings)}

    def _stem(self, word: str) -> str:
        if self._inflects(word):
            for ending in self._endings:
                if ending and word.endswith(ending) and len(word) - len(ending) >= self._shortest:
                    return word.removesuffix(ending)
        return word

    def _inflects(self, word: str) -> bool:
        return word.isalpha() and len(word) > self._shortest
