"""A project and a partnership as lists of facts, in the words of the page's language."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.content.dates import dated
from cms.design.numbers import amount

_TEXTS = {
    "description": _("Description"),
    "aims": _("Aims"),
    "tasks": pgettext_lazy("of a project", "Tasks"),
    "results": _("Results"),
    "expected_effects": _("Expected effects"),
}


def project_facts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """What is known of a project, term by term; what is not known is left out."""
    profile = data["beneficiary_profile"]
    return _known(
        {"term": _("Project title"), "value": data["title_in_application"]},
        {
            "term": _("Beneficiary"),
            "value": data["beneficiary"],
            "url": profile["html_url"] if profile else "",
            "language": profile["locale"] if profile else "",
        },
        {"term": _("Programme"), "value": data["programme"]},
        {"term": _("Fund"), "value": data["fund"]},
        {"term": _("Action"), "value": data["action_or_call"]},
        {"term": _("Grant agreement number"), "value": data["agreement_number"]},
        {"term": _("Funding period"), "value": data["period"] and data["period"]["label"]},
        {"term": _("Implementation period"), "value": _span(data)},
        {"term": _("End of the durability period"), "value": dated(data["durability_end"])},
        {"term": _("Total value of the project"), "value": _money(data["total_value"])},
        {"term": _("European Union contribution"), "value": _money(data["eu_contribution"])},
    )


def partnership_facts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """What is known of a partnership, term by term; what is not known is left out."""
    return _known(
        {"term": _("Programme"), "value": data["programme"]},
        {"term": _("Generation"), "value": data["generation"]},
        {"term": _("Implementation period"), "value": _span(data)},
        {
            "term": _("Website"),
            "value": data["website"].partition("://")[2].rstrip("/"),
            "url": data["website"],
        },
    )


def project_texts(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The texts of a project that are written, with their headings."""
    return [
        {"name": name, "title": title, "html": data[name]}
        for name, title in _TEXTS.items()
        if data[name]
    ]


def _known(*facts: dict[str, Any]) -> list[dict[str, Any]]:
    return [fact for fact in facts if fact["value"]]


def _span(data: dict[str, Any]) -> str:
    start, end = dated(data["start"]), dated(data["end"])
    if start and end:
        return f"{start} – {end}"
    return (
        str(_("from %(day)s") % {"day": start})
        if start
        else (str(_("until %(day)s") % {"day": end}) if end else "")
    )


def _money(value: dict[str, str] | None) -> str:
    return amount(value["amount"], value["currency"]) if value else ""
