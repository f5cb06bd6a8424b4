"""What `docs/webhooks.md` gives to developers works with what the site sends."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from cms.previews.models import DraftKey
from cms.published.changes import latest
from cms.webhooks import delivering, endpoints
from cms.webhooks.models import WebhookEndpoint
from tests.cms.webhooks.consumer import consumer, log, work

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TEXT = (Path(settings.ROOT) / "docs" / "webhooks.md").read_text(encoding="utf-8")


def snippets() -> dict[str, Any]:
    """The page's functions in Python."""
    names: dict[str, Any] = {}
    for code in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL):
        exec(code, names)  # noqa: S102
    return names


def test_a_consumer_as_the_page_has_it_catches_up_and_says_so(settings: Any) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE = True
    log()
    begun = str(latest())
    key = DraftKey(name="Partner", reads_drafts=False)
    headers = {"Authorization": f"Bearer {key.give_secret()}"}
    key.save()
    code, client, applied = snippets(), Client(), []
    with consumer() as partner:
        made = WebhookEndpoint(name="Partner", url=partner.url)
        secret = endpoints.begin(made)
        made.save()
        log("withdrawn", path="", old_path="/wycofana/")
        work()
    [message] = partner.received
    told = code["received"](message.body.encode(), message.headers, secret)
    assert set(told) == set(json.loads(re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)[0]))
    assert code["received"](message.body.encode() + b" ", message.headers, secret) is None

    def post(address: str, data: Any) -> Any:
        return client.post(address, data, content_type="application/json", headers=headers).json()

    cursor = code["catch_up"](
        lambda address: client.get(address).json(), post, begun, applied.append
    )
    assert [item["old_path"] for item in applied] == ["/wycofana/"]
    assert cursor == told["data"]["cursor"]
    assert key.acknowledgement.number == latest().number


def test_the_page_tells_when_what_failed_is_tried_again() -> None:
    minutes = [int(retry.total_seconds() // 60) for retry in delivering.RETRIES]
    told = "1, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours"
    assert told in TEXT
    assert minutes == [1, 5, 30, *(hours * 60 for hours in (2, 5, 10, 14, 20, 24))]
