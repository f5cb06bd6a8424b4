"""Very many public pages with texts of the usual length, written straight into the tables.

All texts hold one word, each tenth title does too; the other words are as frequent as those of a
language are. For five Polish pages there is an English one.
"""

import random
from datetime import date, timedelta
from itertools import accumulate, product
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from wagtail.models import Locale, Page, Site
from wagtail.search.backends import get_search_backend
from wagtail.search.index import SearchField

from cms.content.models import ListEntry
from cms.search.models import PageWords, WordForm
from pages.news.models import NewsPage

COMMON, RARE = "klaster", "szybowiec"
_LENGTH, _IN_TITLE, _DISTINCT = 70, 5, 20_000
_FIRST_DAY = date(2020, 1, 1)
# Behind the children that are there.
_FREE = 10_000
_AT_ONCE = 1000
_SEARCHED = [*Page.search_fields, SearchField("text")]


class _Texts:
    """Texts at random, always the same ones."""

    def __init__(self) -> None:
        self.random = random.Random(1)  # noqa: S311
        syllables = [a + b for a in "bcdfghjklmnprstwz" for b in "aeiouy"]
        self.words = ["".join(three) for three in product(syllables, repeat=3)]
        self.random.shuffle(self.words)
        del self.words[_DISTINCT:]
        self.weights = list(accumulate(1 / place for place in range(1, _DISTINCT + 1)))

    def some(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def page(self, place: int) -> tuple[str, str]:
        """A title and a text."""
        title, text = self.some(_IN_TITLE), self.some(_LENGTH)
        if place % 10 == 0:
            title[place // 10 % _IN_TITLE] = COMMON
        for _ in range(1 + place % 3):
            text[self.random.randrange(_LENGTH)] = COMMON
        if place % 1000 == 0:
            text.append(RARE)
        return " ".join(title).capitalize(), " ".join(text)


def fill(number: int) -> None:
    """So many pages in Polish with rows in every index, and the vocabulary of their words."""
    texts, home = _Texts(), Site.objects.get(is_default_site=True).root_page
    with transaction.atomic():
        _write_pages(home, "pl", range(number), texts)
        _write_pages(home, "en", range(number, number + number // 5), texts)
        Page.objects.filter(pk=home.pk).update(numchild=F("numchild") + number + number // 5)
        forms = [
            WordForm(language=code, word=word, form=word, lemma=word, pages=max(1, number // place))
            for code in ("pl", "en")
            for place, word in enumerate([COMMON, RARE, *texts.words], 1)
        ]
        WordForm.objects.bulk_create(forms, ignore_conflicts=True, batch_size=_AT_ONCE)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")


def _write_pages(home: Page, code: str, places: range, texts: _Texts) -> None:
    locale = Locale.objects.get(language_code=code)
    kind = ContentType.objects.get_for_model(NewsPage)
    index = get_search_backend().get_index_for_model(NewsPage)
    for start in range(places.start, places.stop, _AT_ONCE):
        pages, said = [], []
        for place in range(start, min(start + _AT_ONCE, places.stop)):
            title, text = texts.page(place)
            said.append(text)
            page = Page(
                title=title,
                slug=f"page-{place}",
                path=home._get_path(home.path, home.depth + 1, _FREE + place),
                depth=home.depth + 1,
                locale=locale,
                url_path=f"{home.url_path}page-{place}/",
                content_type=kind,
            )
            pages.append(page)
        Page.objects.bulk_create(pages)
        ListEntry.objects.bulk_create(
            ListEntry(
                page=page,
                content_type=kind,
                locale=locale,
                date=_FIRST_DAY + timedelta(days=page.pk * 7919 % 2000),
                title_key=page.title.lower(),
            )
            for page in pages
        )
        PageWords.objects.bulk_create(
            PageWords(page_id=page.pk, language=code, words="", text=text)
            for page, text in zip(pages, said, strict=True)
        )
        index.add_items(
            NewsPage, [_with(text, page) for page, text in zip(pages, said, strict=True)]
        )


def _with(text: str, page: Any) -> Any:
    """A page that the index reads a text of."""
    page.text, page.get_search_fields = text, lambda: _SEARCHED
    return page
