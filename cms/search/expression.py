"""What the index is asked: words joined by “and” and “or”, in the language of each database."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TypeAlias

from wagtail.search import query as q

# SQLite is asked for each combination of forms.
_PHRASES_MAX = 200


@dataclass(frozen=True)
class AllOf:
    """Texts in which every part is found."""

    parts: "tuple[Tree, ...]"


@dataclass(frozen=True)
class AnyOf:
    """Texts in which one of the parts is found."""

    parts: "tuple[Tree, ...]"


@dataclass(frozen=True)
class Phrase:
    """Texts in which words stand beside each other in this order, each in one of its forms."""

    words: tuple[tuple[str, ...], ...]


# A word, as the index knows it, is the smallest one.
Tree: TypeAlias = str | AllOf | AnyOf | Phrase


@dataclass(frozen=True)
class Sought:
    """What is marked where it stands in a text: words, and words beside each other."""

    words: frozenset[str] = frozenset()
    phrases: frozenset[Phrase] = frozenset()


NOTHING = Sought()


def any_of(parts: Sequence[Tree]) -> Tree:
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def all_of(parts: Sequence[Tree]) -> Tree:
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def phrase(words: Sequence[Sequence[str]]) -> Tree:
    """Words beside each other, each in one of its forms; of very many forms the first ones."""
    if len(words) == 1:
        return any_of(list(words[0]))
    most = max(map(len, words))
    while prod(min(len(forms), most) for forms in words) > _PHRASES_MAX:
        most -= 1
    return Phrase(tuple(tuple(forms[:most]) for forms in words))


def words_of(tree: Tree) -> Iterator[str]:
    """The words that stand in an expression, those of phrases included."""
    for leaf in _leaves(tree):
        if isinstance(leaf, str):
            yield leaf
        else:
            for forms in leaf.words:
                yield from forms


def sought(tree: Tree) -> Sought:
    """What an expression looks for, to be marked."""
    leaves = list(_leaves(tree))
    return Sought(
        frozenset(leaf for leaf in leaves if isinstance(leaf, str)),
        frozenset(leaf for leaf in leaves if isinstance(leaf, Phrase)),
    )


def _leaves(tree: Tree) -> Iterator[str | Phrase]:
    if isinstance(tree, (str, Phrase)):
        yield tree
    else:
        for part in tree.parts:
            yield from _leaves(part)


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
    if isinstance(tree, str):
        return f'"{tree}"'
    if isinstance(tree, Phrase):
        # FTS5 knows no alternatives within a phrase.
        return _joined(" OR ", [f'"{" ".join(words)}"' for words in product(*tree.words)])
    parts = [_fts5(part) for part in tree.parts]
    return _joined(" AND " if isinstance(tree, AllOf) else " OR ", parts)


def _tsquery(tree: Tree) -> str:
    if isinstance(tree, str):
        return f"'{tree}'"
    if isinstance(tree, Phrase):
        words = [_joined(" | ", [f"'{form}'" for form in forms]) for forms in tree.words]
        return _joined(" <-> ", words)
    parts = [_tsquery(part) for part in tree.parts]
    return _joined(" & " if isinstance(tree, AllOf) else " | ", parts)


def _joined(sign: str, parts: Sequence[str]) -> str:
    return f"({sign.join(parts)})"
