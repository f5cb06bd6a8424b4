"""The form of a page that somebody may only read takes nothing in.

Symptom: the fields of a page that is locked, or in review with others, are reached by Tab and take
what is typed, which nobody can save; whoever cancels the review from there is warned that a newer
version would be overwritten.
Cause: Wagtail marks the whole screen with the class `content-locked` and stops the mouse by CSS
alone; `w-session` asks before every button, also where the form cannot write.
Version: Wagtail 8.0.
Proposal: disable the fields of a locked form, and let `w-session` ask only where one saves.
Until: `test_a_locked_form_takes_nothing_in` passes without `locked-forms.js`.
"""

# The name of the script.
SCRIPT = "locked-forms"
