"""Every address of the API as its description tells it, asked with what fits and what does not."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from cms.api.openapi.document import document

pytestmark = pytest.mark.once

EXAMPLES = 10
# Parameters that are refused for what they name or stand beside, which no schema can say, or for
# being left out, which a released contract cannot say of one that it did not require.
BY_MEANING = {"fields", "expand", "html_path", "q", "after", "cursor", "id"}
# What is only read: wrong keys of the others are counted.
ADDRESSES = sorted(path for path, told in document()["paths"].items() if "get" in told)


@pytest.fixture(scope="module")
def described(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The API with its description. Nothing is written, so that no transaction needs to undo it;
    the application closes its connections."""
    told = json.loads(json.dumps(document(), default=str))
    schema = schemathesis.openapi.from_dict(told)
    schema.app = get_wsgi_application()
    with django_db_blocker.unblock():
        yield schema


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("address", ADDRESSES)
def test_answers_are_what_the_description_says(described: Any, address: str, mode: Any) -> None:
    asked = described[address]["GET"]
    names = {parameter.name for parameter in asked.query}
    excluded = [positive_data_acceptance] if names & BY_MEANING else []

    @given(case=asked.as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def check(case: Any) -> None:
        if mode.is_positive:
            # No word that is made up names a site.
            (case.query or {}).pop("site", None)
            (case.headers or {}).pop("X-Site", None)
        # What asks here reads no compressed answer.
        plain = {"Accept-Encoding": "identity"}
        case.call_and_validate(headers=plain, excluded_checks=excluded)

    check()
