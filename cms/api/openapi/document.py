"""The whole document: addresses, their parameters and errors, and what they answer."""

from functools import cache

from django.conf import settings

from cms.site.parts import site_parts
from cms.site.representation import SiteData
from cms.translation.models import ChangeSeverity

from ..v2 import languages
from ..v2.router import outside_endpoints
from ..v2.selection import page_types
from . import forms, frame, shapes
from .annotations import returned, schema_of
from .components import Components, in_english
from .operations import SECURITY_SCHEMES
from .outside import outside
from .paths import paths_of
from .shapes import Schema, array, described, nullable, record, ref
from .webhooks import webhooks

# Raised by what a client must know of: the first number where it may break, the second otherwise.
CONTRACT_VERSION = "2.0.0"
_ABOUT = (
    "Pages, pictures, files and redirects of the site, as everybody may see them: no key, no "
    "session, no language of the reader. Drafts are shown to who has a token or a key."
)


@cache
def document() -> Schema:
    """The description, made once for each process: it depends on code and settings only."""
    with in_english():
        codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        components = Components(codes)
        components.schemas |= _meta() | frame.schemas()
        components.schemas |= _site(components)
        components.schemas |= forms.schemas(components)
        names = [components.page(model) for model in page_types().values()]
        components.schemas["Page"] = {"oneOf": [ref(detail) for detail, _item in names]}
        components.schemas["PageItem"] = {"oneOf": [ref(item) for _detail, item in names]}
        return {
            "openapi": "3.1.1",
            "info": {
                "title": str(settings.WAGTAIL_SITE_NAME),
                "version": CONTRACT_VERSION,
                "description": _ABOUT,
            },
            "servers": [{"url": settings.BASE_URL}],
            "paths": paths_of(codes) | outside(outside_endpoints()),
            "webhooks": webhooks(codes),
            "components": {
                "schemas": dict(sorted(components.schemas.items())),
                "securitySchemes": SECURITY_SCHEMES,
            },
        }


def _meta() -> dict[str, Schema]:
    moment = nullable(shapes.MOMENT)
    return {
        "PageMeta": record(
            {
                "type": shapes.STRING,
                "detail_url": shapes.URL,
                "html_url": shapes.URL,
                "slug": shapes.STRING,
                "locale": ref("Locale"),
                "date": nullable(shapes.DATE),
                "date_precision": ref("DatePrecision"),
                "show_in_menus": {"type": "boolean"},
                "seo_title": shapes.STRING,
                "search_description": shapes.STRING,
                "first_published_at": moment,
                "last_published_at": moment,
                "parent": nullable(ref("LinkedPage")),
                "translation": ref("Translation"),
                "translations": array(ref("Version")),
                "is_draft": described(
                    {"type": "boolean"},
                    description="In previews and with `draft=true` only: whether the public sees "
                    "something else of the page, or nothing.",
                ),
            },
            optional=["is_draft"],
            description="What the site knows of a page.",
        ),
        "Search": record(
            {
                "shown_for": nullable(shapes.STRING),
                "offered": nullable(shapes.STRING),
                "understood_in": nullable(ref("Locale")),
                "only_some_words": {"type": "boolean"},
            },
            description="How a search was understood: what was searched for in place of unknown "
            "words, what may find more, in which other language the words are, and whether no "
            "page holds all of them.",
        ),
        "Highlight": record(
            {"title": shapes.HTML, "text": shapes.HTML},
            description="Title and a part of the text with the words in `<mark>`.",
        ),
        "FacetValue": record(
            {
                "value": described(shapes.STRING, description="As the filter takes it."),
                "label": shapes.STRING,
                "count": {"type": "integer", "minimum": 0},
            }
        ),
        "Suggestion": record(
            {
                "text": shapes.STRING,
                "html_url": described(nullable(shapes.URL), description="Null for mere words."),
            }
        ),
        "Translation": record(
            {
                "language": described(ref("Locale"), description="Of the text."),
                "state": shapes.enum([*languages.STATES, *languages.DRAFT_STATES]),
                "source": record({"id": shapes.INTEGER, "locale": ref("Locale")}),
                "progress": nullable(record({"done": shapes.INTEGER, "total": shapes.INTEGER})),
                "source_revision": nullable(shapes.INTEGER),
                "source_published_at": moment,
                "outdated_since": moment,
                "severity": nullable(shapes.enum(ChangeSeverity.values)),
                "origin": nullable(shapes.enum(languages.ORIGINS)),
                "stands_in_for": nullable(ref("Locale")),
            },
            description="How the text stands to its source.",
        ),
    }


def _site(components: Components) -> dict[str, Schema]:
    own = components.schemas[schema_of(SiteData, components)["$ref"].split("/")[-1]]
    added = {part.name: schema_of(returned(part.load), components) for part in site_parts()}
    language = {"locale": described(ref("Locale"), description="Of the texts.")}
    entries = array(ref("MenuEntry"))
    return {
        "Site": record(
            {**language, **own["properties"], **added}, description="What the site says of itself."
        ),
        "Navigation": record(
            {**language, "main": entries, "footer": entries},
            description="The menus as readers of a language see them.",
        ),
        "MenuEntry": record(
            {
                "title": shapes.STRING,
                "url": described(nullable(shapes.URL), description="Null for a group."),
                "page": nullable(ref("LinkedPage")),
                "children": array(ref("MenuEntry")),
            },
            description="A page, a link, or a group with its entries as children.",
        ),
    }
