"""What the clock publishes and takes offline while people go on writing and rescheduling."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.utils import timezone
from wagtail.models import DraftStateMixin, PageLogEntry, RevisionMixin
from wagtail.signals import page_published, page_unpublished

from cms.operations.clock import publish_scheduled
from pages.news.models import NewsPage
from tests.cms.translating import news

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NOW = timezone.now()


@pytest.fixture
def meanwhile() -> Iterator[Callable[..., None]]:
    """Has an editor do something when the clock is done with the first page."""
    connected: list[tuple[Any, Any]] = []

    def when(signal: Any, first: NewsPage, do: Callable[[], Any]) -> None:
        def receiver(instance: Any, **kwargs: Any) -> None:
            if instance.pk == first.pk:
                do()

        signal.connect(receiver)
        connected.append((signal, receiver))

    yield when
    for signal, receiver in connected:
        signal.disconnect(receiver)


def ago(minutes: int) -> datetime.datetime:
    return NOW - datetime.timedelta(minutes=minutes)


def expired(slug: str, minutes: int) -> NewsPage:
    page = news(slug=slug, title=slug)
    NewsPage.objects.filter(pk=page.pk).update(expire_at=ago(minutes))
    return page


def scheduled(slug: str, minutes: int) -> NewsPage:
    """A page whose draft should have gone live some minutes ago."""
    page = news(slug=slug, title=slug)
    page.title = f"{slug} poprawione"
    revision = page.save_revision()
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=ago(minutes))
    return page


def now(page: NewsPage) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


def test_a_page_that_is_kept_longer_meanwhile_stays(meanwhile: Any) -> None:
    first, second = expired("pierwsza", 9), expired("druga", 5)
    later = NOW + datetime.timedelta(days=1)
    pages = NewsPage.objects.filter(pk=second.pk)
    meanwhile(page_unpublished, first, lambda: pages.update(expire_at=later))
    publish_scheduled()
    assert not now(first).live
    assert (now(second).live, now(second).expire_at) == (True, later)


def test_a_page_that_is_written_meanwhile_expires_with_what_was_written(meanwhile: Any) -> None:
    first, second = expired("pierwsza", 9), expired("druga", 5)
    pages = NewsPage.objects.filter(pk=second.pk)
    meanwhile(page_unpublished, first, lambda: pages.update(title="Nowy tytuł"))
    publish_scheduled()
    assert (now(second).live, now(second).title) == (False, "Nowy tytuł")


def test_a_page_that_somebody_takes_offline_meanwhile_is_not_told_as_expired(
    meanwhile: Any,
) -> None:
    first, second = expired("pierwsza", 9), expired("druga", 5)
    meanwhile(page_unpublished, first, lambda: now(second).unpublish())
    publish_scheduled()
    told = PageLogEntry.objects.filter(page=second.pk, action__startswith="wagtail.unpublish")
    assert [entry.action for entry in told] == ["wagtail.unpublish"]
    assert not now(second).expired


def test_a_schedule_that_is_cancelled_meanwhile_is_not_kept(meanwhile: Any) -> None:
    first, second = scheduled("pierwsza", 9), scheduled("druga", 5)
    drafts = second.revisions.all()
    meanwhile(page_published, first, lambda: drafts.update(approved_go_live_at=None))
    publish_scheduled()
    assert [now(first).title, now(second).title] == ["pierwsza poprawione", "druga"]


def test_a_text_that_is_published_meanwhile_is_not_replaced(meanwhile: Any) -> None:
    first, second = scheduled("pierwsza", 9), scheduled("druga", 5)

    def publish() -> None:
        page = now(second)
        page.title = "Ostatnie słowo"
        page.save_revision().publish()

    meanwhile(page_published, first, publish)
    publish_scheduled()
    assert now(second).title == "Ostatnie słowo"


@pytest.fixture
def banner() -> Iterator[Any]:
    """A model of a project, with drafts and no page."""

    class Banner(DraftStateMixin, RevisionMixin, models.Model):  # noqa: DJ008
        class Meta:
            app_label = "pages_text"

    columns = ", ".join(
        f"{field.column} {field.db_type(connection)}" for field in Banner._meta.concrete_fields
    )
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {Banner._meta.db_table} ({columns})")
    yield Banner
    del apps.all_models["pages_text"]["banner"]
    apps.clear_cache()
    ContentType.objects.clear_cache()


def test_what_a_project_has_drafts_of_expires_as_well(banner: Any) -> None:
    banner.objects.create(pk=1, live=True, expire_at=ago(1))
    publish_scheduled()
    kept = banner.objects.get()
    assert (kept.live, kept.expired) == (False, True)
