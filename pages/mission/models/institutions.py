"""Institutions that the cluster works with, and networks that it belongs to."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.countries import country_choices
from cms.content.dates import DatePrecision, PrecisionField
from cms.content.normalisation import JudgedAsStored
from cms.media.fields import ImageForeignKey


class Institution(TranslatableMixin, Orderable, JudgedAsStored):
    """What a partner and a network have in common."""

    name = models.CharField(
        _("name"), max_length=200, help_text=_("The official name in this language.")
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        choices=country_choices,
        blank=True,
        help_text=_("Leave empty where not known."),
    )
    url = models.URLField(_("address"), blank=True)
    logo = ImageForeignKey(
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo_alt = models.CharField(_("what the logo shows"), max_length=250, blank=True)

    logo_panel = MultiFieldPanel([FieldPanel("logo"), FieldPanel("logo_alt")], heading=_("Logo"))

    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("name"),
        SynchronizedField("kind"),
        SynchronizedField("country"),
        SynchronizedField("url"),
        SynchronizedField("logo"),
        TranslatableField("logo_alt"),
    ]

    api_fields: ClassVar[list[str]] = ["name", "kind", "country", "url", "logo"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name


class Partner(Institution):
    """An institution that the cluster co-operates with."""

    class Kind(models.TextChoices):
        """What kind of institution a partner is."""

        LOCAL_AUTHORITY = "local_authority", _("Local and regional government")
        CHAMBER = "chamber", _("Chamber of commerce")
        CLUSTER = "cluster", _("Foreign cluster")
        NETWORK = "network", _("Foreign network")
        OTHER = "other", _("Other partner")

    page = ParentalKey(
        "pages_mission.MissionPage", on_delete=models.CASCADE, related_name="partners"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.OTHER)

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("country")]),
        FieldPanel("url"),
        Institution.logo_panel,
    ]

    class Meta(Institution.Meta):
        verbose_name = _("co-operation partner")
        verbose_name_plural = _("co-operation partners")


class Network(Institution):
    """A network that the cluster belongs to, or a partnership that it joined."""

    class Kind(models.TextChoices):
        """How the cluster takes part."""

        MEMBERSHIP = "membership", pgettext_lazy("kind of network", "Membership")
        PARTNERSHIP = "partnership", pgettext_lazy("kind of network", "Partnership")

    page = ParentalKey(
        "pages_mission.MissionPage", on_delete=models.CASCADE, related_name="networks"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.MEMBERSHIP)
    text = models.TextField(_("text"), max_length=400, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    since_precision = PrecisionField(default=DatePrecision.YEAR)
    linked_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page on this site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the site tells more, such as the list of projects."),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("country")]),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("since"), FieldPanel("since_precision")]),
        FieldPanel("linked_page"),
        FieldPanel("url"),
        Institution.logo_panel,
    ]

    translatable_fields: ClassVar[list[Any]] = [
        *Institution.translatable_fields,
        TranslatableField("text"),
        SynchronizedField("since"),
        SynchronizedField("since_precision"),
        SynchronizedField("linked_page"),
    ]

    api_fields: ClassVar[list[str]] = [
        *Institution.api_fields,
        "text",
        "since",
        "since_precision",
        "linked_page",
    ]

    class Meta(Institution.Meta):
        verbose_name = _("network")
        verbose_name_plural = _("networks")
