"""A history says what was done; a panel says how things are."""

import pytest
from django.utils import translation
from wagtail import wagtail_hooks
from wagtail.log_actions import LogActionRegistry, registry
from wagtail.models import PageLogEntry

pytestmark = pytest.mark.once


def told(actions: LogActionRegistry, action: str) -> str:
    with translation.override("pl"):
        return str(actions.formatters[action].format_message(PageLogEntry(action=action)))


def test_locking_stands_in_a_history_as_something_done() -> None:
    registry.scan_for_actions()
    assert told(registry, "wagtail.lock") == "Zablokowano"
    assert told(registry, "wagtail.unlock") == "Odblokowano"
    with translation.override("pl"):
        assert translation.gettext("Unlocked") == "Bez blokady"


def test_wagtail_still_tells_of_locking_as_of_a_state() -> None:
    theirs = LogActionRegistry()
    wagtail_hooks.register_core_log_actions(theirs)
    assert told(theirs, "wagtail.unlock") == "Bez blokady"
