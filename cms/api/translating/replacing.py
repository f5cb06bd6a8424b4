"""Links, pictures, files and pages that a translation shows in place of its source's, as the screen
offers them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from django.core.exceptions import ValidationError
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.translation.models import PageTranslation
from cms.translation.workbench.lines import seen
from cms.translation.workbench.replacements import Replacement, replace, replacements
from cms.types import Person

from .shapes import FieldError, OtherWording, Replaceable, WrittenValue

# Things by their model and id.
Titles = Mapping[type[Model], Mapping[int | str, Model]]
CHANGED = "The original has changed here. Read the translation anew."


def told_replaceable(row: PageTranslation) -> list[Replaceable]:
    """Each of them in the order of the page; a query for each kind of thing."""
    found = replacements(row)
    titles = _titles(found)
    return [
        Replaceable(
            key=one.key,
            place=one.place.label,
            path=one.path,
            kind=_kind(one),
            source=one.value,
            source_title=_title(one, one.value, titles),
            value=one.instead,
            value_title=_title(one, one.instead, titles),
            version=version_of(one),
        )
        for one in found
    ]


def version_of(one: Replacement) -> str:
    """Names what stands there now; empty where the source's own does."""
    return "" if one.instead is None else seen(str(one.instead))


def write_values(
    row: PageTranslation, wanted: Sequence[WrittenValue], user: Person
) -> tuple[list[FieldError], list[OtherWording], list[str]]:
    """Writes what stands in places of a translation whose row is held: what was refused, where
    others wrote since, and the paths of what was written."""
    known = {one.key: one for one in replacements(row)}
    titles = _titles(known.values())
    errors, conflicts, paths, given = list[FieldError](), list[OtherWording](), [], set[str]()
    for place, sent in enumerate(wanted):
        one = known.get(sent.key)
        if sent.key in given:
            errors.append(_error(place, "key", sent.key, "This place is given twice."))
        elif one is None:
            conflicts.append(OtherWording(key=sent.key, detail=CHANGED, text="", version=""))
        elif version_of(one) != sent.version:
            conflicts.append(
                OtherWording(
                    key=sent.key,
                    detail="Somebody else has put something else here meanwhile.",
                    text=_title(one, one.instead, titles),
                    version=version_of(one),
                )
            )
        elif why := _written(row, one, sent.value, user):
            errors.append(_error(place, "value", sent.key, why))
        else:
            paths.append(one.path)
        given.add(sent.key)
    return errors, conflicts, paths


def _written(row: PageTranslation, one: Replacement, value: int | str | None, user: Person) -> str:
    """Writes one; why it cannot stand there, empty where it can."""
    wanted, said = (int, "an id") if one.model is not None else (str, "an address")
    if value is not None and not (isinstance(value, wanted) and str(value).strip()):
        return f"Send {said} here."
    try:
        replace(row, one, "" if value is None else str(value), one.seen, user)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def _error(place: int, name: str, key: str, message: str) -> FieldError:
    return FieldError(loc=["body", "replaceable", place, name], msg=message, key=key)


def _kind(one: Replacement) -> Literal["link", "picture", "file", "page"]:
    if one.model is None:
        return "link"
    if issubclass(one.model, get_image_model()):
        return "picture"
    return "file" if issubclass(one.model, get_document_model()) else "page"


def _titles(found: Iterable[Replacement]) -> Titles:
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for one in found:
        if one.model is not None:
            wanted[one.model] |= {value for value in (one.value, one.instead) if value is not None}
    return {model: model._default_manager.in_bulk(pks) for model, pks in wanted.items()}


def _title(one: Replacement, value: int | str | None, titles: Titles) -> str:
    if value is None:
        return ""
    thing = value if one.model is None else titles[one.model].get(value)
    return str(value if thing is None else thing)
