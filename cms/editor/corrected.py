"""A form that came back with errors saves itself again once they are corrected.

Symptom: whoever has saved a page with errors in it and corrects them is told “Autosave is paused”
until the next save by hand; what is written meanwhile is lost with the tab.
Cause: `w-unsaved` looks for changes at intervals that it does not begin where the form is said to
have unsaved changes from the start (`data-w-unsaved-force-value`), so nothing asks for a draft.
Version: Wagtail 8.0.
Proposal: begin the intervals there, too; `hasChanges` counts the form as changed already.
Until: `test_a_form_with_errors_saves_itself_once_they_are_corrected` passes without
`errors-corrected.js`.

Fields that scripts fill in when the form opens count as changed for `w-unsaved`: the script lets no
draft go before somebody writes, so that no page is made of a form that was refused and left alone.
"""

# The name of the script.
SCRIPT = "errors-corrected"
