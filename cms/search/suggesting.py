"""What may complete what somebody is typing: titles of pages, and words of their texts."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from wagtail.models import Locale, Page

from cms.content.sites import chosen_site
from cms.content.visibility import public_pages

from .backend import site_backend
from .expression import Expression
from .word_forms import in_texts, starting_with
from .words import folded, spelled, words

_SHORTEST = 2


def suggested(text: str, locale: Locale, limit: int) -> tuple[list[Any], list[str]]:
    """Pages of a language whose title has all of the words, the last one perhaps only begun, and,
    where they are fewer than `limit`, texts whose last word is completed, on the site that is shown
    by a word of its own."""
    typed = words(text)
    if not typed or len(typed[-1]) < _SHORTEST or not limit:
        return [], []
    pages = public_pages().filter(locale=locale)
    found = site_backend().autocomplete(" ".join(typed), pages, order_by_relevance=True)
    # Public is what was found: asked for by their keys, the pages need not be judged again.
    keys = found[:limit].keys()
    by_key = Page.objects.in_bulk(keys)
    titles = [by_key[key] for key in keys if key in by_key]
    left = limit - len(titles)
    if not left:
        return titles, []
    said = {folded(page.title) for page in titles}
    front = "".join(f"{word} " for word in spelled(text)[:-1])
    completed = (front + word for word in _completions(typed[-1], locale, pages, 4 * limit))
    return titles, list(islice((whole for whole in completed if folded(whole) not in said), left))


def _completions(begun: str, locale: Locale, pages: Any, most: int) -> Iterator[str]:
    """Words that begin so, the most frequent first; of one site of several those that its pages
    hold, each of which is asked for, as words are known of all sites together."""
    forms = starting_with(in_texts(locale.language_code), begun)
    ranked = forms.order_by("-pages", "word").values_list("word", "form")[:most]
    for word, form in dict(ranked).items():
        if chosen_site() is None or site_backend().search(Expression(form), pages)[:1]:
            yield word
