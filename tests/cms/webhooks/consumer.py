"""A site of somebody else that is told of changes, and the worker that tells it."""

import json
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from django.utils import timezone

from cms.published.log import LogEntry, number_entries
from cms.webhooks import endpoints, tasks
from cms.webhooks.announcing import announce
from cms.webhooks.models import Delivery, WebhookEndpoint


@dataclass
class Received:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: str

    @property
    def data(self) -> Any:
        return json.loads(self.body)["data"]


@dataclass
class Consumer:
    """A server that remembers what it was sent and answers with what is set here."""

    url: str = ""
    status: int = 204
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    # Seconds between the bytes of the body.
    slowness: float = 0
    received: list[Received] = field(default_factory=list)


@contextmanager
def consumer(tls: ssl.SSLContext | None = None) -> Iterator[Consumer]:
    """Serves on the loopback while it is used; `url` names http, also where TLS is spoken."""
    state = Consumer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            state.received.append(Received(self.path, headers, body))
            self.send_response(state.status)
            for name, value in state.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for character in state.body:
                    self.wfile.write(character.encode())
                    if state.slowness:
                        time.sleep(state.slowness)
            except OSError:
                """Whoever asked has hung up."""

        def log_message(self, *_arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/hook"
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def endpoint(url: str, **fields: Any) -> WebhookEndpoint:
    """An address that is told from now on."""
    number_entries()
    made = WebhookEndpoint(name="Partner", url=url, **fields)
    endpoints.begin(made)
    made.save()
    return made


def log(event: str = "changed", language: str = "pl", **fields: Any) -> None:
    """Something changes for the public, and is numbered."""
    fields = {"subject": "page:7", "page_id": 7, "path": "/tajne/", **fields}
    LogEntry.objects.create(event=event, language=language, **fields)
    number_entries()
    announce()


def work() -> None:
    """The worker does what waits for it."""
    waiting = Delivery.objects.filter(state=Delivery.State.WAITING)
    for pk in list(waiting.order_by("pk").values_list("pk", flat=True)):
        tasks.deliver.call(pk)


def rested(made: WebhookEndpoint) -> None:
    """The time goes by for which an address rests."""
    WebhookEndpoint.objects.filter(pk=made.pk).update(rests_until=timezone.now())
