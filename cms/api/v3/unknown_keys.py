"""A key that v3 does not know is refused wherever something is written; only to be imported once
all apps are ready, as some bring their router then.

Symptom: a redirect that is written back as it was read, with `site_id`, is one of all sites, as the
key to write is `site`; a file that is put into a private `collection` stays public, as that key is
`collection_id`; a copy with `keep_life` false is live.
Cause: the schemas of input of Wagtail's v3 ignore what they do not know, and forms are read by the
names that are known.
Version: Wagtail 8.0 (a preview).
Proposal: forbid unknown keys in schemas of input.
Until: `test_a_key_that_nobody_knows_is_refused_wherever_something_is_written` passes without it.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import chain
from typing import Any

from django.http import HttpRequest
from ninja import NinjaAPI, Router
from pydantic import BaseModel
from wagtail.api.v3.errors import as_validation_error

from ..json_body import one_of_each

_WRITE = {"POST", "PUT", "PATCH"}


def refuse_unknown_keys(api: NinjaAPI) -> None:
    """Every operation that writes looks at the names that it was sent; to be called when the
    operations are those that answer."""
    mounted = (router for _prefix, router in api._routers)
    for router in chain.from_iterable(map(_with_those_within, mounted)):
        for path in router.path_operations.values():
            for operation in path.operations:
                if _WRITE & set(operation.methods):
                    operation.view_func = _looking(operation.view_func)


def _with_those_within(router: Router) -> Iterator[Router]:
    yield router
    for _prefix, inner, _tags in router._routers:
        yield from _with_those_within(inner)


def _looking(view: Callable[..., object]) -> Callable[..., object]:
    @wraps(view)
    def looked(request: HttpRequest, **given: Any) -> object:
        data = given.get("data")
        if isinstance(data, BaseModel) and data.model_config.get("extra") != "forbid":
            _refuse_unknown(_sent(request), _known(data) | set(given))
        return view(request, **given)

    return looked


def _sent(request: HttpRequest) -> Iterable[str]:
    if (request.content_type or "").startswith(("multipart/", "application/x-www-form-urlencoded")):
        return [*request.POST, *request.FILES]
    body = one_of_each(request.body) if request.body else {}
    return body if isinstance(body, dict) else ()


def _known(data: BaseModel) -> set[str]:
    return {field.alias or name for name, field in type(data).model_fields.items()}


def _refuse_unknown(sent: Iterable[str], known: set[str]) -> None:
    for name in sent:
        if name not in known:
            sentence = "This key is not known."
            raise as_validation_error(ValueError(sentence), sentence, loc=("body", name[:100]))
