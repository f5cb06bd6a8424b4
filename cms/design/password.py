"""The form in front of pages that open with a password."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from wagtail.models import Page, PageViewRestriction
from wagtail.views import authenticate_with_password

from cms.content.visibility import is_reachable


@never_cache
def page_password(
    request: HttpRequest, page_view_restriction_id: int, page_id: int
) -> HttpResponse:
    """Wagtail's form, for a live page and a password that stands in front of it; Wagtail itself
    takes any two ids. A Http404 otherwise."""
    page: Any = Page.objects.live().filter(pk=page_id).first()
    if page is None or page.specific_class is None or not is_reachable(page):
        raise Http404
    restrictions = page.specific.get_view_restrictions()
    kind = PageViewRestriction.PASSWORD
    if not restrictions.filter(pk=page_view_restriction_id, restriction_type=kind).exists():
        raise Http404
    return authenticate_with_password(request, page_view_restriction_id, page_id)
