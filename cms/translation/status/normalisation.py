"""Normalises the copies of texts that the engine stores, as the texts themselves are.

Without it a page whose texts are made normal would say something else than what was translated.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

from cms.content.normalisation import normal_data
from cms.text import normal, normal_markup
from cms.translation.engine.localize import (
    String,
    StringSegment,
    StringTranslation,
    TranslationContext,
    TranslationSource,
)

from .models import PageText

# The engine cuts plain text at line feeds only.
_BEFORE_A_BREAK = re.compile(r"\r(?=<br)")


def normalise_engine() -> Iterator[tuple[type[Model], int]]:
    """Rewrites what is not normal; gives each model with the number of its rows that were not."""
    steps: list[tuple[type[Any], Callable[[Any], bool]]] = [
        (TranslationSource, _source),
        (TranslationContext, _context),
        (String, _string),
        (PageText, _page_text),
    ]
    for model, step in steps:
        yield model, sum(map(step, model.objects.iterator(chunk_size=500)))


def _segment(text: str) -> str:
    return normal_markup(_BEFORE_A_BREAK.sub("", text))


def _source(source: TranslationSource) -> bool:
    model, data = source.specific_content_type.model_class(), json.loads(source.content_json)
    if model is None or (new := normal_data(model, data)) == data:
        return False
    content = json.dumps(new, cls=DjangoJSONEncoder)
    TranslationSource.objects.filter(pk=source.pk).update(content_json=content)
    return True


def _context(context: TranslationContext) -> bool:
    """Paths quote the texts of a table."""
    if (path := normal(context.path)) == context.path:
        return False
    path_id = TranslationContext._get_path_id(path)
    others = TranslationContext.objects.filter(object_id=context.object_id, path_id=path_id)
    if (other := others.first()) is None:
        TranslationContext.objects.filter(pk=context.pk).update(path=path, path_id=path_id)
        return True
    StringSegment.objects.filter(context=context).update(context=other)
    for translation in StringTranslation.objects.filter(context=context):
        _move(translation, context=other)
    return True


def _string(string: String) -> bool:
    if (data := _segment(string.data)) == string.data:
        return False
    known = String._get_data_hash(data)
    other = String.objects.filter(locale_id=string.locale_id, data_hash=known).first()
    if other is None:
        String.objects.filter(pk=string.pk).update(data=data, data_hash=known)
        return True
    StringSegment.objects.filter(string=string).update(string=other)
    for translation in StringTranslation.objects.filter(translation_of=string):
        _move(translation, translation_of=other)
    return True


def _move(translation: StringTranslation, **to: Any) -> None:
    """Gives a translation to the normal text, unless that has one of its own."""
    place = {
        "translation_of_id": translation.translation_of_id,
        "context_id": translation.context_id,
        "locale_id": translation.locale_id,
        **{f"{name}_id": row.pk for name, row in to.items()},
    }
    if not StringTranslation.objects.filter(**place).exists():
        StringTranslation.objects.filter(pk=translation.pk).update(**place)


def _page_text(text: PageText) -> bool:
    segments = [
        {**s, "path": normal(s["path"]), "text": _segment(s["text"]), "of": _segment(s["of"])}
        for s in text.segments
    ]
    if segments == text.segments:
        return False
    PageText.objects.filter(pk=text.pk).update(segments=segments)
    return True
