"""Two sites with two languages each: nothing of one stands in an answer of the other."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, override_settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site

from cms.content.blocks.body import body_blocks
from cms.published import rows
from cms.published.changes import latest
from cms.published.documents import make_stale
from cms.published.log import number_entries
from cms.published.tasks import give_every_page_its_document
from cms.site.models import Menu, SiteSettings
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# In every text of the second site, and in none of the first one.
MARK = "Zeppelinomania"
AFTER = "AFTER"
OTHER, DEFAULT = "other.example", "testserver"
HOSTS = {DEFAULT: "http://testserver", OTHER: "http://other.example"}


def locale(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


def published(page: Any, parent: Any = None) -> Any:
    if parent is not None:
        parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture(scope="module")
def other(in_one_transaction: None) -> Iterator[Site]:
    """A second site with a home page, a list of news and news in both languages."""
    root = Page.get_first_root_node()
    homes = {}
    home = HomePage(title=f"{MARK} dom", slug="other", locale=locale("pl"))
    homes["pl"] = published(home, root)
    homes["en"] = published(homes["pl"].copy_for_translation(locale("en")))
    site = Site.objects.create(hostname=OTHER, port=80, root_page=homes["pl"])
    Site.clear_site_root_paths_cache()
    for code, home in homes.items():
        index = NewsIndexPage(
            title=f"{MARK} index", slug="news", show_in_menus=True, locale=locale(code)
        )
        published(index, home)
        news = NewsPage(title=f"{MARK} {code}", slug="balloon", locale=locale(code))
        published(news, index)
    number_entries()
    yield site
    # Kept in the cache, which no transaction takes back.
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="module")
def documents(other: Site) -> None:
    """The worker has made the documents of both sites."""
    with override_settings(PUBLISHED_DOCUMENTS=True):
        give_every_page_its_document()
        make_stale(600)


@pytest.fixture(params=["live", "documents"])
def read_from(request: pytest.FixtureRequest, documents: None, settings: Any) -> Iterator[str]:
    """Pages are represented when asked for, or read from their documents."""
    settings.PUBLISHED_DOCUMENTS = request.param == "documents"
    yield request.param
    rows.forget_completeness()


def named(way: str, site: str, address: str) -> Any:
    """Asks an address of the API for a site in one of the ways that name it."""
    if way == "parameter":
        address += f"{'&' if '?' in address else '?'}site={site}"
        return Client().get(f"/api/v2/{address}")
    headers = {"x-site": site} if way == "header" else {"host": site}
    return Client().get(f"/api/v2/{address}", headers=headers)


def home_of(site: Site, code: str) -> Any:
    return Page.objects.get(
        translation_key=site.root_page.translation_key, locale__language_code=code
    )


def addresses(site: Site) -> list[str]:
    """Every address of the API that is about pages, as somebody asks it of that site."""
    home = home_of(site, "pl")
    news = home.get_descendants().type(NewsPage).live().first()
    assert news is not None
    lists = [
        "limit=100", "limit=100&offset=1", "limit=100&fields=*", "limit=100&cursor=&count=none",
        "limit=100&locale=pl", "limit=100&locale=en", "limit=100&type=pages_news.NewsPage",
        "limit=100&type=pages_news.NewsPage&order=title", "limit=100&locale=en&fallback=page",
        "limit=100&descendant_of=root", f"limit=100&child_of={home.pk}", "limit=100&slug=balloon",
        "limit=100&search=zeppelinomania", "limit=100&search=klaster", "limit=100&search=cluster",
        "limit=100&search=news&locale=en", "limit=100&date_from=2000-01-01",
        "limit=100&type=pages_news.NewsPage&facets=topic", "limit=100&state=original",
    ]  # fmt: skip
    return [
        *(f"pages/?{query}" for query in lists),
        f"pages/{home.pk}/", f"pages/{news.pk}/", f"pages/{news.pk}/?fields=title,body",
        f"pages/{news.pk}/?expand=related", "languages/", "navigation/?locale=pl",
        "navigation/?locale=en", "site/?locale=pl", "site/?locale=en", "suggest/?q=zep",
        "suggest/?q=kla", "suggest/?q=ze&locale=en", "locate/?path=/", "locate/?path=/en/",
        "locate/?path=/news/balloon/", "redirects/?limit=100",
        "changes/?after=" + Client().get("/api/v2/changes/").json()["meta"]["cursor"].split(".")[0]
        + ".0&limit=500",
    ]  # fmt: skip


def ids(tree: Any) -> set[int]:
    """The ids of all pages that an answer tells."""
    if isinstance(tree, dict):
        own = {tree["id"]} if isinstance(tree.get("html_url"), str) and "id" in tree else set()
        own |= {tree["id"]} if "meta" in tree and "html_url" in tree.get("meta", {}) else set()
        return own.union(*map(ids, tree.values()))
    return set[int]().union(*map(ids, tree)) if isinstance(tree, list) else set()


def ids_of(site: Site) -> set[int]:
    homes = [home_of(site, code) for code in ("pl", "en")]
    return {pk for home in homes for pk in home.get_descendants(True).values_list("pk", flat=True)}


@pytest.mark.parametrize("way", ["parameter", "header", "host"])
def test_nothing_of_the_first_site_stands_in_answers_of_the_second(
    other: Site, read_from: str, way: str
) -> None:
    own, told = ids_of(other), set[int]()
    for address in addresses(other):
        answer = named(way, OTHER, address)
        if answer.status_code == 400:
            assert "expand" in address
            continue
        assert answer.status_code == 200, (address, answer.content)
        assert ids(answer.json()) <= own, address
        linked = set(re.findall(r'"html_url":"(https?://[^/"]+)', answer.content.decode()))
        assert linked <= {HOSTS[OTHER]}, address
        assert "Mazow" not in answer.content.decode(), address
        told |= ids(answer.json())
    assert told == own


@pytest.mark.parametrize("way", ["parameter", "header"])
def test_nothing_of_the_second_site_stands_in_answers_of_the_first(
    other: Site, read_from: str, way: str
) -> None:
    first = Site.objects.get(is_default_site=True)
    for address in addresses(first):
        answer = named(way, f"{first.hostname}:{first.port}", address)
        if "balloon" in address and "locate" in address:
            assert answer.status_code == 404
            continue
        if answer.status_code == 400:
            assert "expand" in address
            continue
        assert answer.status_code == 200, (address, answer.content)
        assert not ids(answer.json()) & ids_of(other), address
        assert MARK not in answer.content.decode(), address
        assert OTHER not in answer.content.decode().replace(f"site={OTHER}", ""), address


def test_lists_are_of_all_sites_where_none_is_named(other: Site, read_from: str) -> None:
    asked = Client().get("/api/v2/pages/?limit=100&type=pages_news.NewsPage")
    found = ids(asked.json())
    assert found & ids_of(other)
    assert found - ids_of(other)
    assert ids_of(other) <= {
        pk
        for part in range(0, 400, 100)
        for pk in ids(Client().get(f"/api/v2/pages/?limit=100&offset={part}").json())
    }


@pytest.mark.parametrize("way", ["parameter", "header", "host"])
def test_a_page_of_another_site_is_not_there(other: Site, read_from: str, way: str) -> None:
    first = Site.objects.get(is_default_site=True)
    page = home_of(first, "pl")
    assert named(way, OTHER, f"pages/{page.pk}/").status_code == 404
    assert named(way, OTHER, f"pages/find/?id={page.pk}").status_code == 404
    index = NewsIndexPage.objects.child_of(page).live().first()
    assert index is not None
    path = index.get_url().removeprefix("http://testserver").partition("localhost")[-1]
    path = path or "/aktualnosci/"
    assert named(way, OTHER, f"pages/find/?html_path={path}").status_code == 404
    assert named(way, OTHER, f"locate/?path={path}").status_code == 404
    refused = named(way, OTHER, f"pages/?child_of={page.pk}")
    assert (refused.status_code, refused.json()["parameter"]) == (400, "child_of")
    found = named(way, OTHER, "pages/find/?html_path=/news/balloon/")
    assert found.status_code == 302
    news = NewsPage.objects.get(slug="balloon", locale__language_code="pl")
    assert f"/pages/{news.pk}/" in found["Location"]


def test_what_is_kept_of_one_site_is_not_given_for_another(other: Site, settings: Any) -> None:
    settings.CACHE_MEGABYTES = 8

    def total(**headers: str) -> int:
        answer = Client().get("/api/v2/pages/?limit=0", headers=headers)
        varies = {name.strip().lower() for name in answer["Vary"].split(",")}
        assert {"x-site", "page-token"} <= varies
        return int(answer.json()["meta"]["total_count"])

    everything = total()
    assert total(**{"x-site": OTHER}) == len(ids_of(other)) < everything
    assert total() == everything
    assert total(host=OTHER) == len(ids_of(other))


@pytest.mark.parametrize("way", ["parameter", "header"])
def test_a_site_that_is_not_there_is_refused(other: Site, way: str) -> None:
    for address in ("pages/", "languages/", "changes/", "navigation/", "suggest/?q=ab"):
        answer = named(way, "nobody.example", address)
        name = {"parameter": "site", "header": "X-Site"}[way]
        assert (answer.status_code, answer.json()["parameter"]) == (400, name)


def test_a_browser_may_send_the_header(client: Client) -> None:
    asked = client.options(
        "/api/v2/pages/",
        headers={"origin": "https://partner.example", "access-control-request-method": "GET"},
    )
    assert "x-site" in asked["Access-Control-Allow-Headers"]


def test_redirects_of_a_site_are_its_own(other: Site) -> None:
    first = Site.objects.get(is_default_site=True)
    link = {"redirect_link": "https://example.org/"}
    Redirect.objects.create(old_path="/first", site=first, **link)
    Redirect.objects.create(old_path="/second", site=other, **link)
    Redirect.objects.create(old_path="/any", **link)

    def paths(way: str, site: str) -> set[str]:
        items = named(way, site, "redirects/?limit=100").json()["items"]
        return {item["old_path"] for item in items} & {"/first", "/second", "/any"}

    for way in ("parameter", "header", "host"):
        assert paths(way, OTHER) == {"/second", "/any"}
    assert paths("host", DEFAULT) == {"/first", "/any"}
    found = Client().get(f"/api/v2/redirects/find/?html_path=/second&site={OTHER}", follow=True)
    assert found.json()["old_path"] == "/second"
    # Addresses in answers lead to the default host, and say which site they are about.
    led = Client().get("/api/v2/redirects/find/?html_path=/second", headers={"host": OTHER})
    assert led.status_code == 302
    assert Client().get(led["Location"]).json()["old_path"] == "/second"
    for item in named("host", OTHER, "redirects/?limit=100").json()["items"]:
        assert Client().get(item["meta"]["detail_url"]).json()["id"] == item["id"]


@pytest.mark.parametrize("first", ["pages/?limit=1&cursor=", f"changes/?limit=1&after={AFTER}"])
@pytest.mark.parametrize("way", ["host", "header", "parameter"])
def test_what_follows_is_of_the_same_site(
    other: Site, read_from: str, way: str, first: str
) -> None:
    first = first.replace(AFTER, f"{latest().epoch}.0")
    answer, seen = named(way, OTHER, first).json(), set[int]()
    while answer["items"]:
        seen |= {item["id"] for item in answer["items"] if item["id"]}
        if not answer.get("next"):
            break
        answer = Client().get(answer["next"]).json()
    # Where a site has no documents yet, the log does not tell of what is there already.
    assert seen
    assert seen == ids_of(other) if first.startswith("pages") else seen <= ids_of(other)


def test_each_site_announces_its_own_sitemap(other: Site) -> None:
    for host, address in HOSTS.items():
        said = Client().get("/robots.txt", headers={"host": host}).content.decode()
        assert f"Sitemap: {address}/sitemap.xml" in said


def test_each_site_has_settings_and_menus_of_its_own(other: Site) -> None:
    first = Site.objects.get(is_default_site=True)
    SiteSettings.objects.update_or_create(site=other, defaults={"name": {"pl": f"{MARK} SA"}})
    menu = Menu(site=first, locale=locale("pl"))
    menu.main = [("link", {"label": "Odnośnik", "url": "https://first.example/"})]
    Menu.objects.filter(site=first, locale=locale("pl")).delete()
    menu.save()
    assert named("host", OTHER, "site/?locale=pl").json()["name"] == f"{MARK} SA"
    assert MARK not in named("host", DEFAULT, "site/?locale=pl").content.decode()
    [entry] = named("host", OTHER, "navigation/?locale=pl").json()["main"]
    assert entry["url"] == f"{HOSTS[OTHER]}/news/"
    [entry] = named("host", DEFAULT, "navigation/?locale=pl").json()["main"]
    assert entry["url"] == "https://first.example/"


HTML = {
    OTHER: ["/", "/en/", "/news/", "/en/news/", "/news/balloon/", "/sitemap.xml"],
    DEFAULT: ["/", "/en/", "/aktualnosci/", "/en/news/", "/sitemap.xml"],
}
SEARCHES = ["/szukaj/?q=zeppelinomania", "/en/search/?q=zeppelinomania", "/szukaj/?q=klaster"]


@pytest.mark.parametrize("host", [OTHER, DEFAULT])
def test_html_of_a_site_shows_nothing_of_another(other: Site, host: str) -> None:
    shown = 0
    for address in [*HTML[host], *SEARCHES, "/nie-ma-takiej/"]:
        answer = Client().get(address, headers={"host": host})
        assert answer.status_code == (404 if "nie-ma" in address else 200), address
        html = answer.content.decode()
        if host == OTHER:
            assert "/aktualnosci/" not in html, address
            assert "Mazow" not in html, address
            assert DEFAULT not in html, address
            shown += MARK in html
        else:
            typed = html.replace("zeppelinomania", "")
            assert MARK not in typed, address
            assert OTHER not in typed, address
    assert shown or host == DEFAULT


@pytest.mark.parametrize("code", ["pl", "en"])
def test_where_no_site_is_named_the_menus_are_those_of_the_default_one(
    other: Site, code: str
) -> None:
    # Empty ones show the tree.
    Menu.objects.all().delete()
    answer = Client().get(f"/api/v2/navigation/?locale={code}")
    assert answer.json()["main"]
    assert MARK not in answer.content.decode()


@pytest.mark.parametrize("address", ["/news/atom.xml", "/news/feed.json", "/en/news/feed.json"])
def test_the_author_of_a_feed_is_its_own_site(other: Site, address: str) -> None:
    answer = Client().get(address, headers={"host": OTHER})
    assert answer.status_code == 200
    told = answer.content.decode()
    assert f"{MARK} dom" in told
    for code in ("pl", "en"):
        first = Site.objects.get(is_default_site=True)
        assert home_of(first, code).title not in told


def test_what_a_page_lists_by_itself_is_of_its_own_site(other: Site, read_from: str) -> None:
    assert "latest_news" in dict(body_blocks())
    first = Site.objects.get(is_default_site=True)
    home = HomePage.objects.get(pk=home_of(other, "pl").pk)
    home.body = [("latest_news", {"count": 3})]
    published(home)
    if read_from == "documents":
        make_stale(600)
    # Also in an answer that is of all sites.
    told = Client().get(f"/api/v2/pages/{home.pk}/").json()["body"]
    assert MARK in str(told)
    assert ids(told) <= ids_of(other)
    theirs = Client().get(f"/api/v2/pages/{home_of(first, 'pl').pk}/").content.decode()
    assert MARK not in theirs
