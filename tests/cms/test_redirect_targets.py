"""A redirect leads somewhere, whether it is made by hand or by an import."""

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site
from wagtail.users.models import UserProfile

from cms.editor import redirect_targets
from tests.cms.people import client, superuser
from tests.cms.translating import news

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NOWHERE = "Podaj stronę albo adres, do którego prowadzi przekierowanie."
NOT_FULL = "Podaj pełny adres, do którego prowadzi przekierowanie, z https:// na początku."
LINK = "https://example.org/"


def browser_of(language: str) -> Client:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return client(user)


def words(answer: Any) -> str:
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def told(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def chosen(browser: Client, name: str, content: bytes) -> Any:
    """What answers a file of redirects."""
    sent = {"import_file": SimpleUploadedFile(name, content)}
    return browser.post(reverse("wagtailredirects:start_import"), sent)


def imported(browser: Client, *rows: str) -> Any:
    shown = chosen(browser, "redirects.csv", "\n".join(("z,do", *rows)).encode())
    hidden = BeautifulSoup(shown.content, "html.parser").select("form input[type=hidden]")
    sent: dict[str, Any] = {str(field["name"]): field.get("value", "") for field in hidden}
    sent |= {"from_index": 0, "to_index": 1, "permanent": "on"}
    return browser.post(reverse("wagtailredirects:process_import"), sent)


def test_of_a_page_and_an_address_one_has_to_be_left_out() -> None:
    page = news()
    told = {
        "pl": "Przekierowanie prowadzi do strony albo pod adres: jedno z tych pól zostaw puste.",
        "en": "A redirect leads to a page or to an address: leave one empty.",
    }
    for language, sentence in told.items():
        both = {"old_path": "/stare", "redirect_page": page.pk, "redirect_link": LINK}
        answer = browser_of(language).post(reverse("wagtailredirects:add"), both)
        assert sentence in words(answer)
    assert not Redirect.objects.filter(old_path="/stare").exists()


def test_a_file_whose_name_ends_in_capitals_is_read() -> None:
    assert "/stare" in words(chosen(browser_of("pl"), "PRZEKIEROWANIA.CSV", b"z,do\n/stare,/nowe"))


def test_a_redirect_that_leads_nowhere_is_refused() -> None:
    browser = browser_of("pl")
    answer = browser.post(reverse("wagtailredirects:add"), {"old_path": "/stare"})
    assert NOWHERE in words(answer)
    assert "Nie utworzono przekierowania, bo w formularzu są błędy." in words(answer)
    assert not Redirect.objects.exists()


def test_a_redirect_that_leads_somewhere_cannot_be_made_to_lead_nowhere() -> None:
    redirect = Redirect.objects.create(old_path="/stare", redirect_link=LINK)
    address = reverse("wagtailredirects:edit", args=[redirect.pk])
    answer = browser_of("en").post(address, {"old_path": "/stare", "redirect_link": ""})
    assert "Enter the page or the address that the redirect leads to." in words(answer)
    redirect.refresh_from_db()
    assert redirect.redirect_link == LINK


@pytest.mark.parametrize("target", ["page", "address"])
def test_a_page_or_an_address_is_enough(target: str) -> None:
    to = {"redirect_page": news().pk} if target == "page" else {"redirect_link": LINK}
    answer = browser_of("pl").post(reverse("wagtailredirects:add"), {"old_path": "/stare", **to})
    assert answer.status_code == 302
    assert Redirect.objects.get().link


def test_what_is_no_full_address_is_refused_by_one_sentence() -> None:
    sent = {"old_path": "/stare", "redirect_link": "/aktualnosci/"}
    said = words(browser_of("pl").post(reverse("wagtailredirects:add"), sent))
    assert NOT_FULL in said
    assert NOWHERE not in said


def test_an_import_takes_what_leads_somewhere_and_says_why_of_each_other_row() -> None:
    answer = imported(browser_of("pl"), "/jeden,/aktualnosci/", "", "/dwa", f"/trzy,{LINK}")
    rows = BeautifulSoup(answer.content, "html.parser").select("tbody tr")
    assert [[cell.get_text() for cell in row.select("td")] for row in rows] == [
        ["/jeden", "/aktualnosci/", NOT_FULL],
        ["/dwa", "", NOWHERE],
    ]
    assert [one.old_path for one in Redirect.objects.all()] == ["/trzy"]


@pytest.mark.parametrize(
    ("language", "sentence"), [("pl", "Zapisz plik jako „CSV UTF-8”"), ("en", "as “CSV UTF-8”")]
)
def test_a_file_of_another_encoding_is_refused_with_what_to_do(
    language: str, sentence: str
) -> None:
    answer = chosen(browser_of(language), "stare.csv", "z,do\n/żółw,/żaba".encode("cp1250"))
    assert sentence in told(answer)
    assert "codec" not in told(answer)


@pytest.mark.parametrize(
    ("language", "sentence"), [("pl", "to nie jest poprawny plik XLSX"), ("en", "no valid XLSX")]
)
def test_a_file_that_is_no_spreadsheet_is_refused_with_what_to_do(
    language: str, sentence: str
) -> None:
    answer = chosen(browser_of(language), "stare.xlsx", b"z;do")
    assert sentence in told(answer)
    assert "stare.xlsx" in told(answer)
    assert "BadZipFile" not in told(answer)


@pytest.mark.parametrize(("language", "label"), [("pl", "Stałe"), ("en", "Permanent")])
def test_the_boxes_of_an_import_are_named_in_the_reader_s_language(
    language: str, label: str
) -> None:
    shown = chosen(browser_of(language), "stare.csv", b"z,do\n/a,/b")
    found = BeautifulSoup(shown.content, "html.parser").select_one("label[for=id_permanent]")
    assert isinstance(found, Tag)
    assert found.get_text(strip=True) == label


def test_wagtail_still_takes_a_redirect_that_leads_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(RedirectForm, "clean", redirect_targets._wagtails_clean)
    assert RedirectForm({"old_path": "/stare"}).is_valid()


def test_a_redirect_that_leads_back_to_its_own_address_is_refused() -> None:
    browser, add = browser_of("pl"), reverse("wagtailredirects:add")
    Site.objects.filter(is_default_site=True).update(hostname="klaster.example.org")
    here = "https://klaster.example.org"

    def answer(old: str, link: str) -> Any:
        return browser.post(add, {"old_path": old, "redirect_link": link, "is_permanent": "on"})

    assert "Ten adres prowadzi z powrotem" in words(answer("/sam", f"{here}/sam/"))
    assert answer("/tam", f"{here}/potem/?strona=2").status_code == 302
    assert answer("/potem/?strona=2", f"{here}/dalej").status_code == 302
    assert "Ten adres prowadzi z powrotem" in words(answer("/dalej/", f"{here}/tam"))
    assert answer("/dalej/", "https://example.org/tam").status_code == 302


def test_the_same_address_on_another_of_our_sites_is_another_one() -> None:
    ours = Site.objects.get(is_default_site=True)
    Site.objects.create(hostname="inna.example.org", root_page=ours.root_page)
    sent = {"old_path": "/tam", "redirect_link": "https://inna.example.org/tam"}
    add, browser = reverse("wagtailredirects:add"), browser_of("pl")
    assert "Ten adres prowadzi z powrotem" in words(browser.post(add, {**sent, "site": ""}))
    assert browser.post(add, {**sent, "site": ours.pk}).status_code == 302


def test_a_redirect_from_the_address_of_a_page_that_is_online_is_refused_and_names_it() -> None:
    browser, add = browser_of("pl"), reverse("wagtailredirects:add")
    page = news(title="Klaster rośnie")
    old = page.get_url().removesuffix("/")

    def answer(old: str, **fields: Any) -> Any:
        return browser.post(add, {"old_path": old, "redirect_link": LINK, **fields})

    sentence = "Pod tym adresem czytelnicy widzą stronę „Klaster rośnie”"
    for address in (old, f"{old}/", f"{old}/?strona=2"):
        assert sentence in words(answer(address))
    assert sentence in words(answer(old, site=Site.objects.get().pk))
    assert not Redirect.objects.filter(redirect_link=LINK).exists()
    page.unpublish()
    assert answer(old).status_code == 302


def test_a_redirect_that_was_there_before_its_page_may_lead_elsewhere() -> None:
    page = news()
    old = Redirect.normalise_path(page.get_url())
    redirect = Redirect.objects.create(old_path=old, redirect_link=LINK)
    address = reverse("wagtailredirects:edit", args=[redirect.pk])
    sent = {"old_path": old, "redirect_link": "https://example.org/dalej"}
    assert browser_of("pl").post(address, sent).status_code == 302
