"""Competence areas: the index, an area and its rows."""

from .area import AreaPage
from .index import AreaIndexPage
from .rows import AreaAssociate, AreaSolution

__all__ = ["AreaAssociate", "AreaIndexPage", "AreaPage", "AreaSolution"]
