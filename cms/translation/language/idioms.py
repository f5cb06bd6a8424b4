"""Turns of phrase that deny in one language and do not in the other: nie zdążyć and miss, nobody
went home empty-handed and everyone won something."""

import re
from typing import NamedTuple

from .litotes import TABLE
from .turns_of_phrase import TABLE as TURNS


class Idiom(NamedTuple):
    """How each language says something with a denial, and how without."""

    denied: dict[str, re.Pattern[str]]
    instead: dict[str, re.Pattern[str]]


def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{said})(?!\w)", re.IGNORECASE)


# With a denial in Polish and in English; without one in Polish and in English.
_TABLE: tuple[tuple[str, str, str, str], ...] = (
    (
        r"nie zdąży\w*|nie zdążon\w+|nie (?:dotrzyma|dopilnowa)\w*",
        r"(?:not|n't|failed to) (?:\w+ )?(?:meet|make|in time|on time|keep)",
        r"spóźni\w+|po terminie|przegapi\w+|przekrocz\w+|minął|upłynął|za późno",
        r"miss(?:ed|es|ing)?|too late|late|overdue|overran|ran out of time",
    ),
    (
        r"nie (?:odbędzie|odbędą|odbyło|odbył|odbyła|odbyły) się",
        r"(?:not|n't)\b.{0,30}\b(?:take place|be held|go ahead|held)",
        r"odwoła\w+",
        r"called off|cancell?ed|scrapped",
    ),
    (
        r"nie (?:zwleka|odkłada|ociąga|czeka|trać|traćcie)\w*",
        r"(?:not|n't) (?:wait|delay|put off|linger|waste)",
        r"jak najszybciej|już (?:dziś|dzisiaj|teraz)|szybko|niezwłocznie|pospiesz\w+|śpiesz\w+",
        r"soon|now|today|early|quickly|promptly|hurry|right away|as soon as possible|act fast",
    ),
    (
        r"nie\b.{0,30}\bjeszcze|jeszcze\b.{0,30}\bnie",
        r"not\b.{0,30}\byet|n't\b.{0,30}\byet|not\b.{0,20}\bstill|still\b.{0,20}\bn[o']t",
        r"dopiero|przed nami|wciąż czeka\w*|nadal czeka\w*|pozostaje do|w toku|w trakcie",
        r"yet to|still to|remains? to be|awaiting|still awaits?|pending|under way|in progress",
    ),
    (
        r"bez\b.{0,60}\bnie|nie\b.{0,60}\bbez|gdyby nie|nie byłoby|nie udał\w*by",
        r"without\b.{0,60}\b(?:not|n't|never|no)|(?:not|n't|never|no)\b.{0,60}\bwithout|but for"
        r"|had it not been",
        r"zawdzięcza\w+|dzięki|to zasługa|przyczynił\w*",
        r"owe[sd]?|owing|thanks to|made possible|makes? possible|indebted|down to|because of|due to"
        r"|credit\w*|grateful",
    ),
    (
        r"nikt\b.{0,60}\b(?:pustymi ręk\w+|bez (?:nagrod|upomin|prezent)\w+)"
        r"|żad\w+\b.{0,60}\bpustymi"
        r"|nikt nie (?:\w+ )?(?:przegra\w*|pozosta\w+ obojętn\w+|nudzi\w*)",
        r"(?:nobody|no one|none|not one)\b.{0,60}\b(?:empty-handed|left out|without|lost|bored)"
        r"|not\b.{0,20}\bempty-handed",
        r"każd\w+|wszys\w+",
        r"every\w*|each|all",
    ),
    (
        r"nie (?:ponosi|bierze|przyjmuje|odpowiada|będzie ponosi)\w*"
        r"|nie może\w* (?:ponosić|odpowiadać)",
        r"(?:not|no|n't)\b.{0,40}\b(?:liab|responsib|accountab)\w*",
        r"na własn\w+ (?:ryzyko|odpowiedzialność)|na (?:ryzyko|odpowiedzialność) \w+"
        r"|wyłącz\w+ odpowiedzialn\w+|zwolnion\w+ (?:z|od) odpowiedzialn\w+",
        r"at (?:[\w']+ ){0,3}(?:own )?risk|on (?:[\w']+ ){0,2}own responsibility|disclaim\w*"
        r"|liability\b.{0,20}\bexcluded",
    ),
    (
        r"nie (?:jest|są|będ\w+) (?:\w+ )?(?:nieograniczon|bezgraniczn|bez granic|z gumy)\w*",
        r"(?:not|n't)\b.{0,20}\b(?:unlimited|infinite|endless|boundless)",
        r"ogranicz\w+",
        r"limited|finite|restricted",
    ),
    (
        r"nie (?:ogranicza|kończy|sprowadza|zamyka)\w* się",
        r"(?:not|n't)\b.{0,20}\b(?:limited|confined|restricted|end)",
        r"wykracza\w*|szersz\w+|także|również|więcej",
        r"beyond|more than|further|wider|broader|also|as well",
    ),
    (
        r"nie (?:ma|mają|mieli|miał\w*) (?:sobie )?równ\w+|nie (?:ustępuj|odstaj)\w+",
        r"(?:no|not|n't|none)\b.{0,20}\b(?:equal|match|rival|parallel)",
        r"najleps\w+|dorówn\w+|na równi|niezrównan\w+|bezkonkurencyjn\w+",
        r"best|unrivall?ed|unmatched|unparalleled|unequall?ed|par|equals?|match(?:es)?|keeps? up",
    ),
    (
        r"nie (?:sposób|da się|można) (?:\w+ )?(?:przecenić|przeceniać)|nie do przecenienia"
        r"|nie do zastąpienia",
        r"(?:not|n't|cannot)\b.{0,20}\b(?:overestimat|overstat)\w*",
        r"bezcenn\w+|nieocenion\w+|ogromn\w+|kluczow\w+",
        r"invaluable|priceless|crucial|hard to over\w+|difficult to over\w+|vital|immense"
        r"|irreplaceable|indispensable",
    ),
    (
        r"nie obejdzie się bez|nie obędzie się bez|nie ma\b.{0,30}\bbez|nie (?:można|da się)\b"
        r".{0,30}\bbez",
        r"(?:no|not|n't|cannot)\b.{0,40}\bwithout",
        r"wymaga\w*|potrzeb\w+|konieczn\w+|niezbędn\w+|musi\w*",
        r"need(?:s|ed)?|require[sd]?|essential|necessary|must|takes|depends? on|indispensable",
    ),
    (
        r"nie (?:zwalnia|zatrzymuj|poddaj|ustaj|przestaj|spoczywa)\w*",
        r"(?:not|n't|never)\b.{0,20}\b(?:slow|stop|rest|give up|let up|paus)\w*",
        r"kontynuuj\w+|wciąż|nadal|dalej|trwa\w*",
        r"continu\w+|keeps?|remains?|carr(?:y|ies) on|still|persever\w*|going",
    ),
    (
        r"nie każ\w+ (?:\w+ )?(?:długo )?(?:na siebie )?(?:\w+ )?czekać"
        r"|nie trzeba było długo czekać",
        r"(?:not|n't) (?:\w+ )?long (?:to wait|in coming|before)",
        r"szybko|wkrótce|natychmiast\w*|niebawem",
        r"soon|quick\w*|swift\w*|immediate\w*|prompt\w*|rapid\w*",
    ),
    (
        r"nie (?:spuszcza|traci)\w* z (?:oka|oczu|pola widzenia)",
        r"(?:not|n't|never)\b.{0,20}\blos\w+ (?:sight|track)",
        r"czuwa\w*|pilnuj\w+|śledz\w+|na bieżąco|pamięta\w*",
        r"keeps? (?:an? )?\w* ?eye|follow\w*|monitor\w*|watch\w*|stays? on top|keeps? track|bear"
        r"|mind",
    ),
)
IDIOMS = tuple(
    Idiom(
        {"pl": _pattern(polish), "en": _pattern(english)},
        {"pl": _pattern(in_polish), "en": _pattern(in_english)},
    )
    for polish, english, in_polish, in_english in (*_TABLE, *TABLE, *TURNS)
)
