"""Numbers, amounts and sizes as the active language writes them."""

import re
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _

NBSP = "\u00a0"
# A text of fewer digits may be a year, and one that begins with zero is no amount.
_GROUPED_FROM = 5
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def _language() -> str:
    return (translation.get_language() or "").split("-")[0]


def written(value: Any) -> str:
    """A number: “1 234,5” or “1,234.5”; a text that is no number stays as it is, and one of four
    digits, such as a year, in one piece."""
    if value is None or value == "":
        return ""
    if not isinstance(value, str):
        return number_format(Decimal(str(value)), use_l10n=True, force_grouping=True)
    found = _NUMBER.fullmatch(value.strip())
    if found is None:
        return value
    grouped = len(found[1]) >= _GROUPED_FROM
    return number_format(Decimal(found[0]), use_l10n=grouped or None, force_grouping=grouped)


def amount(value: Any, currency: str = "PLN") -> str:
    """An amount of money: “1 234 567,89 zł” or “PLN 1,234,567.89”; whole amounts without
    decimals."""
    if value is None or value == "":
        return ""
    number = Decimal(str(value))
    places = 0 if number == number.to_integral_value() else 2
    text = number_format(number, places, use_l10n=True, force_grouping=True)
    if _language() == "pl":
        return f"{text}{NBSP}{ {'PLN': 'zł', 'EUR': '€'}.get(currency, currency) }"
    return f"€{text}" if currency == "EUR" else f"{currency}{NBSP}{text}"


def size(number_of_bytes: int | None) -> str:
    """A file's size: “1,2 MB” or “1.2 MB”."""
    if not number_of_bytes:
        return ""
    value, unit = max(number_of_bytes / 1000, 1.0), "kB"
    for larger in ("MB", "GB"):
        if round(value) >= 1000:
            value, unit = value / 1000, larger
    places = 1 if unit != "kB" and value < 10 else 0
    return f"{number_format(Decimal(str(round(value, places))), places, use_l10n=True)}{NBSP}{unit}"


def in_language(code: str | None) -> str:
    """In which language something is written: “po polsku” or “in Polish”."""
    return {"pl": _("in Polish"), "en": _("in English")}.get(code or "", "")
