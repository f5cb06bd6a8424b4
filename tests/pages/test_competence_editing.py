"""What editors of competence areas are warned of."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from pages.competence.front_runners import front_runner_warning
from pages.competence.models import AreaPage

from .test_competence import area, deleted, departed, member, private, unpublished

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NOT_PUBLIC = "Profil lidera „Sieci Przykładowe S.A.” nie jest publiczny"
LEFT = "Lider obszaru „Sieci Przykładowe S.A.” wystąpił z klastra"
NONE_NAMED = "Nie wskazano lidera obszaru."


def form(client: Client, page: Any) -> str:
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("gone", "warning"),
    [
        (deleted, NONE_NAMED),
        (unpublished, NOT_PUBLIC),
        (private, NOT_PUBLIC),
        (departed, LEFT),
    ],
)
def test_form_and_listing_warn_of_a_front_runner_that_is_gone(
    admin_client: Client, gone: Any, warning: str
) -> None:
    assert front_runner_warning(area()) == ""
    gone(member())
    assert warning in form(admin_client, area())
    assert warning in admin_client.get("/admin/areas/").content.decode()


def test_the_listing_counts_who_is_associated_with_each_area(admin_client: Client) -> None:
    html = BeautifulSoup(admin_client.get("/admin/areas/").content, "html.parser")
    rows = {link["href"]: row for row in html.select("tbody tr") for link in row.select("a[href]")}
    for page in AreaPage.objects.all():
        row = rows[reverse("wagtailadmin_pages:edit", args=[page.pk])]
        assert row.select("td")[2].text.strip() == str(page.associate_rows.count())


def test_at_least_two_areas_of_the_content_warn_that_none_is_named() -> None:
    polish = AreaPage.objects.filter(locale__language_code="pl", named_front_runner=None)
    assert len([page for page in polish if NONE_NAMED in front_runner_warning(page)]) >= 2


def test_an_area_without_a_front_runner_is_published_with_a_warning(admin_client: Client) -> None:
    page = area()
    data = querydict_from_html(form(admin_client, page), form_id="page-edit-form").dict()
    answer = admin_client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        {**data, "body-count": "0", "named_front_runner": "", "action-publish": "1"},
        follow=True,
    )
    assert NONE_NAMED in answer.content.decode()
    live = AreaPage.objects.get(pk=page.pk)
    assert live.live
    assert live.named_front_runner is None


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_whoever_takes_a_member_away_is_told_which_areas_it_leads(
    admin_client: Client, action: str
) -> None:
    page = member()
    answer = admin_client.post(
        reverse(f"wagtailadmin_pages:{action}", args=[page.pk]),
        {"confirm": page.title},
        follow=True,
    )
    assert "jest liderem w: Smart Grid." in answer.content.decode()
    assert not Page.objects.live().filter(pk=page.pk).exists()


def test_a_new_area_has_its_form(admin_client: Client) -> None:
    index = area().get_parent()
    address = reverse("wagtailadmin_pages:add", args=["pages_competence", "areapage", index.pk])
    assert admin_client.get(address).status_code == 200
