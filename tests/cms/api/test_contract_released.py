"""What the API promised it keeps: a change that breaks programs needs another version."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cms.api.openapi.document import CONTRACT_VERSION, document

from .breaking import Comparison

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "api"
NEWS = "pages_news.NewsPage"


def current() -> Any:
    """The description without what differs between sites."""
    told = json.loads(json.dumps(document(), default=str))
    return {**told, "servers": [{"url": "/"}]}


def version(file: Path) -> tuple[int, ...]:
    return tuple(map(int, file.stem.removeprefix("openapi-").split(".")))


def released() -> list[Path]:
    """The released descriptions, the newest last."""
    return sorted(FOLDER.glob("openapi-*.json"), key=version)


def test_programs_written_for_the_released_contract_go_on_working(golden: Any) -> None:
    file = FOLDER / f"openapi-{CONTRACT_VERSION}.json"
    same = [one for one in released() if version(one)[0] == version(file)[0]]
    for earlier in same:
        broken = Comparison(json.loads(earlier.read_text()), current()).breaks()
        assert not broken, (
            f"This breaks programs written for {earlier.name}; where it must be, raise the first "
            "number of CONTRACT_VERSION and say in CHANGELOG's “API” what they have to change:\n"
            + "\n".join(broken)
        )
    if golden.update:
        FOLDER.mkdir(exist_ok=True)
        file.write_text(json.dumps(current(), ensure_ascii=False, indent=1) + "\n")
    assert file.exists(), f"{file.name} is missing; run pytest with --update-golden and review it."
    assert json.loads(file.read_text()) == current(), (
        "The description has grown; run pytest with --update-golden and review the change."
    )


def test_the_changelog_tells_of_every_version_of_the_contract() -> None:
    told = "\n".join(
        section.split("\n### ")[0].split("\n## ")[0]
        for section in (ROOT / "CHANGELOG.md").read_text().split("\n### API\n")[1:]
    )
    for file in released()[1:]:
        number = file.stem.removeprefix("openapi-")
        assert re.search(rf"\b{re.escape(number)}\b", told), f"CHANGELOG's “API” omits {number}."


def test_the_version_is_the_newest_that_was_released() -> None:
    assert released()[-1].stem == f"openapi-{CONTRACT_VERSION}"


@cache
def _told() -> str:
    return json.dumps(current())


def changed(change: Any) -> list[str]:
    """What a change of the description breaks."""
    new = json.loads(_told())
    change(new)
    return Comparison(json.loads(_told()), new).breaks()


def schema(told: Any, name: str = NEWS) -> Any:
    return told["components"]["schemas"][name]


def parameter(told: Any, name: str) -> Any:
    asked = told["paths"]["/api/v2/pages/"]["get"]["parameters"]
    return next(one for one in asked if one["name"] == name)


BREAKING = {
    "an address is gone": lambda d: d["paths"].pop("/api/v2/locate/"),
    "a parameter is gone": lambda d: d["paths"]["/api/v2/pages/"]["get"]["parameters"].pop(0),
    "a parameter is required": lambda d: parameter(d, "locale").update(required=True),
    "a new parameter is required": lambda d: d["paths"]["/api/v2/images/"]["get"][
        "parameters"
    ].append({"name": "key", "in": "query", "required": True, "schema": {"type": "string"}}),
    "a parameter takes less": lambda d: parameter(d, "limit")["schema"].update(maximum=50),
    "a parameter knows a value less": lambda d: parameter(d, "order")["schema"]["enum"].pop(),
    "a type is not asked for": lambda d: parameter(d, "type")["schema"]["items"]["enum"].pop(),
    "a parameter is of another type": lambda d: parameter(d, "slug").update(
        schema={"type": "integer"}
    ),
    "a field is gone": lambda d: schema(d)["properties"].pop("lead"),
    "a field may be missing": lambda d: schema(d)["required"].remove("lead"),
    "a field is of another type": lambda d: schema(d)["properties"].update(
        lead={"type": "integer"}
    ),
    "a field may be null": lambda d: schema(d)["properties"].update(
        lead={"anyOf": [{"type": "string"}, {"type": "null"}]}
    ),
    "a member of meta is gone": lambda d: schema(d, "PageMeta")["properties"].pop("slug"),
    "a value is gone": lambda d: schema(d, "Translation")["properties"]["state"]["enum"].pop(),
    "a block is gone": lambda d: schema(d)["properties"]["body"]["items"]["oneOf"].pop(),
    "a page type is gone": lambda d: schema(d, "Page")["oneOf"].pop(),
    "a picture is no record": lambda d: d["components"]["schemas"].update(
        Picture={"type": "string"}
    ),
    "a detail is not found any more": lambda d: d["paths"]["/api/v2/pages/find/"]["get"][
        "responses"
    ].pop("302"),
}
HARMLESS = {
    "a new address": lambda d: d["paths"].update({"/api/v2/new/": {"get": {"responses": {}}}}),
    "a new parameter": lambda d: d["paths"]["/api/v2/pages/"]["get"]["parameters"].append(
        {"name": "new", "in": "query", "schema": {"type": "string"}}
    ),
    "a new field": lambda d: schema(d)["properties"].update(new={"type": "string"}),
    "a new value": lambda d: schema(d, "Translation")["properties"]["state"]["enum"].append("x"),
    "a new block": lambda d: schema(d)["properties"]["body"]["items"]["oneOf"].append(
        {"$ref": "#/components/schemas/Problem"}
    ),
    "more at once": lambda d: parameter(d, "limit")["schema"].update(maximum=500),
    "another description": lambda d: schema(d).update(description="Otherwise."),
    "never null any more": lambda d: schema(d, "PageMeta")["properties"].update(
        date={"type": "string", "format": "date"}
    ),
}


@pytest.mark.parametrize("change", BREAKING.values(), ids=BREAKING)
def test_what_breaks_programs_is_noticed(change: Any) -> None:
    assert len(changed(change)) >= 1


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_what_only_adds_is_no_break(change: Any) -> None:
    assert changed(change) == []
