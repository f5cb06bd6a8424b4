"""Whoever asks for changes says which.

Symptom: “Request changes” in a page's own form takes an empty comment, and whoever submitted the
page does not learn why it comes back.
Cause: `Task.get_form_for_action` gives the same form for every action, in which the comment may be
left out; a form of a page takes what it is sent.
Version: Wagtail 8.0.
Proposal: let a task say for which of its actions a comment is required.
Until: `test_wagtail_still_takes_changes_that_nobody_names` fails.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as wagtails
from wagtail.forms import TaskStateCommentForm
from wagtail.models import Task

from cms.text import normal

REQUEST_CHANGES = "reject"


class _ReasonForm(TaskStateCommentForm):
    # Our sentence is said, and not the browser's.
    use_required_attribute = False

    comment = forms.CharField(
        label=wagtails("Comment"), required=False, widget=forms.Textarea({"rows": 2})
    )

    def clean_comment(self) -> str:
        comment: str = self.cleaned_data["comment"]
        if is_missing(REQUEST_CHANGES, comment):
            raise ValidationError(sentence())
        return comment


def is_missing(action: str, comment: str) -> bool:
    """Whether an action asks for a comment that says nothing."""
    return action == REQUEST_CHANGES and not normal(comment).strip()


def sentence() -> str:
    """What is said of that, on every screen."""
    return _("Say what should be changed.")


_wagtails_form = Task.get_form_for_action


def take_over() -> None:
    """For every task, also of kinds that others bring."""
    Task.get_form_for_action = _form


def _form(task: Task, action: str) -> Any:
    return _ReasonForm if action == REQUEST_CHANGES else _wagtails_form(task, action)
