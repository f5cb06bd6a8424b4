"""A member's profile as a list of facts, and as schema.org knows it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.content.dates import dated
from cms.content.summaries import absolute_url

# What schema.org calls each kind of member.
SCHEMA_TYPES = {
    "sme": "Corporation",
    "large-company": "Corporation",
    "university": "CollegeOrUniversity",
    "research-institution": "ResearchOrganization",
    "ngo": "NGO",
    "investment-fund": "Organization",
    "business-support-institution": "Organization",
    "public-authority": "GovernmentOrganization",
}


def facts(data: dict[str, Any], title: str) -> list[dict[str, Any]]:
    """What is known of a member beside its title, term by term; what is not known is left out."""
    legal_name = data["legal_name"]
    found = [
        {"term": _("Role in the cluster"), "value": _label(data["cluster_role"])},
        {
            "term": _("Legal name"),
            "value": legal_name if legal_name != title else "",
            "locale_code": "pl",
        },
        {"term": _("Size"), "value": _label(data["size"], without="not-applicable")},
        {"term": _("Town"), "value": data["town"]},
        {"term": _("Voivodeship"), "value": _label(data["voivodeship"])},
        {
            "term": _("Website"),
            "value": data["website"].partition("://")[2].rstrip("/"),
            "url": data["website"],
        },
        {"term": _("Member since"), "value": dated(data["joined"])},
        {"term": _("Member until"), "value": dated(data["left"])},
        {"term": "NIP", "value": data["nip"]},
        {"term": "KRS", "value": data["krs"]},
        {"term": "REGON", "value": data["regon"]},
        *(
            {"term": f"{row['scheme']} {_version(row)}", "value": row["code"]}
            for row in data["activities"]
        ),
    ]
    return [fact for fact in found if fact["value"]]


def _label(choice: dict[str, str] | str | None, without: str = "") -> str:
    return choice["label"] if isinstance(choice, dict) and choice["value"] != without else ""


def _version(row: dict[str, str]) -> str:
    return f"Rev. {row['version']}" if row["scheme"] == "NACE" else row["version"]


def json_ld(data: Mapping[str, Any], title: str, address: str, cluster: str) -> dict[str, Any]:
    """The member as an organisation; `cluster` is the identity of the one it belongs to.

    Nothing is told of a sample: machines would take it for an organisation.
    """
    if data["is_sample"]:
        return {}
    described: dict[str, Any] = {
        "@type": SCHEMA_TYPES.get((data["kind"] or {}).get("value", ""), "Organization"),
        "@id": f"{address}#organization",
        "name": title,
        "url": data["website"] or address,
        "mainEntityOfPage": address,
        "legalName": data["legal_name"],
        "alternateName": data["short_name"],
        "description": data["lead"],
        "logo": data["logo"] and absolute_url(data["logo"]["src"]),
        "taxID": data["nip"],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": name, "value": data[name.lower()]}
            for name in ("KRS", "REGON")
            if data[name.lower()]
        ],
        "sameAs": [row["url"] for row in data["social"]],
        "address": _address(data),
        "knowsAbout": [term["name"] for term in data["competences"]],
        "contactPoint": _contact(data["contact"]),
        "memberOf": {"@id": cluster} if data["is_current"] else None,
    }
    return {name: value for name, value in described.items() if value}


def _address(data: Mapping[str, Any]) -> dict[str, str] | None:
    if not (data["town"] or data["voivodeship"]):
        return None
    address = {"@type": "PostalAddress", "addressCountry": "PL"}
    if data["town"]:
        address["addressLocality"] = data["town"]
    if data["voivodeship"]:
        address["addressRegion"] = data["voivodeship"]["label"]
    return address


def _contact(contact: dict[str, str] | None) -> dict[str, str] | None:
    if contact is None:
        return None
    described = {
        "@type": "ContactPoint",
        "contactType": contact["role"],
        "email": contact["email"],
        "telephone": contact["phone"],
    }
    return {name: value for name, value in described.items() if value}
