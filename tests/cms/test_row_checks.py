"""Rows of pages are checked for names that would break the editor."""

from types import SimpleNamespace

import pytest
from django.db import models

from cms.content.checks import _check_row_fields


@pytest.mark.parametrize(("name", "found"), [("prefix", ["cms.E016"]), ("qualifier", [])])
def test_a_row_field_that_hides_an_attribute_of_its_form_is_refused(
    name: str, found: list[str]
) -> None:
    fields = [models.CharField(name=name)]
    rows = SimpleNamespace(__name__="Rows", _meta=SimpleNamespace(get_fields=lambda: fields))
    assert [message.id for message in _check_row_fields(rows)] == found
