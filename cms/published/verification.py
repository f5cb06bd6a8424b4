"""Comparing documents with what the pages themselves say."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page

from cms.content.languages import load_followed
from cms.content.models import BasePage
from cms.content.visibility import public_pages

from . import shapes
from .addresses import roots
from .freshness import fresh
from .models import Document
from .rows import differences

_AT_ONCE = 50


@dataclass(frozen=True)
class Difference:
    """A document that is not what it should be: which page's, and what is wrong with it."""

    page_id: int
    what: str

    def __str__(self) -> str:
        return f"{self.page_id}: {self.what}"


def verify() -> Iterator[Difference | int]:
    """Every difference, and after each group of pages how many were compared so far.

    Documents that are known to be stale are compared by their keys only: nobody reads their JSON.
    """
    last, compared = 0, 0
    while True:
        after = Page.objects.filter(pk__gt=last).order_by("pk")
        pks = list(after.values_list("pk", flat=True)[:_AT_ONCE])
        if not pks:
            return
        last = pks[-1]
        compared += len(pks)
        yield from _verified(pks)
        yield compared


def _verified(pks: Sequence[int]) -> Iterator[Difference]:
    found = public_pages().filter(pk__in=pks).specific()
    pages = {page.pk: page for page in found if isinstance(page, BasePage)}
    locales = Locale.objects.in_bulk()
    for page in pages.values():
        page.locale = locales[page.locale_id]
    load_followed(pages.values())
    documents = Document.objects.in_bulk(pks)
    installed = {kind.pk for kind in ContentType.objects.all() if kind.model_class()}
    for pk in sorted(documents.keys() - pages.keys()):
        # Nothing answers from a document whose type is not installed.
        if documents[pk].content_type_id in installed:
            yield Difference(pk, f"{documents[pk].public_path} is not public")
    known = roots()
    for pk, page in pages.items():
        if pk not in documents:
            yield Difference(pk, f"{page.url_path} has no document")
        elif wrong := differences(documents[pk], page, known):
            yield Difference(pk, f"{documents[pk].public_path}: wrong {', '.join(wrong)}")
    kept = {
        pk: texts
        for pk, *texts in Document.objects.filter(fresh(), pk__in=pages).values_list(
            "pk", "text__detail", "text__brief", "text__card"
        )
    }
    for shape in shapes.shapes_of(sorted(kept)):
        made = [one.decode() for one in (shape.detail, shape.brief, shape.card)]
        names = ("detail", "item", "card")
        for name, text, wanted in zip(names, kept[shape.pk], made, strict=True):
            if text != wanted:
                # The marker of the site's address is no character of JSON.
                where = _first(*(json.loads(one, strict=False) for one in (text, wanted)))
                yield Difference(shape.pk, f"{documents[shape.pk].public_path}: {name}: {where}")


def _first(kept: Any, wanted: Any, place: str = "") -> str:
    """Where two answers differ first, and how."""
    if isinstance(kept, dict) and isinstance(wanted, dict) and kept.keys() == wanted.keys():
        for name in kept:
            if kept[name] != wanted[name]:
                return _first(kept[name], wanted[name], f"{place}/{name}")
    if isinstance(kept, list) and isinstance(wanted, list) and len(kept) == len(wanted):
        for number, (one, other) in enumerate(zip(kept, wanted, strict=True)):
            if one != other:
                return _first(one, other, f"{place}/{number}")
    return f"at {place or '/'} there is {_short(kept)}, it should be {_short(wanted)}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else f"{text[:120]}…"
