"""The words for numbers, in every form: jeden, jedna, dwudziestego, seventeen, third."""


def _with(stem: str, endings: str) -> list[str]:
    return [stem + ending.strip("-") for ending in endings.split()]


def _polish_cardinals() -> dict[str, int]:
    listed = {
        1: "jeden jedna jedno jednego jednej jednemu jednym jedną",
        2: "dwa dwie dwoje dwóch dwu dwom dwóm dwoma dwiema dwojga dwojgu dwojgiem dwaj",
        3: "trzy trzech trzem trzema troje trojga trojgu trojgiem trzej",
        4: "cztery czterech czterem czterema czworo czworga czworgu czworgiem czterej",
        8: "osiem ośmiu ośmioma ośmioro ośmiorga ośmiorgu ośmiorgiem",
        20: "dwadzieścia dwudziestu dwudziestoma", 30: "trzydzieści trzydziestu trzydziestoma",
        40: "czterdzieści czterdziestu czterdziestoma", 100: "sto stu stoma",
        200: "dwieście dwustu dwustoma", 300: "trzysta trzystu trzystoma",
        400: "czterysta czterystu czterystoma",
    }  # fmt: skip
    words = {word: number for number, forms in listed.items() for word in forms.split()}
    bases = {5: "pięć", 6: "sześć", 7: "siedem", 8: "osiem", 9: "dziewięć", 10: "dziesięć"}
    for number, base in bases.items():
        stem = {7: "siedmi", 8: "ośmi"}.get(number, base[:-1] + "ci")
        for form in (base, *_with(stem, "u oma oro orga orgu orgiem")):
            words[form] = number
        if number < 10:
            tens = _with(base + "dziesięci", "u oma oro orga orgu orgiem")
            for form in (base + "dziesiąt", *tens):
                words[form] = number * 10
            hundreds = {7: "siedmiuset", 8: "ośmiuset"}.get(number, base[:-1] + "ciuset")
            words[base + "set"] = words[hundreds] = number * 100
            words[hundreds.removesuffix("set") + "setoma"] = number * 100
    for number, stem in ((20, "dwadzieści"), (30, "trzydzieści"), (40, "czterdzieści")):
        words |= dict.fromkeys(_with(stem, "oro orga orgu orgiem"), number)
    for number, stem in ((20, "dwudziest"), (30, "trzydziest"), (40, "czterdziest")):
        words |= dict.fromkeys(_with(stem, "oro orga orgu orgiem"), number)
    teens = [
        "jedena",
        "dwana",
        "trzyna",
        "czterna",
        "piętna",
        "szesna",
        "siedemna",
        "osiemna",
        "dziewiętna",
    ]
    for number, stem in enumerate(teens, start=11):
        for form in _with(stem, "ście stu stoma ścioro ściorga ściorgu ściorgiem"):
            words[form] = number
    return words


def _polish_ordinals() -> dict[str, int]:
    stems = {
        1: "pierwsz", 2: "drug", 3: "trzec", 4: "czwart", 5: "piąt", 6: "szóst", 7: "siódm",
        8: "ósm", 9: "dziewiąt", 10: "dziesiąt", 11: "jedenast", 12: "dwunast", 13: "trzynast",
        14: "czternast", 15: "piętnast", 16: "szesnast", 17: "siedemnast", 18: "osiemnast",
        19: "dziewiętnast", 20: "dwudziest", 30: "trzydziest", 40: "czterdziest",
        50: "pięćdziesiąt", 60: "sześćdziesiąt", 70: "siedemdziesiąt", 80: "osiemdziesiąt",
        90: "dziewięćdziesiąt", 100: "setn", 200: "dwusetn", 300: "trzechsetn", 400: "czterechsetn",
        500: "pięćsetn", 600: "sześćsetn", 700: "siedemsetn", 800: "osiemsetn", 900: "dziewięćsetn",
        1000: "tysięczn",
    }  # fmt: skip
    hard = "y a e ą ego ej emu ym ych ymi"
    soft = {
        1: hard + " i",
        2: "i a ie ą iego iej iemu im ich imi",
        3: "i ia ie ią iego iej iemu im ich imi",
    }
    return {
        word: number
        for number, stem in stems.items()
        for word in _with(stem, soft.get(number, hard))
    } | {"drudzy": 2}


_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_ONES += " sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NTHS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_NTHS += " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
CARDINALS = {
    "pl": _polish_cardinals(),
    "en": {word: n for n, word in enumerate(_ONES.split(), start=1)}
    | {word: 10 * n for n, word in enumerate(_TENS.split(), start=2)},
}
ORDINALS = {
    "pl": _polish_ordinals(),
    "en": {word: n for n, word in enumerate(_NTHS.split(), start=1)}
    | {word: 10 * n for n, word in enumerate(_TENTHS.split(), start=2)},
}
