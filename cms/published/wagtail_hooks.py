"""Where Wagtail's admin writes rows of which no signal tells, or tells in another transaction."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.views.collection_privacy import set_privacy as set_privacy_of_collection
from wagtail.admin.viewsets.pages import page_viewset_registry
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from . import consequences


@hooks.register("after_bulk_action")
def files_moved_between_collections(
    request: Any, action_type: str, objects: Iterable[Model], action: Any
) -> None:
    """Pictures and files put into a collection all at once, which may be a private one."""
    for model in (get_image_model(), get_document_model()):
        if pks := [one.pk for one in objects if isinstance(one, model)]:
            consequences.objects_changed(model, pks)


@hooks.register("register_admin_urls", order=-100)
def restrictions_in_one_transaction() -> list[URLPattern]:
    """Wagtail's own views, which write a restriction in no transaction: what follows from it is
    written with it, or neither is."""
    of_page = page_viewset_registry.as_view("set_privacy", page_id_kwarg="page_id")
    return [
        path("pages/<int:page_id>/privacy/", _in_one_transaction(of_page)),
        path(
            "collections/<int:collection_id>/privacy/",
            _in_one_transaction(set_privacy_of_collection),
        ),
    ]


def _in_one_transaction(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        # On SQLite whoever only looks must not hold up whoever writes.
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            return view(request, *args, **kwargs)

    return answer
