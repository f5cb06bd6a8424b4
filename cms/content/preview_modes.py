"""Where a draft can be previewed beside the site's own HTML: a room above says it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase

if TYPE_CHECKING:
    from .models import BasePage


@dataclass(frozen=True)
class PreviewMode:
    """A way to preview a page: `name` in addresses, `label` for editors."""

    name: str
    label: str
    serve: Callable[["BasePage", HttpRequest], HttpResponseBase]


# The further ways to preview a page. Set by the room that knows other sites, when it starts.
_modes_of: Callable[["BasePage"], Sequence[PreviewMode]] = lambda page: ()  # noqa: E731


def come_from(modes: Callable[["BasePage"], Sequence[PreviewMode]]) -> None:
    """Names who knows the further ways."""
    global _modes_of
    _modes_of = modes


def modes_of(page: "BasePage") -> Sequence[PreviewMode]:
    """The further ways to preview a page."""
    return _modes_of(page)


def mode_named(page: "BasePage", name: str) -> PreviewMode | None:
    """The further way of that name; the site's own HTML has none, and costs no query."""
    return next((mode for mode in _modes_of(page) if mode.name == name), None) if name else None
