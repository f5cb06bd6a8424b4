"""`/api/v2/changes/`: what changed for the public since a consumer looked last."""

import re
from urllib.parse import urlencode

from django.http import QueryDict
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Locale

from cms.content.sites import chosen_site
from cms.content.summaries import absolute_url
from cms.published import changes
from cms.published.models import LogEntry
from cms.types import JsonObject

from ..problems import BadParameterError, problem
from . import parameters
from .selection import page_types, types_named
from .sites import SiteEndpoint, site_given

LIMIT_DEFAULT, LIMIT_MAX = 100, 500
_FILTERS = ("type", "locale", "site")
_TYPE = re.compile(r"\w{1,75}\.\w{1,75}", re.ASCII)


class ChangeList(SiteEndpoint):
    """Entries of the log behind the cursor `after`; without one, where to begin."""

    def get(self, request: Request) -> Response:
        query = request.GET
        parameters.check_known(query, ("after", "limit", *_FILTERS))
        types = _types(query) if "type" in query else []
        codes = sorted(Locale.objects.values_list("language_code", flat=True))
        language = parameters.one_of(query, "locale", codes, "") if "locale" in query else None
        limit = parameters.whole_number(query, "limit", LIMIT_DEFAULT, LIMIT_MAX)
        if "after" not in query:
            return Response(_answer(changes.Changes((), changes.latest(), False), query, limit))
        if not limit:
            # The answer would lead to itself for ever.
            raise BadParameterError(
                "limit", f"With “after”, “limit” must be from 1 to {LIMIT_MAX}."
            )
        cursor = changes.parsed(query["after"])
        if cursor is None:
            raise BadParameterError(
                "after", "“after” must be a cursor as an answer gave it, such as 1f0a2b3c.42."
            )
        try:
            found = changes.since(cursor, types, language, limit, chosen_site())
        except changes.UnknownCursorError:
            return problem(
                410,
                "This cursor is not known any more. Start anew: ask without “after” for a cursor, "
                "then read the lists.",
                parameter="after",
            )
        return Response(_answer(found, query, limit))


def _types(query: QueryDict) -> list[str]:
    """The page types that `type` names: those that are there, and those that went while the log
    tells of their pages. Raises BadParameterError for any other."""
    names = list(dict.fromkeys(str(query["type"]).split(",")))
    absent = [name for name in names if name not in page_types()]
    # No other name is looked for in the whole log.
    named = [name for name in absent if _TYPE.fullmatch(name)]
    if len(named) == len(absent) and set(named) <= changes.types_told(named):
        return names
    return [model._meta.label for model in types_named(query)]


def _answer(found: changes.Changes, query: QueryDict, limit: int) -> JsonObject:
    names = [*_FILTERS, "limit"] if limit else _FILTERS
    kept = {name: query[name] for name in names if name in query}
    following = urlencode({"after": str(found.cursor), **kept, **site_given(query)})
    return {
        "meta": {"cursor": str(found.cursor), "more": found.more},
        "next": absolute_url(f"/api/v2/changes/?{following}"),
        "items": [_item(entry, found.cursor.epoch, chosen_site()) for entry in found.entries],
    }


def _item(entry: LogEntry, epoch: str, site: int | None) -> JsonObject:
    """An entry as it is told to a site, or to all of them: what leaves one site for another goes
    away from the one and is new to the other."""
    item = _whole(entry, epoch)
    if entry.old_site_id is None or site is None:
        return item
    if entry.old_site_id == site:
        return {**item, "event": LogEntry.Event.WITHDRAWN, "path": None, "digest": None}
    return {**item, "event": LogEntry.Event.PUBLISHED, "old_path": None}


def _whole(entry: LogEntry, epoch: str) -> JsonObject:
    return {
        "cursor": f"{epoch}.{entry.number}",
        "event": entry.event,
        "at": parameters.moment(entry.at),
        "id": entry.page_id,
        "type": entry.type or None,
        "locale": entry.language or None,
        "path": entry.path or None,
        "old_path": entry.old_path or None,
        "digest": entry.digest or None,
    }
