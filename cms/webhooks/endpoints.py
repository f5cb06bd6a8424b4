"""What people do with an address: its secret is made and replaced, it is paused, resumed, tested.

Each function locks the row, so that it and the worker wait for each other. Whoever calls one that
makes a message asks the worker to send it, see `tasks.ask_the_worker`.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import transaction
from django.utils import timezone

from cms.published.changes import latest

from .announcing import tell_at_once
from .models import Delivery, WebhookEndpoint
from .signing import UnreadableSecretError, decrypted, encrypted, new_secret

# So long replaced secrets sign beside the new one, and so many of them: who presses the button
# twice does not put aside the one that the consumer knows.
ROTATION = datetime.timedelta(days=1)
_REPLACED_MAX = 2
# What `clear_failures` changes.
HEALTH = ("failures", "failing_since", "rests_until")


@contextmanager
def locked(pk: int) -> Iterator[WebhookEndpoint]:
    """An address's row in a transaction of its own. Raises WebhookEndpoint.DoesNotExist."""
    with transaction.atomic():
        yield WebhookEndpoint.objects.select_for_update().get(pk=pk)


def begin(endpoint: WebhookEndpoint) -> str:
    """Gives a new address its secret, which is returned and never told again, and its place in the
    log; the caller saves it."""
    secret = new_secret()
    endpoint.secret = encrypted(secret)
    endpoint.epoch, endpoint.number = latest()
    return secret


def rotate(pk: int) -> str:
    """Replaces the secret of an address and returns the new one; both sign for a day."""
    secret = new_secret()
    with locked(pk) as endpoint:
        replaced = [endpoint.secret, *_replaced(endpoint)]
        endpoint.old_secret = " ".join(replaced[:_REPLACED_MAX])
        endpoint.old_secret_until = timezone.now() + ROTATION
        endpoint.secret = encrypted(secret)
        endpoint.save(update_fields=["old_secret", "old_secret_until", "secret"])
    return secret


def secrets_of(endpoint: WebhookEndpoint) -> list[str]:
    """The secrets with which messages are signed now. Raises UnreadableSecretError, but not where
    only a replaced one cannot be read: then it is left out."""
    found = [decrypted(endpoint.secret)]
    for replaced in _replaced(endpoint):
        with suppress(UnreadableSecretError):
            found.append(decrypted(replaced))
    return found


def _replaced(endpoint: WebhookEndpoint) -> list[str]:
    """The replaced secrets that still sign, as they are stored, the latest first."""
    now = timezone.now()
    return endpoint.old_secret.split() if (endpoint.old_secret_until or now) > now else []


def pause(pk: int) -> None:
    """Sends nothing more to an address until somebody resumes it."""
    with locked(pk) as endpoint:
        if endpoint.paused_at is None:
            set_paused(endpoint, WebhookEndpoint.Pause.BY_HAND)


def set_paused(endpoint: WebhookEndpoint, why: WebhookEndpoint.Pause) -> None:
    """Notes a pause in a row that is locked; people are told of one that nobody asked for."""
    endpoint.paused_at, endpoint.pause = timezone.now(), why
    endpoint.pause_told = why == WebhookEndpoint.Pause.BY_HAND
    endpoint.save(update_fields=["paused_at", "pause", "pause_told"])


def resume(pk: int) -> None:
    """Ends a pause and tells the address at once where the log is."""
    with locked(pk) as endpoint:
        endpoint.paused_at, endpoint.pause, endpoint.pause_told = None, "", True
        clear_failures(endpoint)
        tell_at_once(endpoint)
        endpoint.save()


def clear_failures(endpoint: WebhookEndpoint) -> None:
    """Takes an address as one that works; the caller saves `HEALTH`."""
    endpoint.failures, endpoint.failing_since, endpoint.rests_until = 0, None, None


def send_test(pk: int) -> Delivery:
    """Sends a message of the type `webhook.test`, also where the address is paused."""
    with locked(pk) as endpoint:
        return Delivery.objects.create(
            endpoint=endpoint, kind=Delivery.Kind.TEST, cursor=str(latest())
        )


def replay(delivery: Delivery) -> Delivery:
    """Sends the same message again, under the same id, also where the address is paused."""
    is_test = delivery.kind == Delivery.Kind.TEST
    with locked(delivery.endpoint_id) as endpoint:
        return Delivery.objects.create(
            endpoint=endpoint,
            kind=Delivery.Kind.TEST if is_test else Delivery.Kind.REPLAY,
            message_id=delivery.message_id,
            at=delivery.at,
            cursor=delivery.cursor,
            events=delivery.events,
            languages=delivery.languages,
        )
