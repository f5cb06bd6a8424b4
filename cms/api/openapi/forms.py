"""The forms of pages: what may be posted, what of it is answered, and what is wrong with it."""

from django.forms import Field
from wagtail.models import Page

from cms.content.page_forms import PageForm, Thanks, asked, choices_of, forms_by_type, kind_of

from ..v2 import parameters
from ..v2.forms import KEY_LENGTH_MAX
from . import shapes
from .annotations import schema_of
from .components import Components
from .operations import error
from .shapes import Schema, any_of, array, described, record, ref

_WORDS = {"text", "multiline", "email", "url", "number", "date"}


def schemas(components: Components) -> dict[str, Schema]:
    """Components by name: the values of each page type's form, all of them, and an answer."""
    schema_of(Thanks, components)
    found = {
        f"{model._meta.label}Values": _values(model, declared)
        for model, declared in forms_by_type().items()
    }
    values = any_of([ref(name) for name in found]) if found else {"type": "object"}
    return {**found, "FormValues": described(values, description="By the names of fields.")}


def _values(model: type[Page], declared: PageForm) -> Schema:
    declares = declared.form.base_fields
    fields = {name: declares[name] for name in asked(declared, declares)}
    properties = {name: _value(field) for name, field in fields.items()}
    if declared.honeypot:
        properties[declared.honeypot] = described(
            shapes.STRING, description="Left empty, and shown to nobody."
        )
    optional = [name for name in properties if name not in fields or not fields[name].required]
    said = f"What the form of a `{model._meta.label}` takes."
    return record(properties, optional=optional, description=said)


def _value(field: Field) -> Schema:
    kind = kind_of(field)
    if kind in _WORDS:
        most = getattr(field, "max_length", None)
        schema = {**shapes.STRING, "maxLength": most} if most else shapes.STRING
    elif kind == "checkbox":
        schema = {"type": "boolean"}
    else:
        values = [choice["value"] for choice in choices_of(field)]
        schema = shapes.enum(values if field.required else ["", *values])
        schema = array(shapes.enum(values)) if kind == "choices" else schema
    return described(schema, title=str(field.label or ""), description=str(field.help_text))


def submission() -> Schema:
    """The address that takes a page's form."""
    whole: Schema = {"type": "integer", "minimum": 0, "maximum": parameters.WHOLE_NUMBER_MAX}
    key = {"type": "string", "minLength": 1, "maxLength": KEY_LENGTH_MAX}
    body = record(
        {
            "values": ref("FormValues"),
            "consent_version": described(
                shapes.STRING, description="Where the form has a `consent`: its `version`."
            ),
        },
        optional=["consent_version"],
    )
    errors = ("400", "404", "406", "413", "415", "422", "429")
    return {
        "post": {
            "summary": "Sends the form of a page.",
            "tags": ["forms"],
            "operationId": "send_form",
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": whole},
                {
                    "name": "Idempotency-Key",
                    "in": "header",
                    "schema": key,
                    "description": "The same key and body are taken once, and answered the same.",
                },
            ],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {"schema": {**body, "additionalProperties": False}}
                },
            },
            "responses": {
                "201": {
                    "description": "Taken; what the reader is told.",
                    "content": {"application/json": {"schema": ref("Thanks")}},
                },
                **{code: error(code) for code in errors},
            },
        }
    }
