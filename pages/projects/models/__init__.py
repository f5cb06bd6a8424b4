"""EU-funded projects and strategic partnerships."""

from .index import ProjectIndexPage
from .partnership import PartnershipArea, PartnershipPage, PartnershipPartner
from .project import ProjectPage
from .rows import ProjectArea, ProjectMark, ProjectMedium, ProjectPartner

__all__ = [
    "PartnershipArea",
    "PartnershipPage",
    "PartnershipPartner",
    "ProjectArea",
    "ProjectIndexPage",
    "ProjectMark",
    "ProjectMedium",
    "ProjectPage",
    "ProjectPartner",
]
