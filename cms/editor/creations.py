"""A new page is made once, and a second request of the same form is told so beside its fields.

Symptom: where the server takes its time, “Submit” or “Publish” in the form of a new page ends in an
error 500, or the page is made and its draft is not saved any more.
Cause: Wagtail's form saves itself while its button is under way, and the button does not wait for
a draft under way. Both make the page; the second one finds the address taken after its form was
found valid.
Version: Wagtail 8.0.
Proposal: let `w-autosave` hold the form's submission until its own request has ended.
Until: `test_a_button_pressed_during_a_draft_makes_one_page` passes without `one-request.js`.
"""

# The name of the script. Two requests that reach the server all the same are judged one after the
# other, see `one_by_one`.
SCRIPT = "one-request"
