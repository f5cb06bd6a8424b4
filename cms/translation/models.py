"""The wing's models, as Django looks for them; each stands in its room."""

from .checks.models import CheckWaiver
from .jobs.models import Fault, Job
from .language.models import GlossaryTerm
from .roles.models import RoleGroup
from .status.models import ChangeSeverity, PageText, PageTranslation, State
from .workbench.models import SegmentComment

__all__ = [
    "ChangeSeverity",
    "CheckWaiver",
    "Fault",
    "GlossaryTerm",
    "Job",
    "PageText",
    "PageTranslation",
    "RoleGroup",
    "SegmentComment",
    "State",
]
