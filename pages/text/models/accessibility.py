"""The accessibility statement.

The parts and their `a11y-…` ids are those of “Warunki techniczne publikacji i struktura dokumentu
elektronicznego deklaracji dostępności”, version 2.0 of 31 July 2024 (article 12(7) of the Act of
4 April 2019 on the digital accessibility of websites and mobile applications of public entities).
"""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.blocks.text import RICH_TEXT_FEATURES
from cms.content.dates import day_of
from cms.content.models import BasePage

from ..panels import WarningsPanel
from ..warnings import gaps

_DATES = ("site_published_on", "site_updated_on", "prepared_on", "reviewed_on")
_WORDS = ("entity", "site_name", "auditor", "contact_person")
_TEXTS = (
    "inaccessible_content",
    "disproportionate_burden",
    "exemptions",
    "conveniences",
    "shortcuts",
    "feedback",
    "procedure",
    "mobile_applications",
    "architecture",
    "communication",
)
# What the structure asks of every statement, beside its state and its date.
_ASKED = (
    "site_published_on",
    "site_updated_on",
    "method",
    "contact_person",
    "feedback",
    "procedure",
    "mobile_applications",
    "architecture",
    "communication",
)


def _text(label: Any, help_text: Any = "") -> Any:
    return RichTextField(label, blank=True, features=RICH_TEXT_FEATURES, help_text=help_text)


def review_is_due(last: datetime.date, today: datetime.date) -> bool:
    """Whether a statement dated `last` has to be reviewed again: every year by 31 March, and
    never more than a year after the last review."""
    is_past_march = (today.year, today.month) > (last.year + 1, 3)
    return is_past_march or (today - last).days > 365


class AccessibilityStatementPage(BasePage):
    """The statement in its official structure, one per language at an address of its own."""

    # Tree rules
    below_home = True
    in_footer = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = []

    # Fields
    class Status(models.TextChoices):
        """How far the site complies with the Act."""

        FULL = "full", _("fully compliant")
        PARTIAL = "partial", _("partially compliant")
        NONE = "none", _("not compliant")

    class Method(models.TextChoices):
        """How the state of accessibility was found out."""

        SELF = "self", _("self-assessment")
        EXTERNAL = "external", _("assessment by an external body")

    entity = models.CharField(
        _("public entity"),
        max_length=200,
        help_text=_("The full name of the entity that is responsible for the site."),
    )
    site_name = models.CharField(_("name of the site"), max_length=200)
    site_url = models.URLField(
        _("address of the site"),
        blank=True,
        help_text=_("Leave empty for the address of this site."),
    )
    site_published_on = models.DateField(_("site published on"), null=True, blank=True)
    site_updated_on = models.DateField(
        _("last significant update"),
        null=True,
        blank=True,
        help_text=_("The last change of the site's content or look that matters to its users."),
    )
    status = models.CharField(
        _("state of digital accessibility"),
        max_length=7,
        choices=Status.choices,
        blank=True,
        help_text=_("Choose after the site has been assessed."),
    )
    inaccessible_content = _text(
        _("inaccessible content"),
        _("What does not comply, why, and how else one can get at it. One point, one item."),
    )
    disproportionate_burden = _text(
        _("disproportionate burden"),
        _("What is not made accessible because of its cost, with a link to the analysis."),
    )
    exemptions = _text(_("content outside the scope of the Act"))
    prepared_on = models.DateField(
        _("statement prepared on"),
        null=True,
        blank=True,
        help_text=_("The day of the first version. Reviews don't change it."),
    )
    reviewed_on = models.DateField(
        _("statement last reviewed on"),
        null=True,
        blank=True,
        help_text=_("The statement is reviewed every year by 31 March and after big changes."),
    )
    method = models.CharField(
        _("basis of the statement"), max_length=8, choices=Method.choices, blank=True
    )
    auditor = models.CharField(
        _("external body"),
        max_length=200,
        blank=True,
        help_text=_("Who assessed the site, where it was not the entity itself."),
    )
    conveniences = _text(_("conveniences, limits and other information"))
    shortcuts = _text(_("keyboard shortcuts"))
    feedback = _text(_("how to report a problem"))
    contact_person = models.CharField(
        _("person or unit"), max_length=200, blank=True, help_text=_("Who deals with the reports.")
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=30, blank=True)
    procedure = _text(_("requests and complaints"))
    mobile_applications = _text(_("mobile applications"))
    architecture = _text(
        _("architectural accessibility"),
        _("Of each building that is open to the public: entrances, lifts, toilets, parking."),
    )
    communication = _text(
        _("accessibility of information and communication"),
        _("Sign language, induction loops, contact in plain language."),
    )

    # Panels
    content_panels = [
        WarningsPanel(),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("entity"),
                FieldPanel("site_name"),
                FieldPanel("site_url"),
                FieldRowPanel([FieldPanel("site_published_on"), FieldPanel("site_updated_on")]),
            ],
            heading=_("Entity and site"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldPanel("inaccessible_content"),
                FieldPanel("disproportionate_burden"),
                FieldPanel("exemptions"),
            ],
            heading=_("State of digital accessibility"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("prepared_on"), FieldPanel("reviewed_on")]),
                FieldPanel("method"),
                FieldPanel("auditor"),
            ],
            heading=_("Preparation of the statement"),
        ),
        FieldPanel("conveniences"),
        FieldPanel("shortcuts"),
        MultiFieldPanel(
            [
                FieldPanel("feedback"),
                FieldPanel("contact_person"),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
                FieldPanel("procedure"),
            ],
            heading=_("Contact, requests and complaints"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("mobile_applications"),
                FieldPanel("architecture"),
                FieldPanel("communication"),
            ],
            heading=_("Other information"),
        ),
    ]

    # Search
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(name) for name in (*_WORDS, *_TEXTS)),
        index.SearchField("contact_email"),
        index.SearchField("contact_phone"),
    ]

    # Translation
    translatable_fields: ClassVar[list[Any]] = [
        *BasePage.translatable_fields,
        *(TranslatableField(name) for name in (*_WORDS, *_TEXTS)),
        *(SynchronizedField(name) for name in ("site_url", "status", "method", *_DATES)),
        SynchronizedField("contact_email"),
        SynchronizedField("contact_phone"),
    ]

    # API
    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        "entity",
        "site_name",
        "site_address",
        "status",
        "method",
        "auditor",
        *_DATES,
        "contact_person",
        "contact_email",
        "contact_phone",
        *_TEXTS,
    ]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    @property
    def list_date(self) -> Any:
        return self.reviewed_on or self.prepared_on or super().list_date

    @property
    def site_address(self) -> str:
        """The address that the statement speaks of."""
        return self.site_url or f"{settings.BASE_URL}/"

    @property
    def review_due(self) -> bool:
        """Whether the yearly review is overdue today."""
        last = self.reviewed_on or self.prepared_on
        return last is not None and review_is_due(last, day_of())

    @property
    def editor_warnings(self) -> list[str]:
        """What an editor should know before the page goes live."""
        found = [*gaps(self), *self._empty()]
        if not self.status:
            found.append(str(_("The state of digital accessibility has not been chosen yet.")))
        if not (self.reviewed_on or self.prepared_on):
            found.append(str(_("The day on which the statement was prepared is missing.")))
        if self.review_due:
            found.append(
                str(_("The yearly review is overdue: the statement is reviewed by 31 March."))
            )
        return found

    def _empty(self) -> list[str]:
        """One sentence that names what the structure asks for and readers do not see yet."""
        empty = [
            str(self._meta.get_field(name).verbose_name)
            for name in _ASKED
            if not getattr(self, name)
        ]
        told = _("Readers do not see these parts, which are still empty: %(names)s.")
        return [told % {"names": ", ".join(empty)}] if empty else []

    def clean(self) -> None:
        super().clean()
        for name in ("prepared_on", "reviewed_on"):
            if (day := getattr(self, name)) and day > day_of():
                raise ValidationError({name: _("This day is still to come. Check the date.")})
        if self.prepared_on and self.reviewed_on and self.reviewed_on < self.prepared_on:
            raise ValidationError(
                {"reviewed_on": _("A review cannot be older than the statement itself.")}
            )
        if self.method == self.Method.EXTERNAL and not self.auditor:
            raise ValidationError({"auditor": _("Name the external body.")})
