"""A source that becomes private takes its translations along, unless the editor says otherwise."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from pages.news.models import NewsPage
from tests.cms.translating import english, news, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def source() -> Any:
    page = news()
    translated(page)
    return stored(page)


def dialog(page: NewsPage) -> str:
    return reverse("wagtailadmin_pages:set_privacy", args=[page.pk])


def asked(page: NewsPage) -> list[str]:
    rows = PageViewRestriction.objects.filter(page=page)
    return list(rows.values_list("restriction_type", flat=True))


def test_the_dialog_asks_and_takes_the_translation_along(
    admin_client: Client, client: Client, source: Any
) -> None:
    assert "translations_stay" in admin_client.get(dialog(source)).json()["html"]
    admin_client.post(dialog(source), {"restriction_type": "login"})
    assert asked(source) == asked(english(source)) == ["login"]
    assert client.get(f"/api/v2/pages/{english(source).pk}/").status_code == 404


def test_a_password_and_groups_go_along(admin_client: Client, source: Any) -> None:
    admin_client.post(dialog(source), {"restriction_type": "password", "password": "sezam"})
    assert PageViewRestriction.objects.get(page=english(source)).password == "sezam"
    group = Group.objects.create(name="zarząd")
    admin_client.post(dialog(source), {"restriction_type": "groups", "groups": [group.pk]})
    assert list(PageViewRestriction.objects.get(page=english(source)).groups.all()) == [group]


def test_the_translation_stays_public_where_somebody_says_so(
    admin_client: Client, source: Any
) -> None:
    data = {"restriction_type": "login", "translations_stay": "on"}
    admin_client.post(dialog(source), data)
    assert asked(source) == ["login"]
    assert asked(english(source)) == []


def test_both_become_public_together(admin_client: Client, source: Any) -> None:
    admin_client.post(dialog(source), {"restriction_type": "login"})
    admin_client.post(dialog(source), {"restriction_type": "none"})
    assert asked(source) == asked(english(source)) == []


def test_what_only_the_translation_asks_for_stays(admin_client: Client, source: Any) -> None:
    PageViewRestriction.objects.create(page=english(source), restriction_type="login")
    admin_client.post(dialog(source), {"restriction_type": "none"})
    assert asked(english(source)) == ["login"]


def test_a_translation_is_asked_for_alone(admin_client: Client, source: Any) -> None:
    page = english(source)
    assert "translations_stay" not in admin_client.get(dialog(page)).json()["html"]
    admin_client.post(dialog(page), {"restriction_type": "login"})
    assert asked(source) == []
