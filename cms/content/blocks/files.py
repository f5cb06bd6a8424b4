"""Files to download."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from cms.types import JsonObject

from ..references import DocumentReference
from ..visibility import is_private
from .base import BodyBlock


class FileBlock(blocks.StructBlock):
    """One file, under its own title or one in the page's language."""

    document = DocumentChooserBlock(label=_("File"))
    label = blocks.CharBlock(
        label=_("Title"),
        required=False,
        max_length=200,
        help_text=_("In the language of the page. Left empty, the file's own title is shown."),
    )

    class Meta:
        label = _("File")
        icon = "doc-full"

    def get_api_representation(
        self, value: StructValue, context: JsonObject | None = None
    ) -> DocumentReference | None:
        document = value["document"]
        return DocumentReference(id=document.pk, label=value["label"]) if document else None

    def get_searchable_content(self, value: StructValue) -> list[str]:
        """Wagtail's way to ask a block for what is searched: nothing of what readers do not see."""
        return super().get_searchable_content(value) if _is_shown(value) else []


class FilesBlock(BodyBlock):
    """A list of files; language, format and size are said by themselves."""

    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=150)
    files = blocks.ListBlock(FileBlock(), label=_("Files"), min_num=1)

    class Meta:
        label = _("Files")
        icon = "doc-full"
        template = "cms_content/blocks/files.html"
        group = _("Media")
        description = _("Files to download, with their language, format and size.")

    def get_searchable_content(self, value: StructValue) -> list[str]:
        """Without a file that is shown there is no heading either."""
        is_there = any(_is_shown(file) for file in value["files"])
        return super().get_searchable_content(value) if is_there else []


def _is_shown(file: StructValue) -> bool:
    return file["document"] is not None and not is_private(file["document"])
