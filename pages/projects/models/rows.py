"""The rows of projects and partnerships."""

from typing import Any, ClassVar, TypedDict

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.normalisation import JudgedAsStored
from cms.content.references import Dependent, ImageReference, PageReference
from cms.media.fields import ImageForeignKey


class AreaRow(TranslatableMixin, Orderable):
    """A competence area that a project belongs to."""

    # A deleted area takes its row along, in stored revisions too.
    area = models.ForeignKey(
        "pages_competence.AreaPage",
        verbose_name=_("competence area"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels: ClassVar[list[Any]] = [FieldPanel("area")]
    translatable_fields: ClassVar[list[Any]] = [SynchronizedField("area")]
    api_fields: ClassVar[list[str]] = ["area"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.area)


class Partner(TypedDict):
    """A partner of a project; its name is empty where its profile tells it."""

    name: str
    country: str
    address: str
    website: str
    member: PageReference | None


PartnerShown = Partner | Dependent[Partner]


class PartnerRow(TranslatableMixin, Orderable, JudgedAsStored):
    """A partner: a member of the cluster by its profile, anybody else by name."""

    member = models.ForeignKey(
        "pages_members.MemberPage",
        verbose_name=_("member of the cluster"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the partner has a profile here."),
    )
    name = models.CharField(
        _("name"),
        max_length=255,
        blank=True,
        help_text=_(
            "The full name with the legal form. Needed where there is no profile; with a profile "
            "it stays when the profile goes."
        ),
    )
    country = models.CharField(_("country"), max_length=100, blank=True)
    address = models.CharField(
        _("postal address"), max_length=255, blank=True, help_text=_("Town at least.")
    )
    website = models.URLField(
        _("website"), blank=True, help_text=_("The whole address, with https://")
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("member"),
        FieldPanel("name"),
        FieldPanel("country"),
        FieldPanel("address"),
        FieldPanel("website"),
    ]
    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("member"),
        TranslatableField("name"),
        TranslatableField("country"),
        SynchronizedField("address"),
        SynchronizedField("website"),
    ]
    api_fields: ClassVar[list[str]] = ["name", "country", "address", "website", "member"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name or str(self.member or "")

    def clean(self) -> None:
        super().clean()
        if not self.name and not self.member_id:
            raise ValidationError(
                {"name": ValidationError(_("Name the partner, or choose its profile above."))}
            )

    @property
    def shown(self) -> PartnerShown:
        """The partner as readers see it; with no name of its own it stands and falls with the
        profile."""
        shown = Partner(
            name=self.name,
            country=self.country,
            address=self.address,
            website=self.website,
            member=PageReference(id=self.member_id) if self.member_id else None,
        )
        return shown if self.name else Dependent("member", **shown)


class ProjectArea(AreaRow):
    """A competence area of an EU-funded project."""

    page = ParentalKey(
        "pages_projects.ProjectPage", on_delete=models.CASCADE, related_name="area_rows"
    )

    class Meta(AreaRow.Meta):
        abstract = False
        verbose_name = _("area of a project")
        verbose_name_plural = _("areas of projects")


class ProjectPartner(PartnerRow):
    """A partner of an EU-funded project."""

    page = ParentalKey(
        "pages_projects.ProjectPage", on_delete=models.CASCADE, related_name="partner_rows"
    )

    class Meta(PartnerRow.Meta):
        abstract = False
        verbose_name = _("partner of a project")
        verbose_name_plural = _("partners of projects")


class ProjectMark(TranslatableMixin, Orderable, JudgedAsStored):
    """A mark that the programme asks for beside the emblem, in the order it asks for."""

    page = ParentalKey(
        "pages_projects.ProjectPage", on_delete=models.CASCADE, related_name="mark_rows"
    )
    image = ImageForeignKey(
        verbose_name=_("mark"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        help_text=_("The words that stand in the mark."),
    )

    panels: ClassVar[list[Any]] = [FieldPanel("image"), FieldPanel("image_alt")]
    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("image"),
        TranslatableField("image_alt"),
    ]
    api_fields: ClassVar[list[str]] = ["image"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("mark of a programme")
        verbose_name_plural = _("marks of programmes")

    def __str__(self) -> str:
        return self.image_alt

    @property
    def shown(self) -> ImageReference:
        return ImageReference(id=self.image_id, alt=self.image_alt)


class ProjectMedium(TranslatableMixin, Orderable, JudgedAsStored):
    """Where media show or tell of a project."""

    page = ParentalKey("pages_projects.ProjectPage", on_delete=models.CASCADE, related_name="media")
    title = models.CharField(_("title"), max_length=200)
    url = models.URLField(_("address"), help_text=_("The whole address, with https://"))

    panels: ClassVar[list[Any]] = [FieldPanel("title"), FieldPanel("url")]
    translatable_fields: ClassVar[list[Any]] = [
        TranslatableField("title"),
        SynchronizedField("url"),
    ]
    api_fields: ClassVar[list[str]] = ["title", "url"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("media link")
        verbose_name_plural = _("media links")

    def __str__(self) -> str:
        return self.title
