"""Who writes in the form of a page that somebody deletes is told so and gets the text back."""

import json
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

# What the form carries for itself, by a field's name, its beginning or its end.
_NAMES = {"csrfmiddlewaretoken", "next", "decided-step", "slug"}
_BEGINNINGS = (
    "action-", "workflow-action-", "comment_", "comments-", "loaded_revision_",
    "overwrite_revision_",
)  # fmt: skip
_ENDINGS = (
    "-count", "-type", "-id", "-uuid", "-order", "-ORDER", "-deleted", "-DELETE", "_FORMS",
)  # fmt: skip


def tell_of_deletion(request: Any) -> HttpResponse:
    """Answers a form of a page that is gone with 404 and what was written in it. For a draft that
    saves itself the form shows the sentence and stops."""
    if not request.accepts("text/html"):
        told = _("Somebody has deleted this page. Copy what you have written before you leave.")
        # The code with which Wagtail's form ends saving by itself and says why; the translator's
        # screen reads `error`.
        refused = {"success": False, "error_code": "invalid_revision", "error_message": told}
        refused["error"] = told
        return JsonResponse(refused, status=404)
    context = {"texts": written(request.POST), "page_title": _("This page has been deleted")}
    return TemplateResponse(request, "cms_editor/deleted_meanwhile.html", context, status=404)


def written(sent: Any) -> list[str]:
    """The texts of a form, those of rich text as lines."""
    names = [
        name
        for name in sent
        if name not in _NAMES and not name.startswith(_BEGINNINGS) and not name.endswith(_ENDINGS)
    ]
    values = [_lines(value) for name in names for value in sent.getlist(name)]
    # A text that can be chosen or counted need not be copied.
    return [value for value in values if " " in value]


def _lines(value: str) -> str:
    try:
        return "\n".join(block["text"] for block in json.loads(value)["blocks"])
    except (ValueError, TypeError, KeyError):
        return value
