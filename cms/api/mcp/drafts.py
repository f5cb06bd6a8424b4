"""Drafts as a person's assistant reads and writes them: as v3 does. Only to be imported where v3 is
served."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from wagtail.api.v3.registry import registry
from wagtail.api.v3.routers.pages import get_page, update_page
from wagtail.models import Page

from cms.translation.engine.versions import translation_to
from cms.translation.review.workflow import locked
from cms.types import JsonObject, Person

from ..translating.worklist import require_admin
from ..translating.writing import by_program, log_program
from .acting import PROGRAM


def read_draft(user: Person, page_id: int) -> JsonObject:
    """The newest revision of a page that the person may edit or publish, as v3 reads and writes
    it."""
    require_admin(user)
    request = _request_of(user)
    page = get_page(request, page_id, version="draft", rich_text_format=None)
    schema: Any = registry.get(type(page)._meta.label).read_schema
    shown = schema.model_validate(page, context={"request": request}).model_dump(mode="json")
    return {"revision": page.latest_revision_id, "page": shown}


def propose_edit(
    user: Person, page_id: int, revision: int | None, changes: JsonObject
) -> JsonObject:
    """Saves a draft of an original by v3's own way of writing, in place of the revision that was
    read. Never publishes."""
    require_admin(user)
    request = _request_of(user)
    with by_program(user):
        page = locked(get_page(request, page_id, version="live", rich_text_format=None))
        if page.alias_of_id or translation_to(page) is not None:
            raise ValidationError("This page is a translation. Write its units instead.")
        if page.latest_revision_id != revision:
            raise ValidationError("The page has changed since you read it. Read its draft anew.")
        if "meta" in changes:
            raise ValidationError("“meta” is not written here: nothing is published or moved.")
        label = page._meta.label
        schema: Any = registry.get(label).patch_schema
        data = schema.model_validate({"meta": {"type": label}, **changes})
        update_page(request, page.pk, data, rich_text_format=None)
        log_program(page, PROGRAM, "edit", fields=sorted(changes))
    saved = Page.objects.get(pk=page.pk)
    return {"id": saved.pk, "revision": saved.latest_revision_id, "published": False}


def _request_of(user: Person) -> HttpRequest:
    """What v3's functions ask of a request: who it is."""
    request = HttpRequest()
    request.method, request.user = "GET", user  # type: ignore[assignment]
    host, _colon, port = settings.WAGTAILADMIN_BASE_URL.partition("://")[2].partition(":")
    request.META = {"SERVER_NAME": host.rstrip("/"), "SERVER_PORT": port.rstrip("/") or "80"}
    return request
