"""Settings of a site of our own, and what a project adds that has settings already."""

from .project import for_project

__all__ = ["for_project"]
