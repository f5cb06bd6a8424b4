"""Looks up the forms of words in the vocabulary, and which of them stand in public texts."""

from collections import defaultdict
from collections.abc import Collection
from typing import TypeAlias

from django.db import connection
from django.db.models import QuerySet

from .models import WordForm

# Each word with its lemmas, and the language of each.
Lemmas: TypeAlias = "defaultdict[str, set[tuple[str, str]]]"


def of_language(language: str | None) -> QuerySet[WordForm]:
    """All forms of a language, or of all where none is given."""
    rows = WordForm.objects.all()
    return rows if language is None else rows.filter(language=language)


def in_texts(language: str | None) -> QuerySet[WordForm]:
    """The forms that stand in public texts."""
    return of_language(language).filter(pages__gt=0)


def forms_in_texts(words: Collection[str], language: str | None) -> dict[str, list[str]]:
    """For each of the words that is a form of one in public texts, the forms that stand there."""
    return forms_of_lemmas(lemmas_of(words, language), language)


def lemmas_of(words: Collection[str], language: str | None) -> Lemmas:
    """What the vocabulary knows each of the words as a form of."""
    known = of_language(language).filter(form__in=words)
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
    found: dict[str, set[str]] = {}
    # Ordered by the database, SQLite would walk along all forms of the language.
    for code, named, form in standing.values_list("language", "lemma", "form"):
        for word in lemmas.get((code, named), ()):
            found.setdefault(word, set()).add(form)
    return {word: sorted(forms) for word, forms in found.items()}


def starting_with(rows: QuerySet[WordForm], start: str) -> QuerySet[WordForm]:
    """Forms with a beginning, by a walk along the index of forms."""
    if connection.vendor == "sqlite":
        return rows.filter(form__gte=start, form__lt=start + "\U0010ffff")
    return rows.filter(form__startswith=start)
