"""A project in English shows the co-funding sentence in English, or it is not there."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from pages.projects.models import ProjectPage

from .projects import a_project

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("approved")]

SENTENCE = "Project co-financed by the European Union."
ENGLISH = {
    "Sieć": "A network",
    "siec": "a-network",
    "Zdanie.": "A sentence.",
    "Sieć dla każdego": "A network for everybody",
    "Stowarzyszenie „Wiedza”": ("Association of Economic and Social Development “Knowledge”"),
    "Program Operacyjny": "Operational Programme",
    "Europejski Fundusz Rozwoju Regionalnego": "European Regional Development Fund",
    "Projekt współfinansowany przez Unię Europejską.": SENTENCE,
}


def translated(page: ProjectPage, sentence: str | None) -> Translation:
    """The English translation of a live project, every string but perhaps the sentence."""
    page.get_latest_revision().publish()
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.update_or_create_from_instance(
        ProjectPage.objects.get(pk=page.pk)
    )
    translation = Translation.objects.create(source=source, target_locale=english)
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        if segment.context.path == "funding_sentence" and sentence is None:
            continue
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            data=ENGLISH[segment.string.data],
        )
    return translation


def publish(translation: Translation, committing: Any) -> Any:
    with committing(execute=True):
        translation.save_target(publish=True)
    return translation.get_target_instance()


def test_with_its_sentence_the_english_page_goes_live(
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = publish(translated(a_project(), SENTENCE), django_capture_on_commit_callbacks)
    assert page.live
    assert page.credits["sentence"] == SENTENCE


def test_with_the_polish_sentence_the_english_page_stays_a_draft(
    django_capture_on_commit_callbacks: Any,
) -> None:
    translation = translated(a_project(), None)
    with pytest.raises(ValidationError) as refused:
        publish(translation, django_capture_on_commit_callbacks)
    assert list(refused.value.message_dict) == ["funding_sentence"]
    assert not translation.get_target_instance().live


def test_the_translator_s_screen_says_that_the_sentence_is_not_translated(
    admin_client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    translation = translated(a_project(), SENTENCE)
    page = publish(translation, django_capture_on_commit_callbacks)
    StringTranslation.objects.filter(data=SENTENCE).delete()
    shown = admin_client.get(reverse("cms_translation:workbench", args=[page.pk])).context["shown"]
    address = reverse("cms_translation:submit", args=[page.pk])
    answer = admin_client.post(address, {"shown": shown}, follow=True)
    assert "Te teksty nie są przetłumaczone" in answer.content.decode()
    assert "Projekt współfinansowany przez Unię Europejską." in answer.content.decode()
    live = ProjectPage.objects.get(pk=page.pk)
    assert live.live
    assert live.funding_sentence == SENTENCE


def test_the_polish_page_is_not_held_to_its_translation(
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = a_project()
    translated(page, None).save_target(publish=False)
    assert ProjectPage.objects.get(pk=page.pk).lacking() == {}
