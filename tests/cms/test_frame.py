"""What stands around a page's content: menu, languages, breadcrumbs, head and footer."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction

from cms.content.visibility import one_moment
from cms.design.frame import Place, frame_of
from cms.site.models import Menu
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def home(language: str = "pl") -> HomePage:
    return HomePage.objects.get(locale__language_code=language)


def news_index(language: str = "pl") -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code=language)


def pair() -> tuple[NewsPage, NewsPage]:
    polish = NewsPage.objects.filter(locale__language_code="pl").first()
    return polish, polish.get_translations().get()


def add_news(title: str, **fields: Any) -> NewsPage:
    page = NewsPage(title=title, locale=news_index().locale, **fields)
    news_index().add_child(instance=page)
    return page


def read(client: Client, page: Any) -> BeautifulSoup:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def graph(html: BeautifulSoup) -> dict[str, Any]:
    script = html.select_one('script[type="application/ld+json"]')
    return {thing["@type"]: thing for thing in json.loads(script.string)["@graph"]}


def menu(html: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in html.select(".header__menu a")]


def test_the_menu_shows_public_children_of_the_home_page(client: Client) -> None:
    shown = menu(read(client, home()))
    assert news_index().title in shown
    PageViewRestriction.objects.create(page=news_index(), restriction_type="login")
    assert menu(read(client, home())) == [t for t in shown if t != news_index().title]


def test_each_language_has_its_own_menu(client: Client) -> None:
    assert news_index("en").title in menu(read(client, home("en")))
    assert news_index("en").title not in menu(read(client, home("pl")))


def test_the_menu_marks_where_the_reader_is(client: Client) -> None:
    marked = read(client, pair()[0]).select(".header__menu [aria-current]")
    assert [link.get_text() for link in marked] == [news_index().title]


def test_the_switcher_leads_to_the_same_page(client: Client) -> None:
    polish, english = pair()
    link = read(client, polish).select_one(".switcher a")
    assert (link["href"], link["hreflang"], link.get_text()) == (
        english.get_url(),
        "en",
        "English",
    )
    assert link.find_parent("li")["lang"] == "en"


@pytest.mark.parametrize("make_missing", ["unpublish", "restrict", "delete"])
def test_the_switcher_says_so_where_there_is_no_such_page(
    client: Client, make_missing: str
) -> None:
    polish, english = pair()
    if make_missing == "unpublish":
        english.unpublish()
    elif make_missing == "restrict":
        PageViewRestriction.objects.create(page=english, restriction_type="login")
    else:
        english.delete()
    html = read(client, polish)
    said = html.select_one('.switcher [lang="en"]').get_text(" ", strip=True)
    assert said == "English This page is not available in this language News"
    # The nearest that there is.
    (link,) = html.select(".switcher a")
    assert link["href"] == news_index("en").get_url()
    assert html.select('link[hreflang="en"]') == []


def test_every_version_names_every_version(client: Client) -> None:
    polish, english = pair()
    expected = {
        "pl": polish.full_url,
        "en": english.full_url,
        "x-default": polish.full_url,
    }
    for page in (polish, english):
        links = read(client, page).select('link[rel="alternate"][hreflang]')
        assert {link["hreflang"]: link["href"] for link in links} == expected


def test_the_default_version_is_a_setting(client: Client, settings: Any) -> None:
    settings.HREFLANG_DEFAULT = "en"
    polish, english = pair()
    assert read(client, polish).select_one('link[hreflang="x-default"]')["href"] == (
        english.full_url
    )


def test_a_copy_in_the_other_language_is_no_translation(client: Client) -> None:
    page = add_news("Tylko po polsku")
    alias = page.create_alias(
        parent=news_index("en"), update_locale=Locale.objects.get(language_code="en")
    )
    assert read(client, page).select('link[hreflang="en"]') == []
    assert read(client, alias).select_one('link[rel="canonical"]')["href"] == page.full_url


def test_breadcrumbs_lead_home_through_public_pages(client: Client) -> None:
    page = pair()[0]
    crumbs = read(client, page).select(".breadcrumbs li")
    assert [crumb.get_text(strip=True) for crumb in crumbs] == [
        "Strona główna",
        news_index().title,
        page.title,
    ]
    assert [link["href"] for link in crumbs[0].select("a")] == ["/"]
    assert crumbs[-1].select_one("[aria-current=page]")


def test_machines_read_the_same_breadcrumbs(client: Client) -> None:
    page = pair()[1]
    items = graph(read(client, page))["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert items[-1] == {
        "@type": "ListItem",
        "position": 3,
        "name": page.title,
        "item": page.full_url,
    }


def test_the_home_page_has_no_breadcrumbs(client: Client) -> None:
    html = read(client, home())
    assert html.select(".breadcrumbs") == []
    assert "BreadcrumbList" not in graph(html)


def test_structured_data_is_in_the_pages_language(client: Client) -> None:
    for page in pair():
        things = graph(read(client, page))
        assert things["WebSite"]["inLanguage"] == page.locale.language_code
        assert things["WebPage"]["url"] == page.full_url
        assert things["WebSite"]["potentialAction"]["target"].startswith("http://testserver/")


def test_no_title_breaks_out_of_the_structured_data(client: Client) -> None:
    title = '</script><script>alert("1")</script> & <!--'
    html = read(client, add_news(title))
    assert len(html.select('script[type="application/ld+json"]')) == 1
    assert graph(html)["WebPage"]["name"] == title
    assert all("alert" not in script.get_text() for script in html.select("script:not([type])"))


def test_a_shared_link_shows_the_pages_own_words(client: Client) -> None:
    polish, _ = pair()
    html = read(client, polish)
    meta = {tag["property"]: tag["content"] for tag in html.select("meta[property]")}
    assert meta["og:title"] == polish.title
    assert meta["og:url"] == polish.full_url
    assert (meta["og:locale"], meta["og:locale:alternate"]) == ("pl_PL", "en_GB")
    assert html.select_one('meta[name="description"]')["content"] == polish.search_description


def test_a_shared_picture_has_the_size_that_it_says(client: Client) -> None:
    html = read(client, home())
    shared = {
        meta["property"]: meta["content"] for meta in html.select('meta[property^="og:image"]')
    }
    assert (shared["og:image:width"], shared["og:image:height"]) == ("1200", "630")
    assert any(shared["og:image"].endswith(r.url) for r in home().cover.renditions.all())


def test_a_page_without_a_picture_is_shared_with_that_of_the_home_page(client: Client) -> None:
    def shared(page: Any) -> str:
        return str(read(client, page).select_one('meta[property="og:image"]')["content"])

    bare = add_news("Bez zdjęcia")
    assert shared(bare) == shared(home())
    bare.cover = NewsPage.objects.exclude(cover=None).exclude(cover=home().cover)[0].cover
    bare.save()
    assert shared(bare) != shared(home())


@pytest.mark.parametrize(("address", "first"), [("/nie-ma/", "pl"), ("/en/nothing/", "en")])
def test_who_is_lost_is_first_led_home_in_the_language_of_the_address(
    client: Client, address: str, first: str
) -> None:
    html = BeautifulSoup(client.get(address).content, "html.parser")
    assert html.select_one("main .tags__tag")["hreflang"] == first


def test_sample_content_says_so(client: Client) -> None:
    assert "Treść przykładowa" in read(client, add_news("Przykład", is_sample=True)).main.get_text()
    real = add_news("Prawda")
    assert "Treść przykładowa" not in read(client, real).main.get_text()


def test_a_reader_can_skip_to_the_content(client: Client) -> None:
    html = read(client, home())
    first = html.body.find("a")
    assert html.select_one(first["href"]).name == "main"


def test_a_private_page_is_in_no_language_list(client: Client) -> None:
    polish, english = pair()
    PageViewRestriction.objects.create(page=polish, restriction_type="login")
    html = read(client, english)
    assert polish.get_url() not in [link.get("href") for link in html.select("a, link")]


def test_the_frame_costs_the_same_whatever_it_shows(client: Client) -> None:
    page = NewsPage.objects.select_related("locale").get(pk=pair()[0].pk)
    # The menu is that of the tree.
    Menu.objects.all().delete()
    frame_of(Place(page=page))
    with one_moment(), CaptureQueriesContext(connection) as few:
        before = frame_of(Place(page=page))
    for number in range(8):
        child = NewsIndexPage(title=f"Dział {number}", locale=page.locale, show_in_menus=True)
        home().add_child(instance=child)
    with one_moment(), CaptureQueriesContext(connection) as many:
        after = frame_of(Place(page=page))
    assert len(after["menu"]) == len(before["menu"]) + 8
    # Languages, site roots, what is closed, menus, settings, pages in them; the page's versions,
    # how the translation stands, the news index for its feeds; for the picture of a page that has
    # none, the home page, its cover, the cover's renditions and the collections that are private.
    assert len(many) == len(few) == 13


def test_no_page_shows_what_the_menu_may_not(client: Client) -> None:
    Page.objects.filter(pk=home("en").pk).update(live=False)
    html = BeautifulSoup(client.get("/en/nothing/").content, "html.parser")
    assert menu(html) == []
    assert html.select_one(".header__brand")["href"] == "/"


def test_each_search_form_has_a_name_of_its_own(client: Client) -> None:
    html = BeautifulSoup(client.get("/szukaj/?q=klaster").content, "html.parser")
    names = [
        form["aria-label"] for form in html.select('main form[role="search"], .header__search form')
    ]
    assert names == ["Szukaj w serwisie", "Szukaj"]


def test_who_is_lost_finds_the_other_language_where_it_always_is(client: Client) -> None:
    html = BeautifulSoup(client.get("/nie-ma/").content, "html.parser")
    link = html.select_one(".switcher a")
    assert (link["href"], link["hreflang"], link.get("rel")) == ("/en/", "en", None)
    assert html.select('link[rel="alternate"][hreflang]') == []


def test_the_fonts_that_every_page_needs_are_asked_for_at_once(client: Client) -> None:
    fonts = [link["href"] for link in read(client, home()).select('link[rel="preload"][as="font"]')]
    assert [name in address for name, address in zip(("atkinson", "brygada"), fonts, strict=True)]
    for address in fonts:
        assert finders.find(address.removeprefix("/static/")), address
