"""The log tells every change of what the public sees, once, in order, and nothing else."""

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from cms.content.visibility import public
from cms.published.changes import compact, expunge, latest
from cms.published.documents import make
from cms.published.frame import tell_of_frame
from cms.published.log import begin_epoch, number_entries
from cms.published.models import Document, LogEntry
from cms.published.tasks import give_every_page_its_document, make_documents
from cms.site.models import SiteSettings
from cms.translation.review.approval import approved_elsewhere
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage, NewsTopic, Topic
from tests.cms.translating import news, stored

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def every_page_has_its_document(db: None) -> None:
    give_every_page_its_document()
    tell_of_frame()
    LogEntry.objects.all().delete()


def told() -> list[tuple[str, int | None]]:
    """What was logged since it was asked last, in order."""
    tell_of_frame()
    number_entries()
    entries = list(LogEntry.objects.order_by("number"))
    LogEntry.objects.all().delete()
    return [(entry.event, entry.page_id) for entry in entries]


def start(client: Client) -> str:
    return str(client.get("/api/v2/changes/").json()["meta"]["cursor"])


def changes(client: Client, after: str, **query: Any) -> Any:
    answer = client.get("/api/v2/changes/", {"after": after, **query})
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_page_is_told_of_from_its_first_publication_to_its_deletion() -> None:
    page = news()
    assert told() == [("published", page.pk)]
    page = stored(page)
    page.lead = "Inny lid."
    page.save_revision().publish()
    assert told() == [("changed", page.pk)]
    page = stored(page)
    page.slug = "pod-innym-adresem"
    page.save_revision().publish()
    assert ("moved", page.pk) in told()
    stored(page).unpublish()
    assert told() == [("withdrawn", page.pk)]
    stored(page).get_latest_revision().publish()
    assert told() == [("published", page.pk)]
    pk = page.pk
    Page.objects.get(pk=pk).delete()
    assert told() == [("deleted", pk)]


def test_a_draft_is_told_to_nobody() -> None:
    page = news()
    told()
    page.lead = "Szkic."
    page.save_revision()
    assert told() == []


def test_a_cursor_is_a_number_of_any_length_written_in_one_way_only(client: Client) -> None:
    epoch = latest().epoch
    for number, status in (("0", 200), ("01", 400), ("9" * 18, 410), ("9" * 23, 410)):
        answer = client.get("/api/v2/changes/", {"after": f"{epoch}.{number}"})
        assert answer.status_code == status, number


def test_what_is_restricted_is_told_with_all_below_it_and_told_again_when_it_is_opened() -> None:
    index = public(NewsIndexPage.objects.filter(locale__language_code="pl")).get()
    below = set(
        Document.objects.filter(page__path__startswith=index.path).values_list("pk", flat=1)
    )
    restriction = PageViewRestriction.objects.create(page=index, restriction_type="login")
    found = told()
    # It stands in the menu.
    assert {event for event, _ in found} == {"restricted", "frame"}
    assert {pk for _, pk in found} >= below
    restriction.delete()
    opened = told()
    assert {event for event, _ in opened} == {"published", "frame"}
    assert {pk for _, pk in opened} >= below


def test_who_shows_a_renamed_term_has_changed_when_the_worker_has_looked_and_no_other() -> None:
    row = NewsTopic.objects.filter(page__live=True).first()
    assert row
    shows = set(
        Document.objects.filter(dependencies__key__endswith=f":{row.topic_id}").values_list("pk")
    )
    page = NewsPage.objects.get(pk=row.page_id)
    make([page.pk])
    told()
    row.topic.name = "Inny temat"
    row.topic.save()
    assert told() == []
    make([page.pk])
    assert told() == [("changed", page.pk)], shows
    make([page.pk])
    assert told() == []


def test_what_was_published_gets_its_digest_from_the_worker_and_no_second_entry() -> None:
    page = news()
    make([page.pk])
    entry = LogEntry.objects.get(page_id=page.pk)
    assert entry.digest == Document.objects.get(pk=page.pk).digest != ""


def test_a_second_site_changes_nothing_that_the_first_one_says() -> None:
    page = news()
    make([page.pk])
    home = HomePage(title="Drugi serwis", slug="drugi", locale=page.locale)
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.create(hostname="other.example", root_page=home)
    told()
    make([page.pk])
    assert told() == []


def test_settings_and_redirects_are_told() -> None:
    site = Site.objects.get(is_default_site=True)
    settings = SiteSettings.for_site(site)
    settings.name = {"pl": "Klaster", "en": "Cluster"}
    settings.save()
    redirect = Redirect.objects.create(old_path="/stary", redirect_link="https://example.org/")
    redirect.delete()
    assert told() == [("redirect", None), ("redirect", None), ("frame", None)]
    settings.save()
    assert told() == []


def restricted(page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def renamed(page: Any) -> None:
    page.title = "Inaczej"
    page.save_revision().publish()


def elsewhere(page: Any) -> None:
    page.slug = "gdzie-indziej"
    page.save()


def withdrawn(page: Any) -> None:
    page.unpublish()


@pytest.mark.parametrize("changed", [restricted, renamed, elsewhere, withdrawn])
def test_what_becomes_of_a_page_in_a_menu_concerns_all_that_show_the_menu(changed: Any) -> None:
    section = NewsIndexPage.objects.get(locale__language_code="pl")
    changed(stored(section))
    assert ("frame", None) in told()
    # A news item stands in no menu.
    page = news()
    told()
    changed(page)
    assert ("frame", None) not in told()


def test_a_redirect_from_another_address_leads_from_the_former_one_no_longer() -> None:
    redirect = Redirect.objects.create(old_path="/stary", redirect_link="https://example.org/")
    LogEntry.objects.all().delete()
    redirect.old_path = "/starszy"
    redirect.save()
    entries = LogEntry.objects.order_by("pk").values_list("old_path", "path")
    assert list(entries) == [("/stary", ""), ("/starszy", "https://example.org/")]
    LogEntry.objects.all().delete()
    redirect.save()
    assert LogEntry.objects.get().old_path == "/starszy"


def test_a_consumer_reads_what_it_has_missed_in_parts_and_then_nothing(client: Client) -> None:
    number_entries()
    cursor = start(client)
    made = [news(slug=f"wpis-{place}", title=f"Wpis {place}").pk for place in range(3)]
    assert changes(client, cursor)["items"] == []
    number_entries()
    first = changes(client, cursor, limit=2)
    assert [item["id"] for item in first["items"]] == made[:2]
    assert first["meta"]["more"] is True
    rest = client.get(first["next"]).json()
    assert [item["id"] for item in rest["items"]] == made[2:]
    assert rest["meta"] == {"cursor": rest["items"][0]["cursor"], "more": False}
    assert changes(client, rest["meta"]["cursor"])["items"] == []
    [item] = rest["items"]
    assert item["path"] == "/aktualnosci/wpis-2/"
    assert (item["type"], item["locale"]) == ("pages_news.NewsPage", "pl")


def test_changes_are_narrowed_by_type_and_language(client: Client) -> None:
    cursor = start(client)
    page = news()
    number_entries()
    assert changes(client, cursor, type="pages_members.MemberPage")["items"] == []
    assert changes(client, cursor, locale="en")["items"] == []
    [item] = changes(client, cursor, type="pages_news.NewsPage", locale="pl")["items"]
    assert item["id"] == page.pk


def test_a_tombstone_says_where_the_page_was_and_no_title(client: Client) -> None:
    page = news(slug="do-usuniecia", title="Tytuł do zapomnienia")
    number_entries()
    cursor = start(client)
    stored(page).unpublish()
    number_entries()
    answer = client.get("/api/v2/changes/", {"after": cursor})
    [item] = answer.json()["items"]
    assert item["old_path"] == "/aktualnosci/do-usuniecia/"
    assert item["path"] is None
    assert "zapomnienia" not in answer.content.decode()


@pytest.mark.parametrize("after", ["", "12", "x.1", "0000000g.1", "12345678.-1", "1" * 300])
def test_a_cursor_that_is_none_is_refused_by_name(client: Client, after: str) -> None:
    answer = client.get("/api/v2/changes/", {"after": after})
    assert answer.status_code == 400
    assert answer.json()["parameter"] == "after"


def test_nothing_at_a_time_is_refused_as_the_loop_would_have_no_end(client: Client) -> None:
    begun = client.get("/api/v2/changes/", {"limit": "0", "locale": "pl"}).json()
    assert "limit" not in begun["next"]
    assert client.get(begun["next"]).status_code == 200
    news()
    number_entries()
    for limit in ("0", "00"):
        answer = client.get("/api/v2/changes/", {"after": begun["meta"]["cursor"], "limit": limit})
        assert answer.status_code == 400
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["parameter"] == "limit"


def test_after_a_restored_backup_a_consumer_starts_anew(client: Client) -> None:
    news()
    number_entries()
    cursor = start(client)
    epoch, number = cursor.split(".")
    ahead = f"{epoch}.{int(number) + 1}"
    assert client.get("/api/v2/changes/", {"after": ahead}).status_code == 410
    begin_epoch()
    answer = client.get("/api/v2/changes/", {"after": cursor})
    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    assert "Start anew" in answer.json()["detail"]


def test_old_entries_go_where_a_newer_one_says_enough(settings: Any) -> None:
    page = news()
    for lead in ("Raz.", "Dwa."):
        page = stored(page)
        page.lead = lead
        page.save_revision().publish()
    number_entries()
    last = LogEntry.objects.latest("number")
    assert compact() == 0
    LogEntry.objects.update(at=timezone.now() - datetime.timedelta(days=181))
    assert compact() == 2
    assert LogEntry.objects.get() == last


def test_an_address_that_was_withdrawn_is_gone_and_one_that_never_was_is_not_found(
    client: Client,
) -> None:
    def status(path: str) -> int:
        return client.get("/api/v2/locate/", {"path": path}).status_code

    page = news(slug="znikajaca")
    stored(page).unpublish()
    assert status("/aktualnosci/znikajaca/") == 410
    assert status("/AKTUALNOSCI/znikajaca") == 410
    assert status("/aktualnosci/nigdy-nie-bylo/") == 404
    draft = news(slug="tylko-szkic", live=False)
    assert status(f"/aktualnosci/{draft.slug}/") == 404
    expunge(page.pk)
    assert status("/aktualnosci/znikajaca/") == 404


def test_of_what_is_restricted_nothing_is_said(client: Client) -> None:
    page = news(slug="zamknieta")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    answer = client.get("/api/v2/locate/", {"path": "/aktualnosci/zamknieta/"})
    assert answer.status_code == 404


def test_what_is_published_again_is_no_more_gone(client: Client) -> None:
    page = news(slug="wraca")
    stored(page).unpublish()
    stored(page).get_latest_revision().publish()
    assert client.get("/api/v2/locate/", {"path": "/aktualnosci/wraca/"}).status_code == 200


def test_an_operator_begins_an_epoch_by_command(client: Client, capsys: Any) -> None:
    news()
    number_entries()
    before = start(client)
    call_command("published", "new-epoch")
    assert start(client).split(".")[0] in capsys.readouterr().out
    assert start(client).split(".")[0] != before.split(".")[0]


def test_synchronised_writes_are_told_too() -> None:
    page = NewsPage.objects.filter(live=True, alias_of=None).first()
    assert page
    page.title = "Inny tytuł"
    with approved_elsewhere():
        page.save()
    assert ("changed", page.pk) in told()


def digests(page: NewsPage) -> list[tuple[str, bool]]:
    """What the log tells of a page, in order, each with whether it says what the page came to."""
    number_entries()
    entries = LogEntry.objects.filter(page_id=page.pk).order_by("number")
    return [(entry.event, bool(entry.digest)) for entry in entries]


def test_an_entry_that_was_numbered_before_the_page_was_made_is_told_once_more() -> None:
    page = news()
    assert digests(page) == [("published", False)]
    # Whoever reads now may see the page before something that it shows changes.
    make([page.pk])
    assert digests(page) == [("published", False), ("changed", True)]
    make([page.pk])
    assert len(digests(page)) == 2


def test_the_worker_makes_a_page_before_it_is_told_of_and_tells_once(settings: Any) -> None:
    settings.PUBLISHED_DOCUMENTS = True
    page = news()
    make_documents.call()
    assert digests(page) == [("published", True)]


def test_what_was_expunged_stays_so_and_the_next_change_is_told(client: Client) -> None:
    page = news()
    make([page.pk])
    number_entries()
    expunge(page.pk)
    page = stored(page)
    page.lead = "Inny lid."
    page.save_revision().publish()
    make([page.pk])
    assert digests(page) == [("published", False), ("changed", True)]


def test_a_restricted_page_with_rows_of_its_own_is_deleted_whole() -> None:
    page = news()
    NewsTopic.objects.create(page=page, topic=Topic.objects.all()[0])
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    told()
    Page.objects.get(pk=page.pk).delete()
    connection.check_constraints()
    assert not Document.objects.filter(pk=page.pk).exists()
    assert told() == []
