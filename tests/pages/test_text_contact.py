"""The contact form, as who fills it in meets it."""

import datetime
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client

from cms.content.typography import bound
from cms.site.models import SiteSettings
from pages.text import contact_form
from pages.text.models import ContactMessage

from .conftest import Send

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PL, EN = "/kontakt/", "/en/contact/"


def errors(answer: Any) -> dict[str, str]:
    """The error beside each field, found the way a screen reader finds it."""
    html = BeautifulSoup(answer.content, "html.parser")
    found = {}
    for field in html.select('[aria-invalid="true"]'):
        described = [html.find(id=name) for name in field["aria-describedby"].split()]
        text = [e.get_text(strip=True) for e in described if e and "errorlist" in e["class"]]
        found[field["name"]] = "".join(text)
    return found


@pytest.mark.parametrize(
    ("address", "thanks", "title"),
    [
        (PL, "/kontakt/dziekujemy/", "Dziękujemy za wiadomość"),
        (EN, "/en/contact/thank-you/", "Thank you for your message"),
    ],
)
def test_the_sender_is_led_to_the_thanks(
    client: Client, send: Send, address: str, thanks: str, title: str
) -> None:
    answer = send(address)
    assert (answer.status_code, answer["Location"]) == (302, thanks)
    html = BeautifulSoup(client.get(thanks).content, "html.parser")
    assert html.h1.get_text(strip=True) == title
    assert html.title.get_text().startswith(f"{title} – ")
    assert html.select_one('meta[name="robots"]')["content"] == "noindex"


@pytest.mark.parametrize("address", ["/kontakt/thank-you/", "/kontakt/inne/", "/en/contact/x/"])
def test_other_addresses_below_the_page_are_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (PL, "Bez zgody na przetwarzanie danych nie możemy przyjąć wiadomości."),
        (EN, "Without consent to data processing we cannot accept the message."),
    ],
)
def test_nothing_is_stored_without_consent(send: Send, address: str, sentence: str) -> None:
    answer = send(address, consent=None)
    assert errors(answer) == {"consent": sentence}
    assert not ContactMessage.objects.exists()
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            PL,
            {
                "name": "Prosimy podać imię i nazwisko.",
                "email": "Prosimy podać adres e-mail w postaci imie@przyklad.pl.",
                "message": "Prosimy wpisać treść wiadomości.",
            },
        ),
        (
            EN,
            {
                "name": "Please give your name.",
                "email": "Please give an e-mail address in the form name@example.com.",
                "message": "Please write a message.",
            },
        ),
    ],
)
def test_errors_stand_at_their_fields_in_the_language_of_the_page(
    send: Send, address: str, expected: dict[str, str]
) -> None:
    answer = send(address, name="", email="nie-adres", message=" ")
    assert errors(answer) == {name: bound(text) for name, text in expected.items()}
    assert "zaneta" not in str(ContactMessage.objects.values_list())


@pytest.mark.parametrize(("address", "word"), [(PL, "Błąd: "), (EN, "Error: ")])
def test_the_title_says_that_the_form_was_not_sent(
    send: Send, client: Client, address: str, word: str
) -> None:
    def title(answer: Any) -> str:
        return str(BeautifulSoup(answer.content, "html.parser").title.get_text())

    usual = title(client.get(address))
    assert not usual.startswith(word)
    assert title(send(address, message=None)) == word + usual


def test_what_was_written_is_not_lost_when_something_is_missing(send: Send) -> None:
    html = BeautifulSoup(send(consent=None).content, "html.parser")
    assert html.select_one("[name=name]")["value"] == "Żaneta Grzegżółka"
    assert "Pytam o projekt." in html.select_one("textarea").get_text()


def test_a_machine_in_the_trap_gets_thanks_and_nothing_is_stored(send: Send) -> None:
    answer = send(website="https://example.org")
    assert answer["Location"] == "/kontakt/dziekujemy/"
    assert not ContactMessage.objects.exists()
    assert mail.outbox == []


def test_who_sends_at_once_is_asked_to_send_again(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_form, "FASTEST", datetime.timedelta(minutes=1))
    answer = send()
    assert "Wiadomość nie została jeszcze wysłana" in answer.content.decode()
    with_a_mistake = send(email="nie adres").content.decode()
    assert bound("Prosimy podać adres e-mail w postaci") in with_a_mistake
    assert "Wiadomość nie została jeszcze wysłana" not in with_a_mistake
    assert not ContactMessage.objects.exists()


def test_no_line_of_the_form_s_own_words_ends_with_a_single_letter(client: Client) -> None:
    form = BeautifulSoup(client.get(PL).content, "html.parser").select_one("form.form")
    assert form is not None
    words = " | ".join(tag.get_text() for tag in form.select("label, legend, .form__help"))
    assert "Zgodę można w\u00a0każdej chwili" in words
    assert not re.findall(r"\b[aiouwz] ", words)


@pytest.mark.parametrize("shown", [None, "", "shown", "shown:1abc:forged"])
def test_a_form_that_we_never_showed_is_not_taken(send: Send, shown: str | None) -> None:
    assert send(shown=shown).status_code == 200
    assert not ContactMessage.objects.exists()


def test_the_form_names_the_notice_and_links_to_the_whole(client: Client) -> None:
    html = BeautifulSoup(client.get(EN).content, "html.parser")
    aside = html.select_one("aside[aria-labelledby=data-notice]")
    assert "The data controller is" in aside.get_text()
    assert aside.select_one("a.more")["href"] == "/en/privacy-notice/"


def test_a_form_that_is_sent_twice_is_one_message_and_other_words_in_it_another(
    send: Send,
) -> None:
    first = send()
    stamp = first.wsgi_request.POST["shown"]
    assert send(shown=stamp).status_code == 302
    assert ContactMessage.objects.count() == len(mail.outbox) == 1
    assert send(shown=stamp, message="Mam jeszcze jedno pytanie.").status_code == 302
    assert ContactMessage.objects.count() == len(mail.outbox) == 2


def test_two_forms_shown_in_one_second_are_two_messages(send: Send) -> None:
    answers = [send(message="Pierwsze pytanie."), send(message="Drugie pytanie.")]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert ContactMessage.objects.count() == 2


def test_the_same_words_of_the_same_person_are_one_message(send: Send) -> None:
    assert [send().status_code, send().status_code] == [302, 302]
    assert ContactMessage.objects.count() == len(mail.outbox) == 1
    assert send(email="inna@example.org").status_code == 302
    assert ContactMessage.objects.count() == 2


def test_no_subject_is_chosen_for_the_sender(client: Client, send: Send) -> None:
    html = BeautifulSoup(client.get(PL).content, "html.parser")
    assert [o["value"] for o in html.select("[name=subject] option[selected]")] == [""]
    assert errors(send(subject="")) == {"subject": "Prosimy wybrać temat."}


@pytest.mark.parametrize("address", ["jan@żółw.pl", "żółw@example.org", "li@例え.jp"])
def test_an_address_may_be_in_any_script(send: Send, address: str) -> None:
    assert send(email=address).status_code == 302
    assert ContactMessage.objects.get().email == address
    [letter] = mail.outbox
    letter.message()
    assert address in letter.body


def test_the_reader_is_led_to_what_is_to_be_corrected(send: Send) -> None:
    html = BeautifulSoup(send(message=None).content, "html.parser")
    summary = html.select_one(".form__summary")
    assert (summary["tabindex"], summary.has_attr("autofocus")) == ("-1", True)


def test_one_address_does_not_flood_the_office(send: Send, settings: Any) -> None:
    for number in range(settings.HOURLY_MESSAGES):
        assert send(message=f"Pytanie {number}.").status_code == 302
    refused = send(message="Jeszcze jedno pytanie.")
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 3500
    html = refused.content.decode()
    assert "Wysłano stąd zbyt wiele wiadomości" in html
    assert "Jeszcze jedno pytanie." in html
    assert ContactMessage.objects.count() == settings.HOURLY_MESSAGES


@pytest.mark.parametrize(
    ("address", "thanks", "sentence"),
    [
        (PL, "/kontakt/dziekujemy/", "bez powiadomienia e-mailem"),
        (EN, "/en/contact/thank-you/", "is not told by e-mail"),
    ],
)
def test_without_a_mail_server_a_message_is_stored_and_everybody_is_told(
    client: Client, send: Send, settings: Any, address: str, thanks: str, sentence: str
) -> None:
    assert sentence not in client.get(thanks).content.decode()
    settings.EMAIL_BACKEND = "cms.operations.mail.NoMailServer"
    assert send(address).status_code == 302
    assert ContactMessage.objects.get().mail == "stored"
    assert sentence in client.get(thanks).content.decode()


def test_another_way_is_named_only_where_the_site_gives_one(client: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "cms.operations.mail.NoMailServer"
    site = SiteSettings.current()
    for changes, named in (
        ({"phone": "", "email": ""}, False),
        ({"phone": "+48 22 123 45 67", "email": ""}, True),
        ({"phone": "", "email": "biuro@example.org"}, True),
    ):
        for name, value in changes.items():
            setattr(site, name, value)
        site.save()
        for address, words in (
            ("/kontakt/dziekujemy/", "w inny sposób"),
            ("/en/contact/thank-you/", "in another way"),
        ):
            assert (words in client.get(address).content.decode().replace("\u00a0", " ")) is named


@pytest.mark.parametrize(
    ("address", "long", "chosen"),
    [
        (PL, "Prosimy skrócić ten tekst do najwyżej 120 znaków.", "Prosimy wybrać temat z listy."),
        (
            EN,
            "Please shorten this to at most 120 characters.",
            "Please choose a subject from the list.",
        ),
    ],
)
def test_what_is_too_long_or_not_on_the_list_is_told_in_our_words(
    send: Send, address: str, long: str, chosen: str
) -> None:
    told = errors(send(address, name="x" * 121, subject="zebra"))
    assert {name: text.replace("\u00a0", " ") for name, text in told.items()} == {
        "name": long,
        "subject": chosen,
    }


def test_what_is_not_stored_of_any_text_is_dropped_from_every_field(send: Send) -> None:
    answer = send(
        name="Ża\0neta",
        email="zan\0eta@example.org",
        organisation="\0Bank",
        message="Dzień\0 dobry",
    )
    assert answer.status_code == 302
    message = ContactMessage.objects.get()
    assert (message.name, message.email) == ("Żaneta", "zaneta@example.org")
    assert (message.organisation, message.message) == ("Bank", "Dzień dobry")
