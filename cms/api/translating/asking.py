"""What a program is told where somebody has to decide again."""

from typing import Any

from cms.translation.workbench.deciding import AskedAgainError

from .reading import as_shown, told
from .shapes import ChangedSince


def asked_again(error: AskedAgainError) -> dict[str, Any]:
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
