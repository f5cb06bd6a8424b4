"""The form of a webhook: whom to tell, and of what."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from cms.published.models import LogEntry

from .endpoints import HEALTH, clear_failures
from .models import WebhookEndpoint
from .targets import RefusedTargetError, UnknownNameError, checked

# What entries of the log are called for people.
EVENTS: dict[str, Any] = {
    LogEntry.Event.PUBLISHED: pgettext_lazy("change of the site", "a page appeared"),
    LogEntry.Event.CHANGED: pgettext_lazy("change of the site", "a page says something else"),
    LogEntry.Event.MOVED: pgettext_lazy("change of the site", "a page has another address"),
    LogEntry.Event.WITHDRAWN: pgettext_lazy("change of the site", "a page was withdrawn"),
    LogEntry.Event.RESTRICTED: pgettext_lazy("change of the site", "a page was restricted"),
    LogEntry.Event.DELETED: pgettext_lazy("change of the site", "a page was deleted"),
    LogEntry.Event.REDIRECT: pgettext_lazy("change of the site", "an old address leads elsewhere"),
    LogEntry.Event.LANGUAGE: pgettext_lazy("change of the site", "a language changed"),
    LogEntry.Event.FRAME: pgettext_lazy("change of the site", "menus or settings changed"),
}


class WebhookForm(WagtailAdminModelForm):
    """Refuses an address to which nothing may be sent."""

    url = forms.CharField(
        label=_("Address"),
        max_length=500,
        help_text=_("Where to send: an address that begins with https://."),
        widget=forms.URLInput,
    )
    events = forms.MultipleChoiceField(
        label=_("Events"),
        choices=list(EVENTS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Without a choice: all of them."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "Without a choice: all of them. What belongs to no language, such as menus, is told "
            "in any case."
        ),
    )

    class Meta:
        model = WebhookEndpoint
        fields = ("name", "url", "events", "languages")

    def save(self, commit: bool = True) -> WebhookEndpoint:
        """Writes what stands in the form and leaves the rest to the worker, which may be at work;
        another address is tried at once."""
        endpoint: WebhookEndpoint = super().save(commit=False)
        if commit:
            names = [*self._meta.fields]
            if "url" in self.changed_data:
                clear_failures(endpoint)
                names += HEALTH
            endpoint.save(update_fields=names)
        return endpoint

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"].strip()
        try:
            checked(url)
        except UnknownNameError:
            raise forms.ValidationError(
                _("The name in this address is not known; look at how it is written.")
            ) from None
        except RefusedTargetError:
            raise forms.ValidationError(
                _(
                    "Nothing may be sent to this address. Take one that begins with https:// and "
                    "leads to a server on the public internet, without a user name or password."
                )
            ) from None
        return url
