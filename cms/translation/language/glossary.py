"""The names and terms that have a fixed form in each language, and where a text says them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from cms.plugins.contract import Contribution
from cms.plugins.registry import contributions

from .inflection import is_form, keys, keys_in
from .models import GlossaryTerm
from .tokens import listed

# C++, C# and .NET are other words than C and NET.
_WORD = re.compile(r"(?:(?<![\w.])\.)?[^\W_]+(?:[+#]+(?![^\W_]))?")
_JOINTS = re.compile(r"[+&#]")
# An abbreviation after a name, which may as well be left out.
_BRACKETS = re.compile(r"(?<!\s)\s*\([^()]*\)\s*$")
# What may stand between the words of one name; a sentence's end may not.
_BETWEEN = re.compile(r"[\s\"'„”“‚‘’«»().,/&+–-]*")
_SHORTEST_JOINED = 5
# What may stand in the middle of one word: cyber security, start-up.
_WITHIN = re.compile(r"[ -]?")
# A word between these is a name by itself.
_OPENING, _CLOSING = frozenset("„“\"«‘'"), frozenset("”“\"»’'")
# What names of institutions begin with, unless an adjective comes first.
_INSTITUTIONS = listed(
    "University Institute Academy School Centre Center Faculty Chamber Agency Ministry"
)
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:al|ic|ian|ean|ish|ese|ary|ed|ine)")
_SENTENCE_END = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}[.!?]\s")


@dataclass(frozen=True)
class Entry:
    """A name or term: what it is called in each language, its principal form first."""

    forms: Mapping[str, tuple[str, ...]] = field(hash=False)
    # A wrong form is a grave mistake: an official name, a person, what is not translated.
    binding: bool = True
    do_not_translate: bool = False
    note: str = ""

    @property
    def is_term(self) -> bool:
        """Whether a language writes it in small letters, so that it is nobody's name."""
        return any(form.islower() for forms in self.forms.values() for form in forms)

    def principal(self, language_code: str) -> str:
        """What it is called in a language; empty where the language has no form of it."""
        return next(iter(self.forms.get(language_code, ())), "")


@dataclass(frozen=True)
class OfficialNames(Contribution):
    """Names of a plugin's content that translations must not get wrong: of members, of people.
    `load` returns them as Entries; the number of its queries does not grow with their number."""

    load: Callable[[], Iterable[Entry]]


@dataclass(frozen=True)
class Found:
    """An entry where a text says it: the text's characters `start` to `end`, and what the entry is
    called in the language that the text is translated into."""

    entry: Entry
    start: int
    end: int
    text: str
    wanted: tuple[str, ...]


class Glossary:
    """Entries, ready to be looked for in texts; made once for a page or a request."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._by_first_word: dict[str, dict[str, list[_Form]]] = {}

    def found_in(self, text: str, language_code: str) -> list[tuple[Entry, int, int]]:
        """The entries that a text says, in its order; of two that overlap the longer one."""
        forms = self._forms(language_code)
        if not forms:
            return []
        words = list(_WORD.finditer(text))
        found: list[tuple[Entry, int, int]] = []
        place = 0
        while place < len(words):
            length = 1
            for form in _beginning(words[place].group(), forms, language_code):
                if form.stands_at(place, words, text, language_code):
                    length = len(form.words)
                    end = words[place + length - 1].end()
                    found.append((form.entry, words[place].start(), end))
                    break
            place += length
        return found

    def says(self, text: str, entry: Entry, language_code: str) -> bool:
        """Whether a text says an entry by any of its names, also within a longer name. A term need
        not have the capitals that another language writes without, and may be written as one word
        or with a hyphen or space."""
        words = list(_WORD.finditer(text))
        forms = _forms_of(entry, language_code)
        if entry.is_term:
            forms = [form.in_small_letters() for form in forms]
        return any(
            form.is_said_at(place, words, text, language_code)
            or form.is_spelt_at(place, words, text, language_code)
            for form in forms
            for place in range(len(words))
        )

    def _forms(self, language_code: str) -> dict[str, list["_Form"]]:
        if language_code not in self._by_first_word:
            forms = [form for e in self.entries for form in _forms_of(e, language_code)]
            by_first: dict[str, list[_Form]] = defaultdict(list)
            for form in sorted(forms, key=lambda form: -len(form.words)):
                for first in keys(form.words[0], language_code):
                    by_first[first].append(form)
            self._by_first_word[language_code] = by_first
        return self._by_first_word[language_code]

    @cached_property
    def binding_forms(self) -> frozenset[str]:
        """Every form of the binding entries, in all languages."""
        return frozenset(
            form
            for entry in self.entries
            if entry.binding
            for forms in entry.forms.values()
            for form in forms
        )


@dataclass(frozen=True)
class _Form:
    entry: Entry
    words: tuple[str, ...]
    # The signs between the words that belong to the name: R&D, A+B.
    joints: tuple[str, ...] = ()

    def stands_at(
        self, place: int, words: list[re.Match[str]], text: str, language_code: str
    ) -> bool:
        """Whether the name is meant at a place: what only may be it is not."""
        return (
            not self._may_begin_a_sentence(words[place], text)
            and self.is_said_at(place, words, text, language_code)
            and not (language_code == "en" and self._ends_a_longer_name(place, words, text))
        )

    def is_said_at(
        self, place: int, words: list[re.Match[str]], text: str, language_code: str
    ) -> bool:
        """Whether the words of the name stand at a place."""
        there = words[place : place + len(self.words)]
        return (
            len(there) == len(self.words)
            and all(
                is_form(word.group(), of, language_code)
                for word, of in zip(there, self.words, strict=True)
            )
            and all(
                _BETWEEN.fullmatch(text, one.end(), other.start())
                and not _SENTENCE_END.match(text, one.start(), other.start())
                and "".join(_JOINTS.findall(text, one.end(), other.start())) == joint
                for (one, other), joint in zip(pairwise(there), self.joints, strict=True)
            )
        )

    def is_spelt_at(
        self, place: int, words: list[re.Match[str]], text: str, language_code: str
    ) -> bool:
        """Whether the words of the name stand at a place, some of them cut or joined otherwise."""
        number = 0
        while number < len(self.words):
            if place >= len(words):
                return False
            word, of = words[place], self.words[number]
            if not _is_joined(words, place, text) and is_form(word.group(), of, language_code):
                place, number = place + 1, number + 1
            elif (
                place + 1 < len(words)
                and _WITHIN.fullmatch(text, word.end(), words[place + 1].start())
                and _is_one(word.group() + words[place + 1].group(), of, language_code)
            ):
                place, number = place + 2, number + 1
            elif number + 1 < len(self.words) and _is_one(
                word.group(), of + self.words[number + 1], language_code
            ):
                place, number = place + 1, number + 2
            else:
                return False
        return True

    def in_small_letters(self) -> "_Form":
        """The same without capitals, but those of abbreviations."""
        words = tuple(word if word.isupper() else word.casefold() for word in self.words)
        return replace(self, words=words)

    def _may_begin_a_sentence(self, word: re.Match[str], text: str) -> bool:
        """Whether a name of one word stands where every word has a capital, and other words follow:
        “Data” may then be a date."""
        name = self.words[0]
        if len(self.words) > 1 or not name[0].isupper() or not name.isalpha() or name.isupper():
            return False
        end = word.start()
        if text[end - 1 : end] in _OPENING and text[word.end() : word.end() + 1] in _CLOSING:
            return False
        while end and text[end - 1] in "„“\"'‘«( \u00a0\n\t":
            end -= 1
        alone = not end and not _WORD.search(text, word.end())
        return not alone and (not end or text[end - 1] in ".!?:…")

    def _ends_a_longer_name(self, place: int, words: list[re.Match[str]], text: str) -> bool:
        """Whether an English name of several words goes on before it: the Medical University of
        Warsaw is not the University of Warsaw."""
        if place == 0 or len(self.words) == 1 or self.words[0] not in _INSTITUTIONS:
            return False
        before = words[place - 1]
        beside = text[before.end() : words[place].start()] in (" ", "\u00a0")
        return beside and _ADJECTIVE.fullmatch(before.group()) is not None


def _is_joined(words: list[re.Match[str]], place: int, text: str) -> bool:
    """Whether only a hyphen stands between a word and the next one."""
    return place + 1 < len(words) and text[words[place].end() : words[place + 1].start()] == "-"


def _is_one(found: str, of: str, language_code: str) -> bool:
    """Whether two words together are a form of a word, none of them a figure or a letter."""
    return found.isalpha() and len(of) > _SHORTEST_JOINED and is_form(found, of, language_code)


def _forms_of(entry: Entry, language_code: str) -> list[_Form]:
    given = entry.forms.get(language_code, ())
    whole = [*given, *(_BRACKETS.sub("", form) for form in given)]
    cut = dict.fromkeys(_cut(form) for form in whole)
    return [_Form(entry, words, joints) for words, joints in cut if words]


def _cut(form: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a form, and the signs between them."""
    found = list(_WORD.finditer(form))
    joints = ("".join(_JOINTS.findall(form, a.end(), b.start())) for a, b in pairwise(found))
    return tuple(word.group() for word in found), tuple(joints)


def _beginning(word: str, forms: Mapping[str, list[_Form]], language_code: str) -> Iterable[_Form]:
    """The forms that may begin with a word of a text, the longest first."""
    first = keys(word, language_code)
    if word.isupper():
        first |= keys_in(word, False, language_code)
    found = {form: None for one in sorted(first) for form in forms.get(one, ())}
    if not found:
        return ()
    return sorted(found, key=lambda form: -len(form.words))


def load() -> Glossary:
    """The glossary with the official names that plugins contribute. The number of queries does not
    grow."""
    terms = [
        Entry(
            {code: term.forms(code) for code in ("pl", "en")},
            binding=term.official_name or term.do_not_translate,
            do_not_translate=term.do_not_translate,
            note=term.note,
        )
        for term in GlossaryTerm.objects.all()
    ]
    # What the glossary says comes first: it stands where a plugin says the same.
    return Glossary(
        [*terms, *(entry for names in contributions(OfficialNames) for entry in names.load())]
    )


def terms_in(
    text: str, source_code: str, target_code: str, glossary: Glossary | None = None
) -> list[Found]:
    """What a text says of the glossary, in its order, with what that is called in the target's
    language. Whoever asks about several texts loads the glossary once and gives it."""
    glossary = glossary or load()
    return [
        Found(entry, start, end, text[start:end], entry.forms.get(target_code, ()))
        for entry, start, end in glossary.found_in(text, source_code)
    ]
