"""What the sitemap and robots.txt say."""

from typing import Any
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from cms.content.visibility import public_pages
from cms.design import sitemap
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def read(client: Client, address: str = "/sitemap.xml") -> ElementTree.Element:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/xml")
    return ElementTree.fromstring(answer.content)  # noqa: S314


def addresses(root: ElementTree.Element) -> list[str]:
    return [found.text or "" for found in root.findall("s:url/s:loc", NAMES)]


def polish_and_english() -> tuple[NewsPage, NewsPage]:
    polish = NewsPage.objects.filter(locale__language_code="pl").first()
    return polish, polish.get_translations().get()


def test_every_public_page_of_both_languages_is_listed(client: Client) -> None:
    expected = {page.full_url for page in public_pages()}
    listed = addresses(read(client))
    assert set(listed) == expected
    assert len(listed) == len(expected)


def test_each_page_names_all_its_versions_and_itself(client: Client) -> None:
    polish, english = polish_and_english()
    for url in read(client).findall("s:url", NAMES):
        if url.findtext("s:loc", "", NAMES) in (polish.full_url, english.full_url):
            links = {a.get("hreflang"): a.get("href") for a in url.findall("x:link", NAMES)}
            assert links == {
                "pl": polish.full_url,
                "en": english.full_url,
                "x-default": polish.full_url,
            }


def test_a_page_says_when_it_last_changed(client: Client) -> None:
    polish, _ = polish_and_english()
    url = next(
        u
        for u in read(client).findall("s:url", NAMES)
        if u.findtext("s:loc", "", NAMES) == polish.full_url
    )
    assert url.findtext("s:lastmod", "", NAMES).startswith(
        polish.last_published_at.date().isoformat()[:7]
    )


def test_drafts_and_private_pages_are_not_listed(client: Client) -> None:
    # Its translation goes with the draft.
    draft, translation = polish_and_english()
    private = NewsPage.objects.live().filter(locale__language_code="en").last()
    assert private != translation
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    hidden = {page.full_url for page in (draft, translation, private)}
    assert not hidden & set(addresses(read(client)))


def test_an_unpublished_version_is_no_alternate(client: Client) -> None:
    _, english = polish_and_english()
    english.unpublish()
    assert english.full_url not in client.get("/sitemap.xml").content.decode()


def test_more_pages_than_fit_make_an_index_of_parts(client: Client, monkeypatch: Any) -> None:
    whole = set(addresses(read(client)))
    monkeypatch.setattr(sitemap, "LIMIT", 2)
    parts = [part.text or "" for part in read(client).findall("s:sitemap/s:loc", NAMES)]
    assert len(parts) == -(-len(whole) // 2)
    listed = [a for part in parts for a in addresses(read(client, part))]
    assert set(listed) == whole
    assert len(listed) == len(whole)
    assert client.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_pages(client: Client) -> None:
    read(client)
    with CaptureQueriesContext(connection) as few:
        read(client)
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    for number in range(10):
        index.add_child(instance=NewsPage(title=f"Notatka {number}", locale=index.locale))
    with CaptureQueriesContext(connection) as many:
        assert any("notatka-9" in address for address in addresses(read(client)))
    assert len(many) == len(few)


def test_robots_find_the_sitemap(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in answer.content.decode()
