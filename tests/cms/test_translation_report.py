"""The report of all pages and languages, and the column in the listings."""

import csv
import datetime
import io
from typing import Any

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.translation.models import PageTranslation
from cms.translation.roles.groups import EDITOR, TRANSLATOR, group_of
from pages.competence.models import AreaIndexPage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.translating import (
    ENGLISH,
    begin,
    locale,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_waits")]

REPORT = "cms_editor:translations"
NUMBER = "W projekcie bierze udział 500 firm z Mazowsza."


def outdated() -> NewsPage:
    source = news()
    translated(source)
    publish(stored(source), lead=NUMBER)
    return source


def rows(client: Client, address: str, **query: Any) -> list[str]:
    """The titles that a listing shows."""
    html = BeautifulSoup(client.get(address, query).content, "html.parser")
    return [cell.get_text(" ", strip=True) for cell in html.select("tbody td.title .title-wrapper")]


def reported(client: Client, **query: Any) -> list[str]:
    return rows(client, reverse(REPORT), **query)


def test_the_report_has_the_gravest_first_and_leads_to_the_right_screens(
    admin_client: Client,
) -> None:
    source, missing = outdated(), news(title="Nowa", slug="nowa")
    assert reported(admin_client)[:2] == ["Klaster rośnie", "Nowa"]
    html = admin_client.get(reverse(REPORT)).content.decode()
    assert reverse("cms_translation:workbench", args=[state(source).target_id]) in html
    assert reverse("cms_translation:start", args=[missing.pk, "en"]) in html


def test_the_report_is_narrowed_by_each_of_its_filters(admin_client: Client) -> None:
    source = outdated()
    news(title="Nowa", slug="nowa")
    owner = get_user_model().objects.create_user("wlasciciel", first_name="Właściciel")
    Page.objects.filter(pk=source.pk).update(owner=owner)
    long_ago = timezone.now() - datetime.timedelta(days=40)
    PageTranslation.objects.filter(source=source).update(since=long_ago)
    assert reported(admin_client, state="outdated") == ["Klaster rośnie"]
    assert reported(admin_client, severity="high") == ["Klaster rośnie"]
    assert reported(admin_client, older_than="30") == ["Klaster rośnie"]
    assert reported(admin_client, older_than="50") == []
    assert reported(admin_client, owner=owner.pk) == ["Klaster rośnie"]
    assert reported(admin_client, words="9") == ["Nowa"]
    news_type = ContentType.objects.get_for_model(NewsPage).pk
    index_type = ContentType.objects.get_for_model(NewsIndexPage).pk
    assert "Nowa" in reported(admin_client, type=news_type)
    assert reported(admin_client, type=index_type) == [NewsIndexPage.objects.first().title]
    assert reported(admin_client, q="Nowa", state="missing") == ["Nowa"]
    assert "Nowa" not in reported(admin_client, locale=locale("pl").pk)


def test_words_left_are_those_that_nobody_has_translated() -> None:
    source = news()
    assert state(source).words_left == 2 + 8 + 2 + 2
    translation = begin(source)
    write(translation, {"Pierwszy akapit.": "First paragraph."})
    assert state(source).words_left == 2 + 8 + 2
    write(translation, ENGLISH)
    assert state(source).words_left == 0


def test_the_report_is_taken_away_as_csv_and_xlsx(admin_client: Client) -> None:
    outdated()
    answer = admin_client.get(reverse(REPORT), {"export": "csv", "state": "outdated"})
    text = b"".join(answer.streaming_content).decode()
    [line] = csv.DictReader(io.StringIO(text))
    assert "Klaster rośnie" in line.values()
    assert "8" in line.values()
    assert "angielski" in line.values()
    since = datetime.datetime.fromisoformat(line["Od kiedy"])
    assert timezone.localtime().replace(tzinfo=None) - since < datetime.timedelta(minutes=30)
    answer = admin_client.get(reverse(REPORT), {"export": "xlsx", "state": "outdated"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    assert sheet is not None
    assert sheet.max_row == 2
    assert "Klaster rośnie" in [cell.value for cell in sheet[2]]


def test_people_find_the_pages_of_their_own_languages(client: Client) -> None:
    user = get_user_model().objects.create_user("nobody", password="x")
    client.force_login(user)
    assert client.get(reverse(REPORT)).status_code == 302
    user.groups.set([group_of(EDITOR, "pl")])
    source = outdated()
    assert reported(client, state="outdated") == [source.title]


def test_the_report_takes_as_many_queries_for_fifty_rows_as_for_two(admin_client: Client) -> None:
    def queries(**query: Any) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert admin_client.get(reverse(REPORT), query).status_code == 200
        return len(captured)

    outdated()
    news(title="Nowa", slug="nowa")
    Page.objects.update(owner=get_user_model().objects.create_user("wlasciciel"))
    queries()
    assert len(reported(admin_client)) == 50
    assert queries() == queries(q="Nowa")


@pytest.fixture
def translator(client: Client) -> Client:
    user = get_user_model().objects.create_user("translator", password="x")
    user.groups.set([group_of(TRANSLATOR, "en")])
    client.force_login(user)
    return client


def explorer(code: str = "pl") -> str:
    index = NewsIndexPage.objects.get(locale=locale(code))
    return reverse("wagtailadmin_explore", args=[index.pk])


def cell(client: Client, address: str, title: str, **query: Any) -> Any:
    """The cell in a page's row that tells of its translation."""
    html = BeautifulSoup(client.get(address, query).content, "html.parser")
    for row in html.select("tbody tr"):
        if (found := row.select_one("td.title")) is not None and title in found.text:
            return row.select_one(".translation-link")
    return None


def test_the_explorer_tells_of_each_page_how_its_other_version_stands(translator: Client) -> None:
    source, missing = outdated(), news(title="Nowa", slug="nowa")
    told = cell(translator, explorer(), source.title)
    assert "nieaktualne" in told.text
    assert "poważna zmiana" in told.text
    workbench = reverse("cms_translation:workbench", args=[state(source).target_id])
    assert told["href"] == workbench
    told = cell(translator, explorer(), "Nowa")
    assert "nieprzetłumaczone" in told.text
    assert told["href"] == reverse("cms_translation:start", args=[missing.pk, "en"])
    assert cell(translator, explorer("en"), "The cluster grows")["href"] == workbench


def test_the_explorer_is_sorted_filtered_and_searched_by_it(admin_client: Client) -> None:
    source = outdated()
    news(title="Nowa", slug="nowa")
    assert rows(admin_client, explorer(), ordering="translation_rank")[:2] == [source.title, "Nowa"]
    assert rows(admin_client, explorer(), ordering="-translation_rank")[-1] == source.title
    assert rows(admin_client, explorer(), translation="missing") == ["Nowa"]
    assert rows(admin_client, explorer(), translation=["missing", "outdated"], q="Nowa") == ["Nowa"]
    assert (
        admin_client.get(explorer(), {"q": "Nowa", "ordering": "translation_rank"}).status_code
        == 200
    )


@pytest.mark.parametrize("name", ["news", "members", "projects", "partnerships", "areas"])
def test_the_listing_of_a_page_type_tells_it_too(admin_client: Client, name: str) -> None:
    address = reverse(f"{name}:index")
    html = BeautifulSoup(admin_client.get(address).content, "html.parser")
    assert html.select(".translation-link")
    assert admin_client.get(address, {"ordering": "translation_rank"}).status_code == 200
    assert rows(admin_client, address, translation="missing") == []


def test_pages_of_a_type_are_listed_with_it(admin_client: Client) -> None:
    outdated()
    address = reverse("wagtailadmin_pages:type_use", args=["pages_news", "newspage"])
    assert "nieaktualne" in cell(admin_client, address, "Klaster rośnie").text


def added(client: Client, model: str) -> list[str]:
    app = {"newspage": "pages_news", "areaindexpage": "pages_competence"}[model]
    screen = client.get(reverse("wagtailadmin_pages:type_use", args=[app, model]))
    start = reverse("wagtailadmin_pages:choose_parent", args=[app, model])
    links = BeautifulSoup(screen.content, "html.parser").select(f'a[href^="{start}"]')
    return [str(link["href"]) for link in links]


def test_no_button_adds_a_section_where_each_may_stand_once(admin_client: Client) -> None:
    assert added(admin_client, "areaindexpage") == []
    [address] = added(admin_client, "newspage")
    assert admin_client.get(address, follow=True).status_code == 200
    AreaIndexPage.objects.get(locale__language_code="en").delete()
    [address] = added(admin_client, "areaindexpage")
    form = admin_client.get(address, follow=True)
    assert form.redirect_chain[-1][0].startswith("/admin/pages/add/pages_competence/")


def test_the_explorer_takes_as_many_queries_for_many_pages_as_for_few(
    admin_client: Client,
) -> None:
    def queries(**query: Any) -> int:
        with CaptureQueriesContext(connection) as captured:
            admin_client.get(explorer(), query)
        return len(captured)

    queries()  # What the site remembers is asked before.
    few = queries()
    outdated()
    for place in range(3):
        news(title=f"Nowa {place}", slug=f"nowa-{place}")
    assert queries() == few


@pytest.mark.parametrize("ordering", ["waiting_since", "-waiting_since"])
def test_what_waits_for_nobody_stands_last_in_every_order_by_days(
    admin_client: Client, ordering: str
) -> None:
    outdated()
    news(title="Nowa", slug="nowa")
    assert set(reported(admin_client, ordering=ordering)[:2]) == {"Klaster rośnie", "Nowa"}
