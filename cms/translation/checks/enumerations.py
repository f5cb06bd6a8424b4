"""Whether a translation lists as many things as both texts say there are: four areas: …"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.reading import counted_items

from .finding import Severity

# Of two things one may be named before the list.
_FEWEST = 3


def enumerated(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """A list that has all its items in one text and fewer in the other; both without markup."""
    old, new = counted_items(before, source), counted_items(after, target)
    if number := _complete_only(old, new):
        sentence = _("The original lists %(number)s things, the translation fewer. Complete it.")
        yield "left_out", Severity.GRAVE, sentence % {"number": number}
    elif number := _complete_only(new, old):
        sentence = _("The translation lists %(number)s things, the original fewer. Check the list.")
        yield "added", Severity.GRAVE, sentence % {"number": number}


def _complete_only(lists: list[tuple[int, int, int]], others: list[tuple[int, int, int]]) -> int:
    """The number of items of a list that is complete here and not there; 0 where there is none."""
    for number, fewest, most in lists:
        if number >= _FEWEST and number in (fewest, most):
            there = [of for of in others if of[0] == number]
            if there and all(1 < most_there < number for _number, _fewest, most_there in there):
                return number
    return 0
