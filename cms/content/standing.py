"""Where the tree is open: nothing is public that stands below what is not, or shows what is not.

All of it is asked of the rows themselves, so that it is right by whatever way they were changed.
Of the tree only those pages are read that have others below them; whether a page is closed itself
is a question to its own row. So no query grows with the number of pages or of restrictions.
"""

from collections.abc import Collection, Sequence

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Left, Length
from django.db.models.lookups import In
from wagtail.models import Page, PageViewRestriction

# An alias may show an alias. What shows a text through more of them than these is not open.
_FOLLOWED = 2


def live() -> Q:
    """Pages that are live themselves."""
    return Q(live=True)


def for_everybody(passed: Collection[int] = ()) -> Q:
    """Pages that are live themselves and ask for nothing, or for what was passed: restrictions by
    their ids."""
    restrictions = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    if passed:
        restrictions = restrictions.exclude(pk__in=passed)
    return live() & Q(~Exists(restrictions))


class Standing:
    """The part of the tree below the roots where each page meets a condition, as does everything
    above it and what it shows where it is an alias; without the branches that begin at `others`.

    Read once, when made: one query, and two more where pages stand below aliases.
    """

    def __init__(self, condition: Q, roots: Sequence[str], others: Sequence[str] = ()) -> None:
        self.condition = condition
        self._others = set(others)
        rows = list(
            Page.objects.filter(numchild__gt=0)
            .order_by("path")
            .annotate(
                is_open=condition,
                # Of the whole site, so that one without aliases or restrictions asks nothing about
                # them: to count 50,000 pages takes twice as long where each is asked.
                any_alias=Exists(Page.objects.filter(alias_of__isnull=False)),
                any_restriction=Exists(PageViewRestriction.objects.all()),
            )
            .values_list("path", "alias_of", "is_open", "any_alias", "any_restriction")
        )
        self._paths = [path for path, *_ in rows]
        self._followed = _FOLLOWED if rows and rows[0][3] else 0
        if rows and not rows[0][4]:
            self.condition = live()
        closed_rows = {path for path, _, is_open, *_ in rows if not is_open}
        self._set(roots, closed_rows | self._others)
        above = {path for path, alias_of, *_ in rows if alias_of}
        closed: set[str] = set()
        while above:
            showing = Page.objects.filter(self.pages, path__in=above)
            hidden = above.difference(showing.values_list("path", flat=True))
            if hidden <= closed:
                break
            closed |= hidden
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
        steps = range(Page.steplen, len(path) + 1, Page.steplen)
        return any(path[:end] in self._closed for end in steps)

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
        """Whether a page's place is open, and what it shows is live at such a place. The page
        itself is not asked."""
        place = page.path[: -Page.steplen]
        if page.path in self._others:
            return False
        if place not in self._parents and page.path not in self._roots:
            return False
        shown = page.alias_of
        return shown is None or (shown.live and self.holds(shown))


def _outside(closed: set[str], paths: Sequence[str]) -> list[str]:
    """Those of the paths, which are in the tree's order, that are in no closed branch."""
    found, branch = [], None
    for path in paths:
        if branch is not None and path.startswith(branch):
            continue
        if path in closed:
            branch = path
        else:
            found.append(path)
    return found
