"""What a translation may say otherwise than its source, and what not; Polish and English pairs."""

import random

import pytest

from cms.loading.english import pairs
from cms.loading.glossary import write_glossary
from cms.loading.polish import Gathered
from cms.translation.checks import findings
from cms.translation.language.glossary import Entry, Glossary, load

GLOSSARY = Glossary(
    [
        Entry({"pl": ("Mazowiecki Klaster ICT",), "en": ("Mazovia Cluster ICT",)}),
        Entry({"pl": ("Politechnika Warszawska",), "en": ("Warsaw University of Technology",)}),
        Entry({"pl": ("Mariusz Stachnik",), "en": ("Mariusz Stachnik",)}, do_not_translate=True),
        Entry({"pl": ("obszar kompetencji",), "en": ("competence area",)}, binding=False),
    ]
)

# Both ways: as a translation into English and into Polish.
SAME = [
    ("ponad 140 firm", "more than 140 companies"),
    ("1 234 567,89", "1,234,567.89"),
    ("1\u00a0234 osób", "1,234 people"),
    ("1234 osoby", "1,234 people"),
    ("12 500 zł", "PLN 12,500"),
    ("12 500,50 złotych", "12,500.50 zlotys"),
    ("5 mln zł", "PLN 5 million"),
    ("5 mln zł", "5,000,000 PLN"),
    ("1,2 mld euro", "€1.2 billion"),
    ("1,2 mld euro", "EUR 1.2bn"),
    ("120–150 tys. zł", "PLN 120,000–150,000"),
    ("120-150 tys. zł", "PLN 120–150 thousand"),
    ("od 5 do 10 mln euro", "between EUR 5 and 10 million"),
    ("milion złotych", "PLN 1 million"),
    ("dwa miliony złotych", "PLN 2 million"),
    ("2,5 mln", "2.5 million"),
    ("5% więcej", "5 per cent more"),
    ("5 % więcej", "5% more"),
    ("5,5 proc. firm", "5.5 percent of companies"),
    ("o 3 pkt proc.", "by 3 percentage points"),
    ("5–10%", "5 to 10%"),
    ("50-procentowy udział", "a 50% share"),
    ("27 listopada 2007 r.", "27 November 2007"),
    ("27 listopada 2007 roku", "November 27, 2007"),
    ("27.11.2007", "27 Nov 2007"),
    ("27.11.2007", "27/11/2007"),
    ("27 XI 2007", "27th November 2007"),
    ("2007-11-27", "the 27th of November 2007"),
    ("1 maja 2024", "1 May 2024"),
    ("w maju 2024 roku", "in May 2024"),
    ("w maju", "in May"),
    ("w czerwcu", "in June"),
    ("27–28 listopada", "27–28 November"),
    ("27–28 listopada", "November 27–28"),
    ("od 2 do 3 maja", "from 2 to 3 May"),
    ("2 i 3 marca", "March 2 and 3"),
    ("konferencja majowa", "the May 2025 conference".replace(" 2025", "")),
    ("godz. 14:00", "2 pm"),
    ("o 14:30", "at 2.30 p.m."),
    ("o 14", "at 2 pm"),
    ("w godz. 9.00–17.00", "9 am–5 pm"),
    ("w godz. 9–11", "9–11 a.m."),
    ("godz. 12:00", "noon"),
    ("XXI wiek", "the 21st century"),
    ("VII edycja", "the 7th edition"),
    ("7. edycja", "the seventh edition"),
    ("II etap", "stage two"),
    ("jeden z siedmiu", "one of 7"),
    ("jako jeden z siedmiu", "as one of seven"),
    ("jedenaście obszarów", "11 areas"),
    ("dwadzieścia pięć firm", "25 companies"),
    ("lata 90.", "the 1990s"),
    ("lata 2007–2013", "2007-2013"),
    ("tel. +48 22 123 45 67", "phone: +48 221 234 567"),
    ("KRS 0000123456, 00-631 Warszawa", "KRS 0000123456, 00-631 Warsaw"),
    ("Działanie 1.6", "Action 1.6"),
    ("sieć 5G i ICT4Future", "the 5G network and ICT4Future"),
    ("1.234 firmy", "1,234 companies"),
    ("nr 5", "No. 5"),
    ("pisz na biuro@klaster.pl.", "write to biuro@klaster.pl."),
    ("zobacz www.klaster.pl/pl/o-nas", "see https://klaster.pl/en/o-nas"),
    ("projekt „Wiedza”", "the project “Knowledge”"),
    ('<a id="a1">regulamin</a> i <b>wykaz</b>', 'the <b>list</b> and the <a id="a1">rules</a>'),
    ("Masz %(count)s nowe, {name}", "{name}, you have %(count)s new"),
    ("w Mazowieckim Klastrze ICT", "in Mazovia Cluster ICT"),
    ("z Politechniką Warszawską", "with the Warsaw University of Technology"),
    ("wybrano Mariusza Stachnika", "Mariusz Stachnik was elected"),
    ("spotkanie klastra", "the cluster’s meeting"),
    ("Wisła", "Wisła"),
    ("ETP 4.0", "ETP 4.0"),
    ("tytuł: „Rozwój przez współpracę”", "the title: „Rozwój przez współpracę”"),
]  # fmt: skip

# From Polish into English; the code of the finding.
WRONG = [
    ("number", "ponad 140 firm", "more than 150 companies"),
    ("number", "140 firm", "many companies"),
    ("number", "firmy", "17 companies"),
    ("number", "1,5 raza", "1,5 times"),
    ("number", "12,345", "12,345"),
    ("number", "w 2007 roku", "in 2008"),
    ("number", "KRS 0000123456", "KRS 0000123465"),
    ("number", "tel. +48 22 123 45 67", "phone +48 22 123 45 76"),
    ("number", "11 obszarów", "twelve areas"),
    ("number", "siedmiu członków", "eight members"),
    ("number_in_words", "trzecia edycja", "the fourth edition"),
    ("number", "XXI wiek", "the 20th century"),
    ("amount", "5 mln zł", "PLN 5 billion"),
    ("amount", "5 mld zł", "PLN 5 million"),
    ("amount", "5 mln zł", "EUR 5 million"),
    ("amount", "5 mln zł", "5 million"),
    ("amount", "1 234,50 zł", "PLN 1,234.05"),
    ("percent", "5%", "5"),
    ("percent", "5%", "6%"),
    ("percent", "3 pkt proc.", "3%"),
    ("date", "27 listopada 2007", "28 November 2007"),
    ("date", "27 listopada 2007", "27 October 2007"),
    ("date", "3.04.2024", "4 March 2024"),
    ("date", "w maju", "in June"),
    ("date", "2 marca i 3 maja", "3 March and 2 May"),
    ("time", "godz. 14:00", "4 pm"),
    ("time", "godz. 14:00", "14:30"),
    ("name", "w Mazowieckim Klastrze ICT", "in the Mazovian ICT Cluster"),
    ("name", "Politechnika Warszawska", "Warsaw Technical University"),
    ("name", "prezes Mariusz Stachnik", "president Mario Stachnik"),
    ("email", "biuro@klaster.pl", "office@klaster.pl"),
    ("email", "napisz do nas", "write to office@klaster.pl"),
    ("link", "www.klaster.pl", "www.klaster.eu"),
    ("link", '<a id="a1">regulamin</a>', "rules"),
    ("link", "regulamin", '<a id="a2">rules</a>'),
    ("placeholder", "Masz %(count)s nowe", "You have new ones"),
    ("placeholder", "Witaj, {name}", "Welcome, {nazwa}"),
    ("empty", "Pierwszy akapit.", ""),
    (
        "untranslated",
        "Klaster, który rośnie, jest na Mazowszu.",
        "Klaster, który rośnie, jest na Mazowszu.",
    ),
    ("untranslated", "Firmy, które są tutaj.", "Firmy, które są tutaj, and so on."),
]

NOTICED = [
    ("number", "1 osoba", "a person"),
    ("term", "w obszarze kompetencji", "in the field of skills"),
    ("link_path", "www.klaster.pl/nabor", "www.klaster.pl/call"),
    ("style", "<b>Ważne</b>", "Important"),
    ("foreign_words", "Zarząd klastra", "The zarządu of the cluster"),
]


def codes(before: str, after: str, source: str = "pl", target: str = "en") -> list[str]:
    return [f.code for f in findings(before, after, source, target, GLOSSARY) if f.grave]


@pytest.mark.parametrize(("polish", "english"), SAME)
def test_what_only_the_language_writes_otherwise_is_the_same(polish, english):
    assert codes(polish, english) == []
    assert codes(english, polish, "en", "pl") == []


@pytest.mark.parametrize(("code", "polish", "english"), WRONG)
def test_what_contradicts_the_source_is_grave(code, polish, english):
    assert code in codes(polish, english)


@pytest.mark.parametrize(
    ("code", "english", "polish"),
    [
        ("number", "1,000 people", "1,000 osób"),
        ("number", "more than 140 companies", "ponad 14 firm"),
        ("amount", "PLN 5 billion", "5 bilionów złotych"),
        ("name", "Mazovia Cluster ICT", "Klaster ICT Mazowsza"),
        ("untranslated", "The cluster is growing with the region.",
         "The cluster is growing with the region."),
    ],
)  # fmt: skip
def test_and_so_it_is_from_english_into_polish(code, english, polish):
    assert code in codes(english, polish, "en", "pl")


@pytest.mark.parametrize(("code", "polish", "english"), NOTICED)
def test_what_may_well_be_right_is_only_noticed(code, polish, english):
    found = findings(polish, english, "pl", "en", GLOSSARY)
    assert [f.code for f in found if not f.grave] == [code]
    assert codes(polish, english) == []


def test_a_sentence_says_what_is_wrong_and_what_to_do():
    found = findings("ponad 140 firm", "over 150 companies", "pl", "en", path="lead")[0]
    assert (found.path, found.before) == ("lead", "ponad 140 firm")
    assert "140" in found.message
    assert "150" in found.message


def test_an_amount_is_quoted_without_the_full_stop_of_its_sentence():
    found = findings("Dotacja to 5 mln zł., nie więcej.", "It is 6 mln zł.", "pl", "en")[0]
    assert "5 mln zł, " in found.message
    assert "6 mln zł. " in found.message
    found = findings("Ubyło 5 proc. osób.", "It is 6 percent less.", "pl", "en")[0]
    assert "5 proc., " in found.message


def test_what_is_accepted_is_told_by_place_and_both_texts():
    one = findings("140", "150", "pl", "en", path="lead")[0]
    others = [
        findings("140", "150", "pl", "en", path="title")[0],
        findings("141", "150", "pl", "en", path="lead")[0],
        findings("140", "151", "pl", "en", path="lead")[0],
    ]
    assert len({f.digest for f in [one, *others]}) == 4


PIECES = [
    "27", "140", "1 234,5", "1,234.5", "1.234", "%", "mln", "zł", "PLN", "€", "€5m", "k", "maja",
    "May", "Mar.", "listopada", "November", "XI", "XXX", "godz.", "14:00", "99:99", "2 pm", "–",
    "do", "to", "i", "and", "siedem", "twenty-five", "pierwszy", "mazowiecki klaster ICT", "<b>",
    '<a id="a1">x</a>', "a@b.pl", "www.k.pl", ".", ",", "(", ")", "00-631", "+48 22 123 45 67",
    "{x}", "%(n)s", "lat 90.", "1990s", "0s", "09.99", "31.13.2020", "½", "²", "٣", "\u00a0", "",
]  # fmt: skip


def test_no_text_breaks_the_checks_and_every_text_agrees_with_itself():
    chance = random.Random(5)  # noqa: S311
    for _ in range(400):
        one, other = (
            "".join(chance.choice(PIECES) + chance.choice(["", " "]) for _ in range(8))
            for _ in range(2)
        )
        for source, target in (("pl", "en"), ("en", "pl")):
            findings(one, other, source, target, GLOSSARY)
            found = findings(one, one, source, source, GLOSSARY)
            assert [f.code for f in found if f.grave and f.code != "untranslated"] == []


@pytest.mark.django_db
def test_the_real_content_has_no_grave_finding_in_either_direction():
    gathered = Gathered()
    write_glossary(gathered.glossary)
    glossary = load()
    texts = [
        (page.key, polish, english)
        for page in gathered.pages
        for polish, english in pairs([page.title, page.fields, page.rows])
    ]
    assert len(texts) > 500
    grave = [
        (key, finding.code, finding.message)
        for key, polish, english in texts
        for finding in [
            *findings(polish, english, "pl", "en", glossary),
            *findings(english, polish, "en", "pl", glossary),
        ]
        if finding.grave
    ]
    assert grave == []
