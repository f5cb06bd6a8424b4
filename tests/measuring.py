"""What an answer costs the processor, measured at the WSGI handler of whatever site is set up."""

import statistics
import time

from django.core.handlers.wsgi import WSGIHandler
from django.http.response import HttpResponseBase
from django.test import RequestFactory


def ready() -> WSGIHandler:
    """The handler of the site, with its middleware."""
    handler = WSGIHandler()
    handler.load_middleware()
    return handler


def answer(handler: WSGIHandler, address: str, **headers: str) -> HttpResponseBase:
    """What the site answers to GET."""
    environ = RequestFactory().get(address, headers=headers).environ
    return handler.get_response(handler.request_class(environ))


def cost(
    handler: WSGIHandler, address: str, times: int, status: int = 200, **headers: str
) -> float:
    """Processor seconds of one answer, its headers and body included: the median of seven rounds,
    after a first answer that does not count."""
    environ = RequestFactory().get(address, headers=headers).environ

    def ask() -> None:
        got = handler.get_response(handler.request_class({**environ}))
        assert got.status_code == status, (address, got.status_code)
        b"".join(got)
        got.close()

    ask()
    taken = []
    for _ in range(7):
        start = time.process_time()
        for _ in range(times):
            ask()
        taken.append((time.process_time() - start) / times)
    return statistics.median(taken)
