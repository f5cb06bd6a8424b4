"""What the tests of the API ask with."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

Ask = Callable[..., Any]


@pytest.fixture
def ask(client: Client) -> Ask:
    """Asks an address below /api/v2/ and returns the JSON of its answer."""

    def asked(address: str, **parameters: Any) -> Any:
        answer = client.get(f"/api/v2/{address}", parameters)
        assert answer.status_code == 200, answer.content
        return answer.json()

    return asked


@pytest.fixture
def refused(client: Client) -> Ask:
    """Asks an address that must be refused with 400 and returns the parameter that is named."""

    def asked(address: str, **parameters: Any) -> Any:
        answer = client.get(f"/api/v2/{address}", parameters)
        assert answer.status_code == 400, answer.content
        assert answer["Content-Type"] == "application/problem+json"
        return answer.json()["parameter"]

    return asked
