"""A news item in both languages, and what editors and translators do to it."""

import datetime
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.occasion import once_at_the_end
from cms.translation.models import PageTranslation
from cms.translation.review.approval import approved_elsewhere
from pages.news.models import NewsIndexPage, NewsPage

LEAD = "W projekcie bierze udział 140 firm z Mazowsza."
ENGLISH = {
    "Klaster rośnie": "The cluster grows",
    "klaster-rosnie": "cluster-grows",
    LEAD: "The project brings together 140 companies from Mazovia.",
    "Pierwszy akapit.": "First paragraph.",
    "Drugi akapit.": "Second paragraph.",
}


def locale(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


def paragraph(text: str, block_id: str) -> dict[str, str]:
    return {"type": "text", "value": f"<p>{text}</p>", "id": block_id}


ONE = paragraph("Pierwszy akapit.", "11111111-1111-4111-8111-111111111111")
TWO = paragraph("Drugi akapit.", "22222222-2222-4222-8222-222222222222")


def news(code: str = "pl", live: bool = True, **fields: Any) -> NewsPage:
    """A news item of a language."""
    index = NewsIndexPage.objects.get(locale=locale(code))
    values = {"title": "Klaster rośnie", "slug": "klaster-rosnie", "lead": LEAD, **fields}
    page = NewsPage(locale=locale(code), live=False, **{"body": [ONE, TWO], **values})
    index.add_child(instance=page)
    if live:
        publish(page)
    return stored(page)


def stored(page: Page) -> Any:
    return type(page.specific).objects.get(pk=page.pk)


def publish(page: Any, **fields: Any) -> None:
    """What an editor does who changes fields and publishes."""
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def begin(source: Any, code: str = "en") -> Translation:
    """What “translate this page” does: the engine's records and a page that is not live."""
    language = locale(code)
    with once_at_the_end():
        frozen, _ = TranslationSource.update_or_create_from_instance(source)
        translation, _ = Translation.objects.get_or_create(source=frozen, target_locale=language)
        if not source.get_translations().filter(locale=language).exists():
            translation.save_target(publish=False)
    return translation


def write(translation: Translation, texts: dict[str, str], kind: str = "manual") -> None:
    """What a translator does: a translation for each of the given texts."""
    found = StringSegment.objects.filter(source=translation.source).select_related("string")
    with once_at_the_end():
        for segment in found:
            if segment.string.data in texts:
                StringTranslation.objects.update_or_create(
                    translation_of_id=segment.string_id,
                    context_id=segment.context_id,
                    locale_id=translation.target_locale_id,
                    defaults={"data": texts[segment.string.data], "translation_type": kind},
                )


def draft(translation: Translation) -> Any:
    """The safe way to a draft from the engine's strings; its revision."""
    made = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    return made.save_revision()


def put_online(drafted: Revision) -> None:
    """A draft is published as if a review had approved it."""
    with approved_elsewhere():
        drafted.publish()


def translated(source: Any, texts: dict[str, str] = ENGLISH, kind: str = "manual") -> Any:
    """The published translation of a source."""
    translation = begin(source)
    write(translation, texts, kind)
    put_online(draft(translation))
    return english(source)


def english(source: Any) -> Any:
    return type(source).objects.get(translation_key=source.translation_key, locale=locale("en"))


def state(source: Any, code: str = "en") -> PageTranslation:
    """The kept state of a source's version in a language."""
    return PageTranslation.objects.get(source_id=source.pk, locale=locale(code))


def let_time_pass() -> None:
    """Whatever is scheduled is due, and the clock publishes it."""
    due = timezone.now() - datetime.timedelta(minutes=1)
    for revision in Revision.objects.exclude(approved_go_live_at=None):
        content = {**revision.content, "go_live_at": due.isoformat()}
        Revision.objects.filter(pk=revision.pk).update(content=content, approved_go_live_at=due)
    call_command("publish_scheduled", verbosity=0)
