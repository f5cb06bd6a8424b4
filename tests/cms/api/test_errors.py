"""Errors of the API are problem details, whatever goes wrong."""

from typing import Any

import pytest
from django.test import Client, override_settings

from .conftest import Ask

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/", 404),
        ("/api/v1/pages/", 404),
        ("/api/v2/unknown/", 404),
        ("/api/v2/unknown", 404),
        ("/api/v2/pages/unknown/", 404),
        ("/api/v2/pages/-1/", 404),
        ("/api/v2/pages/999999999/", 404),
        ("/api/v2/pages/99999999999999999999999999/", 404),
        ("/api/v2/images/99999999999999999999999999/", 404),
        ("/api/v2/documents/999999999/", 404),
        ("/api/v2/redirects/99999999999999999999999999/", 404),
        ("/api/v2/pages/%00/", 404),
        ("/api/v2/pages/%ff%fe/", 404),
        ("/api/v2/pages/find/?id=999999999", 404),
        ("/api/v2/pages/find/?html_path=/no/such/page/", 404),
        ("/api/v2/pages/find/", 400),
        ("/api/v2/pages/find/?id=1&html_path=/", 400),
        ("/api/v2/images/find/?id=999999999", 404),
        ("/api/v2/redirects/find/?html_path=/none/", 404),
        ("/api/v2/pages/?unknown=1", 400),
        ("/api/v2/?unknown=1", 400),
        ("/api/v2/pages/?" + "&".join(f"a{n}=1" for n in range(1500)), 400),
    ],
)
def test_an_error_is_a_problem_in_json(client: Client, address: str, status: int) -> None:
    answer = client.get(address, headers={"accept-language": "en", "accept": "*/*"})
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["type"] == "about:blank"
    assert body["title"]
    assert body["detail"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", ["/api/v2/", "/api/v2/pages/", "/api/v2/images/1/"])
def test_nothing_is_written_here(client: Client, method: str, address: str) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_an_unknown_address_is_not_found_by_any_method() -> None:
    answer = Client(enforce_csrf_checks=True).post("/api/v2/unknown/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "application/xml",
        "image/*;q=0.2",
        "application/json;q=0",
        "*/*;q=0",
        "*/*, application/json; q=0.000",
        "application/*;q=0, */*",
    ],
)
def test_what_is_not_json_is_not_to_be_had(client: Client, accept: str) -> None:
    client.get("/api/v2/pages/")  # An answer that is kept is no way around.
    answer = client.get("/api/v2/pages/", headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")


@pytest.mark.parametrize(
    "accept",
    [
        "",
        "*/*",
        "text/html,*/*;q=0.1",
        "application/json",
        "application/json; indent=4",
        "application/json, */*;q=0",
    ],
)
def test_json_is_had_whenever_it_is_acceptable(client: Client, accept: str) -> None:
    for address in ("/api/v2/pages/", "/api/v2/changes/"):
        answer = client.get(address, headers={"accept": accept})
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
        # The same bytes for everybody: they are kept under one name.
        assert b"\n" not in answer.content


def test_the_description_for_people_takes_nothing() -> None:
    answer = Client(enforce_csrf_checks=True).post("/api/v2/docs/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*", ""])
def test_the_description_for_people_is_html_and_tells_its_methods(
    client: Client, accept: str
) -> None:
    answer = client.get("/api/v2/docs/", headers={"accept": accept})
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/html; charset=utf-8")
    asked = client.options("/api/v2/docs/", headers={"accept": accept})
    assert (asked.status_code, asked["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert client.get("/api/v2/docs/?format=json").status_code == 200


@pytest.mark.parametrize("text", ["", " ", "%20%20"])
@pytest.mark.parametrize("asked", ["pages/find/?html_path=", "locate/?path="])
def test_an_address_of_nothing_is_none(client: Client, asked: str, text: str) -> None:
    answer = client.get(f"/api/v2/{asked}{text}")
    assert answer.status_code == 400
    assert answer.json()["parameter"] == asked.rpartition("?")[2].rstrip("=")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('{"page": 1, "password": "a", "password": "b"}', "password"),
        ('{"page": {"a": [{"b": 1, "b": 1}]}, "password": "a"}', "b"),
        ('{"\\ud800": 1, "\\ud800": 2}', "?"),
    ],
)
def test_a_key_that_is_given_twice_is_named(client: Client, body: str, name: str) -> None:
    answer = client.post("/api/v2/passwords/", body, "application/json")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["parameter"] == name


@pytest.mark.parametrize(
    ("kind", "name"),
    [("pages", "html_path"), ("redirects", "html_path"), ("images", "id"), ("documents", "id")],
)
def test_who_finds_without_saying_what_is_told_what_is_missing(
    refused: Ask, kind: str, name: str
) -> None:
    assert refused(f"{kind}/find/") == name


def test_a_failure_tells_nothing_of_the_inside(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: Any) -> None:
        raise RuntimeError("a password in a message")

    monkeypatch.setattr("cms.api.v2.pages.fetched", fail)
    answer = client.get("/api/v2/pages/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "password" not in answer.content.decode()
    assert "a password in a message" in caplog.text


def test_a_failure_is_shown_to_developers(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> None:
        raise RuntimeError("what went wrong")

    monkeypatch.setattr("cms.api.v2.pages.fetched", fail)
    with override_settings(DEBUG=True), pytest.raises(RuntimeError, match="what went wrong"):
        client.get("/api/v2/pages/")


def test_a_forgotten_slash_leads_on(client: Client) -> None:
    answer = client.get("/api/v2/pages?locale=en")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v2/pages/?locale=en")


@pytest.mark.parametrize("address", ["forms/71", "passwords", "changes/ack"])
def test_what_is_posted_without_the_last_slash_is_led_on_with_its_body(address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(f"/api/v2/{address}", "{}", content_type="application/json")
    assert (answer.status_code, answer["Location"]) == (308, f"/api/v2/{address}/")


@pytest.mark.parametrize("address", ["pages/", "images/", "documents/", "redirects/"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limit", "101"),
        ("limit", "-1"),
        ("limit", "x"),
        ("limit", "٣"),
        ("limit", "1e3"),
        ("limit", ""),
        ("limit", "9" * 5000),
        ("offset", "-1"),
        ("offset", "99999999999999999999"),
        ("order", "random"),
        ("order", "--id"),
        ("order", ""),
        ("order", "id,title"),
        ("format", "json"),
        ("no_such_parameter", "1"),
        ("limit", "1\x00"),
    ],
)
def test_a_bad_parameter_is_named(refused: Ask, address: str, name: str, value: str) -> None:
    assert refused(address, **{name: value}) == name


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("type", ""),
        ("type", "wagtailcore.Page"),
        ("type", "pages_news.NewsPage,unknown.Page"),
        ("locale", "de"),
        ("locale", ""),
        ("child_of", "x"),
        ("child_of", "999999999"),
        ("descendant_of", "99999999999999999999"),
        ("ancestor_of", "-1"),
        ("translation_of", ""),
        ("date_from", "2026"),
        ("date_from", "2026-02-30"),
        ("date_to", "2026-W01-1"),
        ("date_to", "20260101"),
        ("search", "a" * 201),
        ("search", "a\x00b"),
        ("slug", "a\x00b"),
        ("fields", ""),
        ("fields", "lead,"),
        ("fields", "lead,*"),
        ("fields", "no_such_field"),
        ("fields", "no_such_member"),
        ("fields", "lead(title)"),
        ("fields", "--lead"),
    ],
)
def test_a_bad_parameter_of_pages_is_named(refused: Ask, name: str, value: str) -> None:
    assert refused("pages/", **{name: value}) == name


@pytest.mark.parametrize(
    "asked",
    [
        "pages/?search=%FF%FE", "images/?search=%FF", "suggest/?q=%FF%FF", "locate/?path=%FF",
        "pages/find/?html_path=%FF", "redirects/find/?html_path=%FF", "pages/?slug=a%C5",
        "pages/?town=%FF", "pages/?search=%EF%BF%BD", "changes/?after=%FF",
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_by_name(client: Client, asked: str) -> None:
    answer = client.get(f"/api/v2/{asked}")
    assert answer.status_code == 400, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["parameter"] == asked.partition("?")[2].partition("=")[0]
    assert "UTF-8" in answer.json()["detail"]


def test_a_parameter_is_given_once(client: Client) -> None:
    answer = client.get("/api/v2/pages/?limit=1&limit=2")
    assert answer.status_code == 400
    assert answer.json()["parameter"] == "limit"


def test_an_operator_without_a_search_and_a_wrong_one_are_refused(refused: Ask) -> None:
    assert refused("pages/", search_operator="and") == "search_operator"
    assert refused("pages/", search="x", search_operator="xor") == "search_operator"


def test_dates_the_wrong_way_round_are_refused(refused: Ask) -> None:
    assert refused("pages/", date_from="2026-01-02", date_to="2026-01-01") == "date_from"


def test_a_filter_that_the_type_does_not_know_is_refused(refused: Ask) -> None:
    assert refused("pages/", type="pages_news.NewsIndexPage", kind="sme") == "kind"
