"""What editors see of members beside the form."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import CompetenceViewSet, MembersGroup

register_snippet(CompetenceViewSet)


@hooks.register("register_admin_viewset")
def register_members() -> MembersGroup:
    return MembersGroup()
