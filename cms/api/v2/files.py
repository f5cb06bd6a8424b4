"""`/api/v2/images/` and `/api/v2/documents/`: what stands outside private collections."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from django.db.models import QuerySet
from django.http import Http404, HttpResponseRedirect, QueryDict
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage

from cms.content.summaries import File, Picture, absolute_url
from cms.content.visibility import public_documents, public_images
from cms.search.pages import search
from cms.types import Json, JsonObject

from ..endpoint import Endpoint
from ..problems import BadParameterError
from . import parameters
from .items import only_named

_META = ("type", "detail_url", "download_url")
_PARAMETERS = ("limit", "offset", "order", "fields", "search", "search_operator")
_ORDERS = {"created_at": "created_at", "id": "pk"}
_Stored: TypeAlias = AbstractImage | AbstractDocument


@dataclass(frozen=True)
class Kind:
    """A kind of files: where it is found, which are public, and what is shown of one. `url` gives
    the address of the file as it was uploaded."""

    name: str
    public: Callable[[], QuerySet[_Stored]]
    data: Callable[[_Stored], Mapping[str, Json]]
    url: Callable[[_Stored], str]
    fields: tuple[str, ...]

    def address(self, item: _Stored) -> str:
        """Where the detail of a file is."""
        return absolute_url(f"/api/v2/{self.name}/{item.pk}/")

    def item(self, item: _Stored, shown: Sequence[str]) -> JsonObject:
        """A file as the API shows it, with the names that `shown` gives."""
        meta = {
            "type": item._meta.label,
            "detail_url": self.address(item),
            "download_url": absolute_url(self.url(item)),
        }
        whole = {"id": item.pk, "meta": only_named(meta, shown), "title": item.title}
        whole |= self.data(item)
        return {
            name: value
            for name, value in whole.items()
            if (value if name == "meta" else name in shown)
        }

    def shown(self, text: str | None) -> list[str]:
        """The names that `fields` leaves, see `items.Fields`."""
        members = [f"meta.{name}" for name in _META]

        def meant(name: str) -> list[str]:
            if name == "meta":
                return members
            return [f"meta.{name}"] if name in _META else [name]

        names = ["id", *members, *self.fields]
        known = {"id", "meta", *_META, *self.fields}
        return parameters.field_names(text, names, names, known, meant)

    def listed(self, query: QueryDict) -> tuple[int, list[JsonObject]]:
        """How many public files a list has, and those of its part that parameters ask for. Raises
        BadParameterError."""
        parameters.check_known(query, _PARAMETERS)
        offset, limit = parameters.window(query)
        shown = self.shown(query.get("fields"))
        found = self.public().order_by(*parameters.order(query, _ORDERS, "id"))
        if wanted := parameters.search_text(query):
            found = search(found, wanted[0], operator=wanted[1], by_relevance="order" not in query)
        total = found.count()
        files = list(found[offset : offset + limit]) if limit else []
        return total, [self.item(file, shown) for file in files]

    def one(self, pk: int) -> _Stored:
        """The public file with that id. Raises Http404."""
        item = None
        if pk <= parameters.WHOLE_NUMBER_MAX:
            item = self.public().filter(pk=pk).first()
        if item is None:
            raise Http404(f"There is nothing public among the {self.name} with this id.")
        return item


# What a picture shows is said where it is placed, so that no text stands with the picture itself.
IMAGES = Kind(
    "images",
    public_images,
    lambda image: Picture.of(image).as_dict(""),
    lambda image: image.file.url,
    ("title", "width", "height", "credit", "focal_point", "src", "sources", "presets"),
)
DOCUMENTS = Kind(
    "documents",
    public_documents,
    lambda document: File.of(document).as_dict(),
    lambda document: document.url,
    ("title", "url", "filename", "format", "size", "language"),
)


class FileList(Endpoint):
    """Public files of a kind."""

    kind: ClassVar[Any] = None

    def get(self, request: Request) -> Response:
        total, items = self.kind.listed(request.GET)
        return Response({"meta": {"total_count": total}, "items": items})


class FileDetail(Endpoint):
    """A public file."""

    kind: ClassVar[Any] = None

    def get(self, request: Request, pk: int) -> Response:
        parameters.check_known(request.GET, ["fields"])
        shown = self.kind.shown(request.GET.get("fields"))
        return Response(self.kind.item(self.kind.one(pk), shown))


class FileFind(Endpoint):
    """Leads from a file's id to its detail."""

    kind: ClassVar[Any] = None

    def get(self, request: Request) -> HttpResponseRedirect:
        parameters.check_known(request.GET, ["id"])
        if "id" not in request.GET:
            raise BadParameterError("id", f"Give the id of one of the {self.kind.name} as “id”.")
        item = self.kind.one(parameters.whole_number(request.GET, "id", 0))
        return HttpResponseRedirect(self.kind.address(item))
