"""No page goes live that mixes languages, by whatever way it is published."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.models import State
from cms.translation.review import rules
from cms.translation.review.rules import UntranslatedError
from tests.cms.pipelines import without
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    draft,
    english,
    let_time_pass,
    locale,
    news,
    publish,
    put_online,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def half(source):
    translation = begin(source)
    write(translation, {LEAD: ENGLISH[LEAD], "Klaster rośnie": "The cluster grows"})
    return translation


def by_draft(translation):
    put_online(draft(translation))


def by_the_engine(translation):
    translation.save_target(publish=True)


def by_the_engine_s_draft(translation):
    """The stock “save draft” writes a live translation's draft to the live row."""
    translation.save_target(publish=False)


def by_saving_the_row(translation):
    page = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    page.live = True
    page.save()


def by_the_bare_page(translation):
    page = Page.objects.get(pk=translation.get_target_instance().pk)
    page.live = True
    page.save()


def by_schedule(translation):
    page = stored(translation.get_target_instance())
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()


@pytest.mark.parametrize(
    "way", [by_draft, by_the_engine, by_saving_the_row, by_the_bare_page, by_schedule]
)
def test_polish_text_does_not_go_live_in_english(way, commit):
    source = news()
    translation = half(source)
    with pytest.raises(UntranslatedError) as refused, commit():
        way(translation)
    assert "Drugi akapit." in refused.value.texts
    assert not english(source).live
    assert state(source).state == State.IN_PROGRESS


@pytest.mark.parametrize("way", [by_draft, by_the_engine, by_the_engine_s_draft])
def test_an_english_text_that_is_live_is_not_overwritten(way, commit):
    source = news()
    page = translated(source)
    publish(stored(source), lead="Firm jest 500.")
    translation = begin(stored(source))
    with pytest.raises(UntranslatedError), commit():
        way(translation)
    assert stored(page).lead == ENGLISH[LEAD]
    assert state(source).state == State.OUTDATED


def test_the_stock_pair_would_have_published_it(monkeypatch):
    without(monkeypatch, rules.translated)
    source = news()
    put_online(draft(half(source)))
    assert "Drugi akapit." in str(english(source).body)


def test_a_text_that_a_person_confirms_as_the_same_goes_live():
    source = news(title="ETP 4.0", slug="etp")
    texts = {**ENGLISH, "ETP 4.0": "ETP 4.0", "etp": "etp"}
    translation = begin(source)
    write(translation, texts, kind="machine")
    assert state(source).done == 3
    with pytest.raises(UntranslatedError) as refused:
        put_online(draft(translation))
    assert set(refused.value.texts) == {"ETP 4.0", "etp"}
    write(translation, texts)
    put_online(draft(translation))
    assert state(source).state == State.CURRENT


def test_the_source_a_page_kept_by_hand_and_an_alias_are_free():
    source = news()
    publish(stored(source), lead="Po polsku.")
    translation = half(source)
    Translation.objects.filter(pk=translation.pk).update(enabled=False)
    page = english(source)
    publish(page, lead="In English.")
    assert english(source).live


def test_a_page_by_hand_that_says_nothing_but_its_source_is_no_translation():
    source = news()
    page = source.copy_for_translation(locale("en"))
    with pytest.raises(UntranslatedError):
        publish(page)
    publish(stored(page), lead="In English.")
    assert english(source).live


def test_a_name_alone_may_be_the_same_by_hand():
    source = news(title="ETP 4.0", slug="etp", lead="", body=[])
    publish(source.copy_for_translation(locale("en")))
    assert english(source).live


def test_the_first_submission_makes_a_page_that_is_not_live():
    source = news()
    begin(source)
    assert not english(source).live


@pytest.mark.usefixtures("approved")
def test_a_schedule_that_was_fine_publishes_in_time():
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    page = translation.source.get_ephemeral_translated_instance(translation.target_locale)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    assert state(source).state == State.IN_PROGRESS
    let_time_pass()
    assert english(source).live
    assert state(source).state == State.CURRENT
