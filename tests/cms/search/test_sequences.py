"""Whatever is done in whatever order, the index is what would be written anew, and a search finds
the public pages whose words it asks for."""

import random
import re
import unicodedata
from collections.abc import Callable
from operator import contains
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from cms.content.clusters import prefetch_child_rows
from cms.content.visibility import public_pages
from cms.search import texts
from cms.search.expression import AllOf, Phrase, Tree, all_of
from cms.search.pages import search
from cms.search.reading import Reading
from cms.search.stop_words import is_small_anywhere
from cms.search.typed import typed_words
from tests.cms.published.editing import Editors

pytestmark = [pytest.mark.django_db, pytest.mark.learns]

STEPS, WORDS, READ = 10, 6, 4


class EditorsOfADay(Editors):
    """Nothing changes by itself: what a new day hides is indexed by the clock, and what is written
    behind everybody's back by `update_index`."""

    do_let_a_day_go_by = do_write_beside_it_and_repair = None

    def act(self, only: str = "") -> str:
        names = [name for name in dir(self) if name.startswith("do_") and getattr(self, name)]
        return super().act(only or self.random.choice(sorted(names)))


def public() -> list[Any]:
    pages = list(public_pages().select_related("locale").specific())
    by_type: dict[type[Page], list[Any]] = {}
    for page in pages:
        by_type.setdefault(type(page), []).append(page)
    for some in by_type.values():
        prefetch_child_rows(some)
    return pages


def rows(pages: list[Any]) -> dict[str, tuple[str, str]]:
    """What the index holds of pages, by their ids."""
    found = IndexEntry.objects.filter(
        object_id__in=[str(page.pk) for page in pages],
        content_type__in={page.content_type_id for page in pages},
    )
    columns = found.values_list("object_id", "title", "body")
    return {key: (str(title), str(body)) for key, title, body in columns}


def words_of(page: Any) -> list[str]:
    return f"{texts.indexed(texts.title(page))} {texts.body(page)}".split()


def read(client: Client, page: Any) -> list[str]:
    """What programs are given to show of a page: its title, lead and the texts of its body. It is
    read with nothing of the search, so that what the index leaves out is missed here."""
    answer = client.get(f"/api/v2/pages/{page.pk}/")
    assert answer.status_code == 200, page
    shown = answer.json()
    blocks = shown.get("body") or []
    # Not every page's body is a stream.
    texts_shown = [str(b["value"]) for b in blocks if isinstance(b, dict) and b["type"] == "text"]
    html = " ".join([shown["title"], shown.get("lead") or "", *texts_shown])
    return re.findall(r"[^\W_]{4,}", BeautifulSoup(html, "html.parser").get_text(" "))


def plain(word: str) -> str:
    """A word without its marks, by a way of its own."""
    decomposed = unicodedata.normalize("NFD", word.lower().replace("ł", "l"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def holds(words: list[str], tree: Tree) -> bool:
    if isinstance(tree, str):
        return tree in words
    if isinstance(tree, Phrase):
        runs = zip(*(words[place:] for place in range(len(tree.words))), strict=False)
        return any(all(map(contains, tree.words, run)) for run in runs)
    judge: Callable[[Any], bool] = all if isinstance(tree, AllOf) else any
    return judge(holds(words, part) for part in tree.parts)


@pytest.mark.parametrize("seed", [3])
def test_index_rows_are_those_of_a_rebuild_and_hits_those_of_reading_every_page(
    client: Client, seed: int
) -> None:
    editors = EditorsOfADay(seed)
    drawn = random.Random(seed)  # noqa: S311
    done = []
    for _step in range(STEPS):
        done.append(editors.act())
        pages = public()
        said = {page.pk: words_of(page) for page in pages}
        everything = sorted({word for words in said.values() for word in words})
        for word in drawn.sample(everything, WORDS):
            for language in ("pl", "en"):
                typed = typed_words(word, language)
                if typed[0].is_stop_word:
                    continue
                groups = Reading(typed, language).groups
                of_language = {p.pk for p in pages if p.locale.language_code == language}
                expected = {pk for pk in of_language if holds(said[pk], all_of(groups))}
                narrowed = public_pages().filter(locale__language_code=language)
                found = search(narrowed, word, language=language)
                if expected:
                    assert {page.pk for page in found} == expected, (word, done)
                    assert found.count() == len(expected)
        for page in drawn.sample(pages, READ):
            counting = [word for word in read(client, page) if not is_small_anywhere(plain(word))]
            word = plain(drawn.choice(counting))
            hits = list(search(public_pages(), word, exactly=True))
            assert page.pk in {hit.pk for hit in hits}, (word, page, done)
            other = drawn.choice(hits)
            html = plain(client.get(other.get_url(), follow=True).content.decode())
            # What is written with a hyphen is found as one word, too.
            assert word in html or word in re.sub("[-\u2010-\u2013]", "", html), (word, other, done)
    pages = public()
    kept = rows(pages)
    assert len(kept) == len(pages)
    for page in pages:
        missing = {plain(word) for word in read(client, page)}.difference(
            re.findall(r"\w+", " ".join(kept[str(page.pk)]))
        )
        assert not missing, (page, done)
        get_search_backend().add(page)
    rebuilt = rows(pages)
    assert kept == rebuilt, [(k, kept[k], rebuilt[k]) for k in kept if kept[k] != rebuilt[k]][:2]
