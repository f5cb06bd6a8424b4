"""A machine translator on this machine, which speaks LibreTranslate's protocol over HTTP."""

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from django.conf import settings
from django.test import override_settings

LIBRETRANSLATE = "wagtail_localize.machine_translators.libretranslate.LibreTranslator"


def shouted(text: str) -> str:
    """A translation that leaves tags, and what is inside `code`, as they are."""
    pieces = re.split(r"(<code.*?</code>|<[^>]*>|&\w+;)", text)
    return "".join(p if p.startswith(("<", "&")) else p.upper() for p in pieces)


class Machine:
    """What the server does and what it was asked."""

    def __init__(self) -> None:
        self.translate: Callable[[str], str] = shouted
        self.status = 200
        self.delay = 0.0
        # Instead of an answer made of the translations.
        self.answer: Any = None
        self.questions: list[dict[str, Any]] = []

    @property
    def texts(self) -> list[str]:
        return [text for question in self.questions for text in question["q"]]


@contextmanager
def running(timeout: float = 60) -> Iterator[Machine]:
    """The server, set in the settings as `.env` would set it."""
    machine = Machine()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            machine.questions.append(question)
            time.sleep(machine.delay)
            answer = machine.answer
            if answer is None:
                answer = {"translatedText": [machine.translate(text) for text in question["q"]]}
            body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(machine.status if self.path == "/translate" else 404)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    options = {
        "LIBRETRANSLATE_URL": f"http://127.0.0.1:{server.server_port}",
        "API_KEY": "key",
        "TIMEOUT": timeout,
    }
    chosen = {"CLASS": LIBRETRANSLATE, "OPTIONS": options}
    try:
        with override_settings(WAGTAILLOCALIZE_MACHINE_TRANSLATOR=chosen):
            yield machine
    finally:
        server.shutdown()
        server.server_close()


def settings_of(**variables: str) -> Any:
    """What the settings say of the machine translator with these variables in the environment."""
    import os
    import subprocess
    import sys

    show = (
        "import json; from cms.settings import base; "
        "print(json.dumps(base.WAGTAILLOCALIZE_MACHINE_TRANSLATOR))"
    )
    done = subprocess.run(
        [sys.executable, "-c", show],
        cwd=settings.ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr
