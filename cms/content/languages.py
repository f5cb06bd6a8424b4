"""The language of the text that a page shows: an alias may show another than that of its tree."""

from collections.abc import Iterable

from wagtail.models import Locale, Page


def text_locale(page: Page) -> Locale:
    """The locale of the text that a page shows: an alias shows that of the page it follows,
    whatever tree it stands in. Queries for aliases only, see `load_followed`."""
    return (page.alias_of if page.alias_of_id else page).locale


def text_language(page: Page) -> str:
    """The code of that locale."""
    return str(text_locale(page).language_code)


def stands_in(page: Page) -> bool:
    """Whether the page shows text in another language than that of its tree."""
    return bool(page.alias_of_id) and text_language(page) != page.locale.language_code


def load_followed(pages: Iterable[Page]) -> None:
    """Gives aliases among the pages what they follow, in one query for all of them."""
    aliases = [page for page in pages if page.alias_of_id]
    if aliases:
        followed = Page.objects.select_related("locale")
        by_id = followed.in_bulk([page.alias_of_id for page in aliases])
        for page in aliases:
            page.alias_of = by_id[page.alias_of_id]
