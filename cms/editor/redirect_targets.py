"""A redirect leads somewhere, and who enters an address that is none is told what one looks like.

Symptom: a redirect without a page and without an address is taken, by hand and by import, and leads
nowhere; of one with both, the address is ignored and nobody is told; one to its own old address is
taken, and answers 404; so is one from the address of a page that is online, which answers first; of
`/aktualnosci/` as its target an import says „Wprowadź poprawny adres URL.”
Cause: both targets may be left out, as a redirect has one of them, and nobody asks for exactly one;
the address has Django's own sentence.
Version: Wagtail 8.0.
Proposal: ask in `RedirectForm.clean` for a page or an address, and not for both.
Until: `test_wagtail_still_takes_a_redirect_that_leads_nowhere` fails.
"""

from urllib.parse import urlsplit

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.published.reading import page_at
from cms.types import JsonObject

_TARGETS = ("redirect_page", "redirect_link")
_wagtails_clean = RedirectForm.clean


def take_over() -> None:
    """For the forms of a redirect and for each row of an import, which is put into such a form."""
    RedirectForm.clean = _clean
    RedirectForm.base_fields["redirect_link"].error_messages["invalid"] = _(
        "Enter the full address that the redirect leads to, beginning with https://."
    )


def _clean(form: RedirectForm) -> JsonObject | None:
    given = form.cleaned_data
    # What is wrong in itself is lacking here, and has its own sentence.
    if all(name in given and not given[name] for name in _TARGETS):
        form.add_error(
            _TARGETS[0], gettext("Enter the page or the address that the redirect leads to.")
        )
    elif all(given.get(name) for name in _TARGETS):
        form.add_error(
            _TARGETS[1], gettext("A redirect leads to a page or to an address: leave one empty.")
        )
    elif _leads_back(form):
        form.add_error(_TARGETS[1], gettext("This leads back to the old address itself."))
    if page := _page_there(form):
        said = gettext(
            "Readers see the page “%(title)s” at this address, so nobody would ever be redirected. "
            "Change its address or take it offline first."
        )
        form.add_error("old_path", said % {"title": page.get_admin_display_title()})
    cleaned: JsonObject | None = _wagtails_clean(form)
    return cleaned


def _page_there(form: RedirectForm) -> Page | None:
    """The public page that answers at the address, on the redirect's site or on any where it is for
    all. A redirect that was there before its page may be changed otherwise."""
    given = form.cleaned_data
    if not given.get("old_path") or not {"old_path", "site"} & set(form.changed_data):
        return None
    path = Redirect.normalise_path(given["old_path"]).partition("?")[0].rstrip("/") + "/"
    sites = [given["site"]] if given.get("site") else Site.objects.all()
    found = next(filter(None, (page_at(site.pk, path) for site in sites)), None)
    return Page.objects.filter(pk=found.pk).first() if found else None


def _leads_back(form: RedirectForm) -> bool:
    """Whether the address is one of the redirect's own site, or of any where it is for all, and
    leads to the old one, also through others."""
    given = form.cleaned_data
    link, old = (given.get(name) or "" for name in ("redirect_link", "old_path"))
    of_one = Site.objects.filter(pk=given["site"].pk) if given.get("site") else Site.objects.all()
    hosts = set(of_one.values_list("hostname", flat=True))
    old, passed = Redirect.normalise_path(old), set[str]()
    while link:
        address = urlsplit(link)
        if address.hostname and address.hostname not in hosts:
            return False
        path = Redirect.normalise_path(address._replace(scheme="", netloc="").geturl())
        if path == old:
            return True
        if path in passed:
            return False
        passed.add(path)
        others = Redirect.objects.filter(old_path=path).exclude(pk=form.instance.pk)
        link = others.values_list("redirect_link", flat=True).first() or ""
    return False
