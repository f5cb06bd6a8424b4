"""Members through the API, as consumers ask for them."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from pages.members.api import figures
from pages.members.filters import _named
from pages.members.models import Competence, MemberCompetence

from .new_members import new_member

pytestmark = pytest.mark.django_db


def listed(client: Client, **query: Any) -> dict[str, Any]:
    answer = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", **query})
    assert answer.status_code == 200, answer.content
    data: dict[str, Any] = answer.json()
    return data


def titles(client: Client, **query: Any) -> list[str]:
    return [item["title"] for item in listed(client, **query)["items"]]


def test_an_item_of_the_list_tells_what_a_directory_needs(client: Client) -> None:
    item = listed(client, locale="en", kind="public-authority")["items"][0]
    assert item["kind"] == {"value": "public-authority", "label": "Public authority"}
    assert item["voivodeship"] == {"value": "14", "label": "Mazowieckie"}
    assert item["town"] == "Wzorcowo"
    assert [term["slug"] for term in item["competences"]] == [
        "services-for-residents",
        "digital-mapping",
        "transport-and-mobility",
    ]
    assert item["is_sample"] is True


@pytest.mark.parametrize(
    "query",
    [
        {"kind": "public-authority"},
        {"voivodeship": "10"},
        {"voivodeship": "lodzkie"},
        {"size": "micro", "town": "Otwock"},
        {"town": "łódź"},
        {"town": "lodz"},
        {"competence": "teledetekcja"},
        {"competence": "remote-sensing"},
    ],
)
def test_each_filter_narrows_the_list(client: Client, query: dict[str, str]) -> None:
    assert len(titles(client, locale="pl", **query)) == 1


def test_a_competence_is_found_by_id_in_any_language(client: Client) -> None:
    term = Competence.objects.get(slug="remote-sensing")
    assert titles(client, locale="pl", competence=term.pk) == ["Wzorcowe Systemy GIS S.A."]


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("kind", "zebra", "research-institution"),
        ("size", "huge", "medium"),
        ("voivodeship", "99", "10 (Łódzkie)"),
        ("competence", "latanie", "telemedycyna"),
        ("status", "?", "former"),
    ],
)
def test_a_value_that_is_not_known_is_refused_with_those_that_are(
    client: Client, name: str, value: str, allowed: str
) -> None:
    answer = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", name: value})
    assert answer.status_code == 400
    assert f"“{value}”" in answer.content.decode()
    assert allowed in answer.content.decode()
    assert name in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("voivodeship", "1,4", "1"),
        ("voivodeship", ",14", ""),
        ("voivodeship", "1.4", "1.4"),
        ("kind", "s,me", "s"),
        ("size", "mic,ro", "mic"),
    ],
)
def test_what_a_comma_parts_is_not_put_together(
    client: Client, name: str, value: str, part: str
) -> None:
    answer = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", name: value})
    assert answer.status_code == 400
    assert answer.json()["parameter"] == name
    assert f"“{part}”" in answer.json()["detail"]


def test_a_label_may_hold_a_comma() -> None:
    choices = [("a", "Fundacje, stowarzyszenia"), ("b", "Inne")]
    for text in ("Fundacje, stowarzyszenia", "fundacje,  stowarzyszenia", "a"):
        assert _named("kind", text, choices) == ["a"]
    assert _named("kind", "a,inne", choices) == ["a", "b"]


@pytest.mark.parametrize("query", [{}, {"locale": "pl"}, {"locale": "en"}])
def test_the_count_of_an_area_is_that_of_the_list_it_narrows(
    client: Client, query: dict[str, str]
) -> None:
    areas = listed(client, facets="area", limit=1, **query)["facets"]["area"]
    assert any(area["count"] for area in areas)
    for area in areas:
        narrowed = listed(client, area=area["value"], limit=1, **query)
        assert area["count"] == narrowed["meta"]["total_count"], area


@pytest.mark.parametrize("town", ["Ukryte Miasto", "Atlantyda"])
def test_in_a_town_of_which_nobody_is_seen_there_is_nobody(client: Client, town: str) -> None:
    new_member("Firma", town="Ukryte Miasto").unpublish()
    assert titles(client, town=town) == []


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("voivodeship", ["10", "lodzkie", "łódzkie", "Łódzkie", "ŁÓDZKIE"]),
        ("kind", ["public-authority", "Public authority", "PUBLIC AUTHORITY"]),
        ("competence", ["remote-sensing", "Remote sensing", "teledetekcja", "Teledetekcja"]),
        ("town", ["Łódź", "lodz", "ŁÓDŹ"]),
    ],
)
def test_what_the_api_calls_a_value_can_be_sent_back(
    client: Client, name: str, values: list[str]
) -> None:
    first = titles(client, locale="pl", **{name: values[0]})
    assert first
    for value in values:
        assert titles(client, locale="pl", **{name: value}) == first, value


def test_every_label_that_the_api_gives_can_be_sent_back(client: Client) -> None:
    for code in ("pl", "en"):
        for item in listed(client, locale=code, limit=100)["items"]:
            for name in ("kind", "size", "voivodeship"):
                if item[name]:
                    label = item[name]["label"]
                    assert item["title"] in titles(client, locale=code, limit=100, **{name: label})


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("kind", "ngo", "public-authority"),
        ("voivodeship", "10", "mazowieckie"),
        ("town", "Łódź", "Otwock"),
        ("competence", "teledetekcja", "telemedycyna"),
    ],
)
def test_several_values_give_who_has_any_of_them(
    client: Client, name: str, one: str, other: str
) -> None:
    def of(value: str) -> set[str]:
        return set(titles(client, locale="pl", limit=100, **{name: value}))

    assert of(one)
    assert of(other)
    assert of(f"{one},{other}") == of(one) | of(other)


def test_many_competences_are_asked_for_at_once_and_too_many_are_refused(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    pair = "teledetekcja,telemedycyna"
    few = titles(client, competence=pair)
    with django_assert_max_num_queries(100):
        assert titles(client, competence=",".join([pair] * 150)) == few
        assert client.get("/uczestnicy/", {"competence": ",".join([pair] * 150)}).status_code == 200
    many = {"competence": ",".join(str(number) for number in range(1, 900))}
    answer = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", **many})
    assert answer.status_code == 400
    assert "At most 40 competences" in answer.json()["detail"]
    assert client.get("/uczestnicy/", many).status_code == 200


def test_lists_are_in_polish_alphabetical_order(client: Client) -> None:
    for name in ("Żuraw", "Ślad", "Łąka", "Zorza", "Lato", "Ćma", "Cyfra", "Sad", "Źródło"):
        new_member(name, town="Testowo")
    ordered = ["Cyfra", "Ćma", "Lato", "Łąka", "Sad", "Ślad", "Zorza", "Źródło", "Żuraw"]
    assert titles(client, town="Testowo") == ordered
    assert titles(client, town="Testowo", order="-title") == ordered[::-1]


def test_the_coordinator_says_so(client: Client) -> None:
    items = listed(client, kind="ngo", locale="en", search="Knowledge")["items"]
    assert [item["cluster_role"]["label"] for item in items] == ["Cluster coordinator"]


def test_the_number_of_queries_does_not_grow_with_the_members(client: Client) -> None:
    terms = Competence.objects.filter(locale__language_code="pl")[:3]

    def add(count: int) -> None:
        for number in range(count):
            member = new_member(f"Firma {number:02d}", town="Testowo")
            MemberCompetence.objects.bulk_create(
                MemberCompetence(page=member, competence=term, locale=member.locale)
                for term in terms
            )

    def queries(fields: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            listed(client, town="Testowo", limit=50, fields=fields)
        return len(captured)

    add(2)
    queries("*")
    few = queries("*"), queries("kind")
    add(48)
    assert (queries("*"), queries("kind")) == few


def test_the_counted_figure_says_that_it_counts_profiles() -> None:
    figure, polish = figures[0], Locale.objects.get(language_code="pl")
    before = figure.count(polish)
    new_member("Firma")
    new_member("Dawna Firma", left="2020-01-01")
    assert figure.count(polish) == before + 1
    assert [figure.label(count) for count in (1, 2)] == [
        "profil w katalogu",
        "profile w katalogu",
    ]
