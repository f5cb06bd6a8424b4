"""Webhooks and acknowledgements in the API's description."""

from cms.published.models import LogEntry

from . import shapes
from .operations import KEY, error
from .shapes import Schema, array, described, record

CURSOR: Schema = {"type": "string", "pattern": r"^[0-9a-f]{8}\.[0-9]{1,18}$"}


def acknowledgement() -> Schema:
    """The address at which a consumer says how far it shows the site."""
    text = "Says that everything up to a cursor was taken."
    answer = record({"cursor": CURSOR, "behind": {"type": "boolean"}})
    errors = ("400", "401", "406", "410", "413", "415", "429")
    return {
        "post": {
            "summary": text,
            "tags": ["changes"],
            "operationId": "acknowledge_changes",
            "security": [{KEY: []}],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": {**record({"cursor": CURSOR}), "additionalProperties": False}
                    }
                },
            },
            "responses": {
                "200": {
                    "description": "Noted; `behind` says whether more has changed since.",
                    "content": {"application/json": {"schema": answer}},
                },
                **{code: error(code) for code in errors},
            },
        }
    }


def webhooks(codes: list[str]) -> Schema:
    """What is sent to the addresses of consumers."""
    told = record(
        {
            "cursor": described(CURSOR, description="Where the log ends."),
            "events": array(shapes.enum(LogEntry.Event.values)),
            "locales": array(shapes.enum(codes)),
        }
    )
    message = record(
        {
            "type": shapes.enum(("changes.available", "webhook.test")),
            "timestamp": shapes.MOMENT,
            "data": told,
        }
    )
    headers = [
        {"name": name, "in": "header", "required": True, "schema": shapes.STRING}
        for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
    ]
    return {
        "changes": {
            "post": {
                "summary": "The log goes on: read `changes`. Signed as Standard Webhooks says.",
                "operationId": "changes_available",
                "parameters": headers,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": message}},
                },
                "responses": {
                    "2XX": {"description": "Received."},
                    "410": {"description": "Nothing more is wanted; the webhook is paused."},
                },
            }
        }
    }
