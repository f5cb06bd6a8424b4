"""Numbers as each language writes them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from cms.design import numbers


@pytest.mark.parametrize(
    ("write", "arguments", "polish", "english"),
    [
        (numbers.written, [1234567], "1 234 567", "1,234,567"),
        (numbers.written, [Decimal("1234.5")], "1 234,5", "1,234.5"),
        (numbers.written, ["140+"], "140+", "140+"),
        (numbers.written, ["1234567"], "1 234 567", "1,234,567"),
        (numbers.written, ["12345.5"], "12 345,5", "12,345.5"),
        (numbers.written, ["2016"], "2016", "2016"),
        (numbers.written, ["-2.5"], "-2,5", "-2.5"),
        (numbers.written, ["0012"], "0012", "0012"),
        (numbers.written, ["NaN"], "NaN", "NaN"),
        (numbers.written, ["Infinity"], "Infinity", "Infinity"),
        (numbers.written, ["-inf"], "-inf", "-inf"),
        (numbers.written, ["1e9999"], "1e9999", "1e9999"),
        (numbers.written, [None], "", ""),
        (numbers.written, [0], "0", "0"),
        (numbers.amount, [Decimal("1234567.89")], "1 234 567,89 zł", "PLN 1,234,567.89"),
        (numbers.amount, [1000], "1 000 zł", "PLN 1,000"),
        (numbers.amount, ["2500.5", "EUR"], "2 500,50 €", "€2,500.50"),
        (numbers.amount, [None], "", ""),
        (numbers.size, [1_234_567], "1,2 MB", "1.2 MB"),
        (numbers.size, [12_345_678], "12 MB", "12 MB"),
        (numbers.size, [45_678], "46 kB", "46 kB"),
        (numbers.size, [300], "1 kB", "1 kB"),
        (numbers.size, [999_900], "1,0 MB", "1.0 MB"),
        (numbers.size, [None], "", ""),
        (numbers.in_language, ["pl"], "po polsku", "in Polish"),
        (numbers.in_language, [""], "", ""),
    ],
)
def test_a_number_is_written_as_readers_know_it(
    write: Callable[..., str], arguments: list[Any], polish: str, english: str
) -> None:
    for language, expected in (("pl", polish), ("en", english)):
        with translation.override(language):
            assert write(*arguments).replace(numbers.NBSP, " ") == expected


def test_a_number_is_not_torn_at_the_end_of_a_line() -> None:
    with translation.override("pl"):
        assert " " not in numbers.amount(Decimal("1234567.89"))
