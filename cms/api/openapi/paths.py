"""Every address of the API with its parameters, answers and errors."""

from cms.content.relations import filters_of
from cms.published.cacheable import SITE

from ..v2 import changes, languages, parameters, suggestions
from ..v2.addresses import LENGTH_MAX
from ..v2.backends import parameters_of_backends
from ..v2.facets import countable
from ..v2.locate import HOSTS
from ..v2.selection import page_types
from . import shapes
from .forms import submission
from .operations import (
    COMMAS,
    by_cursor,
    fields,
    get,
    list_of,
    number,
    order,
    presentation,
    query,
    search,
    window,
    with_drafts,
    with_tokens,
)
from .passwords import passwords
from .shapes import Schema, array, described, nullable, record, ref
from .webhooks import CURSOR, acknowledgement

WHOLE: Schema = {"type": "integer", "minimum": 0, "maximum": parameters.WHOLE_NUMBER_MAX}

# What is of one site, where one is named.
_OF_SITES = {
    "pages", "redirects", "locate", "languages", "site", "navigation", "suggest", "changes",
}  # fmt: skip
# What there is one of.
_SINGLE = ("preview", "site", "navigation")


def paths_of(codes: list[str]) -> dict[str, Schema]:
    """Addresses by their path; `codes` are the site's languages."""
    in_path = {"name": "id", "in": "path", "required": True, "schema": WHOLE}
    by_id = query("id", WHOLE, "An id.")
    # A released contract takes no parameter for required that was none.
    needed = query("id", WHOLE, "An id; it has to be given.")
    by_path = query("html_path", shapes.STRING, "An address on the site, such as `/en/news/`.")
    every = ("400", "404", "406")
    paths: dict[str, Schema] = {
        "/api/v2/pages/": with_drafts(get(
            "Pages.", _page_list(), [*_page_parameters(codes), *presentation()], "400", "406"
        )),
        "/api/v2/pages/{id}/": with_drafts(get(
            "Everything that a page shows.", ref("Page"), [in_path, *presentation()], *every
        )),
        "/api/v2/preview/": get(
            "A draft as somebody previews it.", ref("Page"), [_token(), *presentation()],
            "400", "401", "403", "406",
        ),
        "/api/v2/pages/find/": with_tokens(get(
            "Leads to a page's detail.", None, [by_path, by_id, *presentation()], *every
        )),
        "/api/v2/redirects/": get(
            "Old addresses.", list_of("Redirect"), [*window(), order("old_path", "id")],
            "400", "406",
        ),
        "/api/v2/redirects/{id}/": get("An old address.", ref("Redirect"), [in_path], *every),
        "/api/v2/redirects/find/": get(
            "Leads to a redirect's detail.", None, [by_path, by_id], *every
        ),
    }  # fmt: skip
    for name, item in (("images", "ImageItem"), ("documents", "DocumentItem")):
        lists = [*window(), order("created_at", "id"), *search(), fields()]
        base = f"/api/v2/{name}/"
        paths[base] = get(f"Public {name}.", list_of(item), lists, "400", "406")
        paths[f"{base}{{id}}/"] = get(f"One of the {name}.", ref(item), [in_path, fields()], *every)
        paths[f"{base}find/"] = get("Leads to a detail.", None, [needed], *every)
    said = {"type": "string", "maxLength": parameters.SEARCH_LENGTH_MAX}
    paths["/api/v2/suggest/"] = get(
        "What completes what somebody types.",
        record({"items": array(ref("Suggestion"))}),
        [
            {**query("q", said, "What is typed; two letters at least."), "required": True},
            query("locale", shapes.enum(codes), "Of the titles and words."),
            number("limit", "How many.", suggestions.LIMIT_MAX, suggestions.LIMIT_DEFAULT),
        ],
        "400", "406",
    )  # fmt: skip
    paths |= _frame()
    paths["/api/v2/changes/"] = _changes(codes)
    locale = query("locale", shapes.enum(codes), "The language of the answer.")
    for name, text in (("site", "What the site says of itself."), ("navigation", "The menus.")):
        paths[f"/api/v2/{name}/"] = get(text, ref(name.capitalize()), [locale], "400", "406")
    for path, found in paths.items():
        if path.split("/")[3] in _OF_SITES:
            found["get"]["parameters"] = [*found["get"]["parameters"], *_site()]
        kind, *rest = path.strip("/").split("/")[2:]
        what = {"{id}": "get", "find": "find"}.get(rest[0] if rest else "", "list")
        what = {"locate": "find", "preview": "get", "site": "get", "navigation": "get"}.get(
            kind, what
        )
        found["get"] |= {"tags": [kind], "operationId": f"{what}_{kind}"}
    opening = passwords()
    opening["post"]["parameters"] = _site()
    return paths | {
        "/api/v2/changes/ack/": acknowledgement(),
        "/api/v2/forms/{id}/": with_tokens(submission()),
        "/api/v2/passwords/": opening,
    }


def _site() -> list[Schema]:
    text = "The site's host, or `host:port`; without it, that of the header `X-Site`, or the host "
    text += "that is asked, where it is another site's than the default one's."
    named = query("site", shapes.STRING, text)
    header = {"name": SITE, "in": "header", "schema": shapes.STRING}
    return [named, {**header, "description": "The same as `site`, which comes before it."}]


def _token() -> Schema:
    schema = {"type": "string", "minLength": 1}
    text = "The token with which the admin opened the preview; good for 15 minutes at most."
    return {**query("token", schema, text), "required": True}


def _page_list() -> Schema:
    total = described(
        {"type": "integer", "minimum": 0}, description="How many there are, but for `count=none`."
    )
    optional = ["total_count", "search"]
    meta = record({"total_count": total, "search": ref("Search")}, optional=optional)
    facets = {"type": "object", "additionalProperties": array(ref("FacetValue"))}
    behind = described(nullable(shapes.URL), description="With `cursor`: what follows, if any.")
    before = described(nullable(shapes.URL), description="With `cursor`: what precedes, if any.")
    items = array(ref("PageItem"))
    return record(
        {"meta": meta, "next": behind, "previous": before, "items": items, "facets": facets},
        optional=["next", "previous", "facets"],
    )


def _frame() -> dict[str, Schema]:
    """What a site needs around its pages."""
    longest = {"type": "string", "minLength": 1, "maxLength": LENGTH_MAX}
    path = {
        **query("path", longest, "A path such as `/en/news/`, or a full address."),
        "required": True,
    }
    host = query(
        "host",
        {**shapes.enum(HOSTS), "default": "absolute"},
        "`relative`: addresses of the site begin with their path.",
    )
    return {
        "/api/v2/locate/": with_tokens(
            get(
                "The page at an address, or the redirect to follow.",
                ref("Located"),
                [path, host, *presentation()],
                "400",
                "404",
                "406",
                "410",
            )
        ),
        "/api/v2/languages/": get(
            "The languages of a site.", list_of("SiteLanguage"), [], "400", "406"
        ),
    }


def _changes(codes: list[str]) -> Schema:
    several = {"type": "array", "items": shapes.enum(page_types()), "minItems": 1}
    meta = record({"cursor": CURSOR, "more": {"type": "boolean"}})
    return get(
        "What changed for the public since a cursor; without one, where to begin.",
        record({"meta": meta, "next": shapes.URL, "items": array(ref("Change"))}),
        [
            query("after", CURSOR, "The `meta.cursor` of the answer before."),
            {**query("type", several, "Changes of pages of these types only."), **COMMAS},
            query("locale", shapes.enum(codes), "Changes in the language, and those in none."),
            number("limit", "How many entries.", changes.LIMIT_MAX, changes.LIMIT_DEFAULT),
        ],
        "400", "406", "410",
    )  # fmt: skip


def _page_parameters(codes: list[str]) -> list[Schema]:
    several = {"type": "array", "items": shapes.enum(page_types()), "minItems": 1}
    states = {"type": "array", "items": shapes.enum(languages.STATES), "minItems": 1}
    place = {"anyOf": [shapes.INTEGER, {"const": "root"}]}
    ids = {"type": "array", "items": WHOLE, "minItems": 1, "maxItems": parameters.LIMIT_MAX}
    tree = {
        "child_of": "Right below a page.",
        "descendant_of": "Anywhere below a page.",
        "ancestor_of": "Above a page.",
        "translation_of": "The versions of a page in other languages.",
    }
    return [
        {
            **query("ids", ids, "Pages by their ids, in that order; all of them, without `limit`."),
            **COMMAS,
        },
        {**query("type", several, "One page type or several."), **COMMAS},
        query("locale", shapes.enum(codes), "Pages whose text is in the language."),
        query(
            "fallback",
            {**shapes.enum(("none", "page")), "default": "none"},
            "With `locale`: a page without a version in the language may stand in for it.",
        ),
        *window(),
        *by_cursor(),
        order("title", "date", "first_published_at", "last_published_at", "id"),
        *search(),
        query(
            "highlight",
            {**shapes.enum(("true", "false")), "default": "false"},
            "With `search`: show where its words stand.",
        ),
        {
            **query(
                "facets",
                {"type": "array", "items": shapes.enum(countable()), "minItems": 1},
                "With one `type`: how many pages each value of these filters has.",
            ),
            **COMMAS,
        },
        query("slug", shapes.STRING, "The last part of the address."),
        *(query(name, place, text) for name, text in tree.items()),
        query("date_from", shapes.DATE, "A day; it belongs to the range."),
        query("date_to", shapes.DATE, "A day; it belongs to the range."),
        {**query("state", states, "States of the translation."), **COMMAS},
        query("origin", shapes.enum(languages.ORIGINS), "Who translated."),
        query(
            "max_staleness",
            {"type": "string", "pattern": r"^\d{1,4}d$"},
            "No translation that has been out of date for longer, such as `30d`.",
        ),
        *_filters(),
    ]


def _filters() -> list[Schema]:
    """The filters that page types declare, each with the types that know it, and those that plugins
    bring for all of them."""
    known: dict[str, list[str]] = {}
    for name, model in page_types().items():
        for filter_name in filters_of(model):
            known.setdefault(filter_name, []).append(name)
    told = {
        name: f"Narrows {', '.join(f'`{kind}`' for kind in types)}."
        for name, types in sorted(known.items())
    }
    told |= dict(sorted(parameters_of_backends().items()))
    return [query(name, shapes.STRING, text) for name, text in told.items()]
