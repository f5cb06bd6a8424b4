"""A project stays published until the end of its durability, or whoever ends it earlier is told."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from pages.projects.models import ProjectIndexPage, ProjectPage

from .projects import a_project

pytestmark = [pytest.mark.django_db, pytest.mark.once]

END = timezone.localdate() + datetime.timedelta(days=400)
TOLD = "Do końca okresu trwałości powinny pozostać opublikowane: Sieć ("


def project(durability_end: datetime.date = END) -> ProjectPage:
    return a_project(live=True, durability_end=durability_end)


def noon(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(12)))


@pytest.mark.parametrize(("days", "refused"), [(-1, True), (0, True), (1, False)])
def test_a_page_does_not_expire_before_durability_has_ended(days: int, refused: bool) -> None:
    page = project()
    page.expire_at = noon(END + datetime.timedelta(days=days))
    if not refused:
        page.clean()
        return
    with translation.override("pl"), pytest.raises(ValidationError) as error:
        page.clean()
    said = "Strona ma zniknąć z witryny, zanim skończy się okres trwałości."
    assert error.value.message_dict == {"durability_end": [said]}


@pytest.mark.parametrize("action", ["unpublish", "delete"])
@pytest.mark.parametrize(("days", "is_told"), [(400, True), (-1, False)])
def test_who_takes_a_project_offline_is_told_until_when_it_is_to_stay(
    admin_client: Client, action: str, days: int, is_told: bool
) -> None:
    page = project(timezone.localdate() + datetime.timedelta(days=days))
    address = reverse(f"wagtailadmin_pages:{action}", args=[page.pk])
    answer = admin_client.post(address, {"confirm": page.title}, follow=True)
    assert (TOLD in answer.content.decode()) is is_told


def test_who_is_about_to_delete_all_projects_is_told_too(admin_client: Client) -> None:
    project()
    index = ProjectIndexPage.objects.get(locale__language_code="pl")
    answer = admin_client.get(reverse("wagtailadmin_pages:delete", args=[index.pk]))
    assert TOLD in answer.content.decode()
