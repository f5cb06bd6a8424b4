"""News items as readers and consumers see them."""

import datetime
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction

from cms.content.typography import bound
from cms.media.models import CmsDocument
from pages.competence.models import AreaPage
from pages.members.models import MemberPage
from pages.news.models import ConcernedPage, NewsAttachment, NewsPage
from pages.projects.models import ProjectPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

GIS = "sample-gis-competition"


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def item() -> NewsPage:
    """The sample on GIS: it concerns the areas GIS and Smart City."""
    return NewsPage.objects.get(slug="przyklad-konkurs-studenckich-projektow-gis")


def concern(item: NewsPage, *pages: Any) -> None:
    item.concerned_rows = [ConcernedPage(page=page, locale=item.locale) for page in pages]
    item.save_revision().publish()


def titles(summaries: list[Any]) -> list[str]:
    return [summary["title"] for summary in summaries]


def detail(client: Client, page: Any) -> Any:
    return client.get(f"/api/v2/pages/{page.pk}/").json()


@pytest.mark.parametrize(
    ("address", "language", "date", "sentence"),
    [
        (
            "/aktualnosci/powstal-mazowiecki-klaster-ict/",
            "pl",
            "27 listopada 2007",
            "Koordynację klastra powierzono Stowarzyszeniu",
        ),
        (
            "/en/news/mazovia-cluster-ict-founded/",
            "en",
            "27 November 2007",
            "The coordination of the cluster was entrusted",
        ),
    ],
)
def test_a_news_item_is_read_in_its_language(
    client: Client, address: str, language: str, date: str, sentence: str
) -> None:
    html = read(client, address)
    assert html.html["lang"] == language
    assert html.select_one("header time").get_text() == bound(date)
    assert sentence in html.main.get_text()


@pytest.mark.parametrize(
    ("slug", "shown", "machine"),
    [
        ("srebrna-etykieta-doskonalosci-klastra", "2016", "2016"),
        ("przyklad-tworcy-spotykaja-inzynierow", "listopad 2026", "2026-11"),
    ],
)
def test_a_date_is_shown_no_more_exactly_than_it_is_known(
    client: Client, slug: str, shown: str, machine: str
) -> None:
    time = read(client, f"/aktualnosci/{slug}/").select_one("header time")
    assert (time.get_text(), time["datetime"]) == (shown, machine)
    card = read(client, f"/aktualnosci/{machine[:4]}/").find("a", href=f"/aktualnosci/{slug}/")
    assert card.find_parent("article").time.get_text() == shown


def test_what_is_not_known_of_a_date_is_not_kept(item: NewsPage) -> None:
    item.date, item.date_precision = datetime.date(2013, 5, 17), "month"
    item.full_clean()
    assert item.date == datetime.date(2013, 5, 1)
    item.date_precision = "year"
    item.full_clean()
    assert item.date == datetime.date(2013, 1, 1)


def test_a_sample_says_that_it_is_one(client: Client, item: NewsPage) -> None:
    html = read(client, item.get_url())
    assert "Treść przykładowa" in html.select_one(".notice--sample").get_text()
    assert detail(client, item)["is_sample"] is True


def test_topics_lead_to_the_news_on_them(client: Client, item: NewsPage) -> None:
    link = read(client, item.get_url()).select_one("aside a.tags__tag")
    assert (link.get_text(), link["href"]) == ("Nabory", "/aktualnosci/?topic=nabory")
    assert client.get(link["href"]).status_code == 200


def test_english_items_have_english_topics_and_areas(client: Client, item: NewsPage) -> None:
    english = detail(client, item.get_translation(Locale.objects.get(language_code="en")))
    assert [topic["name"] for topic in english["topics"]] == ["Calls"]
    assert titles(english["concerned"]) == ["GIS", "Smart City"]
    assert {summary["locale"] for summary in english["concerned"]} == {"en"}


def test_an_attachment_says_its_language_format_and_size(client: Client, item: NewsPage) -> None:
    document = CmsDocument(title="plik", language="en")
    document.file.save("rules.pdf", ContentFile(b"%PDF-" + b"0" * 1_199_995))
    item.attachment_rows = [
        NewsAttachment(document=document, title="Regulamin konkursu", locale=item.locale)
    ]
    item.save_revision().publish()
    link = read(client, item.get_url()).select_one(".files__item")
    text = " ".join(link.get_text(" ").replace("\u00a0", " ").split())
    assert "Regulamin konkursu" in text
    assert "PDF, 1,2 MB, po angielsku" in text


def test_an_attachment_of_a_private_collection_is_not_shown(client: Client, item: NewsPage) -> None:
    private = Collection.get_first_root_node().add_child(name="Zarząd")
    CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    document = CmsDocument(title="Tajne", collection=private)
    document.file.save("tajne.pdf", ContentFile(b"%PDF-"))
    item.attachment_rows = [
        NewsAttachment(document=document, title="Tajny plan", locale=item.locale)
    ]
    item.save_revision().publish()
    assert detail(client, item)["attachments"] == []
    assert "Tajny plan" not in client.get(item.get_url()).content.decode()


def test_areas_members_and_projects_show_the_news_that_name_them(
    client: Client, item: NewsPage
) -> None:
    polish = Locale.objects.get(language_code="pl")
    named = [model.objects.filter(locale=polish)[0] for model in (AreaPage, MemberPage)]
    named.append(ProjectPage.objects.filter(locale=polish)[0])
    concern(item, *named)
    assert titles(detail(client, item)["concerned"]) == [page.title for page in named]
    for page in named:
        assert item.title in titles(detail(client, page)["news"])


def on_health(item: NewsPage) -> AreaPage:
    """An area that eight items of January 2026 name."""
    area = AreaPage.objects.get(slug="e-zdrowie")
    for number in range(8):
        copy = NewsPage(
            title=f"E-zdrowie {number}",
            date=datetime.date(2026, 1, number + 1),
            locale=item.locale,
        )
        item.get_parent().add_child(instance=copy)
        concern(copy, area)
    return area


def test_a_page_shows_its_newest_news_first_and_not_all_of_it(
    client: Client, item: NewsPage
) -> None:
    shown = titles(detail(client, on_health(item))["news"])
    assert shown[0] == "Przykład: warsztat o danych w e-zdrowiu"
    assert shown[1:] == [f"E-zdrowie {number}" for number in (7, 6, 5, 4, 3)]


def test_private_news_takes_no_place_of_what_an_area_shows(client: Client, item: NewsPage) -> None:
    area = on_health(item)
    private = NewsPage.objects.get(title="E-zdrowie 7")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    shown = titles(detail(client, area)["news"])
    assert shown[1:] == [f"E-zdrowie {number}" for number in (6, 5, 4, 3, 2)]


def test_a_draft_or_private_page_concerned_drops_out(client: Client, item: NewsPage) -> None:
    AreaPage.objects.get(slug="gis", locale=item.locale).unpublish()
    city = AreaPage.objects.get(slug="smart-city", locale=item.locale)
    PageViewRestriction.objects.create(page=city, restriction_type=PageViewRestriction.LOGIN)
    assert [s for s in detail(client, item)["concerned"] if s["locale"] == "pl"] == []
    assert "Smart City" not in titles(detail(client, item)["concerned"])


def test_private_news_is_shown_on_no_area(client: Client, item: NewsPage) -> None:
    PageViewRestriction.objects.create(page=item, restriction_type=PageViewRestriction.LOGIN)
    area = AreaPage.objects.get(slug="gis", locale=item.locale)
    assert item.title not in titles(detail(client, area)["news"])


def test_only_areas_members_and_projects_can_be_concerned(item: NewsPage) -> None:
    with pytest.raises(ValidationError):
        ConcernedPage(news=item, page=item.get_parent(), locale=item.locale).full_clean()


def test_an_item_cannot_take_the_address_of_a_year(item: NewsPage) -> None:
    item.slug = "2026"
    with pytest.raises(ValidationError) as refused:
        item.full_clean()
    assert "slug" in refused.value.message_dict


def test_machines_read_an_article_in_the_language_of_the_page(client: Client) -> None:
    script = read(client, "/en/news/silver-label/").find("script", type="application/ld+json")
    graph = json.loads(script.string)["@graph"]
    [article] = [thing for thing in graph if thing["@type"] == "NewsArticle"]
    assert (article["inLanguage"], article["datePublished"]) == ("en", "2016")
    assert article["image"].startswith("http://testserver/media/")
