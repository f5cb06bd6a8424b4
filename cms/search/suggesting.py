"""What may complete what somebody is typing: titles of pages, and words of their texts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Locale, Page

from cms.content.visibility import public_pages
from cms.text import normal

from .backend import site_backend
from .models import PageWords
from .standing_words import Words, standing
from .word_forms import in_texts, starting_with
from .words import WORD, WORDS_MAX, folded, words

# So many letters are typed in all, and so many of a word that texts complete.
_SHORTEST = 2
# What may stand between words that are offered together.
_BETWEEN = re.compile(r"\s|\s?[-\u2010-\u2013&/]\s?")


def suggested(text: str, locale: Locale, limit: int) -> tuple[list[Any], list[str]]:
    """Pages of a language whose title has all of the words, the last one perhaps only begun, and,
    where they are fewer than `limit`, what completes the last word in texts: of one word, words of
    theirs, of several, such as follow each other in one."""
    typed = words(text)
    if not limit or sum(map(len, typed)) < _SHORTEST:
        return [], []
    pages = public_pages().filter(locale=locale)
    found = site_backend().autocomplete(" ".join(typed), pages, order_by_relevance=True)
    # Public is what was found: asked for by their keys, the pages need not be judged again.
    keys = found[:limit].keys()
    by_key = Page.objects.in_bulk(keys)
    titles = [by_key[key] for key in keys if key in by_key]
    left = limit - len(titles)
    # One letter begins too many words to say anything of them.
    if not left or len(typed[-1]) < _SHORTEST or len(typed) > WORDS_MAX:
        return titles, []
    said = {folded(page.title) for page in titles}
    completed = _completions(typed, locale, pages, 4 * limit)
    return titles, list(islice((whole for whole in completed if folded(whole) not in said), left))


def _completions(
    typed: Sequence[str], locale: Locale, pages: QuerySet[Page], most: int
) -> Iterator[str]:
    """What ends in a word that begins so, the most frequent first, and stands on one of the pages:
    of a word that its last public page has just lost, the vocabulary learns later."""
    *whole, begun = typed
    forms = starting_with(in_texts(locale.language_code), begun)
    ranked = dict(forms.order_by("-pages", "word").values_list("word", "form")[:most])
    phrases = {word: (*whole, form) for word, form in ranked.items()}
    found = standing(set(phrases.values()), pages)
    if whole:
        yield from _as_written([phrase for phrase in phrases.values() if phrase in found], found)
    else:
        yield from (word for word, phrase in phrases.items() if phrase in found)


def _as_written(phrases: Sequence[Words], keys: Mapping[Words, int]) -> Iterator[str]:
    """Words that follow each other, each time as a text writes them. What stands in a title is
    offered as that."""
    if not phrases:
        return
    texts = dict(PageWords.objects.filter(pk__in=keys.values()).values_list("page_id", "text"))
    for phrase in dict.fromkeys(phrases):
        # The index knows no end of a field or a sentence.
        lines = normal(texts.get(keys[phrase], "")).split("\n")
        if written := next(filter(None, (_in_line(phrase, line) for line in lines)), ""):
            yield written


def _in_line(phrase: Words, line: str) -> str:
    """The words as a line has them right behind each other; nothing where it has not."""
    matches = [match for match in WORD.finditer(line) if folded(match[0])]
    plain = [folded(match[0]) for match in matches]
    for start in range(len(plain) - len(phrase) + 1):
        if tuple(plain[start : start + len(phrase)]) == phrase:
            run = matches[start : start + len(phrase)]
            if all(_BETWEEN.fullmatch(line, a.end(), b.start()) for a, b in pairwise(run)):
                return line[run[0].start() : run[-1].end()]
    return ""
