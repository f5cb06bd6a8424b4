"""Words made of a number and something else: dwuletni, trzydniowa, sześciocyfrowa, tenfold."""

from fractions import Fraction
from functools import lru_cache

from .figures import bare, reading
from .measures import Unit
from .numeral_words import CARDINALS
from .quantities import NUMBER, Quantity, Read, Reading, Weight
from .tokens import Text, listed

# What Polish numerals are in compounds, and what follows them there.
_FIRST: dict[str, int | Fraction] = {
    "jedno": 1, "dwu": 2, "dwo": 2, "trzy": 3, "trój": 3, "cztero": 4,
    "pięcio": 5, "sześcio": 6, "siedmio": 7, "ośmio": 8, "dziewięcio": 9, "dziesięcio": 10,
    "czworo": 4, "stu": 100, "tysiąc": 1000, "pół": Fraction(1, 2), "półtora": Fraction(3, 2),
}  # fmt: skip
_FIRST |= {
    word.removesuffix("stu") + "sto": number
    for word, number in CARDINALS["pl"].items()
    if word.endswith("nastu")
}
_FIRST |= {
    word.removesuffix("u") + "o": number
    for word, number in CARDINALS["pl"].items()
    if number in range(20, 100, 10) and word.endswith("u")
}
_FIRST |= {
    word: number
    for word, number in CARDINALS["pl"].items()
    if number in range(20, 100, 10) and word.endswith("u")
}
_FIRST |= {
    word: number
    for word, number in CARDINALS["pl"].items()
    if number in range(200, 1000, 100) and word.endswith(("stu", "set"))
}
_PREFIXES = sorted(_FIRST, key=len, reverse=True)
_THEN: dict[str, tuple[str, int | str] | None] = {
    "let": ("month", 12), "latk": ("month", 12), "latek": ("month", 12), "roczn": ("month", 12),
    "leci": ("month", 12),
    "miesięczn": ("month", 1), "tygodniow": ("min", 10080), "dniow": ("min", 1440),
    "dobow": ("min", 1440), "godzinn": ("min", 60), "minutow": ("min", 1),
    "procentow": ("%", 1), "kilometrow": ("m", 1000), "metrow": ("m", 1),
    "sekundow": ("min", "1/60"), "centymetrow": ("m", "1/100"), "milimetrow": ("m", "1/1000"),
    "litrow": ("l", 1), "gramow": ("g", 1), "kilogramow": ("g", 1000), "tonow": ("g", 10**6),
    "hektarow": ("m²", 10_000), "calow": ("inch", 1),
    "osobow": None, "krotn": None, "etapow": None, "punktow": None, "języczn": None,
    "stopniow": None, "częściow": None, "piętrow": None, "tomow": None, "krajow": None,
    **dict.fromkeys(listed(
        "cyfrow gwiazdkow pokojow wymiarow rdzeniow fazow stronicow cylindrow znakow literow"
        " miejscow drzwiow kołow silnikow bitow poziomow kanałow klasow modułow rundow składnikow"
        " członow semestraln kondygnacyjn rodzinn warstwow zmianow dyskow kolorow barwn wariantow"
        " strefow stanowiskow sesyjn odcinkow zadaniow biegow kilowatow megapikselow"
        " głosow nawow rzędow pasmow pasow torow skrzydłow palcow kątn ścienn boczn wieczorow pak"
    )),
}  # fmt: skip
# No shorter word is such a compound.
_SHORTEST = 7


def compound(text: Text, place: int, code: str) -> Read | None:
    """Dwuletni, trzydniowa, dwudziestopięcioosobowy, dziesięciolecie."""
    word = text[place]
    if code == "en":
        return _times_as_much(word.text, place)
    if len(word.text) < _SHORTEST:
        return None
    value, unit = _taken_apart(word.low)
    if not value:
        return None
    weight = Weight.WEAK if value == 1 else Weight.SAID
    quantity = Quantity(NUMBER, reading((value,), unit), word.text, weight, bare((value,), unit))
    return Read([quantity], place + 1)


def _times_as_much(word: str, place: int) -> Read | None:
    """“Tenfold”."""
    low = word.casefold()
    times = CARDINALS["en"].get(low.removesuffix("fold"), 0) if low.endswith("fold") else 0
    if not times:
        return None
    readings: tuple[Reading, ...] = (("", Fraction(times)),)
    return Read([Quantity(NUMBER, readings, word, Weight.SAID)], place + 1)


@lru_cache(maxsize=20_000)
def _taken_apart(word: str) -> tuple[Fraction, Unit | None]:
    """The number in a Polish word and the unit after it; 0 where it is no compound."""
    left, value = word, Fraction(0)
    while prefix := next((one for one in _PREFIXES if left.startswith(one)), ""):
        number = Fraction(_FIRST[prefix])
        if value and number >= (100 if value >= 100 else 10 if value >= 20 else 0):
            break
        value, left = value + number, left.removeprefix(prefix)
    base = next((one for one in _THEN if left.startswith(one)), "")
    unit = _THEN.get(base)
    return (value if base else Fraction(0)), Unit(unit[0], Fraction(unit[1])) if unit else None
