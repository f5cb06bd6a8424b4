"""A member's profile, and how editors make it."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from cms.content.typography import bound
from pages.members.models import Competence, MemberCompetence, MemberPage, MemberSocial

from .new_members import new_member

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def read(client: Client, member: MemberPage) -> BeautifulSoup:
    answer = client.get(member.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def described(html: BeautifulSoup) -> dict[str, Any]:
    graph = json.loads(html.select_one('script[type="application/ld+json"]').string)["@graph"]
    return next((thing for thing in graph if "memberOf" in thing), {})


def test_a_profile_shows_what_is_known_and_nothing_else(client: Client) -> None:
    html = read(client, MemberPage.objects.get(slug="ibrkk", locale__language_code="pl"))
    facts = {
        term.get_text(strip=True): term.find_next("dd").get_text().strip()
        for term in html.select(".facts dt")
    }
    assert facts == {
        bound("Rola w klastrze"): "Inicjator klastra",
        "Nazwa prawna": bound("Instytut Badań Rynku, Konsumpcji i Koniunktur"),
    }
    # Nobody has given a logo, and none is made up.
    assert html.select(".member-facts__logo") == []


def test_a_full_profile_shows_contact_codes_and_addresses(client: Client) -> None:
    member = new_member(
        "Firma",
        nip="1234563218",
        website="https://example.org/",
        contact_role="Biuro projektów",
        contact_email="biuro@example.org",
        contact_phone="+48 22 123 45 67",
        joined="2015-03-01",
    )
    member.social.add(MemberSocial(kind="github", url="https://github.com/example"))
    member.save_revision().publish()
    html = read(client, member)
    text = html.get_text(" ", strip=True).replace("\u00a0", " ")
    assert "1 marca 2015" in text
    assert "Biuro projektów" in text
    assert html.select_one('a[href="mailto:biuro@example.org"]')
    assert html.select_one('a[href="tel:+48221234567"]')
    assert html.select_one('a[href="https://github.com/example"]').get_text() == "GitHub"


def test_a_sample_is_marked_and_not_told_to_machines(client: Client) -> None:
    html = read(client, MemberPage.objects.get(slug="dane-wzorcowe", locale__language_code="pl"))
    assert html.select_one(".notice--sample")
    assert described(html) == {}


@pytest.mark.parametrize(
    ("kind", "schema_type"),
    [
        ("university", "CollegeOrUniversity"),
        ("research-institution", "ResearchOrganization"),
        ("ngo", "NGO"),
        ("sme", "Corporation"),
        ("public-authority", "GovernmentOrganization"),
        ("business-support-institution", "Organization"),
    ],
)
def test_machines_read_what_kind_of_organisation_it_is(
    client: Client, kind: str, schema_type: str
) -> None:
    thing = described(read(client, new_member("Firma", kind=kind, town="Łódź")))
    assert thing["@type"] == schema_type
    assert thing["memberOf"] == {"@id": "http://testserver/#organization"}
    assert thing["address"]["addressLocality"] == "Łódź"


def test_a_former_member_is_no_member_of_the_cluster(client: Client) -> None:
    html = read(client, new_member("Firma", left="2020-01-01"))
    assert described(html) == {}
    assert "Ten podmiot nie jest już uczestnikiem klastra." in html.get_text()


def test_an_area_shows_in_the_profile_of_its_member(client: Client) -> None:
    member = MemberPage.objects.get(slug="osmy-bit-przykladowy", locale__language_code="en")
    section = read(client, member).select_one("section[aria-labelledby=areas]")
    assert section.h2.get_text() == "Competence areas"
    assert "Creative industry" in section.get_text()


def test_the_english_profile_has_the_english_terms(client: Client) -> None:
    member = MemberPage.objects.get(slug="media-przykladowe", locale__language_code="en")
    assert [term["name"] for term in member.competences] == [
        "Graphics and animation",
        "Mobile applications",
    ]
    tags = read(client, member).select("a.tags__tag")
    assert tags[0]["href"] == "/en/members/?competence=graphics-and-animation"


def test_competences_cost_the_same_however_many(client: Client) -> None:
    member = new_member("Firma")
    terms = list(Competence.objects.filter(locale=member.locale)[:9])

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            read(client, member)
        return len(captured)

    def add(some: list[Competence]) -> None:
        MemberCompetence.objects.bulk_create(
            MemberCompetence(page=member, competence=term, locale=member.locale) for term in some
        )

    add(terms[:1])
    queries()
    few = queries()
    add(terms[1:])
    assert queries() == few


def test_editors_choose_from_the_terms_of_the_page_s_language(admin_client: Client) -> None:
    member = MemberPage.objects.get(slug="media-przykladowe", locale__language_code="pl")
    html = BeautifulSoup(
        admin_client.get(reverse("wagtailadmin_pages:edit", args=[member.pk])).content,
        "html.parser",
    )
    select = html.select_one("#id_competence_rows-0-competence")
    offered = [option.get_text() for option in select.select("option")][1:]
    assert len(offered) == Competence.objects.filter(locale=member.locale).count()
    assert "Graphics and animation" not in offered
    assert offered.index("Łączność bezprzewodowa") == offered.index("Mapy cyfrowe") - 1


def test_a_term_is_saved_with_its_name_in_every_language(admin_client: Client) -> None:
    address = reverse("wagtailsnippets_pages_members_competence:add")
    missing = admin_client.post(address, {"name_pl": "Druk 3D"})
    assert missing.status_code == 200
    assert not Competence.objects.filter(name="Druk 3D").exists()
    admin_client.post(address, {"name_pl": "Druk 3D", "name_en": "3D printing"})
    term = Competence.objects.get(name="Druk 3D")
    assert term.get_translation(Locale.objects.get(language_code="en")).name == "3D printing"
    again = admin_client.post(address, {"name_pl": "Druk 3D", "name_en": "Printing"})
    assert "W słowniku jest już takie pojęcie." in again.content.decode()


def test_a_term_is_renamed_and_deleted_in_every_language(admin_client: Client) -> None:
    term = Competence.objects.get(slug="robotyzacja")
    address = reverse("wagtailsnippets_pages_members_competence:edit", args=[term.pk])
    admin_client.post(address, {"name_pl": "Roboty", "name_en": "Robots"})
    names = Competence.objects.filter(translation_key=term.translation_key)
    assert set(names.values_list("name", flat=True)) == {"Roboty", "Robots"}
    term.refresh_from_db()
    term.delete()
    assert not names.exists()


@pytest.mark.parametrize("query", ["", "?q=Łączność", "?kind=ngo", "?ordering=translation_rank"])
def test_the_list_of_members_tells_kind_town_and_translation(
    admin_client: Client, query: str
) -> None:
    html = admin_client.get(reverse("members:index") + query).content.decode()
    for heading in ("Rodzaj podmiotu", "Miejscowość", "Tłumaczenie"):
        assert heading in html


def test_the_vocabulary_lists_each_term_once(admin_client: Client) -> None:
    address = reverse("wagtailsnippets_pages_members_competence:list")
    html = admin_client.get(address, {"q": "telemedycyna"}).content.decode()
    assert html.count("Telemedicine") == 1
