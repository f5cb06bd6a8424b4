"""The server as it is configured, in front of an application that tells what it was given."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.journeys.site import free_port

APPLICATION = """
def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['SCRIPT_NAME']}|{environ['PATH_INFO']}".encode()]
"""


@pytest.fixture
def address(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    (tmp_path / "telling.py").write_text(APPLICATION)
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", "python:cms.operations.server"]
    process = subprocess.Popen(
        [*command, "--pythonpath", str(tmp_path), "telling:application"],
        env={
            **os.environ,
            "PORT": str(port),
            "GUNICORN_CMD_ARGS": getattr(request, "param", ""),
        },
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def told(address: str) -> str:
    request = urllib.request.Request(f"{address}/x/y", headers={"SCRIPT_NAME": "/x"})
    for _ in range(600):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.1)
    raise AssertionError("The server does not answer.")


def test_who_asks_does_not_say_where_the_site_is_mounted(address: str) -> None:
    assert told(address) == "|/x/y"


@pytest.mark.parametrize(
    "address", ["--forwarder-headers=SCRIPT_NAME --forwarded-allow-ips=127.0.0.1"], indirect=True
)
def test_a_site_below_a_path_may_be_told_so_by_what_stands_in_front(address: str) -> None:
    assert told(address) == "/x|/y"


@pytest.mark.parametrize(
    ("request_text", "status"),
    [
        (f"GET /{'a' * 9000} HTTP/1.1\r\n\r\n", 414),
        (f"GET / HTTP/1.1\r\nX: {'a' * 20_000}\r\n\r\n", 431),
        ("GET / HTTP/1.1\r\n" + "X: a\r\n" * 200 + "\r\n", 431),
        ("GET / HTTP/1.1\r\nX Y: a\r\n\r\n", 400),
        ("G<T / HTTP/1.1\r\n\r\n", 400),
        ("GET /\r\n\r\n", 400),
        ("GET / HTTP/7.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: x\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400),
        ("POST / HTTP/1.1\r\nExpect: x\r\nContent-Length: 1\r\n\r\na", 417),
    ],
)
def test_what_cannot_be_read_is_told_as_a_problem(
    address: str, request_text: str, status: int
) -> None:
    told(address)
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(request_text.encode())
        answer = HTTPResponse(connection)
        answer.begin()
        assert answer.status == status
        assert answer.getheader("Content-Type") == "application/problem+json"
        problem = json.loads(answer.read())
    assert problem["status"] == status
    assert problem["title"] == answer.reason
    assert problem["detail"]


def test_an_address_of_eight_thousand_bytes_is_read(address: str) -> None:
    told(address)
    with urllib.request.urlopen(f"{address}/{'a' * 8000}", timeout=30) as answer:
        assert answer.status == 200
