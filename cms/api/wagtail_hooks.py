"""What pages' histories say of programs."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models.audit_log import BaseLogEntry

from .translating.writing import BY_PROGRAM


class DoneByProgram(LogFormatter):
    """An entry of a page's history: what somebody did by a program."""

    label = gettext_lazy("Act by a program")

    def format_message(self, log_entry: BaseLogEntry) -> str:
        data = log_entry.data
        said = {
            "begin": _("Translation begun by a program (%(program)s)"),
            "write": _("Translated by a program (%(program)s)"),
            "submit": _("Submitted by a program (%(program)s)"),
            "take_back": _("Taken back by a program (%(program)s)"),
            "edit": _("Draft by a program (%(program)s)"),
        }
        return said.get(data["did"], "%(program)s") % {"program": data["program"]}


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    """Lets histories say what programs did."""
    actions.register_action(BY_PROGRAM)(DoneByProgram)
