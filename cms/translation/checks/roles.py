"""Whether figures changed places that stand for two sides of one thing: 600 Mb/s for downloading
and 100 for uploading, 400 zł for members and 700 for others.

Told only where each of the figures of a sort stands beside one of these words, said once.
"""

from collections import defaultdict
from collections.abc import Iterator

from cms.translation.language.phrases import one_of
from cms.translation.language.quantities import DATE, TIME, WEEKDAY, Quantity, Weight
from cms.translation.language.tokens import tokenised

from .sums import beside, crossed

Pair = tuple[str, str]

_FIRMS_PL, _FIRMS_EN = r"(?:firm|przedsiębior)\w*", r"(?:companies|firms|businesses|enterprises)"
# Of two that begin alike the longer one first.
_SIDES: dict[str, dict[str, str]] = {
    "pl": {
        "download": r"pobierani\w+|pobrani\w+|download\w*",
        "upload": r"wysyłani\w+|wysyłk\w+|upload\w*",
        "others": r"pozostał(?:ych|ym|ymi|e|a|ej)|pozostali|inn(?:ych|ym|e)|inni|niezrzeszon\w+"
        r"|nieczłonk\w+|spoza",
        "member": r"człon(?:ek|k)\w*",
        "women": r"kobiet\w*|pań",
        "men": r"mężczy[zź]n\w*|mężczyźni|panów",
        "adults": r"doro(?:sł|śl)\w+",
        "children": r"dzie(?:c|ck)\w+",
        "day": r"w dzień|za dnia|w ciągu dnia",
        "night": r"w nocy|nocą",
        "summer": r"latem|w lecie|w sezonie letnim",
        "winter": r"zimą|w zimie|w sezonie zimowym",
        "weekdays": r"w dni (?:robocze|powszednie)|w tygodniu|w dniach roboczych",
        "weekend": r"w weekend\w*",
        "regular": r"normaln\w+",
        "reduced": r"ulgow\w+",
        "online": r"online|zdaln\w+",
        "in_person": r"stacjonarn\w+|na miejscu",
        "small": rf"mał\w+ {_FIRMS_PL}",
        "medium": rf"średni\w+ {_FIRMS_PL}",
        "large": rf"duż\w+ {_FIRMS_PL}",
        "length": r"długoś\w+|długi\w*|długa",
        "width": r"szeroko\w+|szerok\w+",
        "height": r"wysokoś\w+",
        "depth": r"głęboko\w+",
        "national": r"w (?:całym )?kraju|w Polsce",
        "regional": r"w regionie|w województwie",
        "european": r"w Europie",
        "worldwide": r"na świecie",
        "for": r"(?:głos\w* |był\w* )?za(?= ?(?:[,;.)]| i | oraz | przy|$))",
        "against": r"przeciw\w*",
        "abstaining": r"wstrzym\w+(?: się)?",
        "applicant": r"wnioskodawc\w+",
        "beneficiary": r"beneficjen\w+",
        "seller": r"sprzedawc\w+|sprzedając\w+",
        "buyer": r"kupując\w+|nabywc\w+",
        "supplier": r"dostawc\w+",
        "client": r"klien\w+",
        "employer": r"pracodawc\w+",
        "employee": r"pracownik\w*|pracownicy",
        "contractor": r"wykonawc\w+",
        "mentor": r"mentor(?:a|owi|em|zy|ów|om)?",
        "mentee": r"mentorowan\w+|podopieczn\w+",
        "net": r"netto",
        "gross": r"brutto",
    },
    "en": {
        "download": r"download\w*",
        "upload": r"upload\w*",
        "others": r"others?|non-members?|everyone else|from outside",
        "member": r"members?",
        "women": r"women",
        "men": r"men",
        "adults": r"adults?",
        "children": r"child|children|kids",
        "day": r"(?:during|by) (?:the )?day|in the daytime",
        "night": r"(?:at|by) night|during the night",
        "summer": r"in (?:the )?summer|summer season",
        "winter": r"in (?:the )?winter|winter season",
        "weekdays": r"on (?:weekdays|working days)|during the week",
        "weekend": r"(?:at|on) (?:the )?weekends?",
        "regular": r"regular|standard|full[- ]price|normal",
        "reduced": r"reduced|concession\w*|discounted",
        "online": r"online|remote\w*",
        "in_person": r"on-site|in[- ]person|on site",
        "small": rf"small {_FIRMS_EN}",
        "medium": rf"medium(?:-sized)? {_FIRMS_EN}",
        "large": rf"large {_FIRMS_EN}",
        "length": r"long|length",
        "width": r"wide|width",
        "height": r"high|height|tall",
        "depth": r"deep|depth",
        "national": r"in the (?:whole )?country|nationally|nationwide|in Poland",
        "regional": r"in the (?:region|voivodeship|province)|regionally",
        "european": r"in Europe",
        "worldwide": r"in the world|worldwide|globally",
        "for": r"in favou?r|(?:voted |votes )for",
        "against": r"against|opposed",
        "abstaining": r"abst\w+",
        "applicant": r"applicants?",
        "beneficiary": r"beneficiar(?:y|ies)",
        "seller": r"sellers?|vendors?",
        "buyer": r"buyers?|purchasers?",
        "supplier": r"suppliers?",
        "client": r"clients?|customers?",
        "employer": r"employers?",
        "employee": r"employees?|workers?",
        "contractor": r"contractors?",
        "mentor": r"mentors?",
        "mentee": r"mentees?",
        "net": r"net",
        "gross": r"gross",
    },
}
_PATTERNS = {code: one_of(said, not_before=r"\w") for code, said in _SIDES.items()}
# Nobody writes more of them into one text.
_MOST = 12


def swapped_roles(
    before: str, after: str, source: str, target: str, said: tuple[list[Quantity], list[Quantity]]
) -> Iterator[Pair]:
    """Two figures of a sort, each of which stands for what the other one does; `said` are all
    quantities of both texts."""
    old, new = _by_sort(said[0]), _by_sort(said[1])
    for sort in old:
        if sort in new and 1 < len(old[sort]) <= _MOST and 1 < len(new[sort]) <= _MOST:
            there = beside(tokenised(before), old[sort], _PATTERNS[source])
            here = beside(tokenised(after), new[sort], _PATTERNS[target]) if there else {}
            yield from crossed(there, here)


def _by_sort(said: list[Quantity]) -> dict[str, list[Quantity]]:
    """The firm quantities of each dimension, without days and times, and what is numbered."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in said:
        if quantity.ordinal and quantity.weight is not Weight.TACIT:
            found["ordinal"].append(quantity)
        elif (
            quantity.readings
            and quantity.weight is Weight.FIRM
            and quantity.kind not in (DATE, TIME, WEEKDAY)
        ):
            found[str(quantity.readings[0][0])].append(quantity)
    return found
