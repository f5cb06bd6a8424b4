"""Caches in front of the site, as Wagtail's front-end cache module knows them.

Its task is not used, which asks for every address in every language, nor its app, which listens to
the publishing of single pages; and what fails is raised here.

Symptom: a purge that failed is as good as one that went well.
Cause: Wagtail's backends write to the log what went wrong, and go on.
Version: Wagtail 8.0.
Proposal: backends that raise.
Until: `test_wagtails_own_backends_still_only_log_what_fails` fails.
"""

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from threading import get_ident
from typing import Any
from urllib.parse import urlsplit

import requests
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string
from wagtail.contrib.frontend_cache.backends import HTTPBackend
from wagtail.contrib.frontend_cache.utils import get_backends

from .surrogate_keys import joined

_SECONDS = 10


class PurgeError(Exception):
    """A cache in front did not take a purge and may go on serving old answers."""


class KeyedHTTPBackend(HTTPBackend):
    """A cache such as Varnish that takes `PURGE` for an address, and for surrogate keys in the
    header in which answers hold them. An answer 404 means that nothing was cached."""

    def __init__(self, params: dict[str, Any]) -> None:
        if not urlsplit(params["LOCATION"]).netloc:
            raise ImproperlyConfigured("it has no address (FRONTEND_CACHE_LOCATION)")
        super().__init__(params)

    def purge(self, url: str) -> None:
        asked = urlsplit(url)
        self._ask(asked._replace(scheme="", netloc="").geturl(), {"Host": asked.netloc})

    def purge_keys(self, keys: Collection[str]) -> None:
        """Drops the answers that have one of these surrogate keys."""
        self._ask("/", {settings.FRONTEND_CACHE_KEY_HEADER: joined(sorted(keys))})

    def _ask(self, path: str, headers: dict[str, str]) -> None:
        address = f"{self.cache_scheme}://{self.cache_netloc}{path}"
        answer = requests.request("PURGE", address, headers=headers, timeout=_SECONDS)
        if answer.status_code != requests.codes.not_found:
            answer.raise_for_status()


def is_configured() -> bool:
    """Whether there is a cache in front that is told of changes."""
    names = ("WAGTAILFRONTENDCACHE", "WAGTAILFRONTENDCACHE_LOCATION")
    return any(getattr(settings, name, None) for name in names)


def check_frontend_cache(**kwargs: object) -> list[CheckMessage]:
    """Caches in front must be told as their backends need it."""
    try:
        get_backends()
    except (ImportError, KeyError, ImproperlyConfigured) as error:
        return [
            Error(
                f"The cache in front of the site cannot be purged: {error}",
                hint="See FRONTEND_CACHE_BACKEND and what stands below it in .env.example.",
                id="cms_published.E001",
            )
        ]
    return []


def takes_keys() -> bool:
    """Whether every cache in front drops answers by surrogate keys, also those at addresses that
    nobody can list."""
    backends = getattr(settings, "WAGTAILFRONTENDCACHE", None) or {}
    return bool(backends and settings.FRONTEND_CACHE_KEY_HEADER) and all(
        hasattr(import_string(backend["BACKEND"]), "purge_keys") for backend in backends.values()
    )


def purge(addresses: Collection[str], keys: Collection[str]) -> None:
    """Drops answers by their addresses, and by surrogate keys where a cache takes those. Raises
    PurgeError where a cache did not take it."""
    for backend in get_backends().values():
        of_its_hosts = [
            address
            for address in sorted(addresses)
            if backend.invalidates_hostname(urlsplit(address).hostname or "")
        ]
        if of_its_hosts:
            _heard(partial(backend.purge_batch, of_its_hosts))
        if keys and hasattr(backend, "purge_keys"):
            _heard(partial(backend.purge_keys, keys))


def _heard(ask: Callable[[], None]) -> None:
    with _faults() as faults:
        try:
            ask()
        except Exception as error:
            raise PurgeError(type(error).__name__) from error
    if faults:
        raise PurgeError(faults[0])


class _Listening(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []
        self._thread = get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self._thread:
            self.found.append(record.getMessage())


@contextmanager
def _faults() -> Iterator[list[str]]:
    """What this thread writes to the log as an error; one of the backends writes to its root."""
    listening = _Listening()
    loggers: list[Any] = [logging.getLogger(), logging.getLogger("wagtail.frontendcache")]
    for logger in loggers:
        logger.addHandler(listening)
    try:
        yield listening.found
    finally:
        for logger in loggers:
            logger.removeHandler(listening)
