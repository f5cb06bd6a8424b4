"""An EU-funded project."""

import datetime
from decimal import Decimal
from typing import Any, ClassVar, TypedDict

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.dates import day_of
from cms.content.fields import BodyField
from cms.content.models import BasePage
from cms.content.references import PageReference

from .. import structured
from ..credits import Credits, credits_of
from ..facts import project_facts, project_texts
from ..panels import RequiredElementsPanel
from ..periods import Currency, Period
from ..required import lacking
from .rows import PartnerShown

_FEATURES = ["bold", "italic", "ol", "ul", "link"]


def _text(label: Any, help_text: Any = "") -> RichTextField:
    return RichTextField(label, features=_FEATURES, blank=True, help_text=help_text)


def _money(label: Any, help_text: Any = "") -> Any:
    return models.DecimalField(
        label,
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
        help_text=help_text,
    )


class Amount(TypedDict):
    """An amount of money, exact to the hundredth, with its currency's code (ISO 4217)."""

    amount: str
    currency: str


class ProjectPage(BasePage):
    """A project paid for by the European Union, with what its funding period requires."""

    # Tree rules
    parent_page_types: ClassVar[list[str]] = ["pages_projects.ProjectIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    # Fields
    period = models.CharField(
        _("funding period"),
        max_length=9,
        choices=Period.choices,
        help_text=_("Decides which elements the page must have before it can go live."),
    )
    title_in_application = models.CharField(
        _("title as in the application"),
        max_length=500,
        blank=True,
        help_text=_("Word for word, without quotation marks around it."),
    )
    beneficiary = models.CharField(
        _("beneficiary"), max_length=255, blank=True, help_text=_("The full name.")
    )
    beneficiary_profile = models.ForeignKey(
        "pages_members.MemberPage",
        verbose_name=_("profile of the beneficiary"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the beneficiary is a member of the cluster."),
    )
    programme = models.CharField(
        _("programme"), max_length=255, blank=True, help_text=_("The full name with the years.")
    )
    fund = models.CharField(
        _("fund"),
        max_length=255,
        blank=True,
        help_text=_("The full name, for example European Regional Development Fund."),
    )
    # Not `action`: in a browser an input of that name hides the address of the form.
    action_or_call = models.CharField(
        _("action or call"), max_length=255, blank=True, help_text=_("Its number and its name.")
    )
    agreement_number = models.CharField(_("agreement number"), max_length=100, blank=True)
    funding_sentence = models.CharField(
        _("co-funding sentence"),
        max_length=500,
        blank=True,
        help_text=_(
            "The whole sentence in the language of this page, as the programme's guide words it. "
            "It stands beside the emblem."
        ),
    )
    hashtags = models.CharField(
        _("hashtags"),
        max_length=200,
        blank=True,
        validators=[
            RegexValidator(
                r"^#\w+( #\w+)*$",
                _("Write hashtags with spaces between, for example #FunduszeUE."),
            )
        ],
        help_text=_("For 2021–2027: #FunduszeUE or #FunduszeEuropejskie."),
    )
    start = models.DateField(_("start"), null=True, blank=True)
    end = models.DateField(_("end"), null=True, blank=True)
    durability_end = models.DateField(
        _("end of durability"),
        null=True,
        blank=True,
        help_text=_("The page stays published until this day at least."),
    )
    total_amount = _money(_("total value"))
    eu_amount = _money(_("contribution of the European Union"))
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, blank=True)
    description = _text(_("short description"))
    aims = _text(_("aims"))
    tasks = _text(_("tasks"))
    results = _text(_("results"))
    expected_effects = _text(_("expected effects"))
    body = BodyField(verbose_name=_("more about the project"), blank=True)

    # Panels
    content_panels = [
        RequiredElementsPanel(),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("period"),
                FieldPanel("title_in_application"),
                FieldPanel("beneficiary"),
                FieldPanel("beneficiary_profile"),
                FieldPanel("programme"),
                FieldPanel("fund"),
                FieldPanel("action_or_call"),
                FieldPanel("agreement_number"),
            ],
            heading=_("Funding"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("funding_sentence"),
                FieldPanel("hashtags"),
                InlinePanel(
                    "mark_rows",
                    heading=_("Marks of the programme"),
                    label=_("mark"),
                    help_text=_(
                        "In the order that the programme's guide prescribes. The emblem of the "
                        "European Union is there by itself."
                    ),
                ),
            ],
            heading=_("Emblem and co-funding"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
                FieldPanel("durability_end"),
                FieldRowPanel(
                    [
                        FieldPanel("total_amount"),
                        FieldPanel("eu_amount"),
                        FieldPanel("currency"),
                    ]
                ),
            ],
            heading=_("Dates and amounts"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("description"),
                FieldPanel("aims"),
                FieldPanel("tasks"),
                FieldPanel("results"),
                FieldPanel("expected_effects"),
            ],
            heading=_("What the project does"),
        ),
        FieldPanel("body"),
        InlinePanel("area_rows", heading=_("Competence areas"), label=_("competence area")),
        InlinePanel("partner_rows", heading=_("Partners"), label=_("partner")),
        InlinePanel("media", heading=_("In the media"), label=_("media link")),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("title_in_application"),
        index.SearchField("beneficiary"),
        index.SearchField("programme"),
        index.SearchField("fund"),
        index.SearchField("action_or_call"),
        index.SearchField("agreement_number"),
        index.SearchField("description"),
        index.SearchField("aims"),
        index.SearchField("tasks"),
        index.SearchField("results"),
        index.SearchField("expected_effects"),
        index.SearchField("body"),
        index.SearchField("get_period_display"),
        index.RelatedFields(
            "partner_rows", [index.SearchField("name"), index.SearchField("country")]
        ),
        index.RelatedFields("media", [index.SearchField("title")]),
        index.FilterField("period"),
    ]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        SynchronizedField("period"),
        TranslatableField("title_in_application"),
        TranslatableField("beneficiary"),
        SynchronizedField("beneficiary_profile"),
        TranslatableField("programme"),
        TranslatableField("fund"),
        TranslatableField("action_or_call"),
        SynchronizedField("agreement_number"),
        TranslatableField("funding_sentence"),
        SynchronizedField("hashtags"),
        TranslatableField("mark_rows"),
        SynchronizedField("start"),
        SynchronizedField("end"),
        SynchronizedField("durability_end"),
        SynchronizedField("total_amount"),
        SynchronizedField("eu_amount"),
        SynchronizedField("currency"),
        TranslatableField("description"),
        TranslatableField("aims"),
        TranslatableField("tasks"),
        TranslatableField("results"),
        TranslatableField("expected_effects"),
        TranslatableField("body"),
        SynchronizedField("area_rows"),
        TranslatableField("partner_rows"),
        TranslatableField("media"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "credits",
        "period",
        "title_in_application",
        "beneficiary",
        "beneficiary_profile",
        "programme",
        "fund",
        "action_or_call",
        "agreement_number",
        "start",
        "end",
        "durability_end",
        "total_value",
        "eu_contribution",
        "description",
        "aims",
        "tasks",
        "results",
        "expected_effects",
        "body",
        "areas",
        "partners",
        "media",
    ]

    class Meta:
        verbose_name = _("EU-funded project")
        verbose_name_plural = _("EU-funded projects")

    @property
    def credits(self) -> Credits:
        """Marks in order with alternative texts, the co-funding sentence, hashtags."""
        return credits_of(self)

    @property
    def total_value(self) -> Amount | None:
        """The total value as an amount with its currency."""
        return self._amount(self.total_amount)

    @property
    def eu_contribution(self) -> Amount | None:
        """What the European Union pays, as an amount with its currency."""
        return self._amount(self.eu_amount)

    def _amount(self, number: Decimal | None) -> Amount | None:
        return None if number is None else Amount(amount=f"{number:.2f}", currency=self.currency)

    @property
    def areas(self) -> list[PageReference]:
        return [PageReference(id=row.area_id) for row in self.area_rows.all()]

    @property
    def partners(self) -> list[PartnerShown]:
        return [row.shown for row in self.partner_rows.all()]

    def lacking(self) -> dict[str, str]:
        return lacking(self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The shared context with the project's facts and texts."""
        context = super().get_context(request, *args, **kwargs)
        data = context["data"]
        return {**context, "facts": project_facts(data), "texts": project_texts(data)}

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if (self.total_amount or self.eu_amount) and not self.currency:
            errors["currency"] = ValidationError(_("Choose the currency of the amounts."))
        if self.total_amount and self.eu_amount and self.eu_amount > self.total_amount:
            errors["eu_amount"] = ValidationError(
                _("The contribution is larger than the total value. Check both amounts.")
            )
        if self.start and self.end and self.end < self.start:
            errors["end"] = ValidationError(_("The project ends before it starts."))
        if self.end and self.durability_end and self.durability_end < self.end:
            errors["durability_end"] = ValidationError(
                _("Durability ends before the project does.")
            )
        elif self.durability_end and self._offline_from(self.durability_end):
            # Not at `expire_at`, which the forms of many editors leave out.
            errors["durability_end"] = ValidationError(
                _("The page is set to go offline before durability has ended.")
            )
        if errors:
            raise ValidationError(errors)

    def _offline_from(self, day: datetime.date) -> bool:
        """Whether the page is set to go offline on a day or before it."""
        return self.expire_at is not None and day_of(self.expire_at) <= day

    def json_ld(self) -> dict[str, Any]:
        return structured.project(self)
