"""The site that is looked at is the journeys' own, with the real content."""

import pytest

from tests.journeys.conftest import site

__all__ = ["site"]


@pytest.fixture(autouse=True)
def what_is_indexed_as_used() -> None:
    """Nothing is saved here. What the suite's fixture remembers for a test would be lost: a browser
    that is begun and ended within the test leaves another context behind."""
