"""What is said by denying its contrary, or by denying twice: nie bez powodu, no company that has
not, nikt inny.

Of each: with a denial in Polish and in English; without one in Polish and in English. What is said
without a denial is no such turn where the contrary itself stands there: “easy” for “nie łatwe” is a
slip, “hard” is not.
"""

_NONE_PL = r"(?:żad\w+|nikt\w*|nikogo|nikomu|nic|niczego|ani jed\w+)"
_NONE_EN = r"(?:none|no|nobody|no one|not one|not a single|nothing|never|neither)"
_EVERY_PL = r"każd\w+|wszys\w+|komplet\w*|cał[yaeo]\w*|bez wyjątku|oba|obie|obaj|oboje|zawsze"
_EVERY_EN = r"every\w*|each|all|both|any\w*|always|without exception|throughout"


# A degree that is denied, the same in one word, and its contrary; the last two in English as well.
_DEGREES = (
    (r"zł\w+|najgors\w+|źle", r"nieźle|niezł\w+|nienajgor\w+", r"dobr\w+|dobrze|całkiem",
     r"bad|worst", r"good|fine|fairly|quite|well"),
    (r"łatw\w+|najłatw\w+", r"niełatw\w+", r"trudn\w+|wymagając\w+",
     r"easy|easily", r"difficult\w*|demanding|challeng\w+|hard|tough"),
    (r"trudn\w+|najtrudn\w+", r"nietrudn\w+", r"łatw\w+|prost\w+",
     r"difficult|hard", r"easy|easily|simple|simply"),
    (r"rzad\w+", r"nierzad\w+", r"częst\w*|zwykle",
     r"rare\w*|uncommon|unusual|seldom", r"often|frequent\w*|common\w*"),
    (r"drog\w+", r"niedrog\w+", r"tani\w*",
     r"expensive|costly", r"cheap\w*|affordable|inexpensive"),
    (r"tani\w*|najtańs\w+", r"nietani\w*", r"kosztown\w+|drog\w+",
     r"cheap", r"costly|expensive"),
    (r"daleko", r"niedaleko", r"blisko", r"far", r"near|close|nearby"),
    (r"mał\w+|mało|błah\w+", r"niemał\w+", r"spor\w+|znaczn\w+",
     r"small|trivial|mean", r"considerable|substantial"),
)  # fmt: skip


def _unless(contrary: str, said: str) -> str:
    """What is said, in a text that does not hold the contrary."""
    return rf"\A(?!.*\b(?:{contrary})\b).*?\b(?:{said})"


TABLE: tuple[tuple[str, str, str, str], ...] = (
    (
        r"nie (?:ukończy|skończy|osiągn|ukończ)\w+ (?:jeszcze )?(?:wieku )?[\w-]+"
        r" (?:lat|roku|rok)\w*",
        r"(?:not|n't) (?:yet )?(?:turned|reached|attained|completed|turn)\b|not yet [\w-]+"
        r"|(?:not|n't) (?:over|older than|more than)",
        r"poniżej|młods\w+|do \w+ (?:roku|lat)|przed (?:ukończeniem|\w+ urodzinami)"
        r"|niepełnoletni\w*",
        r"under|younger than|below|up to|underage|minors?|before (?:they|turning|reaching)",
    ),
    (
        rf"nie (?:ma|było|będzie|znajdzie|znajdziemy|znam|znamy)\b.{{0,60}}\b(?:któr\w+|kto|co)\b"
        rf".{{0,30}}\bnie|{_NONE_PL}\b.{{0,40}}\bnie\b.{{0,30}}\b(?:bez|poza|poniżej)",
        rf"{_NONE_EN}\b.{{0,60}}\b(?:not|n't|without|un\w+|fail\w*|miss\w*|left out|behind)"
        rf"|(?:is|was|were|are) {_NONE_EN}\b.{{0,60}}\b(?:not|n't|never|without)",
        _EVERY_PL,
        _EVERY_EN,
    ),
    (
        r"(?:trudno|próżno|ciężko)\b.{0,50}\bnie",
        r"(?:hardly|scarcely|barely|hard to find)\b.{0,60}\b(?:not|n't|without)",
        r"niemal|prawie",
        r"almost|nearly|virtually|practically",
    ),
    (
        r"nie (?:bez (?:powodu|przyczyny|racji|kozery|podstaw|znaczenia)|przypadk\w+|przypadkowo"
        r"|dziwi\w*|dziwota|dziwne)|nieprzypadkow\w+|nic dziwnego",
        r"(?:not|no|n't|nothing|little)\b.{0,20}\b(?:without (?:good )?reason|for nothing|chance"
        r"|coincidence|accident\w*|surpris\w*|wonder)",
        r"(?:dobry|ważny|konkretny|swój) powód|powod\w+|słusznie|celowo|zasłużen\w+|z rozmysłem",
        r"(?:good|a) reasons?|for a reason|with (?:good )?reason|rightly|deliberate\w*|justifi\w+"
        r"|understandabl\w+|matters?|important\w*|significant\w*",
    ),
    (
        r"nie (?:za)?brak(?:owało|nie|nęło|uje|ło)|nie sk[ąa]pi\w*|nie szczędzi\w*"
        r"|nie narzeka\w* na brak",
        r"(?:no|not|n't|never)\b.{0,20}\b(?:shortage|lack|dearth|short of)",
        _unless(
            r"brak\w*",
            r"wiele|wielu|dużo|mnóstw\w+|sporo|liczn\w+|pełn\w+|obfit\w+|moc|pod dostatkiem",
        ),
        _unless(
            r"lack\w*|shortage|dearth",
            r"plenty|many|numerous|lots?|much|abundan\w+|full|ample|several|generous\w*",
        ),
    ),
    (
        r"nie ma (?:\w+ )?(?:drugi\w+ )?(?:tak\w+|podobn\w+|inn\w+)|nikt inny|nigdzie indziej"
        r"|żad\w+ inn\w+|nic innego|nie ma drugi\w+|nie znajdzie\w* (?:drugi\w+|podobn\w+)",
        r"(?:no|not any|nobody|no one|nowhere|nothing|none|n't any) (?:\w+ )?(?:other|else)"
        r"|no (?:other|\w+ like)|(?:not|n't) (?:\w+ )?another|no comparable",
        r"jedyn\w+|wyjątkow\w+|unikatow\w+|unikaln\w+|jako (?:pierwsz|jedyn)\w+|tylko|wyłącznie"
        r"|właśnie|niepowtarzaln\w+",
        r"only|sole\w*|unique\w*|exclusive\w*|alone|the one|single|one of a kind|itself|precisely"
        r"|just|exceptional\w*",
    ),
    (
        r"nie dotyczy",
        r"not applicable|not relevant|does not apply|doesn't apply",
        r"n\. ?d\.|nd\.?|n/d|n/a|\A\W*[—–-]\W*\Z",
        r"n/a|n\.a\.|\A\W*[—–-]\W*\Z",
    ),
    (
        r"nie po raz pierwszy|nie pierwszy (?:już )?raz|nie raz,? nie dwa|nie raz|niejednokrotnie"
        r"|niejeden raz|nie jeden raz",
        r"not (?:be )?(?:for )?the first (?:time)?|n't the first|not (?:just )?once|not only once",
        _unless(
            r"pierwszy",
            r"kolejny raz|po raz kolejny|znów|znowu|ponownie|wielokrotnie|często|już wcześniej"
            r"|nieraz|wiele razy|od dawna",
        ),
        _unless(
            r"first",
            r"again|once more|another|many times|repeatedly|more than once|often|before"
            r"|time and again|on (?:many|several|numerous) occasions",
        ),
    ),
    (
        r"nie jest (?:\w+ )?(?:tajemnic\w+|sekret\w+|nowości\w+|obc\w+)|nie (?:stanowi|są)"
        r" (?:\w+ )?(?:tajemnic\w+|nowości\w+|obc\w+)|nieobc\w+|nie od (?:dziś|wczoraj|dzisiaj)",
        r"(?:no|not|n't)\b.{0,20}\b(?:secret|new|news|novelty|stranger|strange|unknown|alien)",
        _unless(
            r"tajemnic\w+|sekret\w+|nowości\w+|obc\w+",
            r"wiadomo|znan\w+|dobrze zn\w+|jawn\w+|od (?:dawna|lat)|oczywist\w+|doświadczon\w+",
        ),
        _unless(
            r"secret|news|novelty|stranger|strange|unknown|alien",
            r"known|familiar|well aware|open|long|for (?:many )?years|obvious\w*|well[- ]versed"
            r"|experience\w*|established",
        ),
    ),
    (
        r"nie (?:przeszed\w+|przeszł\w+|pozosta\w+|przejdzie|przechodzi) bez (?:echa|odpowiedzi"
        r"|odzewu|wpływu|znaczenia|reakcji)|nie (?:jest|są|był\w*) bez (?:wpływu|znaczenia)"
        r"|nie pozosta\w+ (?:obojętn\w+|dłużn\w+)",
        r"(?:not|n't|nor|never)\b.{0,30}\b(?:unnoticed|unanswered|ignored|indifferent|without"
        r"|irrelevant|unaffected)",
        _unless(
            r"bez|obojętn\w+|dłużn\w+",
            r"odbi\w+ się|zauważ\w+|wpływ\w*|znacz\w+|odpowiedzia\w+|zareagowa\w+|echem|ważn\w+"
            r"|istotn\w+",
        ),
        _unless(
            r"unnoticed|unanswered|ignored|indifferent|without|irrelevant|unaffected",
            r"noticed|attract\w*|resonat\w*|echo\w*|affect\w*|influenc\w*|matter\w*|respon\w+"
            r"|answer\w*|react\w*|important\w*|significan\w+|impact|widely|made waves|bearing"
            r"|play\w* a (?:part|role)",
        ),
    ),
    *(
        (
            rf"nie (?:(?:jest|są|był\w*) )?(?:wcale )?(?:należy do )?(?:{polish})|{joined}",
            rf"(?:not|n't|no)\b.{{0,20}}\b(?:{english})",
            _unless(polish, in_polish),
            _unless(english, in_english),
        )
        for polish, joined, in_polish, english, in_english in _DEGREES
    ),
    (
        r"nie (?:trzeba|musimy|ma potrzeby|potrzeba) (?:nikogo )?(?:\w+ )?(?:przekonywać|tłumaczyć"
        r"|przypominać|dodawać|mówić)",
        r"(?:no|not|n't|hardly) (?:\w+ ){0,3}(?:convinc\w+|remind\w*|explain\w*|saying|persuad\w+)",
        r"oczywist\w+|każdy wie|wiadomo|jasne|wszyscy wiedzą",
        r"goes without saying|obvious\w*|clear\w*|everyone knows|of course|well known|naturally",
    ),
    (
        # Not of members, who may be expelled.
        r"nie (?:(?:jest|było|są|można|da się|sposób) )?(?:\w+ )?wyklucz\w+"
        r"(?: się)?(?: też| jednak| również)?,? (?:że|iż|możliwoś\w+|\w+(?:ani|eni|ęci|yci)a)",
        r"(?:not|n't|cannot)\b.{0,40}\b(?:rul(?:e|ed|ing) out|exclud\w+)",
        _unless(
            r"wyklucz\w*",
            r"może|mogą|mógł\w*|mogł\w+|możliw\w+|niewykluczon\w+|być może|ewentualn\w+",
        ),
        _unless(
            r"exclu\w*|rul(?:e|es|ed|ing) out|barred|expel\w*",
            r"may|might|could|possib\w+|perhaps|conceivabl\w+|potential\w*|chance",
        ),
    ),
    (
        r"nie (?:zawsze|do końca|w pełni|całkiem|całkowicie)",
        r"not (?:always|quite|entirely|fully|completely|wholly)",
        _unless(r"zawsze|w pełni|całkowicie", r"czasem|czasami|niekiedy|bywa\w*|częściowo"),
        _unless(r"always|fully|completely", r"sometimes|occasional\w*|partly|in part"),
    ),
    (
        r"nikt nie (?:ma\w* wątpliwości|wątpi\w*|kwestionuj\w+)",
        r"(?:no one|nobody|none)\b.{0,20}\b(?:doubt\w*|question\w*|disput\w*)",
        _unless(
            r"wątp\w+|kwestion\w+",
            r"każdy|wszyscy|z pewnością|na pewno|zgod\w+|bezsporn\w+",
        ),
        _unless(
            r"doubt\w*|question\w*|disput\w*",
            r"every\w*|all|certain\w*|agree\w*|clear\w*|undisputed|undeniabl\w+|sure\w*",
        ),
    ),
    (
        r"nie (?:wyobraża|potrafi|umie|może)\w*\b.{0,30}\bbez",
        r"(?:not|n't|cannot)\b.{0,40}\bwithout",
        _unless(
            r"bez",
            r"niezbędn\w+|potrzebuj\w+|konieczn\w+",
        ),
        _unless(
            r"without",
            r"essential|needs?|indispensable|necessary|rel(?:y|ies) on",
        ),
    ),
)
