"""Samples in great numbers: the same tree as editors would make, at size."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, ReferenceIndex

from cms.content.models import ListEntry
from cms.content.visibility import public_pages
from cms.loading.bulk import bulk_content
from cms.search.pages import search
from cms.translation.models import PageTranslation, State
from cms.translation.status.states import compute
from pages.members.models import MemberIndexPage, MemberPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def load(**options: Any) -> str:
    said = StringIO()
    call_command("load_content", stdout=said, **options)
    return said.getvalue()


def bulk_members(language: str = "pl") -> Any:
    return MemberPage.objects.filter(
        locale__language_code=language, slug__regex=r"^(przyklad|sample)-"
    )


def test_as_many_pages_are_added_in_both_languages() -> None:
    load(members=35)
    assert bulk_members("pl").count() == bulk_members("en").count() == 35
    polish = bulk_members("pl").order_by("path").first()
    english = polish.get_translations().get()
    assert english.locale.language_code == "en"
    assert polish.lead.startswith("Profil przykładowy")
    assert english.specific.lead.startswith("Sample profile")
    assert {page.is_sample for page in bulk_members("en")} == {True}
    terms = [row.competence for row in english.specific.competence_rows.all()]
    assert {term.locale.language_code for term in terms} == {"en"}


def test_the_tree_is_sound_and_grows_on(client: Client) -> None:
    load(members=35)
    assert Page.find_problems() == ([], [], [], [], [])
    index = MemberIndexPage.objects.get(locale__language_code="pl")
    assert index.numchild == index.get_children().count()
    page = MemberPage(title="Dopisany", kind="sme", town="Radom")
    index.add_child(instance=page)
    assert Page.find_problems() == ([], [], [], [], [])
    assert client.get(bulk_members().last().get_url()).status_code == 200


@pytest.mark.uses
def test_what_is_derived_is_what_a_rebuild_gives() -> None:
    load(members=12)

    def derived() -> tuple[set[Any], set[Any]]:
        names = [field.attname for field in ListEntry._meta.concrete_fields]
        references = ("object_id", "to_object_id", "to_content_type_id", "model_path")
        return (
            set(ListEntry.objects.values_list(*names)),
            set(ReferenceIndex.objects.values_list(*references, "content_path_hash")),
        )

    written = derived()
    call_command("rebuild_list_entries", stdout=StringIO())
    call_command("rebuild_references_index", verbosity=0)
    assert derived() == written


def test_their_english_pages_are_kept_by_hand_as_computed_from_scratch() -> None:
    load(members=12)
    rows = PageTranslation.objects.filter(source__in=bulk_members())
    assert {row.state for row in rows} == {State.DETACHED}
    assert rows.count() == 12
    for row in rows[:3]:
        assert row.facts() == compute(row.source, row.locale_id).facts()


def test_they_are_found_and_listed(client: Client) -> None:
    load(members=12)
    found = {page.slug for page in search(public_pages(), "zmyślony profil")}
    assert found >= {f"przyklad-{number}" for number in range(1, 13)}
    answer = client.get("/api/v2/pages/?type=pages_members.MemberPage&locale=pl&limit=100").json()
    titles = [item["title"] for item in answer["items"]]
    assert titles.index("Ćwiczebna Przykład 4") > titles.index("Cyfra Przykład 3")
    assert titles.index("Dane Przykład 5") > titles.index("Ćwiczebna Przykład 4")


def test_a_second_call_adds_what_is_missing() -> None:
    load(members=5)
    said = load(members=12)
    assert bulk_members().count() == bulk_members("en").count() == 12
    assert "7" in said
    load(members=12)
    assert bulk_members().count() == 12


def test_it_tells_how_far_it_is() -> None:
    assert "members: 12/12" in load(members=12)


def test_great_numbers_without_samples_make_no_sense() -> None:
    with pytest.raises(CommandError):
        load(members=5, without_samples=True)


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", "99999999999"])
def test_a_number_of_pages_is_a_number(number: str) -> None:
    with pytest.raises(CommandError):
        call_command("load_content", "--members", number)


@pytest.mark.parametrize("name", sorted(bulk_content()))
def test_bulk_content_is_the_same_at_every_call(name: str) -> None:
    bulk = bulk_content()[name]
    first = list(bulk(100))
    assert first == list(bulk(100))
    assert (
        len({page.slug.pl for page in first}) == len({page.slug.english for page in first}) == 100
    )
    assert {page.sample for page in first} == {True}
    assert len({page.title.pl[0] for page in first}) >= 20
