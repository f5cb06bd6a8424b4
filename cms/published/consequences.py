"""What a change does to documents, kind by kind of what has changed. Called in its transaction: by
the effects that `cms.publishing` lists, and by what writes many rows that nothing hears of."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Model, Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from cms.content.dependencies import (
    object_key,
    page_key,
    page_keys,
    referred,
    related_key,
    type_key,
)
from cms.content.languages import load_followed
from cms.content.models import BasePage
from cms.content.visibility import one_moment, public_pages
from cms.translation.status.cascade import with_below

from . import log, marking
from .addresses import roots
from .marking import changing, mark, mark_everything, mark_kinds, mark_page
from .models import Document, LogEntry
from .rows import differing, remove, row_of, synchronise, write

_STEP = Page.steplen
_AT_ONCE = 500


def page_written(page: Page, rewritten: bool = True) -> None:
    """A page's row was written, its child rows included; `page` is specific and as stored. What it
    says is as before where it was not `rewritten`."""
    with changing(), one_moment():
        before = Document.objects.filter(pk=page.pk).first()
        after = None
        if isinstance(page, BasePage) and public_pages().filter(pk=page.pk).exists():
            load_followed([page])
            after = row_of(page, roots())
        if after is not None:
            write([after])
            log.shown([after], {page.pk: before} if before else {}, rewritten)
        elif before is not None:
            remove([before])
        elif page.live:
            mark_page(page)
        mark(_keys_of(page))
        elsewhere = (before and before.public_path) != (after and after.public_path)
        if elsewhere and (page.numchild or _is_shown_elsewhere(page)):
            branch_changed(page)


def _is_shown_elsewhere(page: Page) -> bool:
    return Page.objects.filter(alias_of=page.pk).exists()


def _keys_of(page: Page) -> set[str]:
    """What depends on a page, or did when it was shown last, and what it is shown by from now on:
    relations to the pages that it names."""
    named = {pk for model, pk in referred(page) if issubclass(model, Page)}
    return _own_keys(page) | {related_key(key) for key in page_keys(named).values()}


def _own_keys(page: Page) -> set[str]:
    keys = {page_key(page.translation_key), related_key(page.translation_key)}
    model = page.specific_class
    return keys | {type_key(model._meta.label)} if model else keys


def branch_changed(page: Page) -> None:
    """A page and what stands below it may be public from now on, or no longer, or elsewhere: it was
    published, withdrawn, moved, restricted or opened."""
    with changing():
        concerned = _branch(page)
        below = Page.objects.filter(concerned).only("translation_key", "content_type")
        keys = {key for one in below for key in _own_keys(one)}
        for one in synchronise(concerned, _addresses_below(page)):
            keys |= _keys_of(one)
        mark(keys)
        if page.live and not Document.objects.filter(pk=page.pk).exists():
            mark_page(page)


def _branch(page: Page) -> Q:
    """A page and what stands below it, the aliases that show any of that, what stands below these,
    and so on."""
    found: set[int] = set()
    new = set(
        Page.objects.filter(alias_of__path__startswith=page.path).values_list("pk", flat=True)
    )
    while new:
        found |= new | with_below(Page.objects.filter(pk__in=new, numchild__gt=0))
        new = set(Page.objects.filter(alias_of__in=found).values_list("pk", flat=True)) - found
    branch = Q(path__startswith=page.path)
    return branch | Q(pk__in=found) if found else branch


def settled(pks: Sequence[int]) -> dict[int, Document]:
    """The documents that some pages have, with the keys that they should have, and those that they
    and the pages below them lack; call it within `making`.

    Two transactions that do not see each other may leave them otherwise: one publishes below a page
    that the other one opens or withdraws, or writes a page that the other one has read. What shows
    such a page was made from what either of them saw.
    """
    before = Document.objects.in_bulk(pks)
    lacking = Page.objects.filter(pk__in=set(pks) - before.keys()).values_list("path", flat=True)
    pages = Q(pk__in=pks)
    for path in lacking:
        pages |= Q(path__startswith=path)
    keys = {key for page in synchronise(pages) for key in _keys_of(page)}
    after = Document.objects.in_bulk(pks)
    others = [pk for pk, kept in before.items() if pk not in after or differing(kept, after[pk])]
    for page in Page.objects.filter(pk__in=others).only("translation_key", "content_type"):
        keys |= _own_keys(page)
    mark(keys)
    return after


def branch_withheld(page: Page) -> None:
    """A page and what stands below it is about to be restricted: from before that is stored,
    nothing is read that it is to hide, nor what shows that or stands below what does."""
    with changing():
        pages = Page.objects.filter(_branch(page)).values("pk")
        below = Document.objects.filter(page__in=pages)
        remove(list(below), LogEntry.Event.RESTRICTED)


def _addresses_below(page: Page) -> dict[int, str]:
    """The `url_path` of a page's branch as it follows from the slugs: Wagtail writes those below
    after the page itself."""
    found: dict[str, str] = {page.path: page.url_path}
    addresses = {page.pk: page.url_path}
    below = Page.objects.filter(path__startswith=page.path).exclude(pk=page.pk).order_by("path")
    for pk, path, slug in below.values_list("pk", "path", "slug"):
        found[path] = f"{found[path[:-_STEP]]}{slug}/"
        addresses[pk] = found[path]
    return addresses


def pages_inserted(pks: Sequence[int]) -> None:
    """Many pages were written beside all that hears of single ones: rare, so everything that is
    kept is looked at anew."""
    with changing():
        for start in range(0, len(pks), _AT_ONCE):
            synchronise(Q(pk__in=pks[start : start + _AT_ONCE]))
        mark_everything()


def page_deleted(page: Page, document: Document | None, aliases: Iterable[int] = ()) -> None:
    """A page is gone, and the `document` with it that it had; `aliases` are the ids of those that
    followed it."""
    with changing():
        if document is not None:
            log.removed([document], LogEntry.Event.DELETED)
        mark(_own_keys(page))
        for alias in Page.objects.filter(pk__in=list(aliases)):
            branch_changed(alias)


def translation_changed(translation_key: UUID) -> None:
    """How a page stands to its source may be told otherwise."""
    with changing():
        mark({page_key(translation_key)})


def object_changed(instance: Model) -> None:
    """A picture, its renditions, a file, a term or whatever else pages refer to was written or
    deleted."""
    with changing():
        models = [type(instance), *instance._meta.get_parent_list()]
        mark({object_key(model, instance.pk) for model in models})


def objects_changed(model: type[Model], pks: Iterable[int]) -> None:
    """Many of them were written beside all that hears of single ones."""
    with changing():
        mark({object_key(model, pk) for pk in pks})


def collection_changed() -> None:
    """A collection was made private, opened or moved: rare, so all that show files are marked."""
    with changing():
        mark_kinds([get_image_model(), get_document_model()])


def redirect_changed(site_id: int | None, old_path: str, path: str) -> None:
    """An address leads to another one from now on, or to none."""
    with changing():
        log.redirected(site_id, old_path, path)
    marking.asking()


def site_deleted(site: Site) -> None:
    """A site is about to be deleted. What another site shows of its pages is written afterwards."""
    with changing():
        remove(list(Document.objects.filter(site=site)), LogEntry.Event.WITHDRAWN)


def everything_changed() -> None:
    """A language or a site came, went or changed: everything may be elsewhere."""
    with changing():
        synchronise(Q(depth__gte=2))
        mark_everything()
