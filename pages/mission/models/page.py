"""The page about the cluster."""

from itertools import chain
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.blocks.text import RICH_TEXT_FEATURES
from cms.content.dates import PrecisionField
from cms.content.fields import BodyField
from cms.content.figures import Count
from cms.content.models import BasePage
from cms.content.references import QueryReference
from cms.content.representation import represent

from ..structured import organization
from .people import Person


class MissionPage(BasePage):
    """The cluster itself: mission, history, people, distinctions, partners, figures."""

    # Tree rules
    below_home = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = []

    # Fields
    mission_sentence = models.TextField(
        _("mission in a sentence"),
        max_length=300,
        help_text=_("Shown on the front page and wherever the mission is told in a sentence."),
    )
    mission = models.TextField(_("mission statement"), max_length=600)
    mission_text = RichTextField(
        _("how the cluster pursues it"), features=RICH_TEXT_FEATURES, blank=True
    )
    founded_on = models.DateField(_("founded on"), null=True, blank=True)
    founded_precision = PrecisionField()
    initiator = models.CharField(
        _("initiator"),
        max_length=200,
        blank=True,
        help_text=_("The institution on whose initiative the cluster was founded."),
    )
    coordinator = models.CharField(
        _("coordinator"),
        max_length=200,
        blank=True,
        help_text=_("Full name of the association or company that runs the cluster."),
    )
    coordinator_url = models.URLField(_("address of the coordinator"), blank=True)
    story = BodyField(verbose_name=_("history"), blank=True)
    motto = models.TextField(_("motto"), max_length=300, blank=True)
    motto_author = models.CharField(
        _("author of the motto"),
        max_length=150,
        blank=True,
        help_text=_("Shown below the motto, for example “a thought of …”."),
    )

    # Panels
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("mission_sentence"), FieldPanel("mission"), FieldPanel("mission_text")],
            heading=_("Mission"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("founded_on"), FieldPanel("founded_precision")]),
                FieldPanel("initiator"),
                FieldPanel("coordinator"),
                FieldPanel("coordinator_url"),
            ],
            heading=_("Key facts"),
        ),
        FieldPanel("story"),
        InlinePanel("milestones", heading=_("Milestones"), label=_("Milestone")),
        InlinePanel(
            "figures",
            heading=_("Key figures"),
            label=_("Figure"),
            help_text=_(
                "Numbers that somebody stated, with date and source. "
                "Numbers of profiles and areas are counted by themselves."
            ),
        ),
        MultiFieldPanel([FieldPanel("motto"), FieldPanel("motto_author")], heading=_("Motto")),
    ]
    people_panels: ClassVar[list[Any]] = [
        InlinePanel("people", heading=_("Board"), label=_("Person")),
    ]
    distinction_panels: ClassVar[list[Any]] = [
        InlinePanel("distinctions", heading=_("Distinctions"), label=_("Distinction")),
    ]
    partner_panels: ClassVar[list[Any]] = [
        InlinePanel("partners", heading=_("Co-operation partners"), label=_("Partner")),
        InlinePanel("networks", heading=_("Memberships and networks"), label=_("Network")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Story")),
            ObjectList(people_panels, heading=_("People")),
            ObjectList(distinction_panels, heading=_("Distinctions")),
            ObjectList(partner_panels, heading=_("Partners")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ],
        base_form_class=BasePage.base_form_class,
    )

    # Search
    shows_its_versions = True
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("mission_sentence"),
        index.SearchField("mission"),
        index.SearchField("mission_text"),
        index.SearchField("story"),
        index.SearchField("motto"),
        index.SearchField("motto_author"),
        index.SearchField("initiator"),
        index.SearchField("coordinator"),
        index.SearchField("people_shown"),
        index.RelatedFields("milestones", [index.SearchField("title"), index.SearchField("text")]),
        index.RelatedFields("figures", [index.SearchField("label"), index.SearchField("source")]),
        index.RelatedFields(
            "distinctions",
            [
                index.SearchField("name"),
                index.SearchField("issuer"),
                index.SearchField("description"),
            ],
        ),
        index.RelatedFields("partners", [index.SearchField("name"), index.SearchField("country")]),
        index.RelatedFields(
            "networks",
            [
                index.SearchField("name"),
                index.SearchField("country"),
                index.SearchField("text"),
            ],
        ),
    ]

    # Translation
    translated_when_published = True
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        TranslatableField("mission_sentence"),
        TranslatableField("mission"),
        TranslatableField("mission_text"),
        SynchronizedField("founded_on"),
        SynchronizedField("founded_precision"),
        TranslatableField("initiator"),
        TranslatableField("coordinator"),
        SynchronizedField("coordinator_url"),
        TranslatableField("story"),
        TranslatableField("motto"),
        TranslatableField("motto_author"),
        TranslatableField("milestones"),
        TranslatableField("figures"),
        TranslatableField("people"),
        TranslatableField("distinctions"),
        TranslatableField("partners"),
        TranslatableField("networks"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "mission_sentence",
        "mission",
        "mission_text",
        "founded_on",
        "founded_precision",
        "initiator",
        "coordinator",
        "coordinator_url",
        "story",
        "milestones",
        "figures",
        "counts",
        "motto",
        "motto_author",
        "board",
        "distinctions",
        "partners",
        "networks",
    ]

    class Meta:
        verbose_name = _("page about the cluster")
        verbose_name_plural = _("pages about the cluster")

    @property
    def counts(self) -> QueryReference[list[Count]]:
        """Figures counted from published pages, labelled as such; beside the stated `figures`."""
        return QueryReference(query="pages_mission.counts")

    @property
    def board(self) -> list[QueryReference[Person]]:
        """The people whose term has not ended, each with what they agreed to be shown."""
        from ..consent import person

        return [person(row, self) for row in self.people.all() if row.serves()]

    @property
    def people_shown(self) -> list[str]:
        """What is said of the board today, for search: nothing of whom the page does not show."""
        people = represent([self], lambda page: ["board"])[0]["board"]
        said = [(row["name"], row["role"], row["bio"] or "") for row in people]
        return [gettext("Board"), *filter(None, chain.from_iterable(said))] if people else []

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds the distinctions parted by whether they are valid today."""
        context = super().get_context(request, *args, **kwargs)
        shown = context["data"]["distinctions"]
        context["current_distinctions"] = [row for row in shown if row["is_current"]]
        context["earlier_distinctions"] = [row for row in shown if not row["is_current"]]
        return context

    def json_ld(self) -> dict[str, Any]:
        """The cluster as a schema.org Organization."""
        return organization(self)
