"""The rows of a competence area."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.normalisation import JudgedAsStored


class AreaAssociate(TranslatableMixin, Orderable, JudgedAsStored):
    """A member that works in an area, with what it does there."""

    page = ParentalKey(
        "pages_competence.AreaPage", on_delete=models.CASCADE, related_name="associate_rows"
    )
    # A deleted member takes its row along, in stored revisions too: an area outlives its members.
    member = models.ForeignKey(
        "pages_members.MemberPage",
        verbose_name=_("member"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    role = models.CharField(
        _("role in the area"),
        max_length=120,
        blank=True,
        help_text=_("What the member does here, in two or three words."),
    )

    panels: ClassVar[list[Any]] = [FieldPanel("member"), FieldPanel("role")]
    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("member"),
        TranslatableField("role"),
    ]
    api_fields: ClassVar[list[str]] = ["member", "role"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("associated entrepreneur")
        verbose_name_plural = _("associated entrepreneurs")

    def __str__(self) -> str:
        return str(self.member)


class AreaSolution(TranslatableMixin, Orderable, JudgedAsStored):
    """A solution that came of work in an area."""

    page = ParentalKey(
        "pages_competence.AreaPage", on_delete=models.CASCADE, related_name="solution_rows"
    )
    name = models.CharField(_("name"), max_length=150)
    description = models.TextField(_("description"), max_length=600, blank=True)
    url = models.URLField(_("address"), blank=True, help_text=_("The whole address, with https://"))
    member = models.ForeignKey(
        "pages_members.MemberPage",
        verbose_name=_("member that offers it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldPanel("url"),
        FieldPanel("member"),
    ]
    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("name"),
        TranslatableField("description"),
        SynchronizedField("url"),
        SynchronizedField("member"),
    ]
    api_fields: ClassVar[list[str]] = ["name", "description", "url", "member"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("solution")
        verbose_name_plural = _("solutions")

    def __str__(self) -> str:
        return self.name
