"""A strategic partnership."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.references import PageReference
from cms.media.fields import ImageForeignKey

from .. import structured
from ..facts import partnership_facts
from .rows import AreaRow, PartnerRow, PartnerShown


class PartnershipPage(BasePage):
    """A partnership of clusters that the cluster has joined."""

    # Tree rules
    parent_page_types: ClassVar[list[str]] = ["pages_projects.ProjectIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    # Fields
    programme = models.CharField(
        _("programme"),
        max_length=255,
        blank=True,
        help_text=_("For example European Strategic Cluster Partnerships."),
    )
    generation = models.CharField(
        _("generation"), max_length=100, blank=True, help_text=_("For example first call.")
    )
    start = models.DateField(_("start"), null=True, blank=True)
    end = models.DateField(_("end"), null=True, blank=True)
    website = models.URLField(
        _("website"), blank=True, help_text=_("The whole address, with https://")
    )
    logo = ImageForeignKey(
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo_alt = models.CharField(
        _("alternative text of the logo"),
        max_length=250,
        blank=True,
        help_text=_("The name and the word “logo”, for readers who do not see it."),
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    # Panels
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("programme"), FieldPanel("generation")]),
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldPanel("website"),
            ],
            heading=_("Partnership"),
        ),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_alt")], heading=_("Logo")),
        FieldPanel("body"),
        InlinePanel("partner_rows", heading=_("Partners"), label=_("partner")),
        InlinePanel("area_rows", heading=_("Competence areas"), label=_("competence area")),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("programme"),
        index.SearchField("generation"),
        index.SearchField("body"),
        index.RelatedFields(
            "partner_rows", [index.SearchField("name"), index.SearchField("country")]
        ),
    ]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("programme"),
        TranslatableField("generation"),
        SynchronizedField("start"),
        SynchronizedField("end"),
        SynchronizedField("website"),
        SynchronizedField("logo"),
        TranslatableField("logo_alt"),
        TranslatableField("body"),
        TranslatableField("partner_rows"),
        SynchronizedField("area_rows"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "programme",
        "generation",
        "start",
        "end",
        "website",
        "logo",
        "body",
        "partners",
        "areas",
    ]

    class Meta:
        verbose_name = _("strategic partnership")
        verbose_name_plural = _("strategic partnerships")

    @property
    def areas(self) -> list[PageReference]:
        return [PageReference(id=row.area_id) for row in self.area_rows.all()]

    @property
    def partners(self) -> list[PartnerShown]:
        return [row.shown for row in self.partner_rows.all()]

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The shared context with the partnership's facts."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "facts": partnership_facts(context["data"])}

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.start and self.end and self.end < self.start:
            errors["end"] = ValidationError(_("The partnership ends before it starts."))
        if self.logo_id and not self.logo_alt:
            errors["logo_alt"] = ValidationError(_("A logo needs an alternative text."))
        if errors:
            raise ValidationError(errors)

    def json_ld(self) -> dict[str, Any]:
        return structured.partnership(self)


class PartnershipArea(AreaRow):
    """A competence area of a partnership."""

    page = ParentalKey(
        "pages_projects.PartnershipPage", on_delete=models.CASCADE, related_name="area_rows"
    )

    class Meta(AreaRow.Meta):
        abstract = False
        verbose_name = _("area of a partnership")
        verbose_name_plural = _("areas of partnerships")


class PartnershipPartner(PartnerRow):
    """A partner in a partnership."""

    page = ParentalKey(
        "pages_projects.PartnershipPage", on_delete=models.CASCADE, related_name="partner_rows"
    )

    class Meta(PartnerRow.Meta):
        abstract = False
        verbose_name = _("partner of a partnership")
        verbose_name_plural = _("partners of partnerships")
