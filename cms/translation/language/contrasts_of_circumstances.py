"""Contrasts of where, when and of how many something is so: outside the Union or in it, an hour
earlier or later, more or fewer than before, some or all, each or in total, if or unless.

Each as in `contrasts_of_events`.
"""

from .contrasts_of_events import Sides

_NEVER = r"(?!)"
_AREA_PL = (
    r"(?:UE|EOG|Uni\w+(?: Europejsk\w+)?|Europejsk\w+ Obszar\w+ Gospodarcz\w+|Europ\w+|Pols[kc]\w+"
    r"|kraj\w*|wojew[oó]dztw\w+|Mazowsz\w+|region\w*|Warszaw\w+|siedzib\w+|biur\w*|klastr\w+)"
)
_AREA_EN = (
    r"(?:EU|EEA|Union|European (?:Union|Economic Area)|Europe|Poland|country|voivodeship|Mazovia"
    r"|region|Warsaw|headquarters|premises|office|cluster)"
)
# Of months and years one text may begin with the later event.
_SPAN_PL = r"(?:godzin[ęy]?|kwadrans\w*|minut[ęy]?|dzień|dni|tydzień|tygodni\w*)"
_SPAN_EN = r"(?:hours?|minutes?|days?|weeks?|quarter of an hour)"
# Before what there was, or was to be: “more women than men” are as well fewer men than women.
_THAN_PL = (
    r"niż(?= (?:w|we|przed|rok|zwykle|dotychczas|dotąd|poprzedni\w*|wcześniej|ostatni\w*|zeszł\w+"
    r"|ubiegł\w+|kiedykolwiek|plan\w+|zakłada\w+|oczekiwa\w+|dwa|trzy|kiedyś|za)(?!\w))"
)
_THAN_EN = (
    r"than(?= (?:in|last|before|usual|previous|the (?:last|previous|year)|ever|planned|expected"
    r"|a year|at|during|previously|two|three|we|its predecessor|it used)\b)"
)
_SITE_PL = (
    r"(?:oddział\w*|biur[oaeu]?|fabry[kc]\w+|zakład\w*|fili[aęi]\w*|laborator\w+|hal[aęi]|punkt\w*"
    r"|centrum|placówk\w+|salon\w*|magazyn\w*|sklep\w*|przedstawicielstw\w+|siedzib\w+|pracowni\w*)"
)
_SITE_EN = (
    r"(?:branch(?:es)?|offices?|factory|factories|plants?|subsidiary|laborator(?:y|ies)|labs?"
    r"|halls?|cent(?:re|er)s?|facilit(?:y|ies)|showrooms?|warehouses?|shops?|stores?|sites?"
    r"|headquarters|workshops?|outlets?)"
)
# “Część osób”, but not “część formularza”.
_SOME_OF_PL = (
    r"(?:człon|firm|uczest|osób|przedsi|spół|partner|studen|pracowni|uczeln|projekt|wykład|warsztat"
    r"|szkole|wnios|zgłosze|podmiot|organizac|uczni|absolwen|ekspert|wystawc)\w*"
)
_WORD = r"[^\W\d]+"

CIRCUMSTANCES: tuple[tuple[Sides, dict[str, str]], ...] = (
    (
        (
            {
                "pl": rf"s?poza(?: (?:teren|granic|obszar|terytori)\w+)? (?:nasz\w+ )?{_AREA_PL}",
                "en": rf"(?:outside|beyond)(?: of)?(?: the| our)?(?: [^\W\d]+'s)? {_AREA_EN}"
                r"|non-E(?:U|EA)|third countr\w+",
            },
            {
                "pl": r"(?:w|we|z|ze|wewnątrz|na (?:terenie|terytorium|obszarze)|w granicach)"
                rf" (?:nasz\w+ )?{_AREA_PL}",
                "en": rf"(?:in|at|from|within|inside)(?: the| our)?(?: [^\W\d]+'s)? {_AREA_EN}",
            },
        ),
        {
            "pl": r"państw\w* trzeci\w*|zagrani\w+"
            rf"|s?poza(?! (?:(?:teren|granic|obszar|terytori)\w+ )?(?:nasz\w+ )?{_AREA_PL})",
            "en": r"third countr\w+|abroad|foreign"
            rf"|outside(?! (?:of )?(?:the |our )?(?:[^\W\d]+'s )?{_AREA_EN})",
        },
    ),
    (
        (
            {
                "pl": rf"{_SPAN_PL} (?:wcześniej|szybciej)",
                "en": rf"{_SPAN_EN} (?:earlier|sooner|early)",
            },
            {
                "pl": rf"{_SPAN_PL} później",
                "en": rf"{_SPAN_EN} later?",
            },
        ),
        {
            "pl": r"najpóźniej|najwcześniej|nie (?:później|wcześniej)",
            "en": r"no (?:later|earlier|sooner)|not (?:later|earlier)|at (?:the )?(?:latest"
            r"|earliest)|before|prior|ahead|after",
        },
    ),
    # “More than five” is a bound.
    (
        (
            {
                "pl": rf"więcej(?: {_WORD}){{1,4}},? {_THAN_PL}",
                "en": rf"more(?: {_WORD}){{1,8}}? {_THAN_EN}",
            },
            {
                "pl": rf"mniej(?: {_WORD}){{1,4}},? {_THAN_PL}",
                "en": rf"(?:fewer|less)(?: {_WORD}){{1,8}}? {_THAN_EN}",
            },
        ),
        {
            "pl": r"mniej.{0,200}? więcej|więcej.{0,200}? mniej|mniej więcej|nie (?:mniej|więcej)"
            r"|co najmniej|co najwyżej",
            "en": r"more.{0,200}? (?:fewer|less)|(?:fewer|less).{0,200}? more|more or less"
            r"|more often than not|no (?:more|less|fewer)|nothing more",
        },
    ),
    # What has been opened, and what has been closed, for good.
    (
        (
            {
                "pl": r"(?:otwor|otwier|otwar|uruch[oa]m)(?!nie|cie|cia)\w*"
                rf"(?: [\w-]+){{0,3}}? {_SITE_PL}"
                rf"|{_SITE_PL}(?: [\w-]+){{0,4}}? (?:został\w* |zostanie |zostaną )?"
                r"(?:otwart[yaeo]|uruchomion[yaeo])",
                "en": rf"(?:open(?:ed|s|ing)?|launch(?:ed|es|ing)?)(?: [\w'-]+){{0,4}}? {_SITE_EN}"
                rf"|{_SITE_EN}(?: [\w-]+){{0,4}}? (?:(?:was|were|has been|have been|will be) )?"
                r"opened",
            },
            {
                "pl": r"(?:zamkn|zamyka|zlikwidowa|likwiduj)(?!ię)\w*"
                rf"(?: [\w-]+){{0,3}}? {_SITE_PL}"
                rf"|{_SITE_PL}(?: [\w-]+){{0,4}}? (?:został\w* |zostanie |zostaną )?"
                r"(?:zamknięt[yaeo]|zlikwidowan[yaeo])",
                "en": r"(?:clos(?:ed|es|ing)|close(?! (?:to|by))|shut|shut down)"
                rf"(?: [\w'-]+){{0,4}}? {_SITE_EN}"
                rf"|{_SITE_EN}(?: [\w-]+){{0,4}}? (?:(?:was|were|has been|have been|will be) )?"
                r"(?:closed|shut)",
            },
        ),
        {
            "pl": r"ponownie|znów|znowu|godzin\w*|zaprasza\w*|zamknięt\w+ dla|otwart\w+ dla",
            "en": r"re-?open\w*|again|hours|open (?:from|to|until|on)",
        },
    ),
    # So much each, and so much together.
    (
        (
            {
                "pl": r"po \d[\d ,]{0,15}+(?:(?:tys\.|mln) ?)?(?:zł\w*|euro|EUR|PLN|złotych)",
                "en": r"\d[\d,.]{0,15}+(?: [^\W\d]+){0,3} (?:each|apiece)",
            },
            {
                "pl": r"łącznie|razem|w sumie|ogółem|o łącznej \w+",
                "en": r"in total|altogether|a total of|totall?ing|combined|in all|overall|jointly",
            },
        ),
        {
            "pl": r"każd\w+|łącznie z|razem z|w sumie \w+ po",
            "en": r"every|per",
        },
    ),
    # Some of many, and all of them.
    (
        (
            {"pl": rf"częś(?:ć|ci) (?:nasz\w+ )?{_SOME_OF_PL}", "en": _NEVER},
            {
                "pl": _NEVER,
                "en": rf"all (?:of )?(?:the |our |its )?(?:{_WORD} )?{_WORD}s"
                rf"|{_WORD}s (?:now |have |are |will )?all(?= {_WORD})",
            },
        ),
        {
            "pl": r"wszys\w+|każd\w+|cał\w+|komplet\w*|ogół\w*|prawie|większ\w+|inn\w+",
            "en": r"some\w*|certain|few|several|not all|parts?|partly|partial\w*|selected|various"
            r"|many|almost|nearly|others?|number|not|half|individual|all (?:types|kinds|sorts)"
            r"|after all|first of all|above all|most",
        },
    ),
    (
        (
            {"pl": r"wszys(?:cy|tkie|tkich|tkim)", "en": _NEVER},
            {
                "pl": _NEVER,
                "en": rf"some (?:of )?(?:the |our |its |their )?(?:{_WORD}(?:'s|s')? )?{_WORD}s"
                rf"(?= {_WORD})|(?:part|a (?:small )?number|a few) of (?:the |our |its )",
            },
        ),
        {
            "pl": r"niektór\w+|częś\w+|kilk\w+|pewn\w+|jakie\w+|parę|nie wszys\w+|prawie|niemal"
            r"|inn\w+|czas\w*|lat|różn\w+|nie|bez|poza|oprócz|ponad",
            "en": r"all|every\w*|each|any\w*|both|entire|whole|full\w*|no|none|not|some \d+"
            r"|others?|sometimes|without",
        },
    ),
    # Something holds unless something else does, or if it does; a sentence that begins so says
    # what holds then.
    (
        (
            {"pl": r"chyba że", "en": r"unless"},
            {
                "pl": r"(?<![.!?] )(?:jeśli|jeżeli|o ile|pod warunkiem|gdy|kiedy)",
                "en": r"(?<!even )(?<!only )(?<!as )(?<![.!?] )if|provided(?: that)?|in case"
                r"|in the event",
            },
        ),
        {
            "pl": r"inaczej|z wyjątkiem|poza|oprócz|tylko|brak\w*|bez|dopóki|nic|niczego|żad\w+"
            r"|(?:nie)?kompletn\w+",
            "en": r"otherwise|except|other than|only|without|nothing|none|missing"
            r"|incomplete|fail\w*|lack\w*|absence|until|save"
            r"|apart|whether",
        },
    ),
)

# The same, where one of the sides may be said with a denial.
DENYING_CIRCUMSTANCES: tuple[tuple[Sides, dict[str, str]], ...] = (
    # What holds only if something does, and what holds even so.
    (
        (
            {
                "pl": r"(?:tylko|jedynie|wyłącznie) (?:wtedy|wówczas|gdy|jeśli|jeżeli|kiedy"
                r"|pod warunkiem|w przypadku)",
                "en": _NEVER,
            },
            {"pl": _NEVER, "en": r"even (?:if|when|where|though)"},
        ),
        {
            "pl": r"nawet|także|również|choć\w*|mimo|pomimo|niezależnie|bez względu|nie tylko",
            "en": r"only|unless|not until|not even",
        },
    ),
)
