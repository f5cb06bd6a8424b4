"""What `make run` and `make test` do before anything is installed."""

import os
import socket
import stat
from pathlib import Path

import pytest
from dotenv import dotenv_values

from cms.operations import bootstrap


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout, in an environment that says nothing."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    for name in ("DATA_DIR", "PORT", "HOST", "SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize(
    "line",
    [
        "DATA_DIR=data",
        'DATA_DIR="my data"',
        "DATA_DIR='my data'  # kept here",
        "DATA_DIR=my data # kept here",
        "export DATA_DIR = data",
        "DATA_DIR=first\nDATA_DIR=second",
        "# DATA_DIR=other\nDATA_DIR=a#b",
    ],
)
def test_the_file_of_variables_is_read_as_the_settings_read_it(checkout: Path, line: str) -> None:
    (checkout / ".env").write_text(f"PORT=1\n{line}\nHOST=2\n")
    assert bootstrap.setting("DATA_DIR", "var") == dotenv_values(checkout / ".env")["DATA_DIR"]


def test_an_empty_variable_is_none_and_takes_nothing_from_the_next_line(checkout: Path) -> None:
    (checkout / ".env").write_text("SECRET_KEY=\nPORT=\n\nDATA_DIR=data\n")
    assert bootstrap.setting("SECRET_KEY", "") == ""
    assert bootstrap.setting("PORT", "8000") == "8000"


def test_the_environment_goes_before_the_file(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / ".env").write_text("PORT=9000\n")
    monkeypatch.setenv("PORT", "9001")
    assert bootstrap.setting("PORT", "8000") == "9001"


def test_the_secret_is_made_once_and_only_its_owner_reads_it(checkout: Path) -> None:
    (checkout / "var").mkdir()
    bootstrap.keep_secret()
    kept = checkout / "var" / "secret_key"
    made = kept.read_text()
    assert len(made) >= 64
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    bootstrap.keep_secret()
    assert kept.read_text() == made
    assert os.listdir(checkout / "var") == ["secret_key"]


def test_a_folder_that_cannot_be_written_to_is_named(checkout: Path) -> None:
    (checkout / "file").touch()
    with pytest.raises(SystemExit, match=r"^mazovia-cms: The folder .*/file/var cannot be written"):
        bootstrap.check_folder(checkout / "file" / "var")


def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with pytest.raises(SystemExit, match=f"^mazovia-cms: Port {port} on 127.0.0.1 is taken;"):
            bootstrap.check_port("127.0.0.1", port)
    bootstrap.check_port("127.0.0.1", port)


@pytest.mark.parametrize("port", ["abc", "0", "99999", "-1", "٣"])
def test_what_is_no_port_is_told_apart_from_a_port_that_is_taken(port: str) -> None:
    with pytest.raises(SystemExit, match="no port number"):
        bootstrap.check_port("127.0.0.1", port)


def test_an_address_of_another_machine_is_not_called_a_taken_port() -> None:
    with pytest.raises(SystemExit, match=r"cannot be served on 192\.0\.2\.1"):
        bootstrap.check_port("192.0.2.1", "8000")
