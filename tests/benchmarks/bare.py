"""The least that an answer can cost: the same bytes, behind the same middleware, after one read.

Its addresses are those of the site with `/bare/NAME` beside them, where `same_bytes` has NAME.
"""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from cms.urls import handler404 as handler404
from cms.urls import urlpatterns as of_the_site

same_bytes: dict[str, HttpResponse] = {}


def bare(request: HttpRequest, name: str) -> HttpResponse:
    """The bytes of an answer, after one indexed read of one row; kept by nobody."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM wagtailcore_page WHERE id = 2")
        cursor.fetchone()
    found = same_bytes[name]
    headers = {"Cache-Control": "public, max-age=1"}
    if "Location" in found.headers:
        headers["Location"] = found.headers["Location"]
    return HttpResponse(
        found.content,
        content_type=found.headers.get("Content-Type"),
        status=found.status_code,
        headers=headers,
    )


urlpatterns = [path("bare/<slug:name>", bare), *of_the_site]
