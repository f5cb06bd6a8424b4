"""What v3 takes of the content that is written by it, and what it refuses by name."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from wagtail.api.v3.api import api

from cms.content.blocks.body import body_blocks
from pages.news.models import NewsPage
from tests.cms.api.test_openapi import closed
from tests.cms.api.test_v3 import item, post, token_of
from tests.cms.block_values import Chosen, right_value
from tests.cms.translating import news

pytestmark = [pytest.mark.django_db, pytest.mark.once]

COMPONENTS = "#/components/schemas/"
NAMES = [name for name, _block in body_blocks()]
STRANGE: list[Any] = [7, True, "x" * 20_000, {"strange": 1}, [{"strange": [1]}], [[[]]], 10**30, -1]


@pytest.fixture
def token() -> str:
    return token_of("add", "change", "publish")


def body_of(name: str) -> tuple[Any, Any]:
    block = NewsPage._meta.get_field("body").stream_block.child_blocks[name]
    return block, right_value(block, Chosen(news(title="Cel", slug="cel")))


@pytest.mark.parametrize("name", NAMES)
def test_a_right_block_is_stored_and_read_back(client: Client, token: str, name: str) -> None:
    block, value = body_of(name)
    answer = post(client, token, {**item(), "body": [{"type": name, "value": value}]})
    assert answer.status_code == 201, answer.content
    draft = NewsPage.objects.get(pk=answer.json()["id"]).get_latest_revision_as_object()
    [stored] = draft.body
    assert _texts(block.get_prep_value(stored.value)) == _texts(value)
    assert undescribed("NewsPageCreateSchema", [{"type": name, "value": value}]) == []
    assert undescribed("NewsPageSchema", answer.json()["body"]) == []
    for wrong in ({"type": "other", "value": value}, {"type": name}, {"type": name, "value": 7}):
        assert undescribed("NewsPageCreateSchema", [wrong])


def _wrong(value: Any) -> Iterator[Any]:
    """The value with something strange in the place of each of its parts, with a part missing, and
    with one too many."""
    yield from STRANGE
    if isinstance(value, dict):
        for key, part in value.items():
            yield from ({**value, key: wrong} for wrong in _wrong(part))
        yield {**value, "strange": 1}
    elif isinstance(value, list):
        for place, part in enumerate(value):
            for wrong in _wrong(part):
                yield [*value[:place], wrong, *value[place + 1 :]]


@pytest.mark.parametrize("name", NAMES)
def test_a_strange_block_is_refused_by_name_and_nothing_is_written(
    client: Client, token: str, name: str
) -> None:
    block, value = body_of(name)
    before = NewsPage.objects.count()
    for number, wrong in enumerate([*_wrong(value), None]):
        sent = {**item(), "title": f"Nowość {number}", "body": [{"type": name, "value": wrong}]}
        answer = post(client, token, sent)
        if answer.status_code == 201:
            # What is right as well: a text of any length, another number, nothing at all.
            _written_as_sent(block, answer, wrong)
            assert undescribed("NewsPageCreateSchema", sent["body"]) == [], wrong
            before += 1
            continue
        assert answer.status_code == 422, (wrong, answer.content)
        assert any("body" in error.get("loc", ()) for error in answer.json()["errors"]), (
            wrong,
            answer.content,
        )
    assert NewsPage.objects.count() == before


@cache
def description() -> Any:
    return json.loads(json.dumps(api.get_openapi_schema(), default=str))


def undescribed(component: str, body: Any) -> list[str]:
    """What of a body the description of a page type does not say; read objects are closed here."""
    told = description()["components"]["schemas"]
    written = told[component]["properties"]["body"]
    schema = {**closed(written), "components": {"schemas": closed(told)}}
    return [f"{error.json_path}: {error.message}" for error in validated(schema, body)]


def validated(schema: Any, value: Any) -> Iterator[Any]:
    checker = Draft202012Validator.FORMAT_CHECKER
    yield from Draft202012Validator(schema, format_checker=checker).iter_errors(value)


def _written_as_sent(block: Any, answer: Any, sent: Any) -> None:
    draft = NewsPage.objects.get(pk=answer.json()["id"]).get_latest_revision_as_object()
    assert _texts(block.get_prep_value(draft.body[0].value)) == _texts(sent), sent


def _texts(value: Any) -> set[str]:
    """Every text and number in a value; the ids that a block gives its items, and marks of the
    editor, are none of it."""
    if isinstance(value, dict):
        if value.keys() == {"type", "value", "id"}:
            return _texts(value["value"])
        return set().union(*map(_texts, value.values()))
    if isinstance(value, list | tuple):
        return set().union(*map(_texts, value))
    if isinstance(value, str):
        # Rich text is stored in paragraphs, each with a key of the editor's own.
        value = re.sub(r"</?p[^>]*>", "", value)
    return set() if value in (None, "", False) else {str(value)}


@pytest.mark.parametrize(
    "wrong", [None, "x", 7, {}, [7], ["x"], [None], [[]], [{}], [{"type": "x"}]]
)
def test_a_body_that_is_none_is_refused(client: Client, token: str, wrong: Any) -> None:
    answer = post(client, token, {**item(), "body": wrong})
    assert answer.status_code == 422, answer.content
    assert any("body" in error.get("loc", ()) for error in answer.json()["errors"])


@pytest.mark.parametrize("key", ["cover", "strange", "attachments"])
def test_a_key_that_nobody_knows_is_named(client: Client, token: str, key: str) -> None:
    answer = post(client, token, {**item(), key: 99999})
    assert answer.status_code == 422
    assert any(key in error["loc"] for error in answer.json()["errors"])
    assert not NewsPage.objects.filter(title="Nowość z daleka").exists()


def test_a_change_is_held_to_the_same(client: Client, token: str) -> None:
    page = news()
    for changes in ({"cover": 99999}, {"body": [{"type": "heading", "value": {"text": 7}}]}):
        answer = client.patch(
            f"/api/v3-preview/pages/{page.pk}/",
            json.dumps(changes),
            content_type="application/json",
            headers={"authorization": f"Bearer {token}"},
        )
        assert answer.status_code == 422, answer.content


def test_a_table_may_be_written_as_it_is_read(client: Client, token: str) -> None:
    table = {
        "caption": "Program",
        "columns": [{"type": "text", "heading": "Temat"}, {"type": "number", "heading": "Osób"}],
        "rows": [["Sieci", "12"], ["Chmury", "7"]],
    }
    answer = post(client, token, {**item(), "body": [{"type": "table", "value": table}]})
    assert answer.status_code == 201, answer.content
    assert answer.json()["body"][0]["value"] == table


@pytest.mark.parametrize(
    "body",
    ["text", None, [], 7, True, {}, {"meta": []}, {"meta": 7}, {"meta": {"type": []}},
     {"meta": {"type": None}}, {"meta": {"type": {}}}],
)  # fmt: skip
def test_a_body_of_another_shape_is_refused(client: Client, token: str, body: Any) -> None:
    page, before = news(slug="nietknieta"), NewsPage.objects.count()
    sent: dict[str, Any] = {
        "content_type": "application/json",
        "headers": {"authorization": f"Bearer {token}"},
    }
    made = client.post("/api/v3-preview/pages/", json.dumps(body), **sent)
    assert (made.status_code, made["Content-Type"]) == (422, "application/problem+json")
    written = client.patch(f"/api/v3-preview/pages/{page.pk}/", json.dumps(body), **sent)
    # The type of a page that is there need not be said, and nothing more has to be.
    if body != {}:
        assert written.status_code in (200, 422), written.content
        assert isinstance(body, dict) or written.status_code == 422
    assert NewsPage.objects.count() == before


def test_the_description_tells_blocks_apart_and_names_errors(client: Client) -> None:
    told = client.get("/api/v3-preview/openapi.json").json()
    validate(told)
    schemas = told["components"]["schemas"]
    for name in ("NewsPageSchema", "NewsPageCreateSchema", "NewsPagePatchSchema"):
        items = schemas[name]["properties"]["body"]["items"]
        assert [*items["discriminator"]["mapping"]] == NAMES
        blocks = [schemas[one["$ref"].removeprefix(COMPONENTS)] for one in items["oneOf"]]
        assert [block["properties"]["type"]["const"] for block in blocks] == NAMES
        assert all(block["properties"]["value"] for block in blocks)
        assert {block["title"] for block in blocks} >= {"Table", "Files"}
    page = told["paths"]["/api/v3-preview/pages/{page_id}/"]
    assert {"401", "403", "404", "409", "422", "429"} <= page["patch"]["responses"].keys()
    assert "409" not in page["get"]["responses"]
    # A language or a site may be none, and a limit too high.
    listed = told["paths"]["/api/v3-preview/pages/"]["get"]
    assert {"400", "404"} <= listed["responses"].keys()
    for asked, status in (("locale=de", 404), ("site=x", 404), ("limit=1000", 400)):
        assert client.get(f"/api/v3-preview/pages/?{asked}").status_code == status
    problem = page["patch"]["responses"]["409"]["content"]["application/problem+json"]["schema"]
    assert problem["$ref"].removeprefix(COMPONENTS) in schemas
    # Who has no token may read, and only who has one may write.
    assert [{} in page[method]["security"] for method in ("get", "patch")] == [True, False]


def test_publishing_names_the_revision_that_was_read(client: Client, token: str) -> None:
    page = news(slug="wersje", live=False)
    read = page.save_revision().pk
    address = f"/api/v3-preview/pages/{page.pk}/actions/publish/"
    asked: dict[str, Any] = {
        "headers": {"authorization": f"Bearer {token}"},
        "content_type": "application/json",
    }
    page.lead = "Ktoś inny dopisał to w międzyczasie."
    latest = page.save_revision().pk
    unnamed = client.post(address, {}, **asked)
    assert unnamed.status_code == 422
    assert f"The latest is {latest}" in unnamed.content.decode()
    outdated = client.post(f"{address}?revision={read}", {}, **asked)
    assert outdated.status_code == 409
    assert outdated["Content-Type"] == "application/problem+json"
    assert f"since revision {read}; the latest is {latest}" in outdated.content.decode()
    assert not NewsPage.objects.get(pk=page.pk).live
    assert client.post(f"{address}?revision={latest}", {}, **asked).status_code == 200
    assert NewsPage.objects.get(pk=page.pk).live


def test_a_patch_that_publishes_names_the_revision_that_was_read(
    client: Client, token: str
) -> None:
    page = news(slug="wersje", live=False)
    read = page.save_revision().pk
    page.lead = "Ktoś inny dopisał to w międzyczasie."
    latest = page.save_revision().pk

    def patch(query: str, action: str = "publish") -> Any:
        data = {"meta": {"type": "pages_news.NewsPage", "action": action}, "title": "Nowy tytuł"}
        return client.patch(
            f"/api/v3-preview/pages/{page.pk}/{query}",
            json.dumps(data),
            content_type="application/json",
            headers={"authorization": f"Bearer {token}"},
        )

    unnamed, outdated = patch(""), patch(f"?revision={read}")
    assert unnamed.status_code == 422
    assert f"The latest is {latest}" in unnamed.json()["detail"]
    assert outdated.status_code == 409
    assert f"since revision {read}; the latest is {latest}" in outdated.json()["detail"]
    # A draft may be written without one, not on top of another than was named.
    assert patch(f"?revision={read}", "save").status_code in (409, 422)
    assert NewsPage.objects.get(pk=page.pk).latest_revision_id == latest
    assert patch(f"?revision={latest}").status_code == 200
    now = NewsPage.objects.get(pk=page.pk)
    assert (now.live, now.title, now.lead) == (True, "Nowy tytuł", page.lead)


def test_an_answer_names_the_revision_to_go_on_from(client: Client, token: str) -> None:
    asked: dict[str, Any] = {
        "headers": {"authorization": f"Bearer {token}"},
        "content_type": "application/json",
    }
    written = post(client, token, item()).json()
    address = f"/api/v3-preview/pages/{written['id']}/"
    data = json.dumps({"meta": {"type": "pages_news.NewsPage"}, "title": "Nowy tytuł"})
    first = written["meta"]["latest_revision"]
    changed = client.patch(f"{address}?revision={first}", data, **asked).json()
    read = changed["meta"]["latest_revision"]
    assert first < read == client.get(address, **asked).json()["meta"]["latest_revision"]
    published = client.post(f"{address}actions/publish/?revision={read}", {}, **asked)
    assert published.json()["meta"]["latest_revision"] == read
    # What is public says nothing of drafts.
    assert client.get(address).json()["meta"]["latest_revision"] is None


def test_who_may_not_publish_is_told_no_revision(client: Client) -> None:
    page = news(slug="nie-wolno", live=False)
    page.save_revision()
    headers = {"authorization": f"Bearer {token_of('add', 'change')}"}
    answer = client.post(f"/api/v3-preview/pages/{page.pk}/actions/publish/", headers=headers)
    assert answer.status_code == 403
    assert str(page.latest_revision_id) not in answer.content.decode()


def test_a_key_that_is_given_twice_is_named(client: Client, token: str) -> None:
    body = '{"title": "A", "title": "B"}'
    headers = {"Authorization": f"Bearer {token}"}
    answer = client.post("/api/v3-preview/pages/", body, "application/json", headers=headers)
    assert answer.status_code == 400
    assert "“title” is given more than once" in answer.json()["detail"]


@pytest.mark.parametrize("key", ["acton", "slug", "html_url"])
def test_a_key_of_meta_that_is_not_known_is_named_and_nothing_is_written(
    client: Client, token: str, key: str
) -> None:
    sent = item()
    sent["meta"] = {**sent["meta"], key: "publish"}
    before = NewsPage.objects.count()
    answer = post(client, token, sent)
    assert answer.status_code == 422
    assert any(key in error["loc"] for error in answer.json()["errors"])
    assert NewsPage.objects.count() == before
    page = NewsPage.objects.filter(live=True, locale__language_code="pl").first()
    changed = client.patch(
        f"/api/v3-preview/pages/{page.pk}/",
        json.dumps({"title": "Inny tytuł", "meta": {key: "publish"}}),
        content_type="application/json",
        headers={"authorization": f"Bearer {token}"},
    )
    assert changed.status_code == 422
    assert any(key in error["loc"] for error in changed.json()["errors"])
