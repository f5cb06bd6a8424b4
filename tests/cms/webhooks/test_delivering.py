"""Consumers are told that the log goes on: signed, once for all that is new, until it arrives."""

import datetime
import json
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from standardwebhooks import Webhook, WebhookVerificationError

from cms.published.changes import latest
from cms.published.log import LogEntry, begin_epoch, number_entries
from cms.webhooks import delivering, endpoints, tasks
from cms.webhooks.announcing import announce
from cms.webhooks.delivering import RETRIES
from cms.webhooks.models import Delivery, WebhookEndpoint
from tests.cms.people import superuser
from tests.cms.translating import news

from .consumer import Consumer, Received, endpoint, log, rested, work

pytestmark = [pytest.mark.django_db]
State = Delivery.State


def verified(received: Received, secret: str) -> Any:
    return Webhook(secret).verify(received.body, received.headers)


def states(made: WebhookEndpoint) -> list[str]:
    return list(made.deliveries.order_by("pk").values_list("state", flat=True))


def test_a_publication_reaches_the_consumer(
    partner: Consumer, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    """Numbered by the worker, told by it, without anything of the page."""
    number_entries()
    made = endpoint(partner.url)
    page = news(title="Nikt o tym nie wie")
    # The immediate worker of the tests sends when the numbering is committed.
    with django_capture_on_commit_callbacks(execute=True):
        number_entries()
    [received] = partner.received
    assert (received.path, received.headers["content-type"]) == ("/hook", "application/json")
    sent = json.loads(received.body)
    assert sent["type"] == "changes.available"
    assert sent["data"] == {"cursor": str(latest()), "events": ["published"], "locales": ["pl"]}
    assert page.title not in received.body
    assert page.slug not in received.body
    assert states(made) == [State.DELIVERED]
    made.refresh_from_db()
    assert made.last_success_at is not None


def test_the_message_is_signed_with_the_secret(partner: Consumer) -> None:
    made = WebhookEndpoint(name="Partner", url=partner.url)
    secret = endpoints.begin(made)
    made.save()
    log()
    work()
    [received] = partner.received
    assert verified(received, secret)["data"]["cursor"] == str(latest())
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(received.body + " ", received.headers)
    assert secret not in made.secret


def test_both_secrets_sign_while_one_replaces_the_other(partner: Consumer) -> None:
    made = WebhookEndpoint(name="Partner", url=partner.url)
    old = endpoints.begin(made)
    made.save()
    # Pressed twice: the consumer knows the first one still, and which one it gets nobody knows.
    between, new = endpoints.rotate(made.pk), endpoints.rotate(made.pk)
    log()
    work()
    for secret in (old, between, new):
        verified(partner.received[-1], secret)
    WebhookEndpoint.objects.update(old_secret_until=timezone.now() - datetime.timedelta(seconds=1))
    log()
    work()
    verified(partner.received[-1], new)
    with pytest.raises(WebhookVerificationError):
        verified(partner.received[-1], old)
    tasks.forget_old_deliveries()
    made.refresh_from_db()
    assert made.old_secret == ""


def test_a_secret_outlives_a_new_secret_key(partner: Consumer, settings: Any) -> None:
    made = endpoint(partner.url)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    log()
    work()
    assert states(made) == [State.DELIVERED]
    settings.SECRET_KEY_FALLBACKS = []
    log()
    work()
    made.refresh_from_db()
    assert made.pause == WebhookEndpoint.Pause.SECRET
    assert made.deliveries.latest("pk").problem == Delivery.Problem.SECRET
    assert len(partner.received) == 1


def test_what_is_new_meanwhile_is_told_at_once(partner: Consumer) -> None:
    endpoint(partner.url)
    log("changed", "pl")
    log("withdrawn", "en")
    work()
    [received] = partner.received
    assert received.data == {
        "cursor": str(latest()),
        "events": ["changed", "withdrawn"],
        "locales": ["en", "pl"],
    }


@pytest.mark.parametrize(
    ("event", "language", "told"),
    [
        ("withdrawn", "pl", True),
        ("changed", "pl", False),
        ("withdrawn", "en", False),
        # What is in no language is told in any.
        ("redirect", "", True),
    ],
)
def test_an_address_hears_what_it_wants(
    partner: Consumer, event: str, language: str, told: bool
) -> None:
    made = endpoint(partner.url, events=["withdrawn", "redirect"], languages=["pl"])
    log(event, language)
    work()
    assert bool(partner.received) == told
    log("withdrawn", "pl")
    assert states(made)[-1] == State.WAITING


def test_a_failure_is_tried_again_with_the_same_message(partner: Consumer) -> None:
    made = endpoint(partner.url)
    partner.status, partner.body = 500, "sorry\x00"
    log()
    work()
    delivery = made.deliveries.get()
    assert (delivery.state, delivery.status, delivery.answer) == (State.WAITING, 500, "sorry ")
    work()
    assert len(partner.received) == 1
    partner.status = 200
    rested(made)
    work()
    first, second = partner.received
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body
    assert states(made) == [State.DELIVERED]
    made.refresh_from_db()
    assert (made.failures, made.failing_since, made.rests_until) == (0, None, None)


def test_an_address_rests_longer_after_each_failure(partner: Consumer) -> None:
    made = endpoint(partner.url)
    partner.status = 503
    log()
    rests = []
    for _ in RETRIES:
        rested(made)
        before = timezone.now()
        work()
        made.refresh_from_db()
        assert made.rests_until is not None
        rests.append(made.rests_until - before)
    assert rests == sorted(rests)
    assert sum(RETRIES, datetime.timedelta()) > datetime.timedelta(days=3)
    assert made.paused_at is None


def test_new_changes_replace_what_was_tried_and_do_not_hurry_it(partner: Consumer) -> None:
    made = endpoint(partner.url)
    partner.status = 500
    log()
    work()
    log("withdrawn")
    assert states(made) == [State.SUPERSEDED, State.WAITING]
    work()
    assert len(partner.received) == 1
    rested(made)
    partner.status = 200
    work()
    first, second = partner.received
    assert first.headers["webhook-id"] != second.headers["webhook-id"]
    assert second.data["events"] == ["changed", "withdrawn"]


def test_what_changes_while_a_message_is_under_way_is_told_after_it(partner: Consumer) -> None:
    made = endpoint(partner.url)
    log()
    Delivery.objects.update(state=State.SENDING)
    log("withdrawn")
    assert states(made) == [State.SENDING, State.WAITING]


def test_lasting_failure_pauses_and_tells_who_may_resume(partner: Consumer) -> None:
    superuser()
    made = endpoint(partner.url)
    WebhookEndpoint.objects.update(failures=len(RETRIES))
    partner.status = 500
    log()
    work()
    made.refresh_from_db()
    assert made.pause == WebhookEndpoint.Pause.FAILURES
    assert states(made) == [State.FAILED]
    assert {"Partner" in message.subject for message in mail.outbox} == {True}
    sent = len(mail.outbox)
    tasks.resume_deliveries()
    assert len(mail.outbox) == sent
    log()
    assert states(made) == [State.FAILED]


def test_an_answer_of_410_pauses_at_once(partner: Consumer) -> None:
    made = endpoint(partner.url)
    partner.status = 410
    log()
    work()
    made.refresh_from_db()
    assert made.pause == WebhookEndpoint.Pause.UNSUBSCRIBED


def test_a_pause_of_which_a_killed_worker_told_nobody_is_told_by_the_clock() -> None:
    superuser()
    made = endpoint("https://example.org/")
    endpoints.set_paused(made, WebhookEndpoint.Pause.FAILURES)
    tasks.resume_deliveries()
    assert mail.outbox
    made.refresh_from_db()
    assert made.pause_told


def test_who_is_resumed_is_told_at_once_where_the_log_is(partner: Consumer) -> None:
    made = endpoint(partner.url)
    endpoints.pause(made.pk)
    log()
    work()
    assert partner.received == []
    endpoints.resume(made.pk)
    work()
    assert [received.data["cursor"] for received in partner.received] == [str(latest())]
    announce()
    work()
    assert len(partner.received) == 1


def test_a_new_epoch_is_told_to_everybody(partner: Consumer) -> None:
    log()
    endpoint(partner.url, events=["withdrawn"])
    begin_epoch()
    announce()
    work()
    assert [received.data["cursor"] for received in partner.received] == [str(latest())]


def test_what_a_killed_process_left_is_resumed_by_the_clock(partner: Consumer) -> None:
    """Nothing was announced, and the worker was killed while it was sending."""
    made = endpoint(partner.url)
    LogEntry.objects.create(event="changed", subject="page:7")
    number_entries()
    tasks.resume_deliveries()
    work()
    assert states(made) == [State.DELIVERED]
    log()
    long_ago = timezone.now() - datetime.timedelta(hours=1)
    made.deliveries.filter(state=State.WAITING).update(state=State.SENDING, attempted_at=long_ago)
    tasks.resume_deliveries()
    rested(made)
    work()
    assert states(made) == [State.DELIVERED, State.DELIVERED]


def test_a_replay_sends_the_same_message_even_to_who_is_paused(partner: Consumer) -> None:
    made = endpoint(partner.url)
    log()
    work()
    endpoints.pause(made.pk)
    endpoints.replay(made.deliveries.get())
    work()
    first, second = partner.received
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body


def test_a_test_says_that_it_is_one(partner: Consumer) -> None:
    made = endpoint(partner.url)
    endpoints.send_test(made.pk)
    work()
    assert json.loads(partner.received[0].body)["type"] == "webhook.test"


def test_old_messages_are_forgotten(partner: Consumer) -> None:
    made = endpoint(partner.url)
    log()
    work()
    log()
    Delivery.objects.update(at=timezone.now() - datetime.timedelta(days=31))
    tasks.forget_old_deliveries()
    assert states(made) == [State.WAITING]


def test_what_a_failed_message_told_is_told_by_the_one_behind_it(
    partner: Consumer, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = endpoint(partner.url)
    log("withdrawn")
    first = made.deliveries.get()
    post = delivering.post

    def post_while_more_is_logged(*args: Any, **kwargs: Any) -> Any:
        log("changed")
        return post(*args, **kwargs)

    partner.status = 500
    monkeypatch.setattr(delivering, "post", post_while_more_is_logged)
    delivering.deliver_one(first.pk)
    first.refresh_from_db()
    assert first.state == State.SUPERSEDED
    assert made.deliveries.get(state=State.WAITING).events == ["changed", "withdrawn"]


def test_who_is_told_that_anything_may_have_changed_is_told_no_less_later(
    partner: Consumer,
) -> None:
    made = endpoint(partner.url)
    log("changed")
    # A message that waits names what changed; the end of a pause says that more may have.
    endpoints.set_paused(made, WebhookEndpoint.Pause.BY_HAND)
    log("withdrawn")
    endpoints.resume(made.pk)
    assert made.deliveries.get(state=State.WAITING).events == []
    log("changed")
    assert made.deliveries.get(state=State.WAITING).events == []
