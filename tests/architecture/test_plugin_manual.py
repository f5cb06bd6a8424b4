"""The manual of plugins has an entry with an example for every extension point, and each works."""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client, override_settings
from django.urls import path, reverse
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Locale, Page

from cms.api.checks import check_filter_backends
from cms.api.elements.contribution import ListElement
from cms.api.endpoints import OURS, APIEndpoint
from cms.api.filters import APIFilterBackend
from cms.api.openapi.outside import outside
from cms.api.openapi.paths import paths_of
from cms.api.v2 import backends
from cms.api.v2.router import router_with
from cms.content.blocks.body import BodyBlockType
from cms.content.figures import CountedFigure
from cms.content.page_forms import PageForm, asked
from cms.content.queries import Query
from cms.content.relations import Listing, Relation
from cms.loading.content import BulkContent, InitialContent, PageContent
from cms.operations.clock import DailyJob, FrequentJob
from cms.plugins.contract import Contribution, Plugin, extension_points
from cms.site.parts import SitePart
from cms.translation.language.glossary import Entry, OfficialNames
from cms.translation.roles.groups import RoleGrant

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
MANUAL = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
ENTRIES = dict(re.findall(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", MANUAL, re.MULTILINE | re.DOTALL))


def _points() -> dict[str, type[Contribution]]:
    """Every extension point by name, wherever in the platform it is declared."""
    for file in (ROOT / "cms").rglob("*.py"):
        if "(Contribution):" in file.read_text(encoding="utf-8"):
            import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    return {p.__name__: p for p in extension_points() if p.__module__.startswith("cms.")}


def _given(name: str) -> Any:
    """What the example of an entry makes."""
    [code] = re.findall(r"```python\n(.*?)```", ENTRIES[name], re.DOTALL)
    made: dict[str, Any] = {"__name__": "cluster_jobs.example"}
    exec(compile(code, f"docs/plugins.md, {name}", "exec"), made)  # noqa: S102
    [given] = [value for value in made.values() if type(value) is _points()[name]]
    return given


def test_every_extension_point_has_an_entry_and_every_entry_is_one() -> None:
    assert sorted(ENTRIES) == sorted(_points())
    assert list(ENTRIES) == sorted(ENTRIES)


def test_what_the_declaration_states_is_in_its_table() -> None:
    stated = {name for name in Plugin.__annotations__ if not name.startswith("_")}
    assert stated | {"contributes"} <= set(re.findall(r"`(\w+)(?:\(\))?`", MANUAL))


@pytest.mark.django_db
@pytest.mark.parametrize("name", ENTRIES)
def test_the_example_of_an_entry_works(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given = _given(name)
    polish = Locale.objects.get(language_code="pl")
    if isinstance(given, APIEndpoint):
        answers_as_an_endpoint(given)
    elif isinstance(given, APIFilterBackend):
        narrows_the_list_of_pages(given, monkeypatch)
    elif isinstance(given, BodyBlockType):
        value = {"days": "pn.–pt.", "hours": "9–17"}
        assert given.block.get_api_representation(given.block.to_python(value)) == value
    elif isinstance(given, BulkContent):
        assert [type(page) for page in given.pages(2)] == [PageContent, PageContent]
    elif isinstance(given, CountedFigure):
        assert given.count(polish) > 0
        assert given.label(2)
    elif isinstance(given, DailyJob | FrequentJob):
        given.do()
    elif isinstance(given, InitialContent):
        assert [apps.get_model(page.model) for page in given.pages()]
    elif isinstance(given, ListElement):
        assert "-" in given.name
        assert apps.get_model(given.of)._meta.get_field(given.picture)
    elif isinstance(given, Listing):
        model: Any = apps.get_model(given.model)
        found = model.objects.select_related(*given.select).prefetch_related(*given.prefetch)
        [narrowing] = given.filters
        assert list(found)
        assert {member.town for member in narrowing.apply(found, "Radom")} == {"Radom"}
        assert set(given.fields) <= {getattr(field, "name", field) for field in model.api_fields}
    elif isinstance(given, OfficialNames):
        assert [type(entry) for entry in given.load()] == [Entry]
    elif isinstance(given, PageForm):
        assert apps.get_model(given.of)
        form = given.form(Page.objects.first(), {"email": "a@example.org", "offer": "dev"})
        assert form.is_valid()
        assert asked(given, form.fields) == ["email", "offer"]
        assert given.thanks(Page.objects.first())["stored"]
    elif isinstance(given, Query):
        [few, many] = given.load(polish, [{"count": 1}, {"count": 2}])
        assert (len(few), len(many)) == (1, 2)
    elif isinstance(given, Relation):
        model = apps.get_model(given.of)
        related = given.load(list(model.objects.filter(locale=polish)))
        assert any(related.values())
    elif isinstance(given, RoleGrant):
        assert not issubclass(apps.get_model(given.model), Page)
    elif isinstance(given, SitePart):
        assert given.load(polish) > 0
    else:
        assert [len(link) for link in given.of_page(Page.objects.first())] == [3]


def answers_as_an_endpoint(given: APIEndpoint) -> None:
    site = ModuleType("a_site_with_the_endpoint")
    patterns = import_module(settings.ROOT_URLCONF).urlpatterns
    named = path("api/v2/", router_with([given]).urls)
    site.urlpatterns = [named, *patterns]  # type: ignore[attr-defined]
    client, address = Client(), f"/api/v2/{given.name}/"
    with override_settings(ROOT_URLCONF=site):
        listed = client.get(f"{address}?limit=2&fields=slug")
        assert listed.status_code == 200, listed.content
        first = listed.json()["items"][0]
        assert {"id", "meta", "name", "slug"} <= first.keys()
        detail = client.get(urlsplit(first["meta"]["detail_url"]).path).json()
        assert (detail["id"], detail["name"]) == (first["id"], first["name"])
        found = client.get(f"{address}find/", {"id": first["id"]})
        assert urlsplit(found["Location"]).path == f"{address}{first['id']}/"
        for wrong, status in (("?nonsense=1", 400), ("?limit=x", 400), ("999999/", 404)):
            refused = client.get(address + wrong)
            assert refused.status_code == status, wrong
            assert refused["Content-Type"] == "application/problem+json"
            assert refused.json()["status"] == status
        # What Wagtail's own receivers clear in a cache in front.
        assert reverse("wagtailapi_v2:pages:detail", args=[7]) == "/api/v2/pages/7/"
        router = router_with([given])
        assert router.get_object_detail_urlpath(Page, 7) == "/api/v2/pages/7/"
    told = outside([given])
    assert set(told) == {address, f"{address}{{id}}/", f"{address}find/"}


def narrows_the_list_of_pages(given: APIFilterBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(**asked: Any) -> Any:
        return Client().get("/api/v2/pages/", {"limit": 100, "order": "title", **asked})

    assert listed(in_menus="true").json()["parameter"] == "in_menus"
    monkeypatch.setattr(backends, "backends", lambda: [given])
    whole = listed(locale="en").json()["items"]
    for value, wanted in (("true", True), ("false", False)):
        own = [item for item in whole if item["meta"]["show_in_menus"] is wanted]
        assert own
        assert listed(locale="en", in_menus=value).json()["items"] == own
    one = whole[0]["meta"]["type"]
    of_one = listed(type=one, in_menus="true").json()["items"]
    assert {item["meta"]["type"] for item in of_one} <= {one}
    refused = listed(in_menus="x")
    assert (refused.status_code, refused.json()["parameter"]) == (400, "in_menus")
    walked = listed(in_menus="true", cursor="", limit=1).json()
    assert Client().get(walked["next"]).status_code == 200
    assert listed(cursor=parse_qs(urlsplit(walked["next"]).query)["cursor"][0]).status_code == 400
    told = paths_of(["pl", "en"])["/api/v2/pages/"]["get"]["parameters"]
    assert {one["name"]: one["description"] for one in told}["in_menus"].startswith("`true`: pages")


def test_a_filter_backend_that_would_not_be_asked_is_told_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = _given("APIFilterBackend")
    assert check_filter_backends(None) == []
    stock = PagesAPIViewSet.filter_backends
    monkeypatch.setattr(PagesAPIViewSet, "filter_backends", [*stock, given.backend])
    [warned] = check_filter_backends(None)
    assert (warned.id, "InMenusFilter" in warned.msg) == ("cms.W050", True)
    monkeypatch.setattr(PagesAPIViewSet, "filter_backends", stock)
    both = [given, APIFilterBackend(given.backend, {"locale": "", "town": "", "in_menus": ""})]
    monkeypatch.setattr(backends, "backends", lambda: both)
    told = [error.msg.partition("“")[2].partition("”")[0] for error in check_filter_backends(None)]
    assert told == ["locale", "town", "in_menus"]


def test_an_endpoint_does_not_take_the_place_of_ours() -> None:
    root = Client().get("/api/v2/").json()
    assert set(root) <= OURS
    taken = {one.split("/")[3] for one in paths_of(["pl", "en"])} | {"docs"}
    assert taken == OURS
    for name in (*OURS, "", "With Space", "a/b"):
        with pytest.raises(ValueError, match="names no endpoint"):
            APIEndpoint(name, object)


def test_a_role_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="“reader” is no role; there are editor, translator"):
        RoleGrant("reader", "pages_text.ContactMessage", ("view",))
