"""From a fresh checkout to an installed one: `python cms/operations/bootstrap.py run|test|tools`.

Runs under any Python 3.11+ with nothing installed. Does only what is missing: a second call with
the same locks takes a fraction of a second. Ends with one sentence when something is in the way.
"""

import errno
import hashlib
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCKS = {"run": "requirements.txt", "test": "requirements-dev.txt"}


def say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def stop(sentence: str) -> None:
    sys.exit(f"mazovia-cms: {sentence}")


def setting(name: str, default: str) -> str:
    """A variable from the environment or from `.env`; all others are read by the settings."""
    if name in os.environ:
        return os.environ[name] or default
    if (ROOT / ".env").is_file():
        text = (ROOT / ".env").read_text(encoding="utf-8")
        stated = rf"^[ \t]*(?:export[ \t]+)?{name}[ \t]*=[ \t]*(.*)$"
        for value in reversed(re.findall(stated, text, re.MULTILINE)):
            quoted = re.match(r"(['\"])(.*?)\1", value)
            return (quoted[2] if quoted else re.sub(r"(^|\s+)#.*", "", value).strip()) or default
    return default


def data_dir() -> Path:
    return (ROOT / setting("DATA_DIR", "var")).resolve()


def check_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        stop(f"The folder {folder} cannot be written to ({error.strerror}).")


def check_port(host: str, port: str) -> None:
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        stop(f"PORT is “{port}”, which is no port number.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, proto=6)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            stop(f"Port {port} on {host} is taken; stop what uses it or set PORT=another one.")
        stop(f"The site cannot be served on {host}, port {port} ({error.strerror}).")


def keep_secret() -> None:
    """A random secret beside the database, readable by its owner alone."""
    path = data_dir() / "secret_key"
    if setting("SECRET_KEY", "") or (path.is_file() and path.stat().st_size):
        return
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(64))
    fresh.replace(path)


def python() -> Path:
    return VENV / "bin" / "python"


def call(*arguments: str) -> bool:
    """Runs the environment's Python, away from this machine's own settings of pip."""
    environment = {**os.environ, "PIP_CONSTRAINT": os.devnull, "PIP_USER": "0"}
    return subprocess.run([str(python()), *arguments], cwd=ROOT, env=environment).returncode == 0  # noqa: S603


def make_environment() -> None:
    works = python().exists() and call("-c", "import sys; sys.exit(sys.version_info < (3, 11))")
    if works and call("-c", "import pip"):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(command, stdout=subprocess.DEVNULL).returncode:  # noqa: S603
        shutil.rmtree(VENV, ignore_errors=True)
        stop("Python could not make .venv; on Debian and Ubuntu install the package python3-venv.")


def digest(*names: str) -> str:
    content = b"".join((ROOT / name).read_bytes() for name in names)
    return hashlib.sha256(content + str(ROOT).encode()).hexdigest()


def install(task: str) -> None:
    """The locked packages with their hashes, then ourselves; nothing where both are in place."""
    make_environment()
    lock, stamp = digest(LOCKS[task]), VENV / f".installed-{task}"
    installed = [path for path in VENV.glob(".installed-*") if path != VENV / ".installed-ours"]
    # The lock of the tests holds everything that the lock of the site holds, in the same versions.
    complete = {digest(LOCKS["test"]), lock}
    if not any(path.read_text() in complete for path in installed):
        say(f"Installing the packages of {LOCKS[task]} …")
        if not call("-m", "pip", "install", "-qq", "--require-hashes", "-r", LOCKS[task]):
            stop(f"The packages of {LOCKS[task]} could not be installed; pip says why above.")
        stamp.write_text(lock)
    ours, stamp = digest("pyproject.toml"), VENV / ".installed-ours"
    if not stamp.is_file() or stamp.read_text() != ours:
        if not call("-m", "pip", "install", "-qq", "--no-deps", "--no-build-isolation", "-e", "."):
            stop("mazovia-cms itself could not be installed; pip says why above.")
        stamp.write_text(ours)


def compile_catalogues() -> None:
    sources = [
        source
        for folder in ("locale", "cms/editor/completions")
        for source in (ROOT / folder).glob("*/LC_MESSAGES/*.po")
    ]
    for source in sources:
        compiled = source.with_suffix(".mo")
        if compiled.is_file() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        # Takes its name when it is whole: a half-written one would be newer than its source.
        fresh = compiled.with_suffix(".new")
        arguments = ["-i", str(source), "-o", str(fresh), "-l", source.parts[-3]]
        if not call("-m", "babel.messages.frontend", "-q", "compile", *arguments):
            stop(f"The catalogue {source.relative_to(ROOT)} could not be compiled.")
        fresh.replace(compiled)


def main(task: str) -> None:
    check_folder(ROOT)
    if task == "run":
        check_folder(data_dir())
        check_port(setting("HOST", "127.0.0.1"), setting("PORT", "8000"))
        keep_secret()
    install(task)
    compile_catalogues()


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "run")
    except KeyboardInterrupt:
        sys.exit(130)
