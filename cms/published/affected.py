"""Which addresses and surrogate keys log entries make stale."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from cms.content.dependencies import page_key, related_key, type_key

from .addresses import hosts, path_digest
from .cacheable import DATA
from .models import Document, LogEntry
from .surrogate_keys import ANY, lists_with
from .surrogate_keys import page_key as surrogate_key_of_page

# The id of a site, or None for every site, and a path on it.
SitePath = tuple[int | None, str]
_other_paths: tuple[Callable[[], Iterable[str]], ...] = ()


def set_other_paths(*functions: Callable[[], Iterable[str]]) -> None:
    """Registers functions that return paths which belong to no page and may depend on anything; the
    paths are the same on every site."""
    global _other_paths
    _other_paths = functions


@dataclass
class Affected:
    """What caches have to drop: whole addresses, and surrogate keys."""

    addresses: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)


def of_entries(entries: Sequence[LogEntry]) -> Affected:
    """What shows the pages of some entries, as they were and as they are: the pages themselves,
    those above them, and those whose documents depend on them."""
    found = anything()
    named = [entry for entry in entries if entry.page_id is not None]
    found.keys |= {surrogate_key_of_page(entry.page_id) for entry in named if entry.page_id}
    found.keys |= {name for entry in named for name in lists_with(entry.type, entry.language)}
    paths: set[SitePath] = {(entry.site_id, entry.path) for entry in entries if entry.path}
    paths |= {(e.old_site_id or e.site_id, e.old_path) for e in entries if e.old_path}
    redirects = [entry for entry in entries if entry.event == LogEntry.Event.REDIRECT]
    paths -= {(entry.site_id, entry.path) for entry in redirects}
    dependents = list(Document.objects.filter(dependencies__key__in=_keys(named)).distinct())
    paths |= {(one.site_id, one.public_path) for one in dependents}
    known = {one.pk: one for one in [*dependents, *_documents_at(_with_those_above(paths))]}
    _add_pages(found, list(known.values()))
    found.addresses |= _whole(paths) | _details(entry.page_id for entry in named)
    return found


def of_pages(documents: Sequence[Document]) -> Affected:
    """The addresses and keys of these pages' own answers."""
    found = Affected()
    _add_pages(found, documents)
    return found


def anything() -> Affected:
    """What every change may affect."""
    paths: set[SitePath] = {(None, path) for give in _other_paths for path in give()}
    return Affected(_whole(paths), {ANY})


def _keys(entries: Sequence[LogEntry]) -> set[str]:
    pks = {entry.page_id for entry in entries}
    versions = set(Page.objects.filter(pk__in=pks).values_list("translation_key", flat=True))
    keys = {key for one in versions for key in (page_key(one), related_key(one))}
    return keys | {type_key(entry.type) for entry in entries}


def _with_those_above(paths: set[SitePath]) -> set[SitePath]:
    """The paths, and every path above them: an index shows what is below it."""
    found: set[SitePath] = set()
    for site_id, path in paths:
        parts = path.strip("/").split("/")
        above = ("/".join(parts[:count]) for count in range(len(parts) + 1))
        found |= {(site_id, f"/{one}/" if one else "/") for one in above}
    return found


def _documents_at(paths: set[SitePath]) -> list[Document]:
    digests = {path_digest(path) for _site, path in paths}
    found = Document.objects.filter(path_digest__in=digests)
    return [one for one in found if (one.site_id, one.public_path) in paths]


def _add_pages(found: Affected, documents: Sequence[Document]) -> None:
    types = {
        pk: ContentType.objects.get_for_id(pk) for pk in {d.content_type_id for d in documents}
    }
    pages = Page.objects.in_bulk([one.pk for one in documents])
    root_urls = hosts()
    for one in documents:
        model = types[one.content_type_id].model_class()
        label = model._meta.label if model else ""
        found.keys |= {surrogate_key_of_page(one.pk), *lists_with(label, one.language)}
        address = root_urls[one.site_id] + one.public_path
        below = pages[one.pk].specific_deferred.get_cached_paths() if one.pk in pages else ["/"]
        found.addresses |= {address + path.lstrip("/") for path in below}
    found.addresses |= _details(one.pk for one in documents)


def _details(pks: Iterable[int | None]) -> set[str]:
    return _whole({(None, f"{DATA}pages/{pk}/") for pk in pks})


def _whole(paths: set[SitePath]) -> set[str]:
    """The addresses of paths, on their site or on every one."""
    root_urls = hosts()
    return {
        root_url + path
        for site_id, path in paths
        for pk, root_url in root_urls.items()
        if site_id in (None, pk)
    }
