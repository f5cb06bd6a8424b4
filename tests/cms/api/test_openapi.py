"""The description of the API says exactly what the API answers."""

import json
from functools import cache
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client
from django.utils import translation
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page

from cms.api.openapi.components import Components
from cms.api.openapi.document import document
from cms.api.v2.selection import page_types
from cms.content.blocks.body import body_blocks
from cms.content.references import resolve
from cms.content.visibility import public_pages
from cms.media.models import CmsDocument

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def closed(schema: Any) -> Any:
    """The same schema in which an object holds nothing that is not described."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: closed(value) for key, value in schema.items()}
    # `meta` is put together of two; the description of one does not close the other.
    if "allOf" in found:
        merged: dict[str, Any] = {"unevaluatedProperties": False}
        return {**merged, "allOf": schema["allOf"]}
    if isinstance(found.get("properties"), dict) and "type" in found:
        found.setdefault("additionalProperties", False)
    return found


@cache
def validator(component: str) -> Draft202012Validator:
    told = json.loads(json.dumps(document(), default=str))["components"]["schemas"]
    schemas = {name: told[name] if name == "PageMeta" else closed(told[name]) for name in told}
    root = {"$ref": f"#/components/schemas/{component}", "components": {"schemas": schemas}}
    return Draft202012Validator(root, format_checker=Draft202012Validator.FORMAT_CHECKER)


def mistakes(component: str, value: Any) -> list[str]:
    """What of an answer the description does not say."""
    found = validator(component).iter_errors(value)
    return [f"{error.json_path}: {error.message[:300]}" for error in found]


def test_the_description_is_valid_openapi() -> None:
    validate(json.loads(json.dumps(document(), default=str)))


def test_nothing_that_a_page_type_shows_is_left_undescribed() -> None:
    components = Components(["pl", "en"])
    for model in page_types().values():
        components.page(model)
    assert components.undescribed == []


@pytest.mark.parametrize("label", page_types())
def test_every_page_s_detail_is_what_the_description_says(label: str, client: Client) -> None:
    pages = public_pages().type(page_types()[label])
    assert pages
    for page in pages:
        answer = client.get(f"/api/v2/pages/{page.pk}/").json()
        assert mistakes(label, answer) == [], page.title


def test_a_wrong_answer_would_be_noticed(client: Client) -> None:
    page = public_pages().type(page_types()["pages_news.NewsPage"]).filter(slug__gt="").first()
    answer = client.get(f"/api/v2/pages/{page.pk}/").json()
    label = "pages_news.NewsPage"
    assert mistakes(label, answer | {"invented": 1})
    assert mistakes(label, answer | {"date": "23.11.2026"})
    assert mistakes(label, answer | {"meta": answer["meta"] | {"type": "pages_home.HomePage"}})
    assert mistakes(label, answer | {"meta": answer["meta"] | {"invented": 1}})
    assert mistakes(label, answer | {"body": [{"type": "text", "value": 1, "id": "x"}]})
    assert mistakes(label, answer | {"body": [{"type": "other", "value": "x", "id": "x"}]})
    del answer["lead"]
    assert mistakes(label, answer)


@pytest.mark.parametrize("fields", ["", "&fields=*", "&fields=_,id,meta,title"])
def test_every_item_of_a_list_is_what_the_description_says(fields: str, client: Client) -> None:
    found = 0
    for label in page_types():
        answer = client.get(f"/api/v2/pages/?type={label}&limit=100{fields}").json()
        for item in answer["items"]:
            found += 1
            # What is left out on purpose is no mistake.
            told = [m for m in mistakes(f"{label}Item", item) if "required" not in m or not fields]
            assert told == [], item["title"]
    assert found == public_pages().count()


@pytest.mark.parametrize("asked", ["", "cursor=", "count=none", "count=none&cursor="])
def test_a_list_by_cursor_is_what_the_description_says(asked: str, client: Client) -> None:
    told = json.loads(json.dumps(document(), default=str))
    answers = told["paths"]["/api/v2/pages/"]["get"]["responses"]
    listed = closed(answers["200"]["content"]["application/json"]["schema"])
    root = {**listed, "components": told["components"]}
    answer = client.get(f"/api/v2/pages/?limit=2&{asked}").json()
    assert [error.message for error in Draft202012Validator(root).iter_errors(answer)] == []
    assert ("total_count" in answer["meta"]) == ("none" not in asked)
    assert ("next" in answer) == ("cursor" in asked)


def test_pictures_files_and_redirects_are_what_the_description_says(client: Client) -> None:
    CmsDocument.objects.create(title="Statut", file=ContentFile(b"x", name="statut.pdf"))
    home = Page.objects.get(depth=2, locale__language_code="pl")
    Redirect.objects.create(old_path="/dawniej", redirect_page=home)
    for name, component in (
        ("images", "ImageItem"),
        ("documents", "DocumentItem"),
        ("redirects", "Redirect"),
    ):
        items = client.get(f"/api/v2/{name}/?limit=100").json()["items"]
        assert items
        assert [mistakes(component, item) for item in items] == [[]] * len(items)


def test_every_block_is_told_apart_by_its_type() -> None:
    body = document()["components"]["schemas"]["pages_news.NewsPage"]["properties"]["body"]
    discriminator = body["items"]["discriminator"]
    assert discriminator["propertyName"] == "type"
    assert {"heading", "text", "table", "latest_news"} <= set(discriminator["mapping"])
    schemas = document()["components"]["schemas"]
    for name, place in discriminator["mapping"].items():
        assert schemas[place.split("/")[-1]]["properties"]["type"] == {"const": name}


def test_every_block_gives_what_the_description_says() -> None:
    place = document()["components"]["schemas"]["pages_news.NewsPage"]["properties"]["body"]
    locale = Locale.objects.get(language_code="en")
    previewed = [(name, block) for name, block in body_blocks() if block.is_previewable]
    assert len(previewed) > 9
    for name, block in previewed:
        block.set_name(name)
        value = block.to_python(block.get_prep_value(block.get_preview_value()))
        shown = block.get_api_representation(value)
        with translation.override("en"):
            [told] = resolve([(locale.pk, shown)])
        told = json.loads(json.dumps(told, cls=DjangoJSONEncoder))
        component = place["items"]["discriminator"]["mapping"][name].split("/")[-1]
        assert mistakes(component, {"type": name, "value": told, "id": "x"}) == [], name


@pytest.mark.parametrize(
    "path", ["pages", "images", "documents", "redirects", "languages", "locate"]
)
def test_every_parameter_that_is_described_is_known(path: str, client: Client) -> None:
    parameters = document()["paths"][f"/api/v2/{path}/"]["get"]["parameters"]
    described = [parameter for parameter in parameters if parameter["in"] == "query"]
    told = client.get(f"/api/v2/{path}/?no_such_parameter=1").json()["detail"]
    for parameter in described:
        answer = client.get(f"/api/v2/{path}/", {parameter["name"]: "\x01"}).json()
        assert answer["parameter"] == parameter["name"]
        assert parameter["name"] in told or told.endswith("….")


def test_anybody_reads_the_description_from_any_site(client: Client) -> None:
    answer = client.get("/api/v2/openapi.json", headers={"origin": "https://member.example"})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer.json()["openapi"] == "3.1.1"


def test_people_read_it_on_a_page_that_asks_nobody_else(client: Client) -> None:
    page = client.get("/api/v2/docs/").content.decode()
    assert "/api/v2/openapi.json" in page
    assert "//" not in page.replace("http://testserver", "").replace("<!DOCTYPE html>", "")


def test_a_problem_is_what_the_description_says(client: Client) -> None:
    for address in ("/api/v2/pages/?limit=x", "/api/v2/pages/999999/", "/api/v2/nothing/"):
        assert mistakes("Problem", client.get(address).json()) == []


def test_descriptions_are_in_english_whoever_asks_first(client: Client) -> None:
    text = client.get("/api/v2/openapi.json", headers={"accept-language": "pl"}).content.decode()
    assert "Competence areas" in text
    assert "Obszary kompetencji" not in text


def test_a_page_knows_its_type_by_name() -> None:
    assert Page.objects.exists()
    for label in page_types():
        meta = document()["components"]["schemas"][label]["properties"]["meta"]
        assert meta["allOf"][1]["properties"]["type"] == {"const": label}
