"""The directory, its members and what they can do."""

from .competence import Competence
from .index import MemberIndexPage
from .member import MemberPage
from .rows import MemberActivity, MemberCompetence, MemberSocial

__all__ = [
    "Competence",
    "MemberActivity",
    "MemberCompetence",
    "MemberIndexPage",
    "MemberPage",
    "MemberSocial",
]
