"""The cluster as search engines read it."""

import datetime
from typing import Any

from cms.content.blanks import complete_text
from cms.content.dates import day_of, iso_date
from cms.content.summaries import absolute_url


def organization(page: Any, on: datetime.date | None = None) -> dict[str, Any]:
    """A schema.org Organization; certifications are those valid on a day, by default today."""
    on = on or day_of()
    home = page.get_parent()
    home_url = absolute_url(home.get_url() or "/")
    described: dict[str, Any] = {
        "@type": "Organization",
        "@id": f"{home_url}#organization",
        "name": home.title,
        "url": home_url,
        "description": complete_text(page.mission),
    }
    if page.founded_on:
        described["foundingDate"] = iso_date(page.founded_on, page.founded_precision)
    if page.initiator:
        described["founder"] = _organization(page.initiator)
    described["hasCertification"] = [
        _certification(row) for row in page.distinctions.all() if row.holds(on)
    ]
    described["memberOf"] = [
        _organization(row.name, row.url)
        for row in page.networks.all()
        if row.kind == row.Kind.MEMBERSHIP
    ]
    return {name: value for name, value in described.items() if value}


def _organization(name: str, url: str = "") -> dict[str, str]:
    described = {"@type": "Organization", "name": name}
    return {**described, "url": url} if url else described


def _certification(row: Any) -> dict[str, Any]:
    described: dict[str, Any] = {"@type": "Certification", "name": row.name}
    if row.issuer:
        described["issuedBy"] = _organization(row.issuer)
    if row.awarded_on:
        described["datePublished"] = iso_date(row.awarded_on, row.awarded_precision)
    if row.valid_from:
        described["validFrom"] = row.valid_from.isoformat()
    if row.valid_to:
        described["expires"] = row.valid_to.isoformat()
    if row.url:
        described["url"] = row.url
    return described
