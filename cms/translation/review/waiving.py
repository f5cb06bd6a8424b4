"""Waives a grave finding, with a reason, so that a page may go live."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from cms.text import normal
from cms.translation.checks.finding import Finding
from cms.translation.checks.models import CheckWaiver
from cms.translation.checks.waivers import WAIVED
from cms.types import Person


def may_waive(user: Person, target: Page) -> bool:
    """Whether somebody may accept findings: who reviews the page now, or may publish it."""
    from .workflow import may_publish, may_review

    return may_publish(user, target) or may_review(user, target)


def waive(target: Page, finding: Finding, reason: str, user: Person) -> CheckWaiver:
    """Lets a page go live with a grave finding, as long as both texts stay as they are.

    Raises PermissionDenied where it is not for this person, ValidationError without a reason.
    """
    if not may_waive(user, target):
        raise PermissionDenied
    reason = normal(reason).strip()
    if not reason:
        raise ValidationError(_("Say why the translation is right as it is."))
    waiver, _made = CheckWaiver.objects.update_or_create(
        page_id=target.pk,
        code=finding.code,
        digest=finding.digest,
        defaults={"path": finding.path, "reason": reason, "user_id": user.pk},
    )
    log(target, WAIVED, user=user, data={"finding": finding.message, "reason": waiver.reason})
    return waiver
