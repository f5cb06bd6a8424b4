"""Lists and details of pages as consumers read them."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.rich_text import RichText

from cms.api.v2.items import META
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage
from pages.text.models import PrivacyPage

from .conftest import Ask

pytestmark = pytest.mark.django_db

NEWS = "pages_news.NewsPage"


def index(language: str = "pl") -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code=language)


def news(title: str, language: Any = "pl", **fields: Any) -> NewsPage:
    page = NewsPage(title=title, **fields)
    index(language).add_child(instance=page)
    return page


def titles(answer: Any) -> list[str]:
    return [item["title"] for item in answer["items"]]


def test_the_root_names_the_endpoints(ask: Ask) -> None:
    assert ask("") == {
        name: f"http://testserver/api/v2/{name}/"
        for name in (
            "pages", "images", "documents", "redirects", "languages", "locate", "site",
            "navigation", "suggest", "changes",
        )
    }  # fmt: skip


def test_a_list_holds_twenty_pages_and_says_how_many_there_are(ask: Ask) -> None:
    for number in range(25):
        news(f"Próba {number}")
    answer = ask("pages/", type=NEWS, locale="pl", search="próba")
    assert (answer["meta"]["total_count"], len(answer["items"])) == (25, 20)
    rest = ask("pages/", type=NEWS, locale="pl", search="próba", offset=20, limit=100)
    assert len(rest["items"]) == 5
    assert not {i["id"] for i in rest["items"]} & {i["id"] for i in answer["items"]}
    assert ask("pages/", limit=0)["items"] == []


def test_titles_stand_in_polish_alphabetical_order(ask: Ask) -> None:
    for title in ("Żuraw", "Łódź", "Lublin", "Zamość", "Ćma", "Cytat", "Śrem", "Sopot"):
        news(title, lead="kwarkoalfabet")
    expected = ["Cytat", "Ćma", "Lublin", "Łódź", "Sopot", "Śrem", "Zamość", "Żuraw"]
    assert titles(ask("pages/", search="kwarkoalfabet", order="title")) == expected
    assert titles(ask("pages/", search="kwarkoalfabet", order="-title")) == expected[::-1]


def test_dates_order_and_narrow_a_list(ask: Ask) -> None:
    for day in (3, 1, 2):
        news(f"Dzień {day}", date=datetime.date(2031, 1, day))
    since = {"type": NEWS, "date_from": "2031-01-01", "date_to": "2031-01-31"}
    assert titles(ask("pages/", **since)) == ["Dzień 3", "Dzień 2", "Dzień 1"]
    assert titles(ask("pages/", **since, order="date")) == ["Dzień 1", "Dzień 2", "Dzień 3"]
    later = ask("pages/", type=NEWS, date_from="2031-01-02", order="date")
    assert titles(later) == ["Dzień 2", "Dzień 3"]
    assert "Dzień 1" not in titles(ask("pages/", type=NEWS, date_to="2030-12-31", limit=100))


def test_equals_stand_in_the_order_of_their_ids(ask: Ask) -> None:
    ids = [news("Bliźniak", slug=f"b{n}", date=datetime.date(2031, 1, 1)).pk for n in range(5)]
    for order in ("date", "title", "id", "last_published_at"):
        query = {"type": NEWS, "date_from": "2031-01-01"}
        assert [i["id"] for i in ask("pages/", **query, order=order)["items"]] == ids
        assert [i["id"] for i in ask("pages/", **query, order=f"-{order}")["items"]] == ids[::-1]


@pytest.mark.parametrize("name", ["first_published_at", "last_published_at"])
def test_the_moment_of_publication_orders_a_list(ask: Ask, name: str) -> None:
    for hour in (2, 3, 1):
        moment = datetime.datetime(2031, 1, 1, hour, tzinfo=datetime.UTC)
        news(f"Godzina {hour}", lead="zegar", **{name: moment})
    found = ask("pages/", search="zegar", order=f"-{name}")
    assert titles(found) == ["Godzina 3", "Godzina 2", "Godzina 1"]


def test_an_undated_page_stands_before_all_dates_and_in_no_range(ask: Ask) -> None:
    page = HomePage.objects.get(locale__language_code="pl")
    page.first_published_at = None
    page.save()
    assert ask("pages/", order="date", limit=1)["items"][0]["id"] == page.pk
    found = ask("pages/", date_to="2100-01-01", type="pages_home.HomePage", locale="pl")
    assert found["meta"]["total_count"] == 0


def test_a_list_is_in_one_language_or_in_both(ask: Ask, client: Client) -> None:
    assert {i["meta"]["locale"] for i in ask("pages/", limit=100)["items"]} == {"pl", "en"}
    assert {i["meta"]["locale"] for i in ask("pages/", locale="en")["items"]} == {"en"}
    assert client.get("/api/v2/pages/?locale=en")["Content-Language"] == "en"
    assert not client.get("/api/v2/pages/").has_header("Content-Language")


def test_several_types_stand_in_one_list(ask: Ask) -> None:
    answer = ask("pages/", type=f"{NEWS},pages_home.HomePage", limit=100)
    assert {i["meta"]["type"] for i in answer["items"]} == {NEWS, "pages_home.HomePage"}


def test_the_tree_narrows_a_list(ask: Ask) -> None:
    home = HomePage.objects.get(locale__language_code="pl")
    page = news("Gałązka")
    assert index().pk in [i["id"] for i in ask("pages/", child_of="root", limit=100)["items"]]
    assert page.pk in [i["id"] for i in ask("pages/", descendant_of=home.pk, limit=100)["items"]]
    assert page.pk not in [i["id"] for i in ask("pages/", child_of=home.pk, limit=100)["items"]]
    above = ask("pages/", ancestor_of=page.pk, order="id")
    assert [i["id"] for i in above["items"]] == [home.pk, index().pk]
    other = ask("pages/", translation_of=home.pk)
    assert [i["meta"]["locale"] for i in other["items"]] == ["en"]
    assert [i["id"] for i in ask("pages/", slug=page.slug)["items"]] == [page.pk]


def test_fields_are_added_left_out_and_named_from_nothing(ask: Ask) -> None:
    page = news("Pola")

    def shown(**parameters: Any) -> set[str]:
        item = ask("pages/", slug=page.slug, type=NEWS, **parameters)["items"][0]
        return item.keys() - {"id", "meta", "title"}

    default = shown()
    assert {"lead", "cover", "is_sample", "date"} <= default
    assert "body" not in default
    assert shown(fields="body") == default | {"body"}
    assert shown(fields="-lead,body") == default - {"lead"} | {"body"}
    assert shown(fields="_") == set()
    assert shown(fields="_,lead") == {"lead"}
    assert shown(fields="*") == ask(f"pages/{page.pk}/").keys() - {"id", "meta", "title"}
    assert "lead" not in shown(fields="*,-lead")


@pytest.mark.parametrize(
    ("fields", "shown", "meta"),
    [
        ("_", set(), set()),
        ("_,title", {"title"}, set()),
        ("_,id,lead", {"id", "lead"}, set()),
        ("_,type,title", {"meta", "title"}, {"type"}),
        ("_,slug,translation", {"meta"}, {"slug", "translation"}),
        ("_,meta", {"meta"}, set(META)),
        ("_,meta,-translations", {"meta"}, {*META} - {"translations"}),
        # A news item has a date of its own.
        ("_,date", {"date"}, set()),
    ],
)
def test_what_is_named_from_nothing_is_all_that_is_there(
    ask: Ask, fields: str, shown: set[str], meta: set[str]
) -> None:
    page = news("Pola")
    [item] = ask("pages/", slug=page.slug, type=NEWS, fields=fields)["items"]
    detail = ask(f"pages/{page.pk}/", fields=fields)
    for found in (item, detail):
        assert found.keys() == shown
        assert found.get("meta", {}).keys() == meta


def test_what_every_page_has_can_be_named_and_left_out(ask: Ask) -> None:
    page = news("Pola")

    def shown(fields: str) -> Any:
        return ask("pages/", slug=page.slug, type=NEWS, fields=fields)["items"][0]

    whole = ask("pages/", slug=page.slug, type=NEWS)["items"][0]
    assert shown("title") == whole
    assert shown("*,-title").keys() == ask(f"pages/{page.pk}/").keys() - {"title"}
    assert shown("-id,-meta").keys() == whole.keys() - {"id", "meta"}
    assert shown("-slug")["meta"].keys() == whole["meta"].keys() - {"slug"}


def test_a_field_of_one_type_can_be_asked_for_in_a_mixed_list(ask: Ask) -> None:
    items = ask("pages/", fields="_,body", limit=100)["items"]
    assert {"body" in item for item in items} == {True, False}


def test_moments_are_told_in_the_time_of_warsaw(ask: Ask) -> None:
    summer = datetime.datetime(2031, 7, 1, 10, 0, 0, 123456, tzinfo=datetime.UTC)
    page = news("Lato", first_published_at=summer)
    meta = ask(f"pages/{page.pk}/")["meta"]
    assert meta["first_published_at"] == "2031-07-01T12:00:00+02:00"
    assert timezone.get_current_timezone_name() == "Europe/Warsaw"


def test_a_page_s_day_is_the_one_in_warsaw(ask: Ask) -> None:
    half_past_midnight = datetime.datetime(2031, 11, 22, 23, 30, tzinfo=datetime.UTC)
    page = PrivacyPage.objects.get(locale__language_code="pl")
    page.in_force_since = None
    page.first_published_at = half_past_midnight
    page.save()
    assert ask(f"pages/{page.pk}/")["meta"]["date"] == "2031-11-23"
    listed = {"type": "pages_text.PrivacyPage", "locale": "pl"}
    assert ask("pages/", date_from="2031-11-23", **listed)["items"]
    assert not ask("pages/", date_to="2031-11-22", date_from="2031-11-22", **listed)["items"]


@pytest.mark.parametrize("accepted", ["pl", "en", "de"])
def test_links_in_rich_text_are_in_the_language_of_the_page(client: Client, accepted: str) -> None:
    text = f'<p><a linktype="page" id="{index().pk}">lista</a></p>'
    for language, address in (("pl", "/aktualnosci/"), ("en", "/en/news/")):
        page = news("Odsyłacz", language, body=[("text", RichText(text))])
        answer = client.get(f"/api/v2/pages/{page.pk}/", headers={"accept-language": accepted})
        assert f'href="http://testserver{address}"' in answer.json()["body"][0]["value"]
        assert answer["Content-Language"] == language
        assert "Accept-Language" not in answer.get("Vary", "")


@pytest.mark.parametrize("link", ["", 'id="x"', 'id="99999999999999999999"', 'id="0"'])
def test_a_broken_link_in_rich_text_breaks_nothing(ask: Ask, link: str) -> None:
    text = f'<p><a linktype="page" {link}>a</a><a linktype="document" {link}>b</a></p>'
    page = news("Zerwane", body=[("text", RichText(text))])
    assert ">a<" in ask(f"pages/{page.pk}/")["body"][0]["value"]


@pytest.mark.parametrize(
    ("address", "language"),
    [("/aktualnosci/", "pl"), ("aktualnosci", "pl"), ("/en/news/", "en"), ("/en/news/?a=b", "en")],
)
def test_a_page_is_found_by_its_address(client: Client, address: str, language: str) -> None:
    answer = client.get(
        "/api/v2/pages/find/", {"html_path": address, "fields": "_,id"}, follow=True
    )
    assert answer.json()["id"] == index(language).pk
    assert "lead" not in answer.json()


def test_the_home_pages_are_found_by_their_addresses(client: Client) -> None:
    for address, language in (("/", "pl"), ("/en/", "en"), ("/en", "en")):
        answer = client.get("/api/v2/pages/find/", {"html_path": address})
        home = HomePage.objects.get(locale__language_code=language)
        assert answer["Location"] == f"http://testserver/api/v2/pages/{home.pk}/"
    # Polish has no prefix.
    assert client.get("/api/v2/pages/find/?html_path=/pl/").status_code == 404
    assert client.get(f"/api/v2/pages/find/?id={home.pk}").status_code == 302


def test_a_page_names_its_versions_and_what_it_stands_below(ask: Ask) -> None:
    meta = ask(f"pages/{index('en').pk}/")["meta"]
    assert [one["locale"] for one in meta["translations"]] == ["pl", "en"]
    assert meta["translations"][0]["html_url"] == "http://testserver/aktualnosci/"
    assert meta["parent"]["html_url"] == "http://testserver/en/"
    home = HomePage.objects.get(locale__language_code="pl")
    assert ask(f"pages/{home.pk}/")["meta"]["parent"] is None


def test_pages_are_read_from_anywhere(client: Client) -> None:
    answer = client.get("/api/v2/pages/", headers={"origin": "https://example.org"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "content-language" in answer["Access-Control-Expose-Headers"].lower()
    asked = client.options(
        "/api/v2/pages/",
        headers={"origin": "https://example.org", "access-control-request-method": "GET"},
    )
    assert asked["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_head_and_options_answer_without_a_body(client: Client) -> None:
    answer = client.head("/api/v2/pages/")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["Content-Type"] == "application/json"
    options = client.options("/api/v2/pages/")
    assert (options.status_code, options.content) == (204, b"")
    assert options["Allow"] == "GET, HEAD, OPTIONS"
