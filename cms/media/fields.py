"""Keys to the project's own models of pictures and files, whichever these are.

A key names the model that the settings name, in the code and in migrations alike, so that a page
type works with a project's own picture model, and a plugin's migrations run on every site.
"""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string

_IMAGE, _DOCUMENT = "WAGTAILIMAGES_IMAGE_MODEL", "WAGTAILDOCS_DOCUMENT_MODEL"


class ImageForeignKey(models.ForeignKey):
    """A key to a picture of the project, see `WAGTAILIMAGES_IMAGE_MODEL`."""

    # Lets migrations refer to the setting instead of the model that it names today.
    swappable_setting = _IMAGE

    def __init__(self, **kwargs: Any) -> None:
        # Copies of the field name the model themselves.
        super().__init__(**{"to": get_image_model_string(), **kwargs})

    def formfield(self, **kwargs: Any) -> Any:
        said = {"invalid_choice": _("The chosen picture has been deleted. Choose another one.")}
        return super().formfield(**{"error_messages": said, **kwargs})

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs


class ImageOneToOneField(models.OneToOneField):
    """One row for each picture of the project."""

    swappable_setting = _IMAGE

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"to": get_image_model_string(), **kwargs})

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.OneToOneField", args, kwargs


class DocumentForeignKey(models.ForeignKey):
    """A key to a file of the project, see `WAGTAILDOCS_DOCUMENT_MODEL`."""

    swappable_setting = _DOCUMENT

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"to": get_document_model_string(), **kwargs})

    def formfield(self, **kwargs: Any) -> Any:
        said = {"invalid_choice": _("The chosen file has been deleted. Choose another one.")}
        return super().formfield(**{"error_messages": said, **kwargs})

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, kwargs
