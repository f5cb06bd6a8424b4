"""Where Wagtail's admin writes many rows of which no signal tells."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from . import effects


@hooks.register("after_bulk_action")
def files_moved_between_collections(
    request: Any, action_type: str, objects: Iterable[Model], action: Any
) -> None:
    """Pictures and files put into a collection all at once, which may be a private one."""
    for model in (get_image_model(), get_document_model()):
        if pks := [one.pk for one in objects if isinstance(one, model)]:
            effects.objects_changed(model, pks)
