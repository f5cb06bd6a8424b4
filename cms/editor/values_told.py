"""What stands in a field of a form, told in words to whoever compares it with something else."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils.html import conditional_escape, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin.compare import StreamBlockComparison
from wagtail.blocks import StreamValue

NOTHING = "–"


def in_words(field: forms.Field, value: Any) -> str:
    """HTML of a value as stored, as cleaned, or as it was sent where it is not valid."""
    if isinstance(value, StreamValue):
        comparison = StreamBlockComparison(value.stream_block, True, True, value, value)
        return comparison.htmlvalue(value) if len(value) else NOTHING
    if isinstance(value, dict):
        return _in_languages(value)
    if isinstance(value, (list, tuple, QuerySet)):
        return format_html_join(", ", "{}", ((in_words(field, one),) for one in value)) or NOTHING
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if value in (None, ""):
        return NOTHING
    return conditional_escape(_chosen(field, value))


def unlike(one: Any, other: Any) -> tuple[Any, Any]:
    """Two values to compare; of texts in several languages, of entries of a stream and of rows that
    are chosen those that differ."""
    if isinstance(other, QuerySet):
        first, second = list(one or ()), list(other)
        return [row for row in first if row not in second], [r for r in second if r not in first]
    if isinstance(one, StreamValue) and isinstance(other, StreamValue):
        return _without(one, other), _without(other, one)
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return one, other
    codes = [code for code in {**one, **other} if one.get(code) != other.get(code)]
    texts, others = ({code: said.get(code) for code in codes} for said in (one, other))
    return texts, others


def _without(one: StreamValue, other: StreamValue) -> StreamValue:
    """The entries of a stream that the other lacks; all where they differ in their order alone."""
    entries, others = _entries(one), _entries(other)
    own = [entry for entry in entries if entry not in others]
    if not own and len(entries) == len(others):
        return one
    return one.stream_block.to_python(own)


def _entries(stream: StreamValue) -> list[dict[str, Any]]:
    """The raw entries of a stream, without the keys that a form makes anew."""
    return [{**raw, "id": None} for raw in stream.get_prep_value()]


def _in_languages(texts: dict[str, Any]) -> str:
    names = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    lines = [(names.get(code, code), text or NOTHING) for code, text in texts.items()]
    return format_html_join("", "<p>{}: {}</p>", lines) or NOTHING


def _chosen(field: forms.Field, value: Any) -> Any:
    """The name of what is chosen by its key."""
    if isinstance(value, Model):
        return value
    if isinstance(field, forms.ModelChoiceField):
        try:
            return field.to_python(value)
        except ValidationError:
            return value  # as it was sent
    labels = {str(key): label for key, label in getattr(field, "choices", ())}
    return labels.get(str(value), value)
