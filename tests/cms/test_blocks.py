"""Blocks of the shared body: what they ask of an editor and what they show."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import translation
from wagtail.blocks import StreamBlock
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.blocks.body import body_blocks
from cms.content.blocks.figures import FiguresBlock
from cms.content.blocks.files import FilesBlock
from cms.content.blocks.links import CallBlock, CardsBlock
from cms.content.blocks.pictures import PictureBlock
from cms.content.blocks.table import TableBlock
from cms.content.blocks.video import VideoBlock
from cms.content.fields import stream_value
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

OWN = ["heading", "text", "quote", "image", "video", "files", "figures", "table", "cards", "call"]
VIDEO = "https://www.youtube.com/watch?v=abcdefghijk"
TABLE = {
    "caption": "Program",
    "columns": [
        {"type": "row_heading", "heading": "Godzina"},
        {"type": "text", "heading": "Temat"},
        {"type": "number", "heading": "Osób"},
    ],
    "rows": [{"values": ["10:00", "Sieci", "12"]}],
}


@pytest.fixture
def image() -> Any:
    return get_image_model().objects.create(
        title="Sieć", credit="Jan Kowalski", file=get_test_image_file(size=(640, 480))
    )


@pytest.fixture
def document() -> Any:
    file = ContentFile(b"x" * 1_234_567, name="regulamin.pdf")
    return get_document_model().objects.create(title="Regulamin", language="pl", file=file)


def news_with(*blocks: tuple[str, Any]) -> NewsPage:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = NewsPage(title="Strona z blokami", locale=index.locale)
    block = NewsPage._meta.get_field("body").stream_block
    page.body = stream_value(block, [{"type": t, "value": v} for t, v in blocks])
    index.add_child(instance=page)
    page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


def shown(client: Client, *blocks: tuple[str, Any]) -> BeautifulSoup:
    answer = client.get(news_with(*blocks).get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").main


def given(client: Client, *blocks: tuple[str, Any]) -> list[Any]:
    data = client.get(f"/api/v2/pages/{news_with(*blocks).pk}/").json()
    return [block["value"] for block in data["body"]]


def told(block: Any, raw: Any) -> str:
    """What an editor is told of a value that cannot be saved."""
    with translation.override("pl"), pytest.raises(ValidationError) as caught:
        block.clean(block.to_python(raw))
    return str(caught.value.as_json_data())


@pytest.mark.parametrize("name", OWN)
def test_a_block_explains_itself_to_editors(name: str) -> None:
    block = dict(body_blocks())[name]
    assert block.meta.icon
    with translation.override("pl"):
        polish = [str(text) for text in (block.label, block.meta.group, block.meta.description)]
    with translation.override("en"):
        english = [str(text) for text in (block.label, block.meta.group, block.meta.description)]
    assert all(polish)
    assert polish[2] != english[2]


def test_no_two_blocks_share_a_name() -> None:
    names = [name for name, _ in body_blocks()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", sorted(set(OWN) - {"files", "cards"}))
def test_the_picker_previews_a_block(admin_client: Client, name: str, image: Any) -> None:
    block = StreamBlock(body_blocks()).child_blocks[name]
    assert block.is_previewable
    html = block.render(block.get_preview_value())
    assert html.strip()


def test_a_picture_that_does_not_decorate_says_what_it_shows(image: Any) -> None:
    problem = told(PictureBlock(), {"image": image.pk, "decorative": False, "alt": " "})
    assert "Napisz, co przedstawia zdjęcie" in problem


def test_a_picture_shows_its_words(client: Client, image: Any) -> None:
    html = shown(client, ("image", {"image": image.pk, "alt": "Szafa", "caption": "W Płocku"}))
    assert html.select_one(".figure img")["alt"] == "Szafa"
    assert html.select_one("figcaption").get_text(" ", strip=True) == "W\u00a0Płocku Jan Kowalski"


def test_a_decorative_picture_is_silent(client: Client, image: Any) -> None:
    raw = {"image": image.pk, "decorative": True, "alt": "Szafa"}
    assert shown(client, ("image", raw)).select_one(".figure img")["alt"] == ""
    assert given(client, ("image", raw))[0]["image"]["alt"] == ""


def test_a_picture_that_went_leaves_no_hole(client: Client, image: Any) -> None:
    page = news_with(("image", {"image": image.pk, "decorative": True, "alt": ""}))
    image.delete()
    html = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    assert html.main.select("figure, img") == []


def test_a_quote_names_its_source(client: Client) -> None:
    raw = {"text": "Wiedza krąży.", "author": "J. Harrington", "source": "Wykład"}
    html = shown(client, ("quote", raw))
    assert html.blockquote.get_text(strip=True) == "Wiedza krąży."
    assert html.cite.get_text() == "Wykład"


def test_a_quote_names_its_source_without_an_author(client: Client) -> None:
    html = shown(client, ("quote", {"text": "Wiedza krąży.", "author": "", "source": "Wykład"}))
    assert html.figcaption.get_text() == html.cite.get_text() == "Wykład"


def test_a_figure_carries_its_date_and_source(client: Client) -> None:
    figure = {
        "value": "140+",
        "label": "uczestników",
        "as_of": "2016-06-01",
        "as_of_precision": "year",
        "source": "Biuro klastra",
        "source_url": "",
    }
    html = shown(client, ("figures", {"figures": [figure]}))
    assert html.select_one(".figures__value").get_text() == "140+"
    assert html.select_one(".figures time")["datetime"] == "2016"
    assert "Biuro klastra" in html.select_one(".figures__caption").get_text()
    assert given(client, ("figures", {"figures": [figure]}))[0]["figures"][0]["as_of"] == (
        "2016-06-01"
    )


def test_a_figure_without_its_source_is_refused() -> None:
    problem = told(FiguresBlock(), {"figures": [{"value": "140+", "label": "uczestników"}]})
    assert "source" in problem
    assert "as_of" in problem


def test_a_file_says_its_format_size_and_language(client: Client, document: Any) -> None:
    html = shown(
        client, ("files", {"title": "", "files": [{"document": document.pk, "label": ""}]})
    )
    detail = html.select_one(".files__detail").get_text().replace("\xa0", " ")
    assert detail == "PDF, 1,2 MB, po polsku"
    assert html.select_one(".files__link")["hreflang"] == "pl"


def test_a_private_file_is_left_out(client: Client, document: Any) -> None:
    document.collection = Collection.get_first_root_node().add_child(name="Zarząd")
    document.save()
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="login"
    )
    raw = {"title": "Do pobrania", "files": [{"document": document.pk, "label": ""}]}
    assert given(client, ("files", raw))[0]["files"] == []
    assert "Do pobrania" not in shown(client, ("files", raw)).get_text()


def test_a_list_of_no_files_is_refused() -> None:
    assert told(FilesBlock(), {"title": "", "files": []})


def test_a_recording_loads_nothing_before_consent(client: Client) -> None:
    html = shown(client, ("video", {"url": VIDEO, "title": "Warsztaty", "caption": ""}))
    assert html.select("iframe, img") == []
    assert html.select_one(".video a")["href"] == VIDEO
    assert html.select_one(".video button").has_attr("hidden")
    scripts = [script["src"] for script in html.select("script")]
    assert len(scripts) == 1
    assert scripts[0].startswith("/static/")


def test_only_recordings_of_known_providers_are_taken() -> None:
    problem = told(VideoBlock(), {"url": "https://example.org/film", "title": "Film"})
    assert "YouTube" in problem


def test_a_call_leads_to_exactly_one_place() -> None:
    page = NewsPage.objects.first()
    raw = {"heading": "Dołącz", "label": "Jak dołączyć"}
    assert "Wybierz stronę" in told(CallBlock(), {**raw, "page": None, "url": ""})
    both = {**raw, "page": page.pk, "url": "https://example.org/"}
    assert "nie oba" in told(CallBlock(), both)


def test_a_call_to_a_page_that_is_not_public_is_not_shown(client: Client) -> None:
    target = NewsPage.objects.filter(locale__language_code="pl").first()
    raw = {"heading": "Dołącz", "text": "", "label": "Jak", "page": target.pk, "url": ""}
    assert shown(client, ("call", raw)).select_one(".call a")["href"] == target.get_url()
    target.unpublish()
    assert shown(client, ("call", raw)).select(".call") == []


def test_cards_show_public_pages_only(client: Client) -> None:
    target = NewsPage.objects.filter(locale__language_code="pl").first()
    raw = {"heading": "Zobacz", "pages": [target.pk]}
    assert shown(client, ("cards", raw)).select_one(".card__link").get_text() == target.title
    assert given(client, ("cards", raw))[0]["pages"][0]["id"] == target.pk
    target.unpublish()
    assert shown(client, ("cards", raw)).select(".card, .heading") == []
    assert CardsBlock().child_blocks["pages"].meta.min_num == 1


def test_a_table_names_its_rows_and_columns(client: Client) -> None:
    html = shown(client, ("table", TABLE))
    assert html.caption.get_text() == "Program"
    assert [th["scope"] for th in html.select("th")] == ["col", "col", "col", "row"]
    region = html.select_one('[role="region"]')
    assert region["tabindex"] == "0"
    assert html.select_one(f"#{region['aria-labelledby']}").name == "caption"
    assert given(client, ("table", TABLE))[0]["rows"] == [["10:00", "Sieci", "12"]]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"caption": ""}, "podpis"),
        ({"rows": []}, "jednego wiersza"),
        ({"columns": [{"type": "text", "heading": " "}] * 3}, "nagłówek"),
    ],
)
def test_a_table_without_its_words_is_refused(change: dict[str, Any], problem: str) -> None:
    assert problem in told(TableBlock(), {**TABLE, **change})


def test_words_of_every_block_are_searched(image: Any, document: Any) -> None:
    page = news_with(
        ("quote", {"text": "słowocytatu", "author": "", "source": ""}),
        ("image", {"image": image.pk, "alt": "słowoobrazu", "caption": "", "decorative": False}),
        ("table", {**TABLE, "caption": "słowotabeli"}),
        ("files", {"title": "", "files": [{"document": document.pk, "label": "słowopliku"}]}),
    )
    words = " ".join(page.body.stream_block.get_searchable_content(page.body))
    assert all(w in words for w in ("słowocytatu", "słowoobrazu", "słowotabeli", "słowopliku"))
