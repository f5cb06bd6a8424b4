"""Telling an editor that a page lacks something, by whatever button it was to go live."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _
from wagtail.admin.auth import permission_denied
from wagtail.exceptions import PageClassNotFoundError
from wagtail.models import Page

from cms.admin_addresses import is_of_admin
from cms.content.publication import Refusal


class TellIncompletePages(MiddlewareMixin):
    """Middleware: a refused publication in the admin becomes a message that says what is lacking,
    and a page whose plugin is not installed a screen that says so.

    The editing form says it beside its fields by itself. This covers what publishes without that
    form: bulk publishing, workflows, the translation editor, which swallows the error's words.
    """

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return answer_to(request, error) if is_of_admin(request.path) else None


def answer_to(request: HttpRequest, error: Exception) -> HttpResponse | None:
    """What is said of an error that somebody can do something about; None of any other."""
    if isinstance(error, PageClassNotFoundError):
        return tell_absent(request)
    return tell(request, error) if isinstance(error, Refusal) else None


def tell(request: HttpRequest, error: Refusal) -> HttpResponse:
    """Leads back to the page with a message that says why it is not written."""
    title = error.page.get_admin_display_title()
    refusal = _("“%(title)s” was not published.") % {"title": title}
    messages.error(request, " ".join([refusal, *error.sentences()]))
    if error.page.pk is None:
        return redirect("wagtailadmin_home")
    return redirect("wagtailadmin_pages:edit", error.page.pk)


def tell_absent(request: HttpRequest) -> HttpResponse | None:
    """Says whose page it is that nobody can edit now, and what whoever runs the site can do; to
    those who could edit it."""
    match = request.resolver_match
    page = Page.objects.filter(pk=match.kwargs.get("page_id") if match else None).first()
    if page is None:
        return None
    if not page.permissions_for_user(request.user).can_edit():
        denied: HttpResponse = permission_denied(request)
        return denied
    context = {
        "page_title": _("The plugin of this page is not installed"),
        "title": page.title,
        "label": page.content_type.app_label,
    }
    return TemplateResponse(request, "cms_editor/plugin_absent.html", context, status=409)
