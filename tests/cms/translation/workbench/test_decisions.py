"""Submitting, approving, sending back, commenting and replacing, on the translator's screen."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail_localize.models import SegmentOverride

from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.starting import start
from cms.translation.workbench.lines import hash_of
from cms.translation.workbench.models import SegmentComment
from tests.cms.people import client, person, superuser
from tests.cms.publishing_paths import form
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    locale,
    news,
    paragraph,
    publish,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.workbench.at_the_workbench import (
    NEW_ENGLISH,
    NEW_LEAD,
    Workbench,
    go_on,
    lead,
    translator,
    words,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def reviewer() -> Any:
    return person((REVIEWER, "en"))


def publisher() -> Any:
    return person((PUBLISHER, "en"))


def ready() -> Any:
    """A live translation whose original changed, translated anew and not submitted yet."""
    source = news()
    target = translated(source)
    publish(stored(source), lead=NEW_LEAD)
    start(stored(source), locale("en"), translator())
    write(translation_to(target), {NEW_LEAD: NEW_ENGLISH})
    return target


def source_of(target: Any) -> Any:
    return stored(target.get_translation(locale("pl")))


def test_three_people_bring_a_translation_online() -> None:
    target = ready()
    assert "Przekazano do korekty" in Workbench(translator(), target).post(
        "submit", comment="Gotowe."
    )
    assert lead(target) == ENGLISH[LEAD]
    review = Workbench(reviewer(), target)
    assert "Gotowe." in words(review.html())
    review.save("lead", NEW_LEAD, "Now 500 companies from Mazovia take part.", NEW_ENGLISH)
    assert "czeka teraz na następny krok" in review.post("approve")
    assert lead(target) == ENGLISH[LEAD]
    last = Workbench(publisher(), target)
    assert "Zatwierdź i opublikuj" in words(last.html())
    assert "Zatwierdzono i opublikowano." in last.post("approve")
    assert lead(target) == "Now 500 companies from Mazovia take part."
    assert state(source_of(target)).state == State.CURRENT


NOBODY = "Do kroku „Korekta językowa (angielski)” nie należy nikt"


def test_a_step_without_people_is_told_to_whoever_hands_in() -> None:
    assert NOBODY in Workbench(translator(), ready()).post("submit")


def test_a_step_with_people_is_not() -> None:
    reviewer()
    assert NOBODY not in Workbench(translator(), ready()).post("submit")


def test_a_step_without_people_is_told_to_the_editor_of_an_original() -> None:
    page = news(live=False)
    sent = form(page, **{"action-submit": "1"})
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    browser = client(person((EDITOR, "pl")))
    told = browser.post(address, sent, follow=True).content.decode()
    assert "nie należy nikt" in told


def test_what_readers_see_already_is_not_submitted_again() -> None:
    target = translated(news())
    html = words(Workbench(translator(), target).html())
    assert "Czytelnicy widzą już to wszystko." in html
    assert "Przekaż do korekty" not in html


def test_a_text_that_is_missing_keeps_the_page_from_being_submitted() -> None:
    target = start(news(), locale("en"), translator())
    assert "nie są przetłumaczone" in Workbench(translator(), target).post("submit")
    assert not stored(target).workflow_in_progress


def test_a_text_that_has_changed_keeps_it_as_well_and_is_not_called_untranslated() -> None:
    source = news()
    target = translated(source)
    publish(stored(source), lead=NEW_LEAD)
    told = Workbench(translator(), target).post("submit")
    assert f"Te teksty zmieniły się w oryginale: „{NEW_LEAD}”" in told
    assert "„Jest dobrze”" in told
    assert "nie są przetłumaczone" not in told


def test_enter_in_a_comment_decides_nothing() -> None:
    """In a field of one line a browser takes it for the form's first button."""
    target = ready()
    translating = Workbench(translator(), target)
    deciding = Workbench(reviewer(), target)
    for workbench, action in ((translating, "submit"), (deciding, "approve")):
        if workbench is deciding:
            translating.post("submit")
        form = workbench.html().find("form", action=lambda url, what=action: what in (url or ""))
        assert form.find("textarea", attrs={"name": "comment"}) is not None
        assert form.select("input:not([type=hidden])") == []


def test_sent_back_the_translator_reads_why_and_writes_again() -> None:
    target = ready()
    Workbench(translator(), target).post("submit")
    assert "Napisz, co trzeba zmienić" in Workbench(reviewer(), target).post("send_back")
    Workbench(reviewer(), target).post("send_back", comment="Sprawdź liczbę.")
    html = Workbench(translator(), target).html()
    assert "reviewer-en prosi o zmiany: Sprawdź liczbę." in words(html)
    assert not html.select_one("[name=text]").has_attr("readonly")


@pytest.mark.parametrize("who", [(TRANSLATOR, "en"), (EDITOR, "pl"), (PUBLISHER, "pl")])
@pytest.mark.parametrize("action", ["approve", "send_back"])
def test_nobody_else_decides(who: Any, action: str) -> None:
    target = ready()
    Workbench(translator(), target).post("submit")
    Workbench(person(who), target).post(action, comment="x")
    assert stored(target).workflow_in_progress
    assert lead(target) == ENGLISH[LEAD]


@pytest.mark.parametrize("who", [(EDITOR, "pl"), (TRANSLATOR, "pl"), (PUBLISHER, "pl")])
def test_nobody_of_the_other_language_submits(who: Any) -> None:
    target = ready()
    Workbench(person(who), target).post("submit")
    assert not stored(target).workflow_in_progress


def test_a_contradiction_stops_the_last_approval_and_says_why() -> None:
    target = ready()
    write(translation_to(target), {NEW_LEAD: ENGLISH[LEAD]})
    for workbench, name in (
        (Workbench(translator(), target), "submit"),
        (Workbench(reviewer(), target), "approve"),
    ):
        go_on(workbench, workbench.answer(name), name)
    last = Workbench(publisher(), target)
    assert "1 uwaga nie pozwala na publikację" in words(last.html())
    assert "W oryginale jest 500, w tłumaczeniu 140." in last.post("approve")
    assert lead(target) == ENGLISH[LEAD]
    assert stored(target).workflow_in_progress


def test_a_wording_that_somebody_calls_right_counts_when_it_is_approved_and_not_before(
    django_capture_on_commit_callbacks: Any,
) -> None:
    target = ready()
    # The same words as online, for a text that says another number.
    write(translation_to(target), {NEW_LEAD: ENGLISH[LEAD]})
    with django_capture_on_commit_callbacks(execute=True):
        publish(source_of(target), date="2026-03-04")
    assert str(stored(target).date) == "2026-03-04"
    assert state(source_of(target)).state == State.OUTDATED
    assert state(source_of(target)).severity == "high"


def test_comments_stand_at_their_text_until_they_are_settled() -> None:
    target = ready()
    Workbench(reviewer(), target).post(
        "remark", path="lead", of=hash_of(NEW_LEAD), comment="Na pewno 500?"
    )
    line = Workbench(translator(), target).line(NEW_LEAD)
    assert "Na pewno 500?" in words(line)
    assert len(Workbench(translator(), target).html(show="comments").select(".workbench-line")) == 1
    remark = SegmentComment.objects.get()
    Workbench(person((EDITOR, "pl")), target).post("settle", remark=remark.pk)
    assert "Na pewno 500?" in words(Workbench(translator(), target).html())
    Workbench(translator(), target).post("settle", remark=remark.pk)
    assert "Na pewno 500?" not in words(Workbench(translator(), target).html())


def test_a_comment_outlives_the_text_that_it_was_about() -> None:
    target = ready()
    Workbench(reviewer(), target).post(
        "remark", path="lead", of=hash_of(NEW_LEAD), comment="Na pewno?"
    )
    publish(source_of(target), lead="Firm jest 600.")
    assert "Na pewno?" in words(Workbench(translator(), target).line("Firm jest 600."))
    SegmentComment.objects.create(page=target, path="body.gone", of="x", text="O akapicie.")
    assert "O akapicie." in words(
        Workbench(translator(), target).html().select_one(".workbench__remarks")
    )


def test_a_comment_is_about_a_text_of_the_page() -> None:
    target = ready()
    refused = Workbench(reviewer(), target).post("remark", path="lead", of="x", comment="Na pewno?")
    assert "Tego tekstu nie ma już na stronie" in refused
    assert not SegmentComment.objects.exists()


def test_an_empty_comment_is_none() -> None:
    target = ready()
    assert "Najpierw napisz komentarz." in Workbench(reviewer(), target).post("remark", comment=" ")
    assert not SegmentComment.objects.exists()


LINK = "44444444-4444-4444-8444-444444444444"


@pytest.mark.parametrize("sent", ["", "abc", "²", "9" * 20])
def test_a_comment_that_is_none_is_not_found(sent: str) -> None:
    workbench = Workbench(reviewer(), translated(news()))
    assert workbench.answer("settle", remark=sent).status_code == 404


@pytest.mark.parametrize("page", ["9" * 20, f"start/{'9' * 20}/en", f"of/{'9' * 20}"])
def test_a_number_that_no_database_takes_is_not_found(page: str) -> None:
    assert client(superuser()).get(f"/admin/translations/{page}/").status_code == 404


def with_link() -> Any:
    html = 'Zobacz <a href="https://klaster.example/o-nas">stronę</a>.'
    source = news(body=[paragraph(html, LINK)])
    return start(source, locale("en"), translator())


def replace(user: Any, target: Any, value: str, **more: str) -> str:
    workbench = Workbench(user, target)
    answer = workbench.browser.get(workbench.url("replacements"))
    [one] = [item["one"] for item in answer.context["items"] if "Tekst" in item["one"].place.label]
    sent = {"key": one.key, "seen": one.seen, f"r{one.key}-value": value, **more}
    return workbench.browser.post(workbench.url("replacements"), sent, follow=True).content.decode()


def preview(target: Any) -> str:
    workbench = Workbench(translator(), target)
    return workbench.browser.get(workbench.url("preview")).content.decode()


def test_a_link_leads_elsewhere_in_the_translation_and_back_again() -> None:
    target = with_link()
    assert "Zapisano" in replace(translator(), target, "https://klaster.example/about")
    write(translation_to(target), {'Zobacz <a id="a1">stronę</a>.': 'See <a id="a1">it</a>.'})
    assert "https://klaster.example/about" in preview(target)
    replace(translator(), target, "", original="1")
    assert "https://klaster.example/o-nas" in preview(target)


def test_the_later_of_two_people_does_not_put_the_earlier_s_link_away() -> None:
    target = with_link()
    replace(translator(), target, "https://klaster.example/about")
    said = replace(publisher(), target, "https://klaster.example/us", seen="null")
    assert translator().username in said
    assert SegmentOverride.objects.get().data == "https://klaster.example/about"
    assert translator().username in replace(publisher(), target, "", original="1", seen="null")
    assert SegmentOverride.objects.get().data == "https://klaster.example/about"
    assert "Zapisano" in replace(publisher(), target, "https://klaster.example/us")
    assert SegmentOverride.objects.get().data == "https://klaster.example/us"


@pytest.mark.parametrize("value", ["javascript:alert(1)", "strona", "https://", " x y "])
def test_what_is_no_address_is_refused(value: str) -> None:
    assert "Podaj cały adres" in replace(translator(), with_link(), value)
    assert not SegmentOverride.objects.exists()


def test_only_those_who_write_replace() -> None:
    target = with_link()
    replace(person((PUBLISHER, "pl")), target, "https://klaster.example/about")
    assert not SegmentOverride.objects.exists()


def test_a_publisher_stops_translating_and_the_page_is_kept_by_hand() -> None:
    target = translated(news())
    assert (
        Workbench(translator(), target)
        .browser.get(Workbench(translator(), target).url("stopping"))
        .status_code
        == 302
    )
    workbench = Workbench(publisher(), target)
    html = workbench.browser.get(workbench.url("stopping")).content.decode()
    assert "Prowadź ręcznie" in html
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    address = reverse("wagtail_localize:stop_translation", args=[translation_to(target).pk])
    assert address in html
    workbench.browser.post(address, {"next": edit})
    assert state(source_of(target)).state == State.DETACHED
    assert client(publisher()).get(edit).status_code == 200


def test_whoever_may_give_the_reason_is_led_to_it_and_keeps_what_they_wrote() -> None:
    target = ready()
    write(translation_to(target), {NEW_LEAD: NEW_ENGLISH.replace("500", "900")})
    hands_in = Workbench(translator(), target)
    asked = hands_in.answer("submit")
    assert asked.status_code == 409
    assert "Podaj, dlaczego jest dobre" not in asked.content.decode()
    hands_in.post("submit", shown=hands_in.shown, read=asked.context["read"])
    review = Workbench(reviewer(), target)
    asked = review.answer("approve")
    assert "Podaj, dlaczego jest dobre" in asked.content.decode()
    review.post("approve", shown=review.shown, read=asked.context["read"])
    last = Workbench(publisher(), target)
    told = last.post("approve", comment="Zgadzam się.")
    assert "może to zrobić każdy, kto je sprawdza lub publikuje" in told
    assert "Twój komentarz: „Zgadzam się.”" in told
    assert last.url("checks") in told
