"""The site as data, in one language: what the footer, search engines and the API show of it."""

from typing import TypedDict

from cms.content.references import ImageReference

from .models import SiteSettings


class PersonData(TypedDict):
    """Somebody of the office who agreed to be named."""

    name: str
    role: str
    email: str
    phone: str


class ProfileData(TypedDict):
    """The organisation on another site."""

    name: str
    url: str


class ContactData(TypedDict):
    """How the office is reached; what it does not give is empty."""

    organisation: str
    street: str
    postal_code: str
    town: str
    email: str
    phone: str
    krs: str
    hours: str
    map_url: str
    people: list[PersonData]


class SiteData(TypedDict):
    """The site's own facts."""

    name: str
    description: str
    logo: ImageReference | None
    share_picture: ImageReference | None
    contact: ContactData
    social: list[ProfileData]


def site_data(settings: SiteSettings, language: str) -> SiteData:
    """The settings in a language; pictures stand as references."""
    name = settings.said("name", language)
    return {
        "name": name,
        "description": settings.said("description", language),
        "logo": _picture(settings.logo_id, name),
        "share_picture": _picture(
            settings.share_picture_id, settings.said("share_picture_alt", language)
        ),
        "contact": ContactData(
            organisation=settings.said("organisation", language),
            street=settings.street,
            postal_code=settings.postal_code,
            town=settings.town,
            email=settings.email,
            phone=settings.phone,
            krs=settings.krs,
            hours=settings.said("hours", language),
            map_url=settings.map_url,
            people=_people(settings, language),
        ),
        "social": [
            {"name": item["value"]["name"], "url": item["value"]["url"]}
            for item in settings.social.raw_data
        ],
    }


def _picture(pk: int | None, alt: str) -> ImageReference | None:
    return ImageReference(id=pk, alt=alt) if pk else None


def _people(settings: SiteSettings, language: str) -> list[PersonData]:
    values = (item["value"] for item in settings.people.raw_data)
    return [
        {
            "name": value["name"],
            "role": (value.get("role") or {}).get(language) or "",
            "email": value.get("email") or "",
            "phone": value.get("phone") or "",
        }
        for value in values
        if value.get("consent")
    ]
