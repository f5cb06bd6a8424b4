"""What of a person may be shown, decided each time it is read.

A translation gets its rows only when it is published again, so an English row may outlive the
consent, or the whole person, that the Polish page has withdrawn. The pages are asked together.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from wagtail.models import Locale

from cms.content.references import QueryReference
from cms.content.representation import row_data
from cms.translation.engine.localize import Translation

from .models.people import BoardMember, Person

_PRIVATE = ("photo", "bio")


def person(row: BoardMember, page: Any) -> QueryReference[Person]:
    """A person of a page's board, to be answered by `people`."""
    data = row_data(row)
    if not row.consent:
        data |= dict.fromkeys(_PRIVATE)
    return QueryReference(
        query="pages_mission.person",
        row=data,
        row_key=str(row.translation_key),
        page_key=str(page.translation_key),
    )


def people(locale: Locale, wishes: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Each person as far as every language's row agrees; None where the source has them no more."""
    versions: dict[str, dict[int, bool]] = {}
    rows = BoardMember.objects.filter(translation_key__in={wish["row_key"] for wish in wishes})
    for key, locale_id, consent in rows.values_list("translation_key", "locale_id", "consent"):
        versions.setdefault(str(key), {})[locale_id] = consent
    followed = Translation.objects.filter(
        source__object_id__in={wish["page_key"] for wish in wishes},
        target_locale=locale,
        enabled=True,
    )
    source_of = {
        str(key): source
        for key, source in followed.values_list("source__object_id", "source__locale_id")
    }
    answers: list[Any] = []
    for wish in wishes:
        version = versions.get(wish["row_key"], {})
        source = source_of.get(wish["page_key"])
        if source is not None and source not in version:
            answers.append(None)
        elif all(version.values()):
            answers.append(wish["row"])
        else:
            answers.append({**wish["row"], **dict.fromkeys(_PRIVATE)})
    return answers
