"""Competence areas as readers, members and consumers see them."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction

from pages.competence.models import AreaAssociate, AreaIndexPage, AreaPage, AreaSolution
from pages.members.models import MemberIndexPage, MemberPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Slugs in Polish: an area that names a front runner, and the member it names.
AREA, LEADER, ASSOCIATE = "smart-grid", "sieci-przykladowe", "energia-pokazowa"


def area(language: str = "pl", slug: str = AREA) -> AreaPage:
    polish = AreaPage.objects.get(slug=slug, locale__language_code="pl")
    return AreaPage.objects.get(
        translation_key=polish.translation_key, locale__language_code=language
    )


def member(language: str = "pl", slug: str = LEADER) -> MemberPage:
    return MemberPage.objects.get(slug=slug, locale__language_code=language)


def detail(client: Client, page: Any) -> Any:
    answer = client.get(f"/api/v2/pages/{page.pk}/")
    assert answer.status_code == 200
    return answer.json()


def aside(client: Client, page: Any) -> str:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    found = BeautifulSoup(answer.content, "html.parser").aside
    return found.get_text(" ", strip=True) if found else ""


def deleted(page: MemberPage) -> None:
    """In every language, as the translation of a deleted page goes with it."""
    Page.objects.get(pk=page.pk).delete()
    assert not Page.objects.filter(translation_key=page.translation_key).exists()


def unpublished(page: MemberPage) -> None:
    for version in MemberPage.objects.filter(translation_key=page.translation_key):
        version.unpublish()


def private(page: MemberPage) -> None:
    for index in MemberIndexPage.objects.all():
        PageViewRestriction.objects.create(page=index, restriction_type="login")


def departed(page: MemberPage) -> None:
    versions = MemberPage.objects.filter(translation_key=page.translation_key)
    versions.update(left=datetime.date(2020, 1, 1))


GONE = [deleted, unpublished, private, departed]


@pytest.mark.parametrize(
    ("language", "label", "expected"),
    [
        ("pl", "Lider obszaru", "Energetyka"),
        ("en", "Front runner", "Power engineering"),
    ],
)
def test_an_area_shows_who_leads_it_and_who_works_in_it(
    client: Client, language: str, label: str, expected: str
) -> None:
    page = area(language)
    text = aside(client, page)
    assert label in text
    assert "Sieci Przykładowe S.A." in text
    assert "Energia Pokazowa" in text
    data = detail(client, page)
    assert data["front_runner"]["locale"] == language
    assert data["front_runner"]["is_sample"]
    assert [row["member"]["locale"] for row in data["associates"]] == [language, language]


@pytest.mark.parametrize("gone", GONE)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_front_runner_that_is_gone_breaks_nothing(
    client: Client, gone: Any, language: str
) -> None:
    gone(member())
    page = area(language)
    assert detail(client, page)["front_runner"] is None
    assert "Sieci Przykładowe" not in client.get(page.get_url()).content.decode()
    assert bool(aside(client, page)) is (gone is not private)


@pytest.mark.parametrize("gone", GONE)
def test_an_associate_that_is_gone_drops_out_with_its_role(client: Client, gone: Any) -> None:
    gone(member(slug=ASSOCIATE))
    for language in ("pl", "en"):
        shown = [row["member"]["title"] for row in detail(client, area(language))["associates"]]
        expected = [] if gone is private else ["Telemetria Pokazowa sp. z o.o."]
        assert shown == expected


def test_an_area_whose_members_were_deleted_can_be_published_again(client: Client) -> None:
    page = area()
    page.save_revision()
    deleted(member())
    deleted(member(slug=ASSOCIATE))
    AreaPage.objects.get(pk=page.pk).get_latest_revision().publish()
    data = detail(client, page)
    assert data["front_runner"] is None
    assert [row["member"]["title"] for row in data["associates"]] == [
        "Telemetria Pokazowa sp. z o.o."
    ]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_member_shows_the_areas_it_leads_and_works_in(client: Client, language: str) -> None:
    data = detail(client, member(language))
    titles = {
        "pl": (["Smart Grid"], ["Telekomunikacja", "Energetyka", "Smart Grid"]),
        "en": (["Smart Grid"], ["Telecommunication", "Power engineering", "Smart Grid"]),
    }
    assert (
        [item["title"] for item in data["areas_led"]],
        [item["title"] for item in data["areas"]],
    ) == titles[language]
    assert titles[language][1][0] in client.get(member(language).get_url()).content.decode()


def test_an_area_that_a_member_leads_has_one_card_on_its_page(client: Client) -> None:
    page = client.get(member().get_url()).content.decode()
    assert page.count('<h3 class="card__title">') == 3
    assert page.count(">Smart Grid</a></h3>") == 1
    assert f'<a class="tags__tag" href="{area(slug="smart-grid").get_url()}">Smart Grid</a>' in page


def test_a_member_shows_no_area_that_is_not_public(client: Client) -> None:
    area().unpublish()
    data = detail(client, member())
    assert data["areas_led"] == []
    assert [item["title"] for item in data["areas"]] == ["Telekomunikacja", "Energetyka"]


def test_members_are_narrowed_by_area_named_in_any_language(client: Client) -> None:
    polish, english = area(slug="telekomunikacja"), area("en", "telekomunikacja")
    query = {"type": "pages_members.MemberPage", "locale": "en", "fields": "_,id"}
    expected = {
        member("en", slug).pk
        for slug in (
            "lacznosc-pokazowa",
            "swiatlowody-wzorcowe",
            "sieci-przykladowe",
            "kolegium-przykladowe-w-radomiu",
            "zrzeszenie-przykladowe-cyfrowa-wies",
        )
    }
    for named in (polish.pk, english.pk, "telekomunikacja", "telecommunication"):
        answer = client.get("/api/v2/pages/", {**query, "area": named}).json()
        assert {item["id"] for item in answer["items"]} == expected


@pytest.mark.parametrize("text", ["brak", "0", "999999", "99999999999999999999", "", "²", "-1"])
def test_a_bad_area_is_named(client: Client, text: str) -> None:
    answer = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", "area": text})
    assert answer.status_code == 400
    assert answer.json()["parameter"] == "area"


def test_an_area_that_is_not_public_narrows_nothing(client: Client) -> None:
    for version in (area(), area("en")):
        version.unpublish()
    answer = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", "area": AREA})
    assert answer.status_code == 400


def test_the_directory_offers_the_areas(client: Client) -> None:
    directory = MemberIndexPage.objects.get(locale__language_code="pl").get_url()
    form = BeautifulSoup(client.get(directory).content, "html.parser").select_one("form.filters")
    offered = [option["value"] for option in form.select("select[name=area] option")]
    assert offered[1:3] == ["telekomunikacja", "it"]
    html = client.get(f"{directory}?area=smart-grid").content.decode()
    assert "Energia Pokazowa" in html
    assert "Robotyka Wzorcowa" not in html


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("pl", "Telekomunikacja", "Systemy wspomagania decyzji"),
        ("en", "Telecommunication", "Decision support systems"),
    ],
)
def test_the_index_and_the_grid_show_all_eleven_in_the_trees_order(
    client: Client, language: str, first: str, last: str
) -> None:
    index = AreaIndexPage.objects.get(locale__language_code=language)
    data = detail(client, index)
    home = detail(client, index.get_parent())
    grid = next(block["value"] for block in home["body"] if block["type"] == "area_grid")
    for shown in (data["areas"], grid["areas"]):
        titles = [item["title"] for item in shown]
        assert (len(titles), titles[0], titles[-1]) == (11, first, last)
    assert grid["index"]["id"] == index.pk
    html = BeautifulSoup(client.get(index.get_parent().get_url()).content, "html.parser")
    tiles = html.select(".tiles__item:not(.tiles__item--last)")
    assert len(tiles) == 11
    # Each with its own picture, which says nothing that its title does not.
    assert len({tile.img["src"] for tile in tiles if tile.img}) == 11
    assert {tile.img["alt"] for tile in tiles if tile.img} == {""}


def test_solutions_are_shown_with_who_offers_them(client: Client) -> None:
    page = area()
    AreaSolution.objects.create(
        page=page, name="Licznik", url="https://example.org/", member=member(), locale=page.locale
    )
    assert detail(client, page)["solutions"][0]["member"]["title"] == "Sieci Przykładowe S.A."
    departed(member())
    assert detail(client, page)["solutions"][0]["member"] is None
    assert "Licznik" in client.get(page.get_url()).content.decode()


def test_lists_cost_the_same_for_2_and_for_50(client: Client) -> None:
    polish = Locale.objects.get(language_code="pl")
    members = list(MemberPage.objects.filter(locale=polish, is_sample=True))
    index = AreaIndexPage.objects.get(locale=polish)

    def cost(kind: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            address = f"/api/v2/pages/?type={kind}&fields=*&limit=100&locale=pl"
            assert client.get(address).status_code == 200
        return len(queries)

    kinds = ("pages_competence.AreaPage", "pages_members.MemberPage")
    costs = []
    for number in range(50):
        if number == 2:
            for kind in (*kinds, *kinds):
                costs.append(cost(kind))
        page = AreaPage(
            title=f"Obszar {number}",
            locale=polish,
            body=[("area_grid", {"heading": "Obszary"})],
            named_front_runner=members[number % len(members)],
        )
        index.add_child(instance=page)
        for place in range(2):
            AreaAssociate.objects.create(
                page=page,
                member=members[(number + place + 1) % len(members)],
                locale=polish,
                sort_order=place,
            )
    assert [cost(kind) for kind in kinds] == costs[2:]
