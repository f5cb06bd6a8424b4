"""Words that Wagtail translates while its classes load are said in the person's language.

Symptom: whoever reads the admin in English finds „Szukaj” above what is chosen from, „Komentarz”
where changes are asked for, „Stałe” and „Tymczasowe” beside the redirects, and Polish rights of
pictures and collections in the form of a group.
Cause: `gettext` in the body of a class or of a module translates once, into the site's language.
Version: Wagtail 8.0.
Proposal: `gettext_lazy` in those places.
Until: `test_wagtail_still_translates_while_it_loads` fails.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as wagtails
from django.utils.translation import override
from wagtail.admin.forms.collections import GroupCollectionManagementPermissionFormSet
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.contrib.redirects.views import IndexView as RedirectsView
from wagtail.documents.forms import GroupDocumentPermissionFormSet
from wagtail.forms import TaskStateCommentForm
from wagtail.images.forms import (
    GroupImagePermissionFormSet,
    ImageInsertionForm,
    URLGeneratorForm,
)
from wagtail.snippets.views.snippets import SnippetViewSet

_CHOOSER = {
    "choose_one_text": "Choose",
    "choose_another_text": "Choose another",
    "edit_item_text": "Edit",
    "search_tab_label": "Search",
    "create_action_label": "Create",
}
_FORMS: dict[Any, dict[str, str]] = {
    TaskStateCommentForm: {"comment": "Comment"},
    ImageInsertionForm: {
        "format": "Format",
        "image_is_decorative": "Image is decorative",
        "alt_text": "Alt text",
    },
    URLGeneratorForm: {
        "filter_method": "Filter",
        "width": "Width",
        "height": "Height",
        "closeness": "Closeness",
    },
    GroupCollectionManagementPermissionFormSet.form: {"collection": "Collection"},
    GroupDocumentPermissionFormSet.form: {"collection": "Collection"},
    GroupImagePermissionFormSet.form: {"collection": "Collection"},
}
_SIZES = {
    "original": "Original size",
    "width": "Resize to width",
    "height": "Resize to height",
    "min": "Resize to min",
    "max": "Resize to max",
    "fill": "Resize to fill",
}
_REDIRECTS = {
    "old_path": "From",
    "site": "Site",
    "link": "To",
    "get_is_permanent_display": "Type",
}
_RIGHTS: dict[Any, dict[str, tuple[str, str]]] = {
    GroupImagePermissionFormSet: {
        "add_image": ("Add", "Add/edit images you own"),
        "change_image": ("Edit", "Edit any image"),
        "choose_image": ("Choose", "Select images in choosers"),
    },
    GroupCollectionManagementPermissionFormSet: {
        "add_collection": ("Add", "Add collections"),
        "change_collection": ("Edit", "Edit collections"),
        "delete_collection": ("Delete", "Delete collections"),
    },
}


def take_over() -> None:
    """For every screen of the admin that shows them."""
    for name, word in _CHOOSER.items():
        setattr(ChooserViewSet, name, wagtails(word))
    for form, labels in _FORMS.items():
        for field, label in labels.items():
            form.base_fields[field].label = wagtails(label)
    URLGeneratorForm.base_fields["filter_method"].choices = _lazily(_SIZES.items())
    for formset, rights in _RIGHTS.items():
        # The fields of its forms read this very list.
        formset.permission_types[:] = [
            (right, *map(wagtails, labels)) for right, labels in rights.items()
        ]
    RedirectsView.export_headings = dict(_lazily(_REDIRECTS.items()))
    lasting = RedirectsReportFilterSet.base_filters["is_permanent"]
    lasting.label = wagtails("Type")
    lasting.extra.update(
        choices=_lazily([(True, "Permanent"), (False, "Temporary")]), empty_label=wagtails("All")
    )
    SnippetViewSet.breadcrumbs_items = property(_trail)


def _lazily(words: Iterable[tuple[Any, str]]) -> list[tuple[Any, Any]]:
    return [(key, wagtails(word)) for key, word in words]


_wagtails_trail = SnippetViewSet.breadcrumbs_items


def _trail(viewset: SnippetViewSet) -> list[dict[str, Any]]:
    """The way to a list of snippets, of which the views are given once for all people."""
    with override(None):
        steps = _wagtails_trail.fget(viewset)
    return [{**step, "label": wagtails(step["label"])} for step in steps]
