"""gunicorn's threaded worker, of which slow clients take no thread that answers.

Here many threads do nothing but read; a request that arrived whole, in time, goes to one of the few
that answer. Clients beyond the number of readers need a web server in front.

Symptom: eight slow clients keep a site of eight threads from everybody.
Cause: gunicorn's own threads wait for each byte of a head or a body for as long as the client
likes.
Version: gunicorn 27.
Proposal: read heads and bodies on the poller, with a limit of time for each.
Until: `test_who_sends_half_a_request_keeps_nobody_waiting` passes without it.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import Any

from gunicorn import util
from gunicorn.http.errors import NoMoreData
from gunicorn.workers.gthread import ThreadWorker

from .refusals import BodyTooLargeError, tell

READERS = 200
# Seconds for a request to arrive, and one more for so many bytes of it; seconds in which a client
# must take what is sent to it.
ARRIVAL, BYTES_A_SECOND, TAKING = 15.0, 10_000, 30.0
_IN_MEMORY = 1024 * 1024
# How many bytes a body may have: all of it waits on the disk before anybody looks at it.
BODY_MAX = 200 * _IN_MEMORY


class _Punctual:
    """A connection to read from that ends when the client is late."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._until = time.monotonic() + ARRIVAL

    def recv(self, size: int) -> bytes:
        left = self._until - time.monotonic()
        try:
            self._connection.settimeout(max(left, 0.001))
            data: bytes = self._connection.recv(size)
        except TimeoutError:
            raise NoMoreData from None
        self._until += len(data) / BYTES_A_SECOND
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


class Worker(ThreadWorker):
    """`threads` of its configuration is how many answer at the same time."""

    def get_thread_pool(self) -> ThreadPoolExecutor:
        self.answering = ThreadPoolExecutor(self.cfg.threads, thread_name_prefix="answering")
        return ThreadPoolExecutor(READERS, thread_name_prefix="reading")

    def handle(self, conn: Any) -> Any:
        if conn.data_ready or conn.initialized or conn.wait_for_data(ARRIVAL):
            conn.init()
            if not conn.is_http2:
                conn.parser.unreader.sock = _Punctual(conn.sock)
        return super().handle(conn)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:
        """Called where a request cannot be read, or nothing answers it."""
        try:
            if tell(client, exc):
                self.log.warning("Invalid request from %s: %s", addr and addr[0], exc)
                return
        except OSError:
            # The client is gone.
            return
        super().handle_error(req, client, addr, exc)

    def handle_request(self, req: Any, conn: Any) -> Any:
        """Called once the head is there."""
        if req._expected_100_continue:
            # The client waits for this word; said here, gunicorn does not say it again.
            req._expected_100_continue = False
            util.write(conn.sock, b"HTTP/1.1 100 Continue\r\n\r\n")
        arriving = req.body
        with SpooledTemporaryFile(_IN_MEMORY) as arrived:
            while data := arriving.read(_IN_MEMORY):
                if arrived.tell() + len(data) > BODY_MAX:
                    raise BodyTooLargeError
                arrived.write(data)
            arrived.seek(0)
            req.body = arrived
            conn.sock.settimeout(TAKING)
            try:
                return self.answering.submit(super().handle_request, req, conn).result()
            except TimeoutError:
                raise NoMoreData from None
            finally:
                req.body = arriving
