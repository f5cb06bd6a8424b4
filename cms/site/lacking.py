"""What is still to be filled in: told to editors, never to readers."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from wagtail.models import Locale, Page

from cms.content.visibility import public_pages

from .models import Menu, SiteSettings
from .navigation import Entry, Navigation
from .texts import LANGUAGES, TextInLanguages

# What an office has; a share picture, a map, people, profiles and analytics are a matter of taste.
_EXPECTED = (
    "name", "description", "organisation", "street", "postal_code", "town", "email", "phone", "krs",
    "hours", "processors", "transfers",
)  # fmt: skip


@dataclass(frozen=True)
class Lacking:
    """A setting that is empty; `languages` are those without a text, empty for a plain value."""

    label: str
    languages: tuple[str | Promise, ...] = ()


def lacking_settings(settings: SiteSettings) -> list[Lacking]:
    """The settings that an office is expected to give and has not."""
    found = []
    for name in _EXPECTED:
        column, value = settings._meta.get_field(name), getattr(settings, name)
        label = str(getattr(column, "verbose_name", name))
        if isinstance(column, TextInLanguages):
            missing = tuple(language for code, language in LANGUAGES if not value.get(code))
            if missing:
                found.append(Lacking(label, missing))
        elif not value:
            found.append(Lacking(label))
    return found


@dataclass(frozen=True)
class LackingInMenu:
    """What another language lacks of a menu and footer: titles of pages that have no public version
    in it, and of those that have one which its menu or its footer does not list as well."""

    name: str
    untranslated: list[str]
    not_in_menu: list[str]
    not_in_footer: list[str]


def _pages(entries: Iterable[Entry]) -> list[Page]:
    found = []
    for entry in entries:
        found += [entry.page] if entry.page is not None else []
        found += _pages(entry.below)
    return found


def lacking_elsewhere(menu: Menu) -> list[LackingInMenu]:
    """For each other language, what its menu lacks of this one's, and its footer of this one's."""
    own = _listed(menu.locale.language_code)
    titles = {**own["main"], **own["footer"]}
    found = []
    for locale in Locale.objects.exclude(pk=menu.locale_id):
        public = public_pages().filter(locale=locale, translation_key__in=titles, alias_of=None)
        there = set(public.values_list("translation_key", flat=True))
        listed = _listed(locale.language_code)
        missing = {
            place: [
                title for key, title in own[place].items() if key in there - listed[place].keys()
            ]
            for place in own
        }
        lacking = LackingInMenu(
            str(locale.get_display_name()),
            [title for key, title in titles.items() if key not in there],
            missing["main"],
            missing["footer"],
        )
        if lacking.untranslated or lacking.not_in_menu or lacking.not_in_footer:
            found.append(lacking)
    return found


def _listed(language: str) -> dict[str, dict[object, str]]:
    """Titles by translation key, of the main menu and of the footer."""
    return {
        place: {page.translation_key: page.title for page in _pages(entries)}
        for place, entries in Navigation(language).load().items()
    }
