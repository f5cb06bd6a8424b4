"""What is not text reaches live translations by itself; text and drafts stay as they are."""

import pytest
from wagtail_localize.models import Translation

from cms.translation.models import State
from pages.mission.models import MissionPage
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    TWO,
    begin,
    draft,
    english,
    locale,
    news,
    paragraph,
    publish,
    put_online,
    state,
    stored,
    translated,
    write,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Runs what waits for the commit: the background tasks, at once."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def body(page, *blocks):
    return page.body.stream_block.to_python(list(blocks))


def words(page):
    return [block.value.source for block in page.body]


def test_a_board_member_who_leaves_in_polish_leaves_in_english_though_other_text_is_outdated(
    client, commit
):
    polish = MissionPage.objects.get(locale=locale("pl"))
    other = english(polish)
    name = "Mariusz Stachnik"
    assert name in client.get(other.get_url()).content.decode()
    row = state(polish)
    lead = other.lead
    with commit():
        page = stored(polish)
        page.people = [person for person in page.people.all() if person.name != name]
        page.lead = "Zupełnie nowy wstęp z liczbą 17."
        publish(page)
        assert state(polish).pending
    assert name not in client.get(other.get_url()).content.decode()
    other = stored(other)
    assert other.lead == lead
    assert not other.people.filter(name=name).exists()
    row = state(polish)
    assert (row.state, row.pending) == (State.OUTDATED, False)


def test_the_stock_way_leaves_the_withdrawn_row_public(commit):
    from unittest import mock

    polish = MissionPage.objects.get(locale=locale("pl"))
    with mock.patch("cms.translation.jobs.synchronising.bring_up_to_date"), commit():
        page = stored(polish)
        page.people = list(page.people.all())[1:]
        publish(page)
    assert state(polish).state == State.BEHIND
    assert english(polish).people.count() == stored(polish).people.count() + 1


def test_a_picture_a_date_and_an_order_arrive_and_the_state_is_behind_until_then(commit):
    source = news()
    page = translated(source)
    with commit():
        publish(stored(source), date="2026-01-02", body=body(source, TWO, ONE))
        assert state(source).state == State.BEHIND
    page = stored(page)
    assert str(page.date) == "2026-01-02"
    assert words(page) == ["<p>Second paragraph.</p>", "<p>First paragraph.</p>"]
    assert state(source).state == State.CURRENT
    assert page.live_revision.as_object().date == page.date


def test_a_removed_block_goes_and_a_new_one_waits_for_its_translation(commit):
    source = news()
    page = translated(source)
    new = paragraph("Trzeci akapit.", "33333333-3333-4333-8333-333333333333")
    with commit():
        publish(stored(source), body=body(source, new, TWO))
    assert words(stored(page)) == ["<p>Second paragraph.</p>"]
    kept = state(source)
    assert (kept.state, kept.pending) == (State.OUTDATED, False)
    translation = begin(stored(source))
    write(translation, {"Trzeci akapit.": "Third paragraph."})
    put_online(draft(translation))
    assert words(stored(page)) == ["<p>Third paragraph.</p>", "<p>Second paragraph.</p>"]
    assert state(source).state == State.CURRENT


def test_changed_text_keeps_its_old_translation_while_the_rest_arrives(commit):
    source = news()
    page = translated(source)
    changed = paragraph("Pierwszy akapit z liczbą 7.", ONE["id"])
    with commit():
        publish(stored(source), body=body(source, TWO, changed), date="2026-03-04")
    page = stored(page)
    assert words(page) == ["<p>Second paragraph.</p>", "<p>First paragraph.</p>"]
    assert str(page.date) == "2026-03-04"


def test_a_drafted_translation_does_not_reach_the_live_page_with_the_rest(commit):
    source = news()
    page = translated(source)
    publish(stored(source), lead="Firm jest 500.")
    translation = begin(stored(source))
    write(translation, {"Firm jest 500.": "There are 500 companies."})
    unpublished = draft(translation)
    with commit():
        publish(stored(source), date="2026-03-04")
    page = stored(page)
    assert (page.lead, str(page.date)) == (ENGLISH[LEAD], "2026-03-04")
    assert page.latest_revision_id == unpublished.pk
    assert page.has_unpublished_changes
    assert page.draft_title == "The cluster grows"
    put_online(unpublished)
    page = stored(page)
    # What was drafted before the date changed does not bring the old date back.
    assert (page.lead, str(page.date)) == ("There are 500 companies.", "2026-03-04")
    assert state(source).state == State.CURRENT


def test_a_running_review_goes_on(commit, django_user_model):
    source = news()
    page = translated(source)
    user = django_user_model.objects.create_superuser("reviewer", "r@example.org", "x")
    page.save_revision()
    page.get_workflow().start(page, user)
    assert state(source).in_review
    with commit():
        publish(stored(source), date="2026-03-04")
    page = stored(page)
    assert str(page.date) == "2026-03-04"
    assert page.current_workflow_state is not None
    assert state(source).in_review


def test_the_task_done_twice_does_nothing_the_second_time(commit):
    from cms.translation.jobs.synchronising import bring_translations_up_to_date

    source = news()
    page = translated(source)
    with commit():
        publish(stored(source), date="2026-03-04")
    revisions = page.revisions.count()
    bring_translations_up_to_date(source)
    assert page.revisions.count() == revisions


def test_a_translation_kept_by_hand_is_left_alone(commit):
    source = news()
    page = translated(source)
    Translation.objects.get(source__object_id=source.translation_key).delete()
    with commit():
        publish(stored(source), date="2026-03-04")
    assert str(stored(page).date) != "2026-03-04"
