"""What standing texts take from the settings of the site and from the contact page."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Locale

from cms.content.visibility import public
from cms.site.models import SiteSettings

# Name and what editors call it.
FACTS: list[tuple[str, Any]] = [
    ("organisation", _("organisation")),
    ("address", _("address")),
    ("email", _("e-mail address")),
    ("phone", _("telephone")),
    ("data_protection_officer", _("data protection officer")),
    ("processors", _("service providers")),
    ("transfers", _("transfers outside the European Economic Area")),
    ("keep_months", _("months that a message is kept")),
]


def facts(locale: Locale) -> dict[str, str]:
    """Every fact in a language, empty where it is not given. Two queries beside the gate's."""
    settings, language = SiteSettings.current(), locale.language_code
    town = f"{settings.postal_code} {settings.town}".strip()
    return {
        "organisation": settings.said("organisation", language),
        "address": ", ".join(filter(None, [settings.street, town])),
        "email": settings.email,
        "phone": settings.phone,
        "data_protection_officer": settings.said("data_protection_officer", language),
        "processors": settings.said("processors", language),
        "transfers": settings.said("transfers", language),
        "keep_months": _keep_months(locale),
    }


def _keep_months(locale: Locale) -> str:
    from .models import ContactPage

    page = public(ContactPage.objects.filter(locale=locale)).first()
    if page is None:
        return ""
    count = page.keep_months
    return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}
