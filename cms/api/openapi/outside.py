"""Endpoints of plugins: their addresses and parameters. What they answer their authors tell."""

from collections.abc import Iterable

from ..endpoints import APIEndpoint
from . import shapes
from .operations import get, query
from .shapes import Schema, array, record

# What Wagtail's viewsets take for browsers and jQuery.
_UNTOLD = {"format", "_"}


def outside(endpoints: Iterable[APIEndpoint]) -> dict[str, Schema]:
    """Their addresses by path."""
    paths: dict[str, Schema] = {}
    for one in endpoints:
        known = sorted(one.viewset.known_query_parameters - _UNTOLD)
        asked = [query(name, shapes.STRING, "As Wagtail documents it.") for name in known]
        thing: Schema = {"type": "object"}
        meta = record({"total_count": {"type": "integer", "minimum": 0}})
        in_path = {"name": "id", "in": "path", "required": True, "schema": shapes.INTEGER}
        told = {
            "": ("list", record({"meta": meta, "items": array(thing)}), asked),
            "{id}/": ("get", thing, [in_path, *asked]),
            "find/": ("find", None, asked),
        }
        for rest, (what, answer, parameters) in told.items():
            operation = get(f"{one.name}: {what}.", answer, parameters, "400", "404", "406")
            operation["get"] |= {"tags": [one.name], "operationId": f"{what}_{one.name}"}
            paths[f"/api/v2/{one.name}/{rest}"] = operation
    return paths
