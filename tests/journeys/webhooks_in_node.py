"""The program in Node of `docs/webhooks.md` hears of changes, reads them and says how far it is.

No part of `make test`, which needs no Node. `.ci/run` runs it where Node is.
"""

import datetime
import json
import os
import re
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cms.webhooks.signing import new_secret, signed_headers

from .site import ROOT, RunningSite, eventually, free_port

[PROGRAM] = re.findall(r"```js\n(.*?)```", (ROOT / "docs" / "webhooks.md").read_text(), re.DOTALL)
KEY = """
import json
from cms.previews.models import DraftKey
key = DraftKey(name="W Node", reads_drafts=False)
secret = key.give_secret()
key.save()
print(json.dumps([key.pk, secret]))
"""
SAID = """
import json
from cms.webhooks.models import Acknowledgement
said = Acknowledgement.objects.filter(key_id={key}).first()
print(json.dumps(said and f"{{said.epoch}}.{{said.number}}"))
"""
PUBLISHED = """
from cms.published.log import number_entries
from tests.cms.translating import news
news(slug="dla-node", title="Dla Node")
number_entries()
"""


class Hook:
    """The program, listening."""

    def __init__(self, folder: Path, site: RunningSite) -> None:
        self.secret, self.port = new_secret(), free_port()
        self.key, token = site.python(KEY)
        (folder / "hook.mjs").write_text(PROGRAM)
        (folder / "package.json").write_text('{"private": true}')
        install = "npm install --no-audit --no-fund standardwebhooks"
        subprocess.run(install.split(), cwd=folder, check=True, capture_output=True)
        self.said = folder / "said"
        self.process = subprocess.Popen(
            ["node", "hook.mjs"],
            cwd=folder,
            env={
                **os.environ,
                "SITE": site.address,
                "KEY": token,
                "WEBHOOK_SECRET": self.secret,
                "PORT": str(self.port),
            },
            stdout=self.said.open("w"),
            stderr=subprocess.STDOUT,
        )
        eventually(lambda: "listening" in self.said.read_text())

    def send(self, body: str, secret: str) -> int:
        """The status with which it answers a message."""
        headers = signed_headers([secret], "msg_1", datetime.datetime.now(datetime.UTC), body)
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/", body.encode(), headers, method="POST"
        )
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code


@pytest.fixture
def hook(tmp_path: Path, site: RunningSite) -> Iterator[Hook]:
    made = Hook(tmp_path, site)
    yield made
    made.process.kill()
    made.process.wait()


def test_it_checks_who_says_so_catches_up_and_says_how_far_it_is(
    hook: Hook, site: RunningSite
) -> None:
    message = json.dumps({"type": "changes.available", "data": {"events": ["published"]}})
    assert hook.send(message, new_secret()) == 400
    assert hook.send("{}", hook.secret) == 204

    def said() -> Any:
        return site.python(SAID.format(key=hook.key))

    begun = eventually(said)
    site.python(PUBLISHED)
    assert hook.send(message, hook.secret) == 204
    eventually(lambda: "published /aktualnosci/dla-node/" in hook.said.read_text())

    def has_caught_up() -> bool:
        """After another message: what the worker makes anew meanwhile is a change as well."""
        assert hook.send(message, hook.secret) == 204
        return bool(said() == site.get_json("/api/v2/changes/")["meta"]["cursor"])

    eventually(has_caught_up)
    assert said() != begun
