"""Making the JSON of documents, and what is done with the bytes of it."""

import hashlib
import json
import logging
import time
from collections.abc import Collection, Sequence

from django.conf import settings
from wagtail.models import Site

from cms.content.dates import day_of
from cms.search.effects import learn

from . import log, shapes
from .consequences import settled
from .freshness import fingerprint, marked_without_document, stale
from .marking import BusyError, making
from .models import Dependency, Document, DocumentText, StaleMark
from .shapes import Shape

logger = logging.getLogger(__name__)

_AT_ONCE = 10
# How often, and after how many seconds, documents are tried while something is being published.
_TRIES, _PAUSE = 50, 0.1
# As it stands in what is kept, in JSON that becomes that, and in JSON of ASCII.
_STORED_MARKER = DocumentText.STORED_MARKER.encode()
_MARKER = DocumentText.MARKER.encode()
_ASCII_MARKER = json.dumps(DocumentText.MARKER).strip('"').encode()


def make(pks: Sequence[int]) -> set[int]:
    """Makes the JSON of documents anew, in one transaction that reads and writes it; returns the
    ids of those that are settled, among them those of pages that are to have none. Raises BusyError
    while something is being published. Of what was right for another day the search learns as
    well."""
    with making():
        # What another process wrote of sites reaches this one's cache late.
        Site.clear_site_root_paths_cache()
        there = settled(pks)
        without = set(pks) - there.keys()
        StaleMark.objects.filter(document__in=without).delete()
        made = set()
        for shape in shapes.shapes_of(sorted(there)):
            _keep(shape, there[shape.pk])
            made.add(shape.pk)
        today = day_of()
        learn(pk for pk in made if there[pk].day not in (None, today))
        return made | without


def _digest(shape: Shape) -> str:
    """Of the content, whatever the site's address: where there are several sites, addresses of
    pages are whole, and say the same."""
    content = shape.content.replace(settings.BASE_URL.encode(), _ASCII_MARKER)
    return hashlib.sha256(content).hexdigest()


def _keep(shape: Shape, before: Document) -> None:
    digest = _digest(shape)
    Document.objects.filter(pk=shape.pk).update(
        fingerprint=fingerprint(), day=shape.dependencies.day, digest=digest
    )
    log.remade(before, digest)
    text = DocumentText(
        document_id=shape.pk,
        detail=shape.detail.decode(),
        brief=shape.brief.decode(),
        card=shape.card.decode(),
    )
    # Saved one by one, a row is normalised, and the marker is no sign of a text.
    DocumentText.objects.bulk_create(
        [text],
        update_conflicts=True,
        unique_fields=["document"],
        update_fields=["detail", "brief", "card"],
    )
    kept = Dependency.objects.filter(document=shape.pk)
    known, keys = set(kept.values_list("key", flat=True)), shape.dependencies.keys
    if known - keys:
        kept.exclude(key__in=keys).delete()
    Dependency.objects.bulk_create(
        [Dependency(document_id=shape.pk, key=key) for key in sorted(keys - known)]
    )
    StaleMark.objects.filter(document=shape.pk).delete()


def as_stored(body: bytes) -> bytes:
    """JSON whose addresses of this site begin with `DocumentText.MARKER`, as documents keep it."""
    return body.replace(_MARKER, _STORED_MARKER)


def based(body: bytes, base: str) -> bytes:
    """The JSON of a document with what addresses of this site begin with."""
    return body.replace(_STORED_MARKER, base.encode())


def whole(body: bytes) -> bytes:
    """The JSON of a document with the site's address."""
    return based(body, settings.BASE_URL)


def make_stale(seconds: float, told_only: bool = False) -> int:
    """Makes what is stale, or `told_only` of it what the log is about to tell of, for about so many
    seconds; returns how many were made. What cannot be made stops no other and is left for another
    time."""
    ends, made, failed = time.monotonic() + seconds, 0, set[int]()
    while time.monotonic() < ends:
        pks = waiting(_AT_ONCE, failed, told_only)
        if not pks:
            break
        failed |= _made_or_failed(pks)
        made += len(set(pks) - failed)
    return made


def waiting(count: int, without: Collection[int] = (), told_only: bool = False) -> list[int]:
    """The ids of some of the documents that are stale, and of marked pages that have none."""
    found = stale().exclude(pk__in=without)
    if told_only:
        found = found.filter(pk__in=log.awaiting_digests().values("page_id"))
    pks = list(found.order_by("pk").values_list("pk", flat=True)[:count])
    if len(pks) < count and not told_only:
        marks = marked_without_document().exclude(document__in=without)
        pks += marks.values_list("document", flat=True).distinct()[: count - len(pks)]
    return pks


def _made_or_failed(pks: Sequence[int]) -> set[int]:
    try:
        return set(pks) - _make_patiently(pks)
    except BusyError:
        raise
    except Exception:
        if len(pks) == 1:
            logger.exception("The document of page %d could not be made.", pks[0])
            return set(pks)
        return {pk for one in pks for pk in _made_or_failed([one])}


def _make_patiently(pks: Sequence[int]) -> set[int]:
    for _ in range(_TRIES):
        try:
            return make(pks)
        except BusyError:
            time.sleep(_PAUSE)
    raise BusyError
