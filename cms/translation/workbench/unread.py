"""What of a live translation's screen its readers have not seen: texts, links, pictures, files."""

from functools import cached_property
from typing import Any

from wagtail.models import Page

from cms.translation.status.models import PageTranslation

from .lines import Line, Lines
from .replacements import Replacement, replacements


class Unread:
    """What goes online with the next publication; nothing where no reader knows the page yet, as
    all of it would."""

    def __init__(self, row: PageTranslation, target: Page, lines: Lines) -> None:
        self._row, self._target, self._lines = row, target, lines

    @cached_property
    def lines(self) -> list[Line]:
        """The texts, with what readers see instead."""
        return [line for line in self._lines.all if line.unread] if self._target.live else []

    @cached_property
    def replaced(self) -> list[Replacement]:
        """The links, pictures and files."""
        published: Any = self._target.last_published_at
        return [
            one
            for one in (replacements(self._row) if self._target.live else ())
            if one.replaced_at and (published is None or one.replaced_at > published)
        ]

    @property
    def none(self) -> bool:
        """Whether readers of the live page see all this already."""
        return bool(self._target.live and not (self._lines.to_do or self.lines or self.replaced))
