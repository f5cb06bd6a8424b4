"""What v3's description says of blocks and errors; only to be imported by `prepare`.

Symptom: the description tells of no error, and of a body that it is a list of anything.
Cause: Wagtail's v3 declares no answers but the right one, and no schema of stream fields.
Version: Wagtail 8.0 (a preview).
Proposal: let blocks give a schema, and routers declare the errors that `errors.py` answers.
Until: `test_the_description_tells_blocks_apart_and_names_errors` passes without it.
"""

from typing import Any, TypeAlias

from ninja import NinjaAPI
from wagtail.api.v3.registry import registry
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from cms.types import JsonObject

from ..openapi.blocks import stream_schema
from ..openapi.components import in_english
from .blocks import components_beside, stream_to_write

Schema: TypeAlias = JsonObject
_ANYBODY = "AllowAnonymous"
_ERRORS = {
    "401": "A token is missing, wrong or revoked.",
    "403": "Its owner may not do this.",
    "400": "More items are asked for than are given at once.",
    "404": "There is nothing with this id, or of this name.",
    "409": "The page was changed since the revision that is named.",
    "422": "Something sent cannot be understood or does not fit; `errors` names the place.",
    "429": "Too many wrong tokens came from this address; `Retry-After` says how long to wait.",
}


def describe_blocks_and_errors(api: NinjaAPI) -> None:
    """Completes every description that the API gives of itself."""
    stock = api.get_openapi_schema

    def described(*args: Any, **kwargs: Any) -> Schema:
        schema: Schema = stock(*args, **kwargs)
        for operations in schema["paths"].values():
            for method, operation in operations.items():
                _name_errors(method, operation)
                _let_anybody_in(operation)
        schema["components"]["securitySchemes"].pop(_ANYBODY, None)
        with in_english():
            _tell_blocks_apart(schema["components"]["schemas"])
        return schema

    api.get_openapi_schema = described  # type: ignore[method-assign, assignment]


def _name_errors(method: str, operation: Schema) -> None:
    parameters = operation.get("parameters", ())
    places = {one["in"] for one in parameters}
    codes = {"429"}
    if operation.get("security"):
        codes |= {"401", "403"}
    if places & {"path", "query"}:
        # A query names things too, as a language or a site.
        codes.add("404")
    if any(one["name"] == "limit" for one in parameters):
        codes.add("400")
    if parameters or "requestBody" in operation:
        codes.add("422")
    if method != "get" and any(one["name"] == "revision" for one in parameters):
        codes.add("409")
    told = {str(code) for code in operation["responses"]}
    for code in sorted(codes - told):
        problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        operation["responses"][code] = {"description": _ERRORS[code], "content": problem}


def _let_anybody_in(operation: Schema) -> None:
    """In OpenAPI an empty requirement says that nothing is needed; Wagtail names a scheme that is
    none."""
    if "security" in operation:
        told = operation["security"]
        operation["security"] = [{} if _ANYBODY in needed else needed for needed in told]


def _tell_blocks_apart(schemas: dict[str, Schema]) -> None:
    components = components_beside(schemas)
    for model in get_page_models():
        found = registry.get(model._meta.label)
        streams = [field for field in model._meta.get_fields() if isinstance(field, StreamField)]
        for name, told in (
            (found.read_schema, stream_schema),
            (found.create_schema, stream_to_write),
            (found.patch_schema, stream_to_write),
        ):
            properties = schemas.get(getattr(name, "__name__", ""), {}).get("properties", {})
            for field in streams:
                if field.name in properties:
                    items = told(field.stream_block, components)["items"]
                    _give_items(properties[field.name], items)
    schemas.update(components.added)


def _give_items(told: Schema, items: Schema) -> None:
    """Into the array of a field; optional ones stand in `anyOf`."""
    variants = [told, *told.get("anyOf", ())]
    for array in (one for one in variants if one.get("type") == "array"):
        array["items"] = items
