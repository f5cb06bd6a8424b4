"""What the API shows of pages: the shape of a list's items and of a detail."""

from collections.abc import Callable, Collection, Mapping, Sequence

from django.http import QueryDict
from wagtail.models import Locale, Page

from cms.content.blanks import complete_text
from cms.content.dependencies import Dependencies, page_key
from cms.content.models import BasePage
from cms.content.relations import listing_of
from cms.content.representation import fields_of, represent
from cms.content.rich_text import FORMS, RichTextForm
from cms.content.sites import are_several, of_site
from cms.content.summaries import address
from cms.content.visibility import public_pages, site_root_paths
from cms.types import Json, JsonObject

from . import parameters
from .languages import Languages

# The members of `meta`.
META = (
    "type", "detail_url", "html_url", "slug", "locale", "date", "date_precision", "show_in_menus",
    "seo_title", "search_description", "first_published_at", "last_published_at", "parent",
    "translation", "translations",
)  # fmt: skip
# The same with what drafts alone have.
_MEMBERS = (*META, "is_draft")
# What an item of a list shows of every page, beside what its type's listing names.
BRIEF = ("lead", "cover", "is_sample")
DEPTH_STEP = 4


class Fields:
    """What the `fields` parameter leaves of a page, read as Wagtail documents it: names of fields,
    of members of `meta`, `id`, `title`, and `meta` for all its members.

    Called with a page it gives the names that are to be represented; `more` are shown as well.
    Refuses names that no type knows.
    """

    def __init__(
        self,
        query: QueryDict,
        models: Sequence[type[Page]],
        details: bool,
        more: Collection[str] = (),
    ) -> None:
        self._text = query.get("fields")
        self._more = more
        self._details = details
        self._known = {"id", "title", "meta", *_MEMBERS}
        self._known |= {name for model in models for name in fields_of(model)}
        self._chosen = {model: self._of(model) for model in models}

    def __call__(self, page: Page) -> list[str]:
        return [name for name in fields_of(type(page)) if name in self._of_model(type(page))]

    def pruned(self, page: Page, item: JsonObject) -> JsonObject:
        """The item without what is not asked for."""
        if self._text is None:
            return item
        return self.pruned_of(type(page), item)

    def pruned_of(self, model: type[Page], item: JsonObject) -> JsonObject:
        """A page of a type, given whole, without what is not asked for."""
        names = self._of_model(model)
        shown = {**item, "meta": only_named(item["meta"], names)}
        return {
            name: value
            for name, value in shown.items()
            if (value if name == "meta" else name in names)
        }

    def _of_model(self, model: type[Page]) -> list[str]:
        return self._chosen[model] if model in self._chosen else self._of(model)

    def _of(self, model: type[Page]) -> list[str]:
        """Names as they are told apart here: `meta.date` is no field of the page."""
        own = fields_of(model)
        always = ["id", "title", *(f"meta.{name}" for name in _MEMBERS)]
        brief = {*BRIEF, *listing_of(model).fields}
        default = own if self._details else [name for name in own if name in brief]
        chosen = parameters.field_names(
            self._text,
            [*always, *default],
            [*always, *own],
            self._known,
            lambda name: _meant(name, own),
        )
        return [name for name in [*always, *own] if name in chosen or name in self._more]


def only_named(meta: Mapping[str, Json], names: Collection[str]) -> JsonObject:
    """The members of `meta` that are among the names, where they stand as `meta.slug`."""
    return {name: value for name, value in meta.items() if f"meta.{name}" in names}


def _meant(name: str, own: Sequence[str]) -> list[str]:
    """A page's own field comes before a member of `meta` of the same name."""
    if name == "meta":
        return [f"meta.{member}" for member in _MEMBERS]
    return [f"meta.{name}"] if name in _MEMBERS and name not in own else [name]


def fetched(pages: Sequence[Page]) -> list[BasePage]:
    """The specific pages, in the given order, fetched as their type's listing says."""
    ids: dict[type[BasePage], list[int]] = {}
    for page in pages:
        ids.setdefault(page.specific_class, []).append(page.pk)
    specific = {}
    for model, pks in ids.items():
        listing = listing_of(model)
        found = model.objects.filter(pk__in=pks).select_related("locale", *listing.select)
        specific.update({page.pk: page for page in found.prefetch_related(*listing.prefetch)})
    return [specific[page.pk] for page in pages if page.pk in specific]


def items(
    pages: Sequence[BasePage],
    fields: Callable[[BasePage], Sequence[str]],
    asked: Locale | None = None,
    *,
    base: str | None = None,
    form: RichTextForm = FORMS["html"],
    seen: Sequence[Dependencies] | None = None,
) -> list[JsonObject]:
    """Specific pages as the API shows them; the number of queries does not depend on theirs.

    `asked` is the language that was asked for, where pages of another may stand in; addresses of
    this site begin with `base`, see `summaries.address`, rich text is given in a form. `seen`, one
    for each page, is told what it is made of.
    """
    parents, languages = _parents(pages), Languages(pages)
    for page, dependencies in zip(pages, seen or (), strict=False):
        dependencies.keys.add(page_key(page.translation_key))
        if parent := parents.get(page.path):
            dependencies.keys.add(page_key(parent.translation_key))
    represented = represent(pages, fields, base=base, form=form, seen=seen)
    return [
        {
            "id": page.pk,
            "meta": {
                **_meta(page, base),
                "parent": brief(parents.get(page.path), base),
                "translation": languages.translation_facts(page, asked),
                "translations": [
                    {**(brief(version, base) or _absent(code)), "state": state}
                    for code, version, state in languages.versions(page)
                ],
            },
            "title": page.title,
            **data,
        }
        for page, data in zip(pages, represented, strict=True)
    ]


def _meta(page: BasePage, base: str | None) -> JsonObject:
    return {
        "type": page._meta.label,
        "detail_url": address(f"/api/v2/pages/{page.pk}/", base),
        "html_url": address(page.get_url() or "", base),
        "slug": page.slug,
        "locale": page.locale.language_code,
        "date": page.list_date,
        "date_precision": page.list_date_precision,
        "show_in_menus": page.show_in_menus,
        "seo_title": page.seo_title,
        "search_description": complete_text(page.search_description),
        "first_published_at": parameters.moment(page.first_published_at),
        "last_published_at": parameters.moment(page.last_published_at),
    }


def brief(page: Page | None, base: str | None = None) -> JsonObject | None:
    """The short form in which other pages point to a page."""
    return page and {
        "id": page.pk,
        "locale": page.locale.language_code,
        "title": page.title,
        "html_url": address(page.get_url() or "", base),
        "detail_url": address(f"/api/v2/pages/{page.pk}/", base),
    }


def _absent(code: str) -> JsonObject:
    """That form for a language in which there is no page."""
    return {"id": None, "locale": code, "title": None, "html_url": None, "detail_url": None}


def _parents(pages: Sequence[Page]) -> dict[str, Page]:
    """The public pages right above pages, by the paths of these; above a site's home page there is
    none of that site."""
    above = {page.path: page.path[:-DEPTH_STEP] for page in pages}
    if are_several():
        with of_site(None):
            roots = set(site_root_paths())
        above = {path: parent for path, parent in above.items() if path not in roots}
    found = public_pages().filter(path__in=above.values()).select_related("locale")
    parents = {page.path: page for page in found}
    return {path: parents[parent] for path, parent in above.items() if parent in parents}
