"""Wagtail's v3 tells the language of every page as v2 does, typed, in lists and details."""

from functools import cache

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.api.v2.selection import page_types
from cms.content.visibility import public
from tests.cms.translating import ENGLISH, locale, news, publish, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]
PAGES = "/api/v3-preview/pages/"


def listed(client, query):
    answer = client.get(f"{PAGES}?type=pages_news.NewsPage&limit=100&{query}")
    assert answer.status_code == 200, answer.content
    return {item["id"]: item["meta"] for item in answer.json()["items"]}


def outdated():
    source = news()
    page = translated(source)
    publish(stored(source), lead="Firm jest 500.")
    return source, page


@cache
def description():
    """What v3 says of itself, which no content changes."""
    return Client().get("/api/v3-preview/openapi.json").json()


@pytest.mark.parametrize("label", sorted(page_types()))
def test_the_schema_of_every_page_type_has_the_fields(label):
    described = description()
    known = described["components"]["schemas"]

    def of(schema, name):
        shape = schema["properties"][name]
        return known[shape.get("$ref", shape.get("items", shape)["$ref"]).split("/")[-1]]

    detail = described["paths"][f"{PAGES}{{page_id}}/"]["get"]["responses"]["200"]
    types = detail["content"]["application/json"]["schema"]["oneOf"]
    shapes = [known[one["$ref"].split("/")[-1]] for one in types]
    [meta] = [
        meta
        for meta in (of(shape, "meta") for shape in shapes)
        if label in str(meta["properties"]["type"])
    ]
    truth = of(meta, "translation")
    assert {"language", "state", "source", "progress", "source_revision", "origin"} <= set(
        truth["required"]
    )
    assert "outdated" in of(truth, "state")["enum"]
    assert {"id", "html_url", "locale", "state"} <= set(of(meta, "translations")["required"])


def test_the_schema_of_the_list_has_them_too():
    described = description()
    known = described["components"]["schemas"]
    assert {"translation", "translations"} <= set(known["ListedMeta"]["required"])
    asked = {p["name"] for p in described["paths"][PAGES]["get"]["parameters"]}
    assert {"locale", "state", "origin", "max_staleness", "fallback", "search", "order"} <= asked
    assert {"get", "post"} <= described["paths"][PAGES].keys()


@pytest.mark.parametrize("label", sorted(page_types()))
def test_it_tells_what_v2_tells(client, label):
    for code in ("pl", "en"):
        page = public(page_types()[label].objects.filter(locale=locale(code))).first()
        told = client.get(f"/api/v2/pages/{page.pk}/").json()["meta"]
        detail = client.get(f"{PAGES}{page.pk}/").json()["meta"]
        items = client.get(f"{PAGES}?type={label}&limit=100").json()["items"]
        [item] = [one["meta"] for one in items if one["id"] == page.pk]
        for meta in (detail, item):
            truth, expected = dict(meta["translation"]), dict(told["translation"])
            assert bool(truth.pop("source_published_at")) == bool(
                expected.pop("source_published_at")
            )
            assert truth == expected
            assert [(v["id"], v["html_url"], v["state"]) for v in meta["translations"]] == [
                (v["id"], v["html_url"], v["state"]) for v in told["translations"]
            ]


def test_a_language_without_a_page_is_missing(client):
    source = news()
    meta = client.get(f"{PAGES}{source.pk}/").json()["meta"]
    assert meta["translations"][1] == {
        "id": None,
        "locale": "en",
        "title": None,
        "html_url": None,
        "state": "missing",
    }


def test_an_alias_is_polish_and_in_no_english_list(client):
    source = news()
    alias = source.copy_for_translation(locale("en"), alias=True)
    alias.live = True
    alias.save()
    meta = client.get(f"{PAGES}{alias.pk}/").json()["meta"]
    assert (meta["translation"]["language"], meta["translation"]["state"]) == ("pl", "alias")
    assert alias.pk not in listed(client, "locale=en")
    assert listed(client, "state=alias").keys() == {alias.pk}


def test_lists_narrow_and_widen(client):
    source, page = outdated()
    lonely = news(slug="samotna")
    assert listed(client, "locale=en")[page.pk]["translation"]["state"] == "outdated"
    assert page.pk not in listed(client, "locale=en&state=current")
    assert page.pk in listed(client, "locale=en&max_staleness=1d&origin=human")
    widened = listed(client, "locale=en&fallback=page")
    assert widened[lonely.pk]["translation"]["stands_in_for"] == "en"
    assert source.pk not in widened


def test_searching_in_a_language_goes_on(client):
    _, page = outdated()
    found = listed(client, "locale=en&search=Mazovia")
    assert page.pk in found


@pytest.mark.parametrize("query", ["state=good", "origin=robot", "max_staleness=30"])
def test_what_cannot_be_understood_is_refused(client, query):
    assert client.get(f"{PAGES}?{query}").status_code == 422


def test_the_number_of_queries_does_not_grow_with_the_list(client):
    def queries():
        with CaptureQueriesContext(connection) as found:
            listed(client, "locale=en")
        return len(found)

    for number in range(2):
        translated(news(slug=f"n{number}"), {**ENGLISH, f"n{number}": f"e{number}"})
    queries()
    few = queries()
    for number in range(2, 8):
        translated(news(slug=f"n{number}"), {**ENGLISH, f"n{number}": f"e{number}"})
    assert queries() == few
