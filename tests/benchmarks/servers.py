"""What a request costs the processor behind each of three servers, at one site that stands ready.

    python -m tests.benchmarks.servers SITE [PACKAGES]

SITE is the folder of a site's data, such as `var` after `make run`; PACKAGES a folder with granian
and uvicorn, which the site itself does not need (`pip install --target PACKAGES granian uvicorn`).
Each server runs with one process of four threads and is asked over eight connections that stay
open: a kept answer, a page that is made anew (searched for, as searches are not kept) and a file.
Told is the processor's time of the server's processes for one request, and requests a second.
"""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

PORT = 8977
CONNECTIONS, ROUNDS, AT_ONCE = 8, 5, 50
SERVERS = {
    "gunicorn": ["gunicorn", "-c", "python:cms.operations.server"],
    "granian": [
        "granian", "--interface", "wsgi", "--port", str(PORT), "--workers", "1",
        "--blocking-threads", "4", "--log-level", "warning", "cms.wsgi:application",
    ],
    "uvicorn": ["uvicorn", "--port", str(PORT), "--log-level", "warning", "cms.asgi:application"],
}  # fmt: skip
ADDRESSES = {
    "kept": "/aktualnosci/",
    "made": "/szukaj/?q=klaster",
    "file": "/static/cms_design/favicon.svg",
}
_TICKS = os.sysconf("SC_CLK_TCK")


def _processes(root: int) -> Iterator[int]:
    """A process and all that it started."""
    yield root
    for task in Path(f"/proc/{root}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _processes(int(child))


def _spent(root: int) -> float:
    """Processor seconds of a process and all that it started, so far."""
    total = 0
    for pid in _processes(root):
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


@contextmanager
def served(command: list[str], site: Path, packages: str) -> Iterator[int]:
    """A server of the site, once it answers; its process's number."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "DATA_DIR": str(site),
        # `tests.benchmarks` has one in memory.
        "DATABASE_URL": "",
        "PORT": str(PORT),
        "BASE_URL": f"http://127.0.0.1:{PORT}",
        "WEB_PROCESSES": "1",
        "WEB_THREADS": "4",
        "PYTHONPATH": packages,
    }
    process = subprocess.Popen([sys.executable, "-m", *command], env=environment)
    try:
        for _ in range(120):
            if process.poll() is not None:
                sys.exit(f"{command[0]} ended with {process.returncode}.")
            try:
                _ask(http.client.HTTPConnection("127.0.0.1", PORT, timeout=5), "/", 1)
                break
            except OSError:
                time.sleep(0.5)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _ask(connection: http.client.HTTPConnection, address: str, times: int) -> None:
    for _ in range(times):
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, (address, answer.status)


def measured(root: int, address: str) -> tuple[float, float]:
    """Milliseconds of the processor for a request, and requests a second: the best of some rounds,
    as whatever else the machine does only adds."""
    connections = [http.client.HTTPConnection("127.0.0.1", PORT) for _ in range(CONNECTIONS)]
    costs, rates = [], []
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        for number in range(ROUNDS + 1):
            spent, start = _spent(root), time.perf_counter()
            list(pool.map(lambda one: _ask(one, address, AT_ONCE), connections))
            total = CONNECTIONS * AT_ONCE
            # The first round warms up.
            if number:
                costs.append((_spent(root) - spent) / total * 1000)
                rates.append(total / (time.perf_counter() - start))
    return min(costs), max(rates)


def main(site: Path, packages: str) -> None:
    """A line for each server and kind of answer."""
    for name, command in SERVERS.items():
        with served(command, site, packages) as root:
            for kind, address in ADDRESSES.items():
                cost, rate = measured(root, address)
                print(f"{name:10}{kind:8}{cost:8.2f} ms{rate:8.0f}/s", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else "")
