"""Numbers in public registers and codes of activity: their normal form and their mistakes."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from stdnum.eu import nace
from stdnum.exceptions import InvalidChecksum
from stdnum.exceptions import ValidationError as NumberError
from stdnum.pl import nip, regon


def normal_nip(text: str) -> str:
    """A tax number as ten digits."""
    try:
        return str(nip.validate(text))
    except InvalidChecksum:
        raise ValidationError(
            _("This NIP is not right: its check digit does not fit. Look for a mistyped digit.")
        ) from None
    except NumberError:
        raise ValidationError(_("A NIP has 10 digits, for example 123-456-32-18.")) from None


def normal_regon(text: str) -> str:
    """A statistical number as nine digits, or fourteen for a local unit."""
    try:
        return str(regon.validate(text))
    except InvalidChecksum:
        raise ValidationError(
            _("This REGON is not right: its check digit does not fit. Look for a mistyped digit.")
        ) from None
    except NumberError:
        raise ValidationError(_("A REGON has 9 digits, or 14 for a local unit.")) from None


def normal_krs(text: str) -> str:
    """A court register number as ten digits; it has no check digit, so only its form is known."""
    digits = re.sub(r"[\s-]|^KRS", "", text.strip().upper())
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 10 or not int(digits):
        raise ValidationError(_("A KRS number has 10 digits, for example 0000123456."))
    return digits.zfill(10)


class Classification(models.TextChoices):
    """A classification of activities together with its version."""

    PKD_2025 = "pkd-2025", gettext_lazy("PKD 2025")
    PKD_2007 = "pkd-2007", gettext_lazy("PKD 2007 (until the end of 2026)")
    NACE_2_1 = "nace-2.1", gettext_lazy("NACE Rev. 2.1")
    NACE_2 = "nace-2.0", gettext_lazy("NACE Rev. 2")

    @property
    def scheme(self) -> str:
        return self.value.partition("-")[0].upper()

    @property
    def version(self) -> str:
        """`2025`, `2007`, `2.1` or `2`."""
        return self.value.partition("-")[2].removesuffix(".0")

    @property
    def nace_revision(self) -> str:
        """The revision of NACE whose classes this classification has."""
        return "2.1" if self in (Classification.PKD_2025, Classification.NACE_2_1) else "2.0"


_PKD = re.compile(r"(\d\d)\.?(\d\d)\.?([A-Z])")
_NACE = re.compile(r"(\d\d)(?:\.?(\d\d?))?")


def normal_activity_code(classification: str, text: str) -> str:
    """A code in the form of its classification: `62.10.B` in PKD, `62`, `62.1` or `62.10` in NACE.

    The division, group and class must exist; PKD's subclass letters are in no register that we
    could ask, so of them only the form is known.
    """
    kind = Classification(classification)
    code = re.sub(r"\s", "", text).upper()
    pattern = _PKD if kind.scheme == "PKD" else _NACE
    found = pattern.fullmatch(code)
    if found is None:
        raise ValidationError(
            _("A PKD code has the form 62.10.B.")
            if kind.scheme == "PKD"
            else _("A NACE code has the form 62, 62.1 or 62.10.")
        )
    parts = [part for part in found.groups() if part]
    try:
        nace.validate("".join(part for part in parts if part.isdigit()), kind.nace_revision)
    except NumberError:
        raise ValidationError(
            _("%(classification)s has no code %(code)s. Check the version of the classification.")
            % {"classification": kind.label, "code": ".".join(parts)}
        ) from None
    return ".".join(parts)
