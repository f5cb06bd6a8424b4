"""Pictures and documents with what a bilingual site must say of them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


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


class CmsRendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(CmsImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"),
                name="cms_media_rendition_unique",
            )
        ]


class CmsDocument(AbstractDocument):
    """A file to download, with the language that it is written in."""

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

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Only Wagtail's upload form measures the file; files come by other ways as well.
        if self.file_size is None and self.file:
            self._set_document_file_metadata()
        super().save(*args, **kwargs)
