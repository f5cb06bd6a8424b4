"""What somebody accepted, with a reason, is no open fault on the translator's screen."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup

from cms.translation.checks.finding import Finding, Severity
from cms.translation.checks.models import CheckWaiver
from cms.translation.engine.versions import translation_to
from cms.translation.review.waiving import waive
from cms.translation.roles.groups import PUBLISHER
from cms.translation.status.models import PageTranslation
from cms.translation.workbench.lines import Lines
from cms.translation.workbench.shown import Shown, summed_up
from tests.cms.people import person
from tests.cms.translating import ENGLISH, LEAD, begin, english, news, write
from tests.cms.translation.workbench.at_the_workbench import JSON, Workbench, translator, words

pytestmark = [pytest.mark.django_db, pytest.mark.once]

WRONG = ENGLISH[LEAD].replace("140", "150")


def wrong() -> Any:
    source = news()
    write(begin(source), {**ENGLISH, LEAD: WRONG})
    return english(source)


def accept(target: Any) -> CheckWaiver:
    publisher = person((PUBLISHER, "en"))
    publisher.first_name, publisher.last_name = "Anna", "Nowak"
    publisher.save()
    [finding] = Shown(row(target), target).grave
    return waive(target, finding, "Nowszy spis.", publisher)


def row(target: Any) -> PageTranslation:
    return PageTranslation.objects.get(target=target)


def told(html: BeautifulSoup, part: str) -> str:
    found = html.find(id=f"workbench-{part}")
    return words(found) if found else ""


def test_what_was_accepted_is_calm_and_says_who_accepted_it_when_and_why() -> None:
    target = wrong()
    workbench = Workbench(translator(), target)
    assert workbench.line(LEAD).select(".workbench-line__grave")
    accept(target)
    line = workbench.line(LEAD)
    assert line.select(".workbench-line__grave") == []
    said = words(line.select_one(".workbench-line__accepted"))
    assert "W oryginale jest 140, w tłumaczeniu 150." in said
    assert re.search(r"Przyjęte: Anna Nowak \(\d+ \w+ \d{4}.* \d+:\d\d\): „Nowszy spis.”", said)


def test_what_was_accepted_counts_as_no_warning() -> None:
    target = wrong()
    workbench = Workbench(translator(), target)
    html = workbench.html()
    assert "Z uwagami 1" in told(html, "filters")
    assert "1 uwaga nie pozwala na publikację" in told(html, "grave")
    accept(target)
    html = workbench.html()
    assert "Z uwagami" not in told(html, "filters")
    assert told(html, "grave") == ""


def test_the_checks_do_not_say_that_all_agrees_where_something_was_accepted() -> None:
    target = wrong()
    accept(target)
    checks = Workbench(person((PUBLISHER, "pl"), (PUBLISHER, "en")), target)
    html = checks.browser.get(checks.url("checks")).content.decode()
    assert "Nowszy spis." in html
    assert "Tłumaczenie zgadza się z oryginałem." not in html


def test_what_was_accepted_stays_so_while_somebody_types_and_saves_the_same() -> None:
    target = wrong()
    accept(target)
    workbench = Workbench(translator(), target)
    fields = workbench.fields("lead", LEAD, WRONG, WRONG)
    for name in ("check", "save"):
        [found] = workbench.browser.post(workbench.url(name), fields, **JSON).json()["findings"]
        assert not found["grave"]
        assert "Przyjęte: Anna Nowak" in found["accepted"]


def test_other_words_are_a_fault_again() -> None:
    target = wrong()
    accept(target)
    write(translation_to(target), {LEAD: WRONG.replace("150", "160")})
    assert Workbench(translator(), target).line(LEAD).select(".workbench-line__grave")


def test_it_is_said_without_a_name_once_the_account_is_deleted() -> None:
    target = wrong()
    accept(target).user.delete()
    said = words(Workbench(translator(), target).line(LEAD))
    assert "Przyjęte (" in said
    assert "None" not in said


def test_the_accepted_are_read_once_however_many_texts_are_shown(
    django_assert_num_queries: Any,
) -> None:
    target = wrong()
    accept(target)
    lines = Lines(row(target))
    findings = [one for line in lines.all for one in line.findings(lines.glossary)]
    with django_assert_num_queries(1):
        assert lines.accepted.shown(findings) == lines.accepted.shown(findings)


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        (("left_out",), "Tłumaczenie może coś pomijać lub dodawać."),
        (("number", "date"), "Tłumaczenie przeczy oryginałowi."),
        (("number", "left_out"), "Tłumaczenie różni się od oryginału tam, gdzie nie powinno."),
        (("link",), "Tłumaczenie różni się od oryginału tam, gdzie nie powinno."),
    ],
)
def test_what_stands_above_findings_says_what_they_are(codes: Any, sentence: str) -> None:
    assert summed_up([Finding(code, Severity.GRAVE, "lead", "") for code in codes]) == sentence


def test_a_text_that_is_only_too_short_is_not_said_to_contradict() -> None:
    source = news(lead=f"{LEAD} Wszystkie pracują razem nad nowymi wyrobami od wielu lat.")
    write(begin(source), {**ENGLISH, source.lead: ENGLISH[LEAD]})
    asked = Workbench(translator(), english(source)).answer("submit").content.decode()
    assert "Tłumaczenie może coś pomijać lub dodawać. W tej postaci" in asked
    assert "przeczy oryginałowi" not in asked
