"""What stands in a translation in place of the source's links, pictures and files."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import RegexValidator
from django.db import transaction
from django.db.models import EmailField, ForeignKey, URLField
from django.forms import CharField, ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.blocks import ChooserBlock, EmailBlock, RichTextBlock, URLBlock
from wagtail.documents import get_document_model
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.fields import RichTextField
from wagtail.images import get_image_model
from wagtail.images.widgets import AdminImageChooser
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, Translation, TranslationContext
from wagtail_localize.segments import OverridableSegmentValue

from ..exchange.places import Place, place_of
from ..models import PageTranslation
from ..segments import extracted
from ..versions import stored, translation_to
from .lines import key_of
from .rights import rights

_LINKS = (RichTextField, RichTextBlock, URLField, EmailField, URLBlock, EmailBlock)
_WIDGETS = (
    (get_image_model, AdminImageChooser),
    (get_document_model, AdminDocumentChooser),
    (lambda: Page, AdminPageChooser),
)
_leads_somewhere = RegexValidator(
    r"^(https?://[^\s/]+\S*|mailto:\S+@\S+|tel:[+\d][\d ()-]*|[/#]\S*|[^\s@]+@[^\s@]+)$",
    _("Give a whole address, as https://example.org/page or name@example.org."),
)


@dataclass
class Replacement:
    """A link, picture, file or page of the source, and what the translation shows instead."""

    path: str
    place: Place
    value: Any
    instead: Any = None
    replaced_at: Any = None

    @property
    def key(self) -> str:
        return key_of(self.path, "")

    @cached_property
    def model(self) -> Any:
        """The kind of thing that is chosen; None for an address that is typed."""
        holder = self.place.holder
        if isinstance(holder, ForeignKey):
            return holder.related_model
        return holder.target_model if isinstance(holder, ChooserBlock) else None

    @cached_property
    def field(self) -> Any:
        """A form's field for what stands instead; None for what is not replaced here."""
        if isinstance(self.place.holder, _LINKS):
            return CharField(validators=[_leads_somewhere], max_length=2000)
        if self.model is None:
            return None
        for model, widget in _WIDGETS:
            if issubclass(self.model, model()):
                return ModelChoiceField(self.model._default_manager.all(), widget=widget())
        return None

    def thing(self, value: Any) -> Any:
        """What a value names: the picture, file or page, or the address itself."""
        if value is None or self.model is None:
            return value
        return self.model._default_manager.filter(pk=value).first()


def replacements(row: PageTranslation) -> list[Replacement]:
    """What of a page's content that is not text may be something else in its translation."""
    source = stored(row.source)
    rows = SegmentOverride.objects.filter(
        context__object_id=source.translation_key, locale_id=row.locale_id, has_error=False
    ).select_related("context")
    given = {override.context.path: override for override in rows if override.context}
    found = []
    for value in extracted(source):
        if not isinstance(value, OverridableSegmentValue):
            continue
        one = Replacement(value.path, place_of(source, value.path), value.data)
        if one.field is None:
            continue
        if (override := given.get(value.path)) is not None:
            one.instead, one.replaced_at = override.data, override.updated_at
        found.append(one)
    return found


def replace(row: PageTranslation, one: Replacement, sent: str, user: Any) -> None:
    """Puts something else in the place, or, where nothing is sent, the source's own again.

    Raises ValidationError with a sentence, PermissionDenied as `saving.save` does.
    """
    value = one.field.clean(sent) if sent.strip() else None
    with transaction.atomic():
        translation = row.target and translation_to(row.target)
        if translation is None:
            raise ValidationError(_("This page is not kept in translation any more."))
        Translation.objects.select_for_update().get(pk=translation.pk)
        allowed = rights(user, row, stored(row.target))
        if not allowed.writes:
            raise PermissionDenied(allowed.why_not)
        context, _made = TranslationContext.objects.get_or_create(
            object_id=row.source.translation_key, path=one.path
        )
        rows = SegmentOverride.objects.filter(locale_id=row.locale_id, context=context)
        value = getattr(value, "pk", value)
        if value in (None, one.value):
            rows.delete()
        else:
            rows.update_or_create(
                locale_id=row.locale_id,
                context=context,
                defaults={
                    "data_json": json.dumps(value),
                    "last_translated_by": user,
                    "has_error": False,
                    "field_error": "",
                },
            )
