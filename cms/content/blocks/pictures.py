"""The picture block."""

from typing import TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructValue
from wagtail.images.blocks import ImageChooserBlock

from cms.types import JsonObject

from ..references import ImageReference
from ..typography import bound
from ..visibility import is_private, public_images
from .base import BodyBlock


class ShownPicture(TypedDict):
    """A picture with its caption and author."""

    image: ImageReference | None
    decorative: bool
    caption: str
    credit: str


class PictureBlock(BodyBlock):
    """A picture with what it shows, said in the page's language.

    It is not Wagtail's ImageBlock, which wagtail-localize cannot read two structs deep.
    """

    image = ImageChooserBlock(label=_("Picture"))
    decorative = blocks.BooleanBlock(
        label=_("It only decorates"),
        required=False,
        help_text=_("Tick when the text loses nothing without the picture."),
    )
    alt = blocks.CharBlock(
        label=_("What the picture shows"),
        required=False,
        max_length=250,
        help_text=_("For readers who do not see it: one sentence, without “a picture of”."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=300)
    credit = blocks.CharBlock(
        label=_("Credit"),
        required=False,
        max_length=200,
        help_text=_("Left empty, the credit kept with the picture is shown."),
    )

    class Meta:
        label = _("Picture")
        icon = "image"
        template = "cms_content/blocks/picture.html"
        group = _("Media")
        description = _("A picture with a caption and its author.")

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        if not cleaned["decorative"] and not cleaned["alt"].strip():
            message = _("Say what the picture shows, or tick that it only decorates.")
            raise blocks.StructBlockValidationError({"alt": ValidationError(message)})
        return cleaned

    def get_api_representation(
        self, value: StructValue, context: JsonObject | None = None
    ) -> ShownPicture:
        image, decorative = value["image"], bool(value["decorative"])
        if not _is_shown(value):
            return {"image": None, "decorative": decorative, "caption": "", "credit": ""}
        return {
            "image": ImageReference(id=image.pk, alt="" if decorative else value["alt"]),
            "decorative": decorative,
            "caption": bound(value["caption"] or ""),
            "credit": value["credit"] or getattr(image, "credit", ""),
        }

    def get_searchable_content(self, value: StructValue) -> list[str]:
        """Nothing is said of a picture that readers do not see."""
        return super().get_searchable_content(value) if _is_shown(value) else []

    def get_preview_value(self) -> StructValue:
        image = public_images().first()
        return self.to_python({"image": image and image.pk, "decorative": True})

    @property
    def is_previewable(self) -> bool:
        return True


def _is_shown(value: StructValue) -> bool:
    return value["image"] is not None and not is_private(value["image"])
