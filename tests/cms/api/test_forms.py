"""A page's form is told as data and taken by API, as the page itself takes it."""

import datetime
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django import forms
from django.core import mail
from django.test import Client
from wagtail.models import PageViewRestriction

from cms.accounts.idempotency import forget_old_answers
from cms.accounts.models import IdempotentAnswer
from cms.api.openapi.document import document
from cms.content import page_forms
from cms.content.page_forms import PageForm, Thanks
from pages.news.models import NewsPage
from pages.text.models import ContactMessage, ContactPage

from .test_openapi import mistakes

pytestmark = [pytest.mark.django_db, pytest.mark.once]

Post = Callable[..., Any]
VALUES = {
    "name": "Żaneta Grzegżółka",
    "email": "zaneta@example.org",
    "subject": "projects",
    "message": "Dzień dobry!\nPytam o projekt.",
    "consent": True,
}


def contact(language: str = "pl") -> Any:
    return ContactPage.objects.get(locale__language_code=language)


def version(language: str = "pl") -> str:
    return page_forms.version_of(contact(language).consent)


@pytest.fixture
def post(client: Client, django_capture_on_commit_callbacks: Any) -> Post:
    """Posts a form with values of one's own; a value given as None is left out."""

    def posted(language: str = "pl", *, key: str = "", body: Any = None, **changes: Any) -> Any:
        values = {name: v for name, v in {**VALUES, **changes}.items() if v is not None}
        whole = {"values": values, "consent_version": version(language)} if body is None else body
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(
                f"/api/v2/forms/{contact(language).pk}/",
                whole,
                content_type="application/json",
                headers={"idempotency-key": key} if key else {},
            )

    return posted


@pytest.fixture
def form(client: Client) -> Any:
    """The Polish form as the page's detail tells it."""
    return client.get(f"/api/v2/pages/{contact().pk}/").json()["form"]


def test_the_detail_of_a_page_tells_its_form(form: Any) -> None:
    assert form["action"] == f"http://testserver/api/v2/forms/{contact().pk}/"
    assert [field["name"] for field in form["fields"]] == [
        "name", "email", "organisation", "subject", "message", "consent",
    ]  # fmt: skip
    fields = {field["name"]: field for field in form["fields"]}
    assert fields["name"]["label"] == "Imię i nazwisko"
    assert (fields["email"]["type"], fields["email"]["max_length"]) == ("email", 254)
    assert (fields["message"]["type"], fields["message"]["max_length"]) == ("multiline", 5000)
    assert [fields[name]["required"] for name in ("organisation", "message")] == [False, True]
    assert {"value": "projects", "label": "Projekty"} in fields["subject"]["choices"]
    assert "" not in [choice["value"] for choice in fields["subject"]["choices"]]
    assert "danych wrażliwych" in fields["message"]["help"]
    assert form["honeypot"] == "website"
    assert form["consent"]["text"] == contact().consent == fields["consent"]["label"]


def test_a_page_without_a_form_tells_none(client: Client) -> None:
    news = NewsPage.objects.live().first()
    assert news is not None
    assert "form" not in client.get(f"/api/v2/pages/{news.pk}/").json()
    assert client.post(f"/api/v2/forms/{news.pk}/", {}, "application/json").status_code == 404


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_form_is_taken_as_the_page_takes_it(post: Post, language: str) -> None:
    ContactPage.objects.update(recipient="biuro@example.org")
    answer = post(language)
    assert answer.status_code == 201
    assert answer["Content-Language"] == language
    assert answer["Cache-Control"] == "private, no-store"
    assert mistakes("Thanks", answer.json()) == []
    page = contact(language)
    assert answer.json() == {
        "title": page.thanks_title,
        "message": page.thanks,
        "stored": True,
        "mail": "queued",
    }
    message = ContactMessage.objects.get()
    assert (message.name, message.language, message.mail) == ("Żaneta Grzegżółka", language, "sent")
    assert message.consent == page.consent
    assert message.keep_until > message.received_at.date()
    assert mail.outbox[0].to == ["biuro@example.org"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("pl", "bez powiadomienia e-mailem"), ("en", "is not told by e-mail")],
)
def test_without_a_mail_server_it_is_told_that_nothing_is_mailed(
    post: Post, settings: Any, language: str, sentence: str
) -> None:
    settings.EMAIL_BACKEND = "cms.operations.mail.NoMailServer"
    told = post(language).json()
    assert (told["stored"], told["mail"]) == (True, "none")
    assert sentence in told["message"]
    assert ContactMessage.objects.get().mail == "stored"


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "pl",
            {
                "email": "Prosimy podać adres e-mail w postaci imie@przyklad.pl.",
                "subject": "Prosimy wybrać temat.",
                "consent": "Bez zgody na przetwarzanie danych nie możemy przyjąć wiadomości.",
            },
        ),
        (
            "en",
            {
                "email": "Please give an e-mail address in the form name@example.com.",
                "subject": "Please choose a subject.",
                "consent": "Without consent to data processing we cannot accept the message.",
            },
        ),
    ],
)
def test_every_error_names_its_field_in_the_language_of_the_page(
    post: Post, language: str, sentences: dict[str, str]
) -> None:
    answer = post(language, email="nie-adres", subject=None, consent=False)
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert mistakes("Problem", told) == []
    assert {one["field"]: one["message"] for one in told["errors"]} == sentences
    codes = {one["field"]: one["code"] for one in told["errors"]}
    assert codes == {"email": "invalid", "subject": "required", "consent": "required"}
    assert not ContactMessage.objects.exists()


def test_nobody_consents_to_words_that_have_changed(post: Post) -> None:
    old = version()
    ContactPage.objects.update(consent="Zgadzam się na wszystko.")
    answer = post(body={"values": VALUES, "consent_version": old})
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert (error["field"], error["code"]) == ("consent", "consent_changed")
    assert error["message"].startswith("Treść zgody")
    assert not ContactMessage.objects.exists()
    assert post().status_code == 201
    assert ContactMessage.objects.get().consent == "Zgadzam się na wszystko."


def test_a_machine_in_the_trap_is_thanked_and_nothing_is_stored(post: Post) -> None:
    told = post(website="https://example.org", key="robot")
    assert (told.status_code, told.json()) == (201, post(message="Drugie.").json())
    assert ContactMessage.objects.get().message == "Drugie."
    assert len(mail.outbox) == 1
    assert not IdempotentAnswer.objects.exists()


def test_a_mail_header_cannot_be_forged(post: Post) -> None:
    answer = post(name="Jan\nBcc: b@example.org")
    assert [one["field"] for one in answer.json()["errors"]] == ["name"]
    assert mail.outbox == []


def test_html_and_api_share_one_limit(post: Post, client: Client, settings: Any) -> None:
    for number in range(settings.HOURLY_MESSAGES):
        assert post(message=f"Pytanie {number}.").status_code == 201
    refused = post(message="Jeszcze jedno.", key="later")
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 3500
    assert refused["Content-Type"] == "application/problem+json"
    assert not IdempotentAnswer.objects.exists()
    assert ContactMessage.objects.count() == settings.HOURLY_MESSAGES


def test_the_same_key_stores_once_and_answers_the_same(post: Post, settings: Any) -> None:
    first = post(key='"8e03978e-40d5"')
    settings.EMAIL_BACKEND = "cms.operations.mail.NoMailServer"
    settings.HOURLY_MESSAGES = 1
    again = post(key="8e03978e-40d5")
    assert (again.status_code, again.json()) == (201, first.json())
    assert ContactMessage.objects.count() == len(mail.outbox) == 1


def test_the_same_key_with_another_form_is_refused(post: Post) -> None:
    post(key="one")
    refused = post(key="one", message="Co innego.")
    assert refused.status_code == 422
    assert "Idempotency-Key" in refused.json()["detail"]
    assert ContactMessage.objects.count() == 1
    assert post(key="two", message="Co innego.").status_code == 201
    assert ContactMessage.objects.count() == 2


def test_a_form_that_was_corrected_may_keep_its_key(post: Post) -> None:
    assert post(key="one", email="nie-adres").status_code == 422
    assert post(key="one").status_code == 201


def test_a_key_is_forgotten_by_the_clock_and_by_age(post: Post) -> None:
    post(key="one")
    forget_old_answers()
    assert IdempotentAnswer.objects.count() == 1
    IdempotentAnswer.objects.update(until=1)
    assert post(key="one", message="Nazajutrz.").status_code == 201
    assert ContactMessage.objects.count() == 2
    IdempotentAnswer.objects.update(until=1)
    forget_old_answers()
    assert not IdempotentAnswer.objects.exists()


def test_nothing_that_people_wrote_is_kept_beside_the_message(post: Post) -> None:
    post(key="zaneta@example.org")
    assert "aneta" not in json.dumps(list(IdempotentAnswer.objects.values()))


@pytest.mark.parametrize("key", ["a b", "ż", "x" * 256, '""'])
def test_a_key_that_is_none_is_refused(post: Post, key: str) -> None:
    answer = post(key=key)
    assert (answer.status_code, answer.json()["parameter"]) == (400, "Idempotency-Key")


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ([], "values"),
        ({"values": []}, "values"),
        ({"values": {**VALUES, "shown": "x"}, "consent_version": "x"}, "shown"),
        ({"values": {**VALUES, "nick": "x"}, "consent_version": "x"}, "nick"),
        ({"values": VALUES, "consent_version": "x", "more": 1}, "more"),
        ({"values": {**VALUES, "name": 5}, "consent_version": "x"}, "name"),
        ({"values": {**VALUES, "consent": "true"}, "consent_version": "x"}, "consent"),
        ({"values": {**VALUES, "message": None}, "consent_version": "x"}, "message"),
        ({"values": VALUES}, "consent_version"),
        ({"values": VALUES, "consent_version": 1}, "consent_version"),
    ],
)
def test_a_body_of_another_shape_is_refused(post: Post, body: Any, parameter: str) -> None:
    answer = post(body=body)
    assert (answer.status_code, answer.json()["parameter"]) == (400, parameter)
    assert not ContactMessage.objects.exists()


@pytest.mark.parametrize(
    ("values", "detail"),
    [
        ({"email": 5}, "“email” must be a string."),
        ({"consent": "true"}, "“consent” must be true or false."),
    ],
)
def test_what_a_value_must_be_is_said(post: Post, values: Any, detail: str) -> None:
    answer = post(body={"values": {**VALUES, **values}, "consent_version": "x"})
    assert answer.json()["detail"] == detail


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"values": {"name": "\\ud800"}}', "application/json", 400),
        (b"[" * 90_000, "application/json", 400),
        (b" " * 100_001, "application/json", 413),
        (b"name=x", "application/x-www-form-urlencoded", 415),
    ],
)
def test_what_is_no_small_json_is_refused(
    client: Client, body: bytes, kind: str, status: int
) -> None:
    answer = client.generic("POST", f"/api/v2/forms/{contact().pk}/", body, kind)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_programmers_are_told_in_english_what_is_no_json(client: Client, kind: str) -> None:
    answer = client.generic("POST", f"/api/v2/forms/{contact('pl').pk}/", b"name=x", kind)
    assert answer.status_code == 415
    assert answer.json()["detail"] == f'Unsupported media type "{kind}" in request.'


def test_a_page_that_is_not_public_takes_nothing(post: Post) -> None:
    page = contact()
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert post().status_code == 404
    restriction.delete()
    page.unpublish()
    assert post().status_code == 404
    assert not ContactMessage.objects.exists()


def test_a_browser_on_another_site_may_post(client: Client) -> None:
    address = f"/api/v2/forms/{contact().pk}/"
    asked = client.options(
        address,
        headers={
            "origin": "https://partner.example",
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type,idempotency-key",
        },
    )
    assert asked["Access-Control-Allow-Origin"] == "*"
    assert "POST" in asked["Access-Control-Allow-Methods"]
    assert {"content-type", "idempotency-key"} <= set(
        asked["Access-Control-Allow-Headers"].split(", ")
    )
    assert "Access-Control-Allow-Credentials" not in asked
    answer = client.post(
        address,
        {"values": VALUES, "consent_version": version()},
        "application/json",
        headers={"origin": "https://partner.example"},
    )
    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (201, "*")
    assert client.get(address).status_code == 405


class Registration(forms.Form):
    """A form as a plugin from outside brings it."""

    person = forms.CharField(label="Who", max_length=40)
    day = forms.DateField(label="Day")
    meals = forms.MultipleChoiceField(choices=[("Cold", [("a", "A")]), ("b", "B")], required=False)

    def __init__(self, page: Any, data: Any = None) -> None:
        super().__init__(data)


@pytest.fixture
def registrations(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """What is taken by a form that a plugin declares for news."""
    taken: list[Any] = []
    declared = PageForm(
        "pages_news.NewsPage",
        form=Registration,
        take=lambda page, form: taken.append((page.pk, form.cleaned_data)),
        thanks=lambda page: Thanks(title="Thanks", message="", stored=True, mail="none"),
    )
    monkeypatch.setattr(page_forms, "contributions", lambda kind: [declared])
    page_forms._forms.cache_clear()
    document.cache_clear()
    yield taken
    page_forms._forms.cache_clear()
    document.cache_clear()


def test_a_form_that_a_plugin_declares_is_told_described_and_taken(
    client: Client, registrations: list[Any]
) -> None:
    page = NewsPage.objects.live().first()
    assert page is not None
    form = client.get(f"/api/v2/pages/{page.pk}/?fields=form,title").json()["form"]
    assert [(field["name"], field["type"]) for field in form["fields"]] == [
        ("person", "text"), ("day", "date"), ("meals", "choices"),
    ]  # fmt: skip
    assert [choice["value"] for choice in form["fields"][2]["choices"]] == ["a", "b"]
    assert (form["consent"], form["honeypot"]) == (None, None)
    schemas = document()["components"]["schemas"]
    assert schemas["pages_news.NewsPage"]["properties"]["form"]["$ref"].endswith("/FormData")
    assert list(schemas["pages_news.NewsPageValues"]["properties"]) == ["person", "day", "meals"]
    assert schemas["FormValues"]["$ref"].endswith("/pages_news.NewsPageValues")
    values = {"person": "Jan", "day": "2026-12-01", "meals": ["a"]}
    answer = client.post(form["action"], {"values": values}, "application/json")
    assert answer.status_code == 201
    day = datetime.date(2026, 12, 1)
    assert registrations == [(page.pk, {"person": "Jan", "day": day, "meals": ["a"]})]
    refused = client.post(form["action"], {"values": {"person": "x" * 41}}, "application/json")
    codes = {one["field"]: one["code"] for one in refused.json()["errors"]}
    assert codes == {"person": "max_length", "day": "required"}
