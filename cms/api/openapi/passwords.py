"""The address that gives a token for the password of a page."""

from ..v2.addresses import LENGTH_MAX
from ..v2.passwords import PASSWORD_LENGTH_MAX
from . import shapes
from .operations import error
from .shapes import Schema, described, record


def passwords() -> Schema:
    """The operation."""
    address = {"type": "string", "minLength": 1, "maxLength": LENGTH_MAX}
    body = record(
        {
            "page": described(
                {"anyOf": [shapes.INTEGER, address]}, description="An id, or an address on a site."
            ),
            "password": {"type": "string", "minLength": 1, "maxLength": PASSWORD_LENGTH_MAX},
        }
    )
    answer = record(
        {
            "token": shapes.STRING,
            "expires_at": shapes.MOMENT,
            "page": described(
                shapes.INTEGER, description="The page that asks for it, as do those below it."
            ),
        }
    )
    errors = ("400", "403", "406", "413", "415", "429")
    return {
        "post": {
            "summary": "Gives a token for the password of a page.",
            "tags": ["passwords"],
            "operationId": "send_password",
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {"schema": {**body, "additionalProperties": False}}
                },
            },
            "responses": {
                "201": {
                    "description": "A token that opens what stands behind this password.",
                    "content": {"application/json": {"schema": answer}},
                },
                **{code: error(code) for code in errors},
            },
        }
    }
