"""One POST to a checked address: neither time nor answer is endless. A redirect is told, and its
target not asked."""

import http.client
import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import certifi

from .targets import Target

CONNECT_SECONDS = 5.0
# From the connection to the end of the answer, however slowly it comes.
ANSWER_SECONDS = 10.0
_READ = 2_000
# To where the same may be sent; 303 asks for a GET.
_LEADS_ON = (301, 302, 307, 308)


class CertificateError(Exception):
    """The other side is not who it should be."""


class TooSlowError(Exception):
    """No connection or no whole answer in time."""


class BrokenConnectionError(Exception):
    """No connection, or an answer that is none."""


@dataclass(frozen=True)
class Answer:
    """What came back; of the body the beginning, of a redirect where it leads."""

    status: int
    body: str
    location: str = ""

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300


def post(target: Target, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Sends and reads the answer. Raises CertificateError, TooSlowError or
    BrokenConnectionError."""
    ended = threading.Event()
    try:
        with _connected(target) as connected:

            def end() -> None:
                ended.set()
                with suppress(OSError):
                    connected.shutdown(socket.SHUT_RDWR)

            timer = threading.Timer(ANSWER_SECONDS, end)
            timer.daemon = True
            timer.start()
            try:
                answer = _asked(connected, target, body, headers)
            finally:
                timer.cancel()
        # What was cut off looks like an end.
        if ended.is_set():
            raise TooSlowError
        return answer
    except ssl.SSLCertVerificationError:
        raise CertificateError from None
    except TimeoutError:
        raise TooSlowError from None
    except (OSError, http.client.HTTPException, ValueError):
        if ended.is_set():
            raise TooSlowError from None
        raise BrokenConnectionError from None


def _connected(target: Target) -> socket.socket:
    """A connection to the address that was checked, where https is spoken with its name."""
    plain = socket.create_connection((target.address, target.port), timeout=CONNECT_SECONDS)
    if not target.is_https:
        return plain
    try:
        context = ssl.create_default_context(cafile=certifi.where())
        return context.wrap_socket(plain, server_hostname=target.host)
    except BaseException:
        plain.close()
        raise


def _asked(
    connected: socket.socket, target: Target, body: bytes, headers: Mapping[str, str]
) -> Answer:
    connection = http.client.HTTPConnection(target.host, target.port)
    connection.sock = connected
    connected.settimeout(ANSWER_SECONDS)
    connection.request(
        "POST", target.path, body, {"Host": target.host_header, "Connection": "close", **headers}
    )
    answer = connection.getresponse()
    text = answer.read(_READ).decode("utf-8", "replace")
    leads = answer.status in _LEADS_ON
    return Answer(answer.status, text, (answer.getheader("Location") or "") if leads else "")
