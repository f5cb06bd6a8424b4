"""The dashboard's list of what the site does not say yet, for those who may say it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import get_page_models

from cms.site.lacking import Lacking, lacking_settings
from cms.site.models import SiteSettings, default_site


@dataclass(frozen=True)
class StandingPage:
    """A page that every page links to, with what it lacks."""

    title: str
    language: str
    address: str
    sentences: list[str]


def standing_pages(user: Any) -> list[StandingPage]:
    """Live pages of the footer that somebody may change and that lack something; their types say
    what, as `editor_warnings`."""
    found = []
    for model in get_page_models():
        if not getattr(model, "in_footer", False) or not hasattr(model, "editor_warnings"):
            continue
        for page in model.objects.live().select_related("locale").order_by("path"):
            sentences = page.editor_warnings
            if sentences and page.permissions_for_user(user).can_edit():
                address = reverse("wagtailadmin_pages:edit", args=[page.pk])
                code = page.locale.language_code
                found.append(StandingPage(page.title, code, address, sentences))
    return found


def _told(lacking: Lacking) -> str:
    """The name of a setting, with the languages in which it is empty."""
    languages = ", ".join(map(str, lacking.languages))
    return f"{lacking.label} ({languages})" if languages else lacking.label


class MissingPanel(Component):
    """What readers would look for and nobody has filled in."""

    name = "missing"
    template_name = "cms_editor/missing_panel.html"
    order = 110

    def __init__(self, user: Any) -> None:
        self.user = user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        site = default_site()
        settings = []
        if site is not None and self.user.has_perm("cms_site.change_sitesettings"):
            settings = [_told(lacking) for lacking in lacking_settings(SiteSettings.current())]
        return {
            "settings": settings,
            "settings_address": site
            and reverse("wagtailsettings:edit", args=["cms_site", "sitesettings", site.pk]),
            "pages": standing_pages(self.user),
        }
