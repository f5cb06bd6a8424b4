"""Names that Wagtail's forms and lists take from the code are said in the person's language.

Symptom: “Include descendants” where many pages are unpublished at once, “Page”, “Locale” and
“Translation” in the forms of a group, of a workflow and of a language, “1–2 z 2 (None)” above what
was found, “True” where a term is inspected, “Permanent” where redirects are imported.
Cause: the fields and models have no name that could be translated, and the search names no model.
Version: Wagtail 8.0, wagtail-localize 1.14.
Proposal: give them names.
Until: `test_wagtail_still_takes_names_from_its_code` fails.
"""

from typing import Any

from django.db.models import BooleanField
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_lazy as wagtails
from wagtail.admin.forms.workflows import WorkflowPageForm
from wagtail.admin.ui.fields import BaseFieldDisplay, register_display_class
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.admin.views.pages.search import SearchView
from wagtail.contrib.redirects.forms import ConfirmImportForm
from wagtail.models import Locale, Page
from wagtail.users.forms import PagePermissionsForm

# Django makes these from the names of the classes.
_MODELS = (gettext_noop("locale"), gettext_noop("translation"))


def of_model(name: str) -> str:
    """A model's name in the language of whoever reads."""
    return gettext(name) if name in _MODELS else name


class YesOrNo(BaseFieldDisplay):
    """A box that somebody ticked, or did not."""

    def render_html(self, parent_context: Any = None) -> str:
        return gettext("Yes") if self.value else gettext("No")


def take_over() -> None:
    """For every screen of the admin that shows them."""
    DefaultPageForm.base_fields["include_descendants"].label = _("The pages below them as well")
    PagePermissionsForm.base_fields["page"].label = _("Page")
    WorkflowPageForm.base_fields["page"].label = _("Page")
    ConfirmImportForm.base_fields["permanent"].label = wagtails("Permanent")
    Locale._meta.verbose_name = _("locale")
    register_display_class(BooleanField, display_class=YesOrNo)
    SearchView.verbose_name = Page._meta.verbose_name
    SearchView.verbose_name_plural = Page._meta.verbose_name_plural
