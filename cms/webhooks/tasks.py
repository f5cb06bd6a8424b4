"""What the worker does for webhooks, and what the clock asks of it."""

import datetime
from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from cms.translation.jobs.queue import ask_unless_waiting

from .models import Delivery, WebhookEndpoint

# A worker that has been sending for so long was stopped.
_SENDING_AT_MOST = datetime.timedelta(minutes=5)
_RETENTION = datetime.timedelta(days=30)


# Behind everything that people wait for.
@task(priority=-10)
def deliver(delivery_id: int) -> None:
    """Sends a message that waits, if it is time to."""
    from .delivering import deliver_one

    deliver_one(delivery_id)


@task()
def tell_of_pause(endpoint_id: int) -> None:
    """Tells people by mail that nothing is sent to an address any more."""
    from .notices import tell

    tell(endpoint_id)


def ask_the_worker(deliveries: Iterable[int]) -> None:
    """Enqueues the sending of messages, unless it waits for the worker already."""
    ask_unless_waiting(deliver, [(pk,) for pk in deliveries])


def resume_deliveries() -> None:
    """Asks for whatever is due: what the log tells, what is tried again, what a stopped worker was
    sending, and people who were not told of a pause. Called by the clock."""
    from .announcing import announce
    from .delivering import give_up_sending

    announce()
    now = timezone.now()
    stopped = Delivery.objects.filter(
        state=Delivery.State.SENDING, attempted_at__lt=now - _SENDING_AT_MOST
    )
    for pk in stopped.values_list("pk", flat=True):
        give_up_sending(pk)
    due = Delivery.objects.filter(state=Delivery.State.WAITING).exclude(
        Q(kind=Delivery.Kind.CHANGES)
        & (Q(endpoint__paused_at__isnull=False) | Q(endpoint__rests_until__gt=now))
    )
    ask_the_worker(due.order_by("pk").values_list("pk", flat=True))
    untold = WebhookEndpoint.objects.filter(pause_told=False)
    ask_unless_waiting(tell_of_pause, [(pk,) for pk in untold.values_list("pk", flat=True)])


def forget_old_deliveries() -> None:
    """Removes messages that nobody will ask for, and secrets that were replaced. Called by the
    clock."""
    now = timezone.now()
    done = Delivery.objects.exclude(state__in=[Delivery.State.WAITING, Delivery.State.SENDING])
    done.filter(at__lt=now - _RETENTION).delete()
    replaced = WebhookEndpoint.objects.filter(old_secret_until__lt=now)
    replaced.update(old_secret="", old_secret_until=None)
