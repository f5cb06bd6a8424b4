"""What is wrong with the front runner of an area, said to editors."""

from typing import Any

from django.utils.translation import gettext as _

from cms.content.visibility import public
from pages.members.models import MemberPage


def front_runner_warning(area: Any) -> str:
    """A sentence on the area's front runner in the active language; empty where all is well.

    It is a warning: an area is published and shown with or without a front runner.
    """
    member = area.named_front_runner
    if member is None:
        return _("No front runner is named. Choose the member that leads the area.")
    if not member.is_current:
        return _("The front runner “%(member)s” has left the cluster. Choose another member.") % {
            "member": member.title
        }
    versions = MemberPage.objects.filter(translation_key=member.translation_key)
    if not public(versions).exists():
        return _(
            "The profile of the front runner “%(member)s” is not public, so the area shows none. "
            "Publish it or choose another member."
        ) % {"member": member.title}
    return ""
