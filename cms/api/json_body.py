"""Bodies of requests: JSON of a bounded length."""

import json
from typing import Any

from rest_framework.exceptions import APIException
from rest_framework.parsers import BaseParser

from .problems import BadParameterError


class TooLongError(APIException):
    """A body of which nothing more is read."""

    status_code = 413

    def __init__(self, most: int) -> None:
        super().__init__(f"The body must not be longer than {most} bytes.")


class _BoundedJSON(BaseParser):
    media_type = "application/json"
    most: int

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        body = stream.read(self.most + 1)
        if len(body) > self.most:
            raise TooLongError(self.most)
        try:
            data = json.loads(body)
            # Half a character can neither be stored nor answered.
            json.dumps(data, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            raise BadParameterError("body", "The body is no JSON.") from None
        return data


def json_up_to(most: int) -> type[BaseParser]:
    """A parser of JSON that is at most so many bytes long."""
    return type("BoundedJSON", (_BoundedJSON,), {"most": most})
