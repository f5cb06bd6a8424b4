"""Sites that stand within another's tree, share its name, or take its pages over."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.content.visibility import public_pages
from cms.published import rows
from cms.published.changes import compact
from cms.published.documents import make_stale
from cms.published.log import number_entries
from cms.published.models import LogEntry
from cms.published.tasks import give_every_page_its_document
from cms.search import vocabulary
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage

from .test_sites import DEFAULT, MARK, OTHER, ids, locale, named, published

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def first() -> Site:
    return Site.objects.select_related("root_page").get(is_default_site=True)


def index(site: Site) -> Any:
    found = NewsIndexPage.objects.descendant_of(site.root_page).live().first()
    assert found is not None
    return found


@pytest.fixture(params=["beside", "within"])
def second(request: pytest.FixtureRequest, settings: Any) -> Iterator[Site]:
    """A second site: beside the first one, or with its home page below that of the first one."""
    settings.ALLOWED_HOSTS = [DEFAULT, OTHER]
    within = request.param == "within"
    above = first().root_page if within else Page.get_first_root_node()
    kind = NewsIndexPage if within else HomePage
    home = published(kind(title=f"{MARK} dom", slug="druga", locale=locale("pl")), above)
    site = Site.objects.create(hostname=OTHER, port=80, root_page=home)
    Site.clear_site_root_paths_cache()
    if not within:
        published(NewsIndexPage(title=f"{MARK} spis", slug="n", locale=locale("pl")), home)
    below = home if within else index(site)
    published(NewsPage(title=f"{MARK} balon", slug="balon", locale=locale("pl")), below)
    number_entries()
    yield site
    Site.clear_site_root_paths_cache()
    rows.forget_completeness()


@pytest.fixture(params=["live", "documents"])
def read_from(request: pytest.FixtureRequest, second: Site, settings: Any) -> str:
    settings.PUBLISHED_DOCUMENTS = request.param == "documents"
    if settings.PUBLISHED_DOCUMENTS:
        give_every_page_its_document()
        make_stale(600)
    return str(request.param)


def default() -> str:
    return f"{first().hostname}:{first().port}"


def test_the_outer_site_tells_nothing_of_the_inner_one(second: Site, read_from: str) -> None:
    inner = set(second.root_page.get_descendants(True).values_list("pk", flat=True))
    one = min(inner)
    for address in (
        "pages/?limit=100", "pages/?limit=100&search=balon", "navigation/", "suggest/?q=zep",
        f"pages/?limit=100&descendant_of={first().root_page_id}", "pages/?limit=100&locale=pl",
        f"pages/?limit=100&child_of={first().root_page_id}", "redirects/?limit=100",
    ):  # fmt: skip
        told = named("parameter", default(), address)
        assert told.status_code == 200, told.content
        assert MARK not in told.content.decode(), address
        assert not ids(told.json()) & inner, address
    for pk in inner:
        assert named("parameter", default(), f"pages/{pk}/").status_code == 404
        assert named("parameter", OTHER, f"pages/{pk}/").status_code == 200
    assert named("parameter", default(), f"pages/?child_of={one}").status_code == 400
    for path in ("/druga/", "/druga/balon/", "/druga/n/balon/"):
        assert named("parameter", default(), f"locate/?path={path}").status_code == 404, path
        assert Client().get(path, headers={"host": DEFAULT}).status_code == 404, path
    # Not even as what stands above its home page.
    assert ids(named("parameter", OTHER, "pages/?limit=100").json()) == inner
    home = Client().get(f"/api/v2/pages/{second.root_page_id}/").json()
    assert home["meta"]["parent"] is None


def test_without_a_site_both_are_there_once(second: Site, read_from: str) -> None:
    found = Client().get("/api/v2/pages/?limit=100&search=balon").json()["items"]
    assert [item["title"] for item in found] == [f"{MARK} balon"]
    assert found[0]["meta"]["html_url"].startswith("http://other.example/")


def told(site: str | None, after: str) -> list[tuple[str, Any, Any]]:
    address = f"changes/?after={after}"
    answer = named("parameter", site, address) if site else Client().get(f"/api/v2/{address}")
    return [
        (item["event"], item["old_path"], item["path"])
        for item in answer.json()["items"]
        if item["type"] == "pages_news.NewsPage" and item["event"] != "redirect"
    ]


def moved(second: Site) -> tuple[Any, str, str]:
    """A page of the first site that now belongs to the second one, where it was, and the cursor of
    before."""
    page = NewsPage(title="Przenoszona", slug="przenoszona", locale=locale("pl"))
    published(page, index(first()))
    number_entries()
    after = str(Client().get("/api/v2/changes/").json()["meta"]["cursor"])
    old = next(iter(LogEntry.objects.filter(page_id=page.pk))).path
    target = Page.objects.filter(pk__in=second.root_page.get_descendants(True)).specific()
    target = next(one for one in target if isinstance(one, NewsIndexPage))
    Page.objects.get(pk=page.pk).move(target, pos="last-child")
    number_entries()
    return NewsPage.objects.get(pk=page.pk), old, after


def test_a_page_that_goes_to_another_site_is_withdrawn_from_the_one_before(second: Site) -> None:
    give_every_page_its_document()
    page, old, after = moved(second)
    [(event, left, new)] = told(None, after)
    assert (event, left) == ("moved", old)
    assert told(default(), after) == [("withdrawn", old, None)]
    assert told(OTHER, after) == [("published", None, new)]
    assert new
    # What happens to it afterwards is the new site's alone.
    published(page)
    page.unpublish()
    number_entries()
    assert [event for event, _old, _new in told(default(), after)] == ["withdrawn"]
    assert [event for event, _old, _new in told(OTHER, after)][-1] == "withdrawn"


def test_the_site_before_hears_of_it_however_late_it_asks(second: Site, settings: Any) -> None:
    give_every_page_its_document()
    settings.CHANGES_RETENTION_DAYS = -1
    page, old, after = moved(second)
    published(page)
    number_entries()
    compact()
    assert told(default(), after) == [("withdrawn", old, None)]
    Page.objects.get(pk=page.pk).move(index(first()), pos="last-child")
    number_entries()
    compact()
    # It is there again, so that nothing has to be told of its going.
    assert [event for event, *_ in told(default(), after)] == ["published"]
    assert [event for event, *_ in told(OTHER, after)] == ["withdrawn"]


def test_an_old_address_leads_to_the_page_on_its_new_site(second: Site) -> None:
    give_every_page_its_document()
    page, old, _after = moved(second)
    Redirect.objects.update_or_create(
        old_path=old.rstrip("/"), site=first(), defaults={"redirect_page": page}
    )
    found = named("parameter", default(), f"locate/?path={old}").json()
    assert found["type"] == "redirect"
    assert found["redirect"]["page"]["id"] == page.pk
    assert found["redirect"]["location"].startswith("http://other.example/")
    listed = named("parameter", default(), "redirects/?limit=100").json()["items"]
    assert [one["page"]["id"] for one in listed if one["old_path"] == old.rstrip("/")] == [page.pk]


def test_words_are_suggested_of_the_site_alone(second: Site) -> None:
    page = NewsPage(
        title=f"{MARK} drugi",
        slug="drugi",
        locale=locale("pl"),
        lead="Tutaj mówi się o kwantologiach.",
    )
    target = NewsPage.objects.get(slug="balon").get_parent()
    published(page, target)
    vocabulary.rebuild()

    def words(site: str | None, typed: str) -> list[str]:
        address = f"suggest/?q={typed}&locale=pl"
        answer = named("parameter", site, address) if site else Client().get(f"/api/v2/{address}")
        return [one["text"] for one in answer.json()["items"] if one["html_url"] is None]

    assert words(OTHER, "kwantol") == words(None, "kwantol") == ["kwantologiach"]
    assert words(default(), "kwantol") == []
    assert words(default(), "klast")
    assert words(OTHER, "klast") == []


def test_a_redirect_may_have_an_old_path_that_is_a_page_of_another_site(second: Site) -> None:
    page = NewsPage.objects.get(slug="balon")
    path = page.get_url(request=None).partition("other.example")[2].rstrip("/")
    Redirect.objects.create(old_path=path, site=first(), redirect_link="https://example.org/")
    for found in (
        Client().get("/api/v2/redirects/?limit=100"),
        named("parameter", default(), "redirects/?limit=100"),
    ):
        assert path in {one["old_path"] for one in found.json()["items"]}
    other = named("parameter", OTHER, "redirects/?limit=100").json()["items"]
    assert path not in {one["old_path"] for one in other}


def test_a_redirect_of_all_sites_is_told_where_no_page_stands(second: Site) -> None:
    give_every_page_its_document()
    LogEntry.objects.all().delete()

    def led() -> list[tuple[int | None, str]]:
        told = LogEntry.objects.filter(event="redirect", old_path=path).order_by("pk")
        return list(told.values_list("site_id", "path"))

    page, link = NewsPage.objects.get(slug="balon"), "https://example.org/"
    path = page.get_url(request=None).partition("other.example")[2].rstrip("/")
    redirect = Redirect.objects.create(old_path=path, redirect_link=link)
    assert led() == [(first().pk, link)]
    assert Client().get(f"{path}/")["Location"] == link
    assert Client().get(f"{path}/", headers={"host": OTHER}).status_code == 200
    page.unpublish()
    assert led()[1:] == [(None, link)]
    assert Client().get(f"{path}/", headers={"host": OTHER})["Location"] == link
    NewsPage.objects.get(slug="balon").save_revision().publish()
    assert led()[2:] == [(second.pk, "")]
    redirect.delete()
    assert led()[3:] == [(first().pk, "")]


def test_sites_of_one_name_are_told_apart_by_their_ports(second: Site) -> None:
    """Without a port the one at the usual port is asked by its host; the parameter asks for it."""
    home = published(HomePage(title="Trzecia", slug="trzecia"), Page.get_first_root_node())
    third = Site.objects.create(hostname=OTHER, port=8080, root_page=home)
    Site.clear_site_root_paths_cache()
    for host, site in ((OTHER, second), (f"{OTHER}:8080", third)):
        expected = set(site.root_page.get_descendants(True).values_list("pk", flat=True))
        found = named("host", host, "pages/?limit=100").json()["items"]
        assert {one["id"] for one in found} == expected, host
        # 80 is the port of the first one.
        asked = host if ":" in host else f"{host}:80"
        for way in ("parameter", "header"):
            found = named(way, asked, "pages/?limit=100").json()["items"]
            assert {one["id"] for one in found} == expected, (way, asked)
        located = Client().get("/api/v2/locate/", {"path": f"http://{host}/"}).json()
        assert located["page"]["id"] == site.root_page_id
    refused = named("parameter", OTHER, "pages/")
    assert (refused.status_code, refused.json()["parameter"]) == (400, "site")
    assert "port" in refused.json()["detail"]
    # At another port the server answers for the default site, as with any name of its own.
    elsewhere = Client().get("/api/v2/locate/", {"path": f"http://{OTHER}:9000/"}).json()
    assert elsewhere["page"]["id"] == first().root_page_id
    assert public_pages().filter(pk=home.pk).exists()


def test_pages_of_each_site_are_told_apart_without_a_rest(second: Site) -> None:
    """What is of one site and what is of the other are together what is of both."""
    give_every_page_its_document()
    counts = [
        named("parameter", site, "pages/?limit=0").json()["meta"]["total_count"]
        for site in (default(), OTHER)
    ]
    everything = Client().get("/api/v2/pages/?limit=0").json()["meta"]["total_count"]
    assert sum(counts) == everything
