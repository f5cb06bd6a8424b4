"""Every answer of the admin is in the language and the time zone of the person who asks.

Symptom: who reads the admin in English is told in Polish that an address is wrong, that a right is
missing, or that a page was not published and why.
Cause: Wagtail speaks a person's language within its views only, and not where a middleware answers,
an exception has left the view, or a right is missing.
Version: Wagtail 8.0.
Proposal: put `get_localized_response` around `permission_denied` and `display_custom_404`.
Until: `test_an_answer_beside_the_view_is_in_the_person_s_language` passes without it.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from wagtail.admin.localization import get_localized_response

from cms.admin_addresses import is_of_admin


def answer_in_their_language(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: stands after the one that knows the user, and before those that answer."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not is_of_admin(request.path) or not request.user.is_authenticated:
            return get_response(request)
        found: HttpResponse = get_localized_response(get_response, request)
        return found

    return answer
