"""What stands in a translation in place of the source's links, pictures and files."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import RegexValidator
from django.db import transaction
from django.db.models import EmailField, Model, URLField
from django.forms import CharField, Field, ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import AdminPageChooser
from wagtail.blocks import EmailBlock, RichTextBlock, URLBlock
from wagtail.documents import get_document_model
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.fields import RichTextField
from wagtail.images import get_image_model
from wagtail.images.widgets import AdminImageChooser
from wagtail.models import Page

from cms.ids import is_id
from cms.translation.engine.localize import (
    OverridableSegmentValue,
    SegmentOverride,
    TranslationContext,
)
from cms.translation.engine.places import Place, place_of
from cms.translation.engine.segments import extracted
from cms.translation.engine.versions import stored
from cms.translation.status.models import PageTranslation
from cms.types import Json, Person

from .lines import key_of
from .rights import rights
from .saving import held_translation

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
    value: Json
    field: Field
    instead: Json = None
    replaced_at: datetime | None = None
    replaced_by: Person | None = None

    @property
    def key(self) -> str:
        """Names it in forms and addresses."""
        return key_of(self.path, "")

    @property
    def seen(self) -> str:
        """Names what stands there instead, for a form that is sent later."""
        return json.dumps(self.instead)

    @property
    def model(self) -> type[Model] | None:
        """The kind of thing that is chosen there; None for an address."""
        return self.place.model

    def thing(self, value: str | int | None) -> object:
        """What a value names: the picture, file or page, or the address itself."""
        if value is None or self.model is None:
            return value
        return self.model._default_manager.filter(pk=value).first()

    def said(self, value: str) -> str:
        """A value in words, given as text: a form may have sent it."""
        if self.model is None or not is_id(value):
            return value
        return str(self.thing(value) or value)


def _field_for(place: Place) -> Field | None:
    """A form's field for what stands at a place instead; None for what is not replaced here."""
    if isinstance(place.holder, _LINKS):
        return CharField(validators=[_leads_somewhere], max_length=2000)
    if (chosen := place.model) is None:
        return None
    for model, widget in _WIDGETS:
        if issubclass(chosen, model()):
            return ModelChoiceField(chosen._default_manager.all(), widget=widget())
    return None


def replacements(row: PageTranslation) -> list[Replacement]:
    """What of a page's content that is not text may be something else in its translation."""
    source = stored(row.source)
    rows = SegmentOverride.objects.filter(
        context__object_id=source.translation_key, locale_id=row.locale_id, has_error=False
    ).select_related("context", "last_translated_by__wagtail_userprofile")
    given = {override.context.path: override for override in rows if override.context}
    found = []
    for value in extracted(source):
        if not isinstance(value, OverridableSegmentValue):
            continue
        where = place_of(source, value.path)
        if (field := _field_for(where)) is None:
            continue
        one = Replacement(value.path, where, value.data, field)
        if (override := given.get(value.path)) is not None:
            one.instead, one.replaced_at = override.data, override.updated_at
            one.replaced_by = override.last_translated_by
        found.append(one)
    return found


@contextmanager
def held(row: PageTranslation) -> Iterator[None]:
    """One transaction in which nobody else writes the translation. Raises ValidationError where it
    is none any more."""
    with transaction.atomic():
        held_translation(row)
        yield


def replace(row: PageTranslation, one: Replacement, sent: str, seen: str, user: Person) -> None:
    """Puts something else in the place, or, where nothing is sent, the source's own again; `seen`
    names what stood there when the person decided, see `Replacement.seen`.

    Raises ValidationError with a sentence, also where somebody else has put something there since;
    PermissionDenied as `saving.save` does.
    """
    value = one.field.clean(sent) if sent.strip() else None
    with held(row):
        allowed = rights(user, row, stored(row.target))
        if not allowed.writes:
            raise PermissionDenied(allowed.why_not)
        context, _made = TranslationContext.objects.get_or_create(
            object_id=row.source.translation_key, path=one.path
        )
        rows = SegmentOverride.objects.filter(locale_id=row.locale_id, context=context)
        value = getattr(value, "pk", value)
        there = rows.filter(has_error=False).select_related("last_translated_by").first()
        now = there.data if there is not None else None
        wanted = None if value == one.value else value
        if wanted != now and json.dumps(now) != seen:
            raise _others(there, user)
        if wanted is None:
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


def _others(there: SegmentOverride | None, user: Person) -> ValidationError:
    author = there.last_translated_by if there is not None else None
    if author == user:
        return ValidationError(
            _(
                "You have put something else here in another window since you opened this page. "
                "Look at it, then decide again."
            )
        )
    name = get_user_display_name(author) if author else _("Somebody else")
    sentence = _(
        "%(name)s has put something else here since you opened this page. Look at it, then decide "
        "again."
    )
    return ValidationError(sentence, params={"name": name})
