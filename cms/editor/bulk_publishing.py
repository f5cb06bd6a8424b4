"""Publishing many pages at once names what was shown of each.

Symptom: a draft that somebody stored while the question "publish these pages?" was on a screen goes
online, and nobody has been shown it.
Cause: Wagtail's bulk action publishes the latest revision of the moment in which the form is sent.
Version: Wagtail 8.0.
Proposal: send the ids of the revisions along and ask again where they are others.
Until: `test_what_came_after_the_question_is_not_published` passes without it.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from cms.translation.status.cascade import followers_of, with_below

# SQLite takes no condition of more than a thousand parts.
_AT_ONCE = 200


class _ShownForm(DefaultPageForm):
    shown = forms.CharField(widget=forms.HiddenInput, required=False)


class PublishShown(PublishBulkAction):
    """Wagtail's action, for the drafts that were shown and no others. `WritePagesOneByOne` locks
    them, so that nobody writes between the comparison and the publication."""

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

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> None:
        """Tells it by itself, with the translations that stay offline and where they are found."""
        told = f"{super().get_success_message(num_parent_objects, num_child_objects)}."
        below = self.cleaned_form.cleaned_data["include_descendants"]
        offline = _translations_offline(self.actionable_objects, below)
        if not offline:
            messages.success(self.request, told)
            return
        also = ngettext(
            "%(count)d translation that readers knew is not online. Publish it again from the "
            "report.",
            "%(count)d translations that readers knew are not online. Publish them again from the "
            "report.",
            offline,
        )
        address = reverse("cms_editor:translations")
        report = messages.button(address, _("Report of translations"))
        messages.success(self.request, f"{told} {also % {'count': offline}}", buttons=[report])


def _translations_offline(pages: Sequence[Page], below: bool) -> int:
    """How many translations of pages, and of those below them, readers knew and see no more."""
    published = with_below(pages) if below else {page.pk for page in pages}
    known = Page.objects.filter(pk__in=followers_of(published) - published, live=False)
    return int(known.filter(alias_of=None, first_published_at__isnull=False).count())


def _rows(pages: Sequence[Page]) -> Iterator[QuerySet[Page]]:
    """The stored rows of pages, and of everything below them, in parts."""
    for start in range(0, len(pages), _AT_ONCE):
        part = pages[start : start + _AT_ONCE]
        wanted = Q(pk__in=[page.pk for page in part])
        for page in part:
            wanted |= Q(path__startswith=page.path)
        yield Page.objects.filter(wanted).order_by("path")


def _drafts(pages: Sequence[Page]) -> dict[str, str]:
    """The latest revision of pages and of what is not live below them, as it is stored now."""
    own, found = {page.pk for page in pages}, {}
    for rows in _rows(pages):
        named = rows.values_list("pk", "live", "latest_revision_id", "latest_revision_created_at")
        for pk, live, revision, at in named:
            if not live or pk in own:
                found[str(pk)] = f"{revision} {at.isoformat() if at else ''}"
    return found


def _read(sent: str) -> dict[str, Any]:
    try:
        shown = json.loads(sent)
    except ValueError:
        return {}
    return shown if isinstance(shown, dict) else {}
