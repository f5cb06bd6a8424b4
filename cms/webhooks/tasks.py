"""What the worker does for webhooks, and what is asked of it."""

import datetime

from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from cms.queue import ask_unless_waiting

from .announcing import announce
from .delivering import deliver_one, give_up_sending
from .models import Delivery, WebhookEndpoint
from .notices import tell

# A worker that has been sending for so long was stopped.
_SENDING_AT_MOST = datetime.timedelta(minutes=5)
_RETENTION = datetime.timedelta(days=30)


# Behind everything that people wait for.
@task(priority=-10)
def deliver(delivery_id: int) -> None:
    """Sends a message that waits, if it is time to."""
    deliver_one(delivery_id)
    tell_of_pauses()


@task()
def tell_of_pause(endpoint_id: int) -> None:
    """Tells people by mail that nothing is sent to an address any more."""
    tell(endpoint_id)


def announce_changes() -> None:
    """Sends to each address what the log tells. Called after each numbering; what a process that
    was killed leaves is resumed by the clock."""
    announce()
    ask_the_worker()


def ask_the_worker() -> None:
    """Enqueues the sending of each message that is due, unless it waits for the worker already."""
    waiting = Delivery.objects.filter(state=Delivery.State.WAITING)
    rests = Q(endpoint__paused_at__isnull=False) | Q(endpoint__rests_until__gt=timezone.now())
    due = waiting.exclude(Q(kind=Delivery.Kind.CHANGES) & rests).order_by("pk")
    if pks := list(due.values_list("pk", flat=True)):
        ask_unless_waiting(deliver, [(pk,) for pk in pks])


def tell_of_pauses() -> None:
    """Asks the worker to tell people of each pause that they do not know."""
    untold = WebhookEndpoint.objects.filter(pause_told=False).values_list("pk", flat=True)
    if pks := list(untold):
        ask_unless_waiting(tell_of_pause, [(pk,) for pk in pks])


def resume_deliveries() -> None:
    """Asks for whatever is due: what the log tells, what is tried again, what a stopped worker was
    sending, and mails about pauses. Called by the clock."""
    begun = timezone.now() - _SENDING_AT_MOST
    stopped = Delivery.objects.filter(state=Delivery.State.SENDING, attempted_at__lt=begun)
    for pk in list(stopped.values_list("pk", flat=True)):
        give_up_sending(pk)
    announce_changes()
    tell_of_pauses()


def forget_old_deliveries() -> None:
    """Removes messages that nobody will ask for, and secrets that were replaced. Called by the
    clock."""
    now = timezone.now()
    done = Delivery.objects.exclude(state__in=[Delivery.State.WAITING, Delivery.State.SENDING])
    done.filter(at__lt=now - _RETENTION).delete()
    replaced = WebhookEndpoint.objects.filter(old_secret_until__lt=now)
    replaced.update(old_secret="", old_secret_until=None)
