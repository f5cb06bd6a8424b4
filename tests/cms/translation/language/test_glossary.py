"""Names and terms with a fixed form: found in any case, changed only by those who may."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cms.loading.glossary import write_glossary
from cms.loading.polish import Gathered
from cms.translation.language.glossary import Entry, Glossary, load, terms_in
from cms.translation.language.inflection import is_form
from cms.translation.models import GlossaryTerm
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.status.severity import names
from pages.members.models import MemberPage
from tests.cms.translation.roles.test_groups import signed_in

pytestmark = pytest.mark.once

CLUSTER = Entry({"pl": ("Mazowiecki Klaster ICT",), "en": ("Mazovia Cluster ICT",)})
KEY = Entry({"pl": ("Krajowy Klaster Kluczowy",), "en": ("Key National Cluster",)})
WORD = Entry({"pl": ("klaster",), "en": ("cluster",)}, binding=False)
CITY = Entry({"pl": ("Urząd m.st. Warszawy",), "en": ("Warsaw City Council",)})
ESCA = Entry({"pl": ("ESCA",), "en": ("ESCA",)}, do_not_translate=True)
GLOSSARY = Glossary([WORD, CLUSTER, KEY, CITY, ESCA])


def said(text: str, source: str = "pl", target: str = "en") -> list[str]:
    return [found.text for found in terms_in(text, source, target, GLOSSARY)]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("klaster", "klastra klastrowi klastrem klastrze klastry klastrów"),
        ("Urząd", "Urzędu Urzędem Urzędzie Urzędowi"),
        ("Izba", "Izby Izbie Izbę Izbą"),
        ("Politechnika", "Politechniki Politechnice Politechnikę"),
        ("Instytut", "Instytutu Instytucie Instytutem"),
        ("Mazowiecki", "Mazowieckiego Mazowieckiemu Mazowieckim"),
        ("Etykieta", "Etykiety Etykiecie Etykiet"),
        ("Marszałek", "Marszałka Marszałkowi"),
        ("Stachnik", "Stachnika Stachnikiem"),
        ("lider", "lidera liderze liderzy liderów"),
    ],
)
def test_a_polish_word_is_known_in_its_cases(word, forms):
    assert [form for form in forms.split() if not is_form(form, word, "pl")] == []


@pytest.mark.parametrize(
    ("word", "other"),
    [("Izba", "izba"), ("ESCA", "Esca"), ("klaster", "klasa"), ("Nowak", "Kowal"), ("5G", "4G")],
)
def test_another_word_is_not_taken_for_it(word, other):
    assert not is_form(other, word, "pl")


def test_names_are_found_in_any_case_and_the_longer_one_before_the_shorter():
    text = "Prezes Mazowieckiego Klastra ICT mówił o Krajowym Klastrze Kluczowym i o klastrze."
    assert said(text) == ["Mazowieckiego Klastra ICT", "Krajowym Klastrze Kluczowym", "klastrze"]


def test_marks_belong_to_a_name_and_the_end_of_a_sentence_does_not():
    assert said("w Urzędzie m.st. Warszawy") == ["Urzędzie m.st. Warszawy"]
    assert said("To jest krajowy. Klaster kluczowy") == ["Klaster"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Data podpisania umowy", False),
        ("Koniec. Data podpisania", False),
        ("wykonawcą jest Data", True),
        ("Data", True),
        ("Umowę z Datą podpisano", True),
    ],
)
def test_a_name_of_one_word_is_not_every_word_that_begins_a_sentence(text, found):
    glossary = Glossary([Entry({"pl": ("Data",), "en": ("Data",)})])
    assert bool(terms_in(text, "pl", "en", glossary)) is found


def test_what_is_found_says_where_it_stands_and_what_it_is_called():
    found = terms_in("Działa w nim klaster.", "pl", "en", GLOSSARY)[0]
    assert (found.start, found.end, found.wanted) == (13, 20, ("cluster",))
    assert terms_in("The clusters of Mazovia", "en", "pl", GLOSSARY)[0].wanted == ("klaster",)


def test_a_term_without_english_is_refused_unless_it_is_not_translated():
    with pytest.raises(ValidationError, match=r"not translate|nie tłumacz"):
        GlossaryTerm(polish="Wisła").clean()
    term = GlossaryTerm(polish="ESCA", do_not_translate=True)
    term.clean()
    assert term.forms("en") == ("ESCA",)


@pytest.mark.django_db
def test_the_official_names_come_with_the_content_and_editors_changes_stay():
    write_glossary(Gathered().glossary)
    number = GlossaryTerm.objects.count()
    GlossaryTerm.objects.filter(polish="Mazowiecki Klaster ICT").update(note="Zmieniona.")
    write_glossary(Gathered().glossary)
    assert GlossaryTerm.objects.count() == number
    term = GlossaryTerm.objects.get(polish="Mazowiecki Klaster ICT")
    assert (term.english, term.official_name, term.note) == (
        "Mazovia Cluster ICT",
        True,
        "Zmieniona.",
    )


@pytest.mark.django_db
def test_members_and_the_board_are_names_too_in_their_own_language():
    found = terms_in("Pracują z Politechniką Warszawską i Mariuszem Stachnikiem.", "pl", "en")
    assert [f.wanted[0] for f in found] == ["Warsaw University of Technology", "Mariusz Stachnik"]


@pytest.mark.django_db
def test_severity_knows_the_names_of_the_glossary_and_every_name_of_a_member():
    write_glossary(Gathered().glossary)
    member = MemberPage.objects.exclude(short_name="").first()
    assert {"Key National Cluster", "ESCA", member.short_name, member.legal_name} <= names()


@pytest.mark.django_db
def test_the_glossary_is_loaded_in_as_many_queries_whatever_it_holds(
    django_assert_num_queries: Any,
):
    # The glossary, the members, the board.
    with django_assert_num_queries(3):
        load()
    write_glossary(Gathered().glossary)
    with django_assert_num_queries(3):
        glossary = load()
    with django_assert_num_queries(0):
        terms_in("Mazowiecki Klaster ICT", "pl", "en", glossary)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "may_change"),
    [(EDITOR, True), (REVIEWER, True), (PUBLISHER, True), (TRANSLATOR, False)],
)
def test_translators_look_the_glossary_up_and_the_others_change_it(role, may_change):
    client = signed_in((role, "en"))
    term = GlossaryTerm.objects.create(polish="próba", english="trial")
    list_address = reverse("wagtailsnippets_cms_translation_glossaryterm:list")
    assert b"trial" in client.get(list_address, {"q": "próba"}).content
    look = reverse("wagtailsnippets_cms_translation_glossaryterm:inspect", args=[term.pk])
    assert client.get(look).status_code == 200
    address = reverse("wagtailsnippets_cms_translation_glossaryterm:edit", args=[term.pk])
    client.post(address, {"polish": "próba", "english": "test"})
    term.refresh_from_db()
    assert (term.english == "test") is may_change
