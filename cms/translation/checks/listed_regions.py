"""Whether a translation names all the regions that its original lists, and no others."""

from collections.abc import Iterator, Sequence

from cms.translation.language.phrases import Called, Vocabulary
from cms.translation.language.regions import regions
from cms.translation.language.tokens import Text, tokenised

from .finding import Severity
from .listed_names import lost, told

_REGIONS = Vocabulary(regions())
_SHORTEST, _BEGINNING = 4, 5
# The capitals of regions, by which these are called as well.
_CAPITALS = {
    "mazowieckie": "warsz warsa", "dolnośląskie": "wrocł wrocl", "małopolskie": "krakó crac",
    "pomorskie": "gdańs gdans trójm", "wielkopolskie": "pozna", "lubelskie": "lubli",
    "podlaskie": "biały bialy", "śląskie": "katow", "podkarpackie": "rzesz",
    "warmińsko-mazurskie": "olszt", "zachodniopomorskie": "szcze", "kujawsko-pomorskie": "bydgo",
}  # fmt: skip
_HINTS: dict[str, set[str]] = {
    name: {word[:_BEGINNING] for word in words.split()} for name, words in _CAPITALS.items()
}
for _sort, _name, _phrase in regions():
    words = {word[:_BEGINNING] for word in _phrase.split() if len(word) >= _SHORTEST}
    _HINTS.setdefault(_name, set()).update(words)


def regions_left_out(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Regions of which one text lists several and the other names only some; both without
    markup."""
    old, new = tokenised(before), tokenised(after)
    there = list(_REGIONS.named(old))
    here = list(_REGIONS.named(new)) if there else []
    if there and here:
        yield from told("place", _lost(old, there, new, here), _lost(new, here, old, there))


def _lost(text: Text, named: Sequence[Called], other: Text, others: Sequence[Called]) -> list[str]:
    """The regions of a list that another text leaves out although it names some of that list."""
    known = {one.name for one in others}
    return lost(
        text,
        named,
        lambda one: one.name in known,
        lambda one: any(token.low.startswith(tuple(_HINTS[one.name])) for token in other.tokens),
    )
