"""What the log tells of redirects, as far as readers may follow them.

From an address where a public page stands nothing leads away: the page answers there.
"""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import F, Q
from wagtail.contrib.redirects.models import Redirect

from .addresses import hosts, path_digest
from .models import Document, LogEntry

# A site, and an address on it as redirects have it.
_Place = tuple[int, str]


def entry(site_id: int | None, old_path: str, path: str) -> LogEntry:
    """An address leads to another one from now on, or to none."""
    return LogEntry(
        event=LogEntry.Event.REDIRECT,
        subject=_subject(site_id, old_path),
        site_id=site_id,
        old_path=old_path,
        path=path,
    )


def _subject(site_id: int | None, old_path: str) -> str:
    return f"redirect:{site_id or ''}:{path_digest(old_path)}"


def leads_somewhere(site_id: int | None, old_path: str, on_site: int | None = None) -> bool:
    """Whether the log's last word of a redirect is that it leads to another address; of one of all
    sites, as the site `on_site` was told."""
    subjects = {_subject(one, old_path) for one in (site_id, on_site or site_id)}
    told = LogEntry.objects.filter(subject__in=subjects).order_by("-pk")
    return bool(told.values_list("path", flat=True).first())


def sites_led(site_id: int | None, old_path: str) -> list[int | None]:
    """The sites on which a redirect leads away from its address, as no public page stands there;
    None stands for all of them."""
    return _free(site_id, old_path, _taken([old_path]))


def _free(site_id: int | None, old_path: str, taken: set[_Place]) -> list[int | None]:
    if site_id is not None:
        return [] if (site_id, old_path) in taken else [site_id]
    sites = hosts()
    free: list[int | None] = [one for one in sites if (one, old_path) not in taken]
    return [None] if len(free) == len(sites) else free


def _taken(old_paths: Iterable[str]) -> set[_Place]:
    """Where public pages stand, of some addresses of redirects."""
    digests = {path_digest(f"{old_path.rstrip('/')}/") for old_path in old_paths}
    return _places(Document.objects.filter(path_digest__in=digests))


def _places(documents: Iterable[Document]) -> set[_Place]:
    return {(one.site_id, one.public_path.rstrip("/") or "/") for one in documents}


def told_with(
    new: Mapping[int, Document], arrived: Sequence[Document], left: Sequence[Document]
) -> tuple[list[LogEntry], list[LogEntry]]:
    """What becomes of redirects when pages are `new` to the public, `arrived` at an address or have
    `left` one: what is to be told before the pages, and after them. Mostly one statement."""
    ends = _places(arrived)
    begins = _places(left) - ends
    paths = {old_path for _site, old_path in ends | begins}
    concerned = Q(redirect_page__in=list(new)) | Q(old_path__in=paths)
    # A site's own comes after one of all sites, as it is the one that readers follow.
    order = (F("site").asc(nulls_first=True), "pk")
    found = list(Redirect.objects.filter(concerned).order_by(*order))
    if not found:
        return [], []
    moved = {page.pk for page in arrived}
    # Wagtail puts a page's own redirect in the place of one that it made before.
    replaced = _places(one for one in left if one.pk in moved)
    leading = [
        one
        for one in found
        if one.redirect_page_id in new
        or _concerns(one, begins - replaced if one.automatically_created else begins)
    ]
    return _ended(found, ends), _begun(leading, new)


def _concerns(redirect: Redirect, places: set[_Place]) -> bool:
    sites = hosts() if redirect.site_id is None else [redirect.site_id]
    return any((site, redirect.old_path) in places for site in sites)


def _ended(found: Sequence[Redirect], ends: set[_Place]) -> list[LogEntry]:
    """Redirects that led away from where pages stand from now on."""
    several = len(hosts()) > 1
    return [
        entry(one.site_id if not several else site, old_path, "")
        for one in found
        for site, old_path in sorted(ends)
        if one.old_path == old_path
        and one.site_id in (None, site)
        and leads_somewhere(one.site_id, old_path, site)
    ]


def _begun(leading: Sequence[Redirect], new: Mapping[int, Document]) -> list[LogEntry]:
    """Redirects that lead somewhere from now on, where they may be followed."""
    others = {one.redirect_page_id for one in leading if one.redirect_page_id} - new.keys()
    documents = {**new, **(Document.objects.in_bulk(others) if others else {})}
    taken = _taken([one.old_path for one in leading]) if leading else set()
    return [
        entry(site, one.old_path, path)
        for one in leading
        if (path := _target(one, documents))
        for site in _free(one.site_id, one.old_path, taken)
    ]


def _target(redirect: Redirect, documents: Mapping[int, Document]) -> str:
    """Where a redirect leads, with the address of a page as the page tells it; empty where that is
    not public."""
    if not redirect.redirect_page_id:
        return str(redirect.redirect_link)
    document = documents.get(redirect.redirect_page_id)
    if document is None:
        return ""
    known = hosts()
    host = known[document.site_id] if len(known) > 1 else ""
    rest = redirect.redirect_page_route_path
    path = document.public_path
    return host + (path.rstrip("/") + rest if rest else path)
