"""Bringing what is not text from a source into its live translation, the live text kept.

What reaches the translation at once: synchronised fields, pictures, links, order, and whatever the
source no longer has: rows, blocks, paragraphs, texts of cleared fields. Text that nobody has
translated for the live page stays as it was; a block or row that is new waits as a whole for its
translation, so that no page mixes languages.
"""

import datetime
import json
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page, Revision
from wagtail.signals import page_published, published
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import SegmentOverride
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
)
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from .models import PageText
from .segments import extracted, place
from .texts import NOT_READ, SOURCE, text_of
from .versions import is_kept, source_of, stored

_at_work: ContextVar[bool] = ContextVar("at_work", default=False)


def at_work() -> bool:
    """Whether what is written now is the source's synchronised content, and no draft."""
    return _at_work.get()


def is_behind(source: Any, target: Any, text: PageText) -> bool:
    """Whether the source has something that the live target can show and does not."""
    return _content(refreshed(source, target, text)) != _content(target)


def refreshed(source: Any, target: Any, text: PageText) -> Any:
    """The live target as it should be, unsaved: the source's synchronised content of today with
    the text that is live in the target."""
    source, new = stored(source), stored(target)
    live = {(s["path"], s["of"]): s["text"] for s in text.segments if s["by"] != SOURCE}
    found = extracted(source)
    waiting = {
        place(s.path)
        for s in found
        if isinstance(s, StringSegmentValue) and (place(s.path), s.string.data) not in live
    }
    waiting.add(NOT_READ)
    overrides = _live_overrides(target)
    taken = []
    for segment in found:
        here = place(segment.path)
        if isinstance(segment, OverridableSegmentValue):
            if segment.path in overrides and here not in waiting:
                taken.append(
                    OverridableSegmentValue(
                        segment.path, overrides[segment.path], order=segment.order
                    )
                )
        elif isinstance(segment, RelatedObjectSegmentValue):
            if _exists(segment, target.locale_id):
                taken.append(segment)
        elif here not in waiting:
            if isinstance(segment, StringSegmentValue):
                string = StringValue(live[here, segment.string.data])
                attrs, order = segment.attrs, segment.order
                segment = StringSegmentValue(segment.path, string, attrs=attrs, order=order)
            taken.append(segment)
    copy_synchronised_fields(source, new)
    ingest_segments(source, new, source.locale, target.locale, taken)
    for path in sorted(waiting):
        _keep(new, target, path.split("."))
    return new


def _exists(segment: RelatedObjectSegmentValue, locale_id: int) -> bool:
    model = segment.content_type.model_class()
    rows = model._default_manager.filter(translation_key=segment.translation_key)
    return bool(rows.filter(locale_id=locale_id).exists())


def _live_overrides(target: Any) -> dict[str, Any]:
    """What editors put in place of the source's links and pictures, as far as it is live."""
    overrides = SegmentOverride.objects.filter(
        context__object_id=target.translation_key, locale_id=target.locale_id, has_error=False
    ).values_list("context__path", "data_json")
    if not overrides:
        return {}
    found = extracted(target)
    live = {(place(s.path), str(s.data)) for s in found if isinstance(s, OverridableSegmentValue)}
    given = {path: json.loads(data) for path, data in overrides}
    return {path: data for path, data in given.items() if (place(path), str(data)) in live}


def _keep(new: Any, old: Any, path: list[str]) -> None:
    """Puts what `old` holds at a place into `new`; a block or row that is not in `old` goes."""
    name, *rest = path
    field = new._meta.get_field(name)
    if isinstance(field, StreamField):
        raw = _raw(new, field)
        _keep_in(raw, _raw(old, field), rest)
        setattr(new, name, field.to_python(json.dumps(raw)))
    elif isinstance(getattr(field, "field", None), ParentalKey):
        rows = list(getattr(new, name).all())
        row = next((r for r in rows if str(r.translation_key) == rest[0]), None)
        kept = next(
            (r for r in getattr(old, name).all() if str(r.translation_key) == rest[0]), None
        )
        if row is None:
            return
        if kept is None:
            getattr(new, name).set([r for r in rows if r is not row])
        else:
            _keep(row, kept, rest[1:])
    else:
        setattr(new, field.attname, getattr(old, field.attname))


def _raw(page: Any, field: StreamField) -> list[dict[str, Any]]:
    return list(json.loads(field.value_to_string(page)))


def _keep_in(new: Any, old: Any, path: list[str]) -> None:
    """The same within a stream's stored form: lists of {id, value}, structs of fields."""
    step, *rest = path
    if isinstance(new, list):
        item = next((i for i in new if i.get("id") == step), None)
        kept = next((i for i in old or () if i.get("id") == step), None)
        if item is None:
            return
        if kept is None:
            new.remove(item)
        elif rest:
            _keep_in(item["value"], kept["value"], rest)
        else:
            item["value"] = kept["value"]
    elif rest:
        _keep_in(new[step], old.get(step), rest)
    else:
        new[step] = (old or {}).get(step, "")


def _content(page: Any) -> dict[str, Any]:
    """A page's own content, comparable between two instances of it."""
    names = {f.field_name for f in page.translatable_fields} - {NOT_READ}
    for name in names:
        _unfold(getattr(page, name, None))
    data = page.serializable_data()
    return {name: _without_keys(data.get(name)) for name in names}


def _unfold(value: Any) -> None:
    """Makes a stream's blocks, so that all of them are stored in the same form."""
    if isinstance(value, (StreamValue, ListValue)):
        for child in value if isinstance(value, StreamValue) else value.bound_blocks:
            _unfold(child.value)
    elif isinstance(value, StructValue):
        for child in value.values():
            _unfold(child)


def _without_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_keys(v) for k, v in value.items() if k not in ("pk", "locale", "page")}
    if isinstance(value, list):
        return [_without_keys(v) for v in value]
    return value


def bring_up_to_date(target: Page) -> bool:
    """Publishes the target with the source's synchronised content, where it lacks some of it.

    Drafts, running reviews and locks stay as they are: the text that is live does not change.
    """
    if _at_work.get():
        return False
    token = _at_work.set(True)
    try:
        with transaction.atomic():
            return _bring_up_to_date(target.pk)
    finally:
        _at_work.reset(token)


def _bring_up_to_date(pk: int) -> bool:
    live = Page.objects.filter(pk=pk, live=True, alias_of=None)
    base = live.select_for_update(no_key=True).first()
    source = base and source_of(base)
    if base is None or source is None or source.pk == pk or not source.live:
        return False
    if not is_kept(source, base.locale_id):
        return False
    target = stored(base)
    new = refreshed(source, target, text_of(target))
    if _content(new) == _content(target):
        return False
    _publish(new, target)
    return True


def _publish(new: Any, target: Any) -> None:
    now = timezone.now()
    drafted = target.has_unpublished_changes or target.latest_revision_id != target.live_revision_id
    if drafted and target.latest_revision:
        # Before the draft, which stays the latest revision.
        revision = Revision.objects.create(
            content_object=new,
            base_content_type=new.get_base_content_type(),
            content=new.serializable_data(),
            object_str=str(new),
            created_at=target.latest_revision.created_at - datetime.timedelta(microseconds=1),
        )
    else:
        revision = new.save_revision()
    new.has_unpublished_changes = drafted
    new.live_revision = revision
    new.last_published_at = now
    new.save()
    page_published.send(sender=type(new), instance=new, revision=revision)
    published.send(sender=type(new), instance=new, revision=revision)
    log(instance=new, action="wagtail.publish", revision=revision, content_changed=True)
