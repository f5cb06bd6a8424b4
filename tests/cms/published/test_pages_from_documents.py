"""Pages are routed and rendered from their documents, and say what they would say without."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from cms.content.visibility import public_pages
from cms.published.documents import make_stale
from cms.published.models import Document
from cms.site.models import Menu, SiteSettings
from pages.members.models import MemberPage
from pages.news.models import NewsPage
from tests.cms.people import client as signed_in
from tests.cms.people import superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def news() -> Any:
    return NewsPage.objects.filter(live=True, locale__language_code="pl", alias_of=None).first()


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def ordinary(client: Client, address: str) -> str:
    with override_settings(PUBLISHED_DOCUMENTS=False):
        return read(client, address)


def test_every_page_says_the_same_with_and_without_documents(
    documents: None, client: Client
) -> None:
    shown = 0
    for page in public_pages().order_by("pk"):
        address = page.get_url()
        # A form has a token of its own each time.
        if "csrfmiddlewaretoken" not in (html := read(client, address)):
            assert html == ordinary(client, address), address
            shown += 1
    assert shown > 100


def test_an_address_that_somebody_writes_stays_as_it_is_written(
    documents: None, client: Client, settings: Any
) -> None:
    page = news()
    page.lead = f"Strona ma adres {settings.BASE_URL}/kontakt/ od roku."
    page.save()
    make_stale(60)
    assert Document.objects.get(pk=page.pk).digest
    for answer in (read(client, page.get_url()), ordinary(client, page.get_url())):
        assert f"{settings.BASE_URL}/kontakt/ od" in answer
    detail = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert detail["lead"] == f"Strona ma adres {settings.BASE_URL}/kontakt/ od roku."


def test_a_stale_document_shows_nobody_an_old_text(documents: None, client: Client) -> None:
    page = news()
    page.lead = "Nowy lead, zanim ktokolwiek go przygotował."
    page.save()
    assert "zanim ktokolwiek go przygotował" in read(client, page.get_url())


def test_a_list_of_news_shows_nobody_an_old_title(documents: None, client: Client) -> None:
    own = NewsPage.objects.filter(live=True, locale__language_code="pl", alias_of=None)
    page = own.latest("date")
    page.title = "Nowy tytuł, zanim ktokolwiek go przygotował"
    page.save()
    assert "zanim ktokolwiek go przygotował" in read(client, "/aktualnosci/")


def test_a_list_of_news_is_shown_in_a_few_queries(documents: None, client: Client) -> None:
    read(client, "/aktualnosci/")
    with CaptureQueriesContext(connection) as asked:
        assert read(client, "/aktualnosci/").count('class="card__link"') > 10
    # Those of any page; how many there are, which, their cards, the other language's list; and
    # years, areas and topics to go on to.
    assert len(asked) <= 22
    assert not [one for one in asked if 'FROM "pages_news_newspage"' in one["sql"]]


def test_what_a_directory_and_an_archive_offer_changes_with_their_pages(
    documents: None, client: Client
) -> None:
    member = MemberPage.objects.filter(live=True, locale__language_code="pl").latest("pk")
    directory, archive = member.get_parent(), news().get_parent()
    before = [read(client, page.get_url()) for page in (directory, archive)]
    assert not [html for html in before if "Nowe Miasto" in html or "1999" in html]
    member.town = "Nowe Miasto"
    member.save()
    item = news()
    item.date = datetime.date(1999, 3, 1)
    item.save()
    assert "Nowe Miasto (1)" in read(client, directory.get_url())
    assert "/aktualnosci/1999/" in read(client, archive.get_url())


def test_a_draft_is_previewed_as_it_is_written(documents: None) -> None:
    page = news()
    page.lead = "Tylko w podglądzie."
    answer = page.make_preview_request()
    assert "Tylko w" in answer.content.decode()
    assert "Tylko w" not in read(Client(), page.get_url())


def test_a_page_that_is_not_public_is_not_found_by_its_address(
    documents: None, client: Client
) -> None:
    page = news()
    address = page.get_url()
    page.unpublish()
    assert client.get(address).status_code == 404


def test_behind_a_restriction_that_nobody_was_told_of_stands_a_wall(
    documents: None, client: Client
) -> None:
    page = news()
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=page.page_ptr, restriction_type="password", password="tajne")]
    )
    answer = client.get(page.get_url())
    assert page.title not in answer.content.decode()


def test_an_address_in_another_language_s_tree_is_not_found_without_its_prefix(
    documents: None, client: Client
) -> None:
    english = NewsPage.objects.filter(live=True, locale__language_code="en", alias_of=None).first()
    assert client.get(english.get_url()).status_code == 200
    assert client.get(english.get_url().removeprefix("/en")).status_code == 404


def test_wagtail_still_walks_down_the_tree(documents: None) -> None:
    page = news()
    request = RequestFactory().get(page.get_url())
    with CaptureQueriesContext(connection) as asked:
        found = Page.route_for_request(request, page.get_url())
    assert found.page == page
    assert request._wagtail_route_for_request is found
    assert len(asked) >= 5


def test_an_archive_and_a_feed_are_found_below_a_page(documents: None, client: Client) -> None:
    year = news().date.year
    assert client.get(f"/aktualnosci/{year}/").status_code == 200
    assert client.get("/aktualnosci/atom.xml").status_code == 200


@pytest.mark.parametrize("who", ["anybody", "an editor"])
def test_a_menu_that_changes_is_seen_at_once(documents: None, who: str) -> None:
    client = Client() if who == "anybody" else signed_in(superuser())
    address = news().get_url()
    before = read(client, address)
    assert "Napisz do nas teraz" not in before
    menu = Menu.of("pl")
    menu.locale = news().locale
    menu.main = [{"type": "link", "value": {"label": "Napisz do nas teraz", "url": "/kontakt/"}}]
    menu.save()
    assert "Napisz do nas teraz" in read(client, address)
    menu.delete()
    assert "Napisz do nas teraz" not in read(client, address)


def test_a_setting_that_changes_is_seen_at_once(documents: None, client: Client) -> None:
    address = news().get_url()
    read(client, address)
    said = SiteSettings.current()
    said.phone = "+48 22 111 22 33"
    said.save()
    assert "+48 22 111 22 33" in read(client, address).replace("\u00a0", " ")


def test_a_page_is_shown_in_a_few_queries_whatever_it_shows(
    documents: None, client: Client
) -> None:
    pages = Page.objects.filter(pk__in=public_pages()).specific()
    counts = {}
    for page in pages:
        address = page.get_url()
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counts.setdefault(type(page).__name__, set()).add(len(asked))
    # Site, address, page, restrictions, what is closed, the document, the version of all that is
    # public, the page's versions and how its translation stands.
    for name in ("NewsPage", "ProjectPage", "PartnershipPage", "AreaPage", "HomePage"):
        assert max(counts[name]) <= 14, (name, counts[name])
