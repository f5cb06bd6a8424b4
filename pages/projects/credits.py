"""Emblem, co-funding sentence and marks: what the first screen of a project's page must show."""

from dataclasses import dataclass
from typing import Any, TypedDict

from django.conf import settings
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.content.references import ImageReference, SiteAddress
from cms.content.summaries import PictureData

from .periods import Period

_EMBLEM = "pages_projects/eu-emblem.svg"
_EMBLEM_WIDTH, _EMBLEM_HEIGHT = 810, 540


@dataclass(frozen=True)
class Emblem:
    """The words that a funding period sets beside the Union's flag; `names_fund` where the fund's
    name belongs to them."""

    words: str | Promise
    alt: str | Promise
    names_fund: bool = False


# 1828/2006 and 821/2014 set “European Union” and the fund beside the flag, 2021/1060 a statement.
EMBLEMS: dict[str, Emblem] = {
    Period.P2007: Emblem(
        _("European Union"),
        _("Flag of the European Union with the words European Union, %(fund)s"),
        names_fund=True,
    ),
    Period.P2014: Emblem(
        _("European Union"),
        _("Flag of the European Union with the words European Union, %(fund)s"),
        names_fund=True,
    ),
    Period.P2021: Emblem(
        _("Co-funded by the European Union"),
        _("Flag of the European Union with the words Co-funded by the European Union"),
    ),
}


def emblem_of(page: Any) -> PictureData | None:
    """The emblem as a ready picture, under the active language; None without a funding period."""
    emblem = EMBLEMS.get(page.period)
    if emblem is None:
        return None
    return {
        "id": None,
        "alt": str(emblem.alt) % {"fund": page.fund} if emblem.names_fund else str(emblem.alt),
        "width": _EMBLEM_WIDTH,
        "height": _EMBLEM_HEIGHT,
        "credit": "",
        "focal_point": None,
        "src": SiteAddress(static(_EMBLEM)),
        "sources": [],
        "presets": {},
    }


class Credits(TypedDict):
    """What the first screen of a funded project's page must show, ready to be shown elsewhere."""

    marks: list[ImageReference | PictureData]
    emblem_words: list[str]
    sentence: str
    hashtags: list[str]


def credits_of(page: Any) -> Credits:
    """The ready credits, under the page's language: marks from left to right with the emblem last,
    the words beside the emblem, the co-funding sentence, hashtags."""
    emblem, picture = EMBLEMS.get(page.period), emblem_of(page)
    words = [str(emblem.words)] if emblem else []
    if emblem and emblem.names_fund and page.fund:
        words.append(page.fund)
    return {
        "marks": [*(row.shown for row in page.mark_rows.all()), *([picture] if picture else [])],
        "emblem_words": words,
        "sentence": page.funding_sentence,
        "hashtags": page.hashtags.split(),
    }


def says_language_of(page: Any) -> bool:
    """Whether the co-funding sentence is there, and in the page's own language.

    A page that is not in the site's first language and says the very sentence of the page that it
    translates has not been translated.
    """
    sentence = page.funding_sentence.strip()
    if not sentence:
        return False
    if not page.pk or page.locale.language_code == settings.LANGUAGE_CODE:
        return True
    others = type(page).objects.filter(
        translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
    )
    return sentence not in [s.strip() for s in others.values_list("funding_sentence", flat=True)]
