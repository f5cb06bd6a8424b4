"""A competence area."""

from typing import Any, ClassVar, TypedDict

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.blanks import complete_text
from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.references import Dependent, PageReference, PresentPage

from ..panels import FrontRunnerWarningPanel


class Associate(TypedDict):
    """A member that works in an area, and its role there."""

    member: PresentPage
    role: str


class Solution(TypedDict):
    """What came of a member's work in an area."""

    name: str
    description: str
    url: str
    member: PageReference | None


class AreaPage(BasePage):
    """A field in which members work together, led by one of them."""

    # Tree rules
    parent_page_types: ClassVar[list[str]] = ["pages_competence.AreaIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    # Fields
    body = BodyField(verbose_name=_("body"), blank=True)
    named_front_runner = models.ForeignKey(
        "pages_members.MemberPage",
        verbose_name=_("front runner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "The member that leads the area now; one at most. An area without one can be "
            "published, and warns here until it is named."
        ),
    )

    # Panels
    content_panels = [
        FrontRunnerWarningPanel(),
        *BasePage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("named_front_runner"),
                InlinePanel(
                    "associate_rows",
                    heading=_("Associated entrepreneurs"),
                    label=_("associated entrepreneur"),
                    help_text=_("In the order in which they are shown. Each member once."),
                ),
            ],
            heading=_("Who works in the area"),
        ),
        InlinePanel("solution_rows", heading=_("Solutions"), label=_("solution")),
        HelpPanel(
            content=_("Projects of the area are named on the projects' pages, news on the news.")
        ),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.RelatedFields(
            "solution_rows", [index.SearchField("name"), index.SearchField("description")]
        ),
    ]

    # Translation
    translated_when_published = True
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("body"),
        SynchronizedField("named_front_runner"),
        TranslatableField("associate_rows"),
        TranslatableField("solution_rows"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "body",
        "front_runner",
        "associates",
        "solutions",
    ]

    class Meta:
        verbose_name = _("competence area")
        verbose_name_plural = _("competence areas")

    @property
    def front_runner(self) -> PageReference | None:
        """The member that leads the area; None where it is not named or is no member any more."""
        member = self.named_front_runner
        return PageReference(id=member.pk) if member and member.is_current else None

    @property
    def associates(self) -> list[Dependent[Associate]]:
        """Associated members with their role, in the editor's order; who has left drops out."""
        return [
            Dependent("member", member=PageReference(id=row.member_id), role=row.role)
            for row in self.associate_rows.all()
            if row.member.is_current
        ]

    @property
    def solutions(self) -> list[Solution]:
        """What came of the members' work, in the editor's order."""
        return [
            {
                "name": row.name,
                "description": row.description,
                "url": row.url,
                "member": PageReference(id=row.member_id)
                if row.member and row.member.is_current
                else None,
            }
            for row in self.solution_rows.all()
        ]

    def json_ld(self) -> dict[str, Any]:
        """The area as a term of the cluster's set of areas."""
        described = {"@type": "DefinedTerm", "name": self.title, "url": self.full_url}
        if lead := complete_text(self.lead):
            described["description"] = lead
        return described
