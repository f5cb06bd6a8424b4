"""A program that translates by v3's tokens, and what it is told."""

import json
from typing import Any

from django.test import Client
from wagtail.models import APIToken, PageLogEntry

from cms.translation.status.starting import start
from tests.cms.translating import LEAD, locale, news
from tests.cms.translation.workbench.at_the_workbench import translator

V3 = "/api/v3-preview/translations/"


class Program:
    """A program that asks in somebody's name; in nobody's without a user."""

    def __init__(self, user: Any) -> None:
        self.client = Client()
        self.headers = {}
        if user is not None:
            made: Any = APIToken.create_token(user=user, name="próba")
            token = next(one for one in made if isinstance(one, str))
            self.headers = {"authorization": f"Bearer {token}"}

    def get(self, address: str = "", **query: Any) -> Any:
        return self.client.get(f"{V3}{address}", query, headers=self.headers)

    def send(self, address: str, data: Any, method: str = "post") -> Any:
        sent = {"content_type": "application/json", "headers": self.headers}
        return getattr(self.client, method)(f"{V3}{address}", json.dumps(data), **sent)

    def read(self, target: Any) -> Any:
        answer = self.get(f"{target.pk}/")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def unit(self, target: Any, source: str = LEAD) -> Any:
        return next(one for one in self.read(target)["units"] if one["source"] == source)

    def write(self, target: Any, *units: tuple[Any, str], **more: Any) -> Any:
        """Writes texts in place of the wordings that were read."""
        sent = [
            {"key": unit["key"], "version": unit["version"], "text": text} for unit, text in units
        ]
        return self.send(f"{target.pk}/units/", {"units": sent, **more}, "patch")


def begun(**fields: Any) -> Any:
    return start(news(**fields), locale("en"), translator())


def refused(answer: Any, status: int) -> Any:
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    return answer.json()


def entries(target: Any) -> list[tuple[str, str, str]]:
    """What the page's history says of programs, in whose name."""
    found = PageLogEntry.objects.filter(page_id=target.pk, action="cms_api.by_program")
    return [
        (one.data["program"], one.data["did"], one.user.get_username())
        for one in found.order_by("timestamp", "pk")
    ]
