"""What happens before a page is shown."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils import translation
from wagtail import hooks

from cms.content.languages import stands_in, text_language
from cms.content.visibility import is_reachable


@hooks.register("before_serve_page")
def serve_only_what_has_a_page_type(
    page: Any, request: HttpRequest, args: Any, kwargs: Any
) -> None:
    """Of a page whose plugin is gone Wagtail would show the bare title."""
    if page.specific_class is None:
        raise Http404


@hooks.register("before_serve_page")
def serve_only_reachable_pages(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> None:
    """Wagtail asks whether the page itself is live, not whether those above it are."""
    if not is_reachable(page):
        raise Http404


@hooks.register("before_serve_page")
def serve_only_at_its_own_language(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> None:
    """Below `/en/` only English is served. Where a language's home page is not public, Wagtail
    would show the default language's tree there instead. A page that stands in for another
    language's is served in the language of its text."""
    if page.locale.language_code != translation.get_language():
        raise Http404
    if stands_in(page):
        translation.activate(text_language(page))
