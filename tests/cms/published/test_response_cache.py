"""Whole answers are made once and given again until the public sees something else."""

import datetime
import gzip
import itertools
import pickle
import time
from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.media.models import CmsRendition
from cms.published import response_cache, version
from cms.published.answers import Answer
from cms.published.models import PublicChange
from cms.site.models import Menu, SiteSettings
from cms.translation.models import PageTranslation
from cms.translation.review.approval import approved_elsewhere
from pages.news.models import NewsPage, Topic

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/", "/en/", "/aktualnosci/", "/uczestnicy/", "/aktualnosci/atom.xml", "/en/news/feed.json",
    "/sitemap.xml", "/api/v2/pages/?limit=5",
)  # fmt: skip


@pytest.fixture(autouse=True)
def keeps(settings: Any, db: None) -> Any:
    """Answers are kept, and nothing is kept yet."""
    settings.CACHE_MEGABYTES = 32
    response_cache.forget()
    # A version of its own: Redis, if there is one, remembers what other tests have made.
    version.note_change()
    version.current()
    yield
    response_cache.forget()


def queries(client: Client, address: str, **headers: str) -> tuple[Any, int]:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address, headers=headers)
    return answer, len(asked)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_is_made_once_and_given_again_by_one_query(client: Client, address: str) -> None:
    first, cold = queries(client, address)
    again, warm = queries(client, address)
    assert (first.status_code, warm) == (200, 1)
    assert cold > 1
    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())
    known, asked = queries(client, address, **{"if-none-match": first["ETag"]})
    assert (known.status_code, known.content, asked) == (304, b"", 1)
    assert known["ETag"] == first["ETag"]
    head = client.head(address)
    assert (head.content, head["ETag"]) == (b"", first["ETag"])
    assert head["Content-Length"] == str(len(first.content))
    assert client.head(address, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_kept_is_what_the_ordinary_path_makes(
    client: Client, address: str, settings: Any
) -> None:
    client.get(address)
    kept = client.get(address)
    settings.CACHE_MEGABYTES = 0
    assert client.get(address).content == kept.content


def test_an_answer_says_what_it_depends_on_and_nothing_else(client: Client) -> None:
    for address in ADDRESSES:
        answer = client.get(address)
        varies = {name.strip() for name in answer["Vary"].lower().split(",")}
        # Of any origin, as CORS says of what every site may read.
        told = {"accept-encoding"}
        if address.startswith("/api/"):
            told |= {"x-site", "page-token", "authorization"}
        assert varies - {"origin"} == told, address
        assert answer["Cache-Control"] == "no-cache"


def test_each_coding_has_its_own_etag_and_knows_the_other_s(client: Client) -> None:
    plain = client.get("/")
    packed = client.get("/", headers={"accept-encoding": "br, gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert packed["ETag"] == f'{plain["ETag"][:-1]}-gzip"'
    for etag in (plain["ETag"], packed["ETag"], f"W/{packed['ETag']}", '"x", ' + plain["ETag"]):
        known = client.get("/", headers={"accept-encoding": "gzip", "if-none-match": etag})
        assert (known.status_code, known["ETag"]) == (304, packed["ETag"])
    refused = client.get("/", headers={"accept-encoding": "gzip;q=0, identity"})
    assert "Content-Encoding" not in refused
    assert client.get("/", headers={"if-none-match": '"x"'}).status_code == 200


def test_somebody_with_a_session_passes_by(client: Client, admin_client: Client) -> None:
    client.get("/")
    own, asked = queries(admin_client, "/")
    assert asked > 1
    assert "private" in own["Cache-Control"]
    assert "ETag" not in own
    assert b"wagtail-userbar" in own.content
    assert b"wagtail-userbar" not in client.get("/").content


def test_a_page_with_a_token_is_not_kept(client: Client) -> None:
    page = Page.objects.get(slug="kontakt")
    address = page.get_url()
    first, again = Client().get(address), Client().get(address)
    assert "csrftoken" in first.cookies
    assert first.content != again.content
    assert "private" in first["Cache-Control"]


def test_searches_are_counted_each_time(client: Client) -> None:
    with patch("cms.design.search.note") as noted:
        for _ in range(2):
            client.get("/szukaj/?q=klaster")
    assert noted.call_count == 2


# What editors do, each of which the public sees on some page.


def _news() -> Any:
    return NewsPage.objects.filter(live=True, locale__language_code="pl").latest("date")


def _publish() -> None:
    page = _news()
    page.title = "Zupełnie nowy tytuł"
    page.save_revision().publish()


def _unpublish() -> None:
    _news().unpublish()


def _delete() -> None:
    _news().delete()


def _move() -> None:
    page = Page.objects.get(pk=_news().pk)
    page.move(page.get_siblings()[0], pos="left")


def _restrict() -> None:
    PageViewRestriction.objects.create(page=_news(), restriction_type="login")


def _rename_a_term() -> None:
    term = Topic.objects.first()
    assert term
    term.name = "Inny temat"
    term.save()


def _replace_a_picture() -> None:
    image = get_image_model().objects.first()
    image.title = "Inny obraz"
    image.save()


def _cut_a_picture() -> None:
    CmsRendition.objects.all()[0].delete()


def _change_a_setting() -> None:
    found = SiteSettings.objects.first() or SiteSettings(site=Site.objects.get())
    found.save()


def _order_a_menu() -> None:
    menu = Menu.objects.first() or Menu(locale=Locale.objects.get(language_code="pl"))
    menu.save()


def _add_a_language() -> None:
    Locale.objects.create(language_code="de")


def _redirect() -> None:
    Redirect.objects.create(old_path="/stara", redirect_link="/")


def _state_of_a_translation() -> None:
    PageTranslation.objects.all()[0].save()


SEEN_IN_THE_ARCHIVE = (_publish, _unpublish, _delete, _restrict)
CHANGES = (
    *SEEN_IN_THE_ARCHIVE, _move, _rename_a_term, _replace_a_picture, _cut_a_picture,
    _change_a_setting, _order_a_menu, _add_a_language, _redirect, _state_of_a_translation,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_after_whatever_changes_the_public_s_view_answers_are_made_anew(
    client: Client, change: Any
) -> None:
    before = client.get("/aktualnosci/").content
    known = version.current()
    with approved_elsewhere(), transaction.atomic():
        change()
    assert version.current() != known
    after, asked = queries(client, "/aktualnosci/")
    assert asked > 1
    assert after.content != before or change not in SEEN_IN_THE_ARCHIVE


def test_what_is_rolled_back_changes_nothing_and_what_follows_does(client: Client) -> None:
    before = version.current()
    try:
        with transaction.atomic():
            version.note_change()
            raise ValueError
    except ValueError:
        pass
    assert version.current() == before
    with transaction.atomic():
        version.note_change()
    assert version.current() != before


def test_a_savepoint_that_is_rolled_back_takes_its_note_along(db: None) -> None:
    before = version.current()
    with transaction.atomic():
        try:
            with transaction.atomic():
                version.note_change()
                raise ValueError
        except ValueError:
            pass
        version.note_change()
    assert version.current() != before


def test_a_transaction_notes_once(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(3), transaction.atomic():
        for _ in range(3):
            version.note_change()


def test_in_whatever_order_transactions_are_committed_no_version_comes_again(db: None) -> None:
    """By construction: each subset of three rows is what somebody may see meanwhile."""
    PublicChange.objects.all().delete()
    for _ in range(3):
        version._add()
    rows = list(PublicChange.objects.all())
    seen = {version.current()}
    for count in range(3):
        for some in itertools.combinations(rows, count):
            PublicChange.objects.exclude(pk__in=[row.pk for row in some]).delete()
            seen.add(version.current())
            PublicChange.objects.all().delete()
            PublicChange.objects.bulk_create(rows)
    assert len({found.marks for found in seen}) == 8


def test_many_rows_become_one_under_another_version(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "_MANY", 3)
    PublicChange.objects.all().delete()
    for _ in range(3):
        version._add()
    before = version.current()
    assert version.gather() == 0
    assert version.current() == before
    version._add()
    before = version.current()
    assert version.gather() == 4
    assert PublicChange.objects.count() == 1
    assert version.current() != before


def test_the_next_day_answers_are_made_anew(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *_: tomorrow)
    _, asked = queries(client, "/")
    assert asked > 1


def test_what_is_made_while_something_changes_is_not_given_afterwards(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody publishes between the question for the version and the end of the answer."""
    made = response_cache._made

    def slowly(request: Any, get_response: Any) -> Any:
        response = made(request, get_response)
        with approved_elsewhere(), transaction.atomic():
            _publish()
        return response

    monkeypatch.setattr(response_cache, "_made", slowly)
    old = client.get("/aktualnosci/").content.decode()
    monkeypatch.undo()
    assert "Zupełnie nowy tytuł" not in old
    assert "Zupełnie nowy tytuł" in client.get("/aktualnosci/").content.decode()


def test_what_is_kept_takes_no_more_memory_than_it_may(client: Client, settings: Any) -> None:
    settings.CACHE_MEGABYTES = 0.4
    client.get("/")
    for number in range(6):
        client.get(f"/?utm_source={number}")
    assert 0 < response_cache._queried.bytes <= 100_000
    # Addresses that somebody makes up push out none that are linked.
    assert queries(client, "/")[1] == 1
    shown = 0
    for address in ADDRESSES:
        shown += Answer.of(client.get(address)).size
        assert response_cache._plain.bytes <= 300_000
    # All of them together would not have found room.
    assert shown > 300_000


def _away(*args: Any, **kwargs: Any) -> Any:
    raise OperationalError("could not connect")


def test_while_the_database_is_away_what_is_kept_is_given_and_the_rest_is_503(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    kept = client.get("/")
    with connection.execute_wrapper(_away):
        stale = client.get("/")
        assert (stale.status_code, stale.content) == (200, kept.content)
        assert stale["Cache-Status"].startswith("cms; hit; ttl=-")
        assert stale["Cache-Control"] == "no-store"
        for address, sentence in (
            ("/aktualnosci/", "Ta strona jest chwilowo niedostępna"),
            ("/en/news/", "This page is temporarily unavailable"),
            ("/api/v2/pages/?search=x", "cannot reach its data"),
        ):
            away = client.get(address)
            assert (away.status_code, away["Retry-After"]) == (503, "30"), address
            assert sentence in away.content.decode()
            assert away.get("ETag") is None
        now = time.monotonic
        monkeypatch.setattr(time, "monotonic", lambda: now() + 601)
        assert client.get("/").status_code == 503


def test_settings_say_how_long_browsers_and_shared_caches_may_keep_an_answer(
    client: Client, settings: Any
) -> None:
    settings.CACHE_SECONDS, settings.CACHE_SHARED_SECONDS = 10, 60
    settings.CACHE_STALE_SECONDS = 30
    told = "public, max-age=10, s-maxage=60, stale-while-revalidate=30"
    assert client.get("/")["Cache-Control"] == told
    assert client.get("/", headers={"if-none-match": "*"})["Cache-Control"] == told


class _Redis(dict[str, Any]):
    """Shared by processes."""

    def set(self, name: str, value: Any, timeout: int) -> None:
        self[name] = pickle.dumps(value)

    def get(self, name: str, default: Any = None) -> Any:
        found = super().get(name)
        return default if found is None else pickle.loads(found)  # noqa: S301


def test_processes_share_answers_where_there_is_redis(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = _Redis()
    monkeypatch.setattr(response_cache, "_has_redis", lambda: True)
    monkeypatch.setattr(response_cache, "caches", {"default": shared})
    first = client.get("/")
    response_cache.forget()
    again, asked = queries(client, "/")
    assert (again.content, asked) == (first.content, 1)
    assert len(shared) == 1


def test_what_the_public_does_not_see_changes_nothing(client: Client, admin_user: Any) -> None:
    page = _news()
    before = version.current()
    page.title = "Szkic"
    page.save_revision()
    Client().force_login(admin_user)
    client.get("/szukaj/?q=klaster")
    for address in ADDRESSES:
        client.get(address)
    assert version.current() == before


def test_a_restriction_and_what_follows_from_it_are_one_transaction(admin_client: Client) -> None:
    page = _news()
    address = f"/admin/pages/{page.pk}/privacy/"
    with CaptureQueriesContext(connection) as asked:
        assert admin_client.get(address).status_code == 200
    assert not any("SAVEPOINT" in query["sql"] for query in asked)
    with CaptureQueriesContext(connection) as asked:
        answer = admin_client.post(address, {"restriction_type": "login"})
    assert answer.json()["is_public"] is False
    told = [query["sql"].split("(")[0] for query in asked]
    begins = next(place for place, sql in enumerate(told) if sql.startswith("SAVEPOINT"))
    ends = max(place for place, sql in enumerate(told) if sql.startswith("RELEASE"))
    for table in ("wagtailcore_pageviewrestriction", "cms_published_publicchange"):
        assert begins < told.index(f'INSERT INTO "{table}" ') < ends
    assert Client().get(page.get_url()).status_code == 302


def test_what_needs_no_database_is_answered_while_it_is_away(client: Client) -> None:
    client.get("/")
    with connection.execute_wrapper(_away):
        assert client.get("/robots.txt").status_code == 200
        health = client.get("/health/")
    assert (health.status_code, health.json()["status"]) == (503, "failing")


def test_no_header_can_fill_the_memory_with_its_own_text(client: Client) -> None:
    site = Site.objects.get(is_default_site=True).hostname
    for filling in ("", "x" * 8000):
        headers = {"x-site": filling} if filling else {}
        answer = client.get(f"/api/v2/languages/?site={site}", headers=headers)
        assert answer.status_code == 200
    assert len(response_cache._queried._answers) == 1
