"""Caches in front are told by the worker what has changed, until they have taken it."""

from collections.abc import Collection, Iterator
from typing import Any, ClassVar
from urllib.parse import urlsplit

import pytest
from django.db import connection, transaction
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.frontend_cache.backends import BaseBackend, HTTPBackend
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction

from cms.editor.failing import failing_jobs
from cms.published import frontend_cache, marking, response_cache, rows, version
from cms.published.documents import make
from cms.published.freshness import stale
from cms.published.frontend_cache import PurgeError, check_frontend_cache
from cms.published.log import begin_epoch, language_changed, number_entries
from cms.published.models import Document, LogEntry
from cms.published.purging import PURGE, ask_for_purges
from cms.published.tasks import give_every_page_its_document
from cms.site.models import Menu, SiteSettings
from cms.translation.jobs.running import failing, forget_old
from pages.members.models import MemberPage
from pages.news.models import ConcernedPage, NewsPage
from tests.cms.background import be_due, clock, jobs, work
from tests.cms.people import superuser
from tests.cms.translating import news, stored

pytestmark = pytest.mark.django_db


class AddressedCache(BaseBackend):
    """Takes addresses, and keeps to itself what it was told."""

    addresses: ClassVar[set[str]] = set()
    names: ClassVar[set[str]] = set()
    fails: ClassVar[bool] = False

    def purge(self, url: str) -> None:
        if self.fails:
            raise ConnectionError("It is away.")
        self.addresses.add(url)


class KeyedCache(AddressedCache):
    """Takes the names of answers as well."""

    def purge_keys(self, names: Collection[str]) -> None:
        self.names.update(names)


def in_front(settings: Any, cache: type[AddressedCache] = KeyedCache) -> None:
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.{cache.__name__}"}}
    settings.FRONTEND_CACHE_KEY_HEADER = "Surrogate-Key"


@pytest.fixture
def cache(db: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A cache in front that takes names and knows everything that was public so far; nothing is
    known yet of what pages were made of."""
    settings.PUBLISHED_DOCUMENTS = True
    give_every_page_its_document()
    in_front(settings)
    monkeypatch.setattr(AddressedCache, "fails", False)
    monkeypatch.setattr(marking, "asking", lambda: None)
    told()
    yield
    rows.forget_completeness()


def told() -> set[str]:
    """The paths that the worker and the clock had the cache drop since it was asked last."""
    AddressedCache.addresses.clear()
    AddressedCache.names.clear()
    number_entries()
    ask_for_purges()
    be_due(PURGE)
    for job in jobs(PURGE).filter(finished_at=None):
        for _turn in range(5):
            work(job)
    return {urlsplit(address).path for address in AddressedCache.addresses}


def names() -> set[str]:
    return set(AddressedCache.names)


def public_path(page: Any) -> str:
    return Document.objects.get(pk=page.pk).public_path


def put_a_link_into_the_menu() -> None:
    menu: Any = Menu.of("pl")
    menu.main = [("link", {"label": "Gdzie indziej", "url": "https://example.org/"})]
    menu.save()


def test_what_is_published_is_dropped_with_what_lists_it(cache: None) -> None:
    page = news()
    dropped = told()
    assert dropped >= {
        public_path(page), "/aktualnosci/", "/aktualnosci/atom.xml", "/aktualnosci/feed.json",
        "/aktualnosci/2026/", "/", f"/api/v2/pages/{page.pk}/", "/api/v2/pages/", "/sitemap.xml",
    }  # fmt: skip
    other = NewsPage.objects.live().exclude(pk=page.pk).first()
    assert other is not None
    assert not dropped & {public_path(other), "/uczestnicy/", f"/api/v2/pages/{other.pk}/"}
    assert names() >= {f"page-{page.pk}", "list-pages_news.NewsPage-pl", "list-all-all", "any"}
    assert not names() & {"html", "api", f"page-{other.pk}", "list-pages_members.MemberPage-pl"}
    assert told() == set()


def test_what_is_withdrawn_or_deleted_is_dropped_where_it_was(cache: None) -> None:
    page = news()
    told()
    path = public_path(page)
    stored(page).unpublish()
    assert told() >= {path, "/aktualnosci/", f"/api/v2/pages/{page.pk}/"}
    page = stored(page)
    page.save_revision().publish()
    told()
    Page.objects.get(pk=page.pk).delete()
    assert told() >= {path, "/aktualnosci/", "/aktualnosci/atom.xml", f"/api/v2/pages/{page.pk}/"}
    assert f"page-{page.pk}" in names()


def test_what_is_moved_is_dropped_at_its_old_and_its_new_address_with_all_below(
    cache: None,
) -> None:
    index = Page.objects.get(slug="aktualnosci").specific
    below = {one.public_path for one in Document.objects.filter(page__path__startswith=index.path)}
    index.slug = "wiadomosci"
    index.save_revision().publish()
    moved = {path.replace("/aktualnosci/", "/wiadomosci/") for path in below}
    assert told() >= below | moved


def test_what_is_restricted_is_dropped(cache: None) -> None:
    page = news()
    told()
    path = public_path(page)
    restriction = PageViewRestriction(page=page, restriction_type="login")
    restriction.save()
    assert told() >= {path, "/aktualnosci/", f"/api/v2/pages/{page.pk}/"}
    restriction.delete()
    assert path in told()


def test_a_replaced_picture_drops_the_pages_that_show_it(cache: None) -> None:
    shown = NewsPage.objects.live().exclude(cover=None).first()
    other = NewsPage.objects.live().filter(cover=None).first()
    assert shown is not None
    assert other is not None
    make([shown.pk, other.pk])
    told()
    picture = get_image_model().objects.get(pk=shown.cover_id)
    picture.focal_point_x = picture.focal_point_y = 5
    picture.focal_point_width = picture.focal_point_height = 5
    picture.save()
    make(list(stale().filter(pk__in=[shown.pk, other.pk]).values_list("pk", flat=True)))
    dropped = told()
    assert dropped >= {public_path(shown), "/aktualnosci/", f"/api/v2/pages/{shown.pk}/"}
    assert public_path(other) not in dropped


def test_what_names_a_page_is_dropped_with_it(cache: None) -> None:
    row = ConcernedPage.objects.filter(news__live=True, page__live=True).first()
    assert row is not None
    make([row.news_id])
    told()
    concerned = row.page.specific
    concerned.title = "Inna nazwa"
    concerned.save_revision().publish()
    assert told() >= {public_path(concerned), public_path(row.news), "/"}


def test_another_menu_or_name_of_the_site_drops_every_page_by_one_name(cache: None) -> None:
    put_a_link_into_the_menu()
    told()
    assert names() == {"html", "any"}
    settings = SiteSettings.current()
    settings.phone = "+48 22 000 00 00"
    settings.save()
    told()
    assert "html" in names()


def test_a_page_in_the_menu_drops_every_page_when_it_is_called_otherwise(cache: None) -> None:
    page = Page.objects.get(slug="uczestnicy").specific
    page.lead = "Inny lid."
    page.save_revision().publish()
    told()
    assert "html" not in names()
    page = stored(page)
    page.title = "Członkowie"
    page.save_revision().publish()
    told()
    assert "html" in names()


def test_caches_that_take_addresses_only_are_told_every_page(cache: None, settings: Any) -> None:
    in_front(settings, AddressedCache)
    put_a_link_into_the_menu()
    assert told() >= set(Document.objects.values_list("public_path", flat=True))
    assert told() == set()


def test_another_language_and_a_restored_backup_drop_everything(cache: None) -> None:
    language_changed("de")
    told()
    assert names() >= {"html", "api", "any"}
    begin_epoch()
    told()
    assert names() >= {"html", "api", "any"}


def test_a_redirect_drops_the_address_that_it_is_for(cache: None) -> None:
    Redirect.add_redirect("/stary-adres", "https://example.org/")
    assert "/stary-adres" in told()


def test_nothing_is_dropped_where_the_transaction_is_undone(cache: None) -> None:
    def publish_and_fail() -> None:
        with transaction.atomic():
            news()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        publish_and_fail()
    assert told() == set()


def test_a_cache_that_does_not_answer_is_told_again_and_reported(
    cache: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AddressedCache, "fails", True)
    page = news()
    number_entries()
    with TestCase.captureOnCommitCallbacks():
        ask_for_purges()
    for _time in range(3):
        clock(PURGE)
    assert [job.kind for job in failing()] == ["purge"]
    ((label, job),) = failing_jobs(superuser()).listed
    assert (label, job.reason, job.error) == (str(PURGE.label), job.reason, "PurgeError")
    # Asked for meanwhile, it is not begun anew.
    ask_for_purges()
    job.refresh_from_db()
    assert job.tries == 3
    monkeypatch.setattr(AddressedCache, "fails", False)
    AddressedCache.addresses.clear()
    clock(PURGE)
    assert public_path(page) in {urlsplit(url).path for url in AddressedCache.addresses}
    assert not failing().exists()


def test_the_job_knows_how_far_it_is_however_old_it_is(cache: None) -> None:
    forget_old()
    assert jobs(PURGE).get().progress["number"] == LogEntry.objects.filter(number__gt=0).count()


def test_without_a_cache_in_front_nothing_is_asked_or_said(client: Client, settings: Any) -> None:
    assert not settings.WAGTAILFRONTENDCACHE
    with CaptureQueriesContext(connection) as asked:
        ask_for_purges()
    assert not asked.captured_queries
    assert "Surrogate-Key" not in client.get("/")


@pytest.mark.parametrize("megabytes", [0, 8])
def test_answers_say_by_which_names_they_are_dropped(
    megabytes: int, client: Client, settings: Any
) -> None:
    in_front(settings)
    settings.CACHE_MEGABYTES = megabytes
    response_cache.forget()
    version.note_change()
    version.current()
    index = Page.objects.get(slug="aktualnosci")
    member = MemberPage.objects.live().earliest("pk")
    list_of_news = "/api/v2/pages/?type=pages_news.NewsPage&locale=pl&limit=3"
    expected = {
        "/aktualnosci/": f"html page-{index.pk}",
        "/aktualnosci/?page=1": f"html page-{index.pk}",
        "/aktualnosci/atom.xml": f"html page-{index.pk}",
        "/sitemap.xml": "html any",
        f"/api/v2/pages/{index.pk}/": f"api page-{index.pk}",
        f"/api/v2/pages/{member.pk}/?expand=areas": f"api page-{member.pk} any",
        "/api/v2/pages/": "api list-all-all",
        list_of_news: "api list-pages_news.NewsPage-pl",
        f"{list_of_news}&state=current": "api any",
        "/api/v2/navigation/": "api any",
    }
    for address, said in expected.items():
        for _time in range(2):
            answer = client.get(address)
            assert (answer.status_code, answer.get("Surrogate-Key")) == (200, said), address
    settings.FRONTEND_CACHE_KEY_HEADER = "Cache-Tag"
    response_cache.forget()
    assert client.get("/aktualnosci/")["Cache-Tag"] == f"html,page-{index.pk}"


def test_what_cannot_be_dropped_is_not_for_shared_caches_to_keep(
    client: Client, settings: Any
) -> None:
    settings.CACHE_SHARED_SECONDS = 60
    address = "/api/v2/pages/?limit=1"
    for cache, said in ((AddressedCache, False), (KeyedCache, True)):
        in_front(settings, cache)
        response_cache.forget()
        assert ("s-maxage" in client.get(address)["Cache-Control"]) is said
        assert "s-maxage=60" in client.get("/aktualnosci/")["Cache-Control"]


@pytest.mark.once
def test_varnish_is_asked_by_address_and_by_name(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FRONTEND_CACHE_KEY_HEADER = "Surrogate-Key"
    asked, status = [], 404

    class Answer:
        status_code = property(lambda self: status)

        def raise_for_status(self) -> None:
            raise ConnectionError

    def request(*args: Any, **kwargs: Any) -> Any:
        asked.append((*args, kwargs["headers"]))
        return Answer()

    monkeypatch.setattr("requests.request", request)
    backend = f"{frontend_cache.__name__}.KeyedHTTPBackend"
    settings.WAGTAILFRONTENDCACHE = {
        "default": {"BACKEND": backend, "LOCATION": "http://varnish:6081"}
    }
    frontend_cache.purge({"https://example.org:8443/a/?b=c"}, {"page-2", "any"})
    assert asked == [
        ("PURGE", "http://varnish:6081/a/?b=c", {"Host": "example.org:8443"}),
        ("PURGE", "http://varnish:6081/", {"Surrogate-Key": "any page-2"}),
    ]
    status = 500
    with pytest.raises(PurgeError):
        frontend_cache.purge(set(), {"any"})


@pytest.mark.once
def test_wagtails_own_backends_still_only_log_what_fails(settings: Any) -> None:
    location = {"LOCATION": "http://127.0.0.1:1"}
    HTTPBackend(location.copy()).purge("http://example.org/")
    backend = f"{HTTPBackend.__module__}.HTTPBackend"
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": backend, **location}}
    with pytest.raises(PurgeError, match="example"):
        frontend_cache.purge({"http://example.org/"}, ())


@pytest.mark.once
def test_a_cache_without_an_address_is_no_cache(settings: Any) -> None:
    assert check_frontend_cache() == []
    backend = f"{frontend_cache.__name__}.KeyedHTTPBackend"
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": backend, "LOCATION": ""}}
    assert [one.id for one in check_frontend_cache()] == ["cms_published.E001"]
