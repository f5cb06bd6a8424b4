"""Publishing many pages at once names what was shown of each.

Symptom: a draft that somebody stored while the question "publish these pages?" was on a screen goes
online, and nobody has been shown it.
Cause: Wagtail's bulk action publishes the latest revision of the moment in which the form is sent.
Version: Wagtail 8.0.
Proposal: send the ids of the revisions along and ask again where they are others.
Until: `test_what_came_after_the_question_is_not_published` passes without it.
"""

import json
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page


class _ShownForm(DefaultPageForm):
    shown = forms.CharField(widget=forms.HiddenInput, required=False)


class PublishShown(PublishBulkAction):
    """Wagtail's action, for the drafts that were shown and no others."""

    form_class = _ShownForm
    template_name = "cms_editor/confirm_bulk_publish.html"

    def get_initial(self) -> dict[str, Any]:
        objects, _others = self.get_actionable_objects()
        return {"shown": json.dumps(_drafts(objects))}

    def prepare_action(self, objects: Any, objects_without_access: Any) -> HttpResponse | None:
        now = _drafts(objects)
        shown = _read(self.cleaned_form.cleaned_data["shown"])
        if not self.cleaned_form.cleaned_data["include_descendants"]:
            own = {str(page.pk) for page in objects}
            now = {pk: draft for pk, draft in now.items() if pk in own}
        others = [pk for pk, draft in now.items() if shown.get(pk) != draft]
        if not others:
            return None
        pages = Page.objects.filter(pk__in=others).order_by("path").specific(defer=True)
        names = ", ".join(_("“%(text)s”") % {"text": p.get_admin_display_title()} for p in pages)
        sentence = _(
            "Nothing was published. Since you were asked somebody has written here: %(pages)s. "
            "Look at it, then publish."
        )
        messages.warning(self.request, sentence % {"pages": names})
        return redirect(self.request.get_full_path())


def _drafts(pages: Any) -> dict[str, str]:
    """The latest revision of pages and of what is not live below them, as it is stored now."""
    found = {}
    for page in pages:
        rows = page.get_descendants().not_live() | Page.objects.filter(pk=page.pk)
        for pk, revision, at in rows.order_by("path").values_list(
            "pk", "latest_revision_id", "latest_revision_created_at"
        ):
            found[str(pk)] = f"{revision} {at.isoformat() if at else ''}"
    return found


def _read(sent: str) -> dict[str, Any]:
    try:
        shown = json.loads(sent)
    except ValueError:
        return {}
    return shown if isinstance(shown, dict) else {}
