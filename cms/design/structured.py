"""What search engines read of a page: schema.org in JSON-LD."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe

from cms.site.representation import PersonData, SiteData

# Inside <script> only these could end the element or start a comment.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Facts:
    """What every page says of itself and of the site; addresses are absolute."""

    language: str
    site_name: str
    home_url: str
    search_url: str
    title: str
    canonical: str
    breadcrumbs: list[tuple[str, str]]
    organization: Mapping[str, Any]
    translation_of: str = ""
    status: Sequence[str] = ()


def json_ld(facts: Facts, page: Any) -> SafeString:
    """A script element with the site, the page, its breadcrumbs and what its type adds.

    A page type adds through `json_ld()`: one object with `@type`, or a list of them, without
    `@context`; `inLanguage` is added where it is missing.
    """
    site, organisation = f"{facts.home_url}#website", f"{facts.home_url}#organization"
    graph: list[dict[str, Any]] = [
        {
            "@type": "WebSite",
            "@id": site,
            "url": facts.home_url,
            "name": facts.site_name,
            "inLanguage": facts.language,
            "publisher": {"@id": organisation},
            "potentialAction": {
                "@type": "SearchAction",
                "target": f"{facts.search_url}?q={{q}}",
                "query-input": "required name=q",
            },
        },
        {
            "@type": "Organization",
            "@id": organisation,
            "name": facts.site_name,
            "url": facts.home_url,
            **facts.organization,
        },
    ]
    if facts.canonical:
        about = {
            "translationOfWork": facts.translation_of and {"@id": facts.translation_of},
            "creativeWorkStatus": list(facts.status),
        }
        graph.append(
            {
                "@type": "WebPage",
                "@id": facts.canonical,
                "url": facts.canonical,
                "name": facts.title,
                "inLanguage": facts.language,
                "isPartOf": {"@id": site},
                **{name: value for name, value in about.items() if value},
            }
        )
    if facts.breadcrumbs:
        graph.append(_breadcrumb_list(facts))
    graph += _own(page, facts.language)
    text = json.dumps(
        {"@context": "https://schema.org", "@graph": graph},
        cls=DjangoJSONEncoder,
        ensure_ascii=False,
    )
    script = f'<script type="application/ld+json">{text.translate(_ESCAPES)}</script>'
    return mark_safe(script)  # noqa: S308


def organization(site: SiteData) -> dict[str, Any]:
    """What the settings say of the organisation and its office; what is empty is left out."""
    contact = site["contact"]
    address = {
        "streetAddress": contact["street"],
        "postalCode": contact["postal_code"],
        "addressLocality": contact["town"],
    }
    reached = {"telephone": contact["phone"], "email": contact["email"]}
    told: dict[str, Any] = {
        "description": site["description"],
        **reached,
        "address": _thing("PostalAddress", address),
        "hasMap": contact["map_url"],
        "sameAs": [profile["url"] for profile in site["social"]],
        "identifier": _registered(contact["krs"]),
        "contactPoint": [
            _thing("ContactPoint", {**_reached(person), "contactType": person["role"]})
            for person in contact["people"]
        ],
    }
    return {name: value for name, value in told.items() if value}


def _registered(krs: str) -> dict[str, str] | None:
    """The number in the National Court Register."""
    return {"@type": "PropertyValue", "propertyID": "KRS", "value": krs} if krs else None


def _reached(person: PersonData) -> dict[str, str]:
    return {"name": person["name"], "email": person["email"], "telephone": person["phone"]}


def _thing(kind: str, properties: Mapping[str, str]) -> dict[str, str] | None:
    """An object of a type; none where nothing is known of it."""
    told = {name: value for name, value in properties.items() if value}
    return {"@type": kind, **told} if told else None


def _breadcrumb_list(facts: Facts) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(facts.breadcrumbs, start=1)
        ],
    }


def _own(page: Any, language: str) -> list[dict[str, Any]]:
    describe = getattr(page, "json_ld", None)
    if describe is None or page.pk is None:
        return []
    described = describe() or []
    objects = described if isinstance(described, list) else [described]
    return [{"inLanguage": language, **thing} for thing in objects]
