"""Writing the rows of documents: which there are, and what they are found and ordered by."""

import hashlib
from collections.abc import Sequence

from django.db.models import Q
from wagtail.models import Locale, Page, get_page_models

from cms.content.languages import load_followed, text_language
from cms.content.models import BasePage, ListEntry
from cms.content.visibility import public_pages

from . import log
from .addresses import Root, path_digest, placed, roots
from .models import Coverage, Document, LogEntry
from .version import note_change

# What is written in the transaction that changes it; the rest belongs to the JSON.
KEYS = (
    "content_type_id", "locale_id", "language", "site_id", "public_path", "path_digest", "slug",
    "date", "first_published_at", "last_published_at", "title_key",
)  # fmt: skip
_AT_ONCE = 200


def row_of(page: BasePage, known: list[Root], url_path: str | None = None) -> Document | None:
    """The row that a public page should have, without its JSON; `url_path` where the page's own is
    about to change."""
    place = placed(url_path or page.url_path, known)
    if place is None:
        return None
    entry = ListEntry.of(page)
    site_id, public_path = place
    return Document(
        page_id=page.pk,
        content_type_id=page.content_type_id,
        locale_id=page.locale_id,
        language=text_language(page),
        site_id=site_id,
        public_path=public_path,
        path_digest=path_digest(public_path),
        slug=page.slug,
        date=entry.date,
        first_published_at=entry.first_published_at,
        last_published_at=entry.last_published_at,
        title_key=entry.title_key,
    )


def write(documents: Sequence[Document]) -> None:
    """Writes rows; the JSON of those that are there stays."""
    if documents:
        note_change()
    Document.objects.bulk_create(
        documents,
        batch_size=_AT_ONCE,
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=[name.removesuffix("_id") for name in KEYS],
    )


def remove(documents: Sequence[Document], event: LogEntry.Event | None = None) -> None:
    """Takes documents away, of which the log tells by `event` or by what is found of the pages."""
    if documents:
        note_change()
    for start in range(0, len(documents), _AT_ONCE):
        pks = [document.pk for document in documents[start : start + _AT_ONCE]]
        Document.objects.filter(pk__in=pks).delete()
    log.removed(documents, event)


def synchronise(pages: Q, url_paths: dict[int, str] | None = None) -> list[BasePage]:
    """Gives documents to those of some pages that are public, and takes them from the others;
    returns the pages that had none before."""
    public = set(public_pages().filter(pages).values_list("pk", flat=True))
    concerned = Page.objects.filter(pages).values("pk")
    there = {one.pk: one for one in Document.objects.filter(page__in=concerned)}
    remove([there[pk] for pk in sorted(there.keys() - public)])
    known, ids, new = roots(), sorted(public), []
    for start in range(0, len(ids), _AT_ONCE):
        part = Page.objects.filter(pk__in=ids[start : start + _AT_ONCE])
        found = [page for page in part.specific() if isinstance(page, BasePage)]
        _write_all(found, known, url_paths or {}, there)
        new += [page for page in found if page.pk not in there]
    return new


def _write_all(
    pages: list[BasePage],
    known: list[Root],
    url_paths: dict[int, str],
    there: dict[int, Document],
) -> None:
    # Specific pages come without their locales, whatever was selected with them.
    locales = Locale.objects.in_bulk({page.locale_id for page in pages})
    for page in pages:
        page.locale = locales[page.locale_id]
    load_followed(pages)
    rows = [row_of(page, known, url_paths.get(page.pk)) for page in pages]
    # What says the same is not written: another transaction may have written it anew meanwhile.
    found = [row for row in rows if row is not None and differing(there.get(row.pk), row)]
    write(found)
    # While a site gets its first documents, the public sees nothing that is new to it.
    if is_complete():
        log.shown(found, there)


def types_digest() -> str:
    """Of the names of all installed page types."""
    labels = sorted(m._meta.label for m in get_page_models() if issubclass(m, BasePage))
    return hashlib.sha256(" ".join(labels).encode()).hexdigest()[:32]


def is_complete() -> bool:
    """Whether every public page has its document, whatever becomes of its JSON."""
    global _complete
    if not _complete:
        _complete = Coverage.objects.filter(types=types_digest()).exists()
    return _complete


def note_complete(complete: bool) -> None:
    """Notes whether it is so; the processes that know it to be so are not told otherwise."""
    global _complete
    _complete = False
    Coverage.objects.update_or_create(pk=1, defaults={"types": types_digest() if complete else ""})


_complete = False


def forget_completeness() -> None:
    """For tests: what a process knows goes with the database that it knows it of."""
    global _complete
    _complete = False


def differences(document: Document, page: BasePage, known: list[Root]) -> list[str]:
    """The names of the keys in which a document's row is not what it should be."""
    wanted = row_of(page, known)
    return ["site"] if wanted is None else differing(document, wanted)


def differing(document: Document | None, wanted: Document) -> list[str]:
    """The names of the keys that are not as wanted; all where there is no document."""
    return [name for name in KEYS if getattr(document, name, None) != getattr(wanted, name)]
