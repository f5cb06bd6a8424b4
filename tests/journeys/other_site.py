"""A site of somebody else: another origin, with a Content-Security-Policy of its own."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import (
    BaseHTTPRequestHandler,
    HTTPServer,
    SimpleHTTPRequestHandler,
    ThreadingHTTPServer,
)
from mimetypes import guess_type
from pathlib import Path
from typing import Any


@contextmanager
def other_site(files: Mapping[str, str], policy: str) -> Iterator[str]:
    """Serves texts by their path, each with the policy, while it is used; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            text = files.get(self.path)
            self.send_response(404 if text is None else 200)
            media_type = guess_type(self.path)[0] or "text/html"
            self.send_header("Content-Type", f"{media_type}; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write((text or "").encode())

        def log_message(self, *_arguments: object) -> None:
            """Says nothing."""

    with _served(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as address:
        yield address


@contextmanager
def built_site(folder: Path) -> Iterator[str]:
    """Serves a folder while it is used; its address."""

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_arguments: Any) -> None:
            """Says nothing."""

    handler = partial(Handler, directory=str(folder))
    with _served(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as address:
        yield address


@contextmanager
def _served(server: HTTPServer) -> Iterator[str]:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
