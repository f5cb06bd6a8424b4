"""Recordings that others keep."""

from typing import TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructValue

from cms.types import JsonObject

from ..typography import bound
from ..videos import recognise
from .base import BodyBlock


class Recording(TypedDict):
    """A recording that somebody else keeps."""

    title: str
    caption: str
    provider: str | None
    url: str
    player_url: str | None


class VideoBlock(BodyBlock):
    """A recording on YouTube or Vimeo, of which nothing is loaded before the reader asks for it."""

    url = blocks.URLBlock(
        label=_("Address of the recording"),
        help_text=_("On YouTube or Vimeo, copied from the browser."),
    )
    title = blocks.CharBlock(
        label=_("Title"), max_length=150, help_text=_("What the recording shows.")
    )
    caption = blocks.CharBlock(
        label=_("Caption"),
        required=False,
        max_length=300,
        help_text=_("For example whether it has captions, and in which language."),
    )

    class Meta:
        label = _("Recording")
        icon = "media"
        template = "cms_content/blocks/video.html"
        group = _("Media")
        description = _("A recording on YouTube or Vimeo. It loads only when the reader agrees.")
        preview_value = {
            "url": "https://vimeo.com/1",
            "title": "Lorem ipsum",
            "caption": "Dolor sit amet",
        }

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        if recognise(cleaned["url"]) is None:
            message = _("Only single recordings on YouTube or Vimeo can be shown here.")
            raise blocks.StructBlockValidationError({"url": ValidationError(message)})
        return cleaned

    def get_api_representation(
        self, value: StructValue, context: JsonObject | None = None
    ) -> Recording:
        video = recognise(value["url"] or "")
        return {
            "title": value["title"],
            "caption": bound(value["caption"] or ""),
            "provider": video.provider if video else None,
            "url": video.url if video else value["url"],
            "player_url": video.player_url if video else None,
        }
