"""The privacy notice and the accessibility statement, as readers and editors see them."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.blocks import StructBlockValidationError
from wagtail.rich_text import RichText

from cms.content.typography import bound
from cms.site.models import SiteSettings
from cms.translation.roles.groups import PUBLISHER
from pages.text.blocks import FactSentenceBlock
from pages.text.models import AccessibilityStatementPage, ContactPage, PrivacyPage
from tests.cms.people import client as client_of
from tests.cms.people import person

pytestmark = [pytest.mark.django_db, pytest.mark.once]

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


def fill_in() -> None:
    """Statements for which the office has given everything."""
    day, text = datetime.date(2026, 11, 22), "<p>Nic.</p>"
    AccessibilityStatementPage.objects.update(
        site_published_on=day,
        site_updated_on=day,
        prepared_on=day,
        status="partial",
        method="self",
        contact_person="Biuro",
        contact_email="biuro@example.org",
        contact_phone="+48 22 123 45 67",
        architecture=text,
        communication=text,
        mobile_applications=text,
    )


@pytest.mark.parametrize("address", STATEMENTS)
def test_the_statement_has_each_part_of_the_official_structure_once(
    client: Client, address: str
) -> None:
    fill_in()
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


@pytest.mark.parametrize(
    "address", [*STATEMENTS, "/polityka-prywatnosci/", "/en/privacy-notice/", "/kontakt/"]
)
def test_readers_see_no_open_place_and_no_empty_part(client: Client, address: str) -> None:
    html = read(client, address)
    text = html.main.get_text()
    assert not any(mark in text for mark in ("UZUPEŁNIENIA", "COMPLETED", "{value}"))
    # A label is followed by what it names, a heading by what it opens.
    assert [li.get_text() for li in html.select("main li") if li.get_text().endswith(":")] == []
    for heading in html.select("main .prose > h2, main .prose > h3"):
        following = heading.find_next_sibling()
        assert following is not None
        assert following.name > heading.name or following.get_text(strip=True), heading


def test_the_statement_takes_what_it_lacks_from_the_settings(client: Client) -> None:
    settings = SiteSettings.current()
    settings.phone, settings.email = "+48 22 123 45 67", "biuro@example.org"
    settings.save()
    html = read(client, STATEMENTS[1])
    assert html.find(id="a11y-telefon")["href"] == "tel:+48221234567"
    assert html.find(id="a11y-email").get_text() == "biuro@example.org"


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("/polityka-prywatnosci/", "Adres Stowarzyszenia", "ul. Prosta 1, 00-001 Warszawa."),
        ("/en/privacy-notice/", "The address of the", "ul. Prosta 1, 00-001 Warszawa."),
    ],
)
def test_a_sentence_appears_once_the_settings_say_what_belongs_into_it(
    client: Client, address: str, before: str, after: str
) -> None:
    assert before not in read(client, address).main.get_text()
    settings = SiteSettings.current()
    settings.street, settings.postal_code, settings.town = "ul. Prosta 1", "00-001", "Warszawa"
    settings.save()
    [sentence] = [p.get_text() for p in read(client, address).select("main p") if before in str(p)]
    assert sentence.endswith(after)


@pytest.mark.parametrize(
    ("address", "months", "said"),
    [
        ("/polityka-prywatnosci/", 1, "nie dłużej niż 1 miesiąc"),
        ("/polityka-prywatnosci/", 12, "nie dłużej niż 12 miesięcy"),
        ("/en/privacy-notice/", 24, "no longer than 24 months"),
    ],
)
def test_the_notice_says_how_long_messages_are_really_kept(
    client: Client, address: str, months: int, said: str
) -> None:
    ContactPage.objects.update(keep_months=months)
    text = " ".join(read(client, address).main.get_text().split())
    assert said in text


def test_a_paragraph_with_an_open_place_is_shown_neither_in_html_nor_in_the_api(
    client: Client,
) -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    open_place = "<p>Inspektor: [DO UZUPEŁNIENIA PRZEZ BIURO: imię <b>i nazwisko</b>].</p>"
    page.body = [("text", RichText(f"<p>Przed.</p>{open_place}<p>Po.</p>"))]
    page.save()
    assert read(client, page.url).select(".prose")[0].get_text() == "Przed.Po."
    told = client.get(f"/api/v2/pages/{page.pk}/").json()["body"]
    assert told[0]["value"] == "<p>Przed.</p><p>Po.</p>"


def test_a_sentence_needs_a_place_for_what_it_takes() -> None:
    block = FactSentenceBlock()
    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python({"fact": "phone", "text": "Bez miejsca."}))
    block.clean(block.to_python({"fact": "phone", "text": "Numer: {value}."}))


def test_the_dashboard_lists_what_readers_do_not_see_yet() -> None:
    text = " ".join(section.get_text() for section in not_on_the_site_yet())
    assert "telefon" in text
    assert "Deklaracja dostępności" in text
    assert "Accessibility statement" not in text
    SiteSettings.objects.update(phone="+48 22 123 45 67")
    labels = [item.get_text() for item in not_on_the_site_yet()[0].select("li")]
    assert "telefon" not in labels
    assert "KRS" in labels


def not_on_the_site_yet() -> Any:
    html = read(client_of(person((PUBLISHER, "pl"))), reverse("wagtailadmin_home"))
    return html.select("section[aria-labelledby^=missing-]")


def test_dates_of_the_statement_are_read_by_machines_and_people(
    client: Client, statement: AccessibilityStatementPage
) -> None:
    statement.site_published_on = datetime.date(2024, 11, 22)
    statement.prepared_on = datetime.date(2024, 11, 23)
    statement.reviewed_on = datetime.date(2025, 2, 3)
    statement.save_revision().publish()
    html = read(client, STATEMENTS[0])
    published = html.find("time", id="a11y-data-publikacja")
    assert (published["datetime"], published.get_text()) == (
        "2024-11-22",
        bound("22 listopada 2024"),
    )
    assert html.find("time", id="a11y-data-przeglad")["datetime"] == "2025-02-03"


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
    statement.inaccessible_content = "<p>Mapa.</p>"
    statement.save_revision().publish()
    html = read(client, STATEMENTS[0])
    assert html.find(id="a11y-status").get_text(strip=True).startswith(bound(sentence))
    headings = [h.get_text() for h in html.find_all("h2")]
    assert ("Treści niedostępne" in headings) == lists_barriers


def test_editors_are_told_how_many_places_wait_for_the_office(admin_client: Client) -> None:
    page = PrivacyPage.objects.get(locale__language_code="pl")
    page.body = [("text", RichText("<p>[DO UZUPEŁNIENIA PRZEZ BIURO: okres]</p>" * 3))]
    page.save_revision()
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
        ("/", ["Kontakt", "Polityka prywatności", "Deklaracja dostępności"]),
        ("/en/", ["Contact", "Privacy notice", "Accessibility statement"]),
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
