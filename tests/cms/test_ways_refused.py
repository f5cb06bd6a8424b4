"""What those are told, and what stays, who try to publish, move or convert what they may not."""

from typing import Any

import pytest
from wagtail.models import Page

from cms.translation.roles.groups import EDITOR, PUBLISHER
from tests.cms.people import person, superuser
from tests.cms.publishing_paths import Somebody
from tests.cms.stages import NEW_LEAD, live_in_review, source, source_in_review
from tests.cms.translating import locale, news, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_a_publisher_is_told_why_a_page_in_review_does_not_go_online() -> None:
    page, source = live_in_review()
    who = Somebody(person((PUBLISHER, "en")), page, source)
    address = who.bulk("publish")["Location"]
    assert "jest w korekcie" in who.browser.get(address, follow=True).content.decode()
    refused = who.act("publish")
    assert refused.status_code == 422
    assert "in review" in refused.json()["errors"][0]["msg"]
    assert stored(page).workflow_in_progress


def test_nobody_whom_a_review_or_a_lock_keeps_out_puts_another_draft_there() -> None:
    page, original = source_in_review()
    editor = Somebody(person((EDITOR, "pl")), page, original)
    latest = stored(page).latest_revision_id
    assert editor.act("revert", revision_id=page.revisions.first().pk).status_code == 422
    assert stored(page).latest_revision_id == latest
    page.workflow_states.delete()
    lock(page)
    latest = stored(page).latest_revision_id
    assert editor.act("revert", revision_id=page.revisions.first().pk).status_code == 422
    assert stored(page).latest_revision_id == latest


def lock(page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=superuser())


def test_a_draft_that_somebody_else_locked_is_not_published() -> None:
    original, page = source()
    lock(original)
    who = Somebody(person((PUBLISHER, "pl")), original, page)
    who.bulk("publish")
    assert who.act("publish").status_code == 403
    assert stored(original).lead != NEW_LEAD


def test_a_page_does_not_get_into_the_other_language_s_tree() -> None:
    original, page = source()
    who = Somebody(person((PUBLISHER, "pl"), (PUBLISHER, "en")), original, page)
    there = page.get_parent()
    before = there.get_children().count()
    who.act("copy", destination_id=there.pk, slug="kopia")
    who.act("create_alias", destination_id=there.pk, slug="alias")
    who.act("move", destination_id=there.pk, position="last-child")
    assert there.get_children().count() == before


def test_an_alias_that_is_online_is_not_converted_into_a_translation_that_it_is_not() -> None:
    original = news()
    alias = original.copy_for_translation(locale("en"), alias=True)
    Page.objects.filter(pk=alias.pk).update(live=True)
    who = Somebody(person((PUBLISHER, "en")), stored(alias), original)
    who.post("convert_alias", alias.pk)
    assert who.act("convert_alias").status_code == 422
    assert stored(alias).alias_of_id == original.pk
    stored(alias).unpublish()
    who.post("convert_alias", alias.pk)
    assert stored(alias).alias_of_id is None
