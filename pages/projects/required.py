"""What the page of an EU-funded project must show: a row per funding period, with its source."""

from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .credits import emblem_of, says_language_of
from .periods import Period


@dataclass(frozen=True)
class Element:
    """Something that a project's page must show; `field` is where an editor writes it."""

    field: str
    label: str | Promise
    shown: Callable[[Any], bool]


@dataclass(frozen=True)
class Source:
    """Where a rule is written."""

    title: str
    url: str = ""


@dataclass(frozen=True)
class Rule:
    """What the projects of a funding period must show, and who says so."""

    elements: tuple[Element, ...]
    sources: tuple[Source, ...]


def _filled(field: str) -> Callable[[Any], bool]:
    """Whether a field holds anything that a reader would see; markup alone is nothing."""

    def shown(page: Any) -> bool:
        value = getattr(page, field)
        if isinstance(value, str):
            return bool(unescape(strip_tags(value)).strip())
        return value is not None

    return shown


def _element(field: str, label: str | Promise) -> Element:
    return Element(field, label, _filled(field))


_ALWAYS = (
    _element("title_in_application", _("title as in the application")),
    _element("beneficiary", _("beneficiary")),
    _element("programme", _("programme")),
    _element("fund", _("fund")),
    Element("period", _("emblem of the European Union"), lambda page: bool(emblem_of(page))),
    Element(
        "funding_sentence", _("co-funding sentence in the language of the page"), says_language_of
    ),
)

RULES: dict[str, Rule] = {
    Period.P2007: Rule(
        elements=_ALWAYS,
        sources=(
            Source(
                "Commission Regulation (EC) No 1828/2006, Articles 8 and 9",
                "https://eur-lex.europa.eu/eli/reg/2006/1828/oj",
            ),
            Source(
                "Wytyczne Ministra Rozwoju Regionalnego w zakresie informacji i promocji, 2007–2013"
            ),
        ),
    ),
    Period.P2014: Rule(
        elements=(
            *_ALWAYS,
            _element("description", _("short description")),
            _element("aims", _("aims")),
            _element("results", _("results")),
        ),
        sources=(
            Source(
                "Regulation (EU) No 1303/2013, Article 115 and Annex XII, section 2.2",
                "https://eur-lex.europa.eu/eli/reg/2013/1303/oj",
            ),
            Source(
                "Commission Implementing Regulation (EU) No 821/2014, Articles 3 to 5",
                "https://eur-lex.europa.eu/eli/reg_impl/2014/821/oj",
            ),
            Source(
                "Podręcznik wnioskodawcy i beneficjenta programów polityki spójności 2014–2020 "
                "w zakresie informacji i promocji"
            ),
        ),
    ),
    Period.P2021: Rule(
        elements=(
            *_ALWAYS,
            _element("total_amount", _("total value")),
            _element("eu_amount", _("contribution of the European Union")),
            _element("start", _("start")),
            _element("end", _("end")),
            _element("expected_effects", _("expected effects")),
            _element("hashtags", _("hashtag")),
        ),
        sources=(
            Source(
                "Regulation (EU) 2021/1060, Articles 47 and 50 and Annex IX",
                "https://eur-lex.europa.eu/eli/reg/2021/1060/oj",
            ),
            Source(
                "Podręcznik wnioskodawcy i beneficjenta Funduszy Europejskich na lata 2021–2027 "
                "w zakresie informacji i promocji"
            ),
        ),
    ),
}


def lacking(page: Any) -> dict[str, str]:
    """What a project's page lacks to go live: a sentence in the active language by field."""
    rule = RULES.get(page.period)
    if rule is None:
        return {"period": gettext("Choose the funding period; it says what the page must show.")}
    return {
        element.field: gettext("To go live, a project of %(period)s must show this: %(element)s.")
        % {"period": Period(page.period).label, "element": element.label}
        for element in rule.elements
        if not element.shown(page)
    }
