"""Universities and research institutes by their names in both languages and their short names;
nothing here needs to be complete.

Short names that mean other things as often (PB, PP, PUT) are left out.
"""

from collections.abc import Iterator

from .plain import without_accents

# Each by a short name of its own, with the phrases for it (see `phrases`).
_UNIVERSITIES = """
UW: UW | uniwersyte warszawsk | university of warsaw | warsaw university
PW: PW | WUT | politechni warszawsk | warsaw university of techn | warsaw technical university
    | technical university of warsaw
SGH: SGH | szko główn handlow | warsaw school of economics
SGGW: SGGW | WULS | szko główn gospodarstw wiejsk | warsaw university of life
WUM: WUM | warszawsk uniwersyte medyczn | medical university of warsaw | warsaw medical university
WAT: WAT | wojskow akademi technicz | military university of techn
UKSW: UKSW | uniwersyte kardynał stefan wyszyńsk | cardinal stefan wyszyński
ALK: ALK | akademi leon koźmińsk | kozminski university | koźmiński university
PJATK: PJATK | PJAIT | polsko japońsk akademi | polish japanese academy
SWPS: SWPS
UJ: UJ | uniwersyte jagiellońsk | jagiellonian university
AGH: AGH | akademi górnicz hutnicz
PK: PK | politechni krakowsk | cracow university of techn | krakow university of techn
    | kraków university of techn
UEK: UEK | uniwersyte ekonomiczn w krakow | cracow university of econ | krakow university of econ
    | kraków university of econ
PWr: PWr | WUST | politechni wrocławsk | wrocław university of science | wrocław university of techn
UWr: UWr | uniwersyte wrocławsk | university of wrocław
PG: PG | politechni gdańsk | gdańsk university of techn
UG: UG | uniwersyte gdańsk | university of gdańsk
GUMed: GUMed | gdańsk uniwersyte medyczn | medical university of gdańsk
PŁ: PŁ | TUL | politechni łódzk | łódź university of techn | technical university of łódź
UŁ: UŁ | uniwersyte łódzk | university of łódź
PP: politechni poznańsk | poznań university of techn
UAM: UAM | AMU | adam mickiewicz
UEP: UEP | uniwersyte ekonomiczn w poznan | poznań university of econ
PŚ: PŚ | politechni śląsk | silesian university of techn
UŚ: UŚ | uniwersyte śląsk | university of silesia
UMK: UMK | NCU | mikołaj kopernik | nicolaus copernicus
UMCS: UMCS | uniwersyte mari curie skłodowsk | uniwersyte im . mari curie skłodowsk
    | maria curie skłodowska university
KUL: KUL | katolick uniwersyte lubelsk | catholic university of lublin
Lublin: politechni lubelsk | lublin university of techn
PRz: PRz | politechni rzeszowsk | rzeszów university of techn
Rzeszów: uniwersyte rzeszowsk | university of rzeszów
WSIiZ: WSIiZ | UITM | wyższ szko informatyki i zarządzani
    | university of information technology and management
Białystok: politechni białostock | białystok university of techn
UwB: UwB | uniwersyte w białymst | university of białystok
UWM: UWM | uniwersyte warmińsk mazursk | university of warmia
PCz: PCz | politechni częstochowsk | częstochowa university of techn
Opole: politechni opolsk | opole university of techn
Kielce: politechni świętokrzysk | kielce university of techn
ZUT: ZUT | zachodniopomorsk uniwersyte technolog | west pomeranian university of techn
Bydgoszcz: politechni bydgosk | bydgoszcz university of science
MIT: MIT | massachusetts institute of techn
Stanford: stanford
Harvard: harvard
Oxford: oksford | oxford
Cambridge: cambridge
"""
_INSTITUTES = """
Łukasiewicz: łukasiewicz
IPPT: IPPT | instytu podstawowych problem technik | institute of fundamental techn
IBS: IBS | instytu badań systemow | systems research institute
PIAP: PIAP
EMAG: EMAG
ILOT: instytu lotnictwa | institute of aviation
Telecommunications: instytu łączności | national institute of telecomm
OPI: OPI | ośrod przetwarzani informac | national information processing institute
NCBJ: NCBJ | narodow centr badań jądrow | national centre for nuclear
PCSS: PCSS | PSNC | poznańsk centrum superkomputer | poznań supercomputing
Cyfronet: cyfronet
CBK: CBK | centrum badań kosmiczn | space research centre
IMGW: IMGW | instytu meteorolog | institute of meteorology
PIG: państwow instytu geologiczn | polish geological institute
GIG: GIG | główn instytu górnictwa | central mining institute
IBE: IBE | instytu badań edukacyjn | educational research institute
CIOP: CIOP | centraln instytu ochrony pracy | central institute for labour
ITB: ITB | instytu techni budowlan | building research institute
Fraunhofer: fraunhofer
CERN: CERN
"""


def academia() -> Iterator[tuple[str, str]]:
    """The name and a phrase of each university and institute, also without Polish letters."""
    for line in (_UNIVERSITIES.rstrip() + _INSTITUTES).strip().replace("\n    ", " ").splitlines():
        name, _colon, phrases = line.partition(": ")
        for phrase in map(str.strip, phrases.split("|")):
            yield name, phrase
            if phrase.islower() and not phrase.isascii():
                yield name, without_accents(phrase)
