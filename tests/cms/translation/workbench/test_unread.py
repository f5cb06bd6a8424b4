"""Whoever decides on a translation is told what of it is new to readers, and reads only that."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.translation.engine.versions import translation_to
from cms.translation.roles.groups import PUBLISHER, REVIEWER
from cms.translation.status.starting import start
from tests.cms.people import person
from tests.cms.stages import live, live_in_approval, live_in_review
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    english,
    locale,
    news,
    paragraph,
    publish,
    stored,
    translated,
    write,
)
from tests.cms.translation.workbench.at_the_workbench import (
    NEW_ENGLISH,
    NEW_LEAD,
    Workbench,
    translator,
    words,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def reviewer() -> Any:
    return person((REVIEWER, "en"))


def filters(html: Any) -> dict[str, str]:
    return {words(link): link["href"] for link in html.select(".workbench__filters li a")}


@pytest.mark.parametrize(
    ("stage", "role"), [(live_in_review, REVIEWER), (live_in_approval, PUBLISHER)]
)
def test_of_many_texts_with_one_changed_one_is_to_be_read(stage: Any, role: Any) -> None:
    target, _source = stage()
    workbench = Workbench(person((role, "en")), target)
    html = workbench.html()
    assert "1 tekst z 4 jest nowy dla czytelników." in words(html)
    assert filters(html)["Zmienione w tej korekcie 1"].endswith("?show=new")
    [line] = workbench.html(show="new").select(".workbench-line")
    assert NEW_LEAD in words(line.find(class_="workbench-line__source"))


def test_what_readers_see_stands_beside_the_new_text_and_the_original() -> None:
    target, _source = live_in_review()
    line = Workbench(reviewer(), target).line(NEW_LEAD, show="new")
    read = line.find(class_="workbench-line__read")
    assert words(read) == f"Czytelnicy widzą {ENGLISH[LEAD]} Zobaczą {NEW_ENGLISH}"
    assert (read.find("del").get_text(), read.find("ins").get_text()) == ("140", "500")
    source = line.find(class_="workbench-line__source")
    assert (source.find("del").get_text(), source.find("ins").get_text()) == ("140", "500")


def test_a_text_that_came_to_the_original_is_new_and_readers_see_nothing_of_it() -> None:
    source = news()
    target = translated(source)
    added = paragraph("Trzeci akapit.", "3" * 8)
    publish(stored(source), body=[*stored(source).body.raw_data, added])
    start(stored(source), locale("en"), translator())
    write(translation_to(target), {"Trzeci akapit.": "Third paragraph."})
    [line] = Workbench(translator(), target).html(show="new").select(".workbench-line")
    assert "Czytelnicy nie widzą tu jeszcze niczego." in words(line)


def test_a_wording_of_old_that_stands_for_a_new_original_is_to_be_read_too() -> None:
    source = news()
    target = translated(source)
    publish(stored(source), lead=NEW_LEAD)
    start(stored(source), locale("en"), translator())
    write(translation_to(target), {NEW_LEAD: ENGLISH[LEAD]})
    [line] = Workbench(translator(), target).html(show="new").select(".workbench-line")
    assert line.find(class_="workbench-line__read").find("del") is None
    assert line.find(class_="workbench-line__source").find("ins").get_text() == "500"


def test_where_nobody_decides_the_same_is_called_new_to_readers() -> None:
    target, _source = live()
    assert "Nowe dla czytelników 1" in filters(Workbench(translator(), target).html())


def test_a_page_that_no_reader_knows_is_read_as_a_whole() -> None:
    source = news()
    write(begin(source), ENGLISH)
    html = Workbench(translator(), english(source)).html()
    assert not any("czytelników" in label for label in filters(html))
    assert html.select(".workbench-line__read") == []


def test_nothing_is_new_of_what_is_online() -> None:
    html = Workbench(translator(), translated(news())).html(show="new")
    assert filters(html)["Nowe dla czytelników 0"]
    assert html.select(".workbench-line") == []


def test_the_database_is_asked_as_often_for_many_new_texts_as_for_one() -> None:
    def asked(count: int) -> int:
        ids = [f"{number:08}-1111-4111-8111-111111111111" for number in range(count)]
        source = news(slug=f"n{count}", body=[paragraph(f"Akapit {one}.", one) for one in ids])
        target = translated(
            source,
            {**ENGLISH, f"n{count}": f"e{count}"}
            | {f"Akapit {i}.": f"Paragraph {i}." for i in ids},
        )
        publish(stored(source), body=[paragraph(f"Ustęp {one}.", one) for one in ids])
        start(stored(source), locale("en"), translator())
        write(translation_to(target), {f"Ustęp {i}.": f"Passage {i}." for i in ids})
        workbench = Workbench(translator(), target)
        assert len(workbench.html(show="new").select(".workbench-line__read ins")) >= count
        with CaptureQueriesContext(connection) as queries:
            workbench.html(show="new")
        return len(queries)

    assert asked(1) == asked(30)
