"""Pages that no editor writes: the site search, and what is said when something fails."""

import re
from typing import Any

from django.apps import apps
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from cms.content.models import BasePage
from cms.content.references import PageReference, resolve
from cms.content.visibility import public_pages
from cms.search.pages import search

_PER_PAGE = 20
_LONGEST_QUERY = 200
_WORDS = re.compile(r"\w+")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Public pages of the address's language that match `q`, best first."""
    text = _cleaned(request.GET.get("q", ""))
    locale = Locale.objects.get(language_code=translation.get_language())
    pages = public_pages().filter(locale=locale)
    words = " ".join(_WORDS.findall(text))
    found = search(pages, words) if words else pages.none()
    shown = Paginator(found, _PER_PAGE).get_page(request.GET.get("page"))
    references = [PageReference(id=page.pk) for page in shown]
    context = {
        "title": _("Search"),
        "addresses": _addresses("search", text),
        "query": text,
        "page_obj": shown,
        "results": [_result(s) for s in resolve([(locale.pk, references)], absolute=False)[0]],
    }
    return render(request, "cms_design/search.html", context)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: data below `/api/`, elsewhere a page in the language of the address."""
    if _is_api(request):
        return _problem(404, "Not found")
    return render(request, "404.html", {"title": _("Page not found")}, status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403, in the language of the address."""
    if _is_api(request):
        return _problem(403, "Forbidden")
    return render(request, "403.html", {"title": _("No access")}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form sent without its token: mostly a page left open too long."""
    if _is_api(request):
        return _problem(403, "Forbidden")
    return render(request, "403_csrf.html", {"title": _("Form not sent")}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: needs neither database nor catalogue, as either may be what failed."""
    if _is_api(request):
        return _problem(500, "Server error")
    language = "en" if request.path.startswith("/en/") else "pl"
    return HttpResponse(render_to_string(f"500.{language}.html"), status=500)


def _result(summary: dict[str, Any]) -> dict[str, Any]:
    """A result's card: of a page without a date of its own, when it went live says nothing."""
    dated = apps.get_model(summary["type"]).list_date is not BasePage.list_date
    return summary if dated else {**summary, "date": None}


def _cleaned(text: str) -> str:
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:_LONGEST_QUERY]


def _addresses(name: str, text: str) -> dict[str, str]:
    """A view's address in every language that has a home page to come back to."""
    query = f"?{urlencode({'q': text})}" if text else ""
    found = {}
    for code in Locale.objects.values_list("language_code", flat=True):
        with translation.override(code):
            found[code] = reverse(name) + query
    return found


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _problem(status: int, title: str) -> JsonResponse:
    body: dict[str, Any] = {"type": "about:blank", "title": title, "status": status}
    return JsonResponse(body, status=status, content_type="application/problem+json")
