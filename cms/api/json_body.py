"""Bodies of requests: JSON of a bounded length."""

import json
from collections.abc import Mapping
from typing import IO

from rest_framework.exceptions import APIException
from rest_framework.parsers import BaseParser

from cms.types import Json, JsonObject

from .problems import BadParameterError


class TooLongError(APIException):
    """A body of which nothing more is read."""

    status_code = 413

    def __init__(self, most: int) -> None:
        super().__init__(f"The body must not be longer than {most} bytes.")


class _BoundedJSON(BaseParser):
    media_type = "application/json"
    most: int

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, object] | None = None,
    ) -> Json:
        body = stream.read(self.most + 1)
        if len(body) > self.most:
            raise TooLongError(self.most)
        try:
            data = one_of_each(body)
            # Half a character can neither be stored nor answered.
            json.dumps(data, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            raise BadParameterError("body", "The body is no JSON.") from None
        return data


def one_of_each(body: bytes) -> Json:
    """JSON whose objects hold each key once: of two values nobody knows which was meant."""

    def unambiguous(pairs: list[tuple[str, Json]]) -> JsonObject:
        found: JsonObject = {}
        for name, value in pairs:
            if name in found:
                told = name[:100].encode(errors="replace").decode()
                raise BadParameterError(told, f"“{told}” is given more than once; give it once.")
            found[name] = value
        return found

    return json.loads(body, object_pairs_hook=unambiguous)


def json_up_to(most: int) -> type[BaseParser]:
    """A parser of JSON that is at most so many bytes long."""
    return type("BoundedJSON", (_BoundedJSON,), {"most": most})
