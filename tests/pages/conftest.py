"""The contact form, filled in and sent."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from pages.text import contact_form

Send = Callable[..., Any]


@pytest.fixture
def send(
    client: Client, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> Send:
    """Sends a filled-in form; a field given as None stays empty."""
    # Tests write faster than people.
    monkeypatch.setattr(contact_form, "FASTEST", datetime.timedelta(0))

    def send(address: str = "/kontakt/", **changes: str | None) -> Any:
        form = BeautifulSoup(client.get(address).content, "html.parser").select_one("form.form")
        assert form is not None
        data = {
            "name": "Żaneta Grzegżółka",
            "email": "zaneta@example.org",
            "subject": "projects",
            "message": "Dzień dobry!\nPytam o projekt.",
            "consent": "on",
            "website": "",
            "shown": form.select_one("[name=shown]")["value"],
            **changes,
        }
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(address, {k: v for k, v in data.items() if v is not None})

    return send
