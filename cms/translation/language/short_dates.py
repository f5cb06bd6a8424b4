"""Dates in figures without a year, which may be much else."""

from .measured import measured
from .numeric_dates import numeric
from .quantities import Read
from .tokens import Text


def short_date(text: Text, place: int, code: str) -> Read | None:
    """5.11 alone, unless a unit follows."""
    found = numeric(text, place, code)
    if found is None or len(found.found) > 1:
        return found
    number = measured(text, place, code)
    return None if number is not None and number.end > found.end else found
