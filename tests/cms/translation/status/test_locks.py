"""What writes pages is tried once more where somebody else got in between, and only then."""

import pytest
from django.db import IntegrityError, OperationalError

from cms.translation.status.locks import write_in_one_transaction

pytestmark = pytest.mark.django_db


class SqlError(Exception):
    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def caused_by(sqlstate: str) -> OperationalError:
    error = OperationalError("refused")
    error.__cause__ = SqlError(sqlstate)
    return error


@pytest.mark.parametrize("error", [caused_by("40P01"), IntegrityError("no such picture")])
def test_what_was_refused_because_of_somebody_else_is_written_once_more(error):
    tries = []

    def write():
        tries.append(1)
        if len(tries) == 1:
            raise error
        return "written"

    assert write_in_one_transaction(write) == "written"


@pytest.mark.parametrize(
    ("error", "times"),
    [
        (caused_by("40P01"), 2),
        (IntegrityError("no such picture"), 2),
        (caused_by("57P01"), 1),
        (ValueError("wrong"), 1),
    ],
)
def test_what_is_refused_again_or_for_another_reason_is_an_error(error, times):
    tries = []

    def write():
        tries.append(1)
        raise error

    with pytest.raises(type(error)):
        write_in_one_transaction(write)
    assert len(tries) == times
