"""Dates, months and times as they are written in Polish and in English."""

import re

_MONTHS = {
    "pl": (
        r"stycz(?:eń|ni\w+)", r"lut(?:y|ego|emu|ym|ow\w+)", r"mar(?:zec|c[au]|cem|cow\w+)",
        r"kwie(?:cień|tni\w+)", r"maj(?:|a|u|em|ow\w+)", r"czerw(?:iec|c[au]|cem|cow\w+)",
        r"lip(?:iec|c[au]|cem|cow\w+)", r"sierp(?:ień|ni\w+)", r"wrze(?:sień|śni\w+)",
        r"październik\w*", r"listopad\w*", r"grud(?:zień|ni\w+)",
    ),
    "en": (
        r"Jan(?:uary|\.)?", r"Feb(?:ruary|\.)?", r"Mar(?:ch|\.)?", r"Apr(?:il|\.)?", r"May",
        r"June?", r"July?", r"Aug(?:ust|\.)?", r"Sept?(?:ember|\.)?", r"Oct(?:ober|\.)?",
        r"Nov(?:ember|\.)?", r"Dec(?:ember|\.)?",
    ),
}  # fmt: skip
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# English names of months begin with a capital, Polish ones only at a sentence's beginning.
_ALL_MONTHS = {
    "pl": re.compile("|".join(f"(?:{p})" for p in _MONTHS["pl"]), re.IGNORECASE),
    "en": re.compile("|".join(f"(?:{p})" for p in _MONTHS["en"])),
}
_EACH = {
    code: [re.compile(pattern, re.IGNORECASE) for pattern in patterns]
    for code, patterns in _MONTHS.items()
}
_MONTH = {code: rf"(?<!\w)(?P<month>{found.pattern})(?!\w)" for code, found in _ALL_MONTHS.items()}
_FLAGS = {"pl": re.IGNORECASE, "en": re.NOFLAG}
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_AND = r"\s*(?:–|-|,|do|to|i|and|oraz|or|lub|albo|&)\s*"
_DAYS = rf"(?<![\w.,])(?P<days>{_DAY}(?:{_AND}{_DAY})*)"

ISO_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
NUMERIC_DATE = re.compile(r"(?<![\w.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\w)")
ROMAN_DATE = re.compile(rf"{_DAYS}\.?\s+(?P<month>{'|'.join(_ROMAN)})(?=\.?\s*\d{{4}}(?!\d))")
# The day before its month; in English also after it.
DAY_AND_MONTH = {
    "pl": [re.compile(rf"{_DAYS}\.?\s+{_MONTH['pl']}", _FLAGS["pl"])],
    "en": [
        re.compile(rf"{_DAYS}\s+(?:of\s+)?{_MONTH['en']}"),
        re.compile(rf"{_MONTH['en']}\s+(?:the\s+)?(?P<days>{_DAY}(?!\d)(?:{_AND}{_DAY}(?!\d))*)"),
    ],
}
MONTH = {code: re.compile(pattern, _FLAGS[code]) for code, pattern in _MONTH.items()}
# “May” is a month only where it cannot be the verb.
_MAY_IS_A_MONTH = re.compile(
    r"(?:\b(?:in|of|since|from|until|till|to|and|or|early|late|mid|during|this|last|next|every|by)"
    r"|[–-])\s*$",
    re.IGNORECASE,
)
_YEAR_FOLLOWS = re.compile(r",?\s*\d{4}(?!\d)")

_HALF = r"(?:[ap]\.?\s?m\b\.?)"
_HOUR = r"\d{1,2}(?:[:.]\d{2})?"
ENGLISH_TIMES = re.compile(
    rf"(?<![\w.,])(?P<from>{_HOUR})\s*(?P<half_from>{_HALF})?"
    rf"(?:\s*(?:–|-|to|and|until)\s*(?P<to>{_HOUR})\s*(?P<half_to>{_HALF}))?",
    re.IGNORECASE,
)
POLISH_TIMES = re.compile(
    rf"\bgodz(?:\.|in\w+)\s*(?:od\s+)?(?P<from>{_HOUR})(?!\d)"
    rf"(?:\s*(?:–|-|do|i|oraz)\s*(?:godz(?:\.|in\w+)\s*)?(?P<to>{_HOUR})(?!\d))?",
    re.IGNORECASE,
)
TIME = re.compile(r"(?<![\w.,:])(\d{1,2}):(\d{2})(?![\w:])")


def month_number(name: str, language_code: str) -> int:
    """The month that a name, in any case or shortened, or a Roman numeral stands for."""
    if name in _ROMAN:
        return _ROMAN.index(name) + 1
    patterns = _EACH[language_code]
    return next(n for n, pattern in enumerate(patterns, start=1) if pattern.fullmatch(name))


def days_of(text: str) -> list[int]:
    """The days in “27–28” or “2nd and 3rd”."""
    return [int(day) for day in re.findall(r"\d+", text)]


def is_month(match: re.Match[str], language_code: str) -> bool:
    """Whether a month's name that stands alone is one."""
    name = match.group("month")
    if language_code != "en":
        return True
    if _YEAR_FOLLOWS.match(match.string, match.end()):
        return True
    if name == "May":
        return bool(_MAY_IS_A_MONTH.search(match.string, 0, match.start()))
    # Not “Mar.” or “Dec” without a day or a year: too short to be sure.
    return len(name) > 4 or name in ("June", "July")


def time_of(text: str, half: str = "") -> tuple[int, int]:
    """Hours and minutes of “14:00”, “14.00”, “14”, or “2” with a half of the day."""
    hours, _, minutes = text.replace(".", ":").partition(":")
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    return hour % 24, int(minutes or 0)
