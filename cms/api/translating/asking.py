"""What a program is told where somebody has to decide again."""

from typing import TypedDict

from cms.translation.workbench.deciding import AskedAgainError

from .reading import as_shown, told
from .shapes import ChangedSince, Shown, UnitFinding


class AnotherLook(TypedDict):
    """What differs from what was decided on: whether the review still stands at that step, what
    others changed, the grave findings, and what is shown now."""

    same_step: bool
    changes: list[ChangedSince]
    grave: list[UnitFinding]
    shown: Shown


def asked_again(error: AskedAgainError) -> AnotherLook:
    """What came since it was shown, and what is shown now."""
    grave = {(finding.code, finding.digest) for finding in error.grave}
    return {
        "same_step": error.same_step,
        "changes": [
            ChangedSince(
                place=change.label,
                before=change.before,
                after=change.after,
                by=change.who,
                at=change.at,
            )
            for change in error.changes or ()
        ],
        "grave": [told(finding, grave) for finding in error.grave],
        "shown": as_shown(error.now),
    }
