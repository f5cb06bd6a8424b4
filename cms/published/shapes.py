"""The JSON of a page that its document stores. The API makes it and registers the function here,
as this room may not import the API."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cms.content.dependencies import Dependencies


@dataclass(frozen=True)
class Shape:
    """A page as the API sends it: JSON as a detail, as an item of a list that asks for no fields
    and as the card that links show, as documents keep it; `content` is the detail in canonical
    form."""

    pk: int
    detail: bytes
    brief: bytes
    card: bytes
    content: bytes
    dependencies: Dependencies


# Makes the shapes of public pages, given by their ids; pages that are gone are left out. Set by
# the API when it starts.
shapes_of: Callable[[Sequence[int]], list[Shape]] = lambda pks: []  # noqa: E731


def set_shape_maker(make: Callable[[Sequence[int]], list[Shape]]) -> None:
    """Registers the function that makes shapes."""
    global shapes_of
    shapes_of = make
