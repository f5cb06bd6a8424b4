"""What editors see of projects beside the form."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail import hooks

from cms.content.dates import today

from .models import ProjectPage
from .viewsets import PartnershipViewSet, ProjectViewSet


@hooks.register("register_admin_viewset")
def register_projects() -> ProjectViewSet:
    return ProjectViewSet("projects")


@hooks.register("register_admin_viewset")
def register_partnerships() -> PartnershipViewSet:
    return PartnershipViewSet("partnerships")


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def warn_of_durability(request: HttpRequest, page: Any) -> None:
    """Before a project, or what stands above it, goes: until when it is to stay."""
    held = ProjectPage.objects.descendant_of(page, inclusive=True).filter(
        live=True, durability_end__gte=today()
    )
    told = [
        f"{project.title} ({date_format(project.durability_end)})"
        for project in held.order_by("path")
    ]
    if told:
        messages.warning(
            request,
            _("To stay published until the end of durability: %(projects)s.")
            % {"projects": ", ".join(told)},
        )
