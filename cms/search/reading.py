"""What somebody typed, read as the index is asked: with the forms that public texts know."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from django.db import connection
from django.db.models import QuerySet

from .abbreviations import as_abbreviation
from .compounds import compound, with_whole_numbers
from .expression import Tree, all_of, any_of, words_of
from .models import Synonyms, WordForm
from .stop_words import is_stop_word
from .words import WORDS_MAX, folded, spelled

# Each word with its lemmas, and the language of each.
Lemmas: TypeAlias = "defaultdict[str, set[tuple[str, str]]]"
# How many words written apart may be one written together, and the shortest part of one.
_TOGETHER_MAX, _PART_MIN = 5, 2
# Of three, the first and the last have so many letters: shorter ones are found in any word.
_OUTER_MIN = 4
_BEGINNING_MIN, _BEGINNINGS_MAX = 3, 40


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


@dataclass
class Reading:
    """The typed words, each with what stands for it in public texts of a language (of all, where
    none is given). Some five queries, whatever was typed.

    `groups` has for each word that counts what is looked for; `unknown` are the words for which no
    public text has anything, `taken_apart` those that are several words of texts.
    """

    typed: Sequence[Typed]
    language: str | None
    exactly: bool = False
    groups: list[Tree] = field(init=False)
    unknown: list[Typed] = field(init=False)
    taken_apart: list[Typed] = field(init=False)

    def __post_init__(self) -> None:
        self.unknown, self.taken_apart = [], []
        self.groups = self._exact() if self.exactly else self._read()

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

    def _exact(self) -> list[Tree]:
        return [word.plain for word in self.typed if not word.is_stop_word]

    def _read(self) -> list[Tree]:
        groups: list[Tree] = []
        place = 0
        while place < len(self.typed):
            length, alike = self._longest_synonym(place)
            if length:
                run = self.typed[place : place + length]
                typed = [self._forms_of(word) for word in run]
                # What has synonyms is no unknown word, whether texts have it or not.
                self.unknown = [word for word in self.unknown if word not in run]
                groups.append(any_of([all_of(typed), *alike]))
                place += length
                continue
            together = self._longest_together(place)
            if together > 1:
                parts = [w for w in self.typed[place : place + together] if not w.is_stop_word]
                written = compound(tuple(w.written for w in self.typed[place : place + together]))
                apart = [all_of([self._forms_of(w) for w in parts])] if parts else []
                groups.append(any_of([any_of(self._forms[written]), *apart]))
            elif not self.typed[place].is_stop_word:
                groups.append(self._forms_of(self.typed[place]))
            place += together
        return groups

    def _longest_synonym(self, place: int) -> tuple[int, list[Tree]]:
        """How many of the typed words from a place on have synonyms, and what these are."""
        best: tuple[int, list[Tree]] = (0, [])
        for entries in self._synonyms:
            for entry in entries:
                run = self.typed[place : place + len(entry)]
                if len(entry) > best[0] and self._is_said(entry, run):
                    others = [other for other in entries if other != entry]
                    best = len(entry), [all_of([self._known(w) for w in e]) for e in others]
        return best

    def _is_said(self, entry: Sequence[str], run: Sequence[Typed]) -> bool:
        """Whether typed words are those of an entry, in whatever form."""
        return len(entry) == len(run) and all(
            word == typed.plain or self._lemmas[word] & self._lemmas[typed.plain]
            for word, typed in zip(entry, run, strict=True)
        )

    def _known(self, word: str) -> Tree:
        return any_of(list(dict.fromkeys([word, *self._forms.get(word, ())])))

    @cached_property
    def _synonyms(self) -> list[list[tuple[str, ...]]]:
        rows = Synonyms.objects.all()
        if self.language is not None:
            rows = rows.filter(language=self.language)
        return [row.entries() for row in rows]

    def _longest_together(self, place: int) -> int:
        for length in range(min(_TOGETHER_MAX, len(self.typed) - place), 1, -1):
            words = tuple(word.written for word in self.typed[place : place + length])
            if compound(words) in self._forms:
                return length
        return 1

    def _forms_of(self, word: Typed) -> Tree:
        """The word itself, and whatever stands for it in texts; in plain capitals, or where no text
        has it, names of which it has the first letters as well."""
        found: list[Tree] = [word.plain]
        if forms := self._forms.get(word.plain):
            found += (form for form in forms if form != word.plain)
        elif begun := self._begun.get(word.plain):
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
        """For the same, and for the words of synonyms, what they are forms of."""
        plain = {word.plain for word in self.typed}
        plain |= {word for entries in self._synonyms for entry in entries for word in entry}
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


def in_texts(language: str | None) -> QuerySet[WordForm]:
    """The forms that stand in public texts."""
    rows = WordForm.objects.filter(pages__gt=0)
    return rows if language is None else rows.filter(language=language)


def forms_in_texts(words: Collection[str], language: str | None) -> dict[str, list[str]]:
    """For each of the words that is a form of one in public texts, the forms that stand there."""
    return forms_of_lemmas(lemmas_of(words, language), language)


def lemmas_of(words: Collection[str], language: str | None) -> Lemmas:
    """What the vocabulary knows each of the words as a form of."""
    known = WordForm.objects.filter(form__in=words)
    if language is not None:
        known = known.filter(language=language)
    found: Lemmas = defaultdict(set)
    for form, code, lemma in known.values_list("form", "language", "lemma"):
        found[form].add((code, lemma))
    return found


def forms_of_lemmas(known: Lemmas, language: str | None) -> dict[str, list[str]]:
    """For each word with its lemmas, the forms of these that stand in public texts."""
    lemmas: dict[tuple[str, str], set[str]] = {}
    for word, of_word in known.items():
        for lemma in of_word:
            lemmas.setdefault(lemma, set()).add(word)
    if not lemmas:
        return {}
    standing = in_texts(language).filter(lemma__in={lemma for _code, lemma in lemmas})
    found: dict[str, dict[str, None]] = {}
    for code, named, form in standing.order_by("form").values_list("language", "lemma", "form"):
        for word in lemmas.get((code, named), ()):
            found.setdefault(word, {}).setdefault(form)
    return {word: list(forms) for word, forms in found.items()}


def starting_with(rows: QuerySet[WordForm], start: str) -> QuerySet[WordForm]:
    """Forms with a beginning, by a walk along the index of forms."""
    if connection.vendor == "sqlite":
        return rows.filter(form__gte=start, form__lt=start + "\U0010ffff")
    return rows.filter(form__startswith=start)
