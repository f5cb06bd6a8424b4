"""The contact form, and how it tells people from machines without a third party."""

import datetime
import re
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.text import normal

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


# What is said where more is written than is stored.
_TOO_LONG = {"max_length": _("Please shorten this to at most %(limit_value)d characters.")}


def stamp() -> str:
    """The signed moment at which a form was shown."""
    return signing.TimestampSigner(salt=_SALT).sign("shown")


def too_many(seconds: int) -> str:
    """What is said to somebody who has sent many messages; what was written stays in the form."""
    sentence = _("Too many messages were sent from here. Please send this one in %(minutes)d min.")
    return sentence % {"minutes": -(-seconds // 60)}


class InternationalEmailValidator(EmailValidator):
    """Also takes letters of any script before the @ (RFC 6531); Django takes them behind it."""

    user_regex = re.compile(
        r"^[-!#$%&'*+/=?^_`{}|~0-9A-Z\u00a1-\uffff]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z\u00a1-\uffff]+)*\Z",
        re.IGNORECASE,
    )


class InternationalEmailField(forms.EmailField):
    """An e-mail address in any script; browsers themselves refuse some in `type=email`."""

    default_validators = [InternationalEmailValidator()]

    def to_python(self, value: Any) -> str:
        return str(super().to_python(normal(str(value or ""))) or "")


class WordsField(forms.CharField):
    """What somebody writes, judged as it will be stored: invisible characters are nothing."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(normal(str(value or ""))) or "")


class OneLineField(WordsField):
    """A text without line breaks; they are refused before white space is stripped. What is not
    stored of any text is no reason to refuse it."""

    def to_python(self, value: Any) -> str:
        one_line(normal(str(value or "")).strip(" "))
        return super().to_python(value)


class ContactForm(forms.Form):
    """A message to the office; only machines fill in `website`."""

    error_css_class = "form__field--invalid"

    name = OneLineField(
        label=pgettext_lazy("of a person", "Name"),
        max_length=120,
        error_messages={"required": _("Please give your name."), **_TOO_LONG},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = InternationalEmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("We will send our reply to this address, for example: name@example.com."),
        error_messages={
            "required": _("Please give an e-mail address in the form name@example.com."),
            "invalid": _("Please give an e-mail address in the form name@example.com."),
            **_TOO_LONG,
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    organisation = OneLineField(
        label=_("Organisation"),
        max_length=200,
        required=False,
        error_messages=_TOO_LONG,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    subject = forms.ChoiceField(
        label=_("Subject"),
        choices=[("", _("Please choose")), *SUBJECTS],
        error_messages={
            "required": _("Please choose a subject."),
            "invalid_choice": _("Please choose a subject from the list."),
        },
    )
    message = WordsField(
        label=_("Message"),
        max_length=5000,
        help_text=_(
            "Please do not give sensitive data, for example about health, or document numbers."
        ),
        error_messages={"required": _("Please write a message."), **_TOO_LONG},
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

    data: Any

    def __init__(self, page: Any, data: Any = None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.fields["consent"].label = page.consent

    @property
    def written(self) -> str:
        """What tells a message sent twice from two messages: who wrote what in it."""
        return "\x1f".join(str(self.cleaned_data[name]) for name in ("email", "subject", "message"))


class ShownContactForm(ContactForm):
    """The same as it is shown in HTML, which says when that was."""

    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, page: Any, data: Any = None) -> None:
        super().__init__(page, data)
        self.initial["shown"] = stamp()

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
            # Who is told of a field that is wrong sends once more anyway.
            if not self.errors:
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
