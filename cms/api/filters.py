"""What a plugin says of a filter of its own for the list of pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cms.plugins.contract import Contribution


@dataclass(frozen=True)
class APIFilterBackend(Contribution):
    """A filter backend as others write them for Wagtail's API, at work on `/api/v2/pages/`.

    `parameters` says of each parameter that the backend reads what it asks for; the backend has its
    say where one of them is given. It only narrows: what it gives beside public pages of the types
    that are asked for is in no list.
    """

    backend: type[Any]
    parameters: Mapping[str, str]
