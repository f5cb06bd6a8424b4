"""Filling the search's synonyms with those of the plugins' content."""

from collections.abc import Iterable

from cms.search.models import Synonyms

from .content import SynonymsContent


def write_synonyms(contents: Iterable[SynonymsContent]) -> None:
    """Adds the rows that are missing."""
    for content in contents:
        Synonyms.objects.get_or_create(language=content.language, alike=", ".join(content.alike))
