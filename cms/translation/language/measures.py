"""What is counted: units of measure and time, currencies, percent, and thousands or millions."""

from fractions import Fraction
from typing import NamedTuple

from .tokens import listed


class Unit(NamedTuple):
    """A dimension, and how many of its base a unit is: a year is twelve months."""

    dimension: str
    factor: Fraction


CURRENCIES = (
    "PLN", "EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "CZK", "CAD", "AUD", "HUF", "UAH",
    "JPY",
)  # fmt: skip
# Of a country that is not said; it may be any of these.
CROWN = "crown"
CROWNS = ("SEK", "DKK", "NOK", "CZK")
# Dimensions that are never left out: 5% is not 5.
# “5 CAD” may as well be five of its systems.
BOUND = frozenset((*CURRENCIES, CROWN, "%", "pp")) - {"CAD"}


def _forms(listed: str) -> list[str]:
    """The words in “metr a y ów|km”: a word with its endings, `|` before the next; `_` is
    a space."""
    words = []
    for part in listed.split("|"):
        stem, *endings = part.split()
        words += [stem, *(stem + ending for ending in endings)]
    return [word.replace("_", " ") for word in words]


# As they are written, capitals and all.
_SYMBOLS: dict[str, tuple[str, int | str]] = {
    "kg": ("g", 1000), "g": ("g", 1), "mg": ("g", "1/1000"), "t": ("g", 10**6), "m": ("m", 1),
    "km": ("m", 1000), "cm": ("m", "1/100"), "mm": ("m", "1/1000"), "ha": ("m²", 10_000),
    "m²": ("m²", 1), "m2": ("m²", 1), "km²": ("m²", 10**6), "km2": ("m²", 10**6),
    "m kw": ("m²", 1), "m. kw": ("m²", 1), "mkw": ("m²", 1), "m sześc": ("m³", 1),
    "m³": ("m³", 1), "m3": ("m³", 1), "sq m": ("m²", 1), "sq. m": ("m²", 1), "sqm": ("m²", 1),
    "sq ft": ("ft²", 1), "sq. ft": ("ft²", 1), "ft": ("ft", 1),
    "l": ("l", 1), "ml": ("l", "1/1000"), "cl": ("l", "1/100"), "hl": ("l", 100),
    "dag": ("g", 10), "µm": ("m", "1/1000000"), "μm": ("m", "1/1000000"),
    "nm": ("m", "1/1000000000"),
    "ms": ("min", "1/60000"), "µs": ("min", "1/60000000"), "μs": ("min", "1/60000000"),
    "ns": ("min", "1/60000000000"),
    "mph": ("mph", 1), "km/h": ("km/h", 1), "kph": ("km/h", 1), "m/s": ("m/s", 1),
    "°C": ("°C", 1), "°F": ("°F", 1), "K": ("K", 1),
    "s": ("min", "1/60"), "sek": ("min", "1/60"), "min": ("min", 1), "h": ("min", 60),
    "%": ("%", 1), "‰": ("%", "1/10"), "pp": ("pp", 1), "p.p.": ("pp", 1), "p.p": ("pp", 1),
    "pkt proc": ("pp", 1), "pkt. proc": ("pp", 1), "pct": ("%", 1),
}  # fmt: skip
for _base in ("W", "Wh", "Hz", "B", "V", "A", "J", "Pa"):
    for _prefix, _power in (("", 0), ("k", 3), ("K", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15)):
        _SYMBOLS[_prefix + _base] = (_base, 10**_power)
for _prefix, _power in (("k", 3), ("K", 3), ("M", 6), ("G", 9), ("T", 12)):
    for _rate in ("b/s", "bps", "bit/s", "bit", "bits"):
        _SYMBOLS[_prefix + _rate] = ("bit", 10**_power)
for _prefix, _power in (("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40)):
    _SYMBOLS[_prefix + "B"] = ("B", 2**_power)
for _single in ("A", "J", "B", "PA", "K"):
    _SYMBOLS.pop(_single, None)

_WORDS: dict[tuple[str, int | str], str] = {
    ("g", 1): "gram y a y ów om ami ach|grams|gramme s",
    ("g", 1000): "kilogram a y ów om ami ach|kilograms|kilo",
    ("g", 10): "dekagram a y ów ach|deko|dekagrams",
    ("g", "1/1000"): "miligram a y ów ach|milligram s",
    ("g", 10**6): "ton a y ę ą ie om ami ach|tonne s|tons",
    ("m", 1): "metr a y ów owi em ze om ami ach|metrow y a e ego ej|metre s|meter s",
    ("m", 1000): "kilometr a y ów owi em ze om ami ach|kilometrow y a e ego ej|kilometre s"
    "|kilometer s",
    ("m", "1/100"): "centymetr a y ów om ami ach|centimetre s|centimeter s",
    ("m", "1/1000"): "milimetr a y ów om ami ach|millimetre s|millimeter s",
    ("m", "1/1000000"): "mikrometr a y ów ach|mikron a y ów|micrometre s|micrometer s|micron s",
    ("m", "1/1000000000"): "nanometr a y ów ach|nanometrow y a e ego ej|nanometre s|nanometer s",
    ("mile", 1): "mil a e ę ą om ami ach|mile s",
    ("m²", 1): "metr_kwadratowy|metra_kwadratowego|metry_kwadratowe|metrów_kwadratowych"
    "|metrach_kwadratowych|metrami_kwadratowymi|square_metre s|square_meter s|sq_metres",
    ("m²", 10_000): "hektar a y ów om ami ach|hectare s",
    ("m²", 10**6): "kilometr_kwadratowy|kilometry_kwadratowe|kilometrów_kwadratowych"
    "|square_kilometre s|square_kilometer s",
    ("ft²", 1): "square_foot|square_feet|stóp_kwadratowych|stopy_kwadratowe",
    ("ft", 1): "feet",
    ("inch", 1): "cal i a e om ami ach|calow y a e ego ej ym|inch es",
    ("acre", 1): "akr a y ów ach|acre s",
    ("m³", 1): "metr_sześcienny|metry_sześcienne|metrów_sześciennych|cubic_metre s|cubic_meter s",
    ("l", 1): "litr a y ów om ami ach|litre s|liter s",
    ("l", "1/1000"): "mililitr a y ów ach|millilitre s|milliliter s",
    ("l", 100): "hektolitr a y ów ach|hectolitre s|hectoliter s",
    ("km/h", 1): "kilometr_na_godzinę|kilometry_na_godzinę|kilometrów_na_godzinę"
    "|kilometre_per_hour|kilometres_per_hour|kilometers_per_hour|kilometres_an_hour"
    "|kilometers_an_hour",
    ("m/s", 1): "metr_na_sekundę|metry_na_sekundę|metra_na_sekundę|metrów_na_sekundę"
    "|metre_per_second|metres_per_second|meters_per_second|metres_a_second|meters_a_second",
    ("mph", 1): "mil_na_godzinę|mile_na_godzinę|miles_per_hour",
    ("°C", 1): "stopień_celsjusza|stopnie_celsjusza|stopni_celsjusza|degree_celsius"
    "|degrees_celsius|stopniach_celsjusza",
    ("°F", 1): "stopni_fahrenheita|stopnie_fahrenheita|degrees_fahrenheit",
    ("min", "1/60000"): "milisekund a y ę ą zie om ami ach|millisecond s|msec",
    ("min", "1/60000000"): "mikrosekund a y ę ą zie om ami ach|microsecond s",
    ("min", "1/60000000000"): "nanosekund a y ę ą zie om ami ach|nanosecond s",
    ("min", "1/60"): "sekund a y ę ą zie om ami ach|second s",
    ("min", 1): "minut a y ę ą cie om ami ach|minutow y a e ego ej ym ych|minute s|mins",
    ("min", 15): "kwadrans a e owi em ie y ów om ami ach",
    ("min", 60): "godzin a y ę ą ie om ami ach|godzinn y a e ego ej ym ych ą|godz|hour s|hrs|hr",
    ("min", 1440): "dzień|dni a owi em u om ami ach|dniow y a e ego ej ym ych ą|dob a y ę ie ą"
    "|dób|dobow y a e ego ej|day s",
    ("min", 10080): "tydzień|tygodni a owi em u e om ami ach|tygodniow y a e ego ej ym ych ą"
    "|week s",
    ("month", 1): "miesiąc a owi em u e om ami ach|miesięcy|mies|miesięczn y a e ego ej ym ych ą"
    "|month s",
    ("month", 3): "kwartał u owi em y ów om ami ach",
    ("month", 6): "półrocz e a u em y",
    ("month", 12): "rok u owi em|lat a om ami ach|letni a e ego ej emu m ch mi ą|year s|yr|yrs"
    "|roczn y a e ego ej ym ych ą",
    ("month", 120): "dekad a y ę ą zie om ami ach|decade s",
    ("month", 1200): "wieków|wieki|stuleci|centuries",
    ("%", 1): "procent u ami ach om|proc|procentow y a e ego ej ym ych ą|per_cent|percent",
    ("%", "1/10"): "promil a i e|per_mille",
    ("pp", 1): "punkt_procentowy|punkty_procentowe|punktów_procentowych|punktu_procentowego"
    "|punktom_procentowym|punktami_procentowymi|percentage_point s",
    ("PLN", 1): "zł|zl|złot y e ego ych ym ymi emu|złotow y a e|pln|zlot y ys e ych|złotys",
    ("PLN", "1/100"): "gr|grosz y a e om ami ach",
    ("EUR", 1): "eur|euro s|€|eurow y a e",
    (
        "USD",
        1,
    ): "usd|$|us$|dol|dolar a y ów om ami ach|dolarow y a e|dollar s|us_dollar s|american_dollar s",
    ("GBP", 1): "gbp|£|funt a y ów om ami ach|funt_szterling|funtów_szterlingów|pound s",
    ("CHF", 1): "chf|frank a i ów|franków_szwajcarskich|swiss_franc s|franc s",
    ("SEK", 1): "sek|swedish_kron or a er|swedish_crown s",
    ("DKK", 1): "dkk|danish_kron er e or a|danish_crown s",
    ("NOK", 1): "nok|norwegian_kron er e or a|norwegian_crown s",
    ("CZK", 1): "czk|kč|czech_koruna s|czech_korun|czech_crown s",
    (CROWN, 1): "koron a y ie ę ą om ami ach|kron or er|crowns",
    ("CAD", 1): "cad|c$|ca$|canadian_dollar s",
    ("AUD", 1): "aud|a$|au$|australian_dollar s",
    ("HUF", 1): "huf|forint a y ów om ami ach|forints|hungarian_forint s",
    ("UAH", 1): "uah|hryw na ny nę ien nom nami nach|hryvnia s|ukrainian_hryvnia s",
    ("JPY", 1): "jpy|jen a y ów|japanese_yen|yen",
}
# Units that are said in full with a prefix: pół megawata, a gigabyte.
_BASES = {
    "W": ("wat a owi em y ów om ami ach", "watt s"),
    "Wh": ("watogodzin a y ę ą ie om ami ach", "watt-hour s"),
    "Hz": ("herc a owi em e ów om ami ach", "hertz"),
    "B": ("bajt a owi em y ów om ami ach", "byte s"),
    "V": ("wolt a owi em y ów om ami ach", "volt s"),
    "bit": ("bit a owi em y ów om ami ach", "bit s"),
}
_PREFIXES = {"kilo": "kilo", "mega": "mega", "giga": "giga", "tera": "tera"}
for _base, (_polish, _english) in _BASES.items():
    for _power, (_prefix, _of_english) in enumerate(_PREFIXES.items(), start=1):
        _WORDS[_base, 1000**_power] = f"{_prefix}{_polish}|{_of_english}{_english}"
# How a country's adjective begins that tells a Polish name of money, and how it may end.
_NATIONAL = {
    "koron": {"szwedzk": "SEK", "duńsk": "DKK", "norwesk": "NOK", "czesk": "CZK"},
    "dolar": {"amerykańsk": "USD", "kanadyjsk": "CAD", "australijsk": "AUD"},
}
_OF_ADJECTIVES = ("a", "ie", "i", "ich", "iej", "ą", "iego", "iemu", "im", "imi")  # fmt: skip

SYMBOLS = {name: Unit(dim, Fraction(factor)) for name, (dim, factor) in _SYMBOLS.items()}
WORDS = {
    form: Unit(dim, Fraction(factor))
    for (dim, factor), listed in _WORDS.items()
    for form in _forms(listed)
}
WORDS |= {
    f"{form} {adjective}{ending}": Unit(currency, Fraction(1))
    for stem, countries in _NATIONAL.items()
    for form in [word for word in WORDS if word.startswith(stem)] + [f"{stem[:3]}."]
    for adjective, currency in countries.items()
    for ending in _OF_ADJECTIVES
}
LONGEST = 4

_SCALES = {
    10**3: "tys|tysiąc a owi em u e om ami ach|tysięcy|tysięczn y a e ego ej ych|thousand s",
    10**6: "mln|milion a owi em ie y ów om ami ach|milionow y a e ego ej ych|million s|mn",
    10**9: "mld|miliard a owi em zie y ów om ami ach|miliardow y a e|billion s|bn",
    10**12: "bln|bilion a owi em ie y ów om ami ach|trillion s|tn",
}
SCALES = {form: scale for scale, listed in _SCALES.items() for form in _forms(listed)}
# Glued to a number: 250k; with a currency before it also PLN 5m, EUR 2B.
CLOSE = {"k": 10**3, "m": 10**6, "b": 10**9}
# Without a number before it, more than one of them is no number: “thousands of people”.
MANY = listed(
    "tysiące tysięcy tysiącom tysiącami tysiącach miliony milionów milionom milionami milionach"
    " miliardy miliardów miliardami biliony bilionów thousands millions billions trillions"
)
