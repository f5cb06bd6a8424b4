"""A redirect leads away from an address that readers knew, and from no other one."""

from typing import Any

import pytest
from wagtail.contrib.redirects import signal_handlers
from wagtail.contrib.redirects.models import Redirect

from cms.content import redirects
from tests.cms.translating import ENGLISH, begin, draft, english, news, publish, put_online, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


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


def test_wagtail_makes_one_from_what_was_never_public(
    commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workaround can go when this fails."""
    monkeypatch.setattr(signal_handlers, "create_redirects", redirects._create)
    published_under_its_own_address(commit)
    assert led_away_from() != []
