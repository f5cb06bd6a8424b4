"""The contract suite over the built-in plugins, as an outside author would run it."""

import pytest

from cms.contract.suite import *  # noqa: F403

pytestmark = [pytest.mark.django_db, pytest.mark.once]
