"""The checks of a whole page: its segments, its structure, where its links lead."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.translation.language.glossary import Glossary, load
from cms.translation.status.models import PageText, TextSegment
from cms.translation.status.texts import IGNORED_PATH, SOURCE, read_text
from cms.types import Json

from .finding import Finding, Severity
from .leading import leading_elsewhere
from .segment import findings

_TAG = re.compile(r"<(li|h[1-6])\b")


def page_findings(
    source: Page, target: Page, text: PageText | None = None, glossary: Glossary | None = None
) -> list[Finding]:
    """In what a translation, or a draft of it, differs from its source, in the order of the page.

    Each segment is compared with the source's text that it translates, which need not be that of
    today; structure and links with the source as given. Only segments have grave findings.
    Both pages are specific; the number of queries does not grow with the page.
    """
    text = text or read_text(target)
    languages = source.locale.language_code, target.locale.language_code
    return [
        *segment_findings(text.segments, *languages, glossary or load()),
        *_structure(source, target),
        *leading_elsewhere(source, target),
    ]


def segment_findings(
    segments: Iterable[TextSegment], source_code: str, target_code: str, glossary: Glossary
) -> list[Finding]:
    """The findings of segments as `PageText` keeps them; what is not translated yet has none."""
    return [
        finding
        for s in segments
        if s["of"] and s["by"] != SOURCE and s["path"] != IGNORED_PATH
        for finding in findings(s["of"], s["text"], source_code, target_code, glossary, s["path"])
    ]


def _structure(source: Page, target: Page) -> Iterator[Finding]:
    for field in source.translatable_fields:
        name = field.field_name
        there, here = _shape(source, name), _shape(target, name)
        for what, sentence in (
            ("list", _("List items: %(there)d in the original, %(here)d in the translation.")),
            ("heading", _("Headings: %(there)d in the original, %(here)d in the translation.")),
            (
                "alt",
                _("Described pictures: %(there)d in the original, %(here)d in the translation."),
            ),
            ("block", _("Parts: %(there)d in the original, %(here)d in the translation.")),
        ):
            numbers = {"there": there[what], "here": here[what]}
            if there[what] != here[what]:
                yield Finding(what, Severity.NOTICE, name, sentence % numbers)


def _shape(page: Page, name: str) -> Counter[str]:
    """How many list items, headings, described pictures and other parts a field holds."""
    found = Counter[str]()
    field = page._meta.get_field(name)
    if isinstance(field, StreamField):
        _count(json.loads(field.value_to_string(page)), found)
    elif isinstance(getattr(field, "field", None), ParentalKey):
        for row in getattr(page, name).all():
            found["list"] += 1
            found["alt"] += any(
                getattr(row, f.name) for f in row._meta.fields if f.name.endswith("alt")
            )
    elif isinstance(field, RichTextField):
        _count(getattr(page, name), found)
    elif name.endswith("_alt"):
        found["alt"] += bool(getattr(page, name))
    return found


def _count(value: Json, found: Counter[str]) -> None:
    if isinstance(value, str):
        for tag in _TAG.findall(value):
            found["list" if tag == "li" else "heading"] += 1
    elif isinstance(value, list):
        for item in value:
            kind = item.get("type") if isinstance(item, dict) else None
            found["heading" if kind == "heading" else "list" if kind == "item" else "block"] += 1
            _count(item.get("value") if isinstance(item, dict) else item, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "alt" or key.endswith("_alt"):
                found["alt"] += bool(item)
            _count(item, found)
