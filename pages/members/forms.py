"""The form on which editors write the profile of a member."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.content.vocabulary import TermRowsForm

from .registers import normal_activity_code


class MemberForm(TermRowsForm):
    """Takes each code of activity once."""

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()
        return self._codes_stand_once() and valid

    def _codes_stand_once(self) -> bool:
        # A program writes by a form that has no rows.
        rows = self.formsets["activities"].forms if "activities" in self.formsets else []
        known: set[tuple[str, str]] = set()
        for row in rows:
            data: dict[str, Any] = getattr(row, "cleaned_data", {})
            complete = data.get("code") and data.get("classification")
            if not complete or data.get("DELETE"):
                continue
            code = _normal(data["classification"], data["code"])
            if code in known:
                sentence = _("The code %(code)s stands here twice. Delete one of the rows.")
                row.add_error("code", sentence % {"code": code[1]})
            known.add(code)
        return not any(row.errors for row in rows)


def _normal(classification: str, code: str) -> tuple[str, str]:
    try:
        return classification, normal_activity_code(classification, code)
    except ValidationError:
        return classification, code
