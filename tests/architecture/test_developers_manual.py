"""Every command of the developers' manual answers as it says."""

import json
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "for-developers.md"
HOST = "http://127.0.0.1:8000"
TEXT = MANUAL.read_text(encoding="utf-8")
# A block of commands, and the JSON that the page shows as the last one's answer.
BLOCKS = re.findall(r"```sh\n(.*?)```(?:\n\n```json\n(.*?)```)?", TEXT, re.DOTALL)
LINES = [
    (line, told if line == commands.splitlines()[-1] else "")
    for commands, told in BLOCKS
    for line in commands.splitlines()
]


@dataclass
class _Curl:
    """A curl that asks the test client and remembers what it saved."""

    client: Client
    saved: dict[str, str] = field(default_factory=dict)

    def run(self, line: str) -> Any:
        words = iter(shlex.split(line, comments=True))
        assert next(words) == "curl"
        address, headers, save = "", {}, ""
        for word in words:
            match word:
                case "-s":
                    pass
                case "-o":
                    next(words)
                case "--etag-save":
                    save = next(words)
                case "--etag-compare":
                    headers["if-none-match"] = self.saved[next(words)]
                case _:
                    assert not address, f"{word} is not understood."
                    address = word
        assert address.startswith(HOST)
        answer = self.client.get(address.removeprefix(HOST), headers=headers)
        if save:
            self.saved[save] = answer.headers["ETag"]
        return answer


def _holds(answer: Any, told: Any) -> bool:
    """Whether an answer says all that the page tells of it; addresses without their host."""
    if isinstance(told, dict):
        return all(name in answer and _holds(answer[name], told[name]) for name in told)
    if isinstance(told, list):
        return len(answer) == len(told) and all(map(_holds, answer, told))
    if isinstance(told, str) and told.startswith(HOST):
        return str(answer).endswith(told.removeprefix(HOST))
    return bool(answer == told)


@pytest.mark.django_db
def test_every_command_answers_as_the_page_says(client: Client) -> None:
    curl = _Curl(client)
    assert len(LINES) > 10
    for line, told in LINES:
        expected = re.search(r"# (\d{3})$", line)
        answer = curl.run(line)
        assert answer.status_code == (int(expected[1]) if expected else 200), line
        if told:
            assert _holds(answer.json(), json.loads(told)), answer.json()


@pytest.mark.django_db
def test_what_its_html_loads_is_there(client: Client) -> None:
    [script] = re.findall(r'<script type="module" src="([^"]+)">', TEXT)
    module = client.get(script.removeprefix(HOST)).content.decode()
    [element] = set(re.findall(r"<(cluster-\w+) language", TEXT))
    assert f'"{element}"' in module
    listed = re.search(r"observedAttributes = (\[.*?\])", module)
    assert listed is not None
    told = re.findall(r"^\| `(\w+)` \| ", TEXT.split("| Attribute |")[1].split("\n\n")[0], re.M)
    assert sorted(told) == json.loads(listed[1])
    [link] = re.findall(r'<a href="([^"]+)">News of the cluster', TEXT)
    assert client.get(link.removeprefix(HOST)).status_code == 200


@pytest.mark.django_db
def test_parts_and_properties_are_those_of_the_elements(client: Client) -> None:
    module = client.get("/api/elements/1.js").content.decode()
    properties = set(re.findall(r"--cluster-[\w-]+", module))
    assert set(re.findall(r"--cluster-[\w-]+", TEXT)) == properties
    parts = set(re.findall(r'(?:make\("\w+"|link\(|make\("\w+",) ?,? ?"(\w+)"', module))
    table = TEXT.split("| Custom property |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table)) == parts


def test_states_are_all_told() -> None:
    from cms.api.v2.languages import STATES

    table = TEXT.split("| `state` |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.M) == list(STATES)
    assert settings.WAGTAILAPI_LIMIT_MAX == 100
