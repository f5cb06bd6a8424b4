"""What the index is asked: words joined by “and” and “or”, in the language of each database."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wagtail.search import query as q


@dataclass(frozen=True)
class AllOf:
    """Texts in which every part is found."""

    parts: "tuple[Tree, ...]"


@dataclass(frozen=True)
class AnyOf:
    """Texts in which one of the parts is found."""

    parts: "tuple[Tree, ...]"


# A word, as the index knows it, is the smallest one.
Tree: TypeAlias = str | AllOf | AnyOf


def any_of(parts: Sequence[Tree]) -> Tree:
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def all_of(parts: Sequence[Tree]) -> Tree:
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def words_of(tree: Tree) -> Iterator[str]:
    """The words that stand in an expression."""
    if isinstance(tree, str):
        yield tree
    else:
        for part in tree.parts:
            yield from words_of(part)


class Expression(q.Phrase):
    """An expression as a query of modelsearch. Its words are plain letters and digits.

    It is a phrase to what does not know it: a query that is neither taken apart nor joined. Pages
    whose title is one of `names`, as it is indexed, stand first. `is_strict` tells that every page
    found has all that was typed: those that have it in their title stand before the others, then
    those that have it without synonyms, as `own` tells; very many need not be weighed against each
    other.
    """

    def __init__(
        self,
        tree: Tree,
        names: Collection[str] = (),
        *,
        own: Tree | None = None,
        is_strict: bool = False,
    ) -> None:
        super().__init__(" ".join(words_of(tree)))
        self.tree = tree
        self.own = tree if own is None else own
        self.names = sorted(filter(None, names))
        self.is_strict = is_strict

    @property
    def has_synonyms(self) -> bool:
        """Whether some pages have only synonyms of what was typed."""
        return self.own != self.tree

    def words(self) -> Iterator[str]:
        return words_of(self.tree)

    def fts5(self) -> str:
        """For SQLite: https://www.sqlite.org/fts5.html#full_text_query_syntax"""
        return _fts5(self.tree)

    def own_fts5(self) -> str:
        """The same without synonyms."""
        return _fts5(self.own)

    def tsquery(self) -> str:
        """For PostgreSQL: https://www.postgresql.org/docs/current/datatype-textsearch.html"""
        return _tsquery(self.tree)

    def own_tsquery(self) -> str:
        """The same without synonyms."""
        return _tsquery(self.own)


def _fts5(tree: Tree) -> str:
    return _written(tree, '"', " AND ", " OR ")


def _tsquery(tree: Tree) -> str:
    return _written(tree, "'", " & ", " | ")


def _written(tree: Tree, quote: str, conjunction: str, disjunction: str) -> str:
    if isinstance(tree, str):
        return f"{quote}{tree}{quote}"
    parts = [_written(part, quote, conjunction, disjunction) for part in tree.parts]
    return f"({(conjunction if isinstance(tree, AllOf) else disjunction).join(parts)})"
