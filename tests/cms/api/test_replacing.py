"""Links and pictures of a translation that are others than the original's, by v3's tokens."""

from typing import Any

import pytest
from wagtail.images import get_image_model
from wagtail.models import PageLogEntry

from cms.translation.roles.groups import TRANSLATOR
from tests.cms.people import person
from tests.cms.translating import paragraph
from tests.cms.translation.workbench.at_the_workbench import translator

from .program import Program, begun, refused

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LINK = "44444444-4444-4444-8444-444444444444"
HERE, THERE = "https://klaster.example/o-nas", "https://klaster.example/about"


def replaceable(program: Program, target: Any) -> dict[str, Any]:
    return {one["kind"]: one for one in program.read(target)["replaceable"]}


def put(program: Program, target: Any, *values: tuple[Any, Any]) -> Any:
    sent = [{"key": o["key"], "version": o["version"], "value": value} for o, value in values]
    return program.send(f"{target.pk}/replaceable/", {"replaceable": sent}, "patch")


def with_link_and_picture() -> tuple[Any, Any, Any]:
    """A translation of a page with a link and a picture, that picture and another one."""
    shown, other = get_image_model().objects.order_by("pk")[:2]
    html = f'Zobacz <a href="{HERE}">stronę</a>.'
    return begun(cover=shown, body=[paragraph(html, LINK)]), shown, other


def test_links_and_pictures_are_replaced_as_on_the_screen() -> None:
    target, shown, other = with_link_and_picture()
    program = Program(translator())
    found = replaceable(program, target)
    assert (found["link"]["source"], found["link"]["value"]) == (HERE, None)
    assert (found["picture"]["source"], found["picture"]["source_title"]) == (shown.pk, shown.title)
    answer = put(program, target, (found["link"], THERE), (found["picture"], other.pk))
    assert answer.status_code == 200, answer.content
    now = {one["kind"]: one for one in answer.json()["replaceable"]}
    assert (now["link"]["value"], now["picture"]["value"]) == (THERE, other.pk)
    assert now["picture"]["value_title"] == other.title
    assert {now["link"]["key"], now["picture"]["key"]} <= answer.json()["shown"]["texts"].keys()
    assert put(program, target, (now["link"], None)).status_code == 200
    assert replaceable(program, target)["link"]["value"] is None
    [*_, entry] = PageLogEntry.objects.filter(page=target.pk, action="cms_api.by_program")
    assert entry.data["did"] == "write"


def test_what_others_put_there_since_stays_and_nothing_is_written() -> None:
    target, _shown, other = with_link_and_picture()
    program = Program(translator())
    found = replaceable(program, target)
    assert put(program, target, (found["link"], THERE)).status_code == 200
    stale = put(program, target, (found["picture"], other.pk), (found["link"], HERE + "/inne"))
    [conflict] = refused(stale, 409)["conflicts"]
    assert (conflict["key"], conflict["text"]) == (found["link"]["key"], THERE)
    assert replaceable(program, target)["picture"]["value"] is None
    now = replaceable(program, target)["link"]
    assert now["version"] == conflict["version"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("link", "nie-adres"), ("link", 7), ("link", " "), ("picture", 2**31 - 1),
        ("picture", "7"), ("picture", "https://klaster.example/"),
    ],
)  # fmt: skip
def test_what_cannot_stand_there_is_refused_by_name(kind: str, value: Any) -> None:
    target, _shown, _other = with_link_and_picture()
    program = Program(translator())
    found = replaceable(program, target)
    other = "picture" if kind == "link" else "link"
    right = {"link": THERE, "picture": found["picture"]["source"]}[other]
    answer = put(program, target, (found[other], right), (found[kind], value))
    [error] = refused(answer, 422)["errors"]
    assert (error["loc"], error["key"]) == (["body", "replaceable", 1, "value"], found[kind]["key"])
    assert {one["value"] for one in replaceable(program, target).values()} == {None}


def test_only_those_of_the_language_replace() -> None:
    target, _shown, other = with_link_and_picture()
    found = replaceable(Program(translator()), target)
    answer = put(Program(person((TRANSLATOR, "pl"))), target, (found["picture"], other.pk))
    assert answer.status_code in (403, 404)
    assert put(Program(None), target, (found["picture"], other.pk)).status_code == 401
