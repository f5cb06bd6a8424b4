"""Whatever is asked is answered, with what is asked for or with a problem, never with a failure."""

import random
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from cms.api.v2.selection import PARAMETERS, page_types
from cms.content.relations import filters_of

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "", "pages/", "pages/find/", "pages/1/", "images/", "images/find/", "images/1/", "documents/",
    "documents/find/", "documents/1/", "redirects/", "redirects/find/", "redirects/1/",
    "locate/", "locate/?path=/&", "languages/", "changes/", "changes/?after=00000000.0&",
)  # fmt: skip
VALUES = (
    "", "0", "1", "2", "-1", "20", "100", "1.5", "1e9", "2147483647", "2147483648", "٣", "²", "+1",
    "9223372036854775807", "9223372036854775808", "9" * 400, "0x10", "true", "null", "None", " ",
    "\x00", "a\x00", "\x7f", "\u200b", "\ufeff", "\ud800", "%00", "%ff", "ąęłż", "😀" * 70, "{}",
    "a" * 5000, "*", "_", "*,-lead", "_,title", "lead,body", "-", ",", ",,,", "lead(*)", "'", '"',
    '"a', "a OR b", "NEAR(", "a* b*", "(", "\\", "';--", "<script>", "id", "-id", "title", "-date",
    "date", "random", "and", "or", "pl", "en", "PL", "de", "root", "2026-01-01", "0001-01-01",
    "9999-12-31", "2026-13-01", "pages_news.NewsPage", "pages_members.MemberPage", "klaster",
    "pages_news.NewsPage,pages_members.MemberPage", "wagtailcore.Page", "/", "/en/", "//", "/../",
    "1,2,1", "1,,2", "/en/news/", "/%2e%2e/", "http://example.org/", "http://[", "http://a:b/",
    "mazowieckie", "14", "sme", "x" * 300 + "/",
)  # fmt: skip


def names() -> list[str]:
    filters = {name for model in page_types().values() for name in filters_of(model)}
    return [
        *PARAMETERS,
        *sorted(filters),
        "id",
        "html_path",
        "path",
        "site",
        "host",
        "format",
        "nonsense",
        "ą",
        "\x00",
        "",
    ]


def encoded(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("seed", range(10))
def test_no_query_makes_it_fail(client: Client, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    known = names()
    for _ in range(40):
        pairs = [
            f"{encoded(chance.choice(known))}={encoded(chance.choice(VALUES))}"
            for _ in range(chance.choice((1, 1, 1, 2, 2, 3)))
        ]
        base = f"/api/v2/{chance.choice(ADDRESSES)}"
        address = f"{base}{'' if '?' in base else '?'}{'&'.join(pairs)}"
        _check(client.get(address), address)


def some_values(name: str) -> list[str]:
    """Others for each parameter, the same ones each time: what reads them is shared by many."""
    return random.Random(name).sample(VALUES, 20)  # noqa: S311


def test_no_value_of_any_parameter_of_pages_makes_a_list_fail(client: Client) -> None:
    for name in PARAMETERS:
        for value in some_values(name):
            address = f"/api/v2/pages/?{name}={encoded(value)}"
            _check(client.get(f"{address}&limit=1" if name != "limit" else address), address)


def test_no_value_of_a_filter_makes_a_list_fail(client: Client) -> None:
    for label, model in page_types().items():
        for name in filters_of(model):
            for value in some_values(f"{label} {name}"):
                address = f"/api/v2/pages/?type={label}&limit=0&{name}={encoded(value)}"
                _check(client.get(address), address)


def _check(answer: Any, address: str) -> None:
    # Drafts need a key, and a cursor may be of another log.
    refused = {"draft=true": 401, "after=": 410}
    known = {200, 302, 400, 404, *(code for said, code in refused.items() if said in address)}
    assert answer.status_code in known, (address, answer.status_code)
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json", address
        assert answer.json()["status"] == answer.status_code, address
    if answer.status_code == 400:
        assert answer.json()["parameter"] is not None, address


@pytest.mark.parametrize(
    "address", ["\0", "/a\0b/", "http://localhost/\0/", "http://a\0b/", "//", "http://["]
)
def test_no_address_makes_asking_for_a_password_fail(client: Client, address: str) -> None:
    body = {"page": address, "password": "sezam"}
    answer = client.post("/api/v2/passwords/", body, "application/json")
    assert answer.status_code == 403
