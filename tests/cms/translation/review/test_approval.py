"""New text of a translation goes online as a review approved it, whoever publishes by whatever
way."""

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page, WorkflowPage
from wagtail_localize.models import Translation

from cms.content.publication import Refusal
from cms.translation.engine.versions import translation_to
from cms.translation.models import PageTranslation
from cms.translation.review import approval, workflow
from cms.translation.roles.groups import PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.sync import bring_up_to_date
from cms.translation.workbench.replacements import replace, replacements
from tests.cms.people import person, superuser
from tests.cms.pipelines import without
from tests.cms.publishing_paths import Somebody
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    draft,
    english,
    let_time_pass,
    news,
    paragraph,
    publish,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

OTHER = {LEAD: "140 companies from Mazovia take part in the project."}
NOBODY = "nikt nie zatwierdził"


def by_draft(translation: Translation) -> None:
    draft(translation).publish()


def by_the_engine(translation: Translation) -> None:
    translation.save_target(publish=True)


def by_saving_the_row(translation: Translation) -> None:
    page = translation.source.get_ephemeral_translated_instance(translation.target_locale)
    page.live = True
    page.save()


def by_schedule(translation: Translation) -> None:
    page = translation.source.get_ephemeral_translated_instance(translation.target_locale)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()


def whole() -> Translation:
    """A translation with all its texts, which nobody has approved."""
    translation = begin(news())
    write(translation, ENGLISH)
    return translation


def approved(translation: Translation) -> Any:
    """The page of a translation after its review by three people."""
    page = translation.get_target_instance()
    workflow.submit(translation, person((TRANSLATOR, "en")))
    for role in (REVIEWER, PUBLISHER):
        workflow.approve(stored(page), person((role, "en")))
    return stored(page)


@pytest.mark.parametrize("way", [by_draft, by_the_engine, by_saving_the_row, by_schedule])
def test_a_whole_translation_does_not_go_online_unapproved(
    way: Any, django_capture_on_commit_callbacks: Any
) -> None:
    translation = whole()
    with (
        pytest.raises(Refusal, match=NOBODY),
        django_capture_on_commit_callbacks(execute=True),
    ):
        way(translation)
    assert not stored(translation.get_target_instance()).live


@pytest.mark.parametrize("way", [by_draft, by_the_engine, by_schedule])
def test_other_words_do_not_reach_a_live_page_unapproved(
    way: Any, django_capture_on_commit_callbacks: Any
) -> None:
    source = news()
    page = translated(source)
    translation = begin(source)
    write(translation, OTHER)
    with (
        pytest.raises(Refusal, match=NOBODY),
        django_capture_on_commit_callbacks(execute=True),
    ):
        way(translation)
    assert stored(page).lead == ENGLISH[LEAD]


def test_the_stock_pair_would_have_published_it(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, approval.approved)
    translation = whole()
    draft(translation).publish()
    assert stored(translation.get_target_instance()).live


def test_what_a_review_approved_is_online_and_what_was_written_since_is_not() -> None:
    translation = whole()
    page = approved(translation)
    assert page.live
    write(translation, OTHER)
    with pytest.raises(Refusal, match=NOBODY):
        draft(translation).publish()
    assert approved(translation).lead == OTHER[LEAD]


def test_what_was_approved_before_may_be_published_again() -> None:
    translation = whole()
    first = approved(translation).live_revision
    write(translation, OTHER)
    page = approved(translation)
    first.publish()
    assert stored(page).lead == ENGLISH[LEAD]


def test_what_was_approved_for_later_goes_online_in_time() -> None:
    translation = whole()
    workflow.submit(translation, person((TRANSLATOR, "en")))
    page = stored(translation.get_target_instance())
    workflow.approve(page, person((REVIEWER, "en")))
    due = timezone.now() + datetime.timedelta(hours=1)
    Page.objects.filter(pk=page.pk).update(go_live_at=due)
    workflow.approve(stored(page), person((PUBLISHER, "en")))
    assert not stored(page).live
    let_time_pass()
    call_command("publish_scheduled", verbosity=0)
    assert stored(page).live


def test_a_translation_whose_original_was_withdrawn_meanwhile_does_not_go_online_when_due() -> None:
    translation = whole()
    page = translation.get_target_instance()
    due = timezone.now() + datetime.timedelta(hours=1)
    Page.objects.filter(pk=page.pk).update(go_live_at=due)
    approved(translation)
    stored(translation.source.get_source_instance()).unpublish()
    let_time_pass()
    assert not stored(page).live


def test_a_page_that_was_withdrawn_comes_back_as_readers_knew_it() -> None:
    """Whatever synchronised content reached it since."""
    source = news()
    page = translated(source)
    publish(stored(source), date="2026-03-04")
    bring_up_to_date(page)
    stored(page).unpublish()
    stored(page).get_latest_revision().publish()
    assert str(stored(page).date) == "2026-03-04"
    assert stored(page).live


LINK = "44444444-4444-4444-8444-444444444444"
ABOUT = "https://klaster.example/about"
LINKED = {**ENGLISH, 'Zobacz <a id="a1">stronę</a>.': 'See <a id="a1">it</a>.'}


def with_a_link_replaced() -> Translation:
    """A live translation in which a translator put another address in the place of a link."""
    html = 'Zobacz <a href="https://klaster.example/o-nas">stronę</a>.'
    page = translated(news(body=[paragraph(html, LINK)]), LINKED)
    translation = translation_to(page)
    assert translation is not None
    row = PageTranslation.objects.get(target_id=page.pk)
    [one] = [one for one in replacements(row) if one.value == "https://klaster.example/o-nas"]
    replace(row, one, ABOUT, one.seen, person((TRANSLATOR, "en")))
    return translation


@pytest.mark.parametrize("way", [by_draft, by_the_engine, by_schedule])
def test_another_link_does_not_reach_a_live_page_unapproved(
    way: Any, django_capture_on_commit_callbacks: Any
) -> None:
    translation = with_a_link_replaced()
    with (
        pytest.raises(Refusal, match=NOBODY),
        django_capture_on_commit_callbacks(execute=True),
    ):
        way(translation)
    assert ABOUT not in str(stored(translation.get_target_instance()).body)


def test_another_picture_does_not_either() -> None:
    first, second = get_image_model().objects.order_by("pk")[:2]
    source = news(cover=first)
    page = translated(source)
    row = PageTranslation.objects.get(target_id=page.pk)
    [one] = [one for one in replacements(row) if one.value == first.pk]
    replace(row, one, str(second.pk), one.seen, person((TRANSLATOR, "en")))
    with pytest.raises(Refusal, match=NOBODY):
        draft(begin(source)).publish()
    assert stored(page).cover == first


def test_another_link_is_online_once_it_is_approved_and_stays() -> None:
    translation = with_a_link_replaced()
    page = approved(translation)
    assert ABOUT in str(page.body)
    draft(translation).publish()
    source = stored(translation.source.get_source_instance())
    publish(source, date="2026-03-04")
    bring_up_to_date(page)
    assert ABOUT in str(stored(page).body)


def test_another_link_of_the_original_is_the_original_s() -> None:
    html = '<a href="https://klaster.example/{}">Zobacz</a> stronę.'
    source = news(body=[paragraph(html.format("stara"), LINK)])
    page = translated(
        source, {**ENGLISH, '<a id="a1">Zobacz</a> stronę.': '<a id="a1">See</a> it.'}
    )
    publish(stored(source), body=[paragraph(html.format("nowa"), LINK)])
    draft(begin(stored(source))).publish()
    assert "nowa" in str(stored(page).body)


def test_a_new_address_alone_needs_no_review() -> None:
    source = news()
    page = stored(translated(source))
    page.slug = "another-address"
    page.save_revision().publish()
    assert stored(page).slug == "another-address"


def test_a_tree_without_a_review_asks_for_none() -> None:
    WorkflowPage.objects.all().delete()
    translation = whole()
    draft(translation).publish()
    assert stored(translation.get_target_instance()).live


def test_a_page_kept_by_hand_is_its_publisher_s() -> None:
    source = news()
    page = translated(source)
    Translation.objects.get(source__object_id=source.translation_key).delete()
    publish(stored(page), lead="Other words by hand.")
    assert english(source).lead == "Other words by hand."


def test_the_publisher_is_told_what_to_do() -> None:
    translation = whole()
    draft(translation)
    page = stored(translation.get_target_instance())
    who = Somebody(person((PUBLISHER, "en")), page, translation.source.get_source_instance())
    address = who.bulk("publish")["Location"]
    assert NOBODY in who.browser.get(address, follow=True).content.decode()
    refused = who.act("publish")
    assert refused.status_code == 422
    assert "nobody has approved" in refused.json()["errors"][0]["msg"]
    assert not stored(page).live


def test_an_administrator_publishes_past_no_review_either() -> None:
    translation = whole()
    draft(translation)
    page = stored(translation.get_target_instance())
    who = Somebody(superuser(), page, translation.source.get_source_instance())
    who.bulk("publish", include_descendants="on")
    assert who.act("publish").status_code == 422
    assert not stored(page).live
