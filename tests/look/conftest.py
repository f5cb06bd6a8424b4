"""The site that is looked at is the journeys' own, with the real content."""

from tests.journeys.conftest import site

__all__ = ["site"]
