"""Findings as the screen shows them: what somebody accepted is no open fault, and says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page

from cms.translation.checks import Finding
from cms.translation.checks.models import CheckWaiver
from cms.translation.checks.waivers import waivers


@dataclass(frozen=True)
class ShownFinding:
    """A finding, and why it is right as it is where somebody said so for these very texts."""

    finding: Finding
    waiver: CheckWaiver | None = None

    @property
    def message(self) -> str:
        """What differs, as a sentence."""
        return str(self.finding.message)

    @property
    def open(self) -> bool:
        """Whether somebody has still to look at it."""
        return self.waiver is None

    @property
    def grave(self) -> bool:
        """Whether it keeps the translation from going live."""
        return self.finding.grave and self.open

    @property
    def accepted(self) -> str:
        """Who accepted it, when and why, as a sentence; empty where nobody did."""
        if self.waiver is None:
            return ""
        at = date_format(timezone.localtime(self.waiver.at), "DATETIME_FORMAT")
        said = {"when": at, "reason": self.waiver.reason}
        if self.waiver.user is None:
            return _("Accepted (%(when)s): “%(reason)s”") % said
        who = get_user_display_name(self.waiver.user)
        return _("Accepted by %(who)s (%(when)s): “%(reason)s”") % {**said, "who": who}


class Accepted:
    """What was accepted on a translation; read once, and only where something grave is found."""

    def __init__(self, target: Page | None) -> None:
        self._target = target

    @cached_property
    def _waivers(self) -> dict[tuple[str, str], CheckWaiver]:
        if self._target is None:
            return {}
        return {(row.code, row.digest): row for row in waivers(self._target)}

    def shown(self, findings: Iterable[Finding]) -> list[ShownFinding]:
        """Findings with what was accepted of them: first what is open, the gravest of it first."""
        found = [
            ShownFinding(one, self._waivers.get((one.code, one.digest)) if one.grave else None)
            for one in findings
        ]
        return sorted(found, key=lambda one: (not one.open, not one.grave))
