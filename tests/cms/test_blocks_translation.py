"""Every block of the shared body goes to translation and comes back whole."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client, TestCase
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.fields import stream_value
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("approved")]

VIDEO = "https://www.youtube.com/watch?v=abcdefghijk"
TABLE = {
    "caption": "Program",
    "columns": [
        {"type": "row_heading", "heading": "Godzina"},
        {"type": "text", "heading": "Temat"},
        {"type": "number", "heading": "Osób"},
    ],
    "rows": [{"values": ["rano", "Sieci", "dwie"]}],
}


def every_block() -> list[tuple[str, Any]]:
    image = get_image_model().objects.create(title="Sieć", file=get_test_image_file())
    file = ContentFile(b"x", name="regulamin.pdf")
    document = get_document_model().objects.create(title="Regulamin", language="pl", file=file)
    target = NewsPage.objects.filter(locale__language_code="pl").first()
    figure = {"as_of": "2016-01-01", "as_of_precision": "year", "source_url": ""}
    return [
        ("heading", {"text": "Nagłówek", "level": "2"}),
        ("text", f'<p>Akapit z <a linktype="page" id="{target.pk}">odnośnikiem</a>.</p>'),
        ("quote", {"text": "Cytat", "author": "Autor", "source": "Książka"}),
        ("image", {"image": image.pk, "alt": "Opis", "caption": "Podpis", "credit": "Fotograf"}),
        ("video", {"url": VIDEO, "title": "Nagranie", "caption": "Napisy"}),
        ("files", {"title": "Pliki", "files": [{"document": document.pk, "label": "Zasady"}]}),
        (
            "figures",
            {
                "figures": [
                    {**figure, "value": "sto", "label": "pierwsze", "source": "Biuro"},
                    {**figure, "value": "dwa", "label": "drugie", "source": "Urząd"},
                ]
            },
        ),
        ("table", TABLE),
        ("cards", {"heading": "Strony", "pages": [target.pk]}),
        ("call", {"heading": "Wezwanie", "text": "Zdanie", "label": "Guzik", "page": target.pk}),
    ]


def polish_page() -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(title="Wszystkie bloki", locale=index.locale)
    block = NewsPage._meta.get_field("body").stream_block
    page.body = stream_value(block, [{"type": t, "value": v} for t, v in every_block()])
    index.add_child(instance=page)
    page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


def publish(made: Translation) -> None:
    """The engine publishes once the database has taken everything."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        made.save_target(publish=True)


def translate(page: NewsPage) -> NewsPage:
    """Puts “EN ” before every string, as a translator would have to."""
    english = Locale.objects.get(language_code="en")
    source, _ = TranslationSource.update_or_create_from_instance(page)
    segments = StringSegment.objects.filter(source=source)
    for segment in segments.select_related("string", "context"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            data="every-block" if segment.context.path == "slug" else f"EN {segment.string.data}",
        )
    publish(Translation.objects.create(source=source, target_locale=english))
    return NewsPage.objects.get(translation_key=page.translation_key, locale=english)


def api_body(client: Client, page: NewsPage) -> dict[str, Any]:
    body = client.get(f"/api/v2/pages/{page.pk}/").json()["body"]
    return {block["type"]: block["value"] for block in body}


def test_every_word_of_every_block_is_translated(client: Client) -> None:
    body = api_body(client, translate(polish_page()))
    assert body["heading"] == {"text": "EN Nagłówek", "level": "2"}
    assert "EN Akapit" in body["text"]
    assert body["quote"] == {"text": "EN Cytat", "author": "EN Autor", "source": "EN Książka"}
    assert (body["image"]["image"]["alt"], body["image"]["caption"], body["image"]["credit"]) == (
        "EN Opis",
        "EN Podpis",
        "EN Fotograf",
    )
    assert (body["video"]["title"], body["video"]["caption"]) == ("EN Nagranie", "EN Napisy")
    assert body["files"]["title"] == "EN Pliki"
    assert [file["label"] for file in body["files"]["files"]] == ["EN Zasady"]
    assert [
        (figure["value"], figure["label"], figure["source"])
        for figure in body["figures"]["figures"]
    ] == [("EN sto", "EN pierwsze", "EN Biuro"), ("EN dwa", "EN drugie", "EN Urząd")]
    assert body["table"] == {
        "caption": "EN Program",
        "columns": [
            {"type": "row_heading", "heading": "EN Godzina"},
            {"type": "text", "heading": "EN Temat"},
            {"type": "number", "heading": "EN Osób"},
        ],
        "rows": [["EN rano", "EN Sieci", "EN dwie"]],
    }
    assert body["cards"]["heading"] == "EN Strony"
    assert (body["call"]["heading"], body["call"]["text"], body["call"]["label"]) == (
        "EN Wezwanie",
        "EN Zdanie",
        "EN Guzik",
    )


def test_what_is_not_words_stays_the_same(client: Client) -> None:
    polish = polish_page()
    before, after = api_body(client, polish), api_body(client, translate(polish))
    assert after["image"]["image"]["id"] == before["image"]["image"]["id"]
    assert after["video"]["url"] == before["video"]["url"] == VIDEO
    assert [f["id"] for f in after["files"]["files"]] == [f["id"] for f in before["files"]["files"]]
    assert [f["as_of"] for f in after["figures"]["figures"]] == ["2016-01-01", "2016-01-01"]


def test_chosen_pages_lead_to_their_english_versions(client: Client) -> None:
    body = api_body(client, translate(polish_page()))
    assert body["cards"]["pages"][0]["locale"] == "en"
    assert body["call"]["page"]["locale"] == "en"
    assert "/en/" in body["text"]


def test_a_table_keeps_its_translation_when_a_row_moves(client: Client) -> None:
    polish = polish_page()
    translate(polish)
    table = next(block for block in polish.body if block.block_type == "table")
    table.value.row_data.insert(0, {"values": ["", "", ""]})
    polish.save_revision().publish()
    source, _ = TranslationSource.update_or_create_from_instance(polish)
    publish(source.translations.get())
    english = NewsPage.objects.get(
        translation_key=polish.translation_key, locale__language_code="en"
    )
    rows = api_body(client, english)["table"]["rows"]
    assert rows[1] == ["EN rano", "EN Sieci", "EN dwie"]
