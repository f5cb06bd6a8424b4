"""Addresses that buttons send to, and what is found there without a button."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

_View = Callable[[HttpRequest, int], HttpResponse]


def by_a_button(screen: str) -> Callable[[_View], _View]:
    """A POST about a translation. Who signs in after their session ended is led to the address of
    the button that they pressed, and from there to the `screen` on which it is."""

    def pressed(view: _View) -> _View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def answered(request: HttpRequest, page_id: int) -> HttpResponse:
            if request.method == "POST":
                return view(request, page_id)
            again = _("Nothing has happened yet: press the button again.")
            anew = _("If you wrote a comment, write it anew.")
            messages.warning(request, f"{again} {anew}")
            return redirect(f"cms_translation:{screen}", page_id)

        return answered

    return pressed
