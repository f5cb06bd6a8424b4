"""Further ways to preview a draft, beside the site's own HTML. `cms.previews` registers them."""

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


def set_preview_modes(modes: Callable[["BasePage"], Sequence[PreviewMode]]) -> None:
    """Registers the function that returns the further ways to preview a page."""
    global _modes_of
    _modes_of = modes


def modes_of(page: "BasePage") -> Sequence[PreviewMode]:
    """The further ways to preview a page."""
    return _modes_of(page)


def mode_named(page: "BasePage", name: str) -> PreviewMode | None:
    """The further way of that name; None for the site's own HTML, whose name is empty."""
    return next((mode for mode in _modes_of(page) if mode.name == name), None) if name else None
