"""A consumer beside the site, which the settings allow."""

from collections.abc import Iterator
from typing import Any

import pytest

from .consumer import Consumer, consumer


@pytest.fixture
def partner(settings: Any) -> Iterator[Consumer]:
    settings.WEBHOOKS_ALLOW_PRIVATE = True
    with consumer() as state:
        yield state
