"""The settings of the site, with its menus. What only the office knows stays empty."""

from collections.abc import Mapping
from typing import Any

from cms.loading.content import Link, SiteContent, Text


def site() -> SiteContent:
    return SiteContent(
        settings={
            "name": Text("Mazowiecki Klaster ICT", "Mazovia Cluster ICT"),
            "description": Text(
                "Krajowy Klaster Kluczowy: firmy informatyczne, telekomunikacyjne i mediów "
                "elektronicznych, nauka, instytucje otoczenia biznesu i samorządy z Mazowsza.",
                "A Polish Key National Cluster: IT, telecommunication and electronic media "
                "companies, science, business institutions and local authorities in Mazovia.",
            ),
            "organisation": Text(
                "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                "Association of Economic and Social Development “Knowledge”",
            ),
        },
        main=[_page(key) for key in _SECTIONS],
        footer=[
            ("group", {"label": Text("Klaster", "The cluster"), "below": _CLUSTER}),
            ("group", {"label": Text("Informacje", "Information"), "below": _INFORMATION}),
        ],
    )


def _page(key: str) -> tuple[str, Mapping[str, Any]]:
    return "page", {"page": Link(key), "label": ""}


_SECTIONS = ("about", "competence", "members", "projects", "news", "contact")
_CLUSTER = [_page(key) for key in ("about", "competence", "members", "projects", "news")]
_INFORMATION = [_page(key) for key in ("contact", "privacy", "accessibility")]
