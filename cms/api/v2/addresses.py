"""Resolves an address to its site and to the public page there."""

import unicodedata
from dataclasses import dataclass, replace
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import uri_to_iri
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from cms.content.models import BasePage
from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages
from cms.text import normal

from ..problems import BadParameterError

LENGTH_MAX = 2000
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Address:
    """A place on a site: `path` decoded, with a slash at both ends; `query` as it came. `exact`
    tells whether it was written so, `origin` the scheme and host that were written in front."""

    site: Site
    path: str
    query: str = ""
    exact: bool = True
    origin: str = ""


def site_named(text: str | None, parameter: str = "site") -> Site:
    """The site that a parameter or header names, as `host` or `host:port`; without it, the default
    one."""
    sites = Site.objects.select_related("root_page__locale")
    if text is None:
        site = sites.filter(is_default_site=True).first()
        if site is None:
            raise BadParameterError("site", "There is no default site; name one with “site”.")
        return site
    host, port = split_domain_port(text)
    found = sites.filter(hostname=host)
    if port.isascii() and port.isdigit() and len(port) < 6:
        found = found.filter(port=int(port))
    named = list(found[:2])
    if len(named) == 1:
        return named[0]
    wanted = "names several sites; add the port" if named else "names no site"
    raise BadParameterError(parameter, f"“{text[:100]}” {wanted}.")


def address_on(site: Site, text: str) -> Address | None:
    """Parses an address: a path of the site, or a full address with a host. None where the host is
    none of ours, or the text is no address."""
    # No database keeps it, and PostgreSQL does not look for it either.
    if "\0" in text:
        return None
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        return None
    at: Site | None = site
    if "://" in text.partition("?")[0]:
        at = _site_at(parts.hostname or "", port or _PORTS.get(parts.scheme, 0))
    else:
        # What looks like a host is none: `//en//news/` is a path with a slash too many.
        path, _, query = text.strip().partition("#")[0].partition("?")
        parts = SplitResult("", "", path, query, "")
    if at is None:
        return None
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    found = address_of(at, parts.path, parts.query)
    return replace(found, exact=found.exact and text == text.strip(), origin=origin)


def address_of(site: Site, path: str, query: str = "") -> Address:
    """The address of a path as it was written, and a query."""
    decoded = unicodedata.normalize("NFC", uri_to_iri(path))
    path = _with_slashes(decoded)
    return Address(site, path, query, decoded == path)


def decoded_path(address: Address) -> str:
    """The path with what no address of a page has, such as a space, decoded as well."""
    return _with_slashes(unquote(address.path))


def _with_slashes(path: str) -> str:
    return "".join(f"/{step}" for step in normal(path).split("/") if step) + "/"


def is_own(address: Address, page: Page) -> bool:
    """Whether the address is written as the page tells its own."""
    own = address_on(address.site, page.get_url() or "")
    return address.exact and own is not None and own.path == address.path


def _site_at(host: str, port: int) -> Site | None:
    """The site of a host, of several that share its name that of the port. The public address and
    what else this server answers to are the default site's."""
    sites = list(Site.objects.select_related("root_page__locale"))
    found = [site for site in sites if site.hostname.lower() == host]
    if len(found) > 1:
        exact = [site for site in found if site.port == port]
        found = exact or [site for site in found if site.is_default_site]
    own = [str(urlsplit(settings.BASE_URL).hostname)]
    own += [name for name in settings.ALLOWED_HOSTS if name != "*"]
    if not found and validate_host(host, own):
        found = [site for site in sites if site.is_default_site]
    return found[0] if found else None


def page_at(address: Address, among: PageQuerySet | None = None) -> Page | None:
    """The public page at an address, as a base page with its locale, or None. An address in other
    letters, `/EN/News/`, is the page's as well unless another page has it exactly. `among` is a
    queryset of other pages."""
    among = public_pages() if among is None else among
    wanted = _url_path(address)
    if not wanted:
        return None
    paths = list(dict.fromkeys((wanted, wanted.lower())))
    # There is an index on slugs, and none on whole paths.
    slugs = [path.rstrip("/").rpartition("/")[2] for path in paths]
    found = among.filter(slug__in=slugs, url_path__in=paths).select_related("locale")
    pages = sorted(found, key=lambda page: paths.index(page.url_path))
    known = (page for page in pages if issubclass(page.specific_class or Page, BasePage))
    return next(known, None)


def _url_path(address: Address) -> str:
    """The path that the tree keeps for the page at an address."""
    prefixes = {
        language_prefix(root.language_code): root.root_path
        for root in Site.get_site_root_paths()
        if root.site_id == address.site.pk
    }
    for prefix in sorted(prefixes, key=len, reverse=True):
        if address.path.lower().startswith(prefix):
            return str(prefixes[prefix]) + address.path[len(prefix) :]
    return ""


def language_prefix(code: str) -> str:
    """What addresses of a language begin with: `/` or `/en/`."""
    with translation.override(code):
        return reverse("wagtail_serve", args=("",))


def full_address(site: Site, path: str) -> str:
    """A path of a site with scheme and host; the default site's are the public ones."""
    if site.is_default_site or "://" in path:
        return absolute_url(path)
    return str(site.root_url) + path


def paths_without_query() -> tuple[str, ...]:
    """What is asked for without a query and may be another answer after any change."""
    names = ("", "documents", "images", "languages", "navigation", "pages", "redirects", "site")
    return *(f"/api/v2/{name}/".replace("//", "/") for name in names), "/api/v2/openapi.json"
