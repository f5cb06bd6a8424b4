"""One call tells what stands at an address: the page in full, or the redirect to follow."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from pages.news.models import NewsIndexPage
from pages.text.models import PrivacyPage
from tests.cms.translating import locale, news, stored

from .conftest import Ask
from .test_openapi import mistakes

pytestmark = pytest.mark.django_db


def index(code: str = "en") -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale=locale(code))


def redirect(old_path: str, **target: Any) -> Redirect:
    return Redirect.objects.create(old_path=Redirect.normalise_path(old_path), **target)


def test_a_page_comes_in_full_with_its_translations_and_what_stands_above(ask: Ask) -> None:
    page = news("en", title="Delta", slug="delta")
    answer = ask("locate/", path=page.get_url())
    assert answer["type"] == "page"
    assert answer["is_canonical"] is True
    assert answer["page"] == ask(f"pages/{page.pk}/")
    assert [one["locale"] for one in answer["page"]["meta"]["translations"]] == ["pl", "en"]
    home = page.get_parent().get_parent()
    assert [one["id"] for one in answer["breadcrumbs"]] == [home.pk, page.get_parent().pk]
    assert mistakes("LocatedPage", answer) == []


def test_a_home_page_has_nothing_above(ask: Ask) -> None:
    for path, code in (("/", "pl"), ("/en/", "en"), ("/en", "en")):
        answer = ask("locate/", path=path)
        assert answer["page"]["meta"]["locale"] == code
        assert answer["breadcrumbs"] == []


def test_the_answer_is_in_the_language_of_the_page(client: Client) -> None:
    answer = client.get(
        "/api/v2/locate/", {"path": "/en/"}, headers={"accept-language": "pl", "cookie": "x=y"}
    )
    assert answer["Content-Language"] == "en"


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda path: path.rstrip("/"),
        lambda path: path.replace("/", "//"),
        lambda path: path.lstrip("/"),
        lambda path: path.replace("e", "%65"),
    ],
)
def test_an_address_written_otherwise_is_the_page_s_as_well(ask: Ask, change: Any) -> None:
    page = index()
    answer = ask("locate/", path=change(page.get_url()))
    assert answer["page"]["id"] == page.pk


def test_a_query_and_a_fragment_lead_to_the_page(ask: Ask) -> None:
    for rest in ("?utm_source=mail", "#contact", "?a=%2F&b#c"):
        answer = ask("locate/", path=index().get_url() + rest)
        assert answer["page"]["id"] == index().pk
        assert answer["is_canonical"] is True


def test_it_is_told_when_readers_should_be_sent_to_the_page_s_own_address(ask: Ask) -> None:
    own = index().get_url()
    for path in (own.upper(), own.rstrip("/")):
        answer = ask("locate/", path=path)
        assert answer["is_canonical"] is False
        assert answer["page"]["meta"]["html_url"].endswith(own)


@pytest.mark.parametrize(
    ("host", "is_canonical"),
    [
        ("http://testserver", True),
        ("https://testserver", False),
        ("http://testserver:80", False),
        ("http://somebody@testserver", False),
        ("http://TESTSERVER", False),
    ],
)
def test_another_scheme_or_host_is_not_the_page_s_own_address(
    ask: Ask, host: str, is_canonical: bool
) -> None:
    own = index().get_url()
    answer = ask("locate/", path=host + own)
    assert answer["page"]["meta"]["html_url"] == f"http://testserver{own}"
    assert answer["is_canonical"] is is_canonical
    # Who sees paths knows no host to send readers to.
    assert ask("locate/", path=host + own, host="relative")["is_canonical"] is True


@pytest.mark.parametrize("written", ["{} ", " {}", "\u2003{}"])
def test_an_address_with_a_blank_at_its_end_is_not_the_page_s_own(ask: Ask, written: str) -> None:
    answer = ask("locate/", path=written.format(index().get_url()))
    assert answer["page"]["id"] == index().pk
    assert answer["is_canonical"] is False


def test_a_full_address_names_its_site_itself(ask: Ask) -> None:
    site = Site.objects.get(is_default_site=True)
    for host in ("http://testserver", "HTTP://TESTSERVER:80", f"https://{site.hostname}"):
        assert ask("locate/", path=host + index().get_url())["page"]["id"] == index().pk


def test_fields_narrow_the_page(ask: Ask) -> None:
    answer = ask("locate/", path="/en/", fields="_,title")
    assert answer["page"].keys() == {"title"}


def test_addresses_are_relative_for_a_site_behind_a_proxy(ask: Ask) -> None:
    for page in (index(), index("pl"), *Page.objects.filter(depth=2)):
        answer = ask("locate/", path=page.get_url(), host="relative")
        assert "http://testserver" not in str(answer)
        assert answer["page"]["meta"]["html_url"] == page.get_url()
        assert answer["page"]["meta"]["detail_url"] == f"/api/v2/pages/{page.pk}/"
        assert mistakes("Located", answer) == []


def test_what_the_public_may_not_see_is_not_found(client: Client) -> None:
    draft, private = news(live=False, slug="szkic"), news(slug="prywatny")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for page in (draft, private):
        answer = client.get("/api/v2/locate/", {"path": page.get_url()})
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
        redirect("/dawny", redirect_page=page)
        assert client.get("/api/v2/locate/", {"path": "/dawny"}).status_code == 404
        Redirect.objects.all().delete()


@pytest.mark.parametrize(
    "path", ["/no/such/", "/en/no/", "/pl/", "http://elsewhere.example/en/", "/%00/", "/%ff%fe/"]
)
def test_an_address_of_nothing_is_not_found(client: Client, path: str) -> None:
    answer = client.get("/api/v2/locate/", {"path": path})
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("path", {}),
        ("path", {"path": ""}),
        ("path", {"path": "/" + "a" * 2000}),
        ("path", {"path": "/a\x00b/"}),
        ("site", {"path": "/", "site": "elsewhere.example"}),
        ("site", {"path": "/", "site": ""}),
        ("host", {"path": "/", "host": "proxy"}),
        ("fields", {"path": "/", "fields": "no_such"}),
        ("locale", {"path": "/", "locale": "en"}),
    ],
)
def test_a_bad_parameter_is_named(refused: Ask, name: str, query: dict[str, str]) -> None:
    assert refused("locate/", **query) == name


def test_an_old_address_tells_where_it_leads(ask: Ask) -> None:
    page = news("en", title="Delta", slug="delta")
    redirect("/dawne/łódź/", redirect_page=page)
    for path in ("/dawne/łódź", "/dawne/łódź/", "/Dawne/%C5%81%C3%B3d%C5%BA/", "/dawne/łódź?a=1"):
        answer = ask("locate/", path=path)
        assert answer["type"] == "redirect"
        found = answer["redirect"]
        assert found["location"] == f"http://testserver{page.get_url()}"
        assert found["page"]["id"] == page.pk
        assert (found["is_permanent"], found["is_external"]) == (True, False)
        assert found["paths"] == ["/dawne/łódź"]
        assert mistakes("LocatedRedirect", answer) == []
    relative = ask("locate/", path="/dawne/łódź", host="relative")["redirect"]
    assert relative["location"] == relative["page"]["html_url"] == page.get_url()


def test_an_address_with_its_query_comes_before_one_without(ask: Ask) -> None:
    redirect("/index.php?id=7", redirect_page=news(slug="siedem"))
    redirect("/index.php", redirect_page=index("pl"))
    seven, eight = (ask("locate/", path=f"/index.php?id={n}")["redirect"] for n in (7, 8))
    assert seven["page"]["title"] == "Klaster rośnie"
    assert eight["page"]["id"] == index("pl").pk


def test_a_chain_is_followed_to_its_end(ask: Ask) -> None:
    redirect("/jeden", redirect_link="/dwa/")
    redirect("/dwa", redirect_link="http://testserver/trzy", is_permanent=False)
    redirect("/trzy", redirect_page=index("pl"))
    found = ask("locate/", path="/jeden")["redirect"]
    assert found["paths"] == ["/jeden", "/dwa", "/trzy"]
    assert found["page"]["id"] == index("pl").pk
    assert found["is_permanent"] is False


def test_a_link_to_a_page_of_ours_ends_at_the_page_with_what_follows(ask: Ask) -> None:
    redirect("/dawne", redirect_link=f"{index().get_url()}?page=2#list")
    found = ask("locate/", path="/dawne")["redirect"]
    assert found["page"]["id"] == index().pk
    assert found["location"] == f"http://testserver{index().get_url()}?page=2#list"


@pytest.mark.parametrize("link", ["https://elsewhere.example/x?a=1", "//elsewhere.example/x"])
def test_a_redirect_to_another_host_ends_there(ask: Ask, link: str) -> None:
    redirect("/dawne", redirect_link=link)
    found = ask("locate/", path="/dawne")["redirect"]
    assert (found["location"], found["is_external"], found["page"]) == (link, True, None)


@pytest.mark.parametrize("stored_as", ["/ala ma", "/ala%20ma"])
@pytest.mark.parametrize("asked", ["/ala ma/", "/ala%20ma/", "/ala%20ma/?a=1", "/Ala%20ma"])
def test_a_space_may_be_encoded_or_not(
    ask: Ask, client: Client, stored_as: str, asked: str
) -> None:
    redirect(stored_as, redirect_page=index())
    assert ask("locate/", path=asked)["redirect"]["page"]["id"] == index().pk
    assert client.get(asked)["Location"] == index().get_url()


@pytest.mark.parametrize("path", ["/a%00b/", "/%2F[/", "/%2f%2f[x/", "/%E2%80%8B/[x/", "/%ff%20/"])
def test_what_decodes_to_no_address_is_not_found(client: Client, path: str) -> None:
    assert client.get("/api/v2/locate/", {"path": path}).status_code == 404
    assert client.get(path).status_code == 404


def test_redirects_in_a_circle_are_told(client: Client) -> None:
    redirect("/a", redirect_link="/b")
    redirect("/b", redirect_link="/a")
    answer = client.get("/api/v2/locate/", {"path": "/a"})
    assert answer.status_code == 404
    assert "in a circle: /a, /b, /a" in answer.json()["detail"]


def test_a_chain_without_end_is_left(client: Client) -> None:
    for step in range(20):
        redirect(f"/s{step}", redirect_link=f"/s{step + 1}")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/api/v2/locate/", {"path": "/s0"}).status_code == 404
    assert len(asked) < 80


def test_a_page_comes_before_a_redirect_from_its_address(ask: Ask) -> None:
    redirect(index().get_url(), redirect_page=news())
    assert ask("locate/", path=index().get_url())["page"]["id"] == index().pk


@pytest.fixture
def other_root() -> Iterator[Any]:
    """The home page of a second site, other.example."""
    root = stored(PrivacyPage.objects.get(locale=locale("pl")))
    Site.objects.create(hostname="other.example", port=443, root_page=root)
    yield root
    # Kept in the cache, which no transaction takes back.
    Site.clear_site_root_paths_cache()


def test_another_site_s_addresses_are_its_own(ask: Ask, client: Client, other_root: Any) -> None:
    root = other_root
    assert ask("locate/", path="/", site="other.example")["page"]["id"] == root.pk
    assert ask("locate/", path="/", site="other.example:443")["page"]["id"] == root.pk
    assert ask("locate/", path="https://other.example/")["page"]["id"] == root.pk
    assert ask("locate/", path="/")["page"]["id"] != root.pk
    redirect("/dawne", redirect_page=index(), site=Site.objects.get(is_default_site=True))
    assert ask("locate/", path="/dawne")["redirect"]["page"]["id"] == index().pk
    missing = client.get("/api/v2/locate/", {"path": "/dawne", "site": "other.example"})
    assert missing.status_code == 404
    relative = ask("locate/", path="/", site="other.example", host="relative")
    assert relative["page"]["meta"]["html_url"] == "/"


def test_the_cost_does_not_grow_with_the_redirects(client: Client, golden: Any) -> None:
    def cost(path: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/api/v2/locate/", {"path": path}).status_code == 200
        return len(asked)

    page = news("en", title="Delta", slug="delta")
    redirect("/dawne", redirect_page=page)
    cost(page.get_url())
    costs = {"page": cost(page.get_url()), "redirect": cost("/dawne")}
    for step in range(20):
        redirect(f"/s{step}", redirect_page=page)
    assert {"page": cost(page.get_url()), "redirect": cost("/dawne")} == costs
    golden.compare("queries/locate", costs)


def test_the_answers_are_as_they_were(ask: Ask, golden: Any) -> None:
    redirect("/dawne", redirect_page=index())
    home = Page.objects.get(depth=2, locale=locale("en"))
    shown = {
        "page": ask("locate/", path=index().get_url(), fields="_,title"),
        "redirect": ask("locate/", path="/dawne"),
        "languages": ask("languages/"),
    }
    shown["redirect"]["redirect"]["page"]["image"] = None
    golden.check("locate", shown, home)


def test_languages_are_named_in_themselves(ask: Ask) -> None:
    polish, english = ask("languages/")["items"]
    assert (polish["code"], polish["name"], polish["is_default"]) == ("pl", "polski", True)
    assert (english["code"], english["name"], english["is_default"]) == ("en", "English", False)
    assert polish["home"]["html_url"] == "http://testserver/"
    assert english["home"]["html_url"] == "http://testserver/en/"
    assert [mistakes("SiteLanguage", item) for item in (polish, english)] == [[], []]


def test_a_language_without_a_public_home_page_has_none(ask: Ask, refused: Ask) -> None:
    Page.objects.get(depth=2, locale=locale("en")).unpublish()
    assert [item["home"] is None for item in ask("languages/")["items"]] == [False, True]
    assert refused("languages/", site="elsewhere.example") == "site"
