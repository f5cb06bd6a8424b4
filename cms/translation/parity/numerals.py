"""Numbers that are written in words or in Roman numerals."""

import re

# Stems of the Polish words; what follows them is inflection.
_POLISH = {
    r"jed(?:en|n(?:a|o|ego|ej|emu|ym|ą))": 1, r"dw(?:a|ie|oje|óch|om|oma|ojga|u)": 2,
    r"tr(?:zy|zech|zem|zema|oje|ojga)": 3, r"czter(?:y|ech|em|ema|oro)": 4,
    r"pię(?:ć|ciu|cioro)": 5, r"sześ(?:ć|ciu|cioro)": 6, r"sied(?:em|miu|mioro)": 7,
    r"(?:osiem|ośmiu|ośmioro)": 8, r"dziewię(?:ć|ciu)": 9, r"dziesię(?:ć|ciu)": 10,
    r"jedena(?:ście|stu)": 11, r"dwana(?:ście|stu)": 12, r"trzyna(?:ście|stu)": 13,
    r"czterna(?:ście|stu)": 14, r"piętna(?:ście|stu)": 15, r"szesna(?:ście|stu)": 16,
    r"siedemna(?:ście|stu)": 17, r"osiemna(?:ście|stu)": 18, r"dziewiętna(?:ście|stu)": 19,
    r"dwadzieścia|dwudziestu": 20, r"trzydzie(?:ści|stu)": 30, r"czterdzie(?:ści|stu)": 40,
    r"pięćdziesi(?:ąt|ęciu)": 50, r"sześćdziesi(?:ąt|ęciu)": 60,
    r"siedemdziesi(?:ąt|ęciu)": 70, r"osiemdziesi(?:ąt|ęciu)": 80,
    r"dziewięćdziesi(?:ąt|ęciu)": 90, r"sto|stu": 100, r"dwieście|dwustu": 200,
}  # fmt: skip
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety hundred"
_ENGLISH = {word: number for number, word in enumerate(_UNITS.split(), start=1)} | {
    word: 10 * tens for tens, word in enumerate(_TENS.split(), start=1)
}
_POLISH_ORDINALS = {
    "pierwsz": 1, "drug": 2, "trzec": 3, "czwart": 4, "piąt": 5, "szóst": 6, "siódm": 7, "ósm": 8,
    "dziewiąt": 9, "dziesiąt": 10, "jedenast": 11, "dwunast": 12, "piętnast": 15, "dwudziest": 20,
}  # fmt: skip
_ENGLISH_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15,
    "twentieth": 20,
}  # fmt: skip
_ENDING = r"(?:[yieą]|a|ego|iego|iej|ej|emu|iemu|ym|im|ych|ich|ymi|imi|ia|ią|ie)"

_CARDINALS = {"pl": _POLISH, "en": _ENGLISH}
_WORD = {code: "|".join(f"(?:{word})" for word in words) for code, words in _CARDINALS.items()}
# One word, or tens with a unit: “dwadzieścia pięć”, “twenty-five”.
SPOKEN = {
    code: re.compile(rf"(?<!\w)(?:{word})(?:[\s-](?:{word}))?(?!\w)", re.IGNORECASE)
    for code, word in _WORD.items()
}
ORDINALS = {
    "pl": re.compile(rf"(?<!\w)(?:{'|'.join(_POLISH_ORDINALS)}){_ENDING}(?!\w)", re.IGNORECASE),
    "en": re.compile(rf"(?<!\w)(?:{'|'.join(_ENGLISH_ORDINALS)})(?!\w)", re.IGNORECASE),
}
ROMAN = re.compile(r"(?<![\w-])X{0,3}(?:IX|IV|V?I{1,3}|V|X)(?<=[IVX]{2})(?![\w-])")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def spoken_number(text: str, language_code: str) -> int:
    """The number that words say; ordinal words as well."""
    total = 0
    for word in re.split(r"[\s-]+", text.casefold()):
        total += _one(word, language_code)
    return total


def _one(word: str, language_code: str) -> int:
    for pattern, number in _CARDINALS[language_code].items():
        if re.fullmatch(pattern, word):
            return number
    ordinals = _POLISH_ORDINALS if language_code == "pl" else _ENGLISH_ORDINALS
    stems = sorted(ordinals, key=len, reverse=True)
    return next((ordinals[stem] for stem in stems if word.startswith(stem)), 0)


def roman_number(text: str) -> int:
    """XIV is 14."""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )
