"""Contrasts that it takes patterns to tell: net for gross, free for paid, last year for next year.

Each is a number of sides, with how both languages say them.
"""

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
_DONE_PL = r"[^\W\d]+(?:[łl]|ła|ło|li|ły|liśmy|łyśmy|ono|ano|ęto)"
_DONE_TO_PL = r"[^\W\d]+(?:[nt][yaei]|eni|ani)"
_HAS_PL = r"(?:posiada|legitym|spełni|wymaga|ukończ)\w*"
_HAS_EN = r"(?:hold|ha(?:s|ve)|having|meet|requir|fulfil|complet)\w*"
# Of each contrast, how its sides are said in both languages.
CONTRASTS: tuple[tuple[dict[str, str], ...], ...] = (
    (
        {
            "pl": r"netto|bez (?:podatku )?VAT|plus (?:\d+% )?VAT|nie (?:zawiera|obejmuj)\w*"
            r" (?:podatku )?VAT",
            "en": r"net|(?:excl\w*\.?|exclusive of|plus|without|before|ex) (?:\d+% )?VAT"
            r"|VAT (?:is )?(?:not included|excluded)",
        },
        {
            "pl": r"brutto|(?:z|w tym|łącznie z|wraz z) (?:podatkiem |\d+% )?VAT"
            r"|(?<!nie )zawiera\w* (?:podatek )?VAT",
            "en": r"gross|(?:incl\w*\.?|inclusive of|with) (?:\d+% )?VAT|VAT (?:is )?included",
        },
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
        {
            "pl": r"częściowo|po części|w części|część (?:\w+ )?(?:kwoty|sumy|opłaty|wpłaty|ceny)",
            "en": r"partial(?:ly)?|partly|in part"
            r"|part of the (?:\w+ )?(?:amount|sum|fee|price|cost)",
        },
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
    # How often something has happened before.
    (
        {
            "pl": r"(?<!\bnie )po raz pierwszy|(?<!\bnie )pierwszy raz(?! od)|debiut\w*",
            "en": r"(?<!\bnot )(?<!\bnot for )(?:for )?the (?:very )?first time(?! since)"
            r"|first-ever|debut\w*",
        },
        {
            "pl": r"po raz (?:kolejny|następny|n-ty)|kolejny raz|ponownie|znowu|znów|raz jeszcze"
            r"|jeszcze raz",
            "en": r"(?<!time and )(?<!then )again|once more|yet another time|another time",
        },
        {
            "pl": r"po raz ostatni|ostatni raz",
            "en": r"(?:the|one) (?:very )?(?:last|final) time",
        },
    ),
    # How many times as much or as little.
    (
        {
            "pl": r"podw(?:oi|oj|aj)\w+|dwukrotn\w+ (?:wzros\w+|więcej|większ\w+|wyższ\w+)"
            r"|(?:wzr[oó]s|zwiększ)\w+ (?:\w+ )?(?:dwukrotnie|dwa razy)",
            "en": r"(?:has |have |had |to |will |more than |almost |nearly )?doubl(?:ed|es|ing)"
            r"|(?:to|will|would|should) (?:more than )?double|twofold increase|twice as (?:many"
            r"|much|high|large|big)",
        },
        {
            "pl": r"(?:zmniejsz|spad|skróc|skrac|obniż|zmala|malej|redu|zredu|ogranicz|ścię|skurcz"
            r"|ciąć|stop|uby|mniej|niższ|krótsz|tańs|mniejsz)\w*(?: \w+){0,3}? o połowę"
            r"|o połowę (?:mniej|niższ|krótsz|tańs|mniejsz|zmniejsz|spad|skróc|obniż|zredu)\w*"
            r"|o połowę ogranicz\w*"
            r"|(?:spad|zmniejsz|zmala|skróc|obniż)\w+ (?:się )?(?:dwukrotnie|dwa razy)"
            r"|dwukrotnie (?:mniej|niższ|krótsz|mniejsz)\w*",
            "en": r"halv(?:e|ed|es|ing)|(?:fell|fall\w*|drop\w*|decreas\w+|declin\w+|shrank|shrunk"
            r"|cut|reduced|lowered|shortened|down|went down)(?: \w+){0,3}? (?:by|in) (?:a )?half"
            r"|half as (?:many|much|high|large|big|long)",
        },
        {
            "pl": r"potr(?:oi|oj|aj)\w+|trzykrotn\w+ (?:wzros\w+|więcej|większ\w+|wyższ\w+)",
            "en": r"trebl(?:ed|es|ing|e)|tripl(?:ed|es|ing|e)|threefold"
            r"|three times as (?:many|much)",
        },
        {
            "pl": r"poczwór\w+|uczterokrotni\w+|czterokrotn\w+ (?:wzros\w+|więcej|większ\w+)",
            "en": r"quadrupl(?:ed|es|ing|e)|fourfold|four times as (?:many|much)",
        },
    ),
    # Whom something is open to.
    (
        {
            "pl": r"(?<!\bnie )(?:wyłącznie|tylko|jedynie) (?:dla|przez|osob\w+|człon\w+"
            r"|pracowni\w+|mieszkań\w+|student\w+|firm\w*)"
            r"|zarezerwowan\w+ (?:wyłącznie |tylko )?dla"
            r"|zastrzeżon\w+ (?:wyłącznie |tylko )?dla|zamknięt\w+ dla",
            "en": r"(?<!\bnot )(?:only|solely|exclusively|reserved|restricted|limited)"
            r" (?:open )?(?:to|for)|open only to|reserved (?:only |exclusively )?for"
            r"|for (?:\w+ ){1,3}only",
        },
        {
            "pl": r"(?:otwart\w+|dostępn\w+|przeznaczon\w+|skierowan\w+)(?: jest| są)? (?:dla|do)"
            r" (?:wszystkich|każdego)|ogólnodostępn\w+|dla (?:każdego|wszystkich(?: chętnych"
            r"| zainteresowanych|[.,;]| niezależnie| bez wyjątku| osób))|każdy (?:może|chętny)"
            r"|wszyscy (?:chętni|zainteresowani)",
            "en": r"(?:open|available|accessible|free) (?:to|for) (?:everyone|everybody|anyone"
            r"|anybody|all comers|all(?=[.,;]|$)|the (?:general )?public)"
            r"|for (?:everyone|everybody|anyone)"
            r"|(?:everyone|everybody|anyone|all) (?:is|are|may|can) (?:be )?(?:welcome|join|attend"
            r"|apply|use|take part|participate|register)|(?:everyone|anyone|all) welcome",
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
            r"|obtained)|received(?! (?:\w+ )?(?:applic|propos|submis|question|offer))|obtained",
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
    # What has happened, and what is to happen.
    (
        {
            "pl": rf"(?:już|właśnie) {_DONE_PL}"
            r"|(?:(?<=ł )|(?<=ła )|(?<=ło )|(?<=li )|(?<=ły )|(?<=śmy )|(?<=no )|(?<=to ))już",
            "en": r"(?:has|have) (?:already|now|just) \w+|already (?:has|have|\w+ed)",
        },
        {
            "pl": r"zamierza\w*|planuj\w+|(?:ma|mają) zamiar|wkrótce|niebawem|lada dzień"
            r"|w planach|dopiero \w+(?:uje|ują|i|ą)",
            "en": r"about to|plan(?:s|ning)? to|intends? to|(?:is|are) going to|soon|shortly"
            r"|(?:is|are) set to|(?:is|are) planned|yet to",
        },
    ),
    # One of each and several of each.
    (
        {
            "pl": r"po jedn\w+|jed(?:en|na|no|nego|nej|nym|ną) (?:\w+ )?(?:z|w|na|od|dla) każd\w+",
            "en": r"one (?:\w+ )?(?:per|(?:from|in|for|of) (?:each|every))|one each"
            r"|a single \w+ (?:per|(?:from|in|for) (?:each|every))",
        },
        {
            "pl": r"po kilk\w+|kilk\w+ (?:\w+ )?(?:z|w|na|od|dla) każd\w+",
            "en": r"(?:several|a few|some) (?:\w+ )?(?:per|(?:from|in|for|of) (?:each|every))"
            r"|several each",
        },
    ),
    # Which of two things somebody has to have.
    (
        {
            "pl": rf"{_HAS_PL} (?:[^\W\d]+ ){{0,4}}?(?:lub|albo|bądź)",
            "en": rf"{_HAS_EN} (?:[^\W\d]+ ){{0,4}}?or",
        },
        {
            "pl": rf"{_HAS_PL} (?:[^\W\d]+ ){{0,3}}?(?:zarówno|jednocześnie|równocześnie)",
            "en": rf"{_HAS_EN} (?:[^\W\d]+ ){{0,3}}?both(?= (?:[^\W\d]+ ){{1,4}}and)",
        },
    ),
    # Whom something is for.
    (
        {
            "pl": r"człon(?:ek|k)\w*|klubowicz\w*|abonent\w*",
            "en": r"members?(?! of the (?:general )?public)|membership|subscribers?",
        },
        {
            "pl": r"(?:wszystk|każd)\w+ (?:zainteresowan|chętn|firm|przedsiębior|os[oó]b|podmiot"
            r"|mieszkań)\w*|dla (?:wszystkich|każdego)|zainteresowan(?:ych|ym|i)|chętn(?:ych|ym|i)"
            r"|każdy(?= może)",
            "en": r"(?:all|any) (?:interested )?(?:compan(?:ies|y)|business(?:es)?|firms?|people"
            r"|persons?|comers|residents|entit(?:ies|y)|part(?:ies|y))|(?:for|to) (?:all|everyone"
            r"|everybody|anyone|anybody|the (?:general )?public)",
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
# The same, each with what says neither side in one of the texts.
UNLESS: tuple[tuple[tuple[dict[str, str], dict[str, str]], dict[str, str]], ...] = (
    # “Once it has been signed” is said of what is to happen, too.
    (
        (
            {
                "pl": rf"(?:został[aoy]?|zostali) {_DONE_TO_PL}",
                "en": r"(?:has|have) (?:recently |now |just )?been \w+(?:ed|en|un|ilt|eld|ade)",
            },
            {
                "pl": rf"(?:zostanie|zostaną|będzie|będą) {_DONE_TO_PL}",
                "en": r"(?:will|shall|is to|are to) be \w+(?:ed|en|un|ilt|eld|ade)",
            },
        ),
        {
            "pl": r"(?!)",
            "en": r"once|when|after|until|as soon as|if|unless|before|whose|which|that",
        },
    ),
    # What has to be there, both things or either of them.
    (
        (
            {"pl": r"oraz|zarówno|jak również|a także|wraz z", "en": r"both|as well as"},
            {
                "pl": r"albo [^,.;]{1,60} albo|bądź [^,.;]{1,60} bądź",
                "en": r"either(?= (?:an?|the) )",
            },
        ),
        {
            "pl": r"lub|albo(?! [^,.;]{1,60} albo)|czy|dowoln\w+|jed(?:en|na|no|nego|nej|nym|ną) z"
            r"|ob(?:a|ie|u|oma)|obydw\w+|któr\w+kolwiek",
            "en": r"(?!)",
        },
    ),
)
