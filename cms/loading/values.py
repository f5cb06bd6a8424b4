"""Content values as models and blocks take them, in one language."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from cms.content.fields import stream_value

from .content import Link, Picture, Term, Text


class Values:
    """What stands for content in one language: pages, terms and pictures by key.

    Links lead to the Polish page in every language, as the translation engine has it; what a
    reader sees is resolved when the page is shown.
    """

    def __init__(self, language: str = "pl") -> None:
        self.language = language
        self.made: dict[str, Any] = {}
        self.terms: dict[str, Any] = {}
        self.pictures: dict[str, Any] = {}

    def value(self, value: Any) -> Any:
        """A content value as a model field takes it."""
        if isinstance(value, Text):
            return value.pl if self.language == "pl" else value.english
        if isinstance(value, Link):
            # A page of a plugin that is not installed: the link stays empty.
            return self.made.get(value.key)
        if isinstance(value, Picture):
            return self.pictures[value.key]
        if isinstance(value, Term):
            return self.terms[value.key]
        return value

    def column(self, model: Any, name: str, value: Any) -> tuple[str, Any]:
        """A content value with the name of the attribute that holds it as it is stored."""
        field = model._meta.get_field(name)
        if isinstance(field, StreamField):
            return name, self.stream(field.stream_block, value)
        converted = self.value(value)
        if isinstance(converted, models.Model):
            return field.attname, converted.pk
        return name, converted

    def raw(self, value: Any) -> Any:
        """A content value as a block stores it."""
        if isinstance(value, Mapping):
            return {key: self.raw(item) for key, item in value.items()}
        if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
            return {"type": value[0], "value": self.raw(value[1])}
        if isinstance(value, (list, tuple)):
            return [self.raw(item) for item in value]
        converted = self.value(value)
        return converted.pk if isinstance(converted, models.Model) else converted

    def stream(self, block: StreamBlock, items: Sequence[tuple[str, Any]]) -> Any:
        """Items of content as the value of a stream."""
        raw = [{"type": name, "value": self.raw(value)} for name, value in items]
        return stream_value(block, raw)
