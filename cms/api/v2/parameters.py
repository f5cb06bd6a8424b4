"""Query parameters, read strictly: what cannot be understood is named, never ignored."""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from django.http import QueryDict
from django.utils import timezone

from ..problems import BadParameterError

LIMIT_DEFAULT, LIMIT_MAX = 20, 100
SEARCH_LENGTH_MAX = 200
# The largest id that every database knows; a list longer than that has other troubles.
WHOLE_NUMBER_MAX = 2**31 - 1
# Stands where bytes that are no UTF-8 were sent.
_UNREADABLE = "\ufffd"


def listed(names: Iterable[str]) -> str:
    """Names for a message: sorted, at most 40 of them; “none” where there is none."""
    names = sorted(names)
    return (", ".join(names[:40]) or "none") + (", …" if len(names) > 40 else "")


def check_known(query: QueryDict, known: Collection[str]) -> None:
    """Refuses parameters that the address does not know, and those given twice."""
    for name, values in query.lists():
        if name not in known:
            raise BadParameterError(
                name[:100],
                f"“{name[:100]}” is not a parameter here; known are: {listed(known)}.",
            )
        if len(values) > 1:
            raise BadParameterError(name, f"“{name}” is given {len(values)} times; give it once.")
        if not values[0].isprintable() and any(ord(char) < 32 for char in values[0]):
            raise BadParameterError(name, f"“{name}” must not hold a control character.")
        if _UNREADABLE in values[0]:
            raise BadParameterError(name, f"“{name}” must be UTF-8, without U+FFFD.")


def whole_number(query: QueryDict, name: str, default: int, largest: int = WHOLE_NUMBER_MAX) -> int:
    """A parameter as a whole number from 0 to `largest`."""
    text = query.get(name)
    return default if text is None else parse_whole_number(name, text, largest)


def parse_whole_number(name: str, text: str, largest: int = WHOLE_NUMBER_MAX) -> int:
    """The text of a parameter as a whole number from 0 to `largest`. Raises BadParameterError."""
    # Python refuses to read a number of thousands of digits.
    if not (text.isascii() and text.isdigit()) or len(text) > 20 or int(text) > largest:
        raise BadParameterError(name, f"“{name}” must be a whole number from 0 to {largest}.")
    return int(text)


def whole_numbers(query: QueryDict, name: str, most: int) -> list[int]:
    """A parameter as whole numbers between commas, each once, at most so many."""
    texts = str(query[name]).split(",", most)
    if len(texts) > most:
        raise BadParameterError(name, f"“{name}” must not name more than {most}.")
    return list(dict.fromkeys(parse_whole_number(name, text) for text in texts))


def window(query: QueryDict) -> tuple[int, int]:
    """Where a page of a list begins and how much it holds; what is named by `ids` comes whole."""
    default = LIMIT_MAX if "ids" in query else LIMIT_DEFAULT
    limit = whole_number(query, "limit", default, LIMIT_MAX)
    return whole_number(query, "offset", 0), limit


def day(query: QueryDict, name: str) -> datetime.date | None:
    """A parameter as a date, YYYY-MM-DD."""
    text = query.get(name)
    if text is None:
        return None
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise BadParameterError(name, f"“{name}” must be a date such as 2026-11-23.") from None


def one_of(query: QueryDict, name: str, choices: Sequence[str], default: str) -> str:
    """A parameter that takes one of a few words."""
    text = query.get(name, default)
    if text not in choices:
        raise BadParameterError(name, f"“{name}” must be one of: {', '.join(choices)}.")
    return text


def order(query: QueryDict, keys: Mapping[str, str], default: str) -> list[str]:
    """The `order` parameter as model orderings; ties stand in the order of the last key."""
    text = query.get("order", default)
    name, sign = text.removeprefix("-"), "-" if text.startswith("-") else ""
    if name not in keys:
        raise BadParameterError(
            "order", f"“order” must be one of: {', '.join(keys)}; a minus before it turns it round."
        )
    tie = list(keys.values())[-1]
    return list(dict.fromkeys([f"{sign}{keys[name]}", f"{sign}{tie}"]))


def search_text(query: QueryDict) -> tuple[str, str] | None:
    """The `search` parameter with its operator, or None where nothing is searched for."""
    operator = one_of(query, "search_operator", ("and", "or"), "and")
    text = query.get("search")
    if text is None:
        if "search_operator" in query:
            raise BadParameterError("search_operator", "“search_operator” needs “search”.")
        return None
    if len(text) > SEARCH_LENGTH_MAX:
        raise BadParameterError(
            "search", f"“search” must not be longer than {SEARCH_LENGTH_MAX} characters."
        )
    return text, operator


def field_names(
    text: str | None,
    default: Sequence[str],
    available: Sequence[str],
    known: Collection[str],
    meant: Callable[[str], Sequence[str]] = lambda name: [name],
) -> list[str]:
    """The `fields` parameter: names to add to the default, `-name` to leave out, and first of all
    `*` for everything or `_` for nothing.

    `known` are the names that any listed thing has; `available` those of the thing at hand; `meant`
    gives those that a name stands for.
    """
    if text is None:
        return list(default)
    chosen = set(default)
    for place, part in enumerate(text.split(",")):
        if part in ("*", "_"):
            if place:
                raise BadParameterError("fields", f"“{part}” can only stand first in “fields”.")
            chosen = set(available) if part == "*" else set()
            continue
        name = part.removeprefix("-")
        if name not in known:
            raise BadParameterError(
                "fields",
                f"“{name[:100]}” is not a field here; known are: {listed(known)}.",
            )
        if part.startswith("-"):
            chosen.difference_update(meant(name))
        else:
            chosen.update(meant(name))
    return [name for name in available if name in chosen]


def moment(value: datetime.datetime | None) -> str | None:
    """A moment in the site's time zone, to the second, with its offset."""
    return timezone.localtime(value).isoformat(timespec="seconds") if value else None
