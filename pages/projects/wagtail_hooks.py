"""What editors see of projects beside the form."""

from wagtail import hooks

from .viewsets import PartnershipViewSet, ProjectViewSet


@hooks.register("register_admin_viewset")
def register_projects() -> ProjectViewSet:
    return ProjectViewSet("projects")


@hooks.register("register_admin_viewset")
def register_partnerships() -> PartnershipViewSet:
    return PartnershipViewSet("partnerships")
