"""Everything that shows a page: to readers, to programs, to editors and to translators."""

from typing import Any

from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.search.index import insert_or_update_object

from cms.translation.status.records import rebuild


def show_everywhere(reader: Client, admin: Client, polish: Any, english: Any) -> list[Any]:
    """Asks for a Polish page and its translation by every way there is; an error in any is one of
    the caller's test. Returns what the API tells of the two, as detail and as list item."""
    told = []
    for page in (polish, english):
        told += _public(reader, page)
        _to_editors(admin, page)
    for name in ("workbench", "preview", "checks", "replacements", "po-export"):
        _good(admin.get(reverse(f"cms_translation:{name}", args=[english.pk])), name)
    rebuild([polish.translation_key])
    for page in (polish, english):
        insert_or_update_object(page)
    return told


def _good(answer: Any, name: str) -> Any:
    assert answer.status_code == 200, (name, answer.status_code)
    return answer


def _public(reader: Client, page: Any) -> list[Any]:
    kind, pk = page._meta.label, page.pk
    _good(reader.get(page.get_url()), "HTML")
    for _title, address, _media_type in page.feeds():
        _good(reader.get(address), address)
    _good(reader.get("/sitemap.xml"), "sitemap")
    _good(reader.get("/api/v2/pages/", {"search": page.title}), "search")
    detail = _good(reader.get(f"/api/v2/pages/{pk}/"), "v2").json()
    query = {"type": kind, "fields": "*", "limit": 100, "locale": page.locale.language_code}
    listed = _good(reader.get("/api/v2/pages/", query), "v2 list").json()["items"]
    # A preview of Wagtail's that a site may have switched off.
    for address in (f"{pk}/", f"?type={kind}&limit=100"):
        assert reader.get(f"/api/v3-preview/pages/{address}").status_code in (200, 404)
    return [detail, next(item for item in listed if item["id"] == pk)]


def _to_editors(admin: Client, page: Any) -> None:
    for name in ("edit", "delete", "copy", "unpublish", "history"):
        _good(admin.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]), follow=True), name)
    draft = page.get_latest_revision_as_object()
    _good(draft.make_preview_request(RequestFactory().get("/"), ""), "preview")
    draft.save_revision()


def holes(data: Any) -> list[Any]:
    """The lists in what the API tells that hold nothing in the place of what went."""
    if isinstance(data, dict):
        return [hole for value in data.values() for hole in holes(value)]
    if isinstance(data, list):
        return [data] * (None in data) + [hole for value in data for hole in holes(value)]
    return []
