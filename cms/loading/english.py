"""Making the English pages as translations: segments and strings, as an editor finds them."""

from collections.abc import Iterator, Mapping
from typing import Any

from wagtail.models import Locale

from cms.content.occasion import once_at_the_end
from cms.translation.engine.localize import (
    StringSegment,
    StringTranslation,
    StringValue,
    Translation,
    TranslationSource,
    extract_strings,
)

from .content import PageContent, RichText, Text


class MissingEnglishError(Exception):
    """A Polish string of the content has no English one."""


def pairs(value: Any) -> Iterator[tuple[str, str]]:
    """Polish and English strings of a content value, cut as the engine cuts its segments."""
    if isinstance(value, RichText):
        polish = [string.data for string, _ in extract_strings(value.pl)[1]]
        english = [string.data for string, _ in extract_strings(value.english)[1]]
        if len(polish) != len(english):
            raise MissingEnglishError(f"Not the same paragraphs in both languages: {value.pl[:80]}")
        yield from zip(polish, english, strict=True)
    elif isinstance(value, Text):
        yield (
            StringValue.from_plaintext(value.pl).data,
            StringValue.from_plaintext(value.english).data,
        )
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from pairs(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from pairs(item)


def translate(page: Any, content: PageContent) -> None:
    """Writes the English strings of a Polish page and publishes its translation."""
    english = Locale.objects.get(language_code="en")
    known = dict(pairs([content.title, content.slug, content.fields, content.rows]))
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=english)
    with once_at_the_end():
        _write_strings(source, english, known, content)
    translation.save_target(publish=not (content.left and content.left.in_review))


def leave(page: Any, content: PageContent) -> None:
    """Brings the translation of a sample, once it is made, into the state that it is to show."""
    if content.left is None:
        return
    if content.left.changed:
        polish = page.specific_class.objects.get(pk=page.pk)
        for name, text in content.left.changed.items():
            setattr(polish, name, text.pl)
        polish.save_revision().publish()
    if content.left.in_review:
        target = page.get_translation(Locale.objects.get(language_code="en")).specific
        target.get_workflow().start(target, None)


def _write_strings(
    source: TranslationSource, english: Locale, known: Mapping[str, str], content: PageContent
) -> None:
    kind = StringTranslation.TRANSLATION_TYPE_MANUAL
    if content.left and content.left.by_machine:
        kind = StringTranslation.TRANSLATION_TYPE_MACHINE
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    for segment in segments:
        text = known.get(segment.string.data)
        if text is None:
            raise MissingEnglishError(
                f"{content.key}: no English for “{segment.string.data[:80]}” "
                f"({segment.context.path})."
            )
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale=english,
            context_id=segment.context_id,
            defaults={"data": text, "translation_type": kind},
        )
