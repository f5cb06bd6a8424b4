"""What pages show, as plain JSON: read from their documents, put together where there is none."""

import json
from collections.abc import Callable, Mapping, Sequence

from django.db.models import prefetch_related_objects
from rest_framework.utils.encoders import JSONEncoder
from wagtail.models import Page

from cms.types import JsonObject

from .relations import listing_of
from .representation import all_fields, represent

# By page id, everything that some public pages show, for those that have a fresh document;
# addresses of this site begin with the second argument. Set by `cms.published`.
Documents = Callable[[Sequence[int], str], Mapping[int, JsonObject]]
_documents: Documents = lambda pks, base: {}  # noqa: E731


def come_from(read: Documents) -> None:
    """Names who reads documents."""
    global _documents
    _documents = read


def shown(pages: Sequence[Page], base: str = "") -> list[JsonObject]:
    """Everything that specific pages show, each as its row says, in one query where all
    have fresh documents. Addresses of this site begin with `base`."""
    found = _documents([page.pk for page in pages], base)
    missing = [page for page in pages if page.pk not in found]
    for model in {type(page) for page in missing}:
        own = [page for page in missing if type(page) is model]
        prefetch_related_objects(own, *listing_of(model).prefetch)
    made = dict(zip((page.pk for page in missing), put_together(missing, base), strict=True))
    return [
        made[page.pk]
        if page.pk in made
        else {name: found[page.pk][name] for name in all_fields(page)}
        for page in pages
    ]


def put_together(pages: Sequence[Page], base: str = "") -> list[JsonObject]:
    """The same from the pages as they are in hand, drafts as well."""
    data: list[JsonObject] = json.loads(
        json.dumps(represent(pages, all_fields, base=base), cls=JSONEncoder)
    )
    return data
