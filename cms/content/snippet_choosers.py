"""The chooser of a snippet that is not made in it answers so.

Symptom: a form sent to the chooser of a snippet, to make a new one, ends in 500 (AttributeError).
Cause: Wagtail has that address for every snippet, and a form for those only whose viewset names
one.
Version: Wagtail 8.0.
Proposal: register the address only where `get_creation_form_class` gives one, or answer 404.
Until: `test_wagtail_still_fails_where_a_chooser_makes_nothing` fails.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.snippets.views.chooser import SnippetChooserViewSet


class _CreateView(SnippetChooserViewSet.create_view_class):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.get_creation_form_class() is None:
            raise Http404(_("New ones are not made here. Use the listing in the menu."))
        return super().dispatch(request, *args, **kwargs)


def answer_without_a_form() -> None:
    """For the choosers of all snippets, those of outside plugins too."""
    SnippetChooserViewSet.create_view_class = _CreateView
