"""Names as texts say them: in any case, in capitals, at the start of a sentence, with signs."""

import pytest

from cms.translation.checks import findings
from cms.translation.language.glossary import Entry, Glossary, terms_in


def glossary(polish: str, english: str = "") -> Glossary:
    return Glossary([Entry({"pl": (polish,), "en": (english or polish,)})])


# The name, a text that says it, and what of the text is the name.
FOUND = [
    ("Łódź", "spotkanie w Łodzi", "Łodzi"),
    ("Łódź", "miasto za Łodzią", "Łodzią"),
    ("Kraków", "pociąg do Krakowa", "Krakowa"),
    ("Kraków", "pod Krakowem", "Krakowem"),
    ("Kraków", "biuro w Krakowie", "Krakowie"),
    ("Rzeszów", "lot z Rzeszowa", "Rzeszowa"),
    ("Warszawa", "biuro w Warszawie", "Warszawie"),
    ("Warszawa", "BIURO W WARSZAWIE", "WARSZAWIE"),
    ("Praga", "targi w Pradze", "Pradze"),
    ("Ryga", "biuro w Rydze", "Rydze"),
    ("Częstochowa", "firma w Częstochowie", "Częstochowie"),
    ("Gdańsk", "port w Gdańsku", "Gdańsku"),
    ("Katowice", "kongres w Katowicach", "Katowicach"),
    ("Bielsko-Biała", "oddział w Bielsku-Białej", "Bielsku-Białej"),
    ("Nowy Sącz", "oddział w Nowym Sączu", "Nowym Sączu"),
    ("Toruń", "uczelnia z Torunia", "Torunia"),
    ("Wiedeń", "lot do Wiednia", "Wiednia"),
    ("Ewa Nowak", "rozmowa z Ewą Nowak", "Ewą Nowak"),
    ("Ewa Nowak", "decyzja Ewy Nowak", "Ewy Nowak"),
    ("Maja Lis", "wykład Mai Lis", "Mai Lis"),
    ("Jan Kowalski", "wykład Jana Kowalskiego", "Jana Kowalskiego"),
    ("Jan Kowalski", "JAN KOWALSKI", "JAN KOWALSKI"),
    ("Anna Dąbrowska", "nagroda dla Anny Dąbrowskiej", "Anny Dąbrowskiej"),
    ("Piotr Wójcik", "dziękujemy Piotrowi Wójcikowi", "Piotrowi Wójcikowi"),
    ("Paweł Gołąb", "z Pawłem Gołębiem", "Pawłem Gołębiem"),
    ("Marek Zając", "Marka Zająca wybrano", "Marka Zająca"),
    ("Softprom", "dołączyła firma Softprom.", "Softprom"),
    ("Softprom", "umowa z Softpromem", "Softpromem"),
    ("Softprom", "UMOWA Z SOFTPROMEM", "SOFTPROMEM"),
    ("Comarch", "siedziba Comarchu", "Comarchu"),
    ("C++", "kurs C++ dla firm", "C++"),
    ("C++", "programujemy w C++.", "C++"),
    ("C#", "programujemy w C#, a nie w Javie", "C#"),
    ("C", "programujemy w C.", "C"),
    (".NET", "platforma .NET i inne", ".NET"),
    ("R&D", "dział R&D.", "R&D"),
    ("AT&T", "umowa z AT&T", "AT&T"),
    ("A+B Systems", "firma A+B Systems", "A+B Systems"),
    ("Kowalski & Syn", "u Kowalskiego & Syna", "Kowalskiego & Syna"),
    ("Node.js", "aplikacja w Node.js", "Node.js"),
    ("Kod.pl S.A.", "spółka Kod.pl S.A. rośnie", "Kod.pl S.A"),
    ("5G", "sieć 5G", "5G"),
    ("Mazowiecki Klaster ICT", "W MAZOWIECKIM KLASTRZE ICT", "MAZOWIECKIM KLASTRZE ICT"),
    ("Mazowiecki Klaster ICT", "Mazowieckiego Klastra ICT", "Mazowieckiego Klastra ICT"),
    ("Politechnika Łódzka", "z Politechniką Łódzką", "Politechniką Łódzką"),
    ("Izba Gospodarcza", "Izby Gospodarczej", "Izby Gospodarczej"),
    ("Urząd Miasta", "w Urzędzie Miasta", "Urzędzie Miasta"),
    ("klaster", "o klastrach", "klastrach"),
    ("klaster", "KLASTER ROŚNIE", "KLASTER"),
    ("klaster", "Klaster rośnie", "Klaster"),
    ("obszar kompetencji", "w obszarach kompetencji", "obszarach kompetencji"),
]  # fmt: skip

OTHERS = [
    ("C", "programujemy w C++"),
    ("C", "programujemy w C#"),
    ("C++", "programujemy w C"),
    ("C++", "programujemy w C#"),
    ("C#", "sala C, piętro 2"),
    (".NET", "adres NET"),
    ("R&D", "punkty R i D"),
    ("A+B Systems", "firma A B Systems"),
    ("Łódź", "mała łódź na rzece"),
    ("Kraków", "stary krak"),
    ("Lublin", "gmina Lubin"),
    ("Toruń", "tor kolejowy"),
    ("Nowak", "z panem Nowickim"),
    ("Jan Kowalski", "Jana Kowala"),
    ("5G", "sieć 4G"),
    ("ESCA", "Esca"),
    ("Data", "Data podpisania umowy"),
]

ACCEPTED = [
    ("Softprom", "", "Do klastra dołączyła firma Softprom.", "Softprom has joined the cluster."),
    ("Softprom", "", "Umowę podpisano z Softpromem.", "“Softprom” has signed the agreement."),
    ("Łódź", "", "Biuro jest w Łodzi.", "Łódź is where the office is."),
    ("Warszawa", "Warsaw", "Biuro jest w Warszawie.", "WARSAW OFFICE"),
    ("C++", "", "Uczymy programowania w C++.", "C++ is what we teach."),
    ("R&D", "", "Dział nazywa się R&amp;D.", "R&amp;D is its name."),
    ("Kowalski & Syn", "", "Umowa z firmą Kowalski &amp; Syn.", "Kowalski &amp; Syn’s agreement."),
]

REFUSED = [
    ("Softprom", "", "Do klastra dołączyła firma Softprom.", "Softpram has joined the cluster."),
    ("C++", "", "Uczymy programowania w C++.", "We teach programming in C."),
    ("Warszawa", "Warsaw", "Biuro jest w Warszawie.", "The office is in Varsovia."),
    ("Kraków", "Kraków", "Biuro koło Krakowa.", "An office near Krakovia."),
]


@pytest.mark.parametrize(("name", "text", "said"), FOUND)
def test_a_name_is_found_as_a_text_says_it(name, text, said):
    assert [found.text for found in terms_in(text, "pl", "en", glossary(name))] == [said]


@pytest.mark.parametrize(("name", "text"), OTHERS)
def test_what_only_looks_like_a_name_is_none(name, text):
    assert terms_in(text, "pl", "en", glossary(name)) == []


@pytest.mark.parametrize(("polish", "english", "before", "after"), ACCEPTED)
def test_a_translation_says_the_name_wherever_it_stands(polish, english, before, after):
    assert [
        f for f in findings(before, after, "pl", "en", glossary(polish, english)) if f.grave
    ] == []


@pytest.mark.parametrize(("polish", "english", "before", "after"), REFUSED)
def test_a_translation_that_says_another_name_is_told(polish, english, before, after):
    found = findings(before, after, "pl", "en", glossary(polish, english))
    assert "name" in [f.code for f in found if f.grave]
