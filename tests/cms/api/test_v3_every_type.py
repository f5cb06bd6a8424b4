"""Every page type can be written by v3 and by an assistant, whatever its form in the admin asks."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import APIToken

from cms.api.v2.selection import page_types
from cms.content.visibility import public
from pages.members.models import MemberIndexPage, MemberPage
from tests.cms.api.test_mcp import call
from tests.cms.people import superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def sent() -> dict[str, Any]:
    made: Any = APIToken.create_token(user=superuser(), name="próba")
    token = made[1] if isinstance(made[1], str) else made[0]
    return {
        "content_type": "application/json",
        "headers": {"authorization": f"Bearer {token}"},
    }


def a_page_of(label: str) -> Any:
    return public(page_types()[label].objects.filter(locale__language_code="pl")).first()


def drafted(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.mark.parametrize("label", sorted(page_types()))
def test_a_page_of_every_type_is_changed(client: Client, label: str) -> None:
    page = a_page_of(label)
    data = json.dumps({"meta": {"type": label}, "lead": "Napisane przez inny program."})
    answer = client.patch(f"/api/v3-preview/pages/{page.pk}/", data, **sent())
    assert answer.status_code == 200, answer.content
    assert drafted(page).lead == "Napisane przez inny program."


def test_an_assistant_proposes_an_edit_of_a_member() -> None:
    page = a_page_of("pages_members.MemberPage")
    given = {"page_id": page.pk, "revision": page.save_revision().pk}
    call(superuser(), "propose_edit", **given, changes={"lead": "Napisane przez asystenta."})
    assert drafted(page).lead == "Napisane przez asystenta."


def test_a_member_is_made(client: Client) -> None:
    directory = MemberIndexPage.objects.get(locale__language_code="pl")
    data = {
        "meta": {"type": "pages_members.MemberPage", "parent_id": directory.pk},
        "title": "Firma z daleka",
        "kind": "sme",
    }
    answer = client.post("/api/v3-preview/pages/", json.dumps(data), **sent())
    assert answer.status_code == 201, answer.content
    assert MemberPage.objects.get(pk=answer.json()["id"]).title == "Firma z daleka"


def test_an_activity_of_no_known_classification_is_refused_in_the_form(
    admin_client: Client,
) -> None:
    directory = MemberIndexPage.objects.get(locale__language_code="pl")
    add = reverse("wagtailadmin_pages:add", args=["pages_members", "memberpage", directory.pk])
    rows = {"activities-0-classification": "strange", "activities-0-code": "62.10.B"}
    counts = {"activities-TOTAL_FORMS": "1"}
    data = {"title": "Firma", "slug": "firma", "kind": "sme", **empty_formsets(), **counts, **rows}
    answer = admin_client.post(add, data)
    assert answer.status_code == 200
    assert not MemberPage.objects.filter(title="Firma").exists()


def empty_formsets() -> dict[str, str]:
    """The management forms of a form without rows."""
    names = [*MemberPage.get_edit_handler().get_form_class().formsets, "body"]
    told = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "9"}
    counts = {f"{name}-{key}": value for name in names for key, value in told.items()}
    return {**counts, "body-count": "0"}
