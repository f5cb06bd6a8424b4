"""The towns that a text names, and whether a translation leaves some of a list of them out."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cms.translation.language.gazetteer import OTHER_TOWN_ADJECTIVES, TOWN_ADJECTIVES, TOWNS
from cms.translation.language.inflection import keys, keys_in
from cms.translation.language.plain import without_accents
from cms.translation.language.tokens import Text, listed, tokenised

from .finding import Severity
from .listed_names import lost, told

# What tells a name apart: any of its keys, for each of its words.
Name = tuple[frozenset[str], ...]

_ADJECTIVE_ENDINGS = listed("i a ie iego iej iemu im ich imi")
# Other names of towns: the capital, the Tricity.
_STANDING_FOR = {
    "stolic": ("Warszawa",), "capital": ("Warszawa",), "lubelszcz": ("Lublin",),
    "kielecczy": ("Kielce",), "radomszczy": ("Radom",), "bialostocczy": ("Białystok",),
    "rzeszowszczy": ("Rzeszów",), "opolszczy": ("Opole",), "sadecczy": ("Nowy Sącz",),
    "trojmia": ("Gdańsk", "Gdynia", "Sopot"), "tri": ("Gdańsk", "Gdynia", "Sopot"),
}  # fmt: skip
_BEGINNING = 4
# What no form of a noun in “-sko” ends in: „radomskie” is no Radomsko.
_OF_ADJECTIVES_ALONE = ("ski", "skie", "skiego", "skiej", "skiemu", "skim", "skich", "skimi")


class Mention(NamedTuple):
    """A town's number where a text names it, from one token to another."""

    town: int
    start: int
    end: int
    said: str

    @property
    def name(self) -> Name:
        """The town as `proper` compares names."""
        return (frozenset((f"town {self.town}",)),)


def towns(text: Text, code: str) -> dict[Name, str]:
    """The towns that a text names, in any case, by any of their names and by adjectives with a
    capital, as names of institutions have them."""
    return {mention.name: mention.said for mention in mentions(text)}


def left_out_of_a_list(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """Towns of which one text lists several and the other names only some; both without markup."""
    old, new = tokenised(before), tokenised(after)
    there, here = mentions(old), mentions(new)
    if there and here:
        yield from told("place", _lost(old, there, new, here), _lost(new, here, old, there))


def _lost(
    text: Text, mentions: Sequence[Mention], other: Text, others: Sequence[Mention]
) -> list[str]:
    """The towns of a list that another text leaves out although it names some of that list."""
    named = {mention.town for mention in others}
    return lost(
        text,
        mentions,
        lambda mention: mention.town in named,
        lambda mention: _is_hinted(mention, _beginnings(other)),
    )


def _beginnings(text: Text) -> set[str]:
    """How the words of a text begin: adjectives begin like the names of their towns."""
    words = {without_accents(token.low) for token in text.tokens if token.is_word}
    names = {
        name
        for word in words
        for stem, stands_for in _STANDING_FOR.items()
        if word.startswith(stem)
        for name in stands_for
    }
    towns_by_adjective = {
        town for word in words for stem, town in _any_adjectives().items() if word.startswith(stem)
    }
    return {word[:_BEGINNING] for word in words} | {
        without_accents(name.casefold())[:_BEGINNING] for name in names | towns_by_adjective
    }


def _is_hinted(mention: Mention, beginnings: set[str]) -> bool:
    return any(
        without_accents(name.casefold())[:_BEGINNING] in beginnings for name in TOWNS[mention.town]
    )


@lru_cache(maxsize=8)
def mentions(text: Text) -> tuple[Mention, ...]:
    """The towns that a text names, where it does; those of the last texts are kept."""
    found: list[Mention] = []
    place = 0
    while place < len(text):
        mention = _mention(text, place)
        if mention:
            found.append(mention)
        place = mention.end if mention else place + 1
    return tuple(found)


def _mention(text: Text, place: int) -> Mention | None:
    """The town that a token begins to name."""
    word = text[place]
    if not (word.is_word and word.is_capital and len(word.text) > 2):
        return None
    town = _town_of_adjective(word.low)
    for number, words in _beginning(word.owner):
        end = _end_of(text, place, words)
        if end == place + 1 and town is not None and _is_an_adjective(text, place):
            break
        if end > place:
            return Mention(number, place, end, text.said(place, end).removesuffix("'s"))
    return None if town is None else Mention(town, place, place + 1, word.text)


def _is_an_adjective(text: Text, place: int) -> bool:
    """Whether a word is certainly an adjective of a town, though a town may be called like it."""
    if text[place].low.endswith(_OF_ADJECTIVES_ALONE):
        return True
    return text[place].low.endswith("ska") and (text.begins(place) or text[place - 1].is_capital)


def said_by_adjective(text: Text) -> set[Name]:
    """The towns that adjectives in small letters or at a sentence's beginning stand for."""
    words = {
        without_accents(token.low)
        for place, token in enumerate(text.tokens)
        if token.is_word and (not token.is_capital or text.begins(place))
    }
    numbers = {
        _numbers()[town]
        for word in words
        for stem, town in _any_adjectives().items()
        if word.startswith(stem) and word[len(stem) :] in _ADJECTIVE_ENDINGS | {"y"}
    }
    return {(frozenset((f"town {number}",)),) for number in numbers}


@lru_cache(maxsize=1)
def _any_adjectives() -> dict[str, str]:
    others = {without_accents(stem): town for town, stem in OTHER_TOWN_ADJECTIVES.items()}
    return _adjectives() | others


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    """The name of each town by its adjective, without accents and ending."""
    return {without_accents(stem): town for town, stem in TOWN_ADJECTIVES.items()}


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    return {name: number for number, names in enumerate(TOWNS) for name in names}


def _town_of_adjective(word: str) -> int | None:
    """The number of the town that a word is an adjective of: Warszawska, Lodzkiej."""
    bare = without_accents(word)
    for length in range(1, 5):
        if bare[-length:] in _ADJECTIVE_ENDINGS and bare[:-length] in _adjectives():
            return _numbers()[_adjectives()[bare[:-length]]]
    return None


@lru_cache(maxsize=1)
def _town_words() -> dict[str, list[tuple[int, Name]]]:
    """Names of towns by each key of their first word: the town's number, and all words' keys."""
    found: dict[str, list[tuple[int, Name]]] = {}
    for number, names in enumerate(TOWNS):
        for name in names:
            words = tuple(keys(word, "pl") for word in name.replace("-", " ").split())
            for key in words[0]:
                found.setdefault(key, []).append((number, words))
    return found


def _beginning(word: str) -> list[tuple[int, Name]]:
    found = [town for key in keys_in(word, False, "pl") for town in _town_words().get(key, ())]
    return sorted(found, key=lambda town: -len(town[1]))


def _end_of(text: Text, place: int, words: Name) -> int:
    """The token after the words of a name that begins at a token; the token itself if none does."""
    end = place
    for number, of in enumerate(words):
        if number and text[end].text == "-":
            end += 1
        word = text[end]
        if not word.is_capital or of.isdisjoint(keys_in(word.owner, False, "pl")):
            return place
        end += 1
    return end
