"""What cannot be read is refused on a page of its own, in the language of the address."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.design.long_addresses import LONGEST

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def heading(answer: Any) -> str:
    html = BeautifulSoup(answer.content, "html.parser")
    assert html.select_one('meta[name="robots"]')["content"] == "noindex"
    return str(html.h1.get_text(strip=True))


@pytest.mark.parametrize(
    ("address", "said"),
    [("/kontakt/", "To za dużo naraz"), ("/en/contact/", "That was too much at once")],
)
def test_a_form_that_is_too_large_is_413(
    client: Client, settings: Any, address: str, said: str
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    answer = client.post(address, {"message": "x" * 2000})
    assert (answer.status_code, heading(answer)) == (413, said)


@pytest.mark.parametrize(
    ("address", "said"),
    [("/", "Ten adres jest za długi"), ("/en/", "This address is too long")],
)
def test_an_address_that_is_too_long_is_414(client: Client, address: str, said: str) -> None:
    answer = client.get(address, {"q": "x" * LONGEST})
    assert (answer.status_code, heading(answer)) == (414, said)


def test_what_is_not_understood_is_400(settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver"]
    answer = Client(raise_request_exception=False).get("/", headers={"host": "other.example"})
    assert answer.status_code == 400
    assert heading(answer) == "Nie udało się odczytać tego żądania"
    problem = Client().get("/api/v2/pages/", headers={"host": "other.example"})
    assert problem["Content-Type"] == "application/problem+json"
    assert problem.json() == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "The request cannot be understood.",
    }


def test_programs_are_told_which_parameter_is_too_long(client: Client) -> None:
    answer = client.get("/api/v2/pages/", {"search": "x" * LONGEST})
    assert (answer.status_code, answer.json()["parameter"]) == (400, "search")
