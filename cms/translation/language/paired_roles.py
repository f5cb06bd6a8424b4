"""Roles that stand in pairs, by how both languages say them: leader and partner, controller and
processor, the former and the latter."""

import re

from .phrases import one_of

# Of each role how Polish and English say it.
_PAIRS: tuple[tuple[tuple[str, str], tuple[str, str]], ...] = (
    (
        (
            r"lider\w*|partner\w* wiodąc\w+|przewodzi|kieruje|koordynator\w*|koordynuje",
            r"lead partners?|led by|leaders?|leads|co-?ordinators?|co-?ordinate[ds](?: by)?",
        ),
        (r"partner(?:a|owi|em|ka|ki|ką|zy|ów|ami)?(?! wiodąc)", r"(?<!lead )partners?"),
    ),
    (
        (r"administrator(?:a|owi|em|ka|ką)?", r"(?:data )?controllers?"),
        (r"(?:podmiot\w* )?przetwarzając(?:y|a|ego|emu|ym|ą|ej)", r"(?:data )?processors?"),
    ),
    (
        (r"pożyczkodawc\w+|kredytodawc\w+", r"lenders?"),
        (r"pożyczkobiorc\w+|kredytobiorc\w+", r"borrowers?"),
    ),
    (
        (r"sprzedawc\w+|sprzedając\w+|zbywc\w+", r"sellers?|vendors?"),
        (r"kupując\w+|nabywc\w+", r"buyers?|purchasers?"),
    ),
    ((r"wnioskodawc\w+", r"applicants?"), (r"beneficjen\w+", r"beneficiar(?:y|ies)")),
    (
        (r"dostawc\w+", r"suppliers?"),
        (r"klien\w+|odbiorc\w+", r"customers?|clients?|recipients?"),
    ),
    (
        (r"pracodawc\w+", r"employers?"),
        (r"pracownik\w*|pracownicy", r"employees?|workers?"),
    ),
    (
        (r"wynajmując\w+", r"landlords?|lessors?"),
        (r"najemc\w+", r"tenants?|lessees?"),
    ),
    ((r"licencjodawc\w+", r"licensors?"), (r"licencjobiorc\w+", r"licensees?")),
    (
        (r"zamawiając\w+|zleceniodawc\w+", r"contracting authorit\w+|ordering part\w+|clients?"),
        (r"(?<!pod)wykonawc\w+|zleceniobiorc\w+", r"(?<!sub-)contractors?"),
    ),
    (
        (r"mentor(?:zy|ki|ka|a|em|owi|ów)?", r"mentors?"),
        (r"mentorowan\w+|podopieczn\w+|mentee\w*", r"mentees?|protégés?"),
    ),
    (
        (r"organizator\w*", r"organi[sz]ers?"),
        (r"uczestni\w+", r"participants?|attendees?"),
    ),
    (
        (r"przewodnicząc\w+", r"(?<!deputy )(?<!vice-)(?<!vice )chair(?:man|woman|person|ed by)?"),
        (r"wiceprzewodnicząc\w+|zastępc\w+", r"(?:deputy|vice)(?:[ -]chair\w*)?"),
    ),
    (
        (r"(?<!wice)prezes(?:a|owi|em|ie|ka|ki)?", r"(?<!vice-)(?<!vice )president"),
        (r"wiceprezes\w*", r"vice[- ]president"),
    ),
    ((r"nadawc\w+", r"senders?"), (r"odbiorc\w+|adresat\w*", r"recipients?|addressees?")),
    ((r"nauczyciel\w*", r"teachers?"), (r"uczni\w+|uczeń", r"pupils?|students?")),
    ((r"wierzyciel\w*", r"creditors?"), (r"dłużni\w+", r"debtors?")),
    (
        (r"pierwsz(?:y|a|e|ego|ej|emu|ym|ą)", r"the former|the first(?: one)?|first"),
        (r"drug(?:i|a|ie|iego|iej|iemu|im|ą)", r"the latter|the second(?: one)?|second"),
    ),
)
_BODIES = {
    "university": (r"(?:uczelni|politechni|uniwersyte)\w+", r"universit(?:y|ies)"),
    "institution": (r"instytucj\w+", r"institutions?"),
    "secretariat": (r"sekretaria\w+", r"secretariat"),
    "office": (r"biur(?:o|a|u|em)", r"office"),
    "organiser": (r"organizator\w*", r"organi[sz]ers?"),
    "board": (r"zarząd(?:u|owi|em)?", r"board"),
    "council": (r"rad(?:a|y|zie|ę|ą)", r"council"),
    "jury": (r"jury|kapituł\w+", r"jury"),
    "cluster": (r"klast(?:e?r\w*)", r"cluster"),
    "company": (r"(?:firm|spółk)[aęyąi]|firmie|spółce", r"company|firm"),
    "foundation": (r"fundacj\w+", r"foundation"),
    "chamber": (r"izb(?:a|y|ie|ę|ą)", r"chamber"),
    "ministry": (r"ministerstw\w+", r"ministry"),
    "municipality": (r"gmin(?:a|y|ie|ę|ą)", r"municipality"),
    "marshal": (r"marszał\w+", r"marshal"),
    "sponsor": (r"sponsor\w*", r"sponsors?"),
    "leader": (r"lider\w*", r"leader"),
    "hospital": (r"szpital\w*", r"hospital"),
    "school": (r"szko(?:ła|ły|łę|łą|le)", r"school"),
}
PAIRED_ROLES: tuple[dict[str, re.Pattern[str]], ...] = tuple(
    {
        code: re.compile(
            rf"(?<![\w-])(?:(?P<one>{one[at]})|(?P<other>{other[at]}))(?![\w-])", re.IGNORECASE
        )
        for at, code in enumerate(("pl", "en"))
    }
    for one, other in _PAIRS
)
# Bodies that may do anything.
BODIES: dict[str, re.Pattern[str]] = {
    code: one_of(
        {name: said[at] for name, said in _BODIES.items()},
        not_before=r"\w",
    )
    for at, code in enumerate(("pl", "en"))
}
# The roles that say which of two was named before.
IN_ORDER = PAIRED_ROLES[-1]
