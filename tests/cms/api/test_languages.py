"""A consumer is told which language it reads, and how that stands to its source."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.translation.models import PageTranslation
from tests.cms.translating import (
    ENGLISH,
    begin,
    english,
    locale,
    news,
    publish,
    stored,
    translated,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NEWS = "/api/v2/pages/?type=pages_news.NewsPage&limit=100"


def truth(client, page):
    return client.get(f"/api/v2/pages/{page.pk}/").json()["meta"]["translation"]


def ids(client, query):
    return {item["id"] for item in client.get(f"{NEWS}&{query}").json()["items"]}


def test_a_translation_says_from_what_it_is(client):
    source = news()
    page = translated(source)
    assert truth(client, page) == {
        "language": "en",
        "state": "current",
        "source": {"id": source.pk, "locale": "pl"},
        "progress": {"done": 4, "total": 4},
        "source_revision": source.live_revision_id,
        "source_published_at": timezone.localtime(source.last_published_at).isoformat(
            timespec="seconds"
        ),
        "outdated_since": None,
        "severity": None,
        "origin": "human",
        "stands_in_for": None,
    }
    original = truth(client, source)
    assert (original["state"], original["source"]) == (
        "original",
        {"id": source.pk, "locale": "pl"},
    )


def test_lists_and_versions_tell_the_state_too(client):
    source = news()
    page = translated(source)
    publish(stored(source), lead="Firm jest 500.")
    item = next(i for i in client.get(NEWS).json()["items"] if i["id"] == page.pk)
    told = item["meta"]["translation"]
    assert (told["state"], told["severity"]) == ("outdated", "high")
    assert told["progress"] == {"done": 3, "total": 4}
    assert told["outdated_since"]
    assert [(v["locale"], v["state"]) for v in item["meta"]["translations"]] == [
        ("pl", "original"),
        ("en", "outdated"),
    ]


def test_a_language_without_a_public_page_is_missing(client):
    source = news()
    missing = {
        "id": None,
        "locale": "en",
        "title": None,
        "html_url": None,
        "detail_url": None,
        "state": "missing",
    }
    begin(source)
    item = next(i for i in client.get(NEWS).json()["items"] if i["id"] == source.pk)
    detail = client.get(f"/api/v2/pages/{source.pk}/").json()
    assert item["meta"]["translations"][1] == detail["meta"]["translations"][1] == missing


def test_an_alias_is_polish_and_in_no_english_list(client):
    source = news()
    alias = source.copy_for_translation(locale("en"), alias=True)
    alias.live = True
    alias.save()
    answer = client.get(f"/api/v2/pages/{alias.pk}/")
    assert answer.headers["Content-Language"] == "pl"
    told = answer.json()["meta"]["translation"]
    assert (told["language"], told["state"]) == ("pl", "alias")
    assert told["source"] == {"id": source.pk, "locale": "pl"}
    assert alias.pk not in ids(client, "locale=en")
    assert ids(client, "state=alias") == {alias.pk}


def test_the_source_stands_in_where_there_is_no_english_page_and_says_so(client):
    lonely, source = news(slug="lonely"), news()
    page = translated(source)
    assert not {lonely.pk, source.pk} & ids(client, "locale=en")
    answer = client.get(f"{NEWS}&locale=en&fallback=page")
    assert "Content-Language" not in answer.headers
    items = {item["id"]: item["meta"]["translation"] for item in answer.json()["items"]}
    assert source.pk not in items
    assert (items[lonely.pk]["language"], items[lonely.pk]["stands_in_for"]) == ("pl", "en")
    assert (items[page.pk]["language"], items[page.pk]["stands_in_for"]) == ("en", None)


def test_lists_narrow_by_state_origin_and_staleness(client):
    fresh, stale, machine = (news(slug=f"n{number}") for number in range(3))
    pages = [translated(p, {**ENGLISH, p.slug: f"e-{p.slug}"}) for p in (fresh, stale)]
    by_machine = translated(machine, {**ENGLISH, "n2": "e-n2"}, kind="machine")
    publish(stored(stale), lead="Firm jest 500.")
    assert pages[1].pk in ids(client, "locale=en&state=outdated,behind")
    assert pages[0].pk not in ids(client, "locale=en&state=outdated,behind")
    assert pages[0].pk in ids(client, "locale=en&origin=human")
    assert by_machine.pk in ids(client, "origin=machine")
    assert not ids(client, "origin=machine") & {page.pk for page in pages}
    assert fresh.pk in ids(client, "origin=human&state=original")
    assert pages[1].pk in ids(client, "max_staleness=30d")
    since = timezone.now() - datetime.timedelta(days=31)
    PageTranslation.objects.filter(target=pages[1]).update(since=since)
    assert pages[1].pk not in ids(client, "max_staleness=30d")
    assert pages[0].pk in ids(client, "max_staleness=30d")


@pytest.mark.parametrize(
    "query",
    [
        "state=good",
        "state=",
        "origin=robot",
        "max_staleness=30",
        "max_staleness=99999d",
        "max_staleness=-1d",
        "locale=en&fallback=yes",
        "fallback=page",
    ],
)
def test_what_cannot_be_understood_is_named(client, query):
    answer = client.get(f"{NEWS}&{query}")
    assert answer.status_code == 400
    name = query.split("&")[-1].split("=")[0]
    assert name in answer.content.decode()
    if name == "max_staleness":
        assert "at most 9999d" in answer.json()["detail"]


def test_the_number_of_queries_does_not_grow_with_the_list(client):
    def queries():
        with CaptureQueriesContext(connection) as found:
            client.get(f"{NEWS}&locale=en&fallback=page&max_staleness=30d")
        return len(found)

    for number in range(2):
        translated(news(slug=f"n{number}"), {**ENGLISH, f"n{number}": f"e{number}"})
    queries()
    few = queries()
    for number in range(2, 8):
        source = news(slug=f"n{number}")
        translated(source, {**ENGLISH, f"n{number}": f"e{number}"})
    assert queries() == few
    assert english(source).live
