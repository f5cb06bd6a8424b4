"""What the server itself says to a request that no application ever sees: problem details.

gunicorn answers in HTML of its own, which a program that expects JSON cannot read and which no
page of the site looks like. Which address was asked for is not known at that point.
"""

import json
from http import HTTPStatus
from typing import Any

from gunicorn import util
from gunicorn.http import errors


class BodyTooLargeError(Exception):
    """A body is longer than anything that the site takes."""


_SAID: dict[type[Exception], tuple[HTTPStatus, str]] = {
    errors.LimitRequestLine: (HTTPStatus.REQUEST_URI_TOO_LONG, "The address is too long."),
    errors.LimitRequestHeaders: (
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        "The headers are too long, or too many.",
    ),
    errors.InvalidRequestLine: (HTTPStatus.BAD_REQUEST, "The request line cannot be understood."),
    errors.InvalidRequestMethod: (HTTPStatus.BAD_REQUEST, "The method cannot be understood."),
    errors.InvalidHTTPVersion: (HTTPStatus.BAD_REQUEST, "This version of HTTP is not known."),
    errors.InvalidHeader: (HTTPStatus.BAD_REQUEST, "A header cannot be understood."),
    errors.InvalidHeaderName: (HTTPStatus.BAD_REQUEST, "A header's name cannot be understood."),
    errors.UnsupportedTransferCoding: (
        HTTPStatus.NOT_IMPLEMENTED,
        "This transfer coding is not known.",
    ),
    errors.ExpectationFailed: (HTTPStatus.EXPECTATION_FAILED, "This is not what can be expected."),
    errors.InvalidChunkSize: (HTTPStatus.BAD_REQUEST, "The body cannot be understood."),
    errors.InvalidChunkExtension: (HTTPStatus.BAD_REQUEST, "The body cannot be understood."),
    errors.ChunkMissingTerminator: (HTTPStatus.BAD_REQUEST, "The body cannot be understood."),
    BodyTooLargeError: (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large."),
    errors.ObsoleteFolding: (HTTPStatus.BAD_REQUEST, "A header cannot be understood."),
}


def tell(connection: Any, exc: Exception) -> bool:
    """Answers a request that could not be read; False where gunicorn's own answer serves."""
    said = _SAID.get(type(exc))
    if said is None:
        return False
    status, detail = said
    problem = {"type": "about:blank", "title": status.phrase, "status": status, "detail": detail}
    body = json.dumps(problem).encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\n"
        "Content-Type: application/problem+json\r\nAccess-Control-Allow-Origin: *\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    util.write_nonblock(connection, head.encode("ascii") + body)
    return True
