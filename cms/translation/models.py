"""The wing's models, as Django looks for them; each stands in its room."""

from .checks.models import CheckWaiver
from .jobs.models import PublishedSource, SubtreeRequest
from .language.models import GlossaryTerm
from .machine.models import MachineRequest
from .roles.models import RoleGroup
from .status.models import ChangeSeverity, PageText, PageTranslation, State
from .workbench.models import SegmentComment

__all__ = [
    "ChangeSeverity",
    "CheckWaiver",
    "GlossaryTerm",
    "MachineRequest",
    "PageText",
    "PageTranslation",
    "PublishedSource",
    "RoleGroup",
    "SegmentComment",
    "State",
    "SubtreeRequest",
]
