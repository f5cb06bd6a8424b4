"""The search knows of a page what its readers see: nothing of private files and open places."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.visibility import public_pages
from cms.search import effects, tasks
from cms.search.models import PageWords, WordForm
from cms.search.pages import search
from cms.site.models import SiteSettings
from pages.news.models import NewsAttachment, NewsIndexPage, NewsPage, NewsTopic, Topic
from pages.text.clock import find_what_the_settings_say
from pages.text.models import ContactPage, PrivacyPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns, pytest.mark.uses]
OPEN = "[DO UZUPEŁNIENIA PRZEZ BIURO: kwarkonomia]"


def news(**fields: Any) -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(**{"title": "Wieści ze stowarzyszenia", "lead": "Zwykły lead.", **fields})
    index.add_child(instance=page)
    return page


def file(title: str, collection: Any = None) -> Any:
    made = get_document_model()(title=title, collection=collection or Collection.objects.first())
    made.file.save("plik.pdf", ContentFile(b"%PDF-"))
    return made


def collection(private: bool = True) -> Collection:
    made = Collection.get_first_root_node().add_child(name="Zarząd")
    if private:
        restrict(made)
    return made


def restrict(made: Collection) -> None:
    CollectionViewRestriction.objects.create(collection=made, restriction_type="login")


def with_attachment(document: Any) -> NewsPage:
    page = news()
    page.attachment_rows = [NewsAttachment(document=document, title="Kwarkonomia ogólna")]
    page.save()
    return page


def asked_of_the_worker(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """The ids of the pages that the worker is asked to learn from now on, task by task."""
    asked: list[list[int]] = []
    monkeypatch.setattr(effects, "learn_pages", SimpleNamespace(enqueue=asked.append))
    return asked


def is_known(page: Any, word: str) -> bool:
    """Whether the page is found or quoted with a word, or the word is known to the suggestions."""
    found = page.pk in {one.pk for one in search(public_pages(), word, language="pl")}
    quoted = PageWords.objects.filter(pk=page.pk, text__icontains=word).exists()
    return found or quoted or WordForm.objects.filter(word=word, pages__gt=0).exists()


def files_with(document: Any) -> dict[str, Any]:
    files = [{"document": document.pk, "label": "Kwarkonomia ogólna"}]
    return {"title": "Kwarkonomia", "files": files}


def test_an_attachment_is_found_by_its_title_until_its_file_is_private() -> None:
    page = with_attachment(file("Szybowcownik"))
    assert is_known(page, "kwarkonomia")
    assert is_known(page, "szybowcownik")
    page = with_attachment(file("Niewidka", collection()))
    assert not is_known(page, "niewidka")


@pytest.mark.parametrize("way", ["restricted", "moved", "moved with others", "deleted"])
@pytest.mark.parametrize("place", ["row", "body"])
def test_what_becomes_of_a_file_reaches_the_search(
    admin_client: Client, place: str, way: str
) -> None:
    open_to_all = collection(private=False)
    document = file("Szybowcownik", open_to_all)
    page = with_attachment(document) if place == "row" else news()
    if place == "body":
        page.body.raw_data.append({"type": "files", "value": files_with(document)})
        page.save()
    assert is_known(page, "kwarkonomia")
    if way == "restricted":
        restrict(open_to_all)
    elif way == "moved":
        document.collection = collection()
        document.save()
    elif way == "moved with others":
        kind = ("cms_media", "cmsdocument", "add_to_collection")
        address = f"{reverse('wagtail_bulk_action', args=kind)}?id={document.pk}"
        admin_client.post(address, {"collection": collection().pk})
    else:
        document.delete()
    assert not is_known(page, "kwarkonomia")


def test_a_file_that_is_opened_is_found() -> None:
    page = with_attachment(file("Szybowcownik", collection()))
    assert not is_known(page, "kwarkonomia")
    CollectionViewRestriction.objects.get().delete()
    assert is_known(page, "kwarkonomia")


def test_the_words_below_a_private_picture_are_not_searched() -> None:
    image = get_image_model().objects.create(
        title="x", file=get_test_image_file(), collection=collection()
    )
    value = {"image": image, "decorative": False, "alt": "Kwarkonomia", "caption": "Kwarkonomia"}
    page = news(body=[("image", {**value, "credit": ""})])
    assert not is_known(page, "kwarkonomia")


@pytest.mark.parametrize("gone", ["term", "file"])
def test_a_deleted_term_or_file_has_only_those_pages_indexed_that_showed_it(
    monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    topic = Topic.objects.create(name="Kwarkonomia", locale=NewsPage.objects.first().locale)
    document = file("Kwarkonomia")
    page = news()
    page.topic_rows = [NewsTopic(topic=topic)]
    page.attachment_rows = [NewsAttachment(document=document)]
    page.save()
    asked = asked_of_the_worker(monkeypatch)
    unused = [Topic.objects.create(name="Nic", locale=topic.locale), file("Nic")]
    for one in unused:
        one.delete()
    assert asked == []
    (topic if gone == "term" else document).delete()
    assert asked == [[page.pk]]


def test_many_pages_are_learned_some_at_a_time_and_each_once_for_all_its_languages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = asked_of_the_worker(monkeypatch)
    monkeypatch.setattr(effects, "_LEARNED_AT_ONCE", 2)
    pages = NewsPage.objects.live()
    effects.learn(pages.values_list("pk", flat=True))
    assert max(map(len, asked)) == 2
    keys = pages.values_list("translation_key", flat=True)
    assert sum(map(len, asked)) == len(set(keys)) < len(keys)


@pytest.mark.parametrize(
    "fields",
    [
        {"lead": f"Wiadomo: {OPEN}"},
        {"body": [("text", f"<p>Przed.</p><ul><li>{OPEN}<ul><li>x</li></ul></li></ul>")]},
        {"body": [("quote", {"text": f"Jest {OPEN}", "author": "Ja", "source": ""})]},
        {"body": [("heading", {"text": f"Jest {OPEN}", "level": "2"})]},
    ],
)
def test_open_places_are_not_searched(fields: dict[str, Any]) -> None:
    assert not is_known(news(**fields), "kwarkonomia")


def test_an_open_place_of_a_rich_text_is_not_searched() -> None:
    from pages.projects.models import ProjectPage

    page = ProjectPage.objects.filter(locale__language_code="pl").live().first()
    page.description = f"<p>Szybowcownik.</p><p>{OPEN}</p>"
    page.save()
    assert is_known(page, "szybowcownik")
    assert not is_known(page, "kwarkonomia")


def test_a_sentence_from_the_settings_is_searched_as_readers_see_it() -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    sentence = {"fact": "data_protection_officer", "text": "Kwarkonomia: {value}."}
    page.body = [("fact_sentence", sentence)]
    page.save()
    assert not is_known(page, "kwarkonomia")
    settings = SiteSettings.current()
    settings.data_protection_officer = {"pl": "Jan Szybowcownik"}
    settings.save()
    assert is_known(page, "szybowcownik")
    assert "Kwarkonomia: Jan Szybowcownik." in PageWords.objects.get(pk=page.pk).text


def test_after_settings_only_pages_that_say_something_else_are_indexed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    privacy = PrivacyPage.objects.get(locale__language_code="pl")
    sentence = {"fact": "data_protection_officer", "text": "Kwarkonomia: {value}."}
    privacy.body = [("fact_sentence", sentence)]
    privacy.save()
    indexed: list[int] = []
    monkeypatch.setattr(tasks, "refresh", lambda page: indexed.append(page.pk) or [])
    monkeypatch.setattr(tasks, "_COMPARED_AT_ONCE", 20)
    settings = SiteSettings.current()
    settings.data_protection_officer = {"pl": "Jan Szybowcownik"}
    settings.save()
    assert indexed == [privacy.pk]
    settings.save()
    assert indexed == [privacy.pk]


def test_how_many_months_a_message_is_kept_is_searched_as_readers_see_it() -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    page.body = [("fact_sentence", {"fact": "keep_months", "text": "Czas: {value}."})]
    page.save()
    contact = ContactPage.objects.get(locale__language_code="pl")
    contact.keep_months = 17
    contact.save()
    find_what_the_settings_say()
    assert "Czas: 17 miesięcy." in PageWords.objects.get(pk=page.pk).text


def test_how_exact_a_date_is_known_is_not_searched() -> None:
    figure = {"value": "5", "label": "osób", "as_of": "2016-01-01", "as_of_precision": "year"}
    page = news(
        body=[("figures", {"figures": [{**figure, "source": "Kwarkonomia", "source_url": ""}]})]
    )
    assert is_known(page, "kwarkonomia")
    assert "rok" not in PageWords.objects.get(pk=page.pk).text.split()
