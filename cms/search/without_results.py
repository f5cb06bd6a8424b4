"""Searches that found nothing, for the editors' report: words and numbers, and nothing of whoever
searched.

An answer writes nothing. It notes the words in the memory of its process, and a thread of its own
writes what was noted together; what a process had not written when it ended is lost.
"""

import datetime
import logging
import re
import threading
from dataclasses import dataclass

from django.conf import settings
from django.db import Error, connection, transaction

from cms.content.dates import day_of

from .models import SearchWithoutResults
from .pages import Found
from .words import spelled

logger = logging.getLogger(__name__)

SECONDS = 60
# Whoever types nonsense by the thousand fills neither the memory nor the table.
_NOTED_MAX, _ROWS_MAX = 500, 10_000
_AT_ONCE = 200
# Six digits and more, in groups or not: numbers of telephones, people, accounts.
_LONG_NUMBER = re.compile(r"\d(?:[\s.,/()\u2010-\u2013-]*\d){5,}")

# One statement, so that what two processes counted is added up.
_ADD = f"""
INSERT INTO {SearchWithoutResults._meta.db_table} AS known
    (language, words, times, last_asked, shown_for) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (language, words) DO UPDATE SET
    times = known.times + excluded.times,
    last_asked = excluded.last_asked,
    shown_for = excluded.shown_for
"""  # noqa: S608


# Language, words, how often, the day, and what was shown instead.
_Row = tuple[str, str, int, datetime.date, str]


@dataclass
class _Noted:
    times: int
    shown_for: str


class _Notes:
    """What this process noted since it wrote last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._noted: dict[tuple[str, str], _Noted] = {}
        self._timer: threading.Timer | None = None

    def add(self, language: str, words: str, shown_for: str) -> None:
        with self._lock:
            known = self._noted.get((language, words))
            if known is None and len(self._noted) >= _NOTED_MAX:
                return
            times = known.times if known else 0
            self._noted[language, words] = _Noted(times + 1, shown_for)
            if self._timer is None:
                self._timer = threading.Timer(SECONDS, _write_in_thread)
                self._timer.daemon = True
                self._timer.start()

    def take(self) -> dict[tuple[str, str], _Noted]:
        with self._lock:
            noted, self._noted, self._timer = self._noted, {}, None
            return noted


_notes = _Notes()


def note(text: str, language: str, found: Found) -> None:
    """Notes what was typed where it found nothing, or only what was shown in its place."""
    if settings.SEARCH_REPORT_DAYS and found.without_results and (words := impersonal(text)):
        _notes.add(language, words, impersonal(found.shown_for))


def impersonal(text: str) -> str:
    """The words of a text in small letters, without mail addresses and long numbers; empty where no
    letter is left."""
    without_addresses = " ".join(word for word in text.split() if "@" not in word)
    text = _LONG_NUMBER.sub(" ", without_addresses).lower()
    length = SearchWithoutResults.LENGTH_MAX
    words = " ".join(spelled(text))
    if len(words) > length:
        words = words[: length + 1].rpartition(" ")[0]
    return words if any(sign.isalpha() for sign in words) else ""


def write() -> None:
    """Writes what this process noted. What cannot be written is dropped."""
    noted = sorted(_notes.take().items())
    today = day_of()
    try:
        for start in range(0, len(noted), _AT_ONCE):
            some = noted[start : start + _AT_ONCE]
            _write([(*key, one.times, today, one.shown_for) for key, one in some])
    except Error:
        logger.warning("Searches without results could not be written.", exc_info=True)


def forget_old_searches() -> None:
    """Removes what nobody searched for since the days that are kept."""
    first = day_of() - datetime.timedelta(days=settings.SEARCH_REPORT_DAYS)
    SearchWithoutResults.objects.filter(last_asked__lt=first).delete()


def _write(rows: list[_Row]) -> None:
    with transaction.atomic():
        known = SearchWithoutResults.objects.filter(words__in=[row[1] for row in rows])
        held = set(known.values_list("language", "words"))
        room = _ROWS_MAX - SearchWithoutResults.objects.count()
        new = [row for row in rows if row[:2] not in held]
        left_out = new[max(0, room) :]
        with connection.cursor() as cursor:
            cursor.executemany(_ADD, [row for row in rows if row not in left_out])


def _write_in_thread() -> None:
    try:
        write()
    finally:
        connection.close()
