"""Whoever saves a form over what somebody else saved meanwhile is shown that first.

Symptom: two people have the settings, a menu or a snippet open, and the later save takes away what
the earlier one wrote; nobody is told.
Cause: Wagtail's edit view writes the whole form and compares versions of models with revisions
alone.
Version: Wagtail 8.0.
Proposal: let the form carry what it was opened from, and `EditView` compare it under a lock.
Until: `test_wagtail_still_saves_over_what_somebody_else_saved` fails.

A form carries its moment and a digest of each of its fields as stored. A save is refused with 409
where a field was changed meanwhile and stands otherwise in the form; the form then carries what has
just been shown, so that the next save is on purpose. It holds for every form that is laid out by
`wagtailadmin/generic/form.html`; a group's has its rights on pages and collections beside it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from django.db import transaction
from django.db.models import Manager, Model, QuerySet
from django.forms.models import model_to_dict
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic.models import EditView
from wagtail.blocks import StreamValue
from wagtail.users.views.groups import EditView as GroupEditView

from . import saved_rights
from .moments import told
from .values_told import NOTHING, in_words, unlike

_CARRIED = "opened-from"
_wagtails_post, _wagtails_context = EditView.post, EditView.get_context_data
_wagtails_post_of_a_group = GroupEditView.post


@dataclass(frozen=True)
class Change:
    """What is stored of a field and what stands in the form, as HTML."""

    field: Any  # with a `label`, which a panel may give it later
    stored: str
    own: str


def take_over() -> None:
    """For every edit view of Wagtail's that saves as the generic one does."""
    EditView.post = GroupEditView.post = _post
    EditView.get_context_data = _context


def _context(view: Any, **kwargs: Any) -> dict[str, Any]:
    context: dict[str, Any] = _wagtails_context(view, **kwargs)
    if not getattr(view, "revision_enabled", False):
        carried = getattr(view, "stored", None) or _stored(view, view.form)
        context["opened_from"] = json.dumps([timezone.now().isoformat(), carried])
    return context


def _post(view: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    opened = _opened(request)
    if opened is None:
        of_a_group = isinstance(view, GroupEditView)
        post = _wagtails_post_of_a_group if of_a_group else _wagtails_post
        answer: HttpResponse = post(view, request, *args, **kwargs)
        return answer
    with transaction.atomic():
        _read_locked(view)
        view.form = form = view.get_form()
        view.stored = _stored(view, form)
        moment, digests = opened
        if view.stored != digests and (changes := list(_changes(view, form, digests))):
            sentence = _who_and_when(view, moment)
            context = view.get_context_data(form=form, changes=changes, who_and_when=sentence)
            return view.render_to_response(context, status=409)
        return _saved(view, form)


def _saved(view: Any, form: Any) -> HttpResponse:
    if not view.is_valid(form):
        refused: HttpResponse = view.form_invalid(form)
        return refused
    saved: HttpResponse = view.form_valid(form)
    for panel in saved_rights.panels(view).values():
        panel.save()
    return saved


def _opened(request: HttpRequest) -> tuple[datetime, dict[str, str]] | None:
    """When the form was opened, and the digests of then; None where it does not say so."""
    try:
        moment, digests = json.loads(request.POST.get(_CARRIED, ""))
        return datetime.fromisoformat(moment), dict(digests)
    except (ValueError, TypeError):
        return None


def _read_locked(view: Any) -> None:
    """Reads the row anew, once nobody else can write it before this request is answered."""
    row = getattr(view, "object", None) or view.get_object()
    list(type(row)._base_manager.select_for_update(no_key=True).filter(pk=row.pk))
    view.object = view.get_object()


def _stored(view: Any, form: Any) -> dict[str, str]:
    """A digest of each field, of the rows of each child relation and of the rights beside the form,
    as stored."""
    values = {name: form.get_initial_for_field(form.fields[name], name) for name in form.fields}
    for name, formset in _formsets(form).items():
        values[name] = [model_to_dict(row) for row in formset.get_queryset()]
    for name, panel in saved_rights.panels(view).items():
        values[name] = saved_rights.stored(panel)
    return {name: _digest(value) for name, value in values.items()}


def _formsets(form: Any) -> dict[str, Any]:
    return getattr(form, "formsets", {})


def _digest(value: Any) -> str:
    plain = json.dumps(value, sort_keys=True, default=_plain)
    return blake2b(plain.encode(), digest_size=8).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, StreamValue):
        return list(value.raw_data)
    if isinstance(value, (Manager, QuerySet)):
        return list(value.all())
    return value.pk if isinstance(value, Model) else str(value)


def _changes(view: Any, form: Any, opened: dict[str, str]) -> Iterator[Change]:
    """The fields that were changed since the form was opened and that it would change back."""
    newer = {name for name, digest in view.stored.items() if digest != opened.get(name)}
    form.full_clean()
    for name in form.changed_data:
        if name in newer:
            bound = form[name]
            kept, own = unlike(bound.initial, form.cleaned_data.get(name, bound.data))
            yield Change(bound, in_words(bound.field, kept), in_words(bound.field, own))
    for name, formset in _formsets(form).items():
        if name in newer:
            yield _change_of_rows(formset)
    for name, panel in saved_rights.panels(view).items():
        if name in newer and (differing := saved_rights.differing(panel)):
            yield Change({"label": saved_rights.label(panel)}, *differing)


def _change_of_rows(formset: Any) -> Change:
    fields = formset.form.base_fields
    stored = [model_to_dict(row) for row in formset.get_queryset()]
    own = [row.cleaned_data for row in formset.forms if row.is_valid()]
    label = capfirst(formset.model._meta.verbose_name_plural)
    return Change({"label": label}, _rows(fields, stored), _rows(fields, own))


def _rows(fields: dict[str, Any], rows: list[dict[str, Any]]) -> str:
    kept = (row for row in rows if not row.get("DELETE"))
    shown = [name for name, field in fields.items() if not field.widget.is_hidden]
    lines = [(", ".join(in_words(fields[name], row.get(name)) for name in shown),) for row in kept]
    return format_html_join("", "<p>{}</p>", lines) or NOTHING


def _who_and_when(view: Any, opened: datetime) -> str:
    log = view.get_last_updated_info()
    # What programs write is in no log: the last entry may be older than the form.
    if log is None or log.timestamp < opened or log.user is None:
        return _("This has been changed since you opened the form. Who did it is not recorded.")
    known = {"name": get_user_display_name(log.user), "when": told(log.timestamp)}
    if log.user_id == view.request.user.pk:
        return _("You have saved this in another window since you opened the form (%(when)s).") % (
            known
        )
    return _("%(name)s has saved this since you opened the form (%(when)s).") % known
