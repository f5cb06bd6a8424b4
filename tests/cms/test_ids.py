"""Text that somebody sent for the id of a row."""

import pytest

from cms.ids import is_id


@pytest.mark.parametrize("text", ["1", "007", "999999999"])
def test_digits_that_every_database_takes_are_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "-1", "+1", " 1", "1.0", "1_0", "²", "٣", "1x", "1" * 10])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert not is_id(text)
