"""`/api/v2/forms/<page id>/`: takes the form of a page, as the page itself does."""

import re
from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils import translation
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Page

from cms.accounts.idempotency import KeyReusedError, once
from cms.accounts.limits import client_address
from cms.content.languages import text_language
from cms.content.page_forms import (
    PageForm,
    Thanks,
    TooManyError,
    asked,
    form_of,
    is_trapped,
    kind_of,
    submit,
    version_of,
)
from cms.types import Json, JsonObject

from ..json_body import json_up_to
from ..problems import BadParameterError, problem, too_many
from . import parameters
from .pages import public_page
from .private import PrivateEndpoint

LENGTH_MAX = 100_000
KEY_LENGTH_MAX = 255
_WHAT = 'Send {"values": {…}} with the fields that “form” of the page\'s detail names.'
_CONSENT = "Send as “consent_version” the version of the words that were agreed to."
_KEY = re.compile(r"[\x21-\x7e]+")


class InvalidFormError(Exception):
    """A form with errors at its fields."""

    def __init__(self, form: forms.Form) -> None:
        super().__init__("invalid")
        self.form = form


class FormSubmission(PrivateEndpoint):
    """Takes what somebody filled in; errors and thanks are in the language of the page, which may
    stand behind a password whose token is sent."""

    http_method_names = ("post", "options")
    parser_classes = (json_up_to(LENGTH_MAX),)

    def post(self, request: Request, pk: int) -> Response:
        parameters.check_known(request.GET, ())
        with self.passwords_given(request):
            page = public_page(pk).specific
        declared = form_of(type(page))
        if declared is None:
            raise Http404("There is no form on this page.")
        key = _key(request.headers.get("Idempotency-Key"))
        # Read here, as what is wrong with a body is told in English.
        data, whom = request.data, str(client_address(request._request))
        language = text_language(page)
        with translation.override(language):
            answer = _answer(page, declared, data, whom, key)
        answer.headers["Content-Language"] = language
        return answer


def _answer(page: Page, declared: PageForm, data: Json, whom: str, key: str) -> Response:
    values, version = _sent(page, declared, data)

    def taken() -> Thanks:
        form = declared.form(page, values)
        if form.is_valid() and declared.consent:
            _check_version(declared, form, version)
        if not form.is_valid():
            raise InvalidFormError(form)
        return submit(page, form, whom)

    try:
        # Of machines nothing is kept, which would send without a limit.
        if key and not is_trapped(declared, values):
            thanks = once(f"form {page.pk}", key, data, taken)
        else:
            thanks = taken()
    except KeyReusedError:
        return problem(
            422, "This “Idempotency-Key” came with another form; give each form a key of its own."
        )
    except TooManyError as error:
        return too_many("Too many forms were sent from this address.", error.seconds)
    except InvalidFormError as error:
        return problem(422, "Some fields have to be corrected.", errors=_errors(error.form))
    return Response(thanks, status=201)


def _sent(
    page: Page, declared: PageForm, data: Json
) -> tuple[Mapping[str, str | bool | list[str]], str]:
    """The values of fields that a body holds, and the version of the consent, if there is one."""
    known = {"values", "consent_version"} if declared.consent else {"values"}
    if not isinstance(data, dict) or not isinstance(data.get("values"), dict):
        raise BadParameterError("values", f"The values are missing. {_WHAT}")
    form = declared.form(page, None)
    names = [*asked(declared, form.fields), *filter(None, [declared.honeypot])]
    values = data["values"]
    if unknown := sorted((set(data) - known) | (set(values) - set(names))):
        name = unknown[0][:100]
        raise BadParameterError(name, f"“{name}” is not known here. {_WHAT}")
    for name, value in values.items():
        if not _fits(form.fields[name], value):
            kind = _json_type(form.fields[name])
            raise BadParameterError(name, f"“{name}” must be {_WANTED[kind]}.")
    version = data.get("consent_version", "")
    if declared.consent and not (version and isinstance(version, str)):
        raise BadParameterError("consent_version", _CONSENT)
    return values, version


_WANTED: dict[type, str] = {bool: "true or false", list: "a list of strings", str: "a string"}


def _json_type(field: forms.Field) -> type:
    return {"checkbox": bool, "choices": list}.get(kind_of(field), str)


def _fits(field: forms.Field, value: Json) -> bool:
    strings = not isinstance(value, list) or all(isinstance(one, str) for one in value)
    return isinstance(value, _json_type(field)) and strings


def _check_version(declared: PageForm, form: forms.Form, version: str) -> None:
    """Refuses a consent to words that the page does not show any more."""
    if version != version_of(str(form[declared.consent].label)):
        changed = _("The words of the consent have changed. Please read them and agree to them.")
        form.add_error(declared.consent, ValidationError(changed, code="consent_changed"))


def _errors(form: forms.Form) -> list[JsonObject]:
    """One for each thing to be corrected: at which field, why, and a sentence for who filled in the
    form. Those of the whole form name no field."""
    return [
        {
            "field": None if name == "__all__" else name,
            "code": one["code"] or "invalid",
            "message": one["message"],
        }
        for name, found in form.errors.get_json_data().items()
        for one in found
    ]


def _key(header: str | None) -> str:
    """The key of a header, which may stand in quotation marks; empty where there is none."""
    if header is None:
        return ""
    quoted = len(header) > 1 and header.startswith('"') and header.endswith('"')
    key = header[1:-1] if quoted else header
    if not _KEY.fullmatch(key) or len(key) > KEY_LENGTH_MAX:
        raise BadParameterError(
            "Idempotency-Key",
            f"“Idempotency-Key” must have 1 to {KEY_LENGTH_MAX} visible characters of ASCII.",
        )
    return key
