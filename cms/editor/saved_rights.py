"""A group's rights on pages, collections and settings: panels that Wagtail saves beside the group's
own form, compared with what is stored."""

from collections.abc import Sequence
from typing import Any

from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail.contrib.settings.forms import SitePermissionForm
from wagtail.models import Page

from .values_told import NOTHING

_PERMISSIONS = "permissions"
# Wagtail's own headings, which stand in the panels' templates alone.
_HEADINGS = {
    "page_permissions": "Page permissions",
    "image_permissions": "Image permissions",
    "document_permissions": "Document permissions",
    "collection_permissions": "Collection management permissions",
}
_OF_SETTINGS = "%(model)s permissions"


def panels(view: Any) -> dict[str, Any]:
    """The panels of a view by their prefixes; none for what is no group."""
    return {panel.prefix: panel for panel in getattr(view, "permission_panel_forms", ())}


def label(panel: Any) -> str:
    """What a panel is called above its rows."""
    if isinstance(panel, SitePermissionForm):
        model = panel.settings_model._meta.verbose_name
        return capfirst(gettext(_OF_SETTINGS) % {"model": model})
    if heading := _HEADINGS.get(panel.prefix):
        return gettext(heading)
    place = panel.form.base_fields[_place(panel)].queryset.model
    return str(capfirst(place._meta.verbose_name_plural))


def stored(panel: Any) -> list[list[Any]]:
    """By the key of each place, the keys of the rights on it as stored."""
    rights = _stored(panel).items()
    return sorted([place.pk, sorted(right.pk for right in given)] for place, given in rights)


def differing(panel: Any) -> tuple[str, str] | None:
    """The places where what is stored is not what the form says, with their rights, as HTML: what
    is stored and what the form says. None where there are none."""
    there, own = _stored(panel), _own(panel)
    places = [
        place
        for place in {**there, **own}
        if {right.pk for right in there.get(place, ())} != {r.pk for r in own.get(place, ())}
    ]
    if not places:
        return None
    return _in_words(panel, places, there), _in_words(panel, places, own)


def _place(panel: Any) -> str:
    """The name of the field that chooses the page or the collection."""
    return next(name for name in panel.form.base_fields if name != _PERMISSIONS)


def _stored(panel: Any) -> dict[Any, Sequence[Any]]:
    if isinstance(panel, SitePermissionForm):
        return {site: [panel.permission] for site in panel.initial.get("sites", ())}
    return {row[_place(panel)]: row[_PERMISSIONS] for row in panel.initial or ()}


def _own(panel: Any) -> dict[Any, Sequence[Any]]:
    if isinstance(panel, SitePermissionForm):
        sites = panel.cleaned_data["sites"] if panel.is_valid() else ()
        return {site: [panel.permission] for site in sites}
    said = [form.cleaned_data for form in panel.forms if form.is_valid()]
    kept = (row for row in said if row.get(_place(panel)) and not row.get("DELETE"))
    return {row[_place(panel)]: list(row[_PERMISSIONS]) for row in kept}


def _in_words(panel: Any, places: list[Any], rights: dict[Any, Sequence[Any]]) -> str:
    named: Any = str
    if not isinstance(panel, SitePermissionForm):
        named = panel.form.base_fields[_PERMISSIONS].label_from_instance
    lines = [
        (_name(place), ", ".join(str(named(right)) for right in rights.get(place, ())) or NOTHING)
        for place in places
    ]
    return format_html_join("", "<p>{}: {}</p>", lines)


def _name(place: Any) -> str:
    return str(place.get_admin_display_title() if isinstance(place, Page) else place)
