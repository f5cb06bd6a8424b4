"""What the log tells becomes a message for each address that wants to hear it."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from cms.published.changes import FIRST_EPOCH, Cursor, latest
from cms.published.models import LogEntry

from .models import Delivery, WebhookEndpoint

_WAITING = Q(kind=Delivery.Kind.CHANGES, state=Delivery.State.WAITING)


def announce() -> None:
    """Makes a message for each address that has not been told up to the log's end; the caller asks
    the worker to send it."""
    end = latest()
    behind = WebhookEndpoint.objects.filter(paused_at=None)
    behind = behind.exclude(epoch=end.epoch, number__gte=end.number)
    for pk in behind.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            endpoint = WebhookEndpoint.objects.select_for_update().filter(pk=pk).first()
            if endpoint is not None:
                _announce_to(endpoint, end)


def _announce_to(endpoint: WebhookEndpoint, end: Cursor) -> None:
    known = Cursor(endpoint.epoch, endpoint.number)
    begins_anew = known.epoch not in (FIRST_EPOCH, end.epoch)
    if endpoint.paused_at or (known.epoch == end.epoch and known.number >= end.number):
        return
    # In a new epoch the consumer must begin anew, whatever the log tells.
    first = end.number if begins_anew else known.number
    found = set(_entries(endpoint, first, end.number).values_list("event", "language").distinct())
    if found or begins_anew:
        events, languages = zip(*found, strict=True) if found else ((), ())
        add_message(endpoint, str(end), events, languages)
    endpoint.epoch, endpoint.number = end
    endpoint.save(update_fields=["epoch", "number"])


def _entries(endpoint: WebhookEndpoint, first: int, last: int) -> QuerySet[LogEntry]:
    """What an address wants to hear of a part of the log; what is in no language is told in any."""
    entries = LogEntry.objects.filter(number__gt=first, number__lte=last)
    if endpoint.events:
        # What moves to another site goes away from the one before.
        entries = entries.filter(Q(event__in=endpoint.events) | Q(old_site_id__isnull=False))
    if endpoint.languages:
        entries = entries.filter(language__in=[*endpoint.languages, ""])
    return entries


def add_message(
    endpoint: WebhookEndpoint, cursor: str, events: Iterable[str], languages: Iterable[str]
) -> None:
    """Lets a message about changes wait for an address, whose row is locked: one that was not tried
    yet is made to tell all of it, one that was tried already is replaced."""
    told, codes = sorted(set(events)), sorted(set(languages))
    if "" in codes:
        # What is in no language, as a frame, concerns whoever reads any.
        codes = []
    message = endpoint.deliveries.filter(_WAITING).first()
    if message is None:
        message = Delivery(endpoint=endpoint, events=told, languages=codes)
    elif message.attempts:
        tried = message
        tried.state = Delivery.State.SUPERSEDED
        tried.save(update_fields=["state"])
        message = Delivery(endpoint=endpoint, events=told, languages=codes)
        message.tell_as_well(tried.events, tried.languages)
    else:
        message.tell_as_well(told, codes)
    message.at, message.cursor = timezone.now(), cursor
    message.save()


def tell_at_once(endpoint: WebhookEndpoint) -> None:
    """Sends the log's end to an address, whose row is locked, as when its pause ends."""
    end = latest()
    add_message(endpoint, str(end), (), ())
    endpoint.epoch, endpoint.number = end
