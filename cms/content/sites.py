"""Chooses the site whose pages are shown. Where there are several, none shows pages of another.

A site is chosen for a block of code by `of_site`; without that, all of them are meant. A link that
an editor has put to a page of another site stays one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import cache
from urllib.parse import urlsplit

from wagtail.models import Page, Site

_chosen: ContextVar[Callable[[], int | None] | None] = ContextVar("site", default=None)


def of_site(site_id: int | None) -> AbstractContextManager[None]:
    """The whole block shows the pages of one site; of all sites where it is None."""
    return of_site_found(lambda: site_id)


@contextmanager
def of_site_found(find: Callable[[], int | None]) -> Iterator[None]:
    """Like `of_site`, for a site that is looked up once, when pages are first asked for."""
    token = _chosen.set(cache(find))
    try:
        yield
    finally:
        _chosen.reset(token)


def chosen_site() -> int | None:
    """The id of the site whose pages are shown; None where all are."""
    return choice()()


def choice() -> Callable[[], int | None]:
    """What finds that id, for later, when another site may be shown."""
    return _chosen.get() or (lambda: None)


def are_several() -> bool:
    """Whether there are several sites. Wagtail keeps in its cache what this takes."""
    return len({root.site_id for root in Site.get_site_root_paths()}) > 1


def site_at(host: str) -> Site | None:
    """The site that answers at a host, with or without its port; None where that is none's own, or
    there is only one. One query where there are several."""
    if not are_several():
        return None
    found = [site for site in Site.objects.all() if site.hostname.lower() == _name(host)]
    exact = [site for site in found if urlsplit(site.root_url).netloc.lower() == host.lower()]
    if len(found) > 1:
        return exact[0] if exact else None
    return found[0] if found else None


def _name(host: str) -> str:
    return (urlsplit(f"//{host}").hostname or "").lower()


def by_site(pages: Sequence[Page]) -> dict[int | None, list[int]]:
    """The indexes of pages in a sequence, by the id of their site: None for pages of no site, and
    for all pages where there is only one site."""
    roots = Site.get_site_root_paths()
    if len({root.site_id for root in roots}) < 2:
        return {None: list(range(len(pages)))}
    # The longest path first: a site may stand within another's tree.
    known = sorted(((root.root_path, root.site_id) for root in roots), key=lambda p: -len(p[0]))
    found: dict[int | None, list[int]] = defaultdict(list)
    for place, page in enumerate(pages):
        own = (site for path, site in known if (page.url_path or "").startswith(path))
        found[next(own, None)].append(place)
    return dict(found)
