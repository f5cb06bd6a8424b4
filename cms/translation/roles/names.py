"""The names that we gave to groups, reviews and their steps, in the language of whoever reads.

Symptom: everybody reads “Publikacja (polski) / Publication (Polish)”.
Cause: Django's groups and Wagtail's workflows and tasks have one name each, for people of all
languages.
Version: Django 5.2, Wagtail 8.0.
Proposal: let a workflow, a task and a group name a translatable string.
Until: `test_without_us_a_name_is_the_same_in_every_language` fails.
"""

from collections.abc import Iterator
from copy import copy
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.db.models import Model
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import get_language, get_language_info, gettext, override
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Task, Workflow
from wagtail.models.audit_log import BaseLogEntry

EDITORS = ("Redakcja", "Editors")
TRANSLATORS = ("Tłumacze", "Translators")
REVIEWERS = ("Korekta językowa", "Language reviewers")
PUBLISHERS = ("Wydawcy", "Publishers")
REVIEW = ("Publikacja", "Publication")
LANGUAGE_STEP = ("Korekta językowa", "Language review")
APPROVAL_STEP = ("Zgoda", "Approval")
_OURS = (EDITORS, TRANSLATORS, REVIEWERS, PUBLISHERS, REVIEW, LANGUAGE_STEP, APPROVAL_STEP)
# Those that Wagtail's migrations make.
WAGTAILS = [
    ("Moderatorzy", "Moderators"),
    ("Redaktorzy", "Editors"),
    ("Zgoda moderatorów", "Moderators approval"),
]
_BETWEEN = " / "


def in_both(said: tuple[str, str], language_code: str) -> str:
    """What is stored: a name for a language, in Polish and in English."""
    return _BETWEEN.join(_forms(said, language_code).values())


def _forms(said: tuple[str, str], language_code: str) -> dict[str, str]:
    english = get_language_info(language_code)["name"]
    with override("pl"):
        polish = gettext(english).lower()
    return {"pl": f"{said[0]} ({polish})", "en": f"{said[1]} ({english})"}


def _ours() -> Iterator[dict[str, str]]:
    for language_code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        for said in _OURS:
            yield _forms(said, language_code)
    for polish, english in WAGTAILS:
        yield {"pl": polish, "en": english}


@cache
def _known() -> dict[str, dict[str, str]]:
    """By whatever may be stored: both forms, or the one that a form of the admin gave back."""
    found = {}
    for forms in _ours():
        for stored in (_BETWEEN.join(forms.values()), *forms.values()):
            found[stored] = forms
    return found


def _said(stored: str) -> str:
    """A name in the active language; any other name as it is."""
    forms = _known().get(stored)
    return forms.get((get_language() or "en")[:2], forms["en"]) if forms else stored


class _Said:
    """In the place of a model's attribute `name`."""

    def __init__(self, before: DeferredAttribute) -> None:
        self.before = before

    def __get__(self, instance: Model | None, owner: type[Model] | None = None) -> object:
        if instance is None:
            return self.before
        if "name" not in instance.__dict__:
            return self.before.__get__(instance, owner)
        return _said(instance.__dict__["name"])

    def __set__(self, instance: Model, value: str) -> None:
        stored = instance.__dict__.get("name")
        # Who reads a name and writes it back, as a form does, changes nothing.
        if stored is None or value not in (_known().get(stored) or {}).values():
            instance.__dict__["name"] = value


def _stored(instance: Model, add: bool) -> str:
    """What is written into the database; Django would ask the attribute."""
    return instance.__dict__["name"]


def take_over() -> None:
    """Lets groups, workflows and their steps say the names that we gave in the active language."""
    for model in (Group, Task, Workflow):
        field: Any = model._meta.get_field("name")
        setattr(model, field.name, _Said(model.__dict__[field.name]))
        field.pre_save = _stored


def say_in_history(actions: LogActionRegistry) -> None:
    """Lets histories say the names in the active language: an entry of the log keeps them as
    whoever acted read them."""
    for step in ("start", "approve", "reject", "resume", "cancel"):
        action = f"wagtail.workflow.{step}"
        before = type(actions.formatters[action])
        named = type(before.__name__, (_NamesSaid, before), {})
        actions.formatters[action] = named()


class _NamesSaid(LogFormatter):
    """Before Wagtail's sentence of a workflow."""

    def format_message(self, log_entry: BaseLogEntry) -> str:
        entry = copy(log_entry)
        entry.data = _titles_said(log_entry.data)
        return str(super().format_message(entry))


def _titles_said(data: object) -> object:
    """The same data with each title as it is said."""
    if not isinstance(data, dict):
        return data
    return {
        key: _said(value) if key == "title" and isinstance(value, str) else _titles_said(value)
        for key, value in data.items()
    }
