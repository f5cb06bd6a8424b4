"""What readers type, made safe for the index: words only, whatever stands between them."""

import re
import unicodedata
from typing import Any

from wagtail.search import query as q

WORDS_MAX, WORD_LENGTH_MAX = 20, 60
_WORD = re.compile(r"[^\W_]+")
# Letters that no database takes apart into a letter and a mark.
_WITHOUT_MARKS = str.maketrans("łŁøØđĐ", "lLoOdD")


def folded(text: str) -> str:
    """A text with plain letters where the databases themselves would leave a mark."""
    return text.translate(_WITHOUT_MARKS)


def words(text: str) -> list[str]:
    """The words of a text; signs, which mean something to the index's own language, drop out."""
    found = _WORD.findall(folded(unicodedata.normalize("NFC", text)))
    return [word[:WORD_LENGTH_MAX] for word in found[:WORDS_MAX]]


def tidied(query: Any) -> Any:
    """A search query, or a text, with nothing but words in it; None where no word is left."""
    if isinstance(query, str):
        return " ".join(words(query)) or None
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
