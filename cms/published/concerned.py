"""Which public addresses show something that the log tells of, and by which names caches know
their answers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from cms.content.dependencies import page_key, related_key, type_key

from .addresses import hosts, path_digest
from .cacheable import DATA
from .models import Document, LogEntry
from .surrogate_keys import ANY, lists_with, page_name

# The paths, the same on every site, that are no page's and may depend on anything. What stands
# above adds its own.
other_paths: list[Callable[[], Iterable[str]]] = []

Places = set[tuple[int | None, str]]


@dataclass
class Concerned:
    """Whole addresses, and names of answers."""

    addresses: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def of_entries(entries: Sequence[LogEntry]) -> Concerned:
    """What shows the pages of some entries, as they were and as they are: themselves, what stands
    above them, and what was made of them."""
    found = anything()
    named = [entry for entry in entries if entry.page_id is not None]
    found.names |= {page_name(entry.page_id) for entry in named if entry.page_id}
    found.names |= {name for entry in named for name in lists_with(entry.type, entry.language)}
    places: Places = {(entry.site_id, entry.path) for entry in entries if entry.path}
    places |= {(e.old_site_id or e.site_id, e.old_path) for e in entries if e.old_path}
    redirects = [entry for entry in entries if entry.event == LogEntry.Event.REDIRECT]
    places -= {(entry.site_id, entry.path) for entry in redirects}
    dependents = list(Document.objects.filter(dependencies__key__in=_keys(named)).distinct())
    places |= {(one.site_id, one.public_path) for one in dependents}
    known = {one.pk: one for one in [*dependents, *_standing_at(_with_those_above(places))]}
    _add_pages(found, list(known.values()))
    found.addresses |= _whole(places) | _details(entry.page_id for entry in named)
    return found


def of_pages(documents: Sequence[Document]) -> Concerned:
    """What shows these pages as a whole."""
    found = Concerned()
    _add_pages(found, documents)
    return found


def anything() -> Concerned:
    """What every change may concern."""
    paths = {path for give in other_paths for path in give()}
    return Concerned(_whole({(None, path) for path in paths}), {ANY})


def _keys(entries: Sequence[LogEntry]) -> set[str]:
    pks = {entry.page_id for entry in entries}
    versions = set(Page.objects.filter(pk__in=pks).values_list("translation_key", flat=True))
    keys = {key for one in versions for key in (page_key(one), related_key(one))}
    return keys | {type_key(entry.type) for entry in entries}


def _with_those_above(places: Places) -> Places:
    """The places, and all that their addresses lead through: an index shows what is below it."""
    found: Places = set()
    for site_id, path in places:
        parts = path.strip("/").split("/")
        above = ("/".join(parts[:count]) for count in range(len(parts) + 1))
        found |= {(site_id, f"/{one}/" if one else "/") for one in above}
    return found


def _standing_at(places: Places) -> list[Document]:
    digests = {path_digest(path) for _site, path in places}
    found = Document.objects.filter(path_digest__in=digests)
    return [one for one in found if (one.site_id, one.public_path) in places]


def _add_pages(found: Concerned, documents: Sequence[Document]) -> None:
    types = {
        pk: ContentType.objects.get_for_id(pk) for pk in {d.content_type_id for d in documents}
    }
    pages = Page.objects.in_bulk([one.pk for one in documents])
    root_urls = hosts()
    for one in documents:
        model = types[one.content_type_id].model_class()
        label = model._meta.label if model else ""
        found.names |= {page_name(one.pk), *lists_with(label, one.language)}
        address = root_urls[one.site_id] + one.public_path
        below = pages[one.pk].specific_deferred.get_cached_paths() if one.pk in pages else ["/"]
        found.addresses |= {address + path.lstrip("/") for path in below}
    found.addresses |= _details(one.pk for one in documents)


def _details(pks: Iterable[int | None]) -> set[str]:
    return _whole({(None, f"{DATA}pages/{pk}/") for pk in pks})


def _whole(places: Places) -> set[str]:
    """The addresses at a place's site, or at every one."""
    root_urls = hosts()
    return {
        root_url + path
        for site_id, path in places
        for pk, root_url in root_urls.items()
        if site_id in (None, pk)
    }
