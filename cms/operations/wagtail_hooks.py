"""What delivery tells Wagtail."""

from typing import Any

from wagtail import hooks

from .schedule import SCHEDULE_REFUSED, ScheduleRefused


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Lets the history tell of refused schedules."""
    actions.register_action(SCHEDULE_REFUSED)(ScheduleRefused)
