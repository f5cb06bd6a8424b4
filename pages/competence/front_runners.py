"""What is wrong with the front runner of an area, said to editors."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from cms.content.visibility import public
from pages.members.models import MemberPage

if TYPE_CHECKING:
    from .models import AreaPage


def front_runner_warning(area: "AreaPage") -> str:
    """A sentence on the area's front runner in the active language; empty where all is well.

    It is a warning: an area is published and shown with or without a front runner.
    """
    [warning] = front_runner_warnings([area])
    return warning


def front_runner_warnings(areas: Sequence["AreaPage"]) -> list[str]:
    """What `front_runner_warning` says of each area; the queries are those of one."""
    prefetch_related_objects(areas, "named_front_runner")
    members = [area.named_front_runner for area in areas]
    keys = {member.translation_key for member in members if member}
    versions = MemberPage.objects.filter(translation_key__in=keys)
    shown = set(public(versions).values_list("translation_key", flat=True)) if keys else set()
    return [_warning(member, shown) for member in members]


def _warning(member: MemberPage | None, shown: set[UUID]) -> str:
    if member is None:
        return _("No front runner is named. Choose the member that leads the area.")
    if not member.is_current:
        return _("The front runner “%(member)s” has left the cluster. Choose another member.") % {
            "member": member.title
        }
    if member.translation_key not in shown:
        return _(
            "The profile of the front runner “%(member)s” is not public, so the area shows none. "
            "Publish it or choose another member."
        ) % {"member": member.title}
    return ""
