"""What a program writes of a page by v3, nobody else reads or writes meanwhile; only to be imported
by `prepare`.

Symptom: a page that is unpublished, moved or reverted by v3 while somebody writes it is as it was
before they did.
Cause: Wagtail's v3 reads a page when a request begins, writes all its columns at the end, and has
no transaction around the two.
Version: Wagtail 8.0 (a preview).
Proposal: lock the row in the views that write, before they read it.
Until: `test_neither_a_program_nor_a_person_undoes_what_the_other_did` passes without it on
PostgreSQL.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from wagtail.api.v3.routers import pages as stock

from cms.translation.status.locks import (
    lock,
    lock_to_delete,
    lock_to_move,
    lock_to_withdraw,
    lock_with_below,
    write_in_one_transaction,
)

from ..v2.parameters import WHOLE_NUMBER_MAX


def write_one_by_one() -> None:
    """Every operation that writes pages locks them first; to be called when the operations are
    those that answer."""
    for router in (stock.router, stock.actions_router):
        for path in router.path_operations.values():
            for operation in path.operations:
                if "GET" not in operation.methods:
                    operation.view_func = _locking(operation.view_func)


def _locking(view: Callable[..., object]) -> Callable[..., object]:
    @wraps(view)
    def one_by_one(request: HttpRequest, **given: Any) -> object:
        def write() -> object:
            _lock(view.__name__, given.get("page_id"), given.get("data"))
            return view(request, **given)

        return write_in_one_transaction(write)

    return one_by_one


def _lock(act: str, page: int | None, data: object) -> None:
    """Locks a page, what an act writes below it, and where it is to stand."""
    pages = set() if page is None else {page}
    named = (
        getattr(getattr(data, "meta", None), "parent_id", None),
        getattr(data, "destination_id", None),
    )
    others = {pk for pk in named if pk is not None}
    if any(pk > WHOLE_NUMBER_MAX for pk in pages | others):
        raise HttpError(422, "A number is out of range.")
    below = bool(getattr(data, "recursive", False))
    if act == stock.move.__name__:
        lock_to_move(pages, others)
    elif act == stock.unpublish.__name__:
        lock_to_withdraw(pages, below)
    elif act == stock.delete.__name__:
        lock_to_delete(pages, others)
    elif below:
        lock_with_below(pages, others)
    else:
        lock(pages | others)
