"""The vocabulary: which forms of which words stand in public texts.

It is learned from public pages only, page by page: what a page held before is taken back, what it
holds now is added, and a word that no public page holds any more goes, with the forms that led to
it. What it holds is a function of the public texts, so it can be made anew (`rebuild`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TypeVar

from django.db import connection, transaction
from django.db.models import F, Q
from wagtail.models import Page

from cms.content.visibility import public_pages

from . import texts
from .compounds import joined
from .models import PageWords, Synonyms, WordForm
from .morphology import morphology_of
from .words import WORD_LENGTH_MAX, folded, spelled

# Of this database, among all that use such locks there.
_LOCK = 0x6D61_7A77
_AT_ONCE = 500
Item = TypeVar("Item")


@contextmanager
def _one_learner() -> Iterator[None]:
    """A transaction that waits for others that learn: two would count by numbers that the other is
    about to change. SQLite has one writer at a time."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield


def learn(page_ids: Collection[int]) -> None:
    """Brings the vocabulary up to what the public sees of these pages today."""
    ids = list(page_ids)
    for start in range(0, len(ids), _AT_ONCE):
        with _one_learner():
            _learn(ids[start : start + _AT_ONCE])


def sweep() -> None:
    """Learns what was missed: pages that became public or ceased to be by whatever way."""
    known = dict(PageWords.objects.values_list("page_id", "published_at"))
    public = dict(public_pages().values_list("pk", "last_published_at"))
    changed = {pk for pk, moment in public.items() if pk not in known or known[pk] != moment}
    learn(sorted(changed | (known.keys() - public.keys())))


def rebuild() -> None:
    """Makes the vocabulary anew."""
    with _one_learner():
        WordForm.objects.all().delete()
        PageWords.objects.all().delete()
        learn(list(public_pages().order_by("pk").values_list("pk", flat=True)))
        learn_synonyms()


def learn_synonyms() -> None:
    """Brings in the forms of words that have synonyms, though no text holds one of them; takes away
    those of synonyms that are gone."""
    with _one_learner():
        _learn_all_synonyms()


def _learn_all_synonyms() -> None:
    words: dict[str, set[str]] = {}
    for row in Synonyms.objects.all():
        words.setdefault(row.language, set()).update(row.words())
    in_use = WordForm.objects.order_by().values_list("language", flat=True).distinct()
    for language in sorted({*in_use, *words}):
        _learn_synonyms(language, words.get(language, ()))


def _learn_synonyms(language: str, words: Collection[str]) -> None:
    missing = {pair for word in words for pair in _pairs(language, word)}
    rows = WordForm.objects.filter(language=language)
    standing = set(rows.filter(pages__gt=0).values_list("lemma", flat=True))
    gone = []
    for pk, word, lemma in rows.values_list("pk", "word", "lemma"):
        if (word, lemma) in missing:
            missing.remove((word, lemma))
        elif lemma not in standing:
            gone.append(pk)
    for pks in _in_parts(gone):
        WordForm.objects.filter(pk__in=pks).delete()
    _write(language, sorted(missing))


def page_words(page: Page) -> PageWords:
    """What is known of a page: its words in small letters, what it joins with a hyphen between."""
    parts = [texts.title(page), *texts.body_texts(page)]
    found: dict[str, None] = {}
    for text in parts:
        for word in spelled(text):
            found.setdefault(word.lower())
        for _start, _end, pieces in joined(text):
            found.setdefault("-".join(pieces).lower())
    kept = [word for word in found if len(word) <= WORD_LENGTH_MAX and folded(word)]
    return PageWords(
        page_id=page.pk,
        language=page.locale.language_code,
        published_at=page.last_published_at,
        words=" ".join(kept),
        text=text_of(page),
    )


def text_of(page: Page) -> str:
    """What a page says beside its title, a line for each field."""
    return "\n".join(" ".join(text.split()) for text in texts.body_texts(page))


def differing(pages: Sequence[Page]) -> list[int]:
    """The ids of those that say something else than what is known of them."""
    rows = PageWords.objects.filter(pk__in=[page.pk for page in pages])
    known = dict(rows.values_list("page_id", "text"))
    return [page.pk for page in pages if known.get(page.pk) != text_of(page)]


def _learn(ids: Collection[int]) -> None:
    known = PageWords.objects.filter(pk__in=ids)
    before = {row.page_id: row for row in known}
    public = public_pages().filter(pk__in=ids).select_related("locale").specific()
    now = {page.pk: page_words(page) for page in public}
    counts: dict[str, Counter[str]] = {}
    for rows, sign in ((before, -1), (now, 1)):
        for row in rows.values():
            counted = counts.setdefault(row.language, Counter())
            for word in row.words.split():
                counted[word] += sign
    for language, counted in counts.items():
        _count(language, {word: by for word, by in counted.items() if by})
    PageWords.objects.filter(pk__in=before.keys() - now.keys()).delete()
    PageWords.objects.bulk_create(
        now.values(),
        update_conflicts=True,
        unique_fields=["page_id"],
        update_fields=["language", "published_at", "words", "text"],
    )


def _count(language: str, changes: dict[str, int]) -> None:
    """Adds to the numbers of pages that hold words, and takes from them."""
    held = _held(language, changes)
    _bring_in(language, sorted(w for w, by in changes.items() if by > 0 and w not in held))
    by_change: dict[int, list[str]] = {}
    for word, by in changes.items():
        by_change.setdefault(by, []).append(word)
    for by, words in by_change.items():
        for some in _in_parts(words):
            rows = WordForm.objects.filter(language=language, word__in=some)
            rows.update(pages=F("pages") + by)
    _forget(language, [word for word, by in changes.items() if held.get(word) == -by])


def _bring_in(language: str, words: Iterable[str]) -> None:
    """Writes the rows of words, with those that are there left as they are."""
    _write(language, [pair for word in words for pair in _pairs(language, word)])


def _write(language: str, pairs: Sequence[tuple[str, str]]) -> None:
    # A form of a new word may be a word that texts hold already.
    held = _held(language, {word for word, _lemma in pairs})
    rows = [(language, word, folded(word), lemma, held.get(word, 0)) for word, lemma in pairs]
    # There are ten thousands of them: making models of them takes ten times as long.
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {WordForm._meta.db_table} (language, word, form, lemma, pages) "  # noqa: S608
            "VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            rows,
        )


def _held(language: str, words: Iterable[str]) -> dict[str, int]:
    """How many pages hold each of the words that any page holds."""
    found: dict[str, int] = {}
    for some in _in_parts(sorted(words)):
        rows = WordForm.objects.filter(language=language, word__in=some, pages__gt=0)
        found.update(rows.values_list("word", "pages"))
    return found


def _forget(language: str, words: Collection[str]) -> None:
    """Takes away what only led to words that are gone."""
    rows_of_synonyms = Synonyms.objects.filter(language=language)
    with_synonyms = {word for row in rows_of_synonyms for word in row.words()}
    for some in _in_parts(sorted(words)):
        rows = WordForm.objects.filter(language=language, word__in=some)
        lemmas = list(rows.values_list("lemma", flat=True).distinct())
        of_lemmas = WordForm.objects.filter(language=language, lemma__in=lemmas)
        standing = of_lemmas.filter(Q(pages__gt=0) | Q(word__in=with_synonyms))
        expected = {
            (form, lemma)
            for word, lemma in standing.values_list("word", "lemma")
            for form in _inflected(language, word).get(lemma, ())
        }
        gone = [
            pk
            for pk, word, lemma in of_lemmas.values_list("pk", "word", "lemma")
            if (word, lemma) not in expected
        ]
        for pks in _in_parts(gone):
            WordForm.objects.filter(pk__in=pks).delete()


def _pairs(language: str, word: str) -> list[tuple[str, str]]:
    """Each form of each lemma of a word, with that lemma."""
    return [(form, lemma) for lemma, forms in _inflected(language, word).items() for form in forms]


# The words of all synonyms are learned together, each time that one of them changes.
@lru_cache(maxsize=10_000)
def _inflected(language: str, word: str) -> Mapping[str, frozenset[str]]:
    """The forms of a word by lemma. Of a compound its last part is inflected."""
    morphology = morphology_of(language)
    *firsts, last = word.split("-")
    front = "".join(f"{part}-" for part in firsts)
    found: dict[str, frozenset[str]] = {}
    for lemma in morphology.lemmas(last):
        forms = {front + form for form in morphology.forms(lemma, last)}
        fitting = (form for form in forms if len(form) <= WORD_LENGTH_MAX and folded(form))
        found[(front + lemma)[:WORD_LENGTH_MAX]] = frozenset(fitting)
    return found


def _in_parts(whole: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Parts short enough for one statement."""
    return (whole[start : start + _AT_ONCE] for start in range(0, len(whole), _AT_ONCE))
