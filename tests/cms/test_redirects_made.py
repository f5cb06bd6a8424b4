"""A redirect leads away from an address that readers knew, and from no other one."""

from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.contrib.redirects import signal_handlers
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from cms.content import redirects
from cms.published import rows
from cms.published.log import number_entries
from cms.published.tasks import give_every_page_its_document
from tests.cms.translating import ENGLISH, begin, draft, english, news, publish, put_online, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def every_page_is_told_of(db: None) -> Iterator[None]:
    give_every_page_its_document()
    yield
    rows.forget_completeness()


def led_away_from() -> list[str]:
    return list(Redirect.objects.order_by("pk").values_list("old_path", flat=True))


def published_under_its_own_address(commit: Any) -> Any:
    with commit():
        translation = begin(news())
        write(translation, ENGLISH)
        put_online(draft(translation))
    return english(translation.source.get_source_instance())


def test_a_translation_under_its_own_address_leaves_no_redirect(commit: Any) -> None:
    page = published_under_its_own_address(commit)
    assert page.slug == "cluster-grows"
    assert led_away_from() == []


def test_a_draft_that_is_renamed_or_moved_leaves_none(commit: Any) -> None:
    with commit():
        page = news(live=False)
        page.slug = "inaczej"
        page.save()
        other = news(live=False, slug="obok")
        page.move(other, pos="last-child")
    assert led_away_from() == []


@pytest.mark.parametrize("withdrawn", [False, True])
def test_what_readers_knew_leads_on(commit: Any, withdrawn: bool) -> None:
    with commit():
        page = news()
    if withdrawn:
        with commit():
            page.unpublish()
    with commit():
        publish(type(page).objects.get(pk=page.pk), slug="inaczej")
    assert any("klaster-rosnie" in path for path in led_away_from())


def test_an_address_that_a_page_had_while_it_was_private_leads_nowhere(
    commit: Any, every_page_is_told_of: None
) -> None:
    page = news()
    page.add_child(instance=type(page)(title="Niżej", slug="nizej", date=page.date))
    number_entries()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    for slug in ("tajne", "jawne"):
        with commit():
            page = type(page).objects.get(pk=page.pk)
            page.slug = slug
            page.save()
    PageViewRestriction.objects.all().delete()
    assert led_away_from() == ["/aktualnosci/klaster-rosnie", "/aktualnosci/klaster-rosnie/nizej"]


def test_an_address_that_a_page_had_while_it_was_withdrawn_leads_nowhere(
    commit: Any, every_page_is_told_of: None
) -> None:
    page = news()
    page.unpublish()
    for slug in ("tajne", "jawne"):
        with commit():
            page = type(page).objects.get(pk=page.pk)
            page.slug = slug
            page.save()
    assert led_away_from() == ["/aktualnosci/klaster-rosnie"]


def test_wagtail_makes_one_from_what_was_never_public(
    commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workaround can go when this fails."""
    monkeypatch.setattr(signal_handlers, "create_redirects", redirects._create)
    published_under_its_own_address(commit)
    assert led_away_from() != []
