"""The translator's screen shows what there is to do, and all that helps to do it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.models import EditingSession
from wagtail_localize.models import StringTranslation

from cms.translation.models import GlossaryTerm
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.starting import start
from cms.translation.workbench.addresses import screen_for
from tests.cms.people import client, person, superuser
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    english,
    locale,
    news,
    paragraph,
    publish,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.workbench.at_the_workbench import NEW_ENGLISH, NEW_LEAD, Workbench, words

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def translator() -> Any:
    return person((TRANSLATOR, "en"))


def outdated() -> Any:
    source = news()
    target = translated(source)
    publish(stored(source), lead=NEW_LEAD)
    return target


def test_a_changed_text_shows_the_old_original_the_new_one_and_the_old_translation(
    translator: Any,
) -> None:
    line = Workbench(translator, outdated()).line(NEW_LEAD)
    assert line.find(class_="workbench-line__before").get_text() == LEAD
    assert line.find("del").get_text() == "140"
    assert line.find("ins").get_text() == "500"
    assert line.find("textarea", attrs={"name": "text"}).get_text() == ENGLISH[LEAD]
    assert "poważna zmiana" in words(line)
    assert "oryginał się zmienił" in words(line)
    assert "W oryginale jest 500, w tłumaczeniu 140." in words(line)


def test_only_what_is_to_do_is_shown_where_that_is_asked_for(translator: Any) -> None:
    workbench = Workbench(translator, outdated())
    assert len(workbench.html().select(".workbench-line")) == 5
    [only] = workbench.html(show="todo").select(".workbench-line")
    assert only.find("ins").get_text() == "500"
    assert workbench.html(show="machine").select(".workbench-line") == []


def test_the_address_is_shown_and_counted_as_no_text(translator: Any) -> None:
    page = Workbench(translator, outdated()).html()
    everything = page.select_one("#workbench-filters li span")
    assert everything is not None
    assert len(page.select(".workbench-line")) == 5
    assert everything.get_text() == page.find("progress")["max"] == "4"
    places = [words(place) for place in page.select(".workbench-line__place")]
    assert [place.partition(".")[0] for place in places if "." in place] == ["1", "2", "3", "4"]


def test_what_is_counted_follows_what_is_saved_without_another_session_of_the_same_person(
    translator: Any,
) -> None:
    workbench = Workbench(translator, outdated())

    def told() -> str:
        html = BeautifulSoup(workbench.browser.get(workbench.url("parts")).content, "html.parser")
        parts = [html.find(id=f"workbench-{part}") for part in ("filters", "state", "grave")]
        return " ".join(words(part) for part in parts)

    workbench.html()
    here = EditingSession.objects.count()
    assert "Do zrobienia 1" in told()
    assert workbench.save("lead", NEW_LEAD, NEW_ENGLISH).status_code == 200
    assert "Do zrobienia" not in told()
    assert EditingSession.objects.count() == here


def test_terms_of_the_glossary_stand_beside_the_text(translator: Any) -> None:
    GlossaryTerm.objects.create(polish="laboratorium", english="laboratory", note="Not “lab”.")
    source = news(lead="Otwarto laboratorium.")
    target = start(source, locale("en"), translator)
    [term] = Workbench(translator, target).line(source.lead).select(".workbench-line__terms button")
    assert (term.get_text(), term["title"]) == ("laboratory", "Not “lab”.")


def test_similar_texts_of_other_pages_are_offered_the_likest_first(translator: Any) -> None:
    near = LEAD.replace("Mazowsza", "Radomia")
    write(begin(news(slug="inna", lead=near)), {near: "Nearly the same, 140."})
    translated(news())
    target = start(news(slug="druga"), locale("en"), translator)
    workbench = Workbench(translator, target)
    key = str(workbench.line(LEAD)["data-line"])
    answer = workbench.browser.get(workbench.url("similar"), {"key": key}).json()
    offered = BeautifulSoup(answer["html"], "html.parser").select("[data-use]")
    assert [one["data-use"] for one in offered] == [ENGLISH[LEAD], "Nearly the same, 140."]


def test_markup_is_shown_as_marks_and_typed_as_tags(translator: Any) -> None:
    source = news(
        body=[paragraph('A <b>bold</b> &amp; <a href="https://e.org/">link</a>', "1" * 8)]
    )
    target = start(source, locale("en"), translator)
    line = next(
        one
        for one in Workbench(translator, target).html().select(".workbench-line")
        if "bold" in words(one)
    )
    shown = words(line.find(class_="workbench-line__source"))
    assert "‹b› bold ‹/b›" in shown
    assert "& " in shown
    opens = [button["data-open"] for button in line.select("button.workbench-tag")]
    assert opens == ["<b>", '<a id="a1">']


def test_each_text_of_a_table_says_its_row_and_column(translator: Any) -> None:
    table = {
        "caption": "Program",
        "columns": [{"type": "text", "heading": "Godzina"}, {"type": "text", "heading": "Temat"}],
        "rows": [{"values": ["rano", "Sieci"]}, {"values": ["wieczorem", "Sieci"]}],
    }
    source = news(body=[{"type": "table", "value": table, "id": "1" * 8}])
    html = Workbench(translator, start(source, locale("en"), translator)).html()
    places = [words(place) for place in html.select(".workbench-line__place")]
    assert [place.partition("Treść › Tabela › ")[2] for place in places if "Tabela" in place] == [
        "podpis",
        "nagłówek kolumny 1",
        "nagłówek kolumny 2",
        "wiersz 1, kolumna 1 (Godzina)",
        "wiersz 1, kolumna 2 (Temat)",
        "wiersz 2, kolumna 1 (Godzina)",
    ]


def test_a_machine_s_draft_waits_to_be_confirmed(translator: Any) -> None:
    source = news()
    begin(source)
    write(begin(source), {LEAD: ENGLISH[LEAD]}, kind="machine")
    line = Workbench(translator, english(source)).line(LEAD)
    assert "przetłumaczone maszynowo" in words(line)
    assert "Potwierdź" in words(line)


def test_the_page_is_shown_as_it_will_be_in_a_frame_of_the_same_site(translator: Any) -> None:
    source = news()
    write(begin(source), {LEAD: ENGLISH[LEAD]})
    workbench = Workbench(translator, english(source))
    answer = workbench.browser.get(workbench.url("preview"))
    assert ENGLISH[LEAD] in answer.content.decode()
    assert "Pierwszy akapit." in answer.content.decode()
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert not stored(english(source)).live


def test_every_way_to_edit_a_translation_leads_here(translator: Any) -> None:
    target = translated(news())
    address = reverse("wagtailadmin_pages:edit", args=[target.pk])
    for who in (translator, person((PUBLISHER, "en")), superuser()):
        answer = client(who).get(address)
        assert answer["Location"] == Workbench(who, target).url("workbench")
    posted = client(superuser()).post(address, {"action": "publish", "title": "X"}, follow=True)
    assert "Niczego nie zapisano" in posted.content.decode()


def test_whoever_sees_only_the_original_reads_and_does_not_write() -> None:
    target = translated(news())
    html = Workbench(person((EDITOR, "pl")), target).html()
    assert all(field.has_attr("readonly") for field in html.select("[name=text]"))
    assert "Możesz czytać" in words(html)
    assert html.select("[data-save]") == []


def test_who_sees_neither_language_does_not_get_in() -> None:
    workbench = Workbench(person(), translated(news()))
    for name in ("workbench", "preview", "others", "similar", "replacements", "stopping"):
        assert workbench.browser.get(workbench.url(name)).status_code == 302
    assert workbench.save("lead", LEAD, "X", ENGLISH[LEAD]).status_code == 302


def test_what_is_no_translation_has_no_screen(translator: Any) -> None:
    source = news()
    assert (
        Workbench(superuser(), source)
        .browser.get(Workbench(superuser(), source).url("workbench"))
        .status_code
        == 404
    )


def test_a_missing_translation_is_begun_by_a_button_and_not_by_looking(translator: Any) -> None:
    source = news()
    address = screen_for(state(source))
    browser = client(translator)
    assert "4 teksty do przetłumaczenia" in browser.get(address).content.decode()
    assert state(source).state == "missing"
    answer = browser.post(address)
    target = english(source)
    assert answer["Location"] == Workbench(translator, target).url("workbench")
    assert not target.live


def test_beginning_is_for_those_who_translate() -> None:
    source = news()
    browser = client(person((REVIEWER, "en")))
    address = screen_for(state(source))
    assert "Rozpocznij tłumaczenie</button>" not in browser.get(address).content.decode()
    browser.post(address)
    assert state(source).state == "missing"


def test_the_screen_asks_the_database_as_often_for_many_texts_as_for_few(
    translator: Any,
) -> None:
    def asked(count: int) -> int:
        ids = [f"{number:08}-1111-4111-8111-111111111111" for number in range(count)]
        body = [paragraph(f"Akapit {block_id}.", block_id) for block_id in ids]
        source = news(slug=f"n{count}", body=body)
        write(begin(source), ENGLISH)
        workbench = Workbench(translator, english(source))
        workbench.html()
        with CaptureQueriesContext(connection) as queries:
            workbench.html()
        return len(queries)

    assert asked(2) == asked(50)


def test_memory_offers_what_people_wrote_and_not_what_machines_did(translator: Any) -> None:
    write(begin(news()), {LEAD: ENGLISH[LEAD]}, kind="machine")
    target = start(news(slug="druga"), locale("en"), translator)
    workbench = Workbench(translator, target)
    key = workbench.line(LEAD)["data-line"]
    assert workbench.browser.get(workbench.url("similar"), {"key": key}).json()["count"] == 0
    StringTranslation.objects.update(translation_type="manual")
    assert workbench.browser.get(workbench.url("similar"), {"key": key}).json()["count"] == 1
