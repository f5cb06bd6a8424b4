"""Filling the glossary with the names and terms of the plugins' content."""

from collections.abc import Iterable

from cms.translation.models import GlossaryTerm

from .content import GlossaryContent


def write_glossary(contents: Iterable[GlossaryContent]) -> None:
    """Adds the terms that are missing; what editors made of those that are there stays."""
    for content in contents:
        GlossaryTerm.objects.get_or_create(
            polish=content.name.pl,
            defaults={
                "english": content.name.english,
                "do_not_translate": content.name.en is None,
                "official_name": content.official,
                "polish_forms": "\n".join(content.polish_forms),
                "english_forms": "\n".join(content.english_forms),
                "note": content.note,
            },
        )
