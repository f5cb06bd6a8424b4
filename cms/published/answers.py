"""A whole answer as it is kept: its bytes, plain and compressed, and what is said beside them."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

# Said anew each time, or by whoever stands in between.
_OF_ONE_ANSWER = {"content-length", "vary", "etag", "last-modified", "cache-control", "age"}
# What headers and keys take beside the bytes, about.
_BESIDE = 2_000


@dataclass(frozen=True)
class Answer:
    """The bytes of a public answer with its headers; everybody who asks for the address gets it."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of(cls, response: HttpResponse) -> "Answer":
        """What a response says."""
        headers = tuple(
            (name, value) for name, value in response.items() if name.lower() not in _OF_ONE_ANSWER
        )
        return cls(headers, response.content)

    @cached_property
    def digest(self) -> str:
        """Of the plain bytes. SHA-1 takes half as long as SHA-256, which was a quarter of what a
        long list takes to be made; nobody gains from two answers of ours that have one digest."""
        return hashlib.sha1(self.body, usedforsecurity=False).hexdigest()

    @cached_property
    def compressed(self) -> bytes:
        """The bytes as gzip sends them; the same each time."""
        return gzip.compress(self.body, compresslevel=6, mtime=0)

    @property
    def size(self) -> int:
        """What it takes of the memory."""
        return len(self.body) + len(self.compressed) + _BESIDE

    def to(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to a request: in a coding that it takes, or that nothing has changed for whom
        has it in any coding."""
        takes_gzip = _takes_gzip(request.headers.get("Accept-Encoding", ""))
        etag = f'"{self.digest}-gzip"' if takes_gzip else f'"{self.digest}"'
        response: HttpResponseBase
        if self._is_known(request.headers.get("If-None-Match", "")):
            response = HttpResponseNotModified()
            del response.headers["Content-Type"]
        else:
            body = self.compressed if takes_gzip else self.body
            # A server that has to drop the bytes warns of them.
            response = HttpResponse(b"" if request.method == "HEAD" else body)
            for name, value in self.headers:
                response.headers[name] = value
            response.headers["Content-Length"] = str(len(body))
            if takes_gzip:
                response.headers["Content-Encoding"] = "gzip"
        response.headers["ETag"] = etag
        patch_vary_headers(response, ("Accept-Encoding",))
        return response

    def _is_known(self, etags: str) -> bool:
        known = {etag.removeprefix("W/").strip('"') for etag in parse_etags(etags)}
        return bool(known & {"*", self.digest, f"{self.digest}-gzip"})


def _takes_gzip(accepted: str) -> bool:
    """Whether a client that says so takes gzip (RFC 9110, 12.5.3)."""
    weights = {}
    for one in accepted.lower().split(","):
        coding, _, weight = one.partition(";")
        weights[coding.strip()] = weight.replace(" ", "").removeprefix("q=") or "1"
    found = weights.get("gzip", weights.get("*", "0"))
    return bool(found.strip("0."))


class Memory:
    """Answers of this process, up to so many bytes; those that were asked for last stay."""

    def __init__(self) -> None:
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = Lock()
        self.bytes = 0

    def get(self, key: Hashable) -> Answer | None:
        """The answer that is kept under a key."""
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def put(self, key: Hashable, answer: Answer, most: int) -> None:
        """Keeps an answer; whatever is more than `most` bytes then goes, itself if it is."""
        size = answer.size
        with self._lock:
            self._drop(key)
            if size > most:
                return
            self._answers[key] = answer
            self.bytes += size
            while self.bytes > most:
                self._drop(next(iter(self._answers)))

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._answers.clear()
            self.bytes = 0

    def _drop(self, key: Hashable) -> None:
        answer = self._answers.pop(key, None)
        if answer is not None:
            self.bytes -= answer.size
