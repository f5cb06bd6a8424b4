"""A translation that contradicts its source does not go live, unless a reviewer says why."""

import datetime
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail_localize.models import Translation

from cms.translation.checks import page_findings, unwaived
from cms.translation.models import CheckWaiver, GlossaryTerm, State
from cms.translation.review import workflow
from cms.translation.review.rules import ContradictionError
from cms.translation.review.waiving import waive
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR, group_of
from cms.translation.status.sync import bring_up_to_date
from cms.translation.workbench.checks import drafted
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    TWO,
    begin,
    draft,
    english,
    let_time_pass,
    news,
    paragraph,
    publish,
    put_online,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

WRONG = {**ENGLISH, LEAD: "The project brings together 150 companies from Mazovia."}


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def person(role: Any = PUBLISHER, code: str = "en") -> Any:
    user = get_user_model().objects.create_user(f"{role.key}-{code}", password="secret-enough")
    user.groups.add(group_of(role, code))
    return user


def wrong(source: Any) -> Translation:
    translation = begin(source)
    write(translation, WRONG)
    return translation


def latest(source: Any) -> Any:
    return english(source).get_latest_revision_as_object()


def accept(source: Any, reason: str = "Liczba z nowszego spisu.") -> CheckWaiver:
    finding = unwaived(stored(source), latest(source))[0]
    return waive(english(source), finding, reason, person())


def by_draft(translation: Translation) -> None:
    put_online(draft(translation))


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


@pytest.mark.parametrize("way", [by_draft, by_the_engine, by_saving_the_row, by_schedule])
def test_a_wrong_number_does_not_go_live(way, commit):
    source = news()
    translation = wrong(source)
    with pytest.raises(ContradictionError) as refused, commit():
        way(translation)
    sentence = refused.value.sentences()[0]
    assert "140" in sentence
    assert "150" in sentence
    assert not english(source).live
    assert state(source).state == State.IN_PROGRESS


def test_a_correct_text_that_is_live_is_not_overwritten_by_a_wrong_one():
    source = news()
    page = translated(source)
    write(begin(source), WRONG)
    with pytest.raises(ContradictionError):
        put_online(draft(begin(source)))
    assert stored(page).lead == ENGLISH[LEAD]


def test_the_draft_may_be_wrong_and_says_so():
    source = news()
    draft(wrong(source))
    found = unwaived(stored(source), latest(source))
    assert [(f.code, f.path) for f in found] == [("number", "lead")]


def test_a_reason_lets_it_go_live_and_is_kept():
    source = news()
    translation = wrong(source)
    draft(translation)
    waiver = accept(source)
    assert unwaived(stored(source), latest(source)) == []
    put_online(draft(translation))
    assert english(source).live
    assert (waiver.reason, waiver.user.username) == ("Liczba z nowszego spisu.", "publisher-en")
    entry = PageLogEntry.objects.get(action="cms_translation.waive", page=english(source).pk)
    assert entry.data["reason"] == "Liczba z nowszego spisu."


@pytest.mark.parametrize("changed", ["source", "translation"])
def test_a_reason_holds_only_for_the_two_texts_it_was_given_for(changed):
    source = news()
    translation = wrong(source)
    draft(translation)
    accept(source)
    if changed == "source":
        publish(stored(source), lead=LEAD.replace("140", "141"))
        translation = begin(stored(source))
        write(translation, {LEAD.replace("140", "141"): WRONG[LEAD]})
    else:
        write(translation, {LEAD: "The project brings together 160 companies."})
    with pytest.raises(ContradictionError):
        put_online(draft(translation))


@pytest.mark.parametrize(
    ("role", "code"), [(TRANSLATOR, "en"), (EDITOR, "en"), (PUBLISHER, "pl"), (REVIEWER, "pl")]
)
def test_who_neither_reviews_nor_publishes_it_accepts_nothing(role, code):
    source = news()
    draft(wrong(source))
    finding = unwaived(stored(source), latest(source))[0]
    with pytest.raises(PermissionDenied):
        waive(english(source), finding, "Bo tak.", person(role, code))
    assert not CheckWaiver.objects.exists()


def test_the_reviewer_accepts_during_the_review_and_it_is_published():
    source = news()
    translation = wrong(source)
    workflow.submit(translation, person(TRANSLATOR))
    reviewer = person(REVIEWER)
    page = english(source)
    waive(page, unwaived(stored(source), latest(source))[0], "Stan na dziś.", reviewer)
    workflow.approve(page, reviewer)
    workflow.approve(english(source), person(PUBLISHER))
    assert english(source).live


def test_the_last_approval_is_refused_without_a_reason_and_the_review_goes_on():
    source = news()
    workflow.submit(wrong(source), person(TRANSLATOR))
    workflow.approve(english(source), person(REVIEWER))
    with pytest.raises(ContradictionError):
        workflow.approve(english(source), person(PUBLISHER))
    assert not english(source).live
    assert english(source).workflow_in_progress


def test_nothing_is_accepted_without_a_reason():
    source = news()
    draft(wrong(source))
    finding = unwaived(stored(source), latest(source))[0]
    with pytest.raises(ValidationError):
        waive(english(source), finding, "  ", person())


def test_a_live_page_follows_its_source_though_a_number_changed_there(commit):
    source = news()
    page = translated(source)
    with commit():
        publish(stored(source), lead=LEAD.replace("140", "500"), body=[ONE])
    assert len(stored(page).body) == 1
    assert stored(page).lead == ENGLISH[LEAD]
    assert state(source).state == State.OUTDATED


def test_a_stricter_glossary_holds_up_neither_sync_nor_withdrawal(commit):
    source = news()
    page = translated(source)
    GlossaryTerm.objects.create(polish="Mazowsze", english="Masovia", official_name=True)
    with commit():
        publish(stored(source), body=[ONE])
    assert len(stored(page).body) == 1
    stored(source).unpublish()
    assert not stored(page).live


def test_what_was_withdrawn_is_asked_about_again_when_it_is_to_go_live():
    source = news()
    page = translated(source)
    GlossaryTerm.objects.create(polish="Mazowsze", english="Masovia", official_name=True)
    stored(page).unpublish()
    with pytest.raises(ContradictionError):
        stored(page).save_revision().publish()


def test_a_source_and_a_page_kept_by_hand_are_free():
    source = news()
    translation = wrong(source)
    Translation.objects.filter(pk=translation.pk).update(enabled=False)
    put_online(draft(translation))
    assert english(source).live
    assert not bring_up_to_date(english(source))


@pytest.mark.usefixtures("approved")
def test_a_schedule_with_a_reason_publishes_in_time():
    source = news()
    translation = wrong(source)
    draft(translation)
    accept(source)
    by_schedule(translation)
    let_time_pass()
    assert english(source).live


def test_lists_and_headings_that_differ_are_noticed_and_stop_nothing():
    source = news(body=[{**paragraph("Pierwszy akapit.", ONE["id"])}])
    page = translated(source)
    page.body = [
        {"type": "text", "value": "<ul><li>First paragraph.</li></ul>", "id": ONE["id"]},
        {"type": "heading", "value": {"text": "Heading", "level": "3"}, "id": TWO["id"]},
    ]
    found = {f.code: f for f in page_findings(stored(source), page)}
    assert {"list", "heading"} <= set(found)
    assert not any(f.grave for f in found.values() if f.code in ("list", "heading"))


@pytest.mark.uses
def test_links_to_pages_that_readers_cannot_read_in_their_language_are_noticed():
    other = news(slug="inna", title="Inna wiadomość")
    link = f'<a linktype="page" id="{other.pk}">Inna</a> <a href="/aktualnosci/">tu</a>'
    source = news(body=[paragraph(link, ONE["id"])])
    page = english(begin(source).source.get_source_instance())
    page.body = [paragraph('<a href="/aktualnosci/">here</a>', ONE["id"])]
    messages = [f.message for f in page_findings(source, page) if f.code == "link_language"]
    assert any("Inna wiadomość" in message for message in messages)
    assert any("/aktualnosci/" in message for message in messages)


def test_the_queries_of_a_page_s_checks_do_not_grow_with_it():
    def count(body: list[Any]) -> int:
        source = news(body=body, slug=f"klaster-{len(body)}")
        target = english(begin(source).source.get_source_instance())
        source, target = stored(source), stored(target)
        with CaptureQueriesContext(connection) as queries:
            page_findings(source, target)
        return len(queries)

    long = [paragraph(f"Akapit {n}.", f"{n:08}-1111-4111-8111-111111111111") for n in range(30)]
    assert count([ONE]) == count(long)


def test_a_reviewer_reads_both_texts_and_accepts_with_a_reason(client: Client) -> None:
    source = news()
    wrong(source)
    page = english(source)
    client.force_login(person())
    address = reverse("cms_translation:checks", args=[page.pk])
    shown = client.get(address).content.decode()
    assert LEAD in shown
    assert WRONG[LEAD] in shown
    finding = unwaived(stored(source), drafted(page))[0]
    sent = {"code": finding.code, "digest": finding.digest, "reason": "Nowszy spis."}
    accept_address = reverse("cms_translation:waive", args=[page.pk])
    client.post(accept_address, {**sent, "reason": " "})
    assert not CheckWaiver.objects.exists()
    client.post(accept_address, sent)
    assert CheckWaiver.objects.get().reason == "Nowszy spis."
    shown = client.get(address).content.decode()
    assert "Nowszy spis." in shown
    assert accept_address not in shown


def test_a_translation_leads_to_its_checks_and_a_source_to_none(client: Client) -> None:
    source = news()
    translated(source)
    client.force_login(get_user_model().objects.create_superuser("root", password="secret-enough"))
    for page, leads in ((english(source), True), (source, False)):
        shown = client.get(reverse("wagtailadmin_explore", args=[page.pk])).content.decode()
        assert (reverse("cms_translation:checks", args=[page.pk]) in shown) is leads


def test_a_translator_reads_the_checks_and_accepts_nothing(client: Client) -> None:
    source = news()
    wrong(source)
    page = english(source)
    client.force_login(person(TRANSLATOR))
    finding = unwaived(stored(source), drafted(page))[0]
    accept_address = reverse("cms_translation:waive", args=[page.pk])
    shown = client.get(reverse("cms_translation:checks", args=[page.pk])).content.decode()
    assert WRONG[LEAD] in shown
    assert accept_address not in shown
    sent = {"code": finding.code, "digest": finding.digest, "reason": "Bo tak."}
    assert client.post(accept_address, sent).status_code in (302, 403)
    assert not CheckWaiver.objects.exists()


def test_the_checks_are_closed_to_those_of_the_other_tree(client: Client) -> None:
    source = news()
    wrong(source)
    client.force_login(person(EDITOR, "pl"))
    address = reverse("cms_translation:checks", args=[english(source).pk])
    assert client.get(address).status_code in (302, 403)
