"""Contrasts of what happens: planned or done, a draft or what is final, open or closed to
applications, not before a time or earlier.

Each has its two sides, with how both languages say them, and what says neither side where a text
has it. A side that a language has no sure words for is never found there.
"""

_NEVER = r"(?!)"
_MONTH_PL = (
    r"(?:stycz|lut|marz|marc|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)\w*|wiosn\w+|lat(?:em"
    r"|a)|jesie\w+|zim\w+|wakacj\w+|świąt\w*|świętami|\d{4}|now\w+ rok\w*"
)
_MONTH_EN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:the )?(?:spring|summer|autumn|winter|holidays)|Christmas|Easter|\d{4}|next year"
    r"|the new year)"
)
_CALL_PL = (
    r"(?:nabór|nabory|rekrutacj[aę]|zapisy|rejestracj[aę]|konkurs"
    r"|przyjmowanie (?:wniosków|zgłoszeń))"
)
_CALL_EN = (
    r"(?:calls?|recruitment|registration|enrolment|applications?|competition|submissions?)"
    r"[^.,;:()]{0,60}?"
)
_PAPER_PL = (
    r"(?:regulamin|statut|dokument|raport|budżet|harmonogram|plan|program|standard)(?:u|ów)"
    r"|(?:ustaw|umow|uchwał|norm|dyrektyw)y|ustaw|umów|uchwał|strategii|polityki|wytycznych|zmian"
    r"|(?:rozporządzeni|porozumieni|sprawozdani)a"
)
_DAY_PL = r"(?:poniedział|wtor|środ|śród|czwart|piąt|sob[oó]t|niedziel|święt|świąt|weekend)\w*"
_DAY_EN = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:public |bank |national )?holidays?"
    r"|weekends?)"
)
_MADE_PL = (
    r"(?:uruchomi|otworzy|zbudowa|utworzy|stworzy|podpisa|wdroży|założy|zorganizowa|rozpoczę"
    r"|opublikowa|zatrudni|kupi|wprowadzi|rozbudowa|opracowa)(?:liśmy|łyśmy|łem|łam|ł|ła|li|ły)"
    r"|(?:uruchomi|zbudowa|utworzo|stworzo|podpisa|wdrożo|założo|opublikowa|wprowadzo)no|otwarto"
)
_MADE_EN = (
    r"(?:launched|opened|set up|built|created|established|introduced|started|begun|signed"
    r"|published|hired|bought|purchased|implemented|completed|deployed|developed|released)"
)
_VERB_EN = r"(?:are|were|have|will|can|may)"
_NOUN_EN = r"(?:of )?(?:the |our |its |these )?(?:[^\W\d]+ )?[^\W\d]+s"

Sides = tuple[dict[str, str], dict[str, str]]
EVENTS: tuple[tuple[Sides, dict[str, str]], ...] = (
    (
        (
            {
                "pl": rf"dopiero (?:w|we|od|po|na początku|pod koniec) (?:\w+ )?(?:{_MONTH_PL})",
                "en": r"only (?:in|from|after|at the (?:beginning|start|end) of)"
                rf" (?:early |late |mid-)?{_MONTH_EN}",
            },
            {
                "pl": rf"(?:przed (?:\w+ )?|już (?:w|we|od) (?:\w+ )?)(?:{_MONTH_PL})",
                "en": rf"(?:before|as early as|as soon as) (?:(?:the|in)? ?(?:end|beginning|start"
                rf"|middle) of |in )?{_MONTH_EN}",
            },
        ),
        {"pl": r"tylko|wyłącznie|jedynie", "en": r"until|till|yet|not"},
    ),
    (
        (
            {
                "pl": rf"trwa(?:ją)? (?:\w+ )?{_CALL_PL}|{_CALL_PL} (?:[^\W\d]+ ){{0,4}}?(?:trwa"
                r"(?:ją)?|(?:jest|są|pozostaje) (?:\w+ )?otwart\w+)"
                r"|(?:nadal |wciąż )?przyjmujemy (?:wnioski|zgłoszenia)",
                "en": rf"{_CALL_EN} (?:is|are|remains?) (?:now |currently |still |already )?(?:open"
                r"|under ?way|ongoing|in progress|being accepted)",
            },
            {
                "pl": rf"{_CALL_PL} (?:[^\s.,;]+ ){{0,6}}?(?:zakończył\w*|zakończon\w+|zamknięt\w+)"
                rf"|(?:zakończyliśmy|zakończono|zakończył\w* się|zamknęliśmy|zamknięto) (?:\w+ )?"
                rf"{_CALL_PL}",
                "en": rf"{_CALL_EN} (?:is|are|has|have) (?:now |already |currently )?(?:been )?"
                r"(?:closed|over|ended|finished)",
            },
        ),
        {
            "pl": r"do(?= \d| końca| dnia)|od \d|po \d+|z końcem",
            "en": r"until|till|after|before|by|from \d|as of|once|when|if|to (?:members|non-\w+)",
        },
    ),
    (
        (
            {
                "pl": rf"projekt\w* (?:now\w+ )?(?:{_PAPER_PL})|wersj\w+ (?:robocz|wstępn)\w+"
                r"|(?:robocz|wstępn)\w+ (?:wersj|projekt)\w+",
                "en": r"drafts?|(?:preliminary|working|provisional) version",
            },
            {
                "pl": r"(?:ostateczn|końcow|finaln)\w+ (?:wersj|tekst|treś|kształt|brzmieni)\w*"
                r"|(?:wersj|tek[sś]|treś|kształ|brzmieni|form)\w+ (?:ostateczn|końcow|finaln)\w+",
                "en": r"(?:final|definitive) (?:version|text|wording|form)",
            },
        ),
        {"pl": r"szkic\w*|zarys\w*", "en": r"final drafts?|finali[sz]\w+|finish\w*"},
    ),
    # What somebody plans to do, and has done.
    (
        (
            {
                "pl": r"(?:planuj(?:e|ą|emy)|zamierza(?:my|ją)?|ma(?:my|ją)? zamiar)"
                r"(?: [^\W\d]+){0,3}? [^\W\d]+ć",
                "en": _NEVER,
            },
            {
                "pl": _NEVER,
                "en": rf"(?:has|have|we've|they've) (?:\w+ly )?{_MADE_EN}",
            },
        ),
        {
            "pl": r"już|właśnie|dotychczas|dotąd|[^\W\d]+(?:łem|łam|liśmy|łyśmy)"
            r"|[^\W\d]+[aeiyąę]ł[aoy]?|[^\W\d]+[aeiyę]li|[^\W\d]+(?:an|on|ęt|yt)o|zosta\w+",
            "en": r"plan\w*|intend\w*|going to|aim\w*|hop\w+|soon|want\w*|wish\w*|about to|will"
            r"|would|expect\w*|decided|next|look\w*|prepar\w+|consider\w*|schedul\w+|keen|eager"
            r"|ambiti\w+|propos\w+|to (?!(?:the|a|an|our|its|their|this|these|all|both)\b)[a-z]+",
        },
    ),
    (
        (
            {"pl": _MADE_PL, "en": _NEVER},
            {
                "pl": _NEVER,
                "en": r"(?:plans?|planning|intends?|intending|(?:is|are) going) to",
            },
        ),
        {
            "pl": r"plan\w*|zamierz\w*|zamiar\w*|wkrótce|chc\w+|cel\w*|aby|żeby|by|ma|mają|mamy"
            r"|będzie\w*|będ\w+|przysz\w*|zostan\w+|zdecydowa\w*|postanowi\w*|\w+emy|\w+imy|\w+ymy",
            "en": r"ha(?:s|ve|d)|we've|they've|[^\W\d]+ed|set up|built|was|were|began|bought|held"
            r"|after|since",
        },
    ),
    # All of some things, and only some of them.
    (
        (
            {"pl": r"wszystkie|wszyscy", "en": _NEVER},
            {"pl": _NEVER, "en": rf"some {_NOUN_EN} {_VERB_EN}"},
        ),
        {
            "pl": r"niektór\w+|częś\w+|kilk\w+|pewn\w+|jakie\w+|parę|nie (?:wszystkie|wszyscy)"
            r"|prawie|niemal|inn\w+",
            "en": r"all|every\w*|each|any\w*|both|entire|whole|full\w*|no|none|not|some \d+"
            r"|others?",
        },
    ),
    (
        (
            {"pl": r"niektór(?:e|zy|ych|ym)", "en": _NEVER},
            {"pl": _NEVER, "en": rf"all {_NOUN_EN} {_VERB_EN}"},
        ),
        {
            "pl": r"wszys\w+|każd\w+|cał\w+|komplet\w*|ogół\w*|ogóln\w+",
            "en": r"some\w*|certain|few|several|not all|parts?|partly|partial\w*|selected|various"
            r"|many|almost|nearly|others?|occasional\w*|number|not|sometimes|individual",
        },
    ),
    # Every day but one, and on that day alone.
    (
        (
            {
                "pl": r"(?:z wyjątkiem|oprócz|prócz|poza|z wyłączeniem|wyjąwszy)"
                rf" (?:\w+ )?{_DAY_PL}",
                "en": r"(?:except|excluding|other than|apart from|save|but)"
                rf" (?:for )?(?:on )?(?:the )?{_DAY_EN}",
            },
            {
                "pl": rf"(?:tylko|wyłącznie|jedynie) (?:w|we) (?:\w+ )?{_DAY_PL}"
                rf"|(?:w|we) (?:\w+ )?{_DAY_PL} (?:tylko|wyłącznie|jedynie)",
                "en": rf"only (?:on|at|during) (?:the )?{_DAY_EN}"
                rf"|(?:on|at|during) (?:the )?{_DAY_EN} only|{_DAY_EN} only",
            },
        ),
        {
            "pl": r"nieczynn\w+|zamknięt\w+|nie|niedostępn\w+|oprócz tego|poza tym",
            "en": r"closed|not|never|no|unavailable|\w+n't|none|otherwise|other days",
        },
    ),
)

# The same, where one of the sides is said with a denial.
DENYING_EVENTS: tuple[tuple[Sides, dict[str, str]], ...] = (
    (
        (
            {
                "pl": r"nie (?:wpływa|wpłynie|ma wpływu|narusza|naruszy)\w*|bez wpływu na"
                r"|bez uszczerbku dla",
                "en": r"not (?:affect|influence|impair)\w*|(?:doesn't|won't|don't) affect"
                r"|without (?:affecting|prejudice)|no (?:effect|bearing|impact|influence)",
            },
            {
                "pl": r"czyni\w* (?:[^\W\d]+ ){0,5}?(?:niezgodn|nieważn|bezskuteczn|bezprawn)\w+"
                r"|unieważnia\w*|powoduje (?:[^\W\d]+ ){0,3}?nieważność",
                "en": r"(?:makes|renders|making|rendering) (?:[^\W\d]+ ){1,5}?"
                r"(?:unlawful|invalid|void|illegal|ineffective)|invalidates?",
            },
        ),
        {"pl": _NEVER, "en": _NEVER},
    ),
)
