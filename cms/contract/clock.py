"""A clock that goes ahead, for whoever wants to see what depends on the day."""

import datetime
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType, SimpleNamespace
from typing import TypeAlias
from unittest.mock import patch

from django.utils import timezone
from wagtail.models import Page

from cms.published import shapes

_AHEAD = datetime.timedelta(days=2)
_date: TypeAlias = datetime.date
_datetime: TypeAlias = datetime.datetime
_now = timezone.now


class _Real(type):
    """Lets what stands for a class know the instances of that class."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.__mro__[1])


class _Date(_date, metaclass=_Real):
    @classmethod
    def today(cls) -> datetime.date:  # type: ignore[override]
        return _date.today() + _AHEAD


class _DateTime(_datetime, metaclass=_Real):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:  # type: ignore[override]
        return _datetime.now(tz) + _AHEAD

    @classmethod
    def today(cls) -> datetime.datetime:  # type: ignore[override]
        return _datetime.today() + _AHEAD


def _ahead() -> datetime.datetime:
    return _now() + _AHEAD


_MODULE = SimpleNamespace(**{**vars(datetime), "date": _Date, "datetime": _DateTime})
_STANDS_FOR: list[tuple[object, object]] = [
    (_date, _Date),
    (_datetime, _DateTime),
    (_now, _ahead),
    (datetime, _MODULE),
]


@contextmanager
def two_days_on(package: str) -> Iterator[None]:
    """It is the day after tomorrow for Django's clock, and for the modules of a package by
    whichever name they know the clock."""
    with ExitStack() as stack:
        stack.enter_context(patch.object(timezone, "now", _ahead))
        for module in _modules_of(package):
            for name, value in list(vars(module).items()):
                for known, stand in _STANDS_FOR:
                    if value is known:
                        stack.enter_context(patch.object(module, name, stand))
        yield


def slips_of_the_day(page: Page, package: str = "") -> list[str]:
    """The names under which a public page shows something else two days on, although its document
    says of no day that it is right for that day only."""
    package = package or type(page)._meta.app_config.name
    [now] = shapes.shapes_of([page.pk])
    with two_days_on(package):
        [then] = shapes.shapes_of([page.pk])
    if now.dependencies.day is not None:
        return []
    # The marker of the site's address is a control character.
    before, after = (json.loads(shape.detail, strict=False) for shape in (now, then))
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def _modules_of(package: str) -> list[ModuleType]:
    return [
        module
        for name, module in list(sys.modules.items())
        if name == package or name.startswith(f"{package}.")
    ]
