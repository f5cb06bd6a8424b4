"""The words of what somebody typed."""

from dataclasses import dataclass

from .compounds import with_whole_numbers
from .stop_words import is_stop_word
from .words import WORDS_MAX, folded, spelled


@dataclass(frozen=True)
class Typed:
    """A word that was typed."""

    written: str
    plain: str
    is_stop_word: bool


def typed_words(text: str, language: str | None) -> list[Typed]:
    """The words of what was typed, as many as are read."""
    found = [(word, folded(word)) for word in spelled(with_whole_numbers(text))[:WORDS_MAX]]
    return [Typed(w, plain, is_stop_word(w, plain, language)) for w, plain in found if plain]
