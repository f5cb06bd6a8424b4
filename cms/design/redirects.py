"""Readers are sent on by redirects as the API tells consumers to, and as far as anybody may follow.

Symptom: a redirect tells the address of a draft; one that leads to a page which was withdrawn sends
readers to an error, or to itself without end; one stored with a space is not found.
Cause: Wagtail's middleware looks for the address alone: not for whether readers may see the page
that it leads to, where the way ends, and how the browser has encoded the address.
Version: Wagtail 8.0.
Proposal: let a project say which redirects are followed, and leave those that lead to themselves.
Until: `test_wagtail_still_leads_to_a_draft` fails.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.http.response import HttpResponseBase
from wagtail.models import Site

from cms.api.v2.redirection import followed_from


class FollowRedirects:
    """Middleware in the place of Wagtail's: where there is nothing, the first step of the way that
    redirects lead from there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 404:
            return response
        site = Site.find_for_request(request)
        if site is None:
            return response
        path, _, query = request.get_full_path().partition("?")
        redirect = followed_from(site, path, query)
        if redirect is None:
            return response
        if redirect.is_permanent:
            return HttpResponsePermanentRedirect(redirect.link)
        return HttpResponseRedirect(redirect.link)
