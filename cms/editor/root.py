"""The first page and the first collection are called in the person's language.

Symptom: “Root” at the top of the explorer, of choosers, of the places to move a page to, and among
the collections of a form; “Root page” above a site's home page.
Cause: Wagtail makes both in a migration, with a title as any other has it.
Version: Wagtail 8.0.
Proposal: name what has the depth 1 by a translatable string.
Until: `test_wagtail_still_names_the_root_in_english_only` fails.
"""

from typing import Any, cast

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Collection, Page, Site
from wagtail.sites.views import IndexView

ROOT_TITLE = "Root"
_stored_title = Page.get_admin_display_title
_stored_name = Collection.__str__
_indented_name = Collection.get_indented_name


def _title(page: Page) -> str:
    title = str(_stored_title(page))
    return _("All languages") if page.depth == 1 and title == ROOT_TITLE else title


def _is_root(collection: Collection) -> bool:
    return collection.depth == 1 and collection.name == ROOT_TITLE


def _name(collection: Collection) -> str:
    return _("Main collection") if _is_root(collection) else str(_stored_name(collection))


def _indented(collection: Collection, *args: Any, **kwargs: Any) -> str:
    if _is_root(collection):
        return _name(collection)
    return cast("str", _indented_name(collection, *args, **kwargs))


def take_over() -> None:
    """For every screen of the admin; what is stored stays."""
    Page.get_admin_display_title = _title
    Collection.__str__ = _name
    Collection.get_indented_name = _indented
    for column in IndexView.columns:
        if column.name in ("port", "root_page", "site_name"):
            column.label = capfirst(Site._meta.get_field(column.name).verbose_name)
