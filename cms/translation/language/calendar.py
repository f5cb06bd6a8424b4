"""The names of months and weekdays, and whether a word is one: Maj is a surname, May a verb."""

from .tokens import Text, listed


def _numbered(listed: str) -> dict[str, int]:
    lines = listed.strip().splitlines()
    return {word: number for number, line in enumerate(lines, start=1) for word in line.split()}


def _polish_months() -> dict[str, int]:
    nouns = (
        "styczeń stycznia styczniowi styczniem styczniu", "luty lutego lutemu lutym",
        "marzec marca marcowi marcem marcu", "kwiecień kwietnia kwietniowi kwietniem kwietniu",
        "maj maja majowi majem maju", "czerwiec czerwca czerwcowi czerwcem czerwcu",
        "lipiec lipca lipcowi lipcem lipcu", "sierpień sierpnia sierpniowi sierpniem sierpniu",
        "wrzesień września wrześniowi wrześniem wrześniu",
        "październik października październikowi październikiem październiku",
        "listopad listopada listopadowi listopadem listopadzie",
        "grudzień grudnia grudniowi grudniem grudniu",
    )  # fmt: skip
    adjectives = "stycznio luto marco kwietnio majo czerwco lipco sierpnio wrześnio październiko"
    adjectives += " listopado grudnio"
    endings = "wy wa we wą wego wej wemu wym wych wymi"
    names = {word: n for n, line in enumerate(nouns, start=1) for word in line.split()}
    return names | {
        stem + ending: n
        for n, stem in enumerate(adjectives.split(), start=1)
        for ending in endings.split()
    }


_ENGLISH = (
    """january february march april may june july august september october november december"""
)
MONTHS = {
    "pl": _polish_months(),
    "en": {name: number for number, name in enumerate(_ENGLISH.split(), start=1)},
}
# Only beside a day or a year.
SHORT_MONTHS = {
    "pl": _numbered(
        "sty\nlut\nmar\nkwi\nmaj\ncze\nlip\nsie sierp\nwrz wrześ\npaź paźdz\nlis list\ngru grudz"
    ),
    "en": _numbered("jan\nfeb\nmar\napr\nmay\njun\njul\naug\nsep sept\noct\nnov\ndec"),
}
ROMAN_MONTHS = {
    name: number
    for number, name in enumerate(
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1
    )
}

# The last day of each month, in February either of two.
LAST_DAYS: dict[int, tuple[int, ...]] = {
    month: (28, 29) if month == 2 else (30,) if month in (4, 6, 9, 11) else (31,)
    for month in range(1, 13)
}

WEEKDAYS = {
    "pl": _numbered("""
        poniedziałek poniedziałków poniedziałkom poniedziałkami poniedziałkach poniedziałkową poniedziałku poniedziałkiem poniedziałkowi poniedziałki poniedziałkowy poniedziałkowe poniedziałkowa poniedziałkowego poniedziałkowej poniedziałkowym
        wtorek wtorków wtorkom wtorkami wtorkach wtorkową wtorku wtorkiem wtorki wtorkowy wtorkowe wtorkowa wtorkowego wtorkowej wtorkowym
        środa śród środom środami środach środową środy środę środzie środą środowy środowe środowa środowego środowej środowym
        czwartek czwartków czwartkom czwartkami czwartkach czwartkową czwartku czwartkiem czwartki czwartkowy czwartkowe czwartkowa czwartkowego czwartkowej czwartkowym
        piątek piątków piątkom piątkami piątkach piątkową piątku piątkiem piątki piątkowy piątkowe piątkowa piątkowego piątkowej piątkowym
        sobota sobót sobotom sobotami sobotach sobotnią soboty sobotę sobocie sobotą sobotni sobotnie sobotnia sobotniego sobotniej sobotnim
        niedziela niedziel niedzielom niedzielami niedzielach niedzielną niedzieli niedzielę niedzielą niedziele niedzielny niedzielne niedzielna niedzielnego niedzielnej niedzielnym
    """),  # noqa: E501
    "en": _numbered("""
        monday mondays
        tuesday tuesdays
        wednesday wednesdays
        thursday thursdays
        friday fridays
        saturday saturdays
        sunday sundays
    """),
}  # fmt: skip
# Only from one to another: “pon.–pt.”, “Mon–Fri”.
SHORT_WEEKDAYS = {
    "pl": _numbered("pon pn\nwt\nśr\nczw\npt piąt\nsob sb\nniedz nd"),
    "en": _numbered("mon\ntue tues\nwed\nthu thur thurs\nfri\nsat\nsun"),
}

_BEFORE_A_MONTH = listed(
    "in of since from until till to and or early late mid during this last next every by between"
    " through throughout before after for on around starting beginning"
)
_TITLES = listed("mr mrs ms miss dr prof professor pan pani panem panią pana panu inż mgr")
_DASHES = frozenset("–—-/")


def is_named(text: Text, place: int) -> bool:
    """Whether a word that a month or weekday is called by is part of a name: “Jan Maj”, “June
    Smith”, “Środa Wielkopolska”. In a text all of capitals nothing is told by them."""
    if text.in_capitals or not text[place].is_capital:
        return False
    before, after = text[place - 1], text[place + 1]
    if before.low in _TITLES or (before.text == "." and text[place - 2].low in _TITLES):
        return True
    if after.is_word and after.is_capital and not _known(after.low):
        return True
    return (
        before.is_word
        and before.is_capital
        and not _known(before.low)
        and before.low not in _BEFORE_A_MONTH
        and not (text.begins(place - 1) and len(before.text) < 3)
    )


def _known(word: str) -> bool:
    return any(word in of for names in (MONTHS, WEEKDAYS) for of in names.values())


def is_surely_a_month(text: Text, place: int, code: str) -> bool:
    """Whether a month's name without a day is one for sure."""
    word = text[place]
    if is_named(text, place):
        return False
    before, after = text[place - 1], text[place + 1]
    if code == "pl":
        return text.in_capitals or not word.is_capital
    if not word.is_capital:
        return False
    if after.is_figure and len(after.text) == 4:
        return True
    if word.low in ("may", "march", "august"):
        return before.low in _BEFORE_A_MONTH or before.text in _DASHES or after.text in _DASHES
    return not text.begins(place)
