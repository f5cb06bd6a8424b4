"""Messages of the contact form: mailed, kept as long as promised, read by the office alone."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry

from cms.accounts.models import User
from cms.operations.clock import Clock
from cms.translation.roles.groups import EDITOR, PUBLISHER, Role
from pages.text.clock import mail_what_was_not
from pages.text.mail import mail_message
from pages.text.models import ContactMessage, ContactPage
from pages.text.models.messages import months_after
from tests.cms.people import client, person

from .conftest import Send

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_a_message_is_stored_with_its_consent_and_mailed(send: Send) -> None:
    ContactPage.objects.update(recipient="biuro@example.org")
    assert send().status_code == 302
    message = ContactMessage.objects.get()
    assert (message.name, message.language, message.mail) == ("Żaneta Grzegżółka", "pl", "sent")
    assert message.consent.startswith("Wyrażam zgodę")
    [letter] = mail.outbox
    assert (letter.to, letter.reply_to) == (["biuro@example.org"], ["zaneta@example.org"])
    assert letter.subject == "Formularz kontaktowy: Projekty"
    assert "Pytam o projekt." in letter.body


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "a@example.org\nBcc: b@example.org"},
        {"email": "a@example.org\r\n"},
        {"name": "Jan\nBcc: b@example.org"},
        {"organisation": "X\r\nTo: b@example.org"},
        {"subject": "projects\nBcc: b@example.org"},
    ],
)
def test_a_mail_header_cannot_be_forged(send: Send, changes: dict[str, str]) -> None:
    send(**changes)
    recipients = [address for letter in mail.outbox for address in letter.recipients()]
    assert "b@example.org" not in recipients
    assert all("b@example.org" not in str(letter.message().items()) for letter in mail.outbox)


def fail(*args: Any, **kwargs: Any) -> None:
    raise ConnectionRefusedError("no mail server")


def test_a_message_is_kept_when_the_mail_fails(
    send: Send, monkeypatch: pytest.MonkeyPatch, admin_client: Client
) -> None:
    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    assert send().status_code == 302
    message = ContactMessage.objects.get()
    assert (message.mail, message.mail_error) == ("failed", "no mail server")
    assert mail_message.enqueue(message.pk).status.value == "FAILED"
    listing = admin_client.get(reverse("contact_messages:index")).content.decode()
    assert "nie udało się" in listing


def test_mailing_again_after_a_failure_succeeds_once(send: Send) -> None:
    send()
    message = ContactMessage.objects.get()
    ContactMessage.objects.update(mail="failed", mail_error="no mail server")
    mail_message.enqueue(message.pk)
    mail_message.enqueue(message.pk)
    message.refresh_from_db()
    assert (message.mail, message.mail_error, len(mail.outbox)) == ("sent", "", 2)


def test_a_mail_that_was_lost_or_failed_is_asked_for_again_so_many_times(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    send()
    mail.outbox.clear()
    messages = ContactMessage.objects.all()
    now = timezone.now()
    messages.update(mail="waiting", received_at=now - datetime.timedelta(minutes=5))
    Clock().tick()
    assert mail.outbox == []
    messages.update(received_at=now - datetime.timedelta(minutes=15))
    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)
    Clock().tick()
    assert (messages.get().mail, messages.get().mail_asked_again) == ("failed", 1)
    Clock().tick()
    assert messages.get().mail_asked_again == 1
    monkeypatch.undo()
    messages.update(received_at=now - datetime.timedelta(minutes=45))
    Clock().tick()
    Clock().tick()
    assert (messages.get().mail, len(mail.outbox)) == ("sent", 1)
    messages.update(mail="failed", received_at=now - datetime.timedelta(days=99))
    messages.update(mail_asked_again=8)
    Clock().tick()
    assert len(mail.outbox) == 1


def test_a_mail_that_the_worker_has_in_hand_is_not_asked_for_again(
    send: Send, settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    send()
    tasks = DBTaskResult.objects.filter(task_path=mail_message.module_path)
    assert tasks.count() == 1
    hour = timezone.now() - datetime.timedelta(hours=1)
    ContactMessage.objects.update(received_at=hour)
    mail_what_was_not()
    assert tasks.count() == 1
    tasks.update(status="RUNNING", started_at=timezone.now())
    mail_what_was_not()
    assert tasks.count() == 1
    tasks.update(started_at=hour)
    ContactMessage.objects.update(received_at=timezone.now() - datetime.timedelta(days=31))
    mail_what_was_not()
    assert tasks.count() == 1
    ContactMessage.objects.update(received_at=hour)
    mail_what_was_not()
    mail_what_was_not()
    assert tasks.count() == 2


def test_a_message_is_deleted_after_the_months_that_were_promised(send: Send) -> None:
    ContactPage.objects.update(keep_months=6)
    send()
    message = ContactMessage.objects.get()
    assert message.keep_until == months_after(timezone.localdate(), 6)
    Clock().tick()
    assert ContactMessage.objects.exists()
    ContactMessage.objects.update(keep_until=timezone.localdate() - datetime.timedelta(days=1))
    Clock().tick()
    assert not ContactMessage.objects.exists()


def test_months_end_on_the_last_day_of_a_shorter_month() -> None:
    assert months_after(datetime.date(2026, 8, 31), 6) == datetime.date(2027, 2, 28)


@pytest.mark.parametrize(("codename", "status"), [("view_contactmessage", 200), (None, 302)])
def test_messages_are_read_with_permission_only(
    client: Client, send: Send, codename: str | None, status: int
) -> None:
    send()
    editor = User.objects.create_user("ewa", "ewa@example.org", "haslo")
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    if codename:
        editor.user_permissions.add(Permission.objects.get(codename=codename))
    client.force_login(editor)
    assert client.get(reverse("contact_messages:index")).status_code == status
    inspected = reverse("contact_messages:inspect", args=[ContactMessage.objects.get().pk])
    assert client.get(inspected).status_code == status


def test_nobody_writes_or_changes_a_message_in_the_admin(send: Send, admin_client: Client) -> None:
    send()
    pk = ContactMessage.objects.get().pk
    assert admin_client.get(reverse("contact_messages:add")).status_code == 302
    assert admin_client.get(reverse("contact_messages:edit", args=[pk])).status_code == 302
    assert admin_client.get(reverse("contact_messages:delete", args=[pk])).status_code == 200


def test_nothing_tells_who_sent_a_message_that_was_deleted(
    send: Send, admin_client: Client
) -> None:
    send()
    [pk] = ContactMessage.objects.values_list("pk", flat=True)
    admin_client.post(reverse("contact_messages:delete", args=[pk]), follow=True)
    assert not ContactMessage.objects.exists()
    [entry] = ModelLogEntry.objects.filter(action="wagtail.delete")
    history = admin_client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    assert entry.label in history
    assert "Grzegżółka" not in history


def test_no_message_is_in_the_api(client: Client, send: Send) -> None:
    send()
    page = ContactPage.objects.get(locale__language_code="pl")
    answer = client.get(f"/api/v2/pages/{page.pk}/").content.decode()
    assert "zaneta" not in answer
    assert "recipient" not in answer


@pytest.mark.parametrize(("role", "opens"), [(PUBLISHER, True), (EDITOR, False)])
def test_messages_are_read_by_those_who_publish(role: Role, opens: bool) -> None:
    answer = client(person((role, "pl"))).get(reverse("contact_messages:index"))
    assert (answer.status_code == 200) is opens
