"""A member of the cluster."""

from typing import Any, ClassVar, TypedDict

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.dates import today
from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.phones import phone_number
from cms.content.relations import relations_of
from cms.content.representation import as_data
from cms.content.shown import represent_now
from cms.content.summaries import absolute_url
from cms.content.visibility import public_pages
from cms.content.vocabulary import TermData
from cms.media.fields import ImageForeignKey

from ..forms import MemberForm
from ..registers import normal_krs, normal_nip, normal_regon
from ..voivodeships import Voivodeship


class Contact(TypedDict):
    """An office of a member, never a person."""

    role: str
    email: str
    phone: str


class MemberPage(BasePage):
    """The profile of a member."""

    # Tree rules
    parent_page_types: ClassVar[list[str]] = ["pages_members.MemberIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    # Fields
    class Kind(models.TextChoices):
        """What kind of organisation a member is."""

        SME = "sme", _("Small or medium-sized enterprise")
        LARGE_COMPANY = "large-company", _("Large company")
        UNIVERSITY = "university", _("University")
        RESEARCH_INSTITUTION = "research-institution", _("Research institution")
        NGO = "ngo", _("NGO")
        INVESTMENT_FUND = "investment-fund", _("Investment fund")
        BUSINESS_SUPPORT = "business-support-institution", _("Business-support institution")
        PUBLIC_AUTHORITY = "public-authority", _("Public authority")

    class Size(models.TextChoices):
        """Size classes of the European Union."""

        MICRO = "micro", _("Micro-enterprise")
        SMALL = "small", _("Small enterprise")
        MEDIUM = "medium", _("Medium-sized enterprise")
        LARGE = "large", _("Large enterprise")
        NOT_APPLICABLE = "not-applicable", _("Not applicable")

    class ClusterRole(models.TextChoices):
        """What a member is to the cluster beyond being its member."""

        COORDINATOR = "coordinator", _("Cluster coordinator")
        INITIATOR = "initiator", _("Initiator of the cluster")

    legal_name = models.CharField(
        _("legal name"),
        max_length=255,
        blank=True,
        help_text=_(
            "As in the register, with the legal form; the same in every language. "
            "Left empty, it becomes the title."
        ),
    )
    short_name = models.CharField(
        _("short name"),
        max_length=80,
        blank=True,
        help_text=_("What people say, for example an abbreviation. Found by search."),
    )
    kind = models.CharField(_("kind of organisation"), max_length=30, choices=Kind.choices)
    size = models.CharField(
        _("size"),
        max_length=15,
        choices=Size.choices,
        blank=True,
        help_text=_("Micro: below 10 people, small: below 50, medium: below 250."),
    )
    cluster_role = models.CharField(
        _("role in the cluster"),
        max_length=15,
        choices=ClusterRole.choices,
        blank=True,
        help_text=_("Only for the coordinator and the initiator."),
    )
    town = models.CharField(_("town"), max_length=100, blank=True)
    voivodeship = models.CharField(
        _("voivodeship"), max_length=2, choices=Voivodeship.choices, blank=True
    )
    nip = models.CharField(
        "NIP",
        max_length=20,
        blank=True,
        help_text=_("10 digits; spaces and hyphens are taken out."),
    )
    krs = models.CharField(
        "KRS",
        max_length=20,
        blank=True,
        help_text=_("10 digits; missing zeros at the beginning are added."),
    )
    regon = models.CharField(
        "REGON", max_length=20, blank=True, help_text=_("9 digits, or 14 for a local unit.")
    )
    logo = ImageForeignKey(
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only with the member's consent to its use."),
    )
    logo_alt = models.CharField(
        _("alternative text of the logo"),
        max_length=250,
        blank=True,
        help_text=_("The name and the word “logo”, for readers who do not see it."),
    )
    website = models.URLField(
        _("website"), blank=True, help_text=_("The whole address, with https://")
    )
    contact_role = models.CharField(
        _("office or post"),
        max_length=120,
        blank=True,
        help_text=_("An office or a post, for example “Project office”; never a person's name."),
    )
    contact_email = models.EmailField(
        _("e-mail"), blank=True, help_text=_("An address of the office, not of a person.")
    )
    contact_phone = models.CharField(
        _("telephone"),
        max_length=30,
        blank=True,
        validators=[phone_number],
        help_text=_("A number of the office, for example +48 22 123 45 67."),
    )
    joined = models.DateField(_("member since"), null=True, blank=True)
    left = models.DateField(
        _("member until"),
        null=True,
        blank=True,
        help_text=_("From the day after it, the directory shows the member no more."),
    )
    body = BodyField(
        verbose_name=_("profile"), blank=True, help_text=_("What the member does, in its words.")
    )

    # Panels
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("size"), FieldPanel("cluster_role")]),
        FieldRowPanel([FieldPanel("town"), FieldPanel("voivodeship")]),
        InlinePanel("competence_rows", heading=_("Competences"), label=_("competence")),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_alt")], heading=_("Logo")),
        FieldPanel("body"),
    ]
    register_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("legal_name"), FieldPanel("short_name")], heading=_("Names")),
        FieldRowPanel(
            [FieldPanel("nip"), FieldPanel("krs"), FieldPanel("regon")],
            heading=_("Numbers in registers"),
        ),
        InlinePanel("activities", heading=_("PKD and NACE codes"), label=_("code of activity")),
        FieldRowPanel([FieldPanel("joined"), FieldPanel("left")], heading=_("Membership")),
    ]
    contact_panels: ClassVar[list[Any]] = [
        FieldPanel("website"),
        InlinePanel("social", heading=_("Social media"), label=_("social address")),
        MultiFieldPanel(
            [
                FieldPanel("contact_role"),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            ],
            heading=_("Contact"),
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Profile")),
            ObjectList(register_panels, heading=_("Registers and membership")),
            ObjectList(contact_panels, heading=_("Addresses and contact")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ],
        base_form_class=MemberForm,
    )

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("legal_name"),
        index.AutocompleteField("legal_name"),
        index.SearchField("short_name"),
        index.AutocompleteField("short_name"),
        index.SearchField("town"),
        index.SearchField("get_kind_display"),
        index.SearchField("get_cluster_role_display"),
        index.SearchField("get_voivodeship_display"),
        index.SearchField("nip"),
        index.SearchField("krs"),
        index.SearchField("regon"),
        index.SearchField("website"),
        index.SearchField("contact_role"),
        index.SearchField("contact_email"),
        index.SearchField("contact_phone"),
        index.SearchField("body"),
        index.RelatedFields(
            "activities",
            [index.SearchField("get_classification_display"), index.SearchField("code")],
        ),
        index.RelatedFields(
            "competence_rows",
            [index.RelatedFields("competence", [index.SearchField("name")])],
        ),
        index.FilterField("kind"),
        index.FilterField("voivodeship"),
    ]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        SynchronizedField("legal_name"),
        TranslatableField("short_name"),
        SynchronizedField("kind"),
        SynchronizedField("size"),
        SynchronizedField("cluster_role"),
        SynchronizedField("town"),
        SynchronizedField("voivodeship"),
        TranslatableField("competence_rows"),
        SynchronizedField("activities"),
        SynchronizedField("nip"),
        SynchronizedField("krs"),
        SynchronizedField("regon"),
        SynchronizedField("logo"),
        TranslatableField("logo_alt"),
        SynchronizedField("website"),
        SynchronizedField("social"),
        TranslatableField("contact_role"),
        SynchronizedField("contact_email"),
        SynchronizedField("contact_phone"),
        SynchronizedField("joined"),
        SynchronizedField("left"),
        TranslatableField("body"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "legal_name",
        "short_name",
        "kind",
        "size",
        "cluster_role",
        "town",
        "voivodeship",
        "competences",
        "activities",
        "nip",
        "krs",
        "regon",
        "logo",
        "website",
        "social",
        "contact",
        "joined",
        "left",
        "is_current",
        "body",
    ]

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")

    @property
    def card_label(self) -> str:
        return str(self.get_kind_display())

    @property
    def competences(self) -> list[TermData]:
        """The terms as the API shows them, each once, in the editor's order."""
        rows = list(self.competence_rows.all())
        models.prefetch_related_objects(rows, "competence")
        return [
            as_data(term) for term in {row.competence_id: row.competence for row in rows}.values()
        ]

    @property
    def contact(self) -> Contact | None:
        """An office of the member, never a person; None without a way to reach it."""
        if not (self.contact_email or self.contact_phone):
            return None
        return {
            "role": self.contact_role,
            "email": self.contact_email,
            "phone": self.contact_phone,
        }

    @property
    def is_current(self) -> bool:
        """Whether the organisation is a member today."""
        return self.left is None or self.left >= today()

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The shared context with the facts and what other plugins relate to the member."""
        from ..profile import facts

        context = super().get_context(request, *args, **kwargs)
        data = context["data"]
        context["facts"] = facts(data, self.title)
        parent = self.get_parent() if self.path else None
        context["directory_url"] = parent.get_url(request) if parent else ""
        context["relations"] = []
        shown: set[int] = set()
        for relation in relations_of(type(self)):
            if summaries := data[relation.name]:
                related = {summary["id"] for summary in summaries}
                context["relations"].append(
                    {
                        "name": relation.name,
                        "label": relation.label,
                        "summaries": summaries,
                        # What has its card already needs no second one.
                        "repeats": related <= shown,
                    }
                )
                shown |= related
        return context

    def json_ld(self) -> dict[str, Any]:
        """The member as schema.org knows it, a member of the cluster while it is one."""
        from ..profile import json_ld

        data = self.shown or represent_now([self])[0]
        home = public_pages().filter(path=self.path[: 2 * self.steplen]).first()
        cluster = f"{absolute_url(home.get_url())}#organization" if home else ""
        return json_ld(data, self.title, absolute_url(self.get_url() or ""), cluster)

    def clean(self) -> None:
        super().clean()
        self.legal_name = self.legal_name or self.title
        errors: dict[str, Any] = {}
        for name, normal in (("nip", normal_nip), ("krs", normal_krs), ("regon", normal_regon)):
            if text := getattr(self, name):
                try:
                    setattr(self, name, normal(text))
                except ValidationError as error:
                    errors[name] = error
        if self.joined and self.left and self.left < self.joined:
            errors["left"] = ValidationError(
                _("The membership ends before it begins. Check both dates.")
            )
        if self.logo_id and not self.logo_alt:
            errors["logo_alt"] = ValidationError(_("A logo needs an alternative text."))
        if errors:
            raise ValidationError(errors)
