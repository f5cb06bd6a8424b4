"""Dates that are known to the day, the month or the year, and the date of today."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from django.db import models
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DatePrecision(models.TextChoices):
    """How exactly a date is known."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class PrecisionField(models.CharField):
    """How exactly the date beside it is known; in representations just `day`, `month` or `year`."""

    def __init__(self, verbose_name: str | Promise | None = None, **kwargs: Any) -> None:
        defaults = {
            "verbose_name": verbose_name or _("date is exact to the"),
            "max_length": 5,
            "choices": DatePrecision.choices,
            "default": DatePrecision.DAY,
            "help_text": _("Where only the year is known, only the year is shown."),
        }
        super().__init__(**{**defaults, **kwargs})


def day_of(moment: datetime.datetime | None = None) -> datetime.date:
    """The day of a moment, by default of now, in the site's time zone: in the admin each editor's
    own is the current one."""
    return timezone.localdate(moment, timezone.get_default_timezone())


_asked: ContextVar[list[datetime.date] | None] = ContextVar("asked", default=None)


def today() -> datetime.date:
    """Today's date in the site's time zone. Whatever a page shows that depends on the day must call
    this: then its document is known to be right for that day only."""
    day = day_of()
    if (asked := _asked.get()) is not None:
        asked.append(day)
    return day


@contextmanager
def noticing_today() -> Iterator[list[datetime.date]]:
    """Collects the dates that `today` returns inside the block; an outer block does not get
    them."""
    asked: list[datetime.date] = []
    token = _asked.set(asked)
    try:
        yield asked
    finally:
        _asked.reset(token)


# E: the month in the genitive, for languages that have one.
_FORMATS = {"day": "j E Y", "month": "F Y", "year": "Y"}
_ISO = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


def as_date(value: datetime.date | str) -> datetime.date:
    """A date, also from its ISO form, and the day of a moment. Raises ValueError for another
    text."""
    if isinstance(value, datetime.datetime) and timezone.is_aware(value):
        return day_of(value)
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def dated(value: datetime.date | str | None, precision: str = "day") -> str:
    """A date as exactly as it is known, in the active language: “27 listopada 2007”,
    “listopad 2007”, “2007”."""
    return _dated(as_date(value), precision, translation.get_language()) if value else ""


@lru_cache(maxsize=1000)
def _dated(day: datetime.date, precision: str, language: str | None) -> str:
    text = date_format(day, _FORMATS[precision])
    # Django's catalogue writes Polish months as titles; inside a sentence they are small.
    return text.lower() if language == "pl" else text


def iso_date(value: datetime.date | str | None, precision: str = "day") -> str:
    """The same for machines: 2007-11-27, 2007-11, 2007."""
    return as_date(value).strftime(_ISO[precision]) if value else ""
