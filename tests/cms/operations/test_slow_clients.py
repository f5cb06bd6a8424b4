"""Slow clients keep nobody from the site."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CONFIGURATION = """
from cms.operations import slow_clients
from cms.operations.server import worker_class
slow_clients.ARRIVAL = {arrival}
slow_clients.BODY_MAX = 4_000_000
bind, threads, keepalive = "127.0.0.1:{port}", 2, 5
control_socket_disable = True
def wsgi(environ, start_response):
    got = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", str(len(str(len(got)))))])
    return [str(len(got)).encode()]
"""

Start = Callable[[float], int]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Serves an application that tells how many bytes it got; returns the port."""
    running: list[subprocess.Popen[bytes]] = []

    def start(arrival: float) -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        text = CONFIGURATION.format(arrival=arrival, port=port)
        (tmp_path / "configuration.py").write_text(text)
        command = ["-m", "gunicorn", "-c", "configuration.py", "configuration:wsgi"]
        running.append(subprocess.Popen([sys.executable, *command], cwd=tmp_path))
        until = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
            except OSError:
                assert time.monotonic() < until, "the server did not start"
                time.sleep(0.1)
            else:
                return port

    yield start
    for process in running:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()


def send(port: int, text: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=60)
    connection.sendall(text)
    return connection


def answer(connection: socket.socket) -> str:
    """The first answer on a connection."""
    received = b""
    while b"\r\n\r\n" not in received or not received.split(b"\r\n\r\n", 1)[1]:
        data = connection.recv(65536)
        if not data:
            break
        received += data
    return received.decode()


def assert_still_open(connection: socket.socket) -> None:
    connection.setblocking(False)
    with pytest.raises(BlockingIOError):
        connection.recv(1)


GET = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"
HALF_A_HEAD = b"GET / HTTP/1.1\r\nHost: a\r\n"
HALF_A_BODY = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nname=half"


@pytest.mark.parametrize(("number", "text"), [(60, HALF_A_HEAD), (12, HALF_A_BODY), (60, b"")])
def test_who_sends_half_a_request_keeps_nobody_waiting(
    start: Start, number: int, text: bytes
) -> None:
    port = start(600)
    slow = [send(port, text) for _ in range(number)]
    assert answer(send(port, GET)).startswith("HTTP/1.1 200")
    for connection in slow:
        assert_still_open(connection)


@pytest.mark.parametrize("text", [HALF_A_HEAD, HALF_A_BODY, GET + HALF_A_BODY])
def test_who_does_not_go_on_is_cut_off(start: Start, text: bytes) -> None:
    connection = send(start(1), text)
    while connection.recv(65536):
        continue


LARGE = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n" + b"x" * 3_000_000
CHUNKED = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        (LARGE, 3_000_000),
        (CHUNKED + b"5\r\nfirst\r\n6\r\nsecond\r\n0\r\n\r\n", 11),
        (GET, 0),
    ],
)
def test_a_request_arrives_whole_and_the_next_one_follows_it(
    start: Start, text: bytes, length: int
) -> None:
    connection = send(start(60), text)
    for _ in range(3):
        assert answer(connection).endswith(f"\r\n\r\n{length}")
        connection.sendall(text)


def test_who_waits_for_a_word_before_the_body_gets_it_once(start: Start) -> None:
    head = b"POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"
    connection: Any = send(start(60), head)
    assert connection.recv(65536) == b"HTTP/1.1 100 Continue\r\n\r\n"
    connection.sendall(b"whole")
    assert answer(connection).startswith("HTTP/1.1 200")


@pytest.mark.parametrize(
    "text",
    [
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6000000\r\n\r\n" + b"x" * 6_000_000,
        CHUNKED + (b"100000\r\n" + b"x" * 0x100000 + b"\r\n") * 6,
    ],
    ids=["length", "chunked"],
)
def test_a_body_that_is_too_large_is_refused_while_it_arrives(start: Start, text: bytes) -> None:
    connection = socket.create_connection(("127.0.0.1", start(60)), timeout=60)
    # The server may close before it has taken all.
    with contextlib.suppress(ConnectionError):
        connection.sendall(text)
    with contextlib.suppress(ConnectionError):
        assert answer(connection).startswith("HTTP/1.1 413")
