"""A project that lacks a required element goes live by no door, and whoever tries is told."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks import task
from wagtail.models import (
    APIToken,
    GroupApprovalTask,
    Page,
    Revision,
    Workflow,
    WorkflowTask,
)
from wagtail.test.utils.form_data import querydict_from_html

from cms.content.visibility import public_pages
from pages.projects.models import ProjectIndexPage, ProjectPage
from tests.cms.publishing_paths import naming, shown

from .projects import a_project

pytestmark = [pytest.mark.django_db, pytest.mark.once]

LACKING = "nie można opublikować bez tego elementu: beneficjent"


@pytest.fixture
def lacking() -> ProjectPage:
    return a_project(beneficiary="")


def still_a_draft(page: Any) -> bool:
    fresh = Page.objects.get(pk=page.pk)
    return not fresh.live and not public_pages().filter(pk=page.pk).exists()


def form_of(client: Client, page: Any) -> Any:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    # The body is built by a script; without it there are no blocks.
    return {**querydict_from_html(html, form_id="page-edit-form").dict(), "body-count": "0"}


def told(client: Client, page: Any) -> str:
    """What the admin says on the form's page, messages included."""
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def by_the_base_page(page: ProjectPage) -> None:
    node = Page.objects.get(pk=page.pk)
    node.live = True
    node.save()


def by_saving(**options: Any) -> Callable[[ProjectPage], None]:
    def door(page: ProjectPage) -> None:
        page.live = True
        page.save(**options)

    return door


def by_publishing_an_alias(page: ProjectPage) -> None:
    alias = page.create_alias(update_slug="alias")
    page.update_aliases(revision=page.get_latest_revision())
    assert still_a_draft(alias)


def by_copying_live(page: ProjectPage) -> None:
    page.copy(update_attrs={"slug": "kopia", "live": True}, keep_live=True)


def by_moving(page: ProjectPage) -> None:
    index = ProjectIndexPage.objects.get(locale__language_code="pl")
    page.move(index, pos="first-child")
    Page.objects.get(pk=page.pk).specific.get_latest_revision().publish()


def by_schedule(page: ProjectPage) -> None:
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()


@pytest.mark.parametrize(
    "door",
    [
        by_saving(),
        by_saving(clean=False),
        by_saving(update_fields=["live"]),
        by_the_base_page,
        lambda page: page.get_latest_revision().publish(),
        lambda page: page.publish(page.get_latest_revision()),
        by_schedule,
        by_copying_live,
        by_publishing_an_alias,
        by_moving,
    ],
)
def test_code_cannot_publish_it(lacking: ProjectPage, door: Any) -> None:
    with pytest.raises(ValidationError):
        door(lacking)
    assert still_a_draft(lacking)
    assert not ProjectPage.objects.live().filter(beneficiary="").exists()
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_live_project_cannot_lose_an_element() -> None:
    page = a_project()
    page.get_latest_revision().publish()
    page = ProjectPage.objects.get(pk=page.pk)
    page.beneficiary = ""
    for options in ({}, {"update_fields": ["beneficiary"]}):
        with pytest.raises(ValidationError):
            page.save(**options)
    assert ProjectPage.objects.get(pk=page.pk).beneficiary


def test_a_draft_of_a_live_project_may_lack_anything() -> None:
    page = a_project()
    page.get_latest_revision().publish()
    draft = ProjectPage.objects.get(pk=page.pk)
    draft.beneficiary = ""
    draft.save_revision()
    live = ProjectPage.objects.get(pk=page.pk)
    assert live.live
    assert live.beneficiary
    assert live.has_unpublished_changes


def test_the_worker_cannot_publish_it(lacking: ProjectPage) -> None:
    result = publish_in_the_worker.enqueue(lacking.get_latest_revision().pk)
    assert result.status == "FAILED"
    assert still_a_draft(lacking)


@task()
def publish_in_the_worker(revision: int) -> None:
    Revision.objects.get(pk=revision).publish()


def test_the_publish_button_names_what_is_lacking(
    admin_client: Client, lacking: ProjectPage
) -> None:
    answer = admin_client.post(
        reverse("wagtailadmin_pages:edit", args=[lacking.pk]),
        {**form_of(admin_client, lacking), "action-publish": "1"},
    )
    assert LACKING in answer.content.decode()
    assert answer.context["form"].errors.keys() == {"beneficiary"}
    assert still_a_draft(lacking)


def test_a_draft_is_saved_without_it(admin_client: Client, lacking: ProjectPage) -> None:
    data = {**form_of(admin_client, lacking), "title": "Szkic bez beneficjenta"}
    answer = admin_client.post(reverse("wagtailadmin_pages:edit", args=[lacking.pk]), data)
    assert answer.status_code == 302
    draft = ProjectPage.objects.get(pk=lacking.pk).get_latest_revision_as_object()
    assert draft.title == "Szkic bez beneficjenta"


def test_a_new_page_is_not_published_from_its_first_form(
    admin_client: Client, lacking: ProjectPage
) -> None:
    data = {**form_of(admin_client, lacking), "slug": "nowy", "action-publish": "1"}
    index = lacking.get_parent()
    address = reverse("wagtailadmin_pages:add", args=["pages_projects", "projectpage", index.pk])
    answer = admin_client.post(address, data)
    assert LACKING in answer.content.decode()
    assert not Page.objects.filter(slug="nowy").exists()


def test_the_form_refuses_to_schedule_it(admin_client: Client, lacking: ProjectPage) -> None:
    data = {
        **form_of(admin_client, lacking),
        "go_live_at": "2099-01-01 12:00",
        "action-publish": "1",
    }
    answer = admin_client.post(reverse("wagtailadmin_pages:edit", args=[lacking.pk]), data)
    assert LACKING in answer.content.decode()
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_bulk_publishing_says_which_page_lacks_what(
    admin_client: Client, lacking: ProjectPage
) -> None:
    other = a_project(title="Cały")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    address = f"{address}?id={other.pk}&id={lacking.pk}&next=/admin/"
    answer = admin_client.post(address, shown(admin_client, address))
    assert answer.status_code == 302
    message = told(admin_client, lacking)
    assert "Strona „Sieć” nie została opublikowana." in message
    assert LACKING in message
    assert still_a_draft(lacking)


def test_approval_in_a_workflow_says_what_is_lacking(
    admin_client: Client, admin_user: Any, lacking: ProjectPage
) -> None:
    approval = GroupApprovalTask.objects.create(name="Zgoda")
    approval.groups.add(Group.objects.get_or_create(name="Zgadzający")[0])
    workflow = Workflow.objects.create(name="Zgoda")
    WorkflowTask.objects.create(workflow=workflow, task=approval)
    state = workflow.start(lacking, admin_user)
    answer = admin_client.post(
        reverse(
            "wagtailadmin_pages:workflow_action",
            args=[lacking.pk, "approve", state.current_task_state.pk],
        ),
        {"comment": "", **naming(lacking)},
    )
    assert answer.status_code in (200, 302)
    assert LACKING in told(admin_client, lacking)
    assert still_a_draft(lacking)


@pytest.mark.parametrize("door", ["action", "edit"])
def test_the_api_answers_with_what_is_lacking(
    client: Client, admin_user: Any, lacking: ProjectPage, door: str
) -> None:
    token = APIToken.generate_token()
    APIToken.objects.create(user=admin_user, key_hash=APIToken.hash_token(token), name="test")
    asked: dict[str, Any] = {
        "headers": {"authorization": f"Bearer {token}", "accept-language": "pl"},
        "content_type": "application/json",
    }
    address, named = (
        f"/api/v3-preview/pages/{lacking.pk}/",
        f"?revision={lacking.latest_revision_id}",
    )
    if door == "action":
        answer = client.post(f"{address}actions/publish/{named}", {}, **asked)
    else:
        change = {
            "title": "Nowy",
            "meta": {"type": "pages_projects.ProjectPage", "action": "publish"},
        }
        answer = client.patch(f"{address}{named}", change, **asked)
    assert answer.status_code == 422
    assert "must show this: beneficiary" in answer.content.decode(), (
        "programmers are told in English"
    )
    assert still_a_draft(lacking)


def test_the_clock_goes_on_with_the_other_pages(lacking: ProjectPage) -> None:
    whole = a_project(title="Cały")
    past = timezone.now() - datetime.timedelta(minutes=5)
    for minute, page in enumerate((lacking, whole)):
        Revision.objects.filter(pk=page.get_latest_revision().pk).update(
            approved_go_live_at=past + datetime.timedelta(minutes=minute)
        )
    call_command("publish_scheduled")
    assert still_a_draft(lacking)
    assert Page.objects.get(pk=whole.pk).live
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_the_history_tells_why_the_clock_did_not_publish(
    admin_client: Client, lacking: ProjectPage
) -> None:
    Revision.objects.filter(pk=lacking.get_latest_revision().pk).update(
        approved_go_live_at=timezone.now() - datetime.timedelta(minutes=1)
    )
    call_command("publish_scheduled")
    history = admin_client.get(reverse("wagtailadmin_pages:history", args=[lacking.pk]))
    assert "Nie opublikowano w zaplanowanym terminie" in history.content.decode()
    assert LACKING in history.content.decode()
