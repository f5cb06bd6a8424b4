"""Days that have a name of their own: Święto Niepodległości is 11 November, Boxing Day 26 December.

A text need not say the day beside the name, so that it counts only where the other text says it.
"""

from .quantities import DATE, Quantity, Read, Weight
from .tokens import Text

# A star stands for any ending.
_NAMED = {
    (1, 1): "now* rok* | new year's day",
    (6, 1): "trzech króli | objawieni* pańsk* | epiphany | three kings | feast of the epiphany",
    (14, 2): "walentyn* | dzień zakochanych | valentine's day | st valentine's day",
    (8, 3): "dzień kobiet | dniu kobiet | dnia kobiet | women's day",
    (1, 4): "prima aprilis | april fools' day | april fool's day",
    (22, 4): "dzień ziemi | dniu ziemi | dnia ziemi | earth day",
    (1, 5): "święt* pracy | labour day | labor day | may day | workers' day",
    (2, 5): "święt* flagi | dzień flagi | dniu flagi | dnia flagi | flag day",
    (3, 5): "święt* konstytucji | rocznic* konstytucji | constitution day",
    (9, 5): "dzień europy | dniu europy | dnia europy | europe day",
    (1, 6): "dzień dziecka | dniu dziecka | dnia dziecka | children's day",
    (15, 8): "święt* wojska polskiego | wniebowzięci* | armed forces day | polish army day"
    " | assumption day | feast of the assumption | assumption of mary | the assumption",
    (14, 10): "dzień edukacji narodowej | dniu edukacji narodowej | dnia edukacji narodowej"
    " | dzień nauczyciela | teachers' day | teacher's day | national education day",
    (1, 11): "wszystkich świętych | all saints' day | all saints day",
    (2, 11): "zaduszki | zaduszek | dzień zaduszny | all souls' day | all souls day",
    (11, 11): "święt* niepodległości | narodow* święt* niepodległości | independence day",
    (4, 12): "barbórk* | miners' day | st barbara's day",
    (6, 12): "mikołajki | mikołajek | st nicholas day | st nicholas' day | saint nicholas day",
    (24, 12): "wigili* | christmas eve",
    (25, 12): "boże narodzenie | bożego narodzenia | pierwsz* dzień świąt | pierwszego dnia świąt"
    " | christmas day",
    (26, 12): "drugi dzień świąt | drugiego dnia świąt | drugim dniu świąt | boxing day"
    " | st stephen's day | second day of christmas",
    (31, 12): "sylwest* | new year's eve",
}
_SHORTEST = 3
_BY_BEGINNING: dict[str, list[tuple[list[str], tuple[int, int]]]] = {}
for _day, _names in _NAMED.items():
    for _name in _names.split("|"):
        _words = _name.split()
        _BY_BEGINNING.setdefault(_words[0][:_SHORTEST], []).append((_words, _day))
for _begun in _BY_BEGINNING.values():
    _begun.sort(key=lambda named: -len(named[0]))


def holiday(text: Text, place: int, code: str) -> Read | None:
    """A day that is said by its name."""
    for words, (day, month) in _BY_BEGINNING.get(text[place].low[:_SHORTEST], ()):
        if all(_is(text[place + n].low, word) for n, word in enumerate(words)):
            end = place + len(words)
            said = text.said(place, end)
            return Read([Quantity(DATE, (("date", day, month),), said, Weight.TACIT)], end)
    return None


def _is(low: str, word: str) -> bool:
    return low.startswith(word[:-1]) if word[-1] == "*" else low == word
