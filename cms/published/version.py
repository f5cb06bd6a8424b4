"""The version of everything that the public sees, asked by one statement.

Each transaction that changes what the public sees adds a row with a random mark, and the version is
the sum of all marks. Rows are only added, so that two publications never wait for each other. A row
is seen from the moment at which its transaction is committed, and so is the change; in which order
transactions are committed does not matter to a sum. Where rows are gathered into one, it gets a
mark of its own, so that no version comes again, nor after a restored backup. (Two sums are the same
by chance once in 10¹².)

Whoever keeps an answer reads the version before the answer is made: what is kept under a version
is never older than it.
"""

import secrets
import time
from typing import NamedTuple

from django.db import connection, transaction

from .models import PublicChange

# A million rows fit into 64 bits.
_BITS = 40
# Adding up so many takes about as long as asking.
_MANY = 500


class Version(NamedTuple):
    """The sum of all marks, and since when nothing has changed, in seconds since 1970."""

    marks: int
    since: int


def current() -> Version:
    """What the public sees now; one statement."""
    # Whoever reads within a transaction, as tests do, sees another version after the next change.
    _forget_notes()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COALESCE(SUM(mark), 0), COALESCE(MAX(at), 0) FROM cms_published_publicchange"
        )
        marks, since = cursor.fetchone()
    return Version(int(marks), int(since))


def note_change() -> None:
    """Notes in the transaction of a change that the public sees something else from now on; one
    statement, and none where the transaction has noted it already."""
    # What Django runs on commit is forgotten with the savepoint that is rolled back, as the row is.
    if connection.in_atomic_block and any(entry[1] is _noted for entry in connection.run_on_commit):
        return
    _add()
    transaction.on_commit(_noted)


def _add() -> PublicChange:
    row = PublicChange(mark=secrets.randbits(_BITS), at=int(time.time()))
    # Saved one by one, a row is heard of by all that listen to writes.
    return PublicChange.objects.bulk_create([row])[0]


def _noted() -> None:
    """Stands among what is done on commit as long as the row of the transaction does."""


def _forget_notes() -> None:
    for entry in [one for one in connection.run_on_commit if one[1] is _noted]:
        connection.run_on_commit.remove(entry)


def gather() -> int:
    """Puts one row in the place of many; returns how many are gone. Called by the clock."""
    if PublicChange.objects.count() <= _MANY:
        return 0
    with transaction.atomic():
        # Before the others go, so that there is no moment without a new mark.
        added = _add()
        return PublicChange.objects.filter(pk__lt=added.pk).delete()[0]
