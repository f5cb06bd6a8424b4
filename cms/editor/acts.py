"""Histories tell of locking as of something done.

Symptom: „Zablokowane” and „Bez blokady” among „Utworzono” and „Opublikowano”.
Cause: the message of the act is that of the state, and Polish says the two differently.
Version: Wagtail 8.0.
Proposal: give the messages of acts a context.
Until: `test_wagtail_still_tells_of_locking_as_of_a_state` fails.
"""

from django.utils.translation import pgettext_lazy
from wagtail.log_actions import LogActionRegistry

_SAID = {
    "wagtail.lock": pgettext_lazy("what was done", "Locked"),
    "wagtail.unlock": pgettext_lazy("what was done", "Unlocked"),
}


def say_in_history(actions: LogActionRegistry) -> None:
    """Puts our words in the place of Wagtail's."""
    for action, message in _SAID.items():
        actions.formatters[action].message = message
