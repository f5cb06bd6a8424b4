"""Projects and partnerships for search engines, in the words of schema.org."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext

from cms.content.blanks import complete_text
from cms.content.languages import text_language


def project(page: Any) -> dict[str, Any]:
    """A Project with its grant; only what the page itself says."""
    with translation.override(text_language(page)):
        union = gettext("European Union")
    funders = [{"@type": "Organization", "name": union}]
    if page.programme:
        funders.append({"@type": "FundingScheme", "name": page.programme})
    grant: dict[str, Any] = {"@type": "MonetaryGrant", "funder": funders}
    if page.agreement_number:
        grant["identifier"] = page.agreement_number
    if amount := page.eu_contribution:
        grant["amount"] = {
            "@type": "MonetaryAmount",
            "value": amount["amount"],
            "currency": amount["currency"],
        }
    described = {
        "@type": "Project",
        "name": page.title_in_application or page.title,
        "url": page.full_url,
        "funding": grant,
    }
    if page.beneficiary:
        described["parentOrganization"] = {"@type": "Organization", "name": page.beneficiary}
    return _dated(described, page)


def partnership(page: Any) -> dict[str, Any]:
    """A Project without a grant: a partnership is joined, not paid for."""
    described = {"@type": "Project", "name": page.title, "url": page.full_url}
    if page.website:
        described["sameAs"] = page.website
    return _dated(described, page)


def _dated(described: dict[str, Any], page: Any) -> dict[str, Any]:
    if lead := complete_text(page.lead):
        described["description"] = lead
    if page.start:
        described["foundingDate"] = page.start.isoformat()
    if page.end:
        described["dissolutionDate"] = page.end.isoformat()
    return described
