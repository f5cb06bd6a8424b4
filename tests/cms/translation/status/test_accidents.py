"""Whatever happens while a page is translated: nothing is lost, nothing goes online by accident,
and the state is right afterwards. Reviews have theirs in test_translation_review.py, the worker
that is killed in tests/journeys/test_translation_accidents.py."""

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.test import override_settings
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from cms.translation.models import PageTranslation, State
from cms.translation.status.cascade import translations_staying
from cms.translation.status.states import compute
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage
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
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture(autouse=True)
def right_afterwards():
    """Whatever a test did: the tree is sound, and what is kept is what is computed from scratch."""
    yield
    assert Page.find_problems() == ([], [], [], [], [])
    for row in PageTranslation.objects.filter(source__slug__startswith="klaster-rosnie"):
        assert row.facts() == compute(row.source, row.locale_id).facts()


def strings(source):
    return StringTranslation.objects.filter(context__object_id=source.translation_key).count()


def body(page, *blocks):
    return page.body.stream_block.to_python(list(blocks))


def test_the_source_is_edited_while_it_is_translated(commit):
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    with commit():
        publish(stored(source), lead="Firm jest 500.")
    row = state(source)
    assert (row.state, row.done, row.total) == (State.IN_PROGRESS, 3, 4)
    assert strings(source) == 5
    # What was written in the meantime is there again when the source is as it was.
    with commit():
        publish(stored(source), lead=LEAD)
    assert state(source).done == 4
    assert not english(source).live


def test_the_source_is_unpublished_while_it_is_translated(commit):
    source = news()
    write(begin(source), ENGLISH)
    with commit():
        stored(source).unpublish()
    assert (state(source).state, state(source).done) == (State.IN_PROGRESS, 4)
    assert not english(source).live
    assert strings(source) == 5


def test_the_source_is_unpublished_under_a_drafted_change(commit):
    source = news()
    page = translated(source)
    publish(stored(source), lead="Firm jest 500.")
    translation = begin(stored(source))
    write(translation, {"Firm jest 500.": "There are 500 companies."})
    drafted = draft(translation)
    with commit():
        stored(source).unpublish()
    page = stored(page)
    assert (page.live, page.latest_revision_id) == (False, drafted.pk)
    assert strings(source) == 6


def test_the_source_is_deleted_while_it_is_translated():
    source = news()
    write(begin(source), ENGLISH)
    page = english(source)
    with translations_staying():
        stored(source).delete()
    kept = PageTranslation.objects.get(source=page)
    assert (kept.state, kept.locale) == (State.MISSING, locale("pl"))
    assert not stored(page).live
    assert strings(source) == 5


def test_a_deleted_translation_is_taken_up_where_it_was(commit):
    source = news()
    with commit():
        page = translated(source)
    with commit():
        page.delete()
    assert (state(source).state, state(source).done) == (State.MISSING, 4)
    Translation.objects.filter(source__object_id=source.translation_key).update(enabled=True)
    draft_page = begin(stored(source)).get_target_instance()
    assert not draft_page.live
    assert (state(source).state, state(source).done) == (State.IN_PROGRESS, 4)


@pytest.mark.parametrize("moved", ["source", "translation"])
def test_a_page_is_moved_while_its_translation_is_live(commit, moved):
    source = news()
    page = translated(source)
    going = stored(source if moved == "source" else page)
    above = NewsIndexPage(title="Kronika", slug="kronika", locale=going.locale)
    HomePage.objects.get(locale=going.locale).add_child(instance=above)
    with commit():
        going.move(above, pos="last-child")
    assert state(source).state == State.CURRENT
    assert stored(source).live
    assert stored(page).live
    assert stored(going).get_parent().pk == above.pk
    assert stored(page).slug == ENGLISH["klaster-rosnie"]
    with commit():
        publish(stored(source), lead="Firm jest 500.")
    assert state(source).state == State.OUTDATED


def test_a_segment_goes_while_it_is_translated_and_comes_again(commit):
    source = news()
    page = translated(source)
    with commit():
        publish(stored(source), body=body(source, TWO))
    assert state(source).state == State.CURRENT
    assert [block.value.source for block in stored(page).body] == ["<p>Second paragraph.</p>"]
    assert strings(source) == 5
    with commit():
        publish(stored(source), body=body(source, ONE, TWO))
    translation = begin(stored(source))
    assert state(source).done == 4
    put_online(draft(translation))
    assert state(source).state == State.CURRENT
    assert len(stored(page).body) == 2


def test_a_segment_that_is_gone_does_not_keep_a_draft_from_going_online(commit):
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    drafted = draft(translation)
    with commit():
        publish(stored(source), body=body(source, TWO))
        put_online(drafted)
    row = state(source)
    assert (row.state, row.pending) == (State.CURRENT, False)
    assert [block.value.source for block in english(source).body] == ["<p>Second paragraph.</p>"]


def test_a_language_with_pages_cannot_be_removed():
    source = news()
    translated(source)
    with pytest.raises(ProtectedError), transaction.atomic():
        locale("en").delete()
    assert state(source).state == State.CURRENT


def test_a_language_comes_and_goes_without_a_trace(client):
    languages = [("pl", "Polski"), ("en", "English"), ("uk", "Ukrainian")]
    source = news()
    page = translated(source)
    with override_settings(WAGTAIL_CONTENT_LANGUAGES=languages, LANGUAGES=languages):
        ukrainian = Locale.objects.create(language_code="uk")
        assert state(source, "uk").state == State.MISSING
        told = client.get(f"/api/v2/pages/{page.pk}/").json()["meta"]["translations"]
        assert [(v["locale"], v["state"]) for v in told][2:] == [("uk", "missing")]
        ukrainian.delete()
    assert state(source).state == State.CURRENT
    assert PageTranslation.objects.filter(source=source).count() == 1
    told = client.get(f"/api/v2/pages/{page.pk}/").json()["meta"]["translations"]
    assert [version["locale"] for version in told] == ["pl", "en"]


def test_two_translators_write_at_once():
    """On the level of strings: each keeps their segments, and of one segment the later word."""
    source = news()
    one = begin(source)
    other = Translation.objects.get(pk=one.pk)
    write(one, {LEAD: "First.", "Pierwszy akapit.": "First paragraph."})
    write(other, {"Drugi akapit.": "Second paragraph.", LEAD: ENGLISH[LEAD]})
    assert state(source).done == 3
    said = StringTranslation.objects.get(translation_of__data=LEAD, locale=locale("en"))
    assert said.data == ENGLISH[LEAD]


def test_a_new_paragraph_during_translation_is_counted_at_once(commit):
    source = news()
    write(begin(source), ENGLISH)
    new = paragraph("Trzeci akapit.", "33333333-3333-4333-8333-333333333333")
    with commit():
        publish(stored(source), body=body(source, ONE, TWO, new))
    assert (state(source).done, state(source).total) == (4, 5)
