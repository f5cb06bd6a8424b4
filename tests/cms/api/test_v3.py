"""The preview of Wagtail's v3: the same page types, and writes by token."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.test.utils import override_settings
from jsonschema import Draft202012Validator
from wagtail.api.v3.api import api
from wagtail.api.v3.registry import registry
from wagtail.models import APIToken, GroupPagePermission

from cms.accounts.models import User
from cms.api.v2.selection import page_types
from cms.content.visibility import public
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def index() -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code="pl")


def token_of(*permissions: str) -> str:
    """A token of a user who has permissions for the Polish news."""
    user = User.objects.create_user("redakcja", "redakcja@example.org", "x")
    group = Group.objects.create(name="próba")
    user.groups.add(group)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for permission in permissions:
        GroupPagePermission.objects.create(
            group=group,
            page=index(),
            permission=Permission.objects.get(
                content_type__app_label="wagtailcore", codename=f"{permission}_page"
            ),
        )
    made: Any = APIToken.create_token(user=user, name="próba")
    return made[1] if isinstance(made[1], str) else made[0]


def post(client: Client, token: str, data: dict[str, Any]) -> Any:
    return client.post(
        "/api/v3-preview/pages/",
        json.dumps(data),
        content_type="application/json",
        headers={"authorization": f"Bearer {token}"} if token else {},
    )


def item() -> dict[str, Any]:
    return {
        "meta": {"type": "pages_news.NewsPage", "parent_id": index().pk},
        "title": "Nowość z daleka",
        "lead": "Napisana przez inny program.",
        "date": "2031-05-17",
        "body": [
            {"type": "heading", "value": {"text": "Śródtytuł", "level": "2"}},
            {"type": "text", "value": "<p>Zażółć gęślą jaźń.</p>"},
        ],
    }


@pytest.mark.parametrize("label", sorted(page_types()))
def test_every_page_type_is_served(client: Client, label: str) -> None:
    page = public(page_types()[label].objects.filter(locale__language_code="en")).first()
    listed = client.get(f"/api/v3-preview/pages/?type={label}&limit=100").json()
    assert page.pk in [one["id"] for one in listed["items"]]
    detail = client.get(f"/api/v3-preview/pages/{page.pk}/").json()
    assert detail["meta"]["type"] == label
    assert detail["lead"] == page.lead
    told = json.loads(json.dumps(api.get_openapi_schema(), default=str))["components"]
    component = registry.get(label).read_schema.__name__
    root = {"$ref": f"#/components/schemas/{component}", "components": told}
    assert [error.message for error in Draft202012Validator(root).iter_errors(detail)] == []
    schemas: Any = registry.get_type_schemas(label)
    assert {"title", "lead"} <= schemas["create"]["properties"].keys()


def test_an_editor_writes_a_draft_by_token(client: Client) -> None:
    answer = post(client, token_of("add", "change"), item())
    assert answer.status_code == 201, answer.content
    page = NewsPage.objects.get(pk=answer.json()["id"])
    assert (page.live, page.slug) == (False, "nowosc-z-daleka")
    draft = page.get_latest_revision_as_object()
    assert draft.lead == "Napisana przez inny program."
    assert [block.block_type for block in draft.body] == ["heading", "text"]
    assert client.get(f"/api/v2/pages/{page.pk}/").status_code == 404


def test_an_editor_without_the_right_to_publish_cannot(client: Client) -> None:
    data = item()
    data["meta"]["action"] = "publish"
    answer = post(client, token_of("add", "change"), data)
    assert answer.status_code in (403, 422)
    assert not NewsPage.objects.filter(title="Nowość z daleka", live=True).exists()


def test_a_publisher_publishes_by_token(client: Client) -> None:
    data = item()
    data["meta"]["action"] = "publish"
    answer = post(client, token_of("add", "change", "publish"), data)
    assert answer.status_code == 201, answer.content
    shown = client.get(f"/api/v2/pages/{answer.json()['id']}/").json()
    assert shown["body"][1]["value"] == "<p>Zażółć gęślą jaźń.</p>"


@pytest.mark.parametrize(("permissions", "status"), [((), 403), (None, 401)])
def test_nobody_else_writes(client: Client, permissions: Any, status: int) -> None:
    token = "" if permissions is None else token_of(*permissions)
    answer = post(client, token, item())
    assert answer.status_code == status
    assert answer.get("WWW-Authenticate") == ("Bearer" if status == 401 else None)
    assert not NewsPage.objects.filter(title="Nowość z daleka").exists()


def test_a_session_in_the_admin_is_no_token(admin_client: Client) -> None:
    assert post(admin_client, "", item()).status_code == 401


def test_the_locales_are_there(client: Client) -> None:
    assert "/api/v3-preview/locales/" in client.get("/api/v3-preview/openapi.json").json()["paths"]


def test_the_documentation_asks_no_third_party(client: Client) -> None:
    html = client.get("/api/v3-preview/docs/").content.decode()
    loaded = re.findall(r'(?:src|href)="([^"]+)"', html)
    assert any(address.endswith("swagger-ui-bundle.js") for address in loaded)
    assert [address for address in loaded if not address.startswith("/static/")] == []


def test_other_sites_may_read_but_not_write(client: Client) -> None:
    asked = client.options(
        "/api/v3-preview/pages/",
        headers={"origin": "https://example.org", "access-control-request-method": "POST"},
    )
    assert "POST" not in asked["Access-Control-Allow-Methods"]
    with override_settings(DEBUG=False):
        assert client.get("/api/v3-preview/unknown/").status_code == 404


@pytest.mark.parametrize("address", ["whoami/", "pages/", "translations/"])
def test_no_shared_cache_keeps_what_a_token_is_shown(
    client: Client, settings: Any, address: str
) -> None:
    settings.CACHE_SHARED_SECONDS = 300
    shown = client.get(
        f"/api/v3-preview/{address}",
        headers={"authorization": f"Bearer {token_of('add', 'publish')}"},
    )
    assert shown.status_code == 200
    assert shown["Cache-Control"] == "private, no-store"
    assert "Authorization" in shown["Vary"]
    anybody = client.get(f"/api/v3-preview/{address}")
    assert "s-maxage" not in anybody.get("Cache-Control", "")
    assert "Authorization" in anybody["Vary"]
