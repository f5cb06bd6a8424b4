"""What one person writes of a page in the admin, nobody else reads or writes meanwhile.

Symptom: a page that is published while somebody else's draft of it saves itself is offline again,
though both are told of success; a page that is moved meanwhile stands where it stood, a lock is
gone, and a section that is published while its first page is added counts none below it.
Cause: Wagtail's views read a page when a request begins and write all its columns at the end: also
where it stands, whether it is live and locked, and which draft is the latest.
Version: Wagtail 8.0.
Proposal: lock the row in the views that write, before they read it.
Until: `test_neither_of_two_who_write_a_page_at_once_undoes_what_the_other_did` passes without it on
PostgreSQL.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.messages.storage import default_storage
from django.http import HttpResponse
from django.utils.deprecation import MiddlewareMixin
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Page

from cms.ids import is_id
from cms.translation.status.locks import (
    lock,
    lock_to_delete,
    lock_to_move,
    lock_to_withdraw,
    lock_versions,
    lock_with_above,
    lock_with_below,
    write_in_one_transaction,
)

from .deleted import tell_of_deletion
from .refusals import answer_to

_ADDRESSES = "wagtailadmin_pages:"
_EDIT = f"{_ADDRESSES}edit"
_WRITING = {
    f"{_ADDRESSES}{name}"
    for name in (
        "add", "convert_alias", "copy", "delete", "edit", "lock", "move_confirm",
        "revisions_revert", "revisions_unschedule", "set_page_position", "set_privacy", "unlock",
        "unpublish", "workflow_action",
    )
}  # fmt: skip
_BULK = "wagtail_bulk_action"
# Addresses at which a translation is written or decided on, and where one is begun.
_TRANSLATING = {"convert_to_alias"} | {
    f"cms_translation:{name}"
    for name in (
        "approve", "publish_again", "remark", "replacements", "save", "send_back", "settle",
        "submit", "take_back", "waive",
    )
}  # fmt: skip
_BEGINNING = {"cms_translation:start", "submit_page_translation"}
# These name no page, and lock what they write by themselves.
_OF_THE_ENGINE = {"stop_translation", "update_translations"}
# Where somebody writes, or decides, who is told of a page that is gone.
_TELLING = {_EDIT} | _TRANSLATING | _BEGINNING
# The parts of addresses, and of what is sent, that name pages; and those that name where others
# will stand.
_NAMED = ("page_id", "parent_page_id", "page_to_move_id", "source_id")
_DESTINATIONS, _SENT_DESTINATIONS = ("destination_id",), ("chooser", "new_parent_page")
_MOVES = {"move", "move_confirm", "set_page_position"}


class WritePagesOneByOne(MiddlewareMixin):
    """Middleware: locks the pages that a request of the admin writes before they are read, until it
    is answered; all that it writes is one transaction. A form of a page that is gone is told so."""

    def process_view(
        self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        name = request.resolver_match.view_name
        if request.method != "POST" or not _writes(request, name, kwargs):
            return None

        def write() -> HttpResponse:
            # What was to be said of a first attempt is not true.
            request._messages = default_storage(request)
            there, named = _lock(request, name, kwargs), _ids(kwargs, _NAMED)
            if name in _TELLING and not (named and named <= there):
                return tell_of_deletion(request)
            answer: HttpResponse = view(request, *args, **kwargs)
            return answer

        try:
            return write_in_one_transaction(write)
        except Exception as error:
            if told := answer_to(request, error):
                return told
            raise


def _writes(request: Any, name: str, kwargs: dict[str, Any]) -> bool:
    """Whether somebody who may enter the admin writes pages; others are refused by the view."""
    pages = name == _BULK and kwargs["app_label"] == Page._meta.app_label
    pages = pages or name in _WRITING | _TRANSLATING | _BEGINNING | _OF_THE_ENGINE
    return pages and bool(request.user.has_perm("wagtailadmin.access_admin"))


def _lock(request: Any, name: str, kwargs: dict[str, Any]) -> set[int]:
    """Locks what a request writes; returns the ids of those pages that exist."""
    if name in _TRANSLATING:
        return lock_versions(Page.objects.filter(pk__in=_ids(kwargs, _NAMED)))
    if name in _BEGINNING:
        return lock_with_above(_ids(kwargs, _NAMED))
    if name == _BULK:
        act, pages = kwargs["action"], _chosen(request, kwargs)
    else:
        act, pages = name.removeprefix(_ADDRESSES), _ids(kwargs, _NAMED)
    destinations = _ids(kwargs, _DESTINATIONS) | _ids(request.POST, _SENT_DESTINATIONS)
    if act in _MOVES:
        return lock_to_move(pages, destinations)
    below = "include_descendants" in request.POST
    if act in {"unpublish", "set_privacy"}:
        return lock_to_withdraw(pages, below or act == "set_privacy")
    if act == "delete":
        return lock_to_delete(pages)
    if below:
        return lock_with_below(pages)
    return lock(pages | destinations)


def _ids(given: Any, names: Iterable[str]) -> set[int]:
    return {int(given[name]) for name in names if is_id(str(given.get(name, "")))}


def _chosen(request: Any, kwargs: dict[str, Any]) -> set[int]:
    """The ids of the pages that a bulk action is for, with those that “all” stands for."""
    named = request.GET.getlist("id")
    if "all" in named:
        named_so = (kwargs[part] for part in ("app_label", "model_name", "action"))
        kind: Any = bulk_action_registry.get_bulk_action_class(*named_so)
        named = kind and kind(request, Page).get_all_objects_in_listing_query(
            request.GET.get("childOf")
        )
    return {int(pk) for pk in named or () if is_id(str(pk))}
