"""Whoever confirms that a newer version is overwritten publishes with it.

Symptom: after somebody else has saved a page, “Publish” and then “Publish” in the dialog that warns
of it publish nothing: the dialog stays. After Ctrl+S the dialog offers to save a schedule.
Cause: `w-session` clicks the button again and lets this one click pass. `workflow-action.js` stops
it, asks whether a review runs, and clicks the button once more when the answer is there: the dialog
opens anew. Ctrl+S belongs to the draft's button and to that of the dialog of a schedule, even while
that is closed; the last one is pressed.
Version: Wagtail 8.0.
Proposal: let `w-session` remember for which button the dialog was confirmed until the form is sent.
Until: `test_whoever_overwrites_a_newer_version_publishes_it` passes without `overwriting.js`.
"""

# The name of the script.
SCRIPT = "overwriting"
