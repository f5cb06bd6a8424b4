"""The log of what changed for the public: writing entries, and numbering them.

An entry is written in the transaction of its change, where nobody knows yet which of several
transactions is committed first. So it gets its number afterwards, by one numbering at a time, and
readers see numbered entries only: whoever has read up to a number has missed nothing below it.
"""

import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F, Max, QuerySet
from wagtail.models import Page, PageViewRestriction

from . import redirects
from .addresses import path_digest
from .models import Document, DocumentText, LogEntry, LogHead

Event = LogEntry.Event
_AT_ONCE = 500
_hearers: tuple[Callable[[], object], ...] = ()


def set_hearers(*hearers: Callable[[], object]) -> None:
    """Registers what is called when entries were numbered and that is committed.

    A process that is killed before calls nobody, so whoever needs each entry looks at the log by
    the clock as well.
    """
    global _hearers
    _hearers = hearers


def shown(
    documents: Iterable[Document], before: Mapping[int, Document], rewritten: bool = False
) -> None:
    """Public pages were written: they are new to the public, or stand elsewhere than `before`, or,
    where they were `rewritten`, may say something else."""
    entries, new = [], {}
    arrived, left = [], []
    for document in documents:
        old = before.get(document.pk)
        if old is None:
            new[document.pk] = document
            arrived.append(document)
            entries.append(_entry(Event.PUBLISHED, document, path=document.public_path))
        elif old.public_path != document.public_path or old.site_id != document.site_id:
            arrived.append(document)
            left.append(old)
            entry = _entry(Event.MOVED, document, path=document.public_path)
            if old.site_id != document.site_id:
                entry.old_site_id = old.site_id
            entries.append(_left(entry, old.public_path))
        elif rewritten:
            entries.append(_entry(Event.CHANGED, document, path=document.public_path))
    ended, begun = redirects.told_with(new, arrived, left)
    # Whoever applies them in order ends with the pages.
    LogEntry.objects.bulk_create([*ended, *entries, *begun])


def removed(documents: Sequence[Document], event: LogEntry.Event | None = None) -> None:
    """The public may not see some pages any more; without an `event`, for the reason that is found:
    they were restricted, or are not online."""
    if event == Event.RESTRICTED:
        taken_back = _taken_back(documents)
        documents = [document for document in documents if document.pk not in taken_back]
    if not documents:
        return
    restricted = _restricted(documents) if event is None else set()
    found = event or Event.WITHDRAWN
    LogEntry.objects.bulk_create(
        _left(
            _entry(Event.RESTRICTED if document.pk in restricted else found, document),
            document.public_path,
        )
        for document in documents
    )
    for start in range(0, len(documents), _AT_ONCE):
        _ended, begun = redirects.told_with({}, [], documents[start : start + _AT_ONCE])
        LogEntry.objects.bulk_create(begun)


def _taken_back(documents: Sequence[Document]) -> set[int]:
    """Takes back the entries of pages that became public and are restricted before anybody was
    told, such as private ones that are copied; their ids."""
    subjects = {_subject(document.pk): document.pk for document in documents}
    taken: set[int] = set()
    for start in range(0, len(documents), _AT_ONCE):
        part = list(subjects)[start : start + _AT_ONCE]
        new = LogEntry.objects.filter(number=None, event=Event.PUBLISHED, subject__in=part)
        for subject, pk in new.values_list("subject").annotate(Max("pk")):
            LogEntry.objects.filter(number=None, subject=subject, pk__gte=pk).delete()
            # Another transaction may have given it its number meanwhile.
            if not LogEntry.objects.filter(pk=pk).exists():
                taken.add(subjects[subject])
    return taken


def awaiting_digests() -> QuerySet[LogEntry]:
    """The entries without a number that tell what a page says, before that is made."""
    told = LogEntry.objects.filter(number=None, digest="", page_id__isnull=False)
    return told.exclude(event__in=LogEntry.REMOVALS)


def remade(document: Document, digest: str) -> None:
    """The JSON of a document was made, which tells what its change has come to; `document` holds
    the digest before. What is shown through others changes without being written itself.

    A numbered entry was read perhaps, and the page with it before it came to this: who has read it
    is told once more.
    """
    subject = _subject(document.pk)
    if awaiting_digests().filter(subject=subject).update(digest=digest):
        return
    last = LogEntry.objects.filter(subject=subject).order_by("-pk").first()
    was_told_early = last is not None and not last.digest and last.event not in LogEntry.REMOVALS
    if was_told_early or document.digest not in ("", digest):
        LogEntry.objects.bulk_create(
            [_entry(Event.CHANGED, document, path=document.public_path, digest=digest)]
        )


def redirected(site_id: int | None, old_path: str, path: str) -> None:
    """An address leads to another one from now on, or to none."""
    redirects.entry(site_id, old_path, path).save()


def language_changed(code: str) -> None:
    """A language came, went or changed."""
    LogEntry.objects.create(event=Event.LANGUAGE, subject=f"language:{code[:50]}", language=code)


def frame_changed() -> None:
    """What stands around pages changed: settings, menus, sites."""
    LogEntry.objects.create(event=Event.FRAME, subject="frame")


def number_entries() -> int:
    """Numbers the entries that are committed, in the order in which they were written; returns how
    many. Two numberings wait for each other."""
    if not LogEntry.objects.filter(number=None).exists():
        return 0
    table = connection.ops.quote_name(LogEntry._meta.db_table)
    with transaction.atomic():
        head = locked_head()
        # A statement of its own behind the lock, so that it sees what another numbering has
        # committed meanwhile, and numbers nothing twice.
        sql = (
            f"UPDATE {table} SET number = found.number FROM (SELECT id, "  # noqa: S608
            f"%s + ROW_NUMBER() OVER (ORDER BY id) AS number FROM {table} WHERE number IS NULL"
            f") AS found WHERE {table}.id = found.id"
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [head.last])
            count = int(cursor.rowcount)
        LogHead.objects.filter(pk=head.pk).update(last=F("last") + count)
        for call in _hearers:
            transaction.on_commit(call, robust=True)
    return count


def locked_head() -> LogHead:
    """The one row, which nobody else changes until the end of the transaction."""
    heads = LogHead.objects.select_for_update()
    head = heads.first()
    if head is None:
        LogHead.objects.bulk_create([LogHead(pk=1, epoch=_new_epoch())], ignore_conflicts=True)
        head = heads.get()
    return head


def begin_epoch() -> str:
    """Begins a new epoch, after a backup was restored: whoever has read further than the backup
    starts anew. Returns its name."""
    with transaction.atomic():
        head = locked_head()
        head.epoch = _new_epoch()
        head.save()
    return head.epoch


def _new_epoch() -> str:
    return secrets.token_hex(4)


def _entry(event: LogEntry.Event, document: Document, path: str = "", digest: str = "") -> LogEntry:
    return LogEntry(
        event=event,
        subject=_subject(document.pk),
        page_id=document.pk,
        type=_type_name(document),
        language=document.language,
        site_id=document.site_id,
        path=path,
        digest=digest,
    )


def _left(entry: LogEntry, old_path: str) -> LogEntry:
    entry.old_path, entry.old_path_digest = old_path, path_digest(old_path)
    return entry


def _subject(page_id: int) -> str:
    return f"page:{page_id}"


def _type_name(document: Document) -> str:
    """A page's type as the API names it; one that is not installed any more, as it was named."""
    kind = ContentType.objects.get_for_id(document.content_type_id)
    if model := kind.model_class():
        label: str = model._meta.label
        return label
    name = f"{kind.app_label}.{kind.model}"
    told = LogEntry.objects.filter(type__iexact=name).order_by("-pk")
    # The page's own entry is found by an index; not every page has one.
    last = told.filter(subject=_subject(document.pk)).first() or told.exclude(type=name).first()
    return last.type if last else _named_in(document) or name


def _named_in(document: Document) -> str:
    """The type that the document's own text names, where it has one."""
    text = DocumentText.objects.filter(document=document).values_list("detail", flat=True).first()
    # The marker of the site's address is a control character.
    detail = json.loads(text, strict=False) if text else {}
    return str(detail.get("meta", {}).get("type", ""))


def _restricted(documents: Sequence[Document]) -> set[int]:
    """Which of the pages are restricted, by themselves or by one above, or show one that is."""
    restrictions = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
    found: set[int] = set()
    if not restrictions:
        return found
    for start in range(0, len(documents), _AT_ONCE):
        pks = [document.pk for document in documents[start : start + _AT_ONCE]]
        paths = Page.objects.filter(pk__in=pks).values_list("pk", "path", "alias_of__path")
        found |= {
            pk for pk, *own in paths if any((path or "").startswith(restrictions) for path in own)
        }
    return found
