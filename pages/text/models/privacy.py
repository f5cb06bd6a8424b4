"""The privacy notice."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage

from ..panels import WarningsPanel
from ..warnings import gaps


class PrivacyPage(BasePage):
    """How personal data are processed: dated, so that a reader knows which version is in force."""

    # Tree rules
    below_home = True
    in_footer = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = []

    # Fields
    in_force_since = models.DateField(
        _("in force since"),
        null=True,
        blank=True,
        help_text=_("The day from which this version of the text holds. Shown to readers."),
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    # Panels
    content_panels = [
        WarningsPanel(),
        *BasePage.content_panels,
        FieldPanel("in_force_since"),
        FieldPanel("body"),
    ]

    # Search
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        SynchronizedField("in_force_since"),
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, "in_force_since", "body"]

    class Meta:
        verbose_name = _("privacy notice")
        verbose_name_plural = _("privacy notices")

    @property
    def list_date(self) -> Any:
        return self.in_force_since or super().list_date

    @property
    def editor_warnings(self) -> list[str]:
        """What an editor should know before the page goes live."""
        return gaps(self)
