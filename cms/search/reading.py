"""What somebody typed, read as the index is asked: with the forms that public texts know."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .abbreviations import as_abbreviation
from .compounds import compound
from .expression import Tree, all_of, any_of, phrase, words_of
from .synonyms import TypedSynonyms
from .typed import Typed
from .word_forms import (
    Lemmas,
    forms_in_texts,
    forms_of_lemmas,
    in_texts,
    lemmas_of,
    starting_with,
)

# How many words written apart may be one written together, and the shortest part of one.
_TOGETHER_MAX, _PART_MIN = 5, 2
# Of three, the first and the last have so many letters: shorter ones are found in any word.
_OUTER_MIN = 4
_BEGINNING_MIN, _BEGINNINGS_MAX = 3, 40


@dataclass
class Reading:
    """The typed words, each with what stands for it in public texts of a language (of all, where
    none is given). Some five queries, two more where a word has synonyms.

    `groups` has for each word that counts what is looked for; `unknown` are the words for which no
    public text has anything, `taken_apart` those that are several words of texts. `own_groups`
    are the groups without synonyms.
    """

    typed: Sequence[Typed]
    language: str | None
    exactly: bool = False
    groups: list[Tree] = field(init=False)
    own_groups: list[Tree] = field(init=False)
    unknown: list[Typed] = field(init=False)
    taken_apart: list[Typed] = field(init=False)

    def __post_init__(self) -> None:
        self.unknown, self.taken_apart = [], []
        self.groups, self.own_groups = [], []
        if self.exactly:
            self.groups = [word.plain for word in self.typed if not word.is_stop_word]
            self.own_groups = self.groups
        else:
            self._read()

    def groups_by_rarity(self) -> list[Tree]:
        """What is looked for, the rarest in public texts first; what none holds is left out."""
        counts = dict(
            in_texts(self.language)
            .filter(form__in={word for group in self.groups for word in words_of(group)})
            .order_by("pages")
            .values_list("form", "pages")
        )
        held = [max(counts.get(word, 0) for word in words_of(group)) for group in self.groups]
        places = sorted((count, place) for place, count in enumerate(held) if count)
        return [self.groups[place] for _count, place in places]

    def _read(self) -> None:
        synonyms = TypedSynonyms(self.typed, self.language, self._lemmas)
        place = 0
        while place < len(self.typed):
            length, alike = synonyms.longest_at(place)
            if length:
                # What has synonyms is no unknown word, whether texts have it or not.
                own: Tree | None = self._said(self.typed[place : place + length])
            else:
                length = self._longest_together(place)
                own = self._together(self.typed[place : place + length])
            if own is not None:
                self.own_groups.append(own)
                self.groups.append(any_of([own, *alike]))
            place += length

    def _said(self, run: Sequence[Typed]) -> Tree:
        """Typed words that have synonyms: all of them that count, anywhere; where one is a letter,
        as in “R&D”, or none counts, they are looked for beside each other."""
        counting = [word for word in run if not word.is_stop_word]
        if counting and all(len(word.plain) > 1 for word in run):
            return all_of([any_of(self._known_forms(word)) for word in counting])
        return phrase([self._known_forms(word) for word in run])

    def _together(self, run: Sequence[Typed]) -> Tree | None:
        """What stands for a typed word, or for several that texts write together or apart; None for
        a small word alone."""
        counting = [word for word in run if not word.is_stop_word]
        if not counting:
            return None
        apart = all_of([self._forms_of(word) for word in counting])
        if len(run) == 1:
            return apart
        written = compound(tuple(word.written for word in run))
        return any_of([any_of(self._forms[written]), apart])

    def _longest_together(self, place: int) -> int:
        for length in range(min(_TOGETHER_MAX, len(self.typed) - place), 1, -1):
            run = self.typed[place : place + length]
            if all(word.is_stop_word for word in run):
                continue
            if compound(tuple(word.written for word in run)) in self._forms:
                return length
        return 1

    def _known_forms(self, word: Typed) -> list[str]:
        if len(word.plain) == 1:
            return [word.plain]
        return list(dict.fromkeys([word.plain, *self._forms.get(word.plain, ())]))

    def _forms_of(self, word: Typed) -> Tree:
        """The word itself, and whatever stands for it in texts; in plain capitals, or where no text
        has it, names of which it has the first letters as well."""
        found: list[Tree] = [*self._known_forms(word)]
        if word.plain not in self._forms:
            if begun := self._begun.get(word.plain):
                found += begun
            elif (split := self._split.get(word.plain)) is not None:
                found.append(split)
                self.taken_apart.append(word)
            elif word not in self.unknown:
                self.unknown.append(word)
        in_capitals = word.written.isupper() and word.written.casefold() == word.plain
        if word in self.unknown or in_capitals:
            found += filter(None, [as_abbreviation(word.plain)])
        return any_of(found)

    @cached_property
    def _forms(self) -> dict[str, list[str]]:
        """For each typed word, and for each that they are together, the forms in texts."""
        return forms_of_lemmas(self._lemmas, self.language)

    @cached_property
    def _lemmas(self) -> Lemmas:
        """For the same, what they are forms of."""
        plain = {word.plain for word in self.typed}
        for length in range(2, _TOGETHER_MAX + 1):
            for start in range(len(self.typed) - length + 1):
                run = self.typed[start : start + length]
                plain.add(compound(tuple(word.written for word in run)))
        return lemmas_of(plain, self.language)

    @cached_property
    def _without_forms(self) -> list[Typed]:
        counting = [word for word in self.typed if not word.is_stop_word]
        return [word for word in counting if word.plain not in self._forms]

    @cached_property
    def _begun(self) -> dict[str, list[str]]:
        """Forms in texts that begin as a typed word that is none itself."""
        found: dict[str, list[str]] = {}
        for word in self._without_forms:
            if len(word.plain) >= _BEGINNING_MIN and word.plain not in found:
                rows = starting_with(in_texts(self.language), word.plain)
                forms = rows.order_by("-pages", "form").values_list("form", flat=True)
                found[word.plain] = list(dict.fromkeys(forms[:_BEGINNINGS_MAX]))
        return found

    @cached_property
    def _split(self) -> dict[str, Tree]:
        """Typed words that are two or three words of texts: “smartgrid”, “energyinwater”."""
        words = [w.plain for w in self._without_forms if not self._begun.get(w.plain)]
        words = [word for word in words if not word.isdigit()]
        forms = self._standing({part for w in words for pair in _halves(w) for part in pair})
        ways = {w: [pair for pair in _halves(w) if set(pair) <= forms.keys()] for w in words}
        apart = {w: list(_thirds(w, forms)) for w in words if not ways[w]}
        forms |= self._standing({way[1] for found in apart.values() for way in found})
        ways |= {w: [way for way in found if way[1] in forms] for w, found in apart.items()}
        found: dict[str, Tree] = {}
        for word, known in ways.items():
            if known:
                # The most even one: short words are found in any.
                best = max(known, key=lambda way: min(map(len, way)))
                found[word] = all_of([any_of(forms[part]) for part in best])
        return found

    def _standing(self, parts: Collection[str]) -> dict[str, list[str]]:
        return forms_in_texts(parts, self.language) if parts else {}


def _halves(word: str) -> list[tuple[str, ...]]:
    return [(word[:at], word[at:]) for at in range(_PART_MIN, len(word) - _PART_MIN + 1)]


def _thirds(word: str, known: Collection[str]) -> Iterator[tuple[str, ...]]:
    """The word in three, of which the first and the last are known."""
    places = range(_OUTER_MIN, len(word) - _OUTER_MIN + 1)
    starts = [at for at in places if word[:at] in known]
    ends = [at for at in places if word[at:] in known]
    for start in starts:
        for end in ends:
            if end - start >= _PART_MIN:
                yield word[:start], word[start:end], word[end:]
