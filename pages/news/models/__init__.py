"""News: the index, an item, its rows, and the vocabulary of topics."""

from .index import NewsIndexPage
from .item import NewsPage, today
from .rows import ConcernedPage, NewsAttachment, NewsTopic
from .topic import Topic

__all__ = [
    "ConcernedPage",
    "NewsAttachment",
    "NewsIndexPage",
    "NewsPage",
    "NewsTopic",
    "Topic",
    "today",
]
