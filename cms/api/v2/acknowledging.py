"""`/api/v2/changes/ack/`: a consumer says up to where it shows what changed."""

import json
from typing import Any

from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response

from cms.accounts.limits import client_address, wrong
from cms.previews.keys import InvalidKeyError, valid_key
from cms.published import changes
from cms.webhooks.acknowledging import acknowledge

from ..problems import BadParameterError, problem
from . import parameters
from .private import PrivateEndpoint

_LENGTH_MAX = 1000
_WHAT = 'Send a cursor as an answer of “changes” gave it, such as {"cursor": "1f0a2b3c.42"}.'


class _TooLongError(APIException):
    status_code = 413
    default_detail = f"The body must not be longer than {_LENGTH_MAX} bytes."


class _SmallJSON(BaseParser):
    """JSON of a few bytes; of more nothing is read."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        body = stream.read(_LENGTH_MAX + 1)
        if len(body) > _LENGTH_MAX:
            raise _TooLongError
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            raise ParseError("The body is no JSON.") from None


class Acknowledge(PrivateEndpoint):
    """Notes for the key that is sent how far its consumer has read; what it said last counts."""

    http_method_names = ("post", "options")
    parser_classes = (_SmallJSON,)

    def post(self, request: Request) -> Response:
        parameters.check_known(request.GET, ())
        limit, whom = wrong("key"), str(client_address(request._request))
        if seconds := limit.wait(whom):
            refused = problem(429, "Too many wrong keys; try again later.")
            refused.headers["Retry-After"] = str(seconds)
            return refused
        try:
            key = valid_key(request.headers.get("Authorization", ""))
        except InvalidKeyError:
            limit.counted(whom)
            raise
        cursor = _cursor(request.data)
        try:
            end = acknowledge(key, cursor)
        except changes.UnknownCursorError:
            return problem(
                410,
                "This cursor is not known: it is of another epoch or ahead of the log. Start anew: "
                "ask “changes” without “after”, then read the lists.",
                parameter="cursor",
            )
        return Response({"cursor": str(cursor), "behind": cursor != end})


def _cursor(data: Any) -> changes.Cursor:
    if not isinstance(data, dict) or "cursor" not in data:
        raise BadParameterError("cursor", f"The cursor is missing. {_WHAT}")
    if unknown := sorted(set(data) - {"cursor"}):
        name = unknown[0][:100]
        raise BadParameterError(name, f"“{name}” is not known here. {_WHAT}")
    text = data["cursor"]
    cursor = changes.parsed(text) if isinstance(text, str) else None
    if cursor is None:
        raise BadParameterError("cursor", f"“cursor” is no cursor. {_WHAT}")
    return cursor
