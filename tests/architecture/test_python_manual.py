"""The program that `docs/python.md` is, read from its beginning to its end, does what it says."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from django.conf import settings
from django.test import Client

TEXT = (Path(settings.ROOT) / "docs" / "python.md").read_text(encoding="utf-8")
HOST = "http://127.0.0.1:8000"


class _URL:
    """What the page asks of an address."""

    def __init__(self, text: str) -> None:
        self.params = dict(parse_qsl(urlsplit(text).query, keep_blank_values=True))


@dataclass
class _Request:
    url: str
    headers: dict[str, str] = field(default_factory=dict)


class _Client:
    """What it asks of a client, asked of the test client."""

    def __init__(self, base_url: str, timeout: int, transport: object) -> None:
        self.base, self.asked = base_url, list[tuple[str, int]]()

    def build_request(self, method: str, address: str, params: Mapping[str, Any]) -> _Request:
        assert method == "GET"
        return _Request(f"{self.base}{address}{'?' if params else ''}{urlencode(params)}")

    def send(self, request: _Request) -> Any:
        address = request.url.removeprefix(HOST)
        answer: Any = Client().get(address, headers=request.headers)
        self.asked.append((address, answer.status_code))
        answer.raise_for_status = lambda: None
        return answer


@pytest.mark.django_db
@pytest.mark.once
def test_the_page_runs_as_it_stands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    httpx = ModuleType("httpx")
    httpx.__dict__.update(Client=_Client, URL=_URL, HTTPTransport=lambda retries: None)
    monkeypatch.setitem(sys.modules, "httpx", httpx)
    names: dict[str, Any] = {}
    for code in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL):
        exec(code, names)  # noqa: S102
    said = capsys.readouterr().out
    assert len(said.splitlines()) > 5
    assert "›" in said
    listed = [item["id"] for item in names["pages"](locale="pl", order="title")]
    assert len(listed) == len(set(listed)) > 50
    asked = names["api"].asked
    names["ask"]("locate/", path="/en/news/")
    names["ask"]("locate/", path="/en/news/")
    assert [status for _address, status in asked[-2:]] == [200, 304]
    with pytest.raises(names["ApiError"], match="whole number from 0 to 100") as refused:
        names["ask"]("pages/", limit=1000)
    assert refused.value.problem["parameter"] == "limit"
    with pytest.raises(names["ApiError"]) as nothing:
        names["ask"]("locate/", path="/nie-ma/")
    assert nothing.value.problem["status"] == 404
