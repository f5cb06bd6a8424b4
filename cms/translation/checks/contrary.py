"""Whether one text says the contrary of the other without a “not”: net for gross, free for paid,
the least for the most, last year for next year.

Told only where each text says just one of them, and neither denies anything.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.translation.language.denial import denies
from cms.translation.language.tokens import tokenised

from .finding import Severity

_TIME_PL = r"(?:rok|miesiąc|tydzień|tygodni|kwarta|semestr|sezon|edycj|dekad)\w*"
_TIME_EN = r"(?:year|month|week|quarter|semester|season|edition|decade)s?"
_SUM = r"(?:[A-Z]{3} |[€$£])?\d"
# Of each contrast, how its sides are said in both languages.
_CONTRASTS: tuple[tuple[dict[str, str], ...], ...] = (
    (
        {"pl": r"netto", "en": r"net"},
        {"pl": r"brutto", "en": r"gross"},
    ),
    (
        {
            "pl": r"bezpłatn\w+|darmow\w+|nieodpłatn\w+|gratis|za darmo|bez opłat\w*",
            "en": r"(?<!feel )free(?! (?:from|trade|software|movement|market|flow|of(?! charge))\b)"
            r"|complimentary|(?:no|without) (?:charge|cost|fees?)",
        },
        {
            "pl": r"(?:od)?płatn(?:y|a|e|ego|ej|ych|ym|ą|ie)"
            r"(?! (?:przelew|gotówk|kart|przez|w|do|z góry|z dołu|na|od|po|jednoraz)\w*)"
            r"|za (?:\w+ )?(?:opłatą|odpłatnością)"
            r"|pobiera\w* (?:się |jest |są )?(?:\w+ )?opłat[aęy]"
            r"|opłat[ay] (?:jest|są) pobiera\w+|podlega\w* opłacie|wymaga\w* opłaty",
            "en": r"paid(?! (?:by|in|to|out|off|for by)\b)|subject to (?:a|an) (?:\w+ )?fee"
            r"|for (?:a|an) (?:\w+ )?(?:fee|charge)|fee-based|chargeable"
            r"|(?:fees?|charges?) (?:(?:is|are|will be) (?:charged|payable)|appl(?:y|ies))"
            r"|there is a (?:\w+ )?(?:fee|charge)|payment is required|requires? payment",
        },
    ),
    # Not “no later than”: at least 14 days before is no later than that.
    (
        {
            "pl": r"minimaln\w+|minimum|min\.(?= ?\d)|co najmniej|przynajmniej"
            r"|nie (?:mniej|krócej|rzadziej|mniejsz\w+|niższ\w+|krótsz\w+) niż",
            "en": r"minimum|minimal|min\.(?= ?\d)|at (?:the very )?least"
            r"|(?:no|not) (?:less|fewer|lower|smaller|shorter) than",
        },
        {
            "pl": r"maksymaln\w+|maksimum|ma(?:ks|x)\.(?= ?\d)|co najwyżej"
            r"|nie (?:więcej|dłużej|częściej|większ\w+|wyższ\w+|dłuższ\w+) niż"
            r"|nie (?:może |mogą )?przekr\w+",
            "en": rf"maximum|maximal|max\.(?= ?\d)|at (?:the very )?most|up to(?= {_SUM})"
            r"|(?:no|not) (?:more|higher|greater|larger|longer) than|not (?:to )?exceed\w*",
        },
    ),
    (
        {
            "pl": rf"(?:zeszł|ubiegł|minion|poprzedni)\w* {_TIME_PL}|ub\. ?r",
            "en": rf"(?:last|previous|past) {_TIME_EN}",
        },
        {
            "pl": rf"(?:tym|tego|ten|bieżąc\w+) {_TIME_PL}|br\.",
            "en": rf"(?:this|current) {_TIME_EN}",
        },
        {
            "pl": rf"(?:przyszł|następn|kolejn|nadchodząc)\w* {_TIME_PL}",
            "en": rf"(?:next|coming|following) {_TIME_EN}",
        },
    ),
)
_PATTERNS = [
    [
        {
            code: re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)
            for code, said in side.items()
        }
        for side in contrast
    ]
    for contrast in _CONTRASTS
]


def contrary(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """What one text says and the other the contrary of; both without markup."""
    # “Is it free? Yes.” and „Czy to płatne? Nie.” are one.
    if "?" in before + after:
        return
    for sides in _PATTERNS:
        old = [side[source].search(before) for side in sides]
        if sum(map(bool, old)) != 1:
            continue
        new = [side[target].search(after) for side in sides]
        if sum(map(bool, new)) != 1 or list(map(bool, old)) == list(map(bool, new)):
            continue
        if not (denies(tokenised(before), source) or denies(tokenised(after), target)):
            there, here = (next(found[0] for found in said if found) for said in (old, new))
            sentence = _(
                "The original says %(old)s, the translation %(new)s. Check which is right."
            )
            yield "contrary", Severity.GRAVE, sentence % {"old": there, "new": here}
