"""The form of somebody who forgot the password, on a site that may have no mail server."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.users.models import UserProfile

from cms.operations.mail import sends_mail


class PasswordResetForm(WagtailPasswordResetForm):
    """Wagtail's, which would promise a mail that nobody sends."""

    @property
    def sends_mail(self) -> bool:
        return sends_mail()

    def clean(self) -> Any:
        if not self.sends_mail:
            raise ValidationError(_("This site has no mail server and cannot send a link."))
        return super().clean()

    def send_mail(self, subject: str, body: str, context: Any, *args: Any, **kwargs: Any) -> None:
        """In the language of whom it is sent to, whoever asked for it."""
        profile = UserProfile.get_for_user(context["user"])
        with override(profile.get_preferred_language()):
            super().send_mail(subject, body, context, *args, **kwargs)
