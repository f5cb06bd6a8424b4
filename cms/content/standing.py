"""Which pages are open: live and unrestricted, as is every page above them and, for an alias, the
page it shows.

It is read from the pages' rows and stored nowhere else, so that it is right however they were
changed. Of the tree only pages with others below them are read; whether a page is open itself is a
condition on its own row. So no query grows with the number of pages or of restrictions.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Left, Length
from django.db.models.lookups import In
from wagtail.models import Page, PageViewRestriction

# An alias may show an alias. A chain of more aliases than these is not open.
_FOLLOWED = 2


def live() -> Q:
    """Pages that are live themselves."""
    return Q(live=True)


def for_everybody(passed: Collection[int] = ()) -> Q:
    """Pages that are live and not restricted themselves. Restrictions that the reader has `passed`,
    by their ids, do not count."""
    restrictions = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    if passed:
        restrictions = restrictions.exclude(pk__in=passed)
    return live() & Q(~Exists(restrictions))


def restricted_or_aliased(path: str) -> bool:
    """Whether the page of a path, or one above it, is restricted or shows another; one query."""
    steps = _steps(path)
    if not steps:
        return False
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM wagtailcore_page p "  # noqa: S608
            "LEFT JOIN wagtailcore_pageviewrestriction r ON r.page_id = p.id "
            f"WHERE p.path IN ({', '.join(['%s'] * len(steps))}) "
            "AND (r.id IS NOT NULL OR p.alias_of_id IS NOT NULL) LIMIT 1",
            steps,
        )
        return cursor.fetchone() is not None


def restrictions_before(page: Page) -> QuerySet[PageViewRestriction]:
    """The restrictions of a page: its own and those of its ancestors and, where one of these is an
    alias, those of each page that it shows and of its ancestors."""
    paths: set[str] = set()
    new = set(_steps(page.path))
    while new:
        paths |= new
        shown = Page.objects.filter(path__in=new, alias_of__isnull=False)
        new = {
            step for path in shown.values_list("alias_of__path", flat=True) for step in _steps(path)
        } - paths
    return PageViewRestriction.objects.filter(page__path__in=paths)


def _steps(path: str) -> list[str]:
    """The paths of a page and of its ancestors."""
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]


class Branch(NamedTuple):
    """A page that has others below it."""

    path: str
    alias_of: int | None
    live: bool
    restricted: bool


class Branches:
    """Every page that has others below it, in the tree's order, and whether the site has aliases
    and restrictions at all; one query. Restrictions that were `passed`, by their ids, do not
    count."""

    def __init__(self, passed: Collection[int] = ()) -> None:
        others = f" AND r.id NOT IN ({', '.join(['%s'] * len(passed))})" if passed else ""
        # Composing it takes Django far longer than the database needs to answer.
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT p.path, p.alias_of_id, p.live, "  # noqa: S608
                "EXISTS (SELECT 1 FROM wagtailcore_pageviewrestriction r "
                f"WHERE r.page_id = p.id{others}), "
                "EXISTS (SELECT 1 FROM wagtailcore_page WHERE alias_of_id IS NOT NULL), "
                "EXISTS (SELECT 1 FROM wagtailcore_pageviewrestriction) "
                "FROM wagtailcore_page p WHERE p.numchild > 0 ORDER BY p.path",
                [*passed],
            )
            rows = cursor.fetchall()
        self.rows = [Branch(*row[:4]) for row in rows]
        # Of the whole site, so that one without aliases or restrictions asks nothing about them:
        # to count 50,000 pages takes twice as long where each is asked.
        self.any_alias = any(row[4] for row in rows)
        self.any_restriction = any(row[5] for row in rows)


class Standing:
    """The open pages below the roots: each is live, as is everything above it and, for an alias,
    the page it shows. For `everybody`, none of these is restricted either, except by restrictions
    that were `passed`. Branches that begin at `others` are left out.

    Two queries where pages stand below aliases, otherwise none.
    """

    def __init__(
        self,
        branches: Branches,
        roots: Sequence[str],
        *,
        everybody: bool,
        passed: Collection[int] = (),
        others: Sequence[str] = (),
    ) -> None:
        self._others = set(others)
        asks = everybody and branches.any_restriction
        self.condition = for_everybody(passed) if asks else live()
        self._paths = [row.path for row in branches.rows]
        self._followed = _FOLLOWED if branches.any_alias else 0
        closed = {row.path for row in branches.rows if not row.live or (asks and row.restricted)}
        self._set(roots, closed | self._others)
        above = {row.path for row in branches.rows if row.alias_of}
        hidden_before: set[str] = set()
        while above:
            showing = Page.objects.filter(self.pages, path__in=above)
            hidden = above.difference(showing.values_list("path", flat=True))
            if hidden <= hidden_before:
                break
            hidden_before |= hidden
            self._set(self._roots, self._closed | hidden)

    def _set(self, roots: Sequence[str], closed: set[str]) -> None:
        self._closed = closed
        self._roots = [root for root in roots if not self._below_closed(root[: -Page.steplen])]
        self._parents = [
            path
            for path in _outside(closed, self._paths)
            if any(path.startswith(root) for root in self._roots)
        ]
        self.pages = self._pages(self._followed)

    def _below_closed(self, path: str) -> bool:
        return any(step in self._closed for step in _steps(path))

    def _pages(self, followed: int) -> Q:
        place = Q(In(Left("path", Length("path") - Page.steplen), self._parents))
        own = self.condition & (place | Q(path__in=self._roots))
        if self._others:
            own &= ~Q(path__in=self._others)
        if not self._followed:
            return own
        if not followed:
            return own & Q(alias_of=None)
        shown = Page.objects.filter(self._pages(followed - 1), pk=OuterRef("alias_of"))
        return own & (Q(alias_of=None) | Q(Exists(shown)))

    def holds(self, page: Page) -> bool:
        """Whether everything above a page is open and, for an alias, the page it shows is live and
        open. The page's own row is not looked at."""
        place = page.path[: -Page.steplen]
        if page.path in self._others:
            return False
        if place not in self._parents and page.path not in self._roots:
            return False
        shown = page.alias_of
        return shown is None or (shown.live and self.holds(shown))


def _outside(closed: set[str], paths: Sequence[str]) -> list[str]:
    """The paths that are in no closed branch; they are given in the tree's order."""
    found, branch = [], None
    for path in paths:
        if branch is not None and path.startswith(branch):
            continue
        if path in closed:
            branch = path
        else:
            found.append(path)
    return found
