"""Dated facts: key figures and milestones."""

from typing import Any, ClassVar, Literal

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.dates import PrecisionField
from cms.content.normalisation import JudgedAsStored


class KeyFigure(TranslatableMixin, Orderable, JudgedAsStored):
    """A number that somebody stated: what it counts, as of when and according to whom."""

    page = ParentalKey(
        "pages_mission.MissionPage", on_delete=models.CASCADE, related_name="figures"
    )
    qualifier = models.CharField(
        _("before the number"),
        max_length=40,
        blank=True,
        help_text=_("For example “more than”. Leave empty where the number is exact."),
    )
    value = models.PositiveIntegerField(_("value"))
    label = models.CharField(
        _("what it counts"),
        max_length=120,
        help_text=_("In the form that follows the number: 140 “participants”."),
    )
    as_of = models.DateField(
        _("as of"), null=True, blank=True, help_text=_("Leave empty where nobody knows.")
    )
    as_of_precision = PrecisionField()
    source = models.CharField(
        _("source"), max_length=200, help_text=_("Who says so. Shown below the number.")
    )
    source_url = models.URLField(_("address of the source"), blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("qualifier"), FieldPanel("value"), FieldPanel("label")]),
        FieldRowPanel([FieldPanel("as_of"), FieldPanel("as_of_precision")]),
        FieldPanel("source"),
        FieldPanel("source_url"),
    ]

    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("qualifier"),
        SynchronizedField("value"),
        TranslatableField("label"),
        SynchronizedField("as_of"),
        SynchronizedField("as_of_precision"),
        TranslatableField("source"),
        SynchronizedField("source_url"),
    ]

    api_fields: ClassVar[list[str]] = [
        "kind",
        "qualifier",
        "value",
        "label",
        "as_of",
        "as_of_precision",
        "source",
        "source_url",
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")

    def __str__(self) -> str:
        return " ".join(filter(None, [self.qualifier, str(self.value), self.label]))

    @property
    def kind(self) -> Literal["fact"]:
        """Tells a stated fact from a figure that is counted from pages (`count`)."""
        return "fact"


class Milestone(TranslatableMixin, Orderable, JudgedAsStored):
    """What happened in a year of the cluster's history."""

    page = ParentalKey(
        "pages_mission.MissionPage", on_delete=models.CASCADE, related_name="milestones"
    )
    date = models.DateField(_("date"))
    date_precision = PrecisionField()
    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("text"), max_length=400, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        FieldPanel("title"),
        FieldPanel("text"),
    ]

    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("date"),
        SynchronizedField("date_precision"),
        TranslatableField("title"),
        TranslatableField("text"),
    ]

    api_fields: ClassVar[list[str]] = ["date", "date_precision", "title", "text"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self) -> str:
        return f"{self.date:%Y}: {self.title}"
