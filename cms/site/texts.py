"""A text in every language of the site, kept in one column and edited side by side."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from wagtail import blocks

from cms.text import normal

LANGUAGES: list[tuple[str, Any]] = settings.WAGTAIL_CONTENT_LANGUAGES


class _Inputs(forms.MultiWidget):
    """An input for each language, each with its language as a label."""

    template_name = "cms_site/text_in_languages.html"

    def __init__(self, rows: int, attrs: Any = None) -> None:
        area = {"rows": rows}
        made: dict[str, forms.Widget | type[forms.Widget]] = {
            code: forms.Textarea({**area, "lang": code})
            if rows > 1
            else forms.TextInput({"lang": code})
            for code, _language in LANGUAGES
        }
        super().__init__(made, attrs)

    def decompress(self, value: Mapping[str, str] | None) -> list[str]:
        return [(value or {}).get(code, "") for code, _language in LANGUAGES]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        for part, (_code, language) in zip(context["widget"]["subwidgets"], LANGUAGES, strict=True):
            part["language"] = language
        return context


class TextInLanguagesField(forms.MultiValueField):
    """The form field: gives a dictionary without the languages that were left empty."""

    def __init__(self, *, max_length: int, rows: int = 1, **kwargs: Any) -> None:
        fields = [forms.CharField(max_length=max_length, required=False) for _ in LANGUAGES]
        super().__init__(fields, require_all_fields=False, widget=_Inputs(rows), **kwargs)

    def compress(self, data_list: list[str]) -> dict[str, str]:
        told = zip((code for code, _language in LANGUAGES), data_list, strict=False)
        return {code: normal(text) for code, text in told if text}


class TextInLanguages(models.JSONField):
    """`{"pl": "…", "en": "…"}`; a language without a text has no key."""

    def __init__(self, *args: Any, max_length: int = 200, rows: int = 1, **kwargs: Any) -> None:
        self.longest, self.rows = max_length, rows
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        made = {
            "form_class": TextInLanguagesField,
            "max_length": self.longest,
            "rows": self.rows,
            "show_hidden_initial": False,
            **kwargs,
        }
        made.pop("widget", None)
        return models.Field.formfield(self, **made)


class TextInLanguagesBlock(blocks.StructBlock):
    """The same inside a stream: a child block for each language."""

    def __init__(self, *, max_length: int = 150, **kwargs: Any) -> None:
        children = [
            (code, blocks.CharBlock(label=language, required=False, max_length=max_length))
            for code, language in LANGUAGES
        ]
        super().__init__(children, **kwargs)
