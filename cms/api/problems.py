"""Errors as problem details (RFC 9457), in English: they are read by those who write programs."""

import logging
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import Http404
from rest_framework.exceptions import APIException
from rest_framework.response import Response

from cms.published.response_cache import AWAY, RETRY_AFTER

MEDIA_TYPE = "application/problem+json"
_logger = logging.getLogger(__name__)


class BadParameterError(Exception):
    """A query parameter that cannot be understood; the message says what was expected."""

    def __init__(self, parameter: str, detail: str) -> None:
        super().__init__(detail)
        self.parameter = parameter
        self.detail = detail


def problem(status: int, detail: str, **more: Any) -> Response:
    """A problem details answer; what is known more precisely stands beside the standard members."""
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    return Response(body, status=status, content_type=MEDIA_TYPE)


def too_many(detail: str, seconds: int) -> Response:
    """429: something was tried too often, and may be tried again in so many seconds."""
    refused = problem(429, detail)
    refused.headers["Retry-After"] = str(seconds)
    return refused


def answer_to(exc: Exception) -> Response:
    """The problem that an exception is told as. What nobody expected is logged, not told."""
    if isinstance(exc, BadParameterError):
        return problem(400, exc.detail, parameter=exc.parameter)
    if isinstance(exc, Http404):
        return problem(404, str(exc))
    if isinstance(exc, (SuspiciousOperation, BadRequest)):
        return problem(400, "The request cannot be understood.")
    if isinstance(exc, APIException):
        return problem(exc.status_code, str(exc.detail))
    if isinstance(exc, AWAY):
        _logger.warning("The database does not answer: %s", exc)
        answer = problem(503, "The site cannot reach its data; ask again in half a minute.")
        answer.headers["Retry-After"] = RETRY_AFTER
        return answer
    if settings.DEBUG:
        raise exc
    _logger.error("The API failed.", exc_info=exc)
    return problem(500, "Something went wrong here; the site's log says what.")
