"""Pictures and documents with what a bilingual site must say of them."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.signals import post_save
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from cms.text import normal

from .fields import ImageOneToOneField


def fits(image: AbstractImage) -> bool:
    """Whether the machine can open a picture: a few bytes of file may hold gigabytes of pixels."""
    return bool(image.width * image.height <= settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)


def _unrepeated(filename: str) -> str:
    """A name that no other picture had before or will have. Storages give a name again once its
    file is gone, while browsers and caches keep what they got under it for a year."""
    return f"{get_random_string(10).lower()}-{filename}"


class CmsImage(AbstractImage):
    """A picture; what it shows is said in each language where it is placed."""

    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made the picture. Shown beside it."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        # Files are served by what their rows say.
        indexes = [models.Index(fields=["file"], name="cms_media_image_file")]

    def get_upload_to(self, filename: str) -> str:
        return str(super().get_upload_to(_unrepeated(filename)))

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        for name in ("title", "description", "credit"):
            setattr(self, name, normal(getattr(self, name)))
        super().clean_fields(exclude=exclude)

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Wagtail's form has asked already; files come by other ways as well.
        if self.file and not self.file._committed and not fits(self):
            raise ValidationError(
                {
                    "file": _("The picture has %(pixels)d pixels; at most %(most)d are taken.")
                    % {
                        "pixels": self.width * self.height,
                        "most": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS,
                    }
                }
            )
        # What follows from the picture is written with it, or neither is.
        with transaction.atomic():
            super().save(*args, **kwargs)


class Renditions(models.QuerySet):
    """Renditions, of which Wagtail writes several at once: who listens hears of each all the same,
    in the same transaction."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            made = super().bulk_create(objs, *args, **kwargs)
            for rendition in made:
                post_save.send(
                    sender=self.model,
                    instance=rendition,
                    created=True,
                    raw=False,
                    using=self.db,
                    update_fields=None,
                )
        return made


class CmsRendition(AbstractRendition):
    """A picture in one size and format."""

    objects = Renditions.as_manager()

    image = models.ForeignKey(CmsImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        indexes = [models.Index(fields=["file"], name="cms_media_rendition_file")]
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"),
                name="cms_media_rendition_unique",
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        # Wagtail keeps as few as four letters of the picture's own name.
        return str(super().get_upload_to(_unrepeated(filename)))


class RenditionAttempt(models.Model):
    """A picture whose renditions are being made, or could not be.

    Written before the attempt, so that one that ends the whole worker counts as well; removed
    when all renditions are there.
    """

    image = ImageOneToOneField(
        on_delete=models.CASCADE, primary_key=True, related_name="rendition_attempt"
    )
    times = models.PositiveSmallIntegerField(_("times"), default=0)
    next_at = models.DateTimeField(_("not again before"))

    class Meta:
        verbose_name = _("attempt to make renditions")
        verbose_name_plural = _("attempts to make renditions")

    def __str__(self) -> str:
        return f"{self.image_id}: {self.times}"


class CmsDocument(AbstractDocument):
    """A file to download, with the language that it is written in."""

    title: str
    language = models.CharField(
        _("language of the file"),
        max_length=10,
        blank=True,
        choices=[("pl", _("Polish")), ("en", _("English"))],
        help_text=_("Leave empty when the file has no language, such as a logo package."),
    )

    admin_form_fields = (*Document.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        self.title = normal(self.title)
        super().clean_fields(exclude=exclude)

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Only Wagtail's upload form measures the file; files come by other ways as well.
        if self.file_size is None and self.file:
            self._set_document_file_metadata()
        with transaction.atomic():
            super().save(*args, **kwargs)
