"""The directory of members as readers use it."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.content.typography import bound
from pages.members.models import Competence, MemberCompetence, MemberPage

from .new_members import new_member

pytestmark = pytest.mark.django_db

POLISH, ENGLISH = "/uczestnicy/", "/en/members/"


def read(client: Client, address: str, **query: Any) -> BeautifulSoup:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def names(html: BeautifulSoup) -> list[str]:
    links = html.select(".member-card .card__title a")
    # As they are written, not as they are set.
    return [link.get_text(strip=True).replace("\u00a0", " ") for link in links]


def found(html: BeautifulSoup) -> str:
    return html.select_one("[role=status]").get_text(strip=True)


def test_the_directory_says_how_many_profiles_it_holds(client: Client) -> None:
    count = MemberPage.objects.filter(locale__language_code="en").count()
    assert found(read(client, ENGLISH)) == f"{count} profiles in the directory"


def test_counts_stand_in_the_right_plural(client: Client) -> None:
    expected = {
        1: ("Znaleziono 1 profil", "1 profile found"),
        2: ("Znaleziono 2 profile", "2 profiles found"),
        5: ("Znaleziono 5 profili", "5 profiles found"),
        12: ("Znaleziono 12 profili", "12 profiles found"),
        22: ("Znaleziono 22 profile", "22 profiles found"),
        25: ("Znaleziono 25 profili", "25 profiles found"),
    }
    for number in range(1, 26):
        new_member(f"Firma {number}", "pl", town="Testowo")
        new_member(f"Firma {number}", "en", town="Testowo")
        if number in expected:
            polish, english = expected[number]
            assert found(read(client, POLISH, town="Testowo")) == polish
            assert found(read(client, ENGLISH, town="Testowo")) == english


def test_members_stand_in_polish_alphabetical_order(client: Client) -> None:
    ordered = ["Alfa", "Cyfra", "Ćma", "Dom", "Lato", "Łąka", "Sad", "Ślad", "Zorza", "Źródło"]
    ordered.append("Żuraw")
    for name in reversed(ordered):
        new_member(name, town="Testowo")
    assert names(read(client, POLISH, town="Testowo")) == ordered


def test_letters_without_members_are_no_links(client: Client) -> None:
    new_member("„Łąka” sp. z o.o.", town="Testowo")
    new_member("4 Strony", town="Testowo")
    letters = read(client, POLISH, town="Testowo").select(".alphabet__letter")
    assert [a.get_text() for a in letters if a.name == "a"] == ["Wszystkie", "#", "Ł"]
    disabled = [a.get_text() for a in letters if a.name == "span"]
    assert disabled == [*"AĄBCĆDEĘFGHIJKLMNŃOÓPRSŚTUWYZŹŻ"]


def test_a_letter_narrows_the_list_and_keeps_the_filters(client: Client) -> None:
    html = read(client, POLISH, kind="sme", letter="Ł")
    assert names(html) == ["Łączność Pokazowa sp. z o.o."]
    link = next(a for a in html.select("a.alphabet__letter") if a.get_text() == "Ź")
    assert names(read(client, POLISH + link["href"])) == ["Źródło Wzorcowe sp. z o.o."]
    assert "kind=sme" in link["href"]


def test_each_filter_narrows_the_list(client: Client) -> None:
    assert names(read(client, POLISH, kind="public-authority")) == ["Gmina Wzorcowo"]
    assert names(read(client, POLISH, voivodeship="10")) == ["Media Przykładowe sp. z o.o."]
    assert names(read(client, POLISH, town="lodz")) == ["Media Przykładowe sp. z o.o."]
    assert len(names(read(client, ENGLISH, competence="remote-sensing"))) == 1
    assert len(names(read(client, POLISH, size="micro", kind="sme", town="Otwock"))) == 1
    assert names(read(client, POLISH, search="Ćwiczebnia")) == ["Ćwiczebnia Przykładowa sp. z o.o."]


def test_what_is_chosen_survives_a_change_of_language(client: Client) -> None:
    english = read(client, ENGLISH, competence="remote-sensing", area="gis", letter="W")
    link = english.select_one('.switcher a[hreflang="pl"]')
    polish = read(client, link["href"])
    assert polish.select_one("#filter-competence option[selected]")["value"] == "teledetekcja"
    assert polish.select_one("#filter-area option[selected]")["value"] == "gis"
    assert polish.select_one(".alphabet__letter[aria-current]").get_text() == "W"
    assert names(polish) == names(english)
    back = polish.select_one('.switcher a[hreflang="en"]')
    assert names(read(client, back["href"])) == names(english)


def test_text_is_sought_in_town_and_competences_as_well(client: Client) -> None:
    assert "Energia Pokazowa S.A." in names(read(client, POLISH, search="Ostrołęka"))
    assert "Wzorcowe Systemy GIS S.A." in names(read(client, POLISH, search="teledetekcja"))


def test_a_filter_of_another_plugin_stands_in_the_form(client: Client) -> None:
    html = read(client, POLISH)
    assert "area" in [select["name"] for select in html.select("form.filters select")]


def test_the_form_keeps_what_was_chosen(client: Client) -> None:
    html = read(client, POLISH, kind="ngo", search="fundacja")
    assert html.select_one("#filter-kind option[selected]")["value"] == "ngo"
    assert html.select_one("#filter-search")["value"] == "fundacja"


@pytest.mark.parametrize(
    "query",
    [
        {"kind": "zebra"},
        {"voivodeship": "99"},
        {"competence": "latanie"},
        {"competence": "9" * 40},
        {"letter": "?"},
        {"kind": "\x00"},
        {"town": "\x00"},
    ],
)
def test_a_value_that_is_not_known_is_left_out_and_told(
    client: Client, query: dict[str, str]
) -> None:
    html = read(client, POLISH, **query)
    assert "pominięto" in html.select_one(".notice--info").get_text()
    assert found(html).endswith(bound("w katalogu"))


@pytest.mark.parametrize("text", ["\x00", "!!", '"', "%", "x" * 3000, "a AND (", "*"])
def test_no_text_breaks_the_search(client: Client, text: str) -> None:
    assert found(read(client, POLISH, search=text))


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "1.5", "9" * 30])
def test_a_page_that_does_not_exist_is_not_found(client: Client, page: str) -> None:
    assert client.get(POLISH, {"page": page}).status_code == 404


def test_pages_keep_the_filters(client: Client) -> None:
    for number in range(30):
        new_member(f"Firma {number:02d}", town="Testowo")
    html = read(client, POLISH, town="Testowo")
    assert len(names(html)) == 24
    second = read(client, POLISH + html.select_one(".pagination a[rel=next]")["href"])
    assert names(second) == [f"Firma {number:02d}" for number in range(24, 30)]
    assert found(second) == "Znaleziono 30 profili"


def test_a_further_page_is_a_page_of_its_own_to_search_engines(client: Client) -> None:
    for number in range(25):
        new_member(f"Firma {number:02d}", "pl")
        new_member(f"Firma {number:02d}", "en")
    first, second = read(client, POLISH), read(client, POLISH, page=2)
    assert first.title.get_text(strip=True) == "Uczestnicy klastra – Mazowiecki Klaster ICT"
    assert second.title.get_text(strip=True) == "Uczestnicy klastra (2) – Mazowiecki Klaster ICT"
    canonical = second.select_one("link[rel=canonical]")
    assert canonical["href"] == f"http://testserver{POLISH}?page=2"
    english = second.select_one('link[rel=alternate][hreflang="en"]')
    assert english["href"] == f"http://testserver{ENGLISH}?page=2"
    narrowed = read(client, POLISH, letter="F", page=2).select_one("link[rel=canonical]")
    assert narrowed["href"] == f"http://testserver{POLISH}?letter=F&page=2"


def test_a_letter_is_a_page_of_its_own_to_search_engines(client: Client) -> None:
    new_member("Żbik")
    html = read(client, POLISH, letter="Ż")
    assert html.title.get_text(strip=True) == "Uczestnicy klastra: Ż – Mazowiecki Klaster ICT"
    crumbs = [crumb.get_text(strip=True) for crumb in html.select(".breadcrumbs li")]
    assert crumbs == ["Strona główna", "Uczestnicy klastra", "Ż"]


def test_a_further_page_that_the_other_language_lacks_names_no_translation(client: Client) -> None:
    for number in range(25):
        new_member(f"Firma {number:02d}", "pl", town="Testowo")
    html = read(client, POLISH, town="Testowo", page=2)
    assert html.select('link[rel=alternate][hreflang="en"]') == []


def conditions(html: BeautifulSoup) -> dict[str, str]:
    """What narrows the list, each with the address that takes it away."""
    links = html.select(".filters__chosen a")
    return {link.get_text(" ", strip=True): str(link["href"]) for link in links}


def test_each_condition_stands_above_the_list_and_is_taken_away_alone(client: Client) -> None:
    chosen = conditions(read(client, POLISH, area="gis", search="gmina", letter="G"))
    assert chosen == {
        "Usuń warunek Obszar kompetencji: GIS ×": "?search=gmina&letter=G",
        "Usuń warunek Nazwa lub słowo: gmina ×": "?area=gis&letter=G",
        "Wyczyść filtry": POLISH,
    }
    assert conditions(read(client, POLISH)) == {}


def test_the_way_back_leaves_no_choice_that_the_list_does_not_show(client: Client) -> None:
    [form] = read(client, POLISH).select("form.filters")
    assert form["autocomplete"] == "off"


def test_no_result_is_said_in_a_sentence(client: Client) -> None:
    html = read(client, POLISH, kind="ngo", voivodeship="32")
    assert "Żaden uczestnik nie spełnia wybranych warunków." in html.get_text()
    assert "No member meets the chosen conditions." in (
        read(client, ENGLISH, kind="ngo", voivodeship="32").get_text()
    )


def test_a_member_that_left_is_shown_only_on_request(client: Client) -> None:
    today = timezone.localdate()
    new_member("Dawna Firma", town="Testowo", left=today - datetime.timedelta(days=1))
    new_member("Odchodząca Firma", town="Testowo", left=today)
    assert names(read(client, POLISH, town="Testowo")) == ["Odchodząca Firma"]
    former = read(client, POLISH, town="Testowo", status="former")
    assert names(former) == ["Dawna Firma"]
    assert "Były uczestnik" in former.get_text()
    assert len(names(read(client, POLISH, town="Testowo", status="all"))) == 2


def test_a_hidden_member_is_in_no_list_count_letter_or_choice(client: Client) -> None:
    private = new_member("Ąbecja", town="Ukryte Miasto")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    new_member("Ęcja", town="Ukryta Wieś").unpublish()
    html = read(client, POLISH)
    assert "Ukryt" not in html.decode()
    links = [a.get_text() for a in html.select("a.alphabet__letter")]
    assert "Ą" not in links
    assert "Ę" not in links
    assert names(read(client, POLISH, search="Ąbecja")) == []


def test_the_number_of_queries_does_not_grow_with_the_members(client: Client) -> None:
    competences = Competence.objects.filter(locale__language_code="pl")[:3]

    def add(count: int) -> None:
        for number in range(count):
            member = new_member(f"Firma {number:02d}", town="Testowo")
            MemberCompetence.objects.bulk_create(
                MemberCompetence(page=member, competence=term, locale=member.locale)
                for term in competences
            )

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            read(client, POLISH, town="Testowo", competence=competences[0].slug, search="firma")
        return len(captured)

    add(2)
    queries()
    few = queries()
    add(48)
    assert queries() == few


def test_a_membership_that_is_not_known_shows_no_former_members(client: Client) -> None:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    new_member("Dawna Firma", town="Testowo", left=yesterday)
    new_member("Obecna Firma", town="Testowo")
    html = read(client, POLISH, town="Testowo", status="nonsense")
    assert names(html) == ["Obecna Firma"]
    assert "„Uczestnictwo” pominięto" in html.select_one(".notice--info").get_text()


def test_paper_says_which_part_of_the_directory_it_holds(client: Client) -> None:
    for number in range(25):
        new_member(f"Firma {number}", town="Testowo")
    html = read(client, POLISH, town="Testowo", page=2)
    assert html.select_one(".pagination-printed").get_text(strip=True) == bound(
        "Wydruk obejmuje stronę 2 z 2 listy, która jest pod adresem http://testserver/uczestnicy/?town=Testowo"
    )
    assert not read(client, POLISH, town="Testowo", letter="A").select(".pagination-printed")
