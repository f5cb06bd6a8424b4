"""A new page is made once, and a second request of the same form is told so beside its fields.

Symptom: where the server takes its time, “Submit” or “Publish” in the form of a new page ends in an
error 500, or the page is made and its draft is not saved any more.
Cause: Wagtail's form saves itself while its button is under way, and the button does not wait for
a draft under way. Both make the page; the second one finds the address taken after its form was
found valid.
Version: Wagtail 8.0.
Proposal: let `w-autosave` hold the form's submission until its own request has ended.
Until: `test_a_button_pressed_during_a_draft_makes_one_page` passes without `one-request.js`.
"""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.utils.deprecation import MiddlewareMixin
from wagtail.models import Page


class MakePagesOneByOne(MiddlewareMixin):
    """Middleware: below one page, one new page after the other is judged and made. In the browser
    `one-request.js` sees to it that a form does not ask twice."""

    def process_view(
        self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if request.method != "POST" or request.resolver_match.view_name != "wagtailadmin_pages:add":
            return None
        with transaction.atomic():
            above = Page.objects.filter(pk=kwargs["parent_page_id"])
            above.select_for_update(no_key=True).first()
            answer: HttpResponse = view(request, *args, **kwargs)
            return answer
