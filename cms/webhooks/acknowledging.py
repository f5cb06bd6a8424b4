"""A consumer says how far it has read."""

from django.utils import timezone

from cms.previews.models import DraftKey
from cms.published.changes import Cursor, end_behind

from .models import Acknowledgement


def acknowledge(key: DraftKey, cursor: Cursor) -> Cursor:
    """Notes that a consumer shows the site as of a cursor, also of one before what it said last:
    it may have gone back to a backup. Returns the log's end. Raises UnknownCursorError."""
    end = end_behind(cursor)
    said = {"epoch": cursor.epoch, "number": cursor.number, "at": timezone.now()}
    Acknowledgement.objects.update_or_create(key=key, defaults=said)
    return end
