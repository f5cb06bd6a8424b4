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
_WHEN_PL = (
    r"(?:w|we) (?:każd\w+ )?(?:poniedział|wtor|środ|czwart|piąt|sobot|niedziel|święt|weekend|dni"
    r"|wakac)\w*"
)
_WHEN_EN = (
    r"(?:on|at|during|over) (?:the |every |public |bank |national )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|holidays?|weekends?|weekdays)"
)
# So much more or less.
_BY_PL = r"o (?:ok(?:oło|\.) |ponad |prawie |blisko )?\d[\d ,]{0,12}(?:%| ?proc\w*\.?| ?punkt\w*)"
_BY_EN = r"\d[\d,.]{0,12} ?(?:%|per ?cent|percent|percentage points?)"
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
            r"|nie (?:mniej|krócej|rzadziej|mniejsz\w+|niższ\w+|krótsz\w+) niż"
            r"|nie (?:może |mogą )?(?:spa\w+|zejść|schodz\w+|być|opad\w+) poniżej",
            "en": r"minimum|minimal|min\.(?= ?\d)|at (?:the very )?least"
            r"|not (?:be |fall |drop |go )?below"
            r"|(?:no|not) (?:less|fewer|lower|smaller|shorter) than",
        },
        {
            "pl": r"maksymaln\w+|maksimum|ma(?:ks|x)\.(?= ?\d)|co najwyżej"
            r"|nie (?:więcej|dłużej|częściej|większ\w+|wyższ\w+|dłuższ\w+) niż"
            r"|nie (?:może |mogą )?(?:przekr\w+|wzrosnąć powyżej)",
            "en": rf"maximum|maximal|max\.(?= ?\d)|at (?:the very )?most|up to(?= {_SUM})"
            r"|(?:no|not) (?:more|higher|greater|larger|longer) than|not (?:to )?exceed\w*"
            r"|not (?:rise|go|be) above",
        },
    ),
    # A fair may be closed, so it is told of opening hours alone; “czynna krócej” is open otherwise.
    (
        {
            "pl": rf"(?:zamknięt[yaei]|nieczynn[yaei]) (?:jest |są |będ\w+ )?{_WHEN_PL}",
            "en": rf"closed {_WHEN_EN}",
        },
        {
            "pl": rf"(?:otwart[yaei]|czynn[yaei]) (?:jest |są |będ\w+ )?{_WHEN_PL}",
            "en": rf"open {_WHEN_EN}",
        },
    ),
    (
        {
            "pl": r"na czas (?:ściśle )?określony|na określony czas",
            "en": r"fixed[- ]term|for a (?:fixed|limited|specified|definite) (?:term|period|time)",
        },
        {
            "pl": r"na czas nieokreślony|bezterminow\w+|na stałe",
            "en": r"indefinite\w*|permanent\w*|open-ended|without limit of time"
            r"|for an unlimited (?:term|period|time)",
        },
    ),
    (
        {
            "pl": r"obowiązkow(?:[yaeoą]|ego|ej|ych|ym)|obligatoryjn\w+",
            "en": r"mandatory|obligatory|compulsory",
        },
        {
            "pl": r"dobrowoln\w+|fakultatywn\w+|opcjonaln\w+|nieobowiązkow\w+",
            "en": r"optional\w*|voluntary|voluntarily",
        },
    ),
    (
        {
            "pl": r"w pełni|całkowicie|w całości",
            "en": r"fully|entirely|completely|wholly|in full",
        },
        {"pl": r"częściowo|po części|w części", "en": r"partial(?:ly)?|partly|in part"},
    ),
    (
        # “Both are in Radom, one of them in its centre” may be said of the two.
        {
            "pl": r"(?:obie|oba|obaj|obydw\w+|(?<!z )ob(?:u|oma|iema))(?!.{0,200} z nich)",
            "en": r"both(?!.{0,200} of them)",
        },
        {
            "pl": r"jed(?:en|na|no|nego|nej|ną|nym) z (?:tych |naszych )?(?:dwóch|dwu|dwojga|obu)",
            "en": r"one of (?:the|these|those|our|its|their)? ?two",
        },
    ),
    # What one tries to get, and what one has.
    (
        {
            "pl": r"ubiega(?:m|my|ją)? się|aplikuj(?:e|ą|emy)|stara(?:my|ją)? się o"
            r"|kandyduj(?:e|ą|emy)",
            "en": r"(?:is|are) (?:applying|bidding|competing|running) for|appl(?:y|ies) for"
            r"|(?:is |are )?seek(?:s|ing)?",
        },
        {
            "pl": r"(?:otrzyma|uzyska|zdoby|dosta)(?:ł|ła|ło|li|ły|liśmy|łyśmy)"
            r"(?! (?:\w+ )?(?:wnios|zgłosz|odpow|pytan|ofert))|przyznano|nagrodzon\w+",
            "en": r"(?:has|have|was|were|had) (?:been )?(?:awarded|granted|given|won|received"
            r"|obtained)|received (?!(?:\w+ )?(?:applic|propos|submis|question|offer))|obtained",
        },
    ),
    (
        {
            "pl": rf"{_BY_PL} (?:więcej|wyższ\w+|większ\w+|dłuż(?:ej|sz\w+)|drożs\w+|drożej)",
            "en": rf"{_BY_EN} (?:more(?! \w+(?:ly|ant|ent|al|ive|ful|ible|able)\b)|higher|larger"
            r"|greater|bigger|longer|dearer)",
        },
        {
            "pl": rf"{_BY_PL} (?:mniej|niższ\w+|mniejsz\w+|króc(?:ej)|krótsz\w+|tańs\w+|taniej)",
            "en": rf"{_BY_EN} (?:less(?! \w+(?:ly|ant|ent|al|ive|ful|ible|able)\b)|fewer|lower"
            r"|smaller|shorter|cheaper)",
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
# Most texts say no side of any.
_ANY = {
    code: re.compile(
        rf"(?<![\w-])(?:{'|'.join(side[code] for sides in _CONTRASTS for side in sides)})",
        re.IGNORECASE,
    )
    for code in ("pl", "en")
}


def contrary(
    before: str, after: str, source: str, target: str
) -> Iterator[tuple[str, Severity, str]]:
    """What one text says and the other the contrary of; both without markup."""
    # “Is it free? Yes.” and „Czy to płatne? Nie.” are one.
    if "?" in before + after or not (_ANY[source].search(before) and _ANY[target].search(after)):
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
