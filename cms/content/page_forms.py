"""Forms that readers send from a page: told as data, and taken alike from HTML and by the API."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, Protocol, TypedDict

from django import forms
from django.apps import apps
from wagtail.models import Page

from cms.accounts.limits import Limit, messages
from cms.plugins.contract import Claim, Contribution
from cms.plugins.registry import contributions

from .references import SiteAddress
from .relations import fields_held

# The name under which a page with a form tells it.
FORM = "form"
Kind = Literal[
    "text", "multiline", "email", "url", "number", "date", "choice", "choices", "checkbox"
]
_KINDS: list[tuple[type[forms.Field], Kind]] = [
    (forms.BooleanField, "checkbox"),
    (forms.MultipleChoiceField, "choices"),
    (forms.ChoiceField, "choice"),
    (forms.EmailField, "email"),
    (forms.URLField, "url"),
    (forms.DateField, "date"),
    (forms.IntegerField, "number"),
]


class Thanks(TypedDict):
    """What is done with a form that was sent, with the words that the site shows for it."""

    title: str
    message: str
    stored: bool
    mail: Literal["queued", "none"]


class FormChoice(TypedDict):
    """A value that a field takes, with its name in the language of the page."""

    value: str
    label: str


class FormField(TypedDict):
    """A field that people fill in; label and help are in the language of the page."""

    name: str
    label: str
    type: Kind
    required: bool
    max_length: int | None
    choices: list[FormChoice]
    help: str


class FormConsent(TypedDict):
    """The field by which people consent, and to which words; the version is sent back."""

    field: str
    text: str
    version: str


class FormData(TypedDict):
    """A page's form: its fields in their order, and the address to post their values to. What
    is sent in `honeypot`, which people do not see, is thanked for and thrown away."""

    action: SiteAddress
    fields: list[FormField]
    honeypot: str | None
    consent: FormConsent | None


class FormClass(Protocol):
    """A class of Django forms that are made for a page."""

    base_fields: dict[str, forms.Field]

    def __call__(self, page: Page, data: Mapping[str, object] | None, /) -> forms.Form:
        """The form of a page, filled in where data is given, in the active language."""


@dataclass(frozen=True)
class PageForm(Contribution):
    """The form of a page type, which HTML and the API take alike.

    `form` is its class: what it asks for depends on the page and on code only, and the fields that
    it declares are described to programs. `take` does with a valid one what it is for, `thanks`
    says what that is. `honeypot` names a field that only machines fill in, `consent` the box by
    which people consent to the words of its label. `limit` holds for each address that forms are
    sent from.
    """

    of: str
    form: FormClass
    take: Callable[..., None]
    thanks: Callable[[Page], Thanks]
    honeypot: str = ""
    consent: str = ""
    limit: Callable[[], Limit] = messages

    def claims(self) -> Iterable[Claim]:
        return [Claim(f"field of {self.of}", FORM, fields_held(self.of))]

    def page_types(self) -> Iterable[str]:
        return [self.of]


class TooManyError(Exception):
    """Too many forms were sent from an address; in so many seconds one may be sent again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds


@cache
def _forms() -> dict[type[Page], PageForm]:
    return {apps.get_model(form.of): form for form in contributions(PageForm)}


def form_of(model: type[Page]) -> PageForm | None:
    """The form that a plugin declares for a page type."""
    return _forms().get(model)


def forms_by_type() -> dict[type[Page], PageForm]:
    """Every page type that has a form."""
    return dict(_forms())


def is_trapped(declared: PageForm, values: Mapping[str, object]) -> bool:
    """Whether a machine has filled in what people do not see."""
    return bool(declared.honeypot and values.get(declared.honeypot))


def submit(page: Page, form: forms.Form, whom: str) -> Thanks:
    """Takes a valid form of a page, sent from an address. Raises TooManyError."""
    declared = _forms()[type(page)]
    limit = declared.limit()
    if seconds := limit.tried(whom):
        raise TooManyError(seconds)
    if is_trapped(declared, form.data):
        limit.taken_back(whom)
    else:
        declared.take(page, form)
    return declared.thanks(page)


def form_data(page: Page) -> FormData:
    """The form of a page as data, in the active language."""
    declared = _forms()[type(page)]
    form = declared.form(page, None)
    return FormData(
        action=SiteAddress(f"/api/v2/forms/{page.pk}/"),
        fields=[_field(form[name]) for name in asked(declared, form.fields)],
        honeypot=declared.honeypot or None,
        consent=_consent(declared, form),
    )


def asked(declared: PageForm, fields: Mapping[str, forms.Field]) -> list[str]:
    """The names of those of a form's fields that people fill in."""
    return [
        name
        for name, field in fields.items()
        if name != declared.honeypot and not field.widget.is_hidden
    ]


def kind_of(field: forms.Field) -> Kind:
    """What a field takes, by its class."""
    if isinstance(field.widget, forms.Textarea):
        return "multiline"
    return next((kind for known, kind in _KINDS if isinstance(field, known)), "text")


def choices_of(field: forms.Field) -> list[FormChoice]:
    """The values that a field takes, without the empty one, those of groups one after another."""
    found = list[FormChoice]()
    for value, label in getattr(field, "choices", ()):
        several = label if isinstance(label, (list, tuple)) else [(value, label)]
        found += [FormChoice(value=str(v), label=str(name)) for v, name in several if v != ""]
    return found


def _field(bound: forms.BoundField) -> FormField:
    field = bound.field
    return FormField(
        name=bound.name,
        label=str(bound.label),
        type=kind_of(field),
        required=field.required,
        max_length=getattr(field, "max_length", None),
        choices=choices_of(field),
        help=str(bound.help_text),
    )


def _consent(declared: PageForm, form: forms.Form) -> FormConsent | None:
    if not declared.consent:
        return None
    text = str(form[declared.consent].label)
    return FormConsent(field=declared.consent, text=text, version=version_of(text))


def version_of(text: str) -> str:
    """A version of the wording of a consent: a digest, so that other words have another one."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
