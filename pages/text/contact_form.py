"""The contact form, and how it tells people from machines without a third party."""

import datetime
import re
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .models.messages import SUBJECTS

# Nobody reads and fills in the form faster; nobody keeps it open longer.
FASTEST = datetime.timedelta(seconds=3)
LONGEST = datetime.timedelta(hours=24)
_SALT = "pages_text.contact_form"
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


def one_line(text: str) -> None:
    """Refuses line breaks and other control characters, which could forge a mail header."""
    if _CONTROL.search(text):
        raise ValidationError(_("Please write this in one line."))


def stamp() -> str:
    """The signed moment at which a form was shown."""
    return signing.TimestampSigner(salt=_SALT).sign("shown")


class OneLineField(forms.CharField):
    """A text without line breaks; they are refused before white space is stripped."""

    def to_python(self, value: Any) -> str:
        one_line(str(value or "").strip(" "))
        return str(super().to_python(value) or "")


class ContactForm(forms.Form):
    """A message to the office. `is_trapped` tells that a machine has filled in the bait."""

    error_css_class = "form__field--invalid"

    name = OneLineField(
        label=pgettext_lazy("of a person", "Name"),
        max_length=120,
        error_messages={"required": _("Please give your name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("We will send our reply to this address, for example: name@example.com."),
        error_messages={
            "required": _("Please give an e-mail address in the form name@example.com."),
            "invalid": _("Please give an e-mail address in the form name@example.com."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    organisation = OneLineField(
        label=_("Organisation"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    subject = forms.ChoiceField(label=_("Subject"), choices=SUBJECTS)
    message = forms.CharField(
        label=_("Message"),
        max_length=5000,
        help_text=_(
            "Please do not give sensitive data, for example about health, or document numbers."
        ),
        error_messages={"required": _("Please write a message.")},
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    consent = forms.BooleanField(
        help_text=_("Consent may be withdrawn at any time by writing to us through this form."),
        error_messages={
            "required": _("Without consent to data processing we cannot accept the message.")
        },
    )
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    data: Any

    def __init__(self, page: Any, data: Any = None) -> None:
        super().__init__(data, initial={"shown": stamp()}, use_required_attribute=False)
        self.fields["consent"].label = page.consent

    @property
    def is_trapped(self) -> bool:
        return bool(self.data.get("website"))

    @property
    def asked(self) -> list[forms.BoundField]:
        """The fields that people see."""
        return [field for field in self if field.name not in ("website", "shown")]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        problem = self._timing(cleaned.pop("shown", ""))
        if problem:
            # Shown again with a fresh stamp, so that sending once more succeeds.
            self.data = {**self.data.dict(), "shown": stamp()}
            raise ValidationError(problem)
        return cleaned

    def _timing(self, shown: str) -> Any:
        signer = signing.TimestampSigner(salt=_SALT)
        again = _("The message has not been sent yet. Please read it once more and send it again.")
        try:
            signer.unsign(shown, max_age=LONGEST)
        except signing.BadSignature:
            return again
        try:
            signer.unsign(shown, max_age=FASTEST)
        except signing.SignatureExpired:
            return None
        return again
