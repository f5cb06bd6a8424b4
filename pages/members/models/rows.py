"""The rows of a member's profile."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.content.normalisation import JudgedAsStored

from ..registers import Classification, normal_activity_code


class MemberCompetence(TranslatableMixin, Orderable):
    """A competence of a member."""

    page = ParentalKey(
        "pages_members.MemberPage", on_delete=models.CASCADE, related_name="competence_rows"
    )
    competence = models.ForeignKey(
        "pages_members.Competence",
        verbose_name=_("competence"),
        on_delete=models.CASCADE,
        related_name="member_rows",
    )

    panels: ClassVar[list[Any]] = [FieldPanel("competence", widget=forms.Select)]
    # Translatable, so that the English row has the English term.
    translatable_fields: ClassVar[list[Any]] = [TranslatableField("competence")]
    api_fields: ClassVar[list[str]] = ["competence"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("competence of a member")
        verbose_name_plural = _("competences of members")

    def __str__(self) -> str:
        return str(self.competence)


class MemberActivity(TranslatableMixin, Orderable, JudgedAsStored):
    """What a member does, as a code of a classification with its version."""

    page = ParentalKey(
        "pages_members.MemberPage", on_delete=models.CASCADE, related_name="activities"
    )
    classification = models.CharField(
        _("classification"),
        max_length=10,
        choices=Classification.choices,
        default=Classification.PKD_2025,
    )
    code = models.CharField(_("code"), max_length=10, help_text=_("For example 62.10.B."))

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("classification"), FieldPanel("code")])
    ]
    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("classification"),
        SynchronizedField("code"),
    ]
    api_fields: ClassVar[list[str]] = ["scheme", "version", "code"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("code of activity")
        verbose_name_plural = _("codes of activity")

    def __str__(self) -> str:
        return f"{self.scheme} {self.version}: {self.code}"

    def clean(self) -> None:
        super().clean()
        if self.code and self.classification in Classification.values:
            try:
                self.code = normal_activity_code(self.classification, self.code)
            except ValidationError as error:
                raise ValidationError({"code": error}) from None

    @property
    def scheme(self) -> str:
        """`PKD` or `NACE`."""
        return Classification(self.classification).scheme

    @property
    def version(self) -> str:
        return Classification(self.classification).version


class MemberSocial(TranslatableMixin, Orderable, JudgedAsStored):
    """Where a member is found in social media."""

    class Kind(models.TextChoices):
        """A service; its name is its own in every language."""

        LINKEDIN = "linkedin", "LinkedIn"
        FACEBOOK = "facebook", "Facebook"
        YOUTUBE = "youtube", "YouTube"
        X = "x", "X"
        INSTAGRAM = "instagram", "Instagram"
        GITHUB = "github", "GitHub"
        MASTODON = "mastodon", "Mastodon"
        OTHER = "other", _("other")

    page = ParentalKey("pages_members.MemberPage", on_delete=models.CASCADE, related_name="social")
    kind = models.CharField(_("service"), max_length=10, choices=Kind.choices)
    url = models.URLField(_("address"), help_text=_("The whole address, with https://"))

    panels: ClassVar[list[Any]] = [FieldRowPanel([FieldPanel("kind"), FieldPanel("url")])]
    translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("kind"),
        SynchronizedField("url"),
    ]
    api_fields: ClassVar[list[str]] = ["kind", "url"]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("social address")
        verbose_name_plural = _("social addresses")

    def __str__(self) -> str:
        return self.url
