"""Two people publish at once: whoever is committed later, the version is another one."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.db.utils import DEFAULT_DB_ALIAS

from cms.published import version
from cms.published.models import PublicChange

pytestmark = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has one writer at a time."
)


@pytest.fixture
def others(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[Any]]:
    """Two connections beside the test's; their rows are taken away again."""
    with django_db_blocker.unblock():
        made = [connections[DEFAULT_DB_ALIAS].copy() for _ in range(2)]
        known = set(PublicChange.objects.values_list("pk", flat=True))
        yield made
        for one in made:
            one.close()
        PublicChange.objects.exclude(pk__in=known).delete()
        connection.close()


def _write(other: Any) -> int:
    with other.cursor() as cursor:
        cursor.execute(
            "INSERT INTO cms_published_publicchange (mark, at) VALUES (%s, 0) RETURNING id",
            [version.secrets.randbits(40)],
        )
        return int(cursor.fetchone()[0])


def test_the_one_that_began_first_may_be_committed_last(others: list[Any]) -> None:
    first, second = others
    before = version.current()
    for one in others:
        one.set_autocommit(False)
    # Neither waits for the other.
    numbers = [_write(first), _write(second)]
    assert numbers == sorted(numbers)
    assert version.current() == before
    second.commit()
    between = version.current()
    first.commit()
    after = version.current()
    assert len({before.marks, between.marks, after.marks}) == 3
    assert not transaction.get_connection().in_atomic_block
