"""Tags of pictures and files: one that looks like another is the same."""

from taggit.utils import _parse_tags

from cms.text import normal


def tags_in(typed: str) -> list[str]:
    """The tags in what somebody typed into a form. They are made normal here already: a tag is
    looked for by its name, and the one that is there would not be found."""
    found: list[str] = _parse_tags(normal(typed))
    return found
