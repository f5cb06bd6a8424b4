"""The privacy notice and the accessibility statement, as readers and editors see them."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from pages.text.models import AccessibilityStatementPage, PrivacyPage
from pages.text.models.accessibility import review_is_due

pytestmark = pytest.mark.django_db

# Obligatory in “Warunki techniczne publikacji … deklaracji dostępności”, version 2.0.
OFFICIAL_IDS = [
    "a11y-wstep", "a11y-podmiot", "a11y-zakres", "a11y-url", "a11y-data-publikacja",
    "a11y-data-aktualizacja", "a11y-status", "a11y-data-sporzadzenie", "a11y-kontakt",
    "a11y-email", "a11y-telefon", "a11y-procedura", "a11y-architektura", "a11y-komunikacja",
]  # fmt: skip
STATEMENTS = ["/deklaracja-dostepnosci/", "/en/accessibility-statement/"]


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def statement() -> AccessibilityStatementPage:
    return AccessibilityStatementPage.objects.get(locale__language_code="pl")


@pytest.mark.parametrize("address", STATEMENTS)
def test_the_statement_has_each_part_of_the_official_structure_once(
    client: Client, address: str
) -> None:
    html = read(client, address)
    assert {name: len(html.find_all(id=name)) for name in OFFICIAL_IDS} == dict.fromkeys(
        OFFICIAL_IDS, 1
    )


@pytest.mark.parametrize(
    ("address", "entity", "heading"),
    [
        (STATEMENTS[0], "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”", "Skróty"),
        (STATEMENTS[1], "Association of Economic and Social Development “Knowledge”", "Keyboard"),
    ],
)
def test_the_statement_speaks_its_language(
    client: Client, address: str, entity: str, heading: str
) -> None:
    html = read(client, address)
    assert html.find(id="a11y-podmiot").get_text() == entity
    assert any(h.get_text().startswith(heading) for h in html.find_all("h2"))


def test_dates_of_the_statement_are_read_by_machines_and_people(
    client: Client, statement: AccessibilityStatementPage
) -> None:
    statement.site_published_on = datetime.date(2026, 11, 22)
    statement.prepared_on = datetime.date(2026, 11, 23)
    statement.reviewed_on = datetime.date(2027, 2, 3)
    statement.save_revision().publish()
    html = read(client, STATEMENTS[0])
    published = html.find("time", id="a11y-data-publikacja")
    assert (published["datetime"], published.get_text()) == ("2026-11-22", "22 listopada 2026")
    assert html.find("time", id="a11y-data-przeglad")["datetime"] == "2027-02-03"


@pytest.mark.parametrize(
    ("status", "sentence", "lists_barriers"),
    [
        ("full", "Strona internetowa jest w pełni zgodna", False),
        ("partial", "Strona internetowa jest częściowo zgodna", True),
        ("none", "Strona internetowa jest niezgodna", True),
    ],
)
def test_each_state_of_accessibility_has_its_sentence(
    client: Client,
    statement: AccessibilityStatementPage,
    status: str,
    sentence: str,
    lists_barriers: bool,
) -> None:
    statement.status = status
    statement.save_revision().publish()
    html = read(client, STATEMENTS[0])
    assert html.find(id="a11y-status").get_text(strip=True).startswith(sentence)
    headings = [h.get_text() for h in html.find_all("h2")]
    assert ("Treści niedostępne" in headings) == lists_barriers


@pytest.mark.parametrize(
    ("last", "today", "due"),
    [
        ((2026, 2, 1), (2026, 12, 31), False),
        ((2026, 2, 1), (2027, 2, 2), True),
        ((2026, 11, 23), (2027, 3, 31), False),
        ((2026, 11, 23), (2027, 4, 1), True),
    ],
)
def test_a_statement_is_reviewed_every_year_by_31_march(
    last: tuple[int, int, int], today: tuple[int, int, int], due: bool
) -> None:
    assert review_is_due(datetime.date(*last), datetime.date(*today)) == due


def test_editors_are_warned_of_an_overdue_review(
    admin_client: Client, statement: AccessibilityStatementPage
) -> None:
    statement.prepared_on = datetime.date(2020, 1, 1)
    statement.save_revision().publish()
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[statement.pk]))
    assert "Coroczny przegląd jest zaległy" in form.content.decode()


def test_a_review_before_the_statement_is_refused(statement: AccessibilityStatementPage) -> None:
    statement.prepared_on = datetime.date(2026, 11, 23)
    statement.reviewed_on = datetime.date(2026, 11, 22)
    with pytest.raises(ValidationError) as refused:
        statement.full_clean()
    assert list(refused.value.message_dict) == ["reviewed_on"]


def test_editors_are_told_how_many_places_wait_for_the_office(admin_client: Client) -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "3 miejsca na tej stronie czekają na uzupełnienie" in form.content.decode()


def test_a_page_without_gaps_warns_of_nothing(admin_client: Client) -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    page.body = []
    page.save_revision().publish()
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "na uzupełnienie" not in form.content.decode()


def test_the_privacy_notice_says_since_when_it_is_in_force(client: Client) -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    page.in_force_since = datetime.date(2026, 11, 22)
    page.save_revision().publish()
    html = read(client, "/polityka-prywatnosci/")
    assert "od 22 listopada 2026" in " ".join(html.get_text().split())


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", ["Polityka prywatności", "Deklaracja dostępności", "Kontakt"]),
        ("/en/", ["Privacy notice", "Accessibility statement", "Contact"]),
    ],
)
def test_every_page_links_to_the_texts_from_its_footer(
    client: Client, address: str, expected: list[str]
) -> None:
    links = [link.get_text(strip=True) for link in read(client, address).select("footer nav a")]
    assert [title for title in links if title in expected] == expected


def test_a_withdrawn_text_leaves_the_footer(client: Client) -> None:
    PrivacyPage.objects.get(locale__language_code="pl").unpublish()
    links = [link.get_text(strip=True) for link in read(client, "/").select("footer nav a")]
    assert "Polityka prywatności" not in links
