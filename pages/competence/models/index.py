"""The index of competence areas."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.references import PageReference, QueryReference


class AreaIndexPage(BasePage):
    """All competence areas of a language, in the order of the page tree."""

    # Tree rules
    below_home = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["pages_competence.AreaPage"]

    # Fields
    body = BodyField(
        verbose_name=_("body"),
        blank=True,
        help_text=_("Shown above the areas. The list of areas makes itself from their pages."),
    )

    # Panels
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    # Search
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    # Translation
    translated_when_published = True
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, "body", "areas"]

    class Meta:
        verbose_name = _("index of competence areas")
        verbose_name_plural = _("indexes of competence areas")

    @property
    def areas(self) -> QueryReference[list[PageReference]]:
        """Every area of the page's language."""
        return QueryReference(query="competence_areas")
