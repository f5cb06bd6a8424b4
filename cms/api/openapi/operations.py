"""What the descriptions of addresses are made of: parameters, answers and errors."""

from cms.content.password_tokens import HEADER
from cms.content.rich_text import FORMS

from ..v2 import parameters
from . import shapes
from .shapes import Schema, array, record, ref

COMMAS = {"style": "form", "explode": False}
_FIELDS = (
    "Names to add to what is shown anyway, `-name` to leave one out; first of all `*` for "
    "everything or `_` for nothing. What is left out is not in the answer."
)


def query(name: str, schema: Schema, text: str) -> Schema:
    """A query parameter."""
    return {"name": name, "in": "query", "schema": schema, "description": text}


def number(name: str, text: str, largest: int, default: int) -> Schema:
    """A query parameter that takes a whole number from 0."""
    schema = {"type": "integer", "minimum": 0, "maximum": largest, "default": default}
    return query(name, schema, text)


def presentation() -> list[Schema]:
    """How pages are shown."""
    names = {"type": "array", "items": shapes.STRING, "minItems": 1}
    return [
        fields(),
        {
            **query(
                "expand",
                names,
                "Fields whose links hold the linked page in full, such as "
                "`areas`, or `areas.members` for its own links as well.",
            ),
            **COMMAS,
        },
        query(
            "richtext",
            {**shapes.enum(FORMS), "default": "html"},
            "The form of rich text: strings of HTML or Markdown, or trees of nodes.",
        ),
    ]


def fields() -> Schema:
    """Which fields are shown."""
    return query("fields", shapes.STRING, _FIELDS)


def window() -> list[Schema]:
    """Which part of a list is shown."""
    most = parameters.WHOLE_NUMBER_MAX
    return [
        number("limit", "How many items.", parameters.LIMIT_MAX, parameters.LIMIT_DEFAULT),
        number("offset", "How many items to pass over.", most, 0),
    ]


def by_cursor() -> list[Schema]:
    """The same by a cursor, and whether the list is counted."""
    counted = {**shapes.enum(("exact", "none")), "default": "exact"}
    return [
        query(
            "cursor",
            shapes.STRING,
            "Empty to begin; then follow `next` and `previous`, which hold one. Not with `offset`; "
            "with `search` or `ids`, `order` has to be given.",
        ),
        query("count", counted, "With `none`, `total_count` is not in the answer."),
    ]


def order(*keys: str) -> Schema:
    """By what a list may be ordered."""
    text = "By what; a minus turns it round. Equals stand in the order of their ids, which a minus "
    text += "turns round as well."
    return query("order", shapes.enum([sign + key for key in keys for sign in ("", "-")]), text)


def search() -> list[Schema]:
    """The words that lists are searched for."""
    longest = {"type": "string", "maxLength": parameters.SEARCH_LENGTH_MAX}
    return [
        query("search", longest, "Words, with or without Polish marks; best first."),
        query(
            "search_operator",
            {**shapes.enum(("and", "or")), "default": "and"},
            "With `search`: every word, or any.",
        ),
    ]


# With a key drafts of everything are shown; without one, what everybody may see.
KEY = "DraftKey"
PAGE_TOKEN = "PageToken"  # noqa: S105
SECURITY_SCHEMES: Schema = {
    KEY: {
        "type": "http",
        "scheme": "bearer",
        "description": "A key from the admin, for programs that read drafts with `draft=true` or "
        "acknowledge changes.",
    },
    PAGE_TOKEN: {
        "type": "apiKey",
        "in": "header",
        "name": HEADER,
        "description": "A token for what stands behind a password, from `passwords`; several stand "
        "between commas. With it, a list shows what they open and nothing else.",
    },
}
_ERRORS = {
    "400": "A parameter that is not known here, is given twice or cannot be understood.",
    "401": "A token or key that is missing, wrong, revoked or has ended; nothing was shown.",
    "403": "The person of a token may not see the page any more; a password opens nothing.",
    "404": "There is nothing public at this address.",
    "413": "A body that is longer than what is asked for.",
    "415": "A body that is not JSON.",
    "422": "A form with fields to be corrected, or a key that came with another form.",
    "429": "Too often from one address; `Retry-After` says how long to wait.",
    "410": "It was here once and is not any more.",
    "406": "JSON is not acceptable.",
}


def get(text: str, answer: Schema | None, parameters: list[Schema], *errors: str) -> Schema:
    """A GET with its answer; without one it leads on (302)."""
    answers: dict[str, Schema] = {code: error(code) for code in errors}
    if answer is None:
        place = {"Location": {"schema": shapes.URL, "required": True}}
        answers["302"] = {"description": "The detail.", "headers": place}
    else:
        content = {"application/json": {"schema": answer}}
        answers["200"] = {"description": text, "content": content}
    operation: Schema = {"summary": text, "responses": dict(sorted(answers.items()))}
    return {"get": {**operation, "parameters": parameters}}


def with_drafts(operation: Schema) -> Schema:
    """A GET that shows drafts as well, to who sends a key."""
    told = operation["get"]
    asked = {**shapes.enum(("true", "false")), "default": "false"}
    text = "With a key: each page in its newest revision, also those that are not public."
    told["parameters"] = [*told["parameters"], query("draft", asked, text)]
    told["security"] = [{}, {KEY: []}]
    return with_tokens(operation)


def with_tokens(operation: Schema) -> Schema:
    """A GET, or POST, that reaches what stands behind a password as well, for who sends its
    token."""
    told = operation.get("get") or operation["post"]
    told["security"] = [*told.get("security", [{}]), {PAGE_TOKEN: []}]
    told["responses"] = dict(sorted({**told["responses"], "401": error("401")}.items()))
    return operation


def error(code: str) -> Schema:
    """The answer of an error."""
    problem = {"application/problem+json": {"schema": ref("Problem")}}
    return {"description": _ERRORS[code], "content": problem}


def list_of(item: str) -> Schema:
    """A list of a component."""
    meta = record({"total_count": {"type": "integer", "minimum": 0}})
    return record({"meta": meta, "items": array(ref(item))})
