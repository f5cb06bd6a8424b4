"""Nothing is public below what is not, nor where it shows what is not: at every place."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from cms.content.visibility import public, public_pages
from cms.loading.insertion import insert_pages
from pages.competence.models import AreaPage
from pages.home.models import HomePage
from pages.news.models import ConcernedPage, NewsIndexPage, NewsPage
from pages.projects.models import ProjectIndexPage
from pages.text.models import PrivacyPage
from tests.cms.translating import locale, news

pytestmark = [pytest.mark.django_db, pytest.mark.once]

WORD = "Kryptonimologia"
EVERYWHERE = {
    "HTML", "v2 detail", "v2 list", "v2 count", "v2 search", "v2 find", "v3 detail", "v3 list",
    "v3 find", "search page", "feed", "relation",
}  # fmt: skip


def index(language: str = "pl") -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code=language)


def private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def off(page: Page) -> None:
    """As raw SQL would do it, so that nothing else is taken along."""
    Page.objects.filter(pk=page.pk).update(live=False)


def places(client: Client, page: Any) -> set[str]:
    """Every place where the public finds the page, which holds the word."""
    path = page.get_url()
    code = page.locale.language_code
    search_address = "/en/search/" if code == "en" else "/szukaj/"

    def get(address: str, **query: Any) -> Any:
        return client.get(address, query)

    def ids(answer: Any) -> list[int]:
        return [item["id"] for item in answer.json()["items"]]

    homes = get("/api/v2/pages/", type="pages_home.HomePage", fields="*")
    lists: dict[str, Any] = {"type": page._meta.label, "limit": 100}
    counted = get("/api/v2/pages/", slug=page.slug, limit=0).json()["meta"]["total_count"]
    found = {
        "HTML": get(path).status_code == 200,
        "v2 detail": get(f"/api/v2/pages/{page.pk}/").status_code == 200,
        "v2 list": page.pk in ids(get("/api/v2/pages/", **lists)),
        "v2 count": counted > 0,
        "v2 search": page.pk in ids(get("/api/v2/pages/", search=WORD)),
        "v2 find": get("/api/v2/pages/find/", html_path=path).status_code == 302,
        "v3 detail": get(f"/api/v3-preview/pages/{page.pk}/").status_code == 200,
        "v3 list": page.pk in ids(get("/api/v3-preview/pages/", slug=page.slug)),
        "v3 find": get("/api/v3-preview/pages/find/", id=page.pk).status_code == 302,
        "search page": path in get(search_address, q=WORD).content.decode(),
        "feed": path in get(f"{index(code).get_url()}feed.json").content.decode(),
        "relation": f'"id":{page.pk},' in homes.content.decode(),
    }  # fmt: skip
    return {place for place, is_found in found.items() if is_found}


@pytest.fixture
def page() -> NewsPage:
    return news(title=WORD, slug="kryptonim", date="2099-01-01")


@pytest.fixture
def alias(page: NewsPage) -> Any:
    """An English page that shows the Polish one."""
    made = page.copy_for_translation(locale("en"), alias=True)
    made.live, made.slug = True, "cryptonym"
    made.save()
    return made


def test_what_stands_among_public_pages_is_public(client: Client, page: NewsPage) -> None:
    assert places(client, page) == EVERYWHERE


@pytest.mark.parametrize("hide", [off, private])
@pytest.mark.parametrize("above", [HomePage, NewsIndexPage])
def test_nothing_is_public_below_what_is_not(
    client: Client, page: NewsPage, hide: Callable[[Page], None], above: Any
) -> None:
    hide(above.objects.get(locale__language_code="pl"))
    assert places(client, page) == set()


def test_the_password_of_a_page_opens_nothing_below_a_draft(
    admin_client: Client, page: NewsPage
) -> None:
    private(page)
    assert admin_client.get(page.get_url()).status_code == 200
    off(index())
    assert admin_client.get(page.get_url()).status_code == 404


def test_an_unpublished_home_page_takes_its_language_along_and_no_other(client: Client) -> None:
    polish = PrivacyPage.objects.get(locale__language_code="pl")
    english = polish.get_translation(locale("en"))
    HomePage.objects.get(locale__language_code="en").unpublish()
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "/en/" not in sitemap
    assert polish.full_url in sitemap
    html = client.get(polish.get_url()).content.decode()
    assert 'hreflang="en"' not in html
    assert english.get_url() not in html
    versions = client.get(f"/api/v2/pages/{polish.pk}/").json()["meta"]["translations"]
    assert [v["html_url"] for v in versions if v["locale"] == "en"] == [None]
    assert client.get("/api/v2/pages/?locale=en").json()["meta"]["total_count"] == 0
    assert client.get("/api/v2/pages/?locale=pl").json()["meta"]["total_count"] > 0


def test_an_alias_of_a_public_page_is_public(client: Client, alias: Any) -> None:
    shown = EVERYWHERE - {"relation"}
    assert shown <= places(client, alias)


def of_the_source(alias: Any) -> Page:
    return Page.objects.get(pk=alias.alias_of_id)


def above_the_source(alias: Any) -> Page:
    return of_the_source(alias).get_parent()


def of_the_alias(alias: Any) -> Page:
    return Page.objects.get(pk=alias.pk)


@pytest.mark.parametrize("hide", [off, private])
@pytest.mark.parametrize("what", [of_the_source, above_the_source, of_the_alias])
def test_an_alias_is_as_public_as_what_it_shows(
    client: Client, alias: Any, hide: Callable[[Page], None], what: Callable[[Any], Page]
) -> None:
    hide(what(alias))
    assert places(client, alias) == set()


@pytest.mark.parametrize("hide", [off, private])
def test_so_is_an_alias_of_an_alias(
    client: Client, alias: Any, hide: Callable[[Page], None]
) -> None:
    second = alias.create_alias(update_slug="drugi")
    assert "v2 detail" in places(client, second)
    hide(of_the_source(alias))
    assert places(client, second) == set()


@pytest.mark.parametrize("hide", [off, private])
def test_nothing_is_public_below_an_alias_that_is_not(
    client: Client, alias: Any, hide: Callable[[Page], None]
) -> None:
    below = NewsPage(title=WORD, slug="nizej", date="2099-01-01", locale=locale("en"))
    alias.add_child(instance=below)
    assert "v2 detail" in places(client, below)
    hide(above_the_source(alias))
    assert places(client, below) == set()


def test_nobody_reads_what_stands_below_an_alias_of_what_is_private(client: Client) -> None:
    section = ProjectIndexPage.objects.get(locale__language_code="pl")
    alias = section.create_alias(update_slug="drugi-raz")
    below = NewsPage(title=WORD, slug="nizej", date="2099-01-01", locale=locale("pl"))
    alias.add_child(instance=below)
    assert client.get(below.get_url()).status_code == 200
    private(section)
    assert client.get(below.get_url()).status_code == 302


def test_an_alias_of_what_stands_outside_of_the_site_is_not_public(
    client: Client, alias: Any
) -> None:
    of_the_source(alias).move(Page.get_first_root_node(), "last-child")
    alias.refresh_from_db()
    assert places(client, alias) == set()


def insert(number: int, name: str) -> None:
    """News below the index, written without a signal, as any SQL may do it."""
    made = [
        NewsPage(
            title="x",
            slug=f"{name}-{place}",
            date=datetime.date(2020, 1, 1),
            locale=index().locale,
            translation_key=uuid.uuid4(),
        )
        for place in range(number)
    ]
    insert_pages(index(), made, [{} for _ in made])


def test_ten_thousand_restrictions_cost_what_two_cost(client: Client) -> None:
    insert(40, "kopia")
    news_pages = list(NewsPage.objects.filter(slug__startswith="kopia-"))

    def restrict(times: int) -> None:
        PageViewRestriction.objects.bulk_create(
            PageViewRestriction(page=news_pages[n % 20], restriction_type="login")
            for n in range(times)
        )

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            answer = client.get("/api/v2/pages/?type=pages_news.NewsPage&fields=*&limit=50")
        slugs = {item["meta"]["slug"] for item in answer.json()["items"]}
        assert len([slug for slug in slugs if slug.startswith("kopia-")]) == 20
        assert max(len(query["sql"]) for query in asked.captured_queries) < 20_000
        return len(asked)

    restrict(20)
    few = cost()
    restrict(10_000)
    assert cost() == few


def test_restricted_pages_that_have_pages_below_them_make_no_query_longer() -> None:
    insert(1_200, "gora")
    tops = Page.objects.filter(slug__startswith="gora-")
    tops.update(numchild=1)
    before = public_pages().count()
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page=top, restriction_type="login") for top in tops
    )
    assert public_pages().count() == before - 1_200
    assert public(NewsPage.objects.filter(slug__startswith="gora-")).count() == 0


def links(client: Client, address: str) -> list[str]:
    html = BeautifulSoup(client.get(address).content, "html.parser")
    return [str(link["href"]) for link in html.select("a[href], link[href]")]


@pytest.mark.parametrize("hide", [off, private])
def test_no_link_leads_to_news_whose_index_is_not_there(
    client: Client, hide: Callable[[Page], None]
) -> None:
    area = AreaPage.objects.filter(locale__language_code="pl").first()
    news(concerned_rows=[ConcernedPage(page=area)])
    addresses = ["/", area.get_url(), "/szukaj/?q=klaster"]
    below = index().get_url()
    for address in addresses:
        assert [link for link in links(client, address) if below in link]
    hide(index())
    for address in addresses:
        assert [link for link in links(client, address) if below in link] == []


def test_the_search_tells_of_no_language_whose_home_page_is_not_there(client: Client) -> None:
    assert "/en/search/?q=x" in "".join(links(client, "/szukaj/?q=x"))
    HomePage.objects.get(locale__language_code="en").unpublish()
    assert "/en/" not in "".join(links(client, "/szukaj/?q=x"))
