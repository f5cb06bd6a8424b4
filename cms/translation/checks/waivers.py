"""Grave findings that a reviewer accepted, and those that nobody did."""

from collections.abc import Iterable

from django.db.models import QuerySet
from wagtail.models import Page

from .finding import Finding
from .models import CheckWaiver
from .page import page_findings

WAIVED = "cms_translation.waive"


def unwaived(source: Page, target: Page) -> list[Finding]:
    """What keeps a translation, or a draft of it, from going live; both pages are specific."""
    return unaccepted(target, page_findings(source, target))


def unaccepted(target: Page, findings: Iterable[Finding]) -> list[Finding]:
    """The grave ones of a page's findings that nobody has accepted for these very texts."""
    grave = [finding for finding in findings if finding.grave]
    if not grave:
        return []
    accepted = set(waivers(target).values_list("code", "digest"))
    return [finding for finding in grave if (finding.code, finding.digest) not in accepted]


def waivers(target: Page) -> QuerySet[CheckWaiver]:
    """What was accepted on a page, by whom and why, the latest first."""
    rows = CheckWaiver.objects.filter(page_id=target.pk)
    return rows.select_related("user").order_by("-at", "-pk")
