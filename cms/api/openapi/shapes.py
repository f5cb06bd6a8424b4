"""JSON Schema of what references become: the parts that all answers are made of."""

from collections.abc import Collection, Iterable
from typing import TypeAlias

from cms.media.presets import PRESETS
from cms.types import JsonObject

Schema: TypeAlias = JsonObject

STRING: Schema = {"type": "string"}
HTML: Schema = {"type": "string", "contentMediaType": "text/html"}
# Absolute, unless a parameter asks for addresses that begin with their path.
URL: Schema = {"type": "string", "format": "uri-reference"}
DATE: Schema = {"type": "string", "format": "date"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
INTEGER: Schema = {"type": "integer"}


RICH_TEXT: Schema = {"$ref": "#/components/schemas/RichText"}


def ref(name: str) -> Schema:
    """A reference to a component by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def nullable(schema: Schema) -> Schema:
    """The same, or null."""
    return any_of([schema, {"type": "null"}]) if schema else schema


def never_null(schema: Schema) -> Schema:
    """The same without null: lists drop what the public may not see."""
    left = [part for part in schema.get("anyOf", ()) if part != {"type": "null"}]
    if not left:
        return schema
    return left[0] if len(left) == 1 else {**schema, "anyOf": left}


def any_of(schemas: list[Schema]) -> Schema:
    """One of several, each told once."""
    parts: list[Schema] = []
    for schema in schemas:
        parts += [part for part in schema.get("anyOf", [schema]) if part not in parts]
    return parts[0] if len(parts) == 1 else {"anyOf": parts}


def array(items: Schema) -> Schema:
    """A list whose items are all of one schema."""
    return {"type": "array", "items": items}


def enum(values: Iterable[object]) -> Schema:
    """One of some strings."""
    return {"type": "string", "enum": list(values)}


def record(
    properties: dict[str, Schema], *, description: str = "", optional: Collection[str] = ()
) -> Schema:
    """An object with these properties, all there but the optional ones."""
    schema: Schema = {"type": "object", "properties": properties}
    if required := [name for name in properties if name not in optional]:
        schema["required"] = required
    return {**schema, "description": description} if description else schema


def described(schema: Schema, title: str = "", description: str = "") -> Schema:
    """The schema with a title and a description, also where it is a reference."""
    said = {"title": title, "description": description}
    return {**schema, **{name: text for name, text in said.items() if text}}


_PRECISION = enum(("day", "month", "year"))
_FILE = {
    "id": INTEGER,
    "title": STRING,
    "url": URL,
    "filename": STRING,
    "format": described(STRING, description="The extension in capitals, such as PDF."),
    "size": described({"type": ["integer", "null"]}, description="In bytes."),
    "language": described({"type": ["string", "null"]}, description="Of the file's text."),
}


def shared(codes: list[str]) -> dict[str, Schema]:
    """Components that every page type uses; `codes` are the site's languages."""
    language = enum(codes)
    linked = {"id": INTEGER, "title": STRING, "html_url": URL, "detail_url": URL}
    return {
        "Locale": described(language, description="A language of the site."),
        "DatePrecision": described(
            _PRECISION, description="How exactly the date beside it is known."
        ),
        "Summary": record(
            {
                "id": INTEGER,
                "type": STRING,
                "locale": ref("Locale"),
                "html_url": URL,
                "detail_url": URL,
                "label": described(STRING, description="The kind of page, in its language."),
                "title": STRING,
                "lead": STRING,
                "date": nullable(DATE),
                "date_precision": ref("DatePrecision"),
                "is_sample": {"type": "boolean"},
                "image": nullable(ref("Picture")),
                "expanded": described(
                    ref("Page"), description="The page in full, where `expand` asks for it."
                ),
            },
            optional=("expanded",),
            description="A linked page: its version in the language of the page that links, "
            "otherwise the one that there is.",
        ),
        "Picture": record(
            {
                "id": {"type": ["integer", "null"]},
                "alt": described(STRING, description="What it shows; empty if it decorates."),
                **_picture(),
            },
            description="A picture, ready to be shown where it stands.",
        ),
        "File": record(
            {**_FILE, "label": described(STRING, description="Its title here, or empty.")},
            description="A file to download, where a page offers it.",
        ),
        "Term": record(
            {"id": INTEGER, "name": STRING, "slug": STRING},
            description="A term of a vocabulary, in the language of the page.",
        ),
        "RichText": {
            "anyOf": [HTML, array(ref("RichTextNode"))],
            "description": "HTML, or what `richtext` asks for: Markdown, or nodes. The links of "
            "HTML and nodes say which page or file they lead to.",
        },
        "RichTextNode": _rich_text_node(),
        "LinkedPage": record(
            {"id": INTEGER, "locale": ref("Locale"), **linked},
            description="A page that is only pointed to.",
        ),
        "Version": record(
            {
                "locale": ref("Locale"),
                **{name: nullable(schema) for name, schema in linked.items()},
                "state": described(STRING, description="`missing` where there is no page."),
            },
            description="A language of the site with the page's public version in it.",
        ),
        "Problem": record(
            {
                "type": STRING,
                "title": STRING,
                "status": INTEGER,
                "detail": STRING,
                "parameter": described(STRING, description="The parameter at fault, with 400."),
                "errors": described(
                    array(
                        record(
                            {
                                "field": described(
                                    nullable(STRING), description="Null for the whole form."
                                ),
                                "code": STRING,
                                "message": described(
                                    STRING, description="In the language of the page."
                                ),
                            }
                        )
                    ),
                    description="What to correct in a form, with 422.",
                ),
            },
            optional=("parameter", "errors"),
            description="Why a request was not answered (RFC 9457).",
        ),
        "ImageItem": record(
            {"id": INTEGER, "meta": ref("MediaMeta"), "title": STRING, **_picture()},
            optional=("title", *_picture()),
            description="A picture, whatever it shows.",
        ),
        "DocumentItem": record(
            {"meta": ref("MediaMeta"), **_FILE},
            optional=[name for name in _FILE if name != "id"],
            description="A file.",
        ),
        "FileMeta": record({"type": STRING, "detail_url": URL}),
        "MediaMeta": record(
            {
                "type": STRING,
                "detail_url": URL,
                "download_url": described(URL, description="The file as it was uploaded."),
            }
        ),
        "Redirect": record(
            {
                "id": INTEGER,
                "meta": ref("FileMeta"),
                "old_path": STRING,
                "is_permanent": {"type": "boolean"},
                "location": URL,
                "page": nullable(ref("Summary")),
            },
            description="An old address and where it leads.",
        ),
    }


def _rich_text_node() -> Schema:
    inline, blocks = ("text", "link", "break"), ("paragraph", "heading", "list", "item", "quote")
    parts: dict[str, Schema] = {
        "text": described(STRING, description="Of a text."),
        "bold": {"const": True},
        "italic": {"const": True},
        "level": described(INTEGER, description="Of a heading."),
        "ordered": described({"type": "boolean"}, description="Of a list."),
        "url": described(nullable(URL), description="Of a link; null where it leads nowhere."),
        "page_id": described(INTEGER, description="The page that a link leads to."),
        "page_type": STRING,
        "document_id": described(INTEGER, description="The file that a link leads to."),
        "language": described(STRING, description="Of a link's target, where it is another one."),
        "content": array(ref("RichTextNode")),
    }
    return record(
        {"type": enum((*blocks, *inline)), **parts},
        optional=parts,
        description="A part of a rich text.",
    )


def _picture() -> dict[str, Schema]:
    share = {"type": "number", "minimum": 0, "maximum": 1}
    files = record({"url": URL, "width": INTEGER, "height": INTEGER})
    source = record({"type": STRING, "files": array(files), "srcset": STRING})
    file = record({"type": STRING, "url": URL})
    preset = record({"width": INTEGER, "height": INTEGER, "src": URL, "sources": array(file)})
    return {
        "width": INTEGER,
        "height": INTEGER,
        "credit": STRING,
        "focal_point": nullable(record({"x": share, "y": share})),
        "src": described(URL, description="A file that every program can read."),
        "sources": described(array(source), description="Best compression first."),
        "presets": record(
            dict.fromkeys(PRESETS, preset),
            optional=PRESETS,
            description="Cut to a shape around what it is of; a preset is missing until made.",
        ),
    }
