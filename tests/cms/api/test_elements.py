"""The module of custom elements: found by other sites, kept by browsers, in every language."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from cms.api.elements.module import module

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ADDRESS = "/api/elements/1.js"


def _constant(name: str) -> Any:
    [value] = re.findall(rf"^const {name} = (.*);$", module(), re.MULTILINE)
    return json.loads(value)


def test_any_site_may_load_it_and_keep_it(client: Client) -> None:
    response = client.get(ADDRESS, headers={"origin": "https://partner.example"})
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "max-age=86400" in response.headers["Cache-Control"]
    assert "Cookie" not in response.headers.get("Vary", "")
    again = client.get(ADDRESS, headers={"if-none-match": response.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_is_small_and_asks_nobody_else() -> None:
    assert len(module().encode()) < 10_000
    assert "import " not in module()
    assert re.findall(r"https?://", module()) == []


def test_each_element_lists_pages_that_the_api_knows(client: Client) -> None:
    elements = _constant("ELEMENTS")
    assert list(elements) == ["cluster-members", "cluster-news"]
    for element in elements.values():
        query = {"type": element["type"], "limit": 1, "fields": f"_,title,{element['picture']}"}
        [item] = client.get("/api/v2/pages/", query).json()["items"]
        assert element["picture"] in item


def test_each_language_has_its_own_words_for_each_element() -> None:
    words = _constant("WORDS")
    assert list(words) == ["pl", "en"]
    said = [text for own in words.values() for text in json.dumps(own).split('", "')]
    assert len(set(said)) == len(said)
    assert words["pl"]["cluster-news"]["failed"].startswith("Nie udało się pobrać aktualności.")
