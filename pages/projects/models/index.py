"""The index of projects and partnerships."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.references import PageReference, QueryReference


class ProjectIndexPage(BasePage):
    """All projects and partnerships of a language."""

    # Tree rules
    below_home = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = [
        "pages_projects.ProjectPage",
        "pages_projects.PartnershipPage",
    ]

    # Fields
    body = BodyField(
        verbose_name=_("body"),
        blank=True,
        help_text=_("Shown above the lists. The lists make themselves from the pages below."),
    )

    # Panels
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    # Search
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, "body", "projects", "partnerships"]

    class Meta:
        verbose_name = _("index of projects and partnerships")
        verbose_name_plural = _("indexes of projects and partnerships")

    @property
    def projects(self) -> QueryReference[list[PageReference]]:
        """Every EU-funded project of the page's language."""
        return QueryReference(query="projects", kind="project")

    @property
    def partnerships(self) -> QueryReference[list[PageReference]]:
        """Every strategic partnership of the page's language."""
        return QueryReference(query="projects", kind="partnership")
