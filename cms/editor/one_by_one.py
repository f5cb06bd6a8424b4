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

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.utils.deprecation import MiddlewareMixin
from wagtail.models import Page

from cms.ids import is_id

from .deleted import tell_of_deletion
from .refusals import answer_to

_EDIT, _DELETE = "wagtailadmin_pages:edit", "wagtailadmin_pages:delete"
_WRITING = {_EDIT, _DELETE} | {
    f"wagtailadmin_pages:{name}"
    for name in (
        "add", "convert_alias", "copy", "lock", "move_confirm", "revisions_unschedule",
        "set_page_position", "unlock", "unpublish", "workflow_action",
    )
}  # fmt: skip
_BULK = "wagtail_bulk_action"
# The parts of addresses that name pages.
_NAMED = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")


class WritePagesOneByOne(MiddlewareMixin):
    """Middleware: locks the pages that a request of the admin writes before they are read, until it
    is answered; all that it writes is one transaction. A form of a page that is gone is told so."""

    def process_view(
        self, request: Any, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        name = request.resolver_match.view_name
        if request.method != "POST" or not (pages := _pages(request, name, kwargs)):
            return None
        try:
            with transaction.atomic():
                deletes = name == _DELETE or kwargs.get("action") == "delete"
                found = lock(pages, with_all_below=deletes)
                if (
                    name == _EDIT
                    and not found
                    and request.user.has_perm("wagtailadmin.access_admin")
                ):
                    return tell_of_deletion(request)
                answer: HttpResponse = view(request, *args, **kwargs)
                return answer
        except Exception as error:
            if told := answer_to(request, error):
                return told
            raise


def _pages(request: Any, name: str, kwargs: dict[str, Any]) -> set[int]:
    """The ids of the pages that a request writes."""
    named: list[str] = []
    if name in _WRITING:
        named = [str(kwargs[key]) for key in _NAMED if key in kwargs]
    elif name == _BULK and kwargs["app_label"] == Page._meta.app_label:
        named = request.GET.getlist("id")
    return {int(pk) for pk in named if is_id(pk)}


def lock(pages: set[int], with_all_below: bool = False) -> list[Page]:
    """Locks the rows of pages until the transaction ends, and those below them where
    `with_all_below`; always in the order of ids, so that no two wait for each other."""
    found = list(_locked(pages))
    if with_all_below:
        below = {
            pk
            for page in found
            for pk in Page.objects.filter(path__startswith=page.path).values_list("pk", flat=True)
        }
        list(_locked(below))
    return found


def _locked(pages: set[int]) -> Any:
    return Page.objects.filter(pk__in=pages).order_by("pk").select_for_update(no_key=True)
