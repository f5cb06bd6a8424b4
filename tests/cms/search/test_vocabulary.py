"""The vocabulary knows the words of what the public sees, and of nothing else."""

import random
import subprocess
import sys
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection, connections
from django.db.utils import DEFAULT_DB_ALIAS
from wagtail.models import Page, PageViewRestriction
from wagtail.search.models import IndexEntry

from cms.content.visibility import public_pages
from cms.search import vocabulary
from cms.search.models import PageWords, WordForm
from cms.search.pages import search
from cms.search.stop_words import STOP_WORDS
from cms.search.words import folded
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]


def news(title: str, **fields: Any) -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(title=title, **fields)
    index.add_child(instance=page)
    return page


def held(word: str) -> int:
    """On how many pages the vocabulary says that a word stands."""
    rows = WordForm.objects.filter(word=word, pages__gt=0).values_list("pages", flat=True)
    return next(iter(rows), 0)


def rows() -> set[tuple[Any, ...]]:
    return set(WordForm.objects.values_list("language", "word", "form", "lemma", "pages"))


def found(text: str) -> list[str]:
    return [page.title for page in search(public_pages(), text, language="pl")]


def test_a_published_page_teaches_its_words_with_their_forms() -> None:
    news("Szybowiec nad lotniskiem")
    assert held("szybowiec") == 1
    assert found("szybowcami") == ["Szybowiec nad lotniskiem"]


def test_a_draft_teaches_nothing_nor_does_an_unpublished_change() -> None:
    news("Kwantologia w szkicu", live=False)
    page = news("Zwykła rzecz")
    page.title = "Szybowiec w zmianie"
    page.save_revision()
    assert held("kwantologia") == held("szybowiec") == 0
    assert not WordForm.objects.filter(form__in=["kwantologia", "szybowcami"]).exists()


def test_a_private_page_teaches_nothing() -> None:
    page = news("Szybowiec nad lotniskiem")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert not WordForm.objects.filter(form__startswith="szybow").exists()
    assert not PageWords.objects.filter(pk=page.pk).exists()


def test_what_was_withdrawn_takes_its_words_along() -> None:
    gone, deleted, kept = news("Szybowiec"), news("Szybowce"), news("Wiatrakowiec nad wsią")
    gone.unpublish()
    deleted_id = str(deleted.pk)
    deleted.delete()
    of_pages = ContentType.objects.get_for_model(NewsPage)
    assert not IndexEntry.objects.filter(content_type=of_pages, object_id=deleted_id).exists()
    assert held("szybowiec") == held("szybowce") == 0
    assert not WordForm.objects.filter(form="szybowcami").exists()
    assert found("wiatrakowcem") == [kept.title]


def test_a_word_that_stands_on_another_page_stays() -> None:
    first, _second = news("Szybowiec pierwszy"), news("Szybowiec drugi")
    first.unpublish()
    assert held("szybowiec") == 1
    assert found("szybowcem") == ["Szybowiec drugi"]


def test_a_new_text_is_found_before_the_worker_has_learned_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vocabulary, "learn", lambda ids: None)
    news("Kwantologia stosowana")
    assert found("kwantologia") == ["Kwantologia stosowana"]


def test_a_sweep_learns_what_no_event_told() -> None:
    page = news("Szybowiec")
    Page.objects.filter(pk=page.pk).update(live=False)
    vocabulary.sweep()
    assert held("szybowiec") == 0
    Page.objects.filter(pk=page.pk).update(live=True)
    vocabulary.sweep()
    assert held("szybowiec") == 1


def test_after_any_sequence_the_vocabulary_is_what_a_rebuild_makes() -> None:
    drawn = random.Random(12)  # noqa: S311
    words = ["szybowiec", "Szybowce", "e-zdrowia", "zamkiem", "zamek", "525-10-10-123", "Wexbudu"]
    pages = [news(f"Strona {word}") for word in words[:3]]
    for _step in range(12):
        page = drawn.choice(pages)
        NewsPage.objects.filter(pk=page.pk).update(
            title=" ".join(drawn.sample(words, 3)), live=drawn.random() < 0.7
        )
        vocabulary.learn([page.pk])
    kept = rows()
    vocabulary.rebuild()
    assert kept == rows()


def test_a_search_finds_the_pages_whose_words_it_expands_to(no_synonyms: None) -> None:
    vocabulary.learn_synonyms()
    drawn = random.Random(7)  # noqa: S311
    forms = sorted(set(WordForm.objects.filter(language="pl").values_list("form", flat=True)))
    texts = {
        row.page_id: {folded(word) for word in row.words.split()}
        for row in PageWords.objects.filter(language="pl")
    }
    pages = public_pages().filter(locale__language_code="pl")
    tried = 0
    for form in drawn.sample(forms, 40):
        lemmas = WordForm.objects.filter(language="pl", form=form).values("lemma")
        same = WordForm.objects.filter(language="pl", lemma__in=lemmas, pages__gt=0)
        alike = {form, *same.values_list("form", flat=True)}
        expected = {pk for pk, words in texts.items() if words & alike}
        results = {page.pk for page in search(pages, form, language="pl")}
        if expected and form not in STOP_WORDS["pl"]:
            tried += 1
            assert results == expected, form
    assert tried > 30


def test_no_web_process_loads_a_dictionary() -> None:
    code = (
        "import django, sys; django.setup();"
        "from django.urls import get_resolver; get_resolver().url_patterns;"
        "import cms.wsgi, cms.search.pages, cms.search.tasks, cms.search.effects;"
        "print({'morfeusz2', 'snowballstemmer', 'Stemmer'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()", told.stderr


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_of_two_that_learn_at_once_the_second_waits() -> None:
    second = connections[DEFAULT_DB_ALIAS].copy()
    try:
        vocabulary.learn([news("Szybowiec").pk])
        with second.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
            with pytest.raises(OperationalError, match="lock timeout"):
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [vocabulary._LOCK])
    finally:
        second.close()
