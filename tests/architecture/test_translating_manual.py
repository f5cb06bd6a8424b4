"""The example of `docs/translating-by-api.md` brings a page from the worklist into its review."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import APIToken

from cms.translation.models import State
from cms.translation.workbench.lines import Stage
from tests.cms.translating import ENGLISH, LEAD, news, state
from tests.cms.translation.workbench.at_the_workbench import said, translator

TEXT = (Path(settings.ROOT) / "docs" / "translating-by-api.md").read_text(encoding="utf-8")


class _Session:
    """What the example asks of `requests`, asked of the test client."""

    def __init__(self, headers: dict[str, str]) -> None:
        self.client, self.headers = Client(), headers

    def get(self, url: str, params: Any = None) -> Any:
        return self._told(self.client.get(url, params, headers=self.headers))

    def post(self, url: str, json: Any) -> Any:
        return self._sent("post", url, json)

    def patch(self, url: str, json: Any) -> Any:
        return self._sent("patch", url, json)

    def _sent(self, method: str, url: str, json: Any) -> Any:
        ask = getattr(self.client, method)
        return self._told(ask(url, json, content_type="application/json", headers=self.headers))

    def _told(self, answer: Any) -> Any:
        def raise_for_status() -> None:
            assert answer.status_code < 400, answer.content

        answer.raise_for_status = raise_for_status
        return answer


@pytest.mark.django_db
@pytest.mark.once
def test_the_example_translates_and_submits() -> None:
    code: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL):
        exec(block, code)  # noqa: S102
    code["API"] = code["API"].removeprefix("http://127.0.0.1:8000")
    source, user = news(), translator()
    made: Any = APIToken.create_token(user=user, name="próba")
    token = next(one for one in made if isinstance(one, str))
    session = _Session({"authorization": code["session"](token).headers["Authorization"]})
    items = code["waiting"](session, "en")
    [item] = [one for one in items if one["source"]["id"] == source.pk]
    page = code["opened"](session, item)
    wrong = ENGLISH[LEAD].replace("140", "410")
    page = code["written"](session, page, lambda unit: {**ENGLISH, LEAD: wrong}[unit["source"]])
    assert (page["units_open"], said(page_of(source), LEAD)) == (4, wrong)
    asked: list[Any] = []
    assert code["submitted"](session, page, lambda *told: asked.append(told)) is None
    [([], [finding])] = asked
    assert finding["grave"]
    assert code["submitted"](session, page, lambda *told: True)["in_review"]
    assert state(source).state == State.IN_REVIEW


def page_of(source: Any) -> Any:
    return state(source).target


def test_the_page_tells_the_states_of_units() -> None:
    [row] = re.findall(r"^\| `state` \| (.*) \|$", TEXT, re.M)
    assert re.findall(r"`(\w+)`", row) == list(Stage.values)
