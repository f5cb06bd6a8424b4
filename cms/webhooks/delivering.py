"""Sending a message and noting what became of it: tried again ever more rarely, paused in the end.

No transaction is open while the other side is asked.
"""

import datetime
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.utils import timezone

from .endpoints import HEALTH, clear_failures, locked, secrets_of, set_paused
from .models import Delivery, WebhookEndpoint
from .sending import Answer, BrokenConnectionError, CertificateError, TooSlowError, post
from .signing import UnreadableSecretError, signed_headers
from .targets import RefusedTargetError, UnknownNameError, checked

# After each failure so long; the clock asks each minute. Together somewhat more than three days.
RETRIES = (
    datetime.timedelta(minutes=1),
    datetime.timedelta(minutes=5),
    datetime.timedelta(minutes=30),
    *(datetime.timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
)
_STOPS_AT_ONCE = 410
_HOPS_MAX = 3
_ANSWER = Delivery._meta.get_field("answer").max_length
_PROBLEMS: dict[type[Exception], Delivery.Problem] = {
    RefusedTargetError: Delivery.Problem.TARGET,
    UnknownNameError: Delivery.Problem.NAME,
    CertificateError: Delivery.Problem.CERTIFICATE,
    TooSlowError: Delivery.Problem.TIME,
    BrokenConnectionError: Delivery.Problem.CONNECTION,
    UnreadableSecretError: Delivery.Problem.SECRET,
}


@dataclass(frozen=True)
class _Outcome:
    """What became of one attempt; without a problem it arrived."""

    problem: Delivery.Problem | None = None
    status: int | None = None
    answer: str = ""
    milliseconds: int = 0


def payload(delivery: Delivery) -> str:
    """What is sent: where the log is and what kinds of changes are new, and nothing of content. The
    same at every attempt."""
    is_test = delivery.kind == Delivery.Kind.TEST
    return json.dumps(
        {
            "type": "webhook.test" if is_test else "changes.available",
            "timestamp": delivery.at.astimezone(datetime.UTC).isoformat(timespec="seconds"),
            "data": {
                "cursor": delivery.cursor,
                "events": delivery.events,
                "locales": delivery.languages,
            },
        }
    )


def deliver_one(pk: int) -> None:
    """Sends a message that waits, unless its address is paused or rests."""
    claimed = _claim(pk)
    if claimed is not None:
        _note(claimed, _attempt(claimed))


def give_up_sending(pk: int) -> None:
    """Takes a message that a stopped worker was sending as one that failed."""
    delivery = Delivery.objects.select_related("endpoint").filter(pk=pk).first()
    if delivery is not None:
        _note(delivery, _Outcome(Delivery.Problem.STOPPED))


def _claim(pk: int) -> Delivery | None:
    """The message, if nobody else sends it and it is time to."""
    found = Delivery.objects.filter(pk=pk).first()
    if found is None:
        return None
    with locked(found.endpoint_id) as endpoint:
        delivery = endpoint.deliveries.filter(pk=pk, state=Delivery.State.WAITING).first()
        if delivery is None or (delivery.kind == Delivery.Kind.CHANGES and _rests(endpoint)):
            return None
        delivery.state = Delivery.State.SENDING
        delivery.attempted_at = timezone.now()
        delivery.attempts += 1
        delivery.save(update_fields=["state", "attempted_at", "attempts"])
    return delivery


def _rests(endpoint: WebhookEndpoint) -> bool:
    resting = endpoint.rests_until is not None and endpoint.rests_until > timezone.now()
    return endpoint.paused_at is not None or resting


def _attempt(delivery: Delivery) -> _Outcome:
    body, begun = payload(delivery), time.monotonic()
    problem, status, text = None, None, ""
    try:
        valid = secrets_of(delivery.endpoint)
        headers = signed_headers(valid, delivery.message_id, timezone.now(), body)
        headers |= {"Content-Type": "application/json", "User-Agent": "mazovia-cms"}
        answer = _sent(delivery.endpoint.url, body.encode(), headers)
        status = answer.status
        if not answer.is_success:
            problem, text = Delivery.Problem.STATUS, answer.body
    except tuple(_PROBLEMS) as error:
        problem = _PROBLEMS[type(error)]
    milliseconds = int((time.monotonic() - begun) * 1000)
    printable = "".join(c if c.isprintable() else " " for c in text)
    return _Outcome(problem, status, printable[:_ANSWER], milliseconds)


def _sent(url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
    """Sends to an address, and on to where it leads if a setting allows that; each is checked."""
    answer = post(checked(url), body, headers)
    for _ in range(_HOPS_MAX if settings.WEBHOOKS_FOLLOW_REDIRECTS else 0):
        if not answer.location:
            break
        try:
            url = urljoin(url, answer.location)
        except ValueError:
            raise RefusedTargetError from None
        answer = post(checked(url), body, headers)
    return answer


def _note(sent: Delivery, outcome: _Outcome) -> None:
    # It may have been deleted meanwhile.
    with suppress(WebhookEndpoint.DoesNotExist), locked(sent.endpoint_id) as endpoint:
        delivery = endpoint.deliveries.filter(pk=sent.pk, state=Delivery.State.SENDING).first()
        if delivery is None:
            return
        delivery.problem = outcome.problem or ""
        delivery.status, delivery.answer = outcome.status, outcome.answer
        delivery.milliseconds = outcome.milliseconds
        if outcome.problem is None:
            delivery.state = Delivery.State.DELIVERED
            endpoint.last_success_at = timezone.now()
            clear_failures(endpoint)
        elif delivery.kind != Delivery.Kind.CHANGES:
            delivery.state = Delivery.State.FAILED
        else:
            delivery.state = _after_failure(endpoint, delivery, outcome)
        delivery.save()
        endpoint.save(update_fields=[*HEALTH, "last_success_at"])


def _after_failure(
    endpoint: WebhookEndpoint, delivery: Delivery, outcome: _Outcome
) -> Delivery.State:
    """Lets the address rest, or pauses it; how the message goes on."""
    now = timezone.now()
    endpoint.failures += 1
    endpoint.failing_since = endpoint.failing_since or now
    why = None
    if outcome.status == _STOPS_AT_ONCE:
        why = WebhookEndpoint.Pause.UNSUBSCRIBED
    elif outcome.problem == Delivery.Problem.SECRET:
        why = WebhookEndpoint.Pause.SECRET
    elif endpoint.failures > len(RETRIES):
        why = WebhookEndpoint.Pause.FAILURES
    if why is not None:
        if endpoint.paused_at is None:
            set_paused(endpoint, why)
        return Delivery.State.FAILED
    endpoint.rests_until = now + RETRIES[endpoint.failures - 1]
    waiting = endpoint.deliveries.filter(
        kind=Delivery.Kind.CHANGES, state=Delivery.State.WAITING
    ).first()
    if waiting is None:
        return Delivery.State.WAITING
    waiting.tell_as_well(delivery.events, delivery.languages)
    waiting.save(update_fields=["events", "languages"])
    return Delivery.State.SUPERSEDED
