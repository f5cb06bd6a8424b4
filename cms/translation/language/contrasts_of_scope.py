"""Contrasts of how far something reaches: that alone or among other things, all without some or
with them, the first or the last such day, the former or the latter, a county or a voivodeship.

Each as in `contrasts_of_events`.
"""

from .contrasts_of_events import Sides

_NEVER = r"(?!)"
_DAY_PL = (
    r"(?:(?:robocz\w+ )?(?:poniedział|wtor|środ|śród|czwart|piąt|sobot|niedziel|weekend)\w*"
    r"|dzień|dnia|dniu|dniem|tydzień|tygodni\w+)"
)
_DAY_EN = r"(?:working )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|weekend|day|week)s?"
# With or without “of the month”; “the last two weeks” is none.
_ORDER_PL = {
    "first": r"pierwsz(?:y|a|e|ego|ej|emu|ym|ą)",
    "second": r"drug(?:i|a|ie|iego|iej|iemu|im|ą)",
    "third": r"trzeci(?:a|e|ego|ej|emu|m|ą)?",
    "last": r"ostatni(?:a|e|ego|ej|emu|m|ą)?",
}
_ORDER_EN = {"first": "first", "second": "second", "third": "third", "last": "last|final"}
_SOME_PL = (
    r"(?:człon|uczest|firm|podmiot|osób|osoby|student|partner|przedsię|pracowni|wnioskodaw|beneficj"
    r"|niedziel|sobót|soboty|świąt|święt|dni|tych|te|mikro|dużych|start)\w*"
)

# After which “the first” is one of a row.
_OF_A_ROW = r"(?:raz|dzień|krok|etap|rok)"

# In whatever order, so that each text may say but one of them.
ORDERED: tuple[tuple[dict[str, str], ...], ...] = (
    tuple(
        {
            "pl": rf"{_ORDER_PL[order]} {_DAY_PL}",
            "en": rf"(?:{_ORDER_EN[order]}) {_DAY_EN}",
        }
        for order in _ORDER_PL
    ),
)
SCOPES: tuple[tuple[Sides, dict[str, str]], ...] = (
    (
        (
            {"pl": r"wyłącznie|tylko|jedynie", "en": r"only|solely|exclusively"},
            {
                "pl": r"m\. ?in\.|między innymi",
                "en": r"among(?:st)? others|among(?:st)? other (?:things|[^\W\d]+s)|inter alia",
            },
        ),
        {
            "pl": r"nie tylko|nie wyłącznie|nie jedynie|nie ogranicza\w*",
            "en": r"not only|not just|alone|just|merely|not limited",
        },
    ),
    # All of them but some, and all with these.
    (
        (
            {
                "pl": r"(?:wszys\w+|każd\w+)(?: [^\W\d]+){0,4}?(?:, (?:oprócz|poza|prócz)"
                rf"| (?:oprócz|poza|prócz) {_SOME_PL})"
                r"|(?:wszys\w+|każd\w+) (?P<same>[^\W\d]{4})[^\W\d]* (?:[^\W\d]+ ){0,2}?"
                r"(?:oprócz|poza|prócz) (?P=same)\w*",
                "en": _NEVER,
            },
            {"pl": _NEVER, "en": r"including|inclusive of|included"},
        ),
        {
            "pl": r"w tym(?! (?:roku|miesiąc|tygodn|czas|cel|miejsc|przypadk|dni|sam))|łącznie z"
            r"|włącznie|włączn\w+|również|także|obejmuj\w+|zawiera\w*",
            "en": r"except\w*|excluding|excluded|other than|apart from|but|save|without|besides"
            r"|in addition|not|no|only",
        },
    ),
    # Of two the one that was named first, or the other. A text that says both is told by what it
    # says of each.
    (
        (
            {
                "pl": rf"t(?:en|a|o|ego|ej|emu|ym|ą|ę) {_ORDER_PL['first']}(?! {_OF_A_ROW})"
                r"|pierwsz\w+ z (?:nich|wymienionych|tych dwóch|obu)",
                "en": r"the former(?= ?(?:[.,;:)]|$| (?:is|was|are|were|has|had|will|can|may|option"
                r"|variant|solution|one|of|in|for|on|by|and)\b))"
                r"|the first (?:one|of (?:them|these|the two))",
            },
            {
                "pl": rf"t(?:en|a|o|ego|ej|emu|ym|ą|ę) {_ORDER_PL['second']}(?! {_OF_A_ROW})"
                r"|drug\w+ z (?:nich|wymienionych|tych dwóch|obu)"
                r"|t(?:en|a|o|ego|ej|emu|ym|ą|ę) ostatni\w*(?=[.,;:]| (?:jest|był|została?|ma)\b)",
                "en": r"the latter|the second (?:one|of (?:them|these|the two))",
            },
        ),
        {
            "pl": r"pierwsz\w+.{0,200}? drug\w+|drug\w+.{0,200}? pierwsz\w+",
            "en": r"the former.{0,200}? the latter|the latter.{0,200}? the former",
        },
    ),
    # What kind of area.
    (
        (
            {"pl": r"powiat\w*|powiec\w+|starost\w*", "en": r"count(?:y|ies)|powiats?|poviats?"},
            {"pl": r"województw\w*|wojewódz\w+", "en": r"voivodeships?|provinc(?:e|es|ial)"},
        ),
        {
            "pl": r"hrabst\w+|prowincj\w+|dystrykt\w*",
            "en": r"districts?|regions?(?! of)|sub-?regions?",
        },
    ),
)
