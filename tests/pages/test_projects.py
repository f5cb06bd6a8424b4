"""Projects and partnerships as readers and consumers see them."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction

from cms.content.typography import bound
from pages.competence.models import AreaPage
from pages.members.models import MemberPage
from pages.projects.models import ProjectArea, ProjectIndexPage, ProjectPage, ProjectPartner
from pages.projects.periods import Period

from .projects import a_project

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SENTENCES = {
    "/projekty/platforma-wspolpracy-on-line/": (
        "Projekt współfinansowany przez Unię Europejską ze środków Europejskiego Funduszu Rozwoju "
        "Regionalnego w ramach Regionalnego Programu Operacyjnego Województwa Mazowieckiego "
        "2007–2013.",
        "Flaga Unii Europejskiej z napisem Unia Europejska, "
        "Europejski Fundusz Rozwoju Regionalnego",
    ),
    "/en/projects/online-collaboration-platform/": (
        "Project co-financed by the European Union from the European Regional Development Fund "
        "under the Regional Operational Programme of the Mazowieckie Voivodeship 2007–2013.",
        "Flag of the European Union with the words European Union, "
        "European Regional Development Fund",
    ),
}


def published(page: ProjectPage, areas: Any = (), members: Any = ()) -> ProjectPage:
    for place, area in enumerate(areas):
        ProjectArea.objects.create(page=page, area=area, locale=page.locale, sort_order=place)
    for place, member in enumerate(members):
        ProjectPartner.objects.create(
            page=page, member=member, locale=page.locale, sort_order=place
        )
    page = ProjectPage.objects.get(pk=page.pk)
    page.live = True
    page.save()
    return page


def detail(client: Client, page: Any) -> Any:
    return client.get(f"/api/v2/pages/{page.pk}/").json()


def ids(client: Client, **query: Any) -> list[int]:
    found = client.get("/api/v2/pages/", {"limit": 100, **query}).json()
    return [item["id"] for item in found["items"]]


@pytest.mark.parametrize("address", SENTENCES)
def test_emblem_and_sentence_stand_before_everything_else(client: Client, address: str) -> None:
    sentence, alt = SENTENCES[address]
    main = BeautifulSoup(client.get(address).content, "html.parser").main
    funding = main.select_one(".funding")
    assert bound(sentence) in funding.get_text(" ", strip=True)
    assert [img["alt"] for img in funding.find_all("img")] == [alt]
    assert funding.find_previous("h1") is main.h1
    assert not funding.find_previous("h2")


def test_the_credits_are_ready_to_be_shown(client: Client) -> None:
    page = ProjectPage.objects.get(slug="online-collaboration-platform")
    ready = detail(client, page)["credits"]
    assert ready["marks"][-1]["src"] == "http://testserver/static/pages_projects/eu-emblem.svg"
    assert ready["marks"][-1]["width"] == 810
    assert ready["emblem_words"] == ["European Union", "European Regional Development Fund"]
    assert ready["hashtags"] == []


def test_in_2021_the_emblem_says_that_the_union_co_funds(client: Client) -> None:
    page = published(a_project(Period.P2021))
    ready = detail(client, page)["credits"]
    assert ready["emblem_words"] == ["Dofinansowane przez Unię Europejską"]
    assert ready["hashtags"] == ["#FunduszeUE"]


def test_amounts_are_exact_in_the_api_and_written_in_polish_on_the_page(client: Client) -> None:
    page = published(a_project(Period.P2021))
    data = detail(client, page)
    assert data["total_value"] == {"amount": "1234567.89", "currency": "PLN"}
    assert data["eu_contribution"] == {"amount": "1000000.00", "currency": "PLN"}
    assert "1\u00a0234\u00a0567,89\u00a0zł" in client.get(page.get_url()).content.decode()


def test_what_is_not_known_is_null_and_not_on_the_page(client: Client) -> None:
    page = ProjectPage.objects.get(slug="online-collaboration-platform")
    data = detail(client, page)
    assert [data[name] for name in ("total_value", "eu_contribution", "start", "end")] == [None] * 4
    assert "Total value" not in client.get(page.get_url()).content.decode()


def test_the_index_lists_projects_and_partnerships(client: Client) -> None:
    for locale, expected in {
        "pl": (["Platforma współpracy on-line"], ["ICT4Future", "Energy in Water"]),
        "en": (["Online collaboration platform"], ["ICT4Future", "Energy in Water"]),
    }.items():
        index = ProjectIndexPage.objects.get(locale__language_code=locale)
        data = detail(client, index)
        titles = [[item["title"] for item in data[n]] for n in ("projects", "partnerships")]
        assert tuple(titles) == expected


def test_the_coordinator_shows_the_project_that_it_runs(client: Client) -> None:
    for locale, title in {
        "pl": "Platforma współpracy on-line",
        "en": "Online collaboration platform",
    }.items():
        project = ProjectPage.objects.get(locale__language_code=locale)
        key = project.beneficiary_profile.translation_key
        member = MemberPage.objects.get(translation_key=key, locale__language_code=locale)
        assert [item["title"] for item in detail(client, member)["projects"]] == [title]
        assert title in client.get(member.get_url()).content.decode()


def test_an_area_shows_its_projects_and_a_list_is_narrowed_by_it(client: Client) -> None:
    area = AreaPage.objects.get(slug="smart-grid", locale__language_code="pl")
    english = AreaPage.objects.get(translation_key=area.translation_key, locale__language_code="en")
    page = published(a_project(), areas=[area])
    assert [item["id"] for item in detail(client, area)["projects"]] == [page.pk]
    for named in (area.pk, english.pk, area.slug):
        assert ids(client, type="pages_projects.ProjectPage", area=named) == [page.pk]


def test_lists_are_narrowed_by_member_and_period(client: Client) -> None:
    member = MemberPage.objects.get(slug="sieci-przykladowe", locale__language_code="pl")
    page = published(a_project(Period.P2014), members=[member])
    kind = "pages_projects.ProjectPage"
    assert ids(client, type=kind, member=member.pk) == [page.pk]
    assert ids(client, type=kind, member=member.slug) == [page.pk]
    assert ids(client, type=kind, period="2014-2020") == [page.pk]
    assert page.pk not in ids(client, type=kind, period="2007-2013")


@pytest.mark.parametrize("name", ["area", "member", "period"])
@pytest.mark.parametrize("text", ["brak", "999999", "99999999999999999999", "", "²", "-1"])
def test_a_bad_filter_is_named(client: Client, name: str, text: str) -> None:
    answer = client.get("/api/v2/pages/", {"type": "pages_projects.ProjectPage", name: text})
    assert answer.status_code == 400
    assert answer.json()["parameter"] == name


def test_a_partner_without_a_name_goes_with_its_profile(client: Client) -> None:
    member = MemberPage.objects.get(slug="sieci-przykladowe", locale__language_code="pl")
    page = published(a_project(), members=[member])
    ProjectPartner.objects.create(page=page, name="Oslo ICT", locale=page.locale, sort_order=1)
    assert [row["member"] is not None for row in detail(client, page)["partners"]] == [True, False]
    PageViewRestriction.objects.create(page=member, restriction_type="login")
    MemberPage.objects.filter(translation_key=member.translation_key).exclude(pk=member.pk).delete()
    assert [row["name"] for row in detail(client, page)["partners"]] == ["Oslo ICT"]
    assert member.title not in client.get(page.get_url()).content.decode()


def test_a_deleted_area_and_member_break_no_project(client: Client) -> None:
    area = AreaPage.objects.get(slug="smart-grid", locale__language_code="pl")
    member = MemberPage.objects.get(slug="sieci-przykladowe", locale__language_code="pl")
    page = published(a_project(), areas=[area], members=[member])
    page.save_revision()
    Page.objects.get(pk=area.pk).delete()
    Page.objects.get(pk=member.pk).delete()
    data = detail(client, page)
    assert (data["areas"], data["partners"]) == ([], [])
    assert client.get(page.get_url()).status_code == 200
    ProjectPage.objects.get(pk=page.pk).get_latest_revision().publish()


def test_machines_read_who_funds_it(client: Client) -> None:
    page = published(a_project(Period.P2021, agreement_number="RPMA.01"))
    grant = page.json_ld()["funding"]
    assert grant["@type"] == "MonetaryGrant"
    assert grant["identifier"] == "RPMA.01"
    assert grant["amount"] == {
        "@type": "MonetaryAmount",
        "value": "1000000.00",
        "currency": "PLN",
    }
    assert [funder["name"] for funder in grant["funder"]] == [
        "Unia Europejska",
        "Program Operacyjny",
    ]
    assert '"MonetaryGrant"' in client.get(page.get_url()).content.decode()


def test_the_listing_in_the_admin_names_what_a_draft_lacks(admin_client: Client) -> None:
    a_project(beneficiary="", title="Bez beneficjenta")
    html = admin_client.get("/admin/projects/").content.decode()
    assert "Bez beneficjenta" in html
    assert "beneficjent" in html.partition("Bez beneficjenta")[2]


def test_a_list_costs_the_same_for_2_and_for_50(client: Client) -> None:
    polish = Locale.objects.get(language_code="pl")
    areas = list(AreaPage.objects.filter(locale=polish))
    members = list(MemberPage.objects.filter(locale=polish, is_sample=True))

    def cost() -> int:
        address = "/api/v2/pages/?type=pages_projects.ProjectPage&fields=*&limit=100&locale=pl"
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    published(a_project(), areas=areas[:3], members=members[:3])
    cost()
    few = cost()
    for number in range(48):
        published(
            a_project(Period.P2021, title=f"Projekt {number}"),
            areas=[areas[number % len(areas)]],
            members=[members[number % len(members)]],
        )
    assert cost() == few
