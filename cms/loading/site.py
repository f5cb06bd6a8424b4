"""Writing the settings of the site and its menus, once the pages are there."""

from typing import Any

from wagtail.models import Locale

from cms.plugins.registry import contributions
from cms.site.models import Menu, SiteSettings, default_site
from cms.site.texts import TextInLanguages

from .content import InitialContent, SiteContent, Text
from .polish import PolishTree
from .values import Values


def offered() -> list[SiteContent]:
    """What plugins say of the site, a later one over an earlier one."""
    return [given.site() for given in contributions(InitialContent) if given.site]


def write_site(tree: PolishTree) -> None:
    """Settings and menus of the default site, from the content of all plugins; links to pages that
    were left out stay out."""
    for content in offered():
        _write_settings(tree, content)
        _write_menu(tree, content, tree.locale)
        for locale in Locale.objects.exclude(pk=tree.locale.pk):
            _write_menu(tree, content, locale)


def _write_settings(tree: PolishTree, content: SiteContent) -> None:
    settings = SiteSettings.for_site(default_site())
    for name, value in content.settings.items():
        column = SiteSettings._meta.get_field(name)
        if isinstance(column, TextInLanguages) and isinstance(value, Text):
            value = {"pl": value.pl, "en": value.english}
        setattr(settings, name, tree.value(value))
    settings.save()


def _write_menu(tree: PolishTree, content: SiteContent, locale: Locale) -> None:
    values = Values(locale.language_code)
    values.made = {key: _version(page, locale) for key, page in tree.made.items()}
    columns: dict[str, Any] = {}
    for name, entries in (("main", content.main), ("footer", content.footer)):
        column: Any = Menu._meta.get_field(name)
        columns[name] = values.stream(column.stream_block, _known(tree, values, entries))
    Menu.objects.update_or_create(site=default_site(), locale=locale, defaults=columns)


def _version(page: Any, locale: Locale) -> Any:
    """The page in a language, or itself where it has none there."""
    return page.get_translation_or_none(locale) or page


def _known(tree: PolishTree, values: Values, entries: Any) -> list[Any]:
    """The entries without those whose page is not there."""
    found = []
    for kind, value in entries:
        if kind == "group":
            value = {**value, "below": _known(tree, values, value["below"])}
        if kind == "page" and (tree.misses(value) or value["page"].key not in values.made):
            continue
        found.append((kind, value))
    return found
