"""Statuses, quality labels and awards."""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.dates import PrecisionField, today
from cms.content.normalisation import JudgedAsStored
from cms.media.fields import DocumentForeignKey, ImageForeignKey


class Distinction(TranslatableMixin, Orderable, JudgedAsStored):
    """What the cluster was awarded; the dates decide, when it is read, whether it is current."""

    class Level(models.TextChoices):
        """Level of a quality label."""

        BRONZE = "bronze", _("bronze")
        SILVER = "silver", _("silver")
        GOLD = "gold", _("gold")

    page = ParentalKey(
        "pages_mission.MissionPage", on_delete=models.CASCADE, related_name="distinctions"
    )
    name = models.CharField(_("name"), max_length=200)
    issuer = models.CharField(
        _("awarded by"), max_length=200, blank=True, help_text=_("Leave empty where not known.")
    )
    level = models.CharField(_("level"), max_length=6, choices=Level.choices, blank=True)
    description = models.TextField(_("description"), max_length=400, blank=True)
    awarded_on = models.DateField(_("awarded on"), null=True, blank=True)
    awarded_precision = PrecisionField()
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(
        _("valid to"),
        null=True,
        blank=True,
        help_text=_("After this day it moves by itself from the current ones to the earlier ones."),
    )
    is_historical = models.BooleanField(
        _("belongs to history"),
        default=False,
        help_text=_("For what was superseded by a newer one or belongs to one year only."),
    )
    logo = ImageForeignKey(
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo_alt = models.CharField(_("what the logo shows"), max_length=250, blank=True)
    certificate = DocumentForeignKey(
        verbose_name=_("certificate"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(
        _("address"), blank=True, help_text=_("Where the issuer writes about the distinction.")
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("issuer"), FieldPanel("level")]),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("awarded_on"), FieldPanel("awarded_precision")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("is_historical"),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_alt")], heading=_("Logo")),
        FieldPanel("certificate"),
        FieldPanel("url"),
    ]

    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("name"),
        TranslatableField("issuer"),
        SynchronizedField("level"),
        TranslatableField("description"),
        SynchronizedField("awarded_on"),
        SynchronizedField("awarded_precision"),
        SynchronizedField("valid_from"),
        SynchronizedField("valid_to"),
        SynchronizedField("is_historical"),
        SynchronizedField("logo"),
        TranslatableField("logo_alt"),
        SynchronizedField("certificate"),
        SynchronizedField("url"),
    ]

    api_fields: ClassVar[list[str]] = [
        "name",
        "issuer",
        "level",
        "description",
        "awarded_on",
        "awarded_precision",
        "valid_from",
        "valid_to",
        "is_current",
        "logo",
        "certificate",
        "url",
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("distinction")
        verbose_name_plural = _("distinctions")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("It cannot end before it begins.")})

    def holds(self, on: datetime.date) -> bool:
        """Whether it is valid on a day: not superseded, begun, and not expired by then."""
        return (
            not self.is_historical
            and (self.valid_from is None or self.valid_from <= on)
            and (self.valid_to is None or on <= self.valid_to)
        )

    @property
    def is_current(self) -> bool:
        return self.holds(today())
