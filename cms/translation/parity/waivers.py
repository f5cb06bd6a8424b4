"""Grave findings that a reviewer accepted, and those that nobody did."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from cms.translation.models import ParityWaiver

from .finding import Finding
from .page import page_findings

WAIVED = "cms_translation.waive"


def unwaived(source: Any, target: Any) -> list[Finding]:
    """What keeps a translation, or a draft of it, from going live; both pages are specific."""
    return unaccepted(target, page_findings(source, target))


def unaccepted(target: Page, findings: Iterable[Finding]) -> list[Finding]:
    """The grave ones of a page's findings that nobody has accepted for these very texts."""
    grave = [finding for finding in findings if finding.grave]
    if not grave:
        return []
    accepted = set(waivers(target).values_list("code", "digest"))
    return [finding for finding in grave if (finding.code, finding.digest) not in accepted]


def waivers(target: Page) -> Any:
    """What was accepted on a page, by whom and why, the latest first."""
    rows = ParityWaiver.objects.filter(page_id=target.pk)
    return rows.select_related("user").order_by("-at", "-pk")


def may_waive(user: Any, target: Page) -> bool:
    """Whether somebody may accept findings: who reviews the page now, or may publish it."""
    from cms.translation.review import may_publish, may_review

    return may_publish(user, target) or may_review(user, target)


def waive(target: Page, finding: Finding, reason: str, user: Any) -> ParityWaiver:
    """Lets a page go live with a grave finding, as long as both texts stay as they are.

    Raises PermissionDenied where it is not for this person, ValidationError without a reason.
    """
    if not may_waive(user, target):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError(_("Say why the translation is right as it is."))
    waiver, _made = ParityWaiver.objects.update_or_create(
        page_id=target.pk,
        code=finding.code,
        digest=finding.digest,
        defaults={"path": finding.path, "reason": reason.strip(), "user": user},
    )
    log(target, WAIVED, user=user, data={"finding": finding.message, "reason": waiver.reason})
    return waiver
