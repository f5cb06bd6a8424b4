"""What a plugin says of an endpoint of its own in the pages API."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cms.plugins.contract import Claim, Contribution

# The endpoints of the platform.
OURS = {
    "changes", "docs", "documents", "forms", "images", "languages", "locate", "navigation", "pages",
    "passwords", "preview", "redirects", "site", "suggest",
}  # fmt: skip
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True)
class APIEndpoint(Contribution):
    """An endpoint at `/api/v2/<name>/`, by a viewset as Wagtail documents it for version 2 of its
    API: a subclass of `wagtail.api.v2.views.BaseAPIViewSet` or of one below it.

    What it shows is the viewset's own matter: `get_queryset` gives what everybody may see. Raises
    ValueError for a name that is none or that the platform's own endpoints have.
    """

    name: str
    viewset: type[Any]

    def __post_init__(self) -> None:
        if self.name in OURS or not _NAME.fullmatch(self.name):
            raise ValueError(f"“{self.name}” names no endpoint of a plugin, or is taken.")

    def claims(self) -> Iterable[Claim]:
        return [Claim("endpoint of /api/v2/", self.name)]
