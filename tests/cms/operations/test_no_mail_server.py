"""A site without a mail server: what it says, and what its log does not."""

import logging
from typing import Any

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from wagtail.users.models import UserProfile

from cms.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NOBODY = "cms.operations.mail.NoMailServer"


def test_nothing_of_a_mail_is_written_to_the_log(
    settings: Any, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND = NOBODY
    caplog.set_level(logging.DEBUG)
    letter = EmailMessage("Temat", "Treść od Żanety", "a@example.org", ["zaneta@example.org"])
    assert letter.send() == 0
    said = "".join(capfd.readouterr()) + caplog.text
    assert "EMAIL_URL" in said
    for word in ("Temat", "Żanety", "zaneta"):
        assert word not in said


def test_who_forgot_the_password_is_told_whom_to_ask(client: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = NOBODY
    page = client.get("/admin/password_reset/").content.decode()
    assert "zwrócić się do administratora" in page
    assert "<form" not in page


def test_no_mail_is_promised_that_nobody_sends(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_BACKEND = NOBODY
    User.objects.create_user("zaneta", "zaneta@example.org", "x")
    made: list[Any] = []
    monkeypatch.setattr(default_token_generator, "make_token", made.append)
    answer = client.post("/admin/password_reset/", {"email": "zaneta@example.org"})
    assert answer.status_code == 200
    assert made == []


def test_with_a_mail_server_the_form_is_there(client: Client) -> None:
    assert b'name="email"' in client.get("/admin/password_reset/").content


@pytest.mark.parametrize(("language", "said"), [("pl", "hasło"), ("en", "your password")])
def test_the_mail_is_in_the_language_of_whom_it_is_sent_to(
    client: Client, language: str, said: str
) -> None:
    user = User.objects.create_user("zaneta", "zaneta@example.org", "x")
    UserProfile.objects.create(user=user, preferred_language=language)
    client.post("/admin/password_reset/", {"email": "zaneta@example.org"})
    [sent] = mail.outbox
    assert said in sent.body


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/"])
def test_who_logs_in_without_a_target_comes_to_the_admin(client: Client, address: str) -> None:
    User.objects.create_superuser("zaneta", "zaneta@example.org", "long-enough-for-this")
    answer = client.post(
        address, {"username": "zaneta", "password": "long-enough-for-this"}, follow=True
    )
    assert answer.redirect_chain[-1] == ("/admin/", 302)
    assert answer.status_code == 200
