"""Telling an editor that a page lacks something, by whatever button it was to go live."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.content.publication import IncompletePageError, noting_refusals


class TellIncompletePages:
    """Middleware: a refused publication in the admin becomes a message that says what is lacking.

    The editing form says it beside its fields by itself. This covers what publishes without that
    form: bulk publishing, workflows, the translation editor, which swallows the error's words.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or not _in_admin(request):
            return self.get_response(request)
        with noting_refusals() as refused:
            response = self.get_response(request)
        for sentence in dict.fromkeys(_told(error) for error in refused):
            messages.error(request, sentence)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, IncompletePageError) or not _in_admin(request):
            return None
        if error.page.pk is None:
            return redirect("wagtailadmin_home")
        return redirect("wagtailadmin_pages:edit", error.page.pk)


def _in_admin(request: HttpRequest) -> bool:
    return request.path.startswith(reverse("wagtailadmin_home"))


def _told(error: IncompletePageError) -> str:
    refusal = _("“%(title)s” was not published.") % {"title": error.page.get_admin_display_title()}
    return " ".join([refusal, *error.sentences()])
