"""What standing texts ask of the settings."""

from collections.abc import Mapping, Sequence
from typing import Any

from wagtail.models import Locale

from cms.content.queries import Query
from cms.content.typography import bound

from .blocks import PLACE
from .facts import facts


def _fact_sentences(locale: Locale, wishes: Sequence[Mapping[str, Any]]) -> list[Any]:
    told = facts(locale)
    given = [(wish["text"], told.get(wish["fact"])) for wish in wishes]
    return [{"text": bound(text.replace(PLACE, fact))} if fact else None for text, fact in given]


queries = [Query("pages_text.fact_sentence", _fact_sentences, of=("pages_text.ContactPage",))]
