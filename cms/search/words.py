"""What a word is, for what is indexed and for what is typed: letters and digits, without marks."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from wagtail.search import query as q

from cms.text import normal

from .expression import Expression

WORDS_MAX, WORD_LENGTH_MAX = 20, 60
WORD = re.compile(r"[^\W_]+")
# Letters that Unicode does not take apart into a letter and a mark.
_WITHOUT_MARKS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """A word as the index knows it: small plain letters and digits, at most 60 of them."""
    plain = unicodedata.normalize("NFKD", word.casefold()).casefold().translate(_WITHOUT_MARKS)
    return "".join(sign for sign in plain if sign.isalnum())[:WORD_LENGTH_MAX]


def spelled(text: str) -> list[str]:
    """The words of a text as they are written; signs, which mean something to the index's own
    language, drop out. Letters are read as they are stored: a soft hyphen parts no word."""
    return WORD.findall(normal(text))


def words(text: str) -> list[str]:
    """The words of a text as the index knows them."""
    return [plain for word in spelled(text) if (plain := folded(word))]


def tidied(query: Any) -> Any:
    """A search query, or a text, with nothing but words in it; None where no word is left."""
    if isinstance(query, Expression):
        return query
    if isinstance(query, str):
        return " ".join(words(query)[:WORDS_MAX]) or None
    if isinstance(query, q.PlainText):
        text = tidied(query.query_string)
        return text and q.PlainText(text, operator=query.operator, boost=query.boost)
    if isinstance(query, q.Phrase):
        text = tidied(query.query_string)
        return text and q.Phrase(text)
    if isinstance(query, (q.And, q.Or)):
        parts = [part for part in map(tidied, query.subqueries) if part is not None]
        return type(query)(parts) if len(parts) > 1 else (parts or [None])[0]
    if isinstance(query, q.Not):
        part = tidied(query.subquery)
        return q.MATCH_ALL if part is None else q.Not(part)
    if isinstance(query, q.Boost):
        part = tidied(query.subquery)
        return part and q.Boost(part, query.boost)
    return query
