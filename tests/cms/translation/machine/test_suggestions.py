"""A machine drafts what nobody translated; a person has the last word, and a failure a sentence."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.translation import override
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.models import StringTranslation, Translation

from cms.translation.language.glossary import Entry, Glossary
from cms.translation.machine import suggestions as ours
from cms.translation.machine.protection import protect
from cms.translation.machine.suggestions import MachineError, Suggested, suggest, waiting
from cms.translation.models import GlossaryTerm, State
from cms.translation.review.workflow import submit
from cms.translation.roles.groups import TRANSLATOR
from tests.cms.people import person
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    begin,
    draft,
    english,
    news,
    publish,
    put_online,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.machine.machines import Machine, running, settings_of

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LINKED = '<p>Zobacz <a href="https://example.org">stronę</a> &amp; <b>zapisz</b> się.</p>'


@pytest.fixture
def machine() -> Iterator[Machine]:
    with running() as machine, override("pl"):
        yield machine


def rows(translation: Translation) -> dict[str, tuple[str, str]]:
    """The translations of a page with who made them, by source text."""
    found = StringTranslation.objects.filter(context__object_id=translation.source.object_id)
    return {
        row.translation_of.data: (row.data, row.translation_type)
        for row in found.select_related("translation_of")
    }


def everything(translation: Translation) -> Suggested:
    return suggest(translation, waiting(translation))


def test_what_nobody_translated_is_drafted_and_marked(machine: Machine) -> None:
    translation = begin(news())
    assert everything(translation) == Suggested(4, 0)
    assert rows(translation)[LEAD] == (LEAD.upper(), "machine")
    assert {
        tool
        for (tool,) in StringTranslation.objects.values_list("tool_name").filter(
            translation_type="machine", context__object_id=translation.source.object_id
        )
    } == {"LibreTranslate"}
    assert machine.questions[0] | {"q": []} == {
        "q": [], "source": "pl", "target": "en", "api_key": "key", "format": "html"
    }  # fmt: skip


def test_an_address_is_left_to_the_title(machine: Machine) -> None:
    source = news()
    everything(begin(source))
    assert source.slug not in machine.texts


def test_a_persons_text_is_neither_asked_for_nor_touched(machine: Machine) -> None:
    source = news()
    translation = begin(source)
    write(translation, {LEAD: ENGLISH[LEAD]})
    suggest(translation, translation.source.stringsegment_set.all())
    assert LEAD not in machine.texts
    assert rows(translation)[LEAD] == (ENGLISH[LEAD], "manual")


@pytest.fixture
def meanwhile(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Has something done while the machine answers."""

    def do(what: Any, *args: Any) -> None:
        asked = ours._drafts

        def answering(*asked_for: Any) -> Any:
            answer = asked(*asked_for)
            what(*args)
            return answer

        monkeypatch.setattr(ours, "_drafts", answering)

    return do


def test_a_text_that_a_person_writes_meanwhile_stays(meanwhile: Any) -> None:
    translation = begin(news())
    meanwhile(write, translation, {LEAD: ENGLISH[LEAD]})
    assert everything(translation).written == 3
    assert rows(translation)[LEAD] == (ENGLISH[LEAD], "manual")


def test_another_draft_of_a_text_meanwhile_stays(meanwhile: Any) -> None:
    translation = begin(news())
    write(translation, {LEAD: "An earlier draft."}, "machine")
    meanwhile(write, translation, {LEAD: "Another draft."}, "machine")
    suggest(translation, translation.source.stringsegment_set.filter(string__data=LEAD))
    assert rows(translation)[LEAD] == ("Another draft.", "machine")


def test_nothing_is_drafted_into_a_review_that_began_meanwhile(meanwhile: Any) -> None:
    translation = begin(news())
    write(translation, ENGLISH)
    write(translation, {LEAD: "An earlier draft."}, "machine")
    user = person((TRANSLATOR, "en"))
    meanwhile(submit, translation, user)
    with pytest.raises(PermissionDenied):
        suggest(translation, translation.source.stringsegment_set.filter(string__data=LEAD), user)
    assert rows(translation)[LEAD] == ("An earlier draft.", "machine")


def test_links_emphasis_and_signs_survive(machine: Machine) -> None:
    translation = begin(news(body=[{"type": "text", "value": LINKED, "id": ONE["id"]}]))
    everything(translation)
    text = 'Zobacz <a id="a1">stronę</a> &amp; <b>zapisz</b> się.'
    assert rows(translation)[text][0] == 'ZOBACZ <a id="a1">STRONĘ</a> &amp; <b>ZAPISZ</b> SIĘ.'
    assert 'href="https://example.org"' in str(draft(translation).as_object().body)


@pytest.mark.parametrize(
    "loses",
    [
        lambda text: text.replace('<a id="a1">', "").replace("</a>", ""),
        lambda text: text.replace("<b>", "").replace("</b>", ""),
        lambda text: text + " <i>new</i>",
        lambda text: text + " <b",
        lambda text: "",
        lambda text: " ",
    ],
)
def test_an_answer_that_loses_markup_is_left_out(machine: Machine, loses: Any) -> None:
    translation = begin(news(body=[{"type": "text", "value": LINKED, "id": ONE["id"]}]))
    machine.translate = lambda text: loses(text) if "Zobacz" in text else text.upper()
    assert everything(translation) == Suggested(2, 1)
    assert not any("Zobacz" in text for text in rows(translation))


def test_an_answer_that_its_field_would_not_take_is_left_out(machine: Machine) -> None:
    translation = begin(news())
    machine.translate = lambda text: text * 40 if text == "Klaster rośnie" else text.upper()
    assert everything(translation) == Suggested(3, 1)


def test_answers_that_are_all_unusable_are_told(machine: Machine) -> None:
    translation = begin(news())
    machine.translate = lambda text: "<b>broken"
    with pytest.raises(MachineError, match="Przetłumacz te teksty"):
        everything(translation)


def test_official_names_and_placeholders_come_back_as_they_should(machine: Machine) -> None:
    GlossaryTerm.objects.create(polish="Bank Wiedzy", english="Knowledge Bank", official_name=True)
    GlossaryTerm.objects.create(polish="OpenHub", english="OpenHub", do_not_translate=True)
    lead = "Dane z Banku Wiedzy i OpenHub dla {firma}."
    translation = begin(news(lead=lead))
    everything(translation)
    assert rows(translation)[lead][0] == "DANE Z Knowledge Bank I OpenHub DLA {firma}."
    assert not any("Bank" in text or "{firma}" in text for text in machine.texts)


def test_an_answer_that_loses_a_name_is_left_out(machine: Machine) -> None:
    GlossaryTerm.objects.create(polish="Bank Wiedzy", english="Knowledge Bank", official_name=True)
    lead = "Dane z Banku Wiedzy."
    translation = begin(news(lead=lead))
    machine.translate = lambda text: "DATA." if "code" in text else text.upper()
    assert everything(translation).unusable == 1
    assert lead not in rows(translation)


def test_a_name_within_a_tag_is_no_name() -> None:
    names = Glossary([Entry({"pl": ("b",), "en": ("be",)})])
    cut = protect("<b>tak</b> i b", "pl", "en", names)
    assert cut.set_aside == ("be",)
    assert cut.restore(cut.text) == "<b>tak</b> i be"


def test_many_texts_are_asked_for_in_batches(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cms.translation.machine.suggestions.BATCH", 3)
    everything(begin(news()))
    assert [len(question["q"]) for question in machine.questions] == [3, 1]


@pytest.mark.parametrize(
    ("status", "answer", "says"),
    [
        (403, {"error": "Invalid API key"}, "nie przyjmuje klucza"),
        (429, {"error": "Slowdown"}, "limit"),
        (500, {"error": "x"}, "500"),
        (200, {"translatedText": ["one"]}, "nie jest tłumaczeniem"),
        (200, {"translatedText": ["a", "b", "c", "d", "e"]}, "nie jest tłumaczeniem"),
        (200, {"translatedText": [1, 2, 3, 4]}, "nie jest tłumaczeniem"),
        (200, {"translatedText": None}, "nie jest tłumaczeniem"),
        (200, ["something"], "nie jest tłumaczeniem"),
        (200, b"<html>Bad gateway</html>", "nie jest tłumaczeniem"),
    ],
)
def test_a_failure_is_one_sentence_and_writes_nothing(
    machine: Machine, status: int, answer: Any, says: str
) -> None:
    translation = begin(news())
    machine.status, machine.answer = status, answer
    with pytest.raises(MachineError, match=says):
        everything(translation)
    assert rows(translation) == {}


def test_a_failure_in_the_second_batch_writes_nothing_of_the_first(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cms.translation.machine.suggestions.BATCH", 3)
    translation = begin(news())

    def fail_later(text: str) -> str:
        machine.status = 200 if len(machine.questions) == 1 else 500
        return text.upper()

    machine.translate = fail_later
    with pytest.raises(MachineError):
        everything(translation)
    assert len(machine.questions) == 2
    assert rows(translation) == {}


def test_a_machine_that_does_not_answer_is_given_up() -> None:
    with running(timeout=0.2) as machine, override("pl"):
        machine.delay = 1
        translation = begin(news())
        with pytest.raises(MachineError, match="nie odpowiedziało na czas"):
            everything(translation)
        assert rows(translation) == {}


def test_a_machine_that_is_not_there_is_told(settings: Any) -> None:
    with running():
        options = settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = options
    with override("pl"), pytest.raises(MachineError, match="Nie można połączyć"):
        everything(begin(news()))


def test_nobody_translates_unless_it_is_set() -> None:
    with override("pl"), pytest.raises(MachineError, match="Nie ustawiono tłumaczenia"):
        everything(begin(news()))


def test_deepls_refusal_is_a_sentence_too(machine: Machine, settings: Any) -> None:
    """wagtail-localize's class for DeepL does not look at the status of an answer."""
    chosen = settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR["OPTIONS"]
    DeepLHere.address = chosen["LIBRETRANSLATE_URL"] + "/translate"
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": f"{__name__}.DeepLHere",
        "OPTIONS": {"AUTH_KEY": "key", "TIMEOUT": 5},
    }
    with pytest.raises(MachineError):
        everything(begin(news()))


class DeepLHere(DeepLTranslator):
    """DeepL's client that asks a server here."""

    address = ""

    def get_api_endpoint(self) -> str:
        return self.address


def test_an_unconfirmed_draft_may_be_published_and_says_who_made_it(machine: Machine) -> None:
    machine.translate = lambda text: ENGLISH.get(text, text)
    source = news()
    translation = begin(source)
    everything(translation)
    write(translation, {source.slug: "cluster-grows"})
    put_online(draft(translation))
    assert (state(source).state, state(source).origin) == (State.CURRENT, "machine")
    write(translation, {LEAD: ENGLISH[LEAD]})
    assert state(source).origin == "mixed"
    write(translation, {row: data for row, (data, _kind) in rows(translation).items()})
    assert state(source).origin == "human"


def test_a_draft_changes_no_live_page(machine: Machine) -> None:
    source = news()
    page = translated(source)
    changed = LEAD.replace("140", "500")
    publish(stored(source), lead=changed)
    translation = begin(stored(source))
    translation.source.update_from_db()
    assert everything(translation) == Suggested(1, 0)
    assert stored(page).lead == ENGLISH[LEAD]
    assert english(source).latest_revision_id == page.latest_revision_id
    assert state(source).state == State.OUTDATED


def test_the_environment_chooses_the_machine() -> None:
    assert settings_of(MACHINE_TRANSLATOR="") is None
    libre = settings_of(
        MACHINE_TRANSLATOR="libretranslate",
        MACHINE_TRANSLATOR_URL="http://localhost:5000/",
        MACHINE_TRANSLATOR_TIMEOUT="7",
    )
    client = LibreTranslator(libre["OPTIONS"])
    assert (client.get_api_endpoint(), client.get_timeout()) == ("http://localhost:5000", 7)
    deepl = settings_of(MACHINE_TRANSLATOR="deepl", MACHINE_TRANSLATOR_KEY="abc:fx")
    assert DeepLTranslator(deepl["OPTIONS"]).get_api_endpoint().startswith("https://api-free.")
    assert "MACHINE_TRANSLATOR" in settings_of(MACHINE_TRANSLATOR="other")
