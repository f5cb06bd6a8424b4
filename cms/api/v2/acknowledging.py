"""`/api/v2/changes/ack/`: a consumer says up to where it shows what changed."""

from rest_framework.request import Request
from rest_framework.response import Response

from cms.accounts.limits import client_address, wrong
from cms.previews.keys import InvalidKeyError, valid_key
from cms.published import changes
from cms.types import Json
from cms.webhooks.acknowledging import acknowledge

from ..json_body import json_up_to
from ..problems import BadParameterError, problem, too_many
from . import parameters
from .private import PrivateEndpoint

_WHAT = 'Send a cursor as an answer of “changes” gave it, such as {"cursor": "1f0a2b3c.42"}.'


class Acknowledge(PrivateEndpoint):
    """Notes for the key that is sent how far its consumer has read; what it said last counts."""

    http_method_names = ("post", "options")
    parser_classes = (json_up_to(1000),)

    def post(self, request: Request) -> Response:
        parameters.check_known(request.GET, ())
        limit, whom = wrong("key"), str(client_address(request._request))
        if seconds := limit.wait(whom):
            return too_many("Too many wrong keys; try again later.", seconds)
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


def _cursor(data: Json) -> changes.Cursor:
    if not isinstance(data, dict) or "cursor" not in data:
        raise BadParameterError("cursor", f"The cursor is missing. {_WHAT}")
    if unknown := sorted(set(data) - {"cursor"}):
        name = unknown[0][:100]
        raise BadParameterError(name, f"“{name}” is not known here. {_WHAT}")
    text = data["cursor"]
    cursor = changes.parsed(text) if isinstance(text, str) else None
    if cursor is None:
        raise BadParameterError("cursor", f"“cursor” must be a cursor. {_WHAT}")
    return cursor
