"""Which forms a word has: a language's grammar, used by the worker and by commands only.

A morphology knows the lemmas of a word and the forms of a lemma, all in small letters with their
marks. What no dictionary knows, such as a company's name, gets its endings by rule.
"""

from functools import cache
from typing import Protocol


class Morphology(Protocol):
    """A language's grammar."""

    def lemmas(self, word: str) -> set[str]:
        """The words that a word may be a form of, at least one."""

    def forms(self, lemma: str, word: str) -> set[str]:
        """The forms of such a lemma of `word`, that word among them."""


@cache
def morphology_of(language: str) -> Morphology:
    """The grammar of a language; one without inflection where it has none here."""
    if language == "pl":
        from .polish import polish

        return polish()
    if language == "en":
        from .english import English

        return English()
    from .none import NoInflection

    return NoInflection()
