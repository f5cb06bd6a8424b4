"""Telling an editor that a page lacks something, by whatever button it was to go live."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _

from cms.admin_addresses import is_of_admin
from cms.content.publication import Refusal


class TellIncompletePages(MiddlewareMixin):
    """Middleware: a refused publication in the admin becomes a message that says what is lacking.

    The editing form says it beside its fields by itself. This covers what publishes without that
    form: bulk publishing, workflows, the translation editor, which swallows the error's words.
    """

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refusal) or not is_of_admin(request.path):
            return None
        return tell(request, error)


def tell(request: HttpRequest, error: Refusal) -> HttpResponse:
    """Leads back to the page with a message that says why it is not written."""
    title = error.page.get_admin_display_title()
    refusal = _("“%(title)s” was not published.") % {"title": title}
    messages.error(request, " ".join([refusal, *error.sentences()]))
    if error.page.pk is None:
        return redirect("wagtailadmin_home")
    return redirect("wagtailadmin_pages:edit", error.page.pk)
