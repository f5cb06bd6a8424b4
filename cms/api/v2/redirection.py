"""Follows redirects from an address that no page has, to their end."""

from dataclasses import dataclass, field

from django.http import Http404
from django.utils.encoding import iri_to_uri
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.content.references import PageReference, resolve
from cms.content.visibility import one_moment
from cms.types import JsonObject

from .addresses import (
    Address,
    address_of,
    address_on,
    decoded_path,
    full_address,
    is_own,
    page_at,
)
from .redirects import redirects_of
from .sites import only

_HOPS_MAX = 10


class CircleError(Http404):
    """Redirects that lead back to where they came from, or on and on: they end at nothing."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(f"The redirects from this address lead in a circle: {', '.join(paths)}.")
        self.paths = paths


@dataclass
class Route:
    """The way from an old address: over which paths, to where, and whether it is meant to last."""

    location: str = ""
    page: Page | None = None
    is_permanent: bool = True
    is_external: bool = False
    paths: list[str] = field(default_factory=list)

    def as_dict(self, base: str | None = None) -> JsonObject:
        """As it is told, with the page as its Summary; addresses of this site begin with `base`,
        see `summaries.address`."""
        target = (self.page.locale_id, PageReference(id=self.page.pk)) if self.page else (0, None)
        [page] = resolve([target], base=base)
        return {
            "location": self.location,
            "is_permanent": self.is_permanent,
            "is_external": self.is_external,
            "paths": self.paths,
            "page": page,
        }


def route_from(address: Address) -> Route | None:
    """The way that redirects lead from an address without a page; None where there is none.

    A redirect to another host ends it. Raises CircleError.
    """
    route, at = Route(), address
    while redirect := redirect_at(at):
        if redirect.old_path in route.paths or len(route.paths) == _HOPS_MAX:
            raise CircleError([*route.paths, redirect.old_path])
        route.paths.append(redirect.old_path)
        route.is_permanent = route.is_permanent and redirect.is_permanent
        if redirect.redirect_page_id:
            _end_at(route, at.site, redirect.redirect_page, redirect.redirect_page_route_path)
            if redirect.redirect_page_route_path and _is_at(route.location, at):
                raise CircleError([*route.paths, redirect.old_path])
            return route
        link = redirect.redirect_link
        # Without a scheme it is still another host.
        found = None if link.startswith("//") else address_on(at.site, link)
        route.location = full_address(at.site, link) if found else link
        if found is None:
            route.is_external = True
            return route
        if page := page_at(found):
            # The address as it is meant, with what follows it.
            route.page = page
            return route
        at = found
    return route if route.paths else None


def _end_at(route: Route, site: Site, page: Page, rest: str) -> None:
    own = full_address(site, page.get_url() or "")
    route.page, route.location = page, own.rstrip("/") + rest if rest else own


def _is_at(location: str, address: Address) -> bool:
    """Whether a redirect leads to the very address that it is for."""
    found = address_on(address.site, location)
    return found is not None and found.path == address.path and not address.query


def followed_from(site: Site, path: str, query: str) -> Redirect | None:
    """The redirect that readers follow from a path of a site at which they find nothing, if it ends
    anywhere. One query where there is none."""
    address = address_of(site, path, query)
    if not Redirect.objects.filter(old_path__in=_spellings(address)).exists():
        return None
    with only(site), one_moment():
        redirect = redirect_at(address)
        if redirect is None or not redirect.link or _is_at(redirect.link, address):
            return None
        page = page_at(address)
        if page is not None and is_own(address, page):
            # The page may say itself that it has nothing, as of a part of its list.
            return None
        try:
            route_from(address)
        except CircleError:
            return None
    return redirect


def redirect_at(address: Address) -> Redirect | None:
    """The redirect of an address, or None: with its query before without, in its letters before
    in small ones, the site's own before one of any site."""
    known = _spellings(address)
    found = redirects_of(address.site).filter(old_path__in=known)
    ordered = sorted(
        found, key=lambda one: (known.index(one.old_path), one.site_id is None, one.pk)
    )
    return ordered[0] if ordered else None


def _spellings(address: Address) -> list[str]:
    """The old paths that an address may be stored as, the most exact first."""
    query = f"?{address.query}" if address.query else ""
    ways = (address.path, decoded_path(address))
    paths = [*(f"{path}{query}" for path in ways), *ways]
    paths += [path.lower() for path in paths]
    # Some were stored with their Polish letters encoded.
    known = [Redirect.normalise_path(path) for path in paths]
    known += [Redirect.normalise_path(iri_to_uri(path), decode_unicode=False) for path in paths]
    return list(dict.fromkeys(known))
