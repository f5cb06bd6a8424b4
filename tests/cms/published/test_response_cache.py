"""Whole answers are made once and given again until the public sees something else."""

import gzip
import pickle
import secrets
import time
from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError, connection
from django.test import Client
from wagtail.models import Page, Site

from cms.published import response_cache
from cms.published.answers import Answer, Memory

from .counting import ADDRESSES, queries

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("keeps")]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_is_made_once_and_given_again_by_one_query(client: Client, address: str) -> None:
    first, cold = queries(client, address)
    again, warm = queries(client, address)
    assert (first.status_code, warm) == (200, 1)
    assert cold > 1
    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())
    known, asked = queries(client, address, **{"if-none-match": first["ETag"]})
    assert (known.status_code, known.content, asked) == (304, b"", 1)
    assert known["ETag"] == first["ETag"]
    head = client.head(address)
    assert (head.content, head["ETag"]) == (b"", first["ETag"])
    assert head["Content-Length"] == str(len(first.content))
    assert client.head(address, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_kept_is_what_the_ordinary_path_makes(
    client: Client, address: str, settings: Any
) -> None:
    client.get(address)
    kept = client.get(address)
    settings.CACHE_MEGABYTES = 0
    assert client.get(address).content == kept.content


def test_an_answer_says_what_it_depends_on_and_nothing_else(client: Client) -> None:
    for address in ADDRESSES:
        answer = client.get(address)
        varies = {name.strip() for name in answer["Vary"].lower().split(",")}
        # Of any origin, as CORS says of what every site may read.
        told = {"accept-encoding"}
        if address.startswith("/api/"):
            told |= {"x-site", "page-token", "authorization"}
        assert varies - {"origin"} == told, address
        assert answer["Cache-Control"] == "no-cache"


def test_each_coding_has_its_own_etag_and_knows_the_other_s(client: Client) -> None:
    plain = client.get("/")
    packed = client.get("/", headers={"accept-encoding": "br, gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert packed["ETag"] == f'{plain["ETag"][:-1]}-gzip"'
    for etag in (plain["ETag"], packed["ETag"], f"W/{packed['ETag']}", '"x", ' + plain["ETag"]):
        known = client.get("/", headers={"accept-encoding": "gzip", "if-none-match": etag})
        assert (known.status_code, known["ETag"]) == (304, packed["ETag"])
    refused = client.get("/", headers={"accept-encoding": "gzip;q=0, identity"})
    assert "Content-Encoding" not in refused
    assert client.get("/", headers={"if-none-match": '"x"'}).status_code == 200


def test_somebody_with_a_session_passes_by(client: Client, admin_client: Client) -> None:
    client.get("/")
    own, asked = queries(admin_client, "/")
    assert asked > 1
    assert "private" in own["Cache-Control"]
    assert "ETag" not in own
    assert b"wagtail-userbar" in own.content
    assert b"wagtail-userbar" not in client.get("/").content


def test_a_page_with_a_token_is_not_kept(client: Client) -> None:
    page = Page.objects.get(slug="kontakt")
    address = page.get_url()
    first, again = Client().get(address), Client().get(address)
    assert "csrftoken" in first.cookies
    assert first.content != again.content
    assert "private" in first["Cache-Control"]


def test_searches_are_counted_each_time(client: Client) -> None:
    with patch("cms.design.search.note") as noted:
        for _ in range(2):
            client.get("/szukaj/?q=klaster")
    assert noted.call_count == 2


# What editors do, each of which the public sees on some page.


def test_what_is_kept_takes_no_more_memory_than_it_may(client: Client, settings: Any) -> None:
    settings.CACHE_MEGABYTES = 0.4
    client.get("/")
    for number in range(6):
        client.get(f"/?utm_source={number}")
    assert 0 < response_cache._queried.bytes <= 100_000
    # Addresses that somebody makes up push out none that are linked.
    assert queries(client, "/")[1] == 1
    shown = 0
    for address in ADDRESSES:
        shown += Answer.of(client.get(address)).size
        assert response_cache._plain.bytes <= 300_000
    # All of them together would not have found room.
    assert shown > 300_000


def _away(*args: Any, **kwargs: Any) -> Any:
    raise OperationalError("could not connect")


def test_while_the_database_is_away_what_is_kept_is_given_and_the_rest_is_503(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    kept = client.get("/")
    with connection.execute_wrapper(_away):
        stale = client.get("/")
        assert (stale.status_code, stale.content) == (200, kept.content)
        assert stale["Cache-Status"].startswith("cms; hit; ttl=-")
        assert stale["Cache-Control"] == "no-store"
        for address, sentence in (
            ("/aktualnosci/", "Ta strona jest chwilowo niedostępna"),
            ("/en/news/", "This page is temporarily unavailable"),
            ("/api/v2/pages/?search=x", "cannot reach its data"),
        ):
            away = client.get(address)
            assert (away.status_code, away["Retry-After"]) == (503, "30"), address
            assert sentence in away.content.decode()
            assert away.get("ETag") is None
        now = time.monotonic
        monkeypatch.setattr(time, "monotonic", lambda: now() + 601)
        assert client.get("/").status_code == 503


def test_settings_say_how_long_browsers_and_shared_caches_may_keep_an_answer(
    client: Client, settings: Any
) -> None:
    settings.CACHE_SECONDS, settings.CACHE_SHARED_SECONDS = 10, 60
    settings.CACHE_STALE_SECONDS = 30
    told = "public, max-age=10, s-maxage=60, stale-while-revalidate=30"
    assert client.get("/")["Cache-Control"] == told
    assert client.get("/", headers={"if-none-match": "*"})["Cache-Control"] == told


class _Redis(dict[str, Any]):
    """Shared by processes."""

    def set(self, name: str, value: Any, timeout: int) -> None:
        self[name] = pickle.dumps(value)

    def get(self, name: str, default: Any = None) -> Any:
        found = super().get(name)
        return default if found is None else pickle.loads(found)  # noqa: S301


def test_processes_share_answers_where_there_is_redis(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = _Redis()
    monkeypatch.setattr(response_cache, "_has_redis", lambda: True)
    monkeypatch.setattr(response_cache, "caches", {"default": shared})
    first = client.get("/")
    response_cache.forget()
    again, asked = queries(client, "/")
    assert (again.content, asked) == (first.content, 1)
    assert len(shared) == 1


def test_what_needs_no_database_is_answered_while_it_is_away(client: Client) -> None:
    client.get("/")
    with connection.execute_wrapper(_away):
        assert client.get("/robots.txt").status_code == 200
        health = client.get("/health/")
    assert (health.status_code, health.json()["status"]) == (503, "failing")


def test_no_header_can_fill_the_memory_with_its_own_text(client: Client) -> None:
    site = Site.objects.get(is_default_site=True).hostname
    for filling in ("", "x" * 8000):
        headers = {"x-site": filling} if filling else {}
        answer = client.get(f"/api/v2/languages/?site={site}", headers=headers)
        assert answer.status_code == 200
    assert len(response_cache._queried._answers) == 1


def test_an_answer_larger_than_the_memory_drives_nothing_out_of_it() -> None:
    memory = Memory()
    small = Answer((), b"small")
    memory.put("small", small, 10_000)
    memory.put("large", Answer((), secrets.token_bytes(20_000)), 10_000)
    assert memory.get("small") is small
    assert memory.get("large") is None
    assert memory.bytes == small.size
