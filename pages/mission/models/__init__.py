"""The page about the cluster and its rows: people, distinctions, institutions, figures."""

from .distinctions import Distinction
from .figures import KeyFigure, Milestone
from .institutions import Network, Partner
from .page import MissionPage
from .people import BoardMember

__all__ = [
    "BoardMember",
    "Distinction",
    "KeyFigure",
    "Milestone",
    "MissionPage",
    "Network",
    "Partner",
]
