"""The cluster's board."""

import datetime
from typing import Any, ClassVar, Literal, TypedDict

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.dates import PrecisionField, today
from cms.content.normalisation import JudgedAsStored
from cms.content.references import ImageReference
from cms.media.fields import ImageForeignKey


class Person(TypedDict):
    """A person of the board, as far as the person agreed to be shown."""

    name: str
    initials: str
    role: str
    term_from: datetime.date | None
    term_to: datetime.date | None
    term_precision: Literal["day", "month", "year"]
    photo: ImageReference | None
    bio: str | None


class BoardMember(TranslatableMixin, Orderable, JudgedAsStored):
    """A person of the board; what may be shown of them is decided in `pages.mission.consent`."""

    page = ParentalKey("pages_mission.MissionPage", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("full name"), max_length=150)
    role = models.CharField(_("role"), max_length=150)
    term_from = models.DateField(_("term from"), null=True, blank=True)
    term_to = models.DateField(
        _("term to"),
        null=True,
        blank=True,
        help_text=_("After this day the person is no longer shown among the board."),
    )
    term_precision = PrecisionField(_("dates are exact to the"))
    consent = models.BooleanField(
        _("agreed to the publication of photo and biography"),
        default=False,
        help_text=_(
            "Without consent neither is shown in any language, on the pages or in the API. "
            "When somebody withdraws it, untick this and publish: both go at once."
        ),
    )
    consent_on = models.DateField(
        _("consent given on"), null=True, blank=True, help_text=_("Kept here only, never shown.")
    )
    photo = ImageForeignKey(
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    bio = models.TextField(_("biography"), max_length=1500, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldRowPanel(
            [FieldPanel("term_from"), FieldPanel("term_to"), FieldPanel("term_precision")]
        ),
        MultiFieldPanel(
            [
                FieldPanel("consent"),
                FieldPanel("consent_on"),
                FieldPanel("photo"),
                FieldPanel("bio"),
            ],
            heading=_("Photo and biography"),
        ),
    ]

    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("name"),
        TranslatableField("role"),
        SynchronizedField("term_from"),
        SynchronizedField("term_to"),
        SynchronizedField("term_precision"),
        SynchronizedField("consent"),
        SynchronizedField("consent_on"),
        SynchronizedField("photo"),
        TranslatableField("bio"),
    ]

    api_fields: ClassVar[list[str]] = [
        "name",
        "initials",
        "role",
        "term_from",
        "term_to",
        "term_precision",
        "photo",
        "bio",
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("board member")
        verbose_name_plural = _("board members")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.consent and self.consent_on is None:
            raise ValidationError({"consent_on": _("Say when the consent was given.")})
        if self.term_from and self.term_to and self.term_to < self.term_from:
            raise ValidationError({"term_to": _("The term cannot end before it begins.")})

    @property
    def photo_alt(self) -> str:
        """A portrait shows the person."""
        return self.name

    @property
    def initials(self) -> str:
        """What stands in place of a photo."""
        words = self.name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()

    def serves(self, on: datetime.date | None = None) -> bool:
        """Whether the term has not ended by a day, by default today."""
        return self.term_to is None or self.term_to >= (on or today())
