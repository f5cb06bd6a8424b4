"""The old addresses of redirects are made normal as other texts are, before anybody compares them.

Symptom: two redirects whose addresses look the same lead to different places, as one has its “ó” in
one piece and the other in two; one with an invisible character, pasted along, never leads anywhere.
Where two people enter one address at once, readers get an error 500 there.
Cause: `Redirect.normalise_path` knows slashes and percent signs, nothing of Unicode; a redirect is
looked for by what the browser sent; and of two for all sites none is the one of the site.
Version: Wagtail 8.0.
Proposal: let `normalise_path` answer in NFC, without control and format characters, ask it once
more after an address was decoded, and take the first of several.
Until: `test_wagtail_still_tells_addresses_apart_that_look_the_same` fails.
"""

from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.contrib.redirects import middleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.text import normal

_stock_path = Redirect.normalise_path
_stock_redirect = middleware._get_redirect


def take_over() -> None:
    """Puts both functions in the place of Wagtail's."""
    setattr(Redirect, "normalise_path", staticmethod(normalise_path))  # noqa: B010
    middleware._get_redirect = _redirect_of


def normalise_path(url: str, decode_unicode: bool = True) -> str:
    """As Wagtail's, of a text as it is stored. Raises ValidationError where that is no address,
    as `//[`: Wagtail asks in the middle of its form, which knows no other error."""
    try:
        return normal(_stock_path(normal(url), decode_unicode))
    except ValueError:
        raise ValidationError({"old_path": _("This is no address.")}) from None


def _redirect_of(request: HttpRequest, path: str) -> Redirect | None:
    """The redirect of the address as it was asked for, or of the same one made normal: the site's
    own before one of all sites, the older one before the newer."""
    if "\0" in path:
        # PostgreSQL takes no such text.
        return None
    redirects = Redirect.get_for_site(Site.find_for_request(request))
    ordered = redirects.order_by(F("site").asc(nulls_last=True), "pk")
    found = ordered.filter(old_path=path).first()
    if found is not None:
        return found
    try:
        same = normalise_path(path, decode_unicode=False)
    except ValidationError:
        return None
    return ordered.filter(old_path=same).first() if same != path else None
