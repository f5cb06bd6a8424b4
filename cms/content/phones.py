"""Telephone numbers as people write them in Poland and abroad, and as links dial them."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_NUMBER = re.compile(r"\(?\+?[0-9 ()-]+")
_EXTENSION = re.compile(r"(?:wewn?|ext|x)\.? ?([0-9]{1,6})")
_FEWEST_DIGITS = 5


def phone_number(text: str) -> None:
    """Refuses what is no telephone number with, at most, an extension behind it."""
    if _read(text) is None:
        raise ValidationError(_("Write the number in digits, for example +48 22 123 45 67."))


def dialled(text: str) -> str:
    """The number as a `tel:` address has it (RFC 3966): `+48221234567;ext=12`. Of a text that is no
    number, what digits it has."""
    number, extension = _read(text) or (text, "")
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return f"{digits};ext={extension}" if extension else digits


def _read(text: str) -> tuple[str, str] | None:
    """The number and the extension."""
    letters = (place for place, sign in enumerate(text) if sign.isalpha())
    at = next(letters, len(text))
    number, behind = text[:at].rstrip(" ,"), text[at:].strip().lower()
    extension = _EXTENSION.fullmatch(behind)
    digits = sum(sign.isdigit() for sign in number)
    if digits < _FEWEST_DIGITS or not _NUMBER.fullmatch(number) or (behind and not extension):
        return None
    return number, extension[1] if extension else ""
