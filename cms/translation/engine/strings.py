"""Writing the engine's translations of texts."""

from uuid import UUID

from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, TranslationContext
from wagtail_localize.strings import StringValue

from cms.types import Person

MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL
MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE


def row_of(key: UUID, source: Locale, path: str, text: str, locale: Locale) -> StringTranslation:
    """The row that translates a text of a page at a path, locked until the transaction ends; a new
    one, not saved, where nobody has translated it."""
    context, _made = TranslationContext.objects.get_or_create(object_id=key, path=path)
    string = String.from_value(source, StringValue(text))
    found = StringTranslation.objects.select_for_update().filter(
        translation_of=string, context=context, locale=locale
    )
    return found.first() or StringTranslation(translation_of=string, context=context, locale=locale)


def write(
    row: StringTranslation,
    text: str,
    user: Person | None,
    kind: str = MANUAL,
    tool: str = "",
) -> None:
    """Saves a wording by a person, or by the machine that `tool` names; `user` is none for what the
    site does by itself."""
    row.data, row.translation_type, row.tool_name = text, kind, tool
    row.last_translated_by, row.has_error, row.field_error = user, False, ""
    row.save()
