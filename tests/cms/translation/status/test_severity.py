"""A wrong fact is graver than other wording, and other wording than a comma."""

import pytest

from cms.translation.language.models import GlossaryTerm
from cms.translation.language.plain import plain
from cms.translation.models import ChangeSeverity
from cms.translation.status.severity import names, severity_of
from tests.cms.translating import ENGLISH, news, publish, state, stored, translated

MEMBERS = frozenset({"Alfa sp. z o.o.", "Maria Nowak"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("140 firm", "500 firm"),
        ("wartość 1 234 567,89 zł", "wartość 1 234 567,98 zł"),
        ("w 2007 roku", "w 2008 roku"),
        ("27 listopada", "27 grudnia"),
        ("7 maja", "7 marca"),
        ("5 mln zł", "5 mln euro"),
        ("10–20 osób", "1020 osób"),
        ("o 5% więcej", "o 5 więcej"),
        ("pisz na biuro@klaster.pl", "pisz na office@klaster.pl"),
        ("zobacz www.klaster.pl", "zobacz www.klaster.eu"),
        ("przy ul. Koszykowej", "przy ul. Hożej"),
        ("prowadzi Alfa sp. z o.o. z Warszawy", "prowadzi Beta sp. z o.o. z Warszawy"),
        ("prezes: Maria Nowak", "prezes: Maria Kowalska"),
        ("<b>140</b> firm", "<b>141</b> firm"),
        ("dwie firmy", "trzy firmy"),
        ("twenty-five companies", "twenty-six companies"),
        ("XIV Kongres", "XV Kongres"),
    ],
)
def test_a_changed_fact_is_grave(before, after):
    assert severity_of(before, after, MEMBERS) == ChangeSeverity.HIGH


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("140 firm z Mazowsza", "140 przedsiębiorstw z Mazowsza"),
        ("Klaster rośnie", "Klaster się rozwija"),
        ("", "Nowe zdanie z liczbą 17"),
        ("They may join", "They can join"),
        ("Ten klaster rośnie", "Nasz klaster rośnie"),
        ("Jeden z nich", "Któryś z nich"),
        ("5 firm", "pięć firm"),
        ("majątek klastra", "mienie klastra"),
    ],
)
def test_other_wording_is_not(before, after):
    assert severity_of(before, after, MEMBERS) == ChangeSeverity.NORMAL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Klaster rośnie", "Klaster rośnie."),
        ('"Wiedza"', "„Wiedza”"),
        ("1 234 firm", "1\u00a0234 firm"),
        ("1 234 firm", "1234 firm"),
        ("<b>Klaster</b> rośnie", "Klaster rośnie"),
        ("R&amp;D", "R&amp;D!"),
    ],
)
def test_punctuation_spaces_and_markup_are_nothing(before, after):
    assert severity_of(before, after, MEMBERS) == ChangeSeverity.NONE


def test_words_are_told_from_markup():
    assert plain('<a id="a1">Łódź</a>  i<br>R&amp;D') == "Łódź i R&D"


@pytest.mark.django_db
def test_plugins_give_the_names_of_members_and_people():
    assert "Mariusz Stachnik" in names()


@pytest.mark.django_db
def test_an_outdated_name_is_grave_from_when_the_glossary_has_it_and_as_long_as_it_is_official(
    django_capture_on_commit_callbacks,
):
    source = news(title="Spotkanie Zielonej Doliny")
    translated(source, ENGLISH | {"Spotkanie Zielonej Doliny": "Meeting of Green Valley"})
    publish(stored(source), title="Spotkanie Zielonego Wzgórza")
    assert state(source).severity == ChangeSeverity.NORMAL
    with django_capture_on_commit_callbacks(execute=True):
        term = GlossaryTerm.objects.create(
            polish="Zielone Wzgórze", english="Green Hill", official_name=True
        )
    assert state(source).severity == ChangeSeverity.HIGH
    term.official_name = False
    with django_capture_on_commit_callbacks(execute=True):
        term.save()
    assert state(source).severity == ChangeSeverity.NORMAL
    term.official_name = True
    with django_capture_on_commit_callbacks(execute=True):
        term.save()
        term.delete()
    assert state(source).severity == ChangeSeverity.NORMAL
