"""Contrasts of when and for whom something is: before or after a time, only once something is done
or even if it is not, all or one of them, leaving or joining.

Each as in `contrasts_of_events`. Where a text that says one side may say the other in many ways,
each side is looked for in one language alone, and what says the other there says neither.
"""

from .contrasts_of_events import Sides

_NEVER = r"(?!)"
_NUMBER_PL = (
    r"(?:\d+|dwa|dwóch|dwie|trzy|trzech|cztery|czterech|pięć|pięciu|sześć|sześciu|siedem|siedmiu"
    r"|dziesięć|dziesięciu|czternaście|czternastu|trzydzieści|trzydziestu)"
)
_NUMBER_EN = r"(?:\d+|two|three|four|five|six|seven|ten|fourteen|twenty-one|thirty)"
_PERIOD_PL = r"(?:(?:robocz\w+ |kalendarzow\w+ )?(?:dni|dniach|tygodni\w*|miesi\w+)(?: robocz\w+)?)"
_PERIOD_EN = r"(?:(?:working |business |calendar |full )?(?:days|weeks|months))"
_SO_LONG_PL = rf"{_NUMBER_PL} {_PERIOD_PL}"
_SO_LONG_EN = rf"{_NUMBER_EN} {_PERIOD_EN}"
_BODY_PL = (
    r"(?:klast\w+|stowarzyszeni\w+|konsorcj\w+|organizacj\w+|izb\w+|partnerstw\w+|związk\w+"
    r"|federacj\w+|sojusz\w*|koalicj\w+|fundacj\w+)"
)
_BODY_EN = (
    r"(?:clusters?|association|consortium|organi[sz]ation|chamber|partnership|union|federation"
    r"|alliance|coalition|foundation)"
)
_OF_US_EN = r"(?:(?:the|our|its|their|this) )?(?:[A-Z][^\W\d]+ )?"
_NOUN_EN = r"(?:of )?(?:the |our |its |these )?(?:[^\W\d]+(?:'s|s')? ){0,2}?[^\W\d]+s"

CONDITIONS: tuple[tuple[Sides, dict[str, str]], ...] = (
    # So long before something, and so long after it.
    (
        (
            {
                "pl": rf"{_SO_LONG_PL} przed(?! upływem)",
                "en": rf"{_SO_LONG_EN} (?:before|prior to|ahead of)",
            },
            {
                "pl": rf"{_SO_LONG_PL} po(?! \d| godzin| {_NUMBER_PL}|ls)",
                "en": rf"{_SO_LONG_EN} (?:after|following)",
            },
        ),
        {
            "pl": r"poprzed\w+|następ\w+|wcześniej\w*|później\w*|nie",
            "en": r"preced\w+|earlier|later|until|not",
        },
    ),
    # All of some things, and only one of them.
    (
        (
            {"pl": r"wszystkie|wszyscy", "en": _NEVER},
            {
                "pl": _NEVER,
                "en": r"only one of (?:the|our|its|these|those|their)|just one of (?:the|our|its"
                r"|these|those|their)",
            },
        ),
        {
            "pl": r"jed(?:en|na|no|nego|nej|ną|nym)|pojedyncz\w+|tylko|jedynie|zaledwie|poza"
            r"|oprócz|nie",
            "en": r"all|every\w*|each|any\w*|both|entire|whole|none|no|not",
        },
    ),
    (
        (
            {
                "pl": r"(?:tylko|jedynie|zaledwie|wyłącznie) jed(?:en|na|no) (?:z|spośród)",
                "en": _NEVER,
            },
            {"pl": _NEVER, "en": rf"all {_NOUN_EN}"},
        ),
        {
            "pl": r"wszys\w+|każd\w+|cał\w+|komplet\w*|ogół\w*|ogóln\w+|łącznie|obie|oba|obaj",
            "en": r"one|single|only|just|none|no|not|except|apart|at all|after all",
        },
    ),
    # Who left, and who joined.
    (
        (
            {
                "pl": rf"(?:wystąpi|odesz|odszed|zrezygnowa|ust[ąę]pi)[łl]\w* (?:\w+ ){{0,3}}?ze?"
                rf" (?:\w+ )?{_BODY_PL}|ze? (?:\w+ )?{_BODY_PL} (?:\w+ ){{0,2}}?"
                r"(?:wystąpi|odesz|odszed)[łl]\w*"
                rf"|opuści[łl]\w* (?:\w+ ){{0,3}}?{_BODY_PL}|{_BODY_PL} opuści[łl]\w*",
                "en": _NEVER,
            },
            {"pl": _NEVER, "en": rf"join(?:ed|s|ing)? {_OF_US_EN}{_BODY_EN}"},
        ),
        {
            "pl": r"(?:dołącz|przystąp|przystęp|wstąp|wstęp|przyję|pozysk)\w*|wesz\w+|wszed\w+"
            r"|now\w+|przybył\w*|członkami|stał\w* się|zasili\w*|przyby\w+",
            "en": r"left|leave[sd]?|leaving|quit\w*|withdr\w+|exit\w*|resign\w*|depart\w*|gone",
        },
    ),
    (
        (
            {
                "pl": rf"(?:dołączy|przystąpi|wstąpi|wesz)[łl]\w* (?:\w+ ){{0,3}}?do (?:\w+ )?"
                rf"{_BODY_PL}|do (?:\w+ )?{_BODY_PL} (?:\w+ ){{0,2}}?(?:dołączy|przystąpi"
                r"|wstąpi|wesz)[łl]\w*",
                "en": _NEVER,
            },
            {
                "pl": _NEVER,
                "en": rf"(?:left|leaves?|leaving|quit|withdr\w+ from|resigned from|exited)"
                rf" {_OF_US_EN}{_BODY_EN}",
            },
        ),
        {
            "pl": r"(?:wyst[ąę]p|odesz|odszed|odej|opu[śs][cz]|rezygn|zrezygn|ust[ąę]p|wycof"
            r"|po?rzuc)\w*",
            "en": r"join\w*|new|member\w*|enter\w*|became|become|added|welcom\w+|acced\w+",
        },
    ),
)

_CONSENT_PL = r"(?:zgod|zezwol|akceptacj)\w+"
_CONSENT_EN = r"(?:consent|approval|permission)"
_MAY_PL = r"(?:może|mogą|można|wolno)"
_MAY_EN = r"(?:may|can|could|allowed to)"

# The same, where one of the sides is said with a denial.
DENYING_CONDITIONS: tuple[tuple[Sides, dict[str, str]], ...] = (
    # Nothing without somebody's consent, and anything without it.
    (
        (
            {
                "pl": rf"bez\b.{{0,30}}\b{_CONSENT_PL}\b.{{0,60}}\bnie {_MAY_PL}"
                rf"|nie {_MAY_PL}\b.{{0,80}}\bbez\b.{{0,30}}\b{_CONSENT_PL}",
                "en": rf"{_MAY_EN} ?(?:not|n't)\b.{{0,80}}\bwithout\b.{{0,40}}\b{_CONSENT_EN}"
                rf"|(?:needs?|requires?)\b.{{0,40}}\b{_CONSENT_EN}",
            },
            {
                "pl": rf"(?<!nie ){_MAY_PL}\b.{{0,80}}\bbez\b.{{0,30}}\b{_CONSENT_PL}",
                "en": rf"{_MAY_EN}(?! ?not|n't)\b.{{0,80}}\bwithout\b.{{0,40}}\b{_CONSENT_EN}",
            },
        ),
        {"pl": r"żad\w+|nikt|nigdy|ani", "en": r"no|none|nobody|never|neither|nor|unless"},
    ),
    # Within so many days, and no earlier than after them.
    (
        (
            {
                "pl": r"(?:przed upływem|w ciągu|w terminie|najpóźniej"
                rf"|nie później niż(?: w ciągu)?) {_SO_LONG_PL} (?:od|po)",
                "en": rf"(?:within|(?:no|not) later than|at (?:the )?latest) {_SO_LONG_EN}"
                r" (?:of|from|after|following)",
            },
            {
                "pl": rf"(?:nie wcześniej niż|najwcześniej|dopiero)(?: po)? (?:upływie )?"
                rf"{_SO_LONG_PL}",
                "en": rf"(?:(?:no|not) (?:earlier|sooner) than|not (?:until|before)|only after)"
                rf" {_SO_LONG_EN} (?:after|from|have|following)",
            },
        ),
        {
            "pl": r"nie (?!później|wcześniej)\w+|żad\w+|zakaz\w*|zabron\w*|zabrania|niedopuszcz\w*"
            r"|niemożliw\w*|wstrzym\w*",
            "en": r"cannot|never|nobody|none|neither|\w+n't|prohibit\w*|forbid\w*"
            r"|not (?!later|earlier|sooner|until|before)\w+",
        },
    ),
    # Not yet, and already.
    (
        (
            {
                "pl": r"nie (?!tylko)[^,.;:!?–]{0,40}? jeszcze|jeszcze nie (?!tylko)\w+",
                "en": _NEVER,
            },
            {"pl": _NEVER, "en": r"(?:has|have) already (?:\w+ly )?\w+|(?:is|are) already"},
        ),
        {
            "pl": r"już|raz jeszcze|jeszcze raz|dotychczas|dawno|zanim|choć|chociaż",
            "en": r"not|no|never|none|nobody|nothing|yet|still|n't|\w+n't|cannot|un\w+(?:ed|en)"
            r"|remain\w*|await\w*|pending|without|lack\w*|before|even|although|while|when",
        },
    ),
    (
        (
            {
                "pl": r"już (?:\w+ )?\w+(?:ł[aoy]?|li|ano|ono|ęto|liśmy|łyśmy)",
                "en": _NEVER,
            },
            {
                "pl": _NEVER,
                "en": r"(?:has|have) (?:not|yet to) (?:\w+ )?(?:[^\W\d]+ )[^.;,]{0,60}?\byet"
                r"|(?:has|have) (?:not yet|yet to)|(?:hasn't|haven't) yet",
            },
        ),
        {
            "pl": r"nie|jeszcze|dopiero|wciąż|nadal|brak\w*|bez|niedługo",
            "en": r"already|now|done|completed|finished|no longer",
        },
    ),
    # Only once something is done, and even if it is not.
    (
        (
            {
                "pl": r"dopiero (?:po|gdy|kiedy|jak|wtedy|z chwilą|wówczas)"
                r"|(?:tylko|jedynie|wyłącznie) po \w+(?:niu|ciu)",
                "en": _NEVER,
            },
            {
                "pl": _NEVER,
                "en": r"even (?:if|when|though|where) [^.;:]{0,60}?(?:not|n't|un\w+ed)"
                r"|(?:regardless|irrespective) of whether",
            },
        ),
        {
            "pl": r"nawet|chociaż|choć|mimo|pomimo|niezależnie|bez względu|choćby",
            "en": r"only|until|unless|once|after|before|first",
        },
    ),
    (
        (
            {
                "pl": r"nawet (?:jeśli|jeżeli|gdy|gdyby|bez|wtedy)"
                r"|(?:bez względu na|niezależnie od) to,? czy",
                "en": _NEVER,
            },
            {
                "pl": _NEVER,
                "en": r"only (?:after|once|when|if)|not until|not [^.;:,]{0,40}? until"
                r"|(?:un)?til [^.;:,]{0,60}? (?:has|have) been",
            },
        ),
        {
            "pl": r"tylko|dopiero|wyłącznie|jedynie|zanim|dopóki|póki",
            "en": r"even|regardless|irrespective|whether|although|though|despite",
        },
    ),
    # What is used alone, and what besides.
    (
        (
            {"pl": r"(?:wyłącznie|tylko|jedynie) (?:z |na )?niezbędn\w+", "en": _NEVER},
            {
                "pl": _NEVER,
                "en": r"also [^.;:,]{0,30}?(?:marketing|advertising|analytic\w*|statistical"
                r"|tracking|third-party)|(?:marketing|advertising|analytic\w*|statistical"
                r"|tracking|third-party) [^.;:,]{0,20}?(?:as well|too)",
            },
        ),
        {
            "pl": r"marketing\w*|reklam\w*|anali\w+|statysty\w+|śledz\w+|zewnętrzn\w+|nie tylko",
            "en": r"only|solely|exclusively|essential|strictly|necessary|no|not|without|never",
        },
    ),
    (
        (
            {
                "pl": r"(?:także|również|też) [^.;:,]{0,30}?(?:marketing|reklam|anali|statysty"
                r"|śledząc)\w*",
                "en": _NEVER,
            },
            {
                "pl": _NEVER,
                "en": r"(?:only|solely|exclusively) (?:[^\W\d]+ )?(?:essential|necessary)"
                r"|(?:essential|necessary) cookies only",
            },
        ),
        {
            "pl": r"niezbędn\w+|konieczn\w+|wyłącznie|tylko|jedynie",
            "en": r"also|as well|marketing|advertis\w+|analy\w+|statistic\w*|tracking|third-party",
        },
    ),
)
