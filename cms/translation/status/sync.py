"""Copies what is not text from a source into its live translation, which keeps its text.

What reaches the translation at once: synchronised fields, pictures, links, order, and whatever the
source no longer has: rows, blocks, paragraphs, texts of cleared fields. Text that nobody has
translated for the live page stays as it was; a block or row that is new waits as a whole for its
translation, so that no page mixes languages.
"""

import datetime
import json
from collections import defaultdict
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Revision, TranslatableMixin
from wagtail.signals import page_published, published

from cms.content.clusters import prefetch_child_rows, private_copy
from cms.content.occasion import Reason, reason, writing_for
from cms.translation.engine.localize import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    SegmentOverride,
    StringSegmentValue,
    StringValue,
    copy_synchronised_fields,
    ingest_segments,
)
from cms.translation.engine.segments import EngineSegment, extracted, place
from cms.translation.engine.versions import is_managed, source_of, stored
from cms.types import Json, JsonObject

from .models import PageText
from .texts import IGNORED_PATH, SOURCE, text_of

# By place.
Overrides = dict[str, Json]


def is_behind(source: Page, target: Page, text: PageText, overrides: Overrides) -> bool:
    """Whether the source has something that the live target can show and does not. Both are as
    stored, with their child rows already loaded."""
    return content(refreshed(source, target, text, overrides)) != content(target)


def refreshed(source: Page, target: Page, text: PageText, overrides: Overrides) -> Page:
    """The live target as it should be, unsaved: the source's synchronised content of today with
    the text that is live in the target."""
    for page in (source, target):
        prefetch_child_rows([page])
    source, new = private_copy(source), private_copy(target)
    live = {(s["path"], s["of"]): s["text"] for s in text.segments if s["by"] != SOURCE}
    found = extracted(source)
    related = _related(found, target.locale_id)
    waiting = {
        place(s.path)
        for s in found
        if isinstance(s, StringSegmentValue) and (place(s.path), s.string.data) not in live
    }
    waiting.add(IGNORED_PATH)
    given = _live_overrides(target, overrides)
    taken = []
    for segment in found:
        here = place(segment.path)
        if isinstance(segment, OverridableSegmentValue):
            if segment.path in given and here not in waiting:
                taken.append(
                    OverridableSegmentValue(segment.path, given[segment.path], order=segment.order)
                )
        elif isinstance(segment, RelatedObjectSegmentValue):
            there = related.get((segment.content_type.pk, segment.translation_key))
            if there is not None:
                taken.append(_Found(segment, there))
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


class _Found(RelatedObjectSegmentValue):
    """A reference whose object in the target's language is already loaded."""

    def __init__(self, segment: RelatedObjectSegmentValue, there: TranslatableMixin) -> None:
        super().__init__(
            segment.path, segment.content_type, segment.translation_key, order=segment.order
        )
        self.there = there

    def clone(self) -> "_Found":
        return _Found(self, self.there)

    def get_instance(self, locale: Locale) -> TranslatableMixin:
        return self.there


def _related(
    found: list[EngineSegment], locale_id: int
) -> dict[tuple[int, UUID], TranslatableMixin]:
    """What a page refers to, in another language, by type and translation key."""
    wanted: dict[Any, set[UUID]] = defaultdict(set)
    for segment in found:
        if isinstance(segment, RelatedObjectSegmentValue):
            wanted[segment.content_type].add(segment.translation_key)
    return {
        (content_type.pk, there.translation_key): there
        for content_type, keys in wanted.items()
        for there in content_type.model_class()._default_manager.filter(
            translation_key__in=keys, locale_id=locale_id
        )
    }


def overrides_of(key: UUID) -> dict[int, Overrides]:
    """What editors put in place of a page's links and pictures, by language and place."""
    rows = SegmentOverride.objects.filter(context__object_id=key, has_error=False)
    found: dict[int, Overrides] = defaultdict(dict)
    for locale_id, path, data in rows.values_list("locale_id", "context__path", "data_json"):
        found[locale_id][path] = json.loads(data)
    return found


def _live_overrides(target: Page, given: Overrides) -> Overrides:
    """What readers see where an editor replaced something: the replacement or, until that is
    reviewed, whatever stood there before."""
    if not given:
        return {}
    found = extracted(target)
    live = {place(s.path): s.data for s in found if isinstance(s, OverridableSegmentValue)}
    return {path: live[place(path)] for path in given if place(path) in live}


def _keep(new: TranslatableMixin, old: TranslatableMixin, path: list[str]) -> None:
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


def _raw(page: TranslatableMixin, field: StreamField) -> list[JsonObject]:
    return list(json.loads(field.value_to_string(page)))


def _keep_in(new: Json, old: Json, path: list[str]) -> None:
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


def content(page: Page) -> JsonObject:
    """A page's own content, comparable between two instances of it."""
    names = {f.field_name for f in page.translatable_fields} - {IGNORED_PATH}
    for name in names:
        _unfold(getattr(page, name, None))
    data = page.serializable_data()
    return {name: _without_keys(data.get(name)) for name in names}


def _unfold(value: object) -> None:
    """Makes a stream's blocks, so that all of them are stored in the same form."""
    if isinstance(value, (StreamValue, ListValue)):
        for child in value if isinstance(value, StreamValue) else value.bound_blocks:
            _unfold(child.value)
    elif isinstance(value, StructValue):
        for child in value.values():
            _unfold(child)


def _without_keys(value: Json) -> Json:
    if isinstance(value, dict):
        return {k: _without_keys(v) for k, v in value.items() if k not in ("pk", "locale", "page")}
    if isinstance(value, list):
        return [_without_keys(v) for v in value]
    return value


def bring_up_to_date(target: Page) -> bool:
    """Publishes the target with the source's synchronised content, where it lacks some of it.

    Drafts, running reviews and locks stay as they are: the text that is live does not change.
    """
    if reason() == Reason.SYNC:
        return False
    with writing_for(Reason.SYNC), transaction.atomic():
        return _bring_up_to_date(target.pk)


def _bring_up_to_date(pk: int) -> bool:
    live = Page.objects.filter(pk=pk, live=True, alias_of=None)
    base = live.select_for_update(no_key=True).first()
    source = base and source_of(base)
    if base is None or source is None or source.pk == pk or not source.live:
        return False
    if not is_managed(source, base.locale_id):
        return False
    target = stored(base)
    overrides = overrides_of(base.translation_key).get(base.locale_id, {})
    new = refreshed(stored(source), target, text_of(target), overrides)
    if content(new) == content(target):
        return False
    _publish(new, target)
    return True


def _publish(new: Page, target: Page) -> None:
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
