"""What editors say means the same as typed words."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from .expression import Tree, phrase
from .models import Entry, Synonyms, entries_of
from .typed import Typed
from .word_forms import Lemmas, forms_in_texts, of_language


class TypedSynonyms:
    """Synonyms of typed words, whatever their form; `lemmas` are those of the words. Two queries,
    and two more where there are any."""

    def __init__(self, typed: Sequence[Typed], language: str | None, lemmas: Lemmas) -> None:
        self._typed, self._language = typed, language
        self._forms = self._forms_of(lemmas)
        self._rows = self._of_typed_words()

    def longest_at(self, place: int) -> tuple[int, list[Tree]]:
        """How many of the typed words from a place on have synonyms, as many as possible, and all
        that means the same."""
        longest, alike = 0, dict[Entry, None]()
        for entries in self._rows:
            for entry in entries:
                if len(entry) >= longest and self._is_said(entry, place):
                    kept = alike if len(entry) == longest else {}
                    alike = kept | dict.fromkeys(other for other in entries if other != entry)
                    longest = len(entry)
        return longest, [phrase([self._in_texts(word) for word in entry]) for entry in alike]

    def _is_said(self, entry: Entry, place: int) -> bool:
        """Whether the words from a place on are those of an entry."""
        run = self._typed[place : place + len(entry)]
        return len(run) == len(entry) and all(
            word in self._forms[typed.plain] for word, typed in zip(entry, run, strict=True)
        )

    def _forms_of(self, lemmas: Lemmas) -> dict[str, set[str]]:
        """Each typed word with all forms of what it is one of, whether they stand in texts or not.
        A small word is what it is: “w” is no short “wieś”."""
        found = {word.plain: {word.plain} for word in self._typed}
        inflected = {word.plain for word in self._typed if not word.is_stop_word}
        named = {lemma for plain in inflected for _code, lemma in lemmas[plain]}
        of_lemma = defaultdict[tuple[str, str], set[str]](set)
        rows = of_language(self._language).filter(lemma__in=named)
        for code, lemma, form in rows.values_list("language", "lemma", "form"):
            of_lemma[code, lemma].add(form)
        for plain in inflected:
            found[plain].update(*(of_lemma[lemma] for lemma in lemmas[plain]))
        return found

    def _of_typed_words(self) -> list[list[Entry]]:
        """What means the same where all words of one entry were typed."""
        rows = Synonyms.objects.all()
        if self._language is not None:
            rows = rows.filter(language=self._language)
        said = set[str]().union(*self._forms.values())
        every = [entries_of(alike) for alike in rows.values_list("alike", flat=True)]
        return [row for row in every if any(said.issuperset(entry) for entry in row)]

    def _in_texts(self, word: str) -> list[str]:
        if len(word) == 1:
            return [word]
        return list(dict.fromkeys([word, *self._forms_in_texts.get(word, ())]))

    @cached_property
    def _forms_in_texts(self) -> dict[str, list[str]]:
        words = {word for entries in self._rows for entry in entries for word in entry}
        return forms_in_texts(words, self._language)
