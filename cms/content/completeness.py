"""The rule that a page which lacks something does not go live."""

from wagtail.models import Page

from .publication import Publication, Refusal


def complete(publication: Publication) -> Refusal | None:
    """Looks at what the page's type says that it lacks to go live (`lacking`).

    Says: what is lacking, by field.
    """
    page = publication.page
    if not page.live or not _is_written(publication):
        return None
    lacking = page.lacking()
    return Refusal(page, lacking) if lacking else None


def _is_written(publication: Publication) -> bool:
    """Whether something is written that the type asks for, or the page goes live by it."""
    own = {
        name
        for field in publication.page._meta.concrete_fields
        if field.model is not Page
        for name in (field.name, field.attname)
    }
    return publication.writes_any(frozenset({*own, "live"}))
