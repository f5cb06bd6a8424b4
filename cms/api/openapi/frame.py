"""JSON Schema of what a site needs around its pages: languages, what stands at an address, and what
changed."""

from cms.published.models import LogEntry

from . import shapes
from .shapes import Schema, array, described, nullable, record, ref


def schemas() -> dict[str, Schema]:
    """Components by name."""
    page = record(
        {
            "type": {"const": "page"},
            "is_canonical": described(
                {"type": "boolean"},
                description="False where the address was written otherwise than in "
                "`meta.html_url`, where readers should be sent.",
            ),
            "page": ref("Page"),
            "breadcrumbs": described(
                array(ref("LinkedPage")), description="The pages above, the home page first."
            ),
        },
        description="The page at an address.",
    )
    route = record(
        {
            "location": described(shapes.URL, description="Where it ends."),
            "is_permanent": described(
                {"type": "boolean"}, description="Whether every step of the way is."
            ),
            "is_external": described(
                {"type": "boolean"}, description="Whether it leads to another host."
            ),
            "paths": described(
                array(shapes.STRING), description="The old addresses that it leads over."
            ),
            "page": described(nullable(ref("Summary")), description="The page that it ends at."),
        },
        description="Where an old address leads in the end.",
    )
    redirect = record(
        {"type": {"const": "redirect"}, "redirect": route},
        description="The redirect to follow from an address.",
    )
    language = record(
        {
            "code": ref("Locale"),
            "name": described(shapes.STRING, description="In the language itself."),
            "is_default": {"type": "boolean"},
            "home": nullable(ref("LinkedPage")),
        },
        description="A language of the site, with its home page where one is public.",
    )
    kinds = {"page": "LocatedPage", "redirect": "LocatedRedirect"}
    return {
        "LocatedPage": page,
        "LocatedRedirect": redirect,
        "Located": {
            "oneOf": [ref(name) for name in kinds.values()],
            "discriminator": {
                "propertyName": "type",
                "mapping": {kind: ref(name)["$ref"] for kind, name in kinds.items()},
            },
        },
        "SiteLanguage": language,
        "Change": _change(),
    }


def _change() -> Schema:
    text = nullable(shapes.STRING)
    return record(
        {
            "cursor": described(shapes.STRING, description="The place behind this entry."),
            "event": described(
                shapes.enum(LogEntry.Event.values),
                description="`published`, `changed` and `moved`: read the page again; `withdrawn`, "
                "`restricted` and `deleted`: show it no more.",
            ),
            "at": shapes.MOMENT,
            "id": described(nullable(shapes.INTEGER), description="Null for what is no page."),
            "type": described(text, description="The page's type."),
            "locale": described(text, description="The language of the page's text."),
            "path": described(text, description="Where it is, on its site."),
            "old_path": described(text, description="Where it was, or what a redirect leads from."),
            "digest": described(
                text,
                description="Of what the page's detail says; null while it is not computed.",
            ),
        },
        description="A change of what the public sees.",
    )
