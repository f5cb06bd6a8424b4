"""Steps of reviews whose groups have no active member: a page that comes there waits for ever,
unless an administrator takes the step."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DatabaseError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.models import GroupApprovalTask, Page, Workflow

# What tells people of a step, and what they do about it.
SENTENCE = _(
    "Nobody belongs to the step “%(step)s”, so the page would wait for ever. Ask an "
    "administrator to put somebody into its group."
)


def unmanned() -> QuerySet[GroupApprovalTask]:
    """The steps without people."""
    manned = Group.objects.filter(user__is_active=True)
    return GroupApprovalTask.objects.exclude(groups__in=manned)


def in_use() -> QuerySet[GroupApprovalTask]:
    """The steps without people in the reviews of pages; of Wagtail's own at the root of all, below
    which only home pages with their own stand, nobody asks."""
    pages = Page.objects.filter(depth__gt=1)
    workflows = Workflow.objects.filter(active=True, workflow_pages__page__in=pages)
    return unmanned().filter(workflow_tasks__workflow__in=workflows).distinct()


def unmanned_on_the_way(page: Page) -> list[str]:
    """The names of the steps without people that lie before a page: from the one that it waits
    for, or all of its review."""
    if page.workflow_in_progress:
        return [name] if (name := waits_for_nobody(page)) else []
    workflow = page.get_workflow()
    if workflow is None:
        return []
    steps = unmanned().filter(workflow_tasks__workflow=workflow)
    return [str(step.name) for step in steps.order_by("workflow_tasks__sort_order")]


def waits_for_nobody(page: Page) -> str:
    """The name of the step without people that a page waits for; empty otherwise."""
    task = page.current_workflow_task
    return str(task.name) if task is not None and unmanned().filter(pk=task.pk).exists() else ""


def warn_of_nobody(request: HttpRequest, page: Page) -> None:
    """Warns the user who passed a page on that its next step has no people."""
    if name := waits_for_nobody(page):
        messages.warning(request, SENTENCE % {"step": name})


def warn_on_the_way(request: HttpRequest, page: Page) -> None:
    """Warns the user who opens the form of a page, or of a new page below it, of steps without
    people."""
    if request.method == "GET":
        for name in unmanned_on_the_way(page):
            messages.warning(request, SENTENCE % {"step": name})


@register(Tags.database)
def check_people_of_steps(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Whether each step of a review that is in use has people. An administrator who works alone
    takes every step."""
    people = get_user_model()._default_manager.filter(is_active=True, is_superuser=False)
    warnings: list[CheckMessage] = []
    for using in databases or ():
        try:
            found = list(in_use().using(using)) if people.using(using).exists() else []
        except DatabaseError:
            continue  # Not migrated yet.
        warnings.extend(
            Warning(
                f"Nobody belongs to the step “{step.name}”: pages in review would wait there.",
                hint="Put somebody into its group, in the admin under Settings, Users.",
                id="cms.W041",
            )
            for step in found
        )
    return warnings
