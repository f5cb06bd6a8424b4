"""Offices, ministries, institutions of the Union, programmes and funds by their names in both
languages; nothing here needs to be complete."""

from collections.abc import Iterator

from .universities import academia

# Each by a short name of its own, with the phrases for it (see `phrases`).
_BODIES = """
NCBR: NCBR | NCBiR | narodow centr badań i rozwoj | national centre for research and development
    | national center for research and development
NCN: NCN | narodow centr nauk | national science centre | national science center
PARP: PARP | polsk agencj rozwoj przedsiębiorcz | polish agency for enterprise development
PFR: PFR | polsk fundusz rozwoj | polish development fund
ARP: ARP | agencj rozwoj przemysł | industrial development agency
GUS: GUS | główn urząd statysty | główn urzęd statysty | statistics poland
    | central statistical office
UKE: UKE | urząd komunikacj elektron | urzęd komunikacj elektron | office of electronic commun
UOKiK: UOKiK | urząd ochron konkurencj | urzęd ochron konkurencj
    | office of competition and consumer | office for competition and consumer
UODO: UODO | urząd ochron danych osobow | urzęd ochron danych osobow | personal data protection
    | office for personal data protection
NASK: NASK
ZUS: ZUS | zakład ubezpiecze społeczn | social insurance institution
KNF: KNF | komisj nadzor finansow | financial supervision authority
BGK: BGK | bank gospodarstwa krajow
NAWA: NAWA | narodow agencj wymian akademick | national agency for academic exchange
PAN: PAN | polsk akademi nauk | polish academy of sciences
PAU: PAU | polsk akademi umiejętn | polish academy of arts
URE: URE | urząd regulacj energet | urzęd regulacj energet | energy regulatory office
KPRM: KPRM | kancelari prezes rady ministrów | chancellery of the prime minister
    | prime minister chancellery
NBP: NBP | narodow bank polsk | national bank of poland
NIK: NIK | najwyższ izb kontrol | supreme audit office
UPRP: UPRP | urząd patentow | urzęd patentow | polish patent office
PAIH: PAIH | polsk agencj inwestycj i handl | polish investment and trade agency
FNP: FNP | fundacj na rzecz nauki polsk | foundation for polish science
UZP: UZP | urząd zamówień publiczn | urzęd zamówień publiczn | public procurement office
PKN: PKN | polsk komitet normaliz | polish committee for standard
POLSA: POLSA | polsk agencj kosmiczn | polish space agency
ESA: europejsk agencj kosmiczn | european space agency
NFOŚiGW: NFOŚiGW | narodow fundusz ochron środowisk | national fund for environmental
KIG: KIG | krajow izba gospodarcz | krajow izby gospodarcz | krajow izbie gospodarcz
    | krajow izbę gospodarcz | krajow izbą gospodarcz | polish chamber of commerce
    | national chamber of commerce
PIIT: PIIT | polsk izba informatyki | polsk izby informatyki | polsk izbie informatyki
    | polsk izbę informatyki | polsk izbą informatyki | polish chamber of information technology
Lewiatan: lewiatan
Marshal: urząd marszałkowsk | urzęd marszałkowsk | marshal office
COI: centraln ośrod informatyk | centraln ośrodk informatyk | central informatics
    | centre for information technology
Commission: komisj europejsk | KE | european commission
Parliament: parlament europejsk | european parliament
European Council: rada europejsk | rady europejsk | radzie europejsk | radę europejsk
    | radą europejsk | european council
Council: rada unii europejsk | rady unii europejsk | rada ue | rady ue | radzie ue | radę ue
    | council of european union | council of eu
Council of Europe: rada europy | rady europy | radzie europy | radę europy | radą europy
    | council of europe
EIB: EIB | EBI | europejsk bank inwestyc | european investment bank
EIF: europejsk fundusz inwestyc | european investment fund
ECB: ECB | EBC | europejsk bank centraln | european central bank
EBRD: EBRD | EBOR | europejsk bank odbudow | european bank for reconstruction
CJEU: CJEU | TSUE | trybunał sprawiedliwości unii | court of justice of european union
    | court of justice of eu
ECHR: ETPC | europejsk trybunał praw człowiek | european court of human rights
ECA: europejsk trybunał obrachunk | european court of auditors
EIC: europejsk rada innowacj | europejsk rady innowacj | europejsk rada ds . innowacj
    | europejsk rady ds . innowacj | european innovation council
ERC: ERC | europejsk rada badań | europejsk rady badań | europejsk rada ds . badań
    | europejsk rady ds . badań | european research council
CoR: komitet regionów | komitetu regionów | committee of regions
EESC: EKES | EESC | komitet ekonomiczno społeczn | economic and social committee
"""
_PROGRAMMES = """
Horizon Europe: horyzon europ | horizon europe
Horizon 2020: horyzon 2020 | horizon 2020 | H2020
Digital Europe: cyfrow europ | digital europe
Creative Europe: kreatywn europ | creative europe
Connecting Europe: łącząc europ | CEF | connecting europe facility
Erasmus: erasmus
Young Entrepreneurs: erasmus dla młodych przedsiębiorc | erasmus for young entrepreneur
FENG: FENG | fundusz europejsk dla nowoczesn gospodark | european funds for modern economy
FEPW: FEPW | fundusz europejsk dla polski wschodn | european funds for eastern poland
FERS: FERS | fundusz europejsk dla rozwoju społeczn | european funds for social development
FERC: FERC | fundusz europejsk na rozwój cyfrow | european funds for digital development
FEnIKS: FEnIKS | fundusz europejsk na infrastruktur | european funds for infrastructure
FEM: fundusz europejsk dla mazowsza | european funds for mazov | european funds for masov
    | european funds for mazow
KPO: KPO | krajow plan odbudow | NRRP | national recovery
    | recovery and resilience plan
POIR: POIR | inteligentn rozwój | inteligentn rozwoju | smart growth operational
    | operational smart growth
POPC: POPC | polska cyfrowa | digital poland
Interreg South Baltic: interreg południow bałty | interreg south baltic
Interreg Central Europe: interreg europa środkow | interreg europy środkow | interreg central europe
Interreg Baltic Sea: interreg region morza bałtyc | interreg regionu morza bałtyc
    | interreg baltic sea
Interreg Europe: interreg europa | interreg europe
Interreg Saxony: interreg polska saksoni | interreg poland saxony
Interreg Slovakia: interreg polska słowacj | interreg poland slovakia
Interreg Czechia: interreg czechy polska | interreg republika czesk polska
    | interreg czech republic poland | interreg czechia poland | interreg czech poland
Interreg Brandenburg: interreg brandenburgia polska | interreg brandenburg poland
Interreg Lithuania: interreg litwa polska | interreg lithuania poland
Interreg Ukraine: interreg polska ukraina | interreg poland ukraine
"""
_FUNDS = """
ERDF: EFRR | ERDF | europejsk fundusz rozwoju regionaln | european regional development fund
ESF: EFS | ESF | europejsk fundusz społeczn | european social fund
Cohesion Fund: fundusz spójności | cohesion fund
JTF: FST | JTF | fundusz sprawiedliw transformac | just transition fund
EFF: europejsk fundusz rolny | european agricultural fund
"""
# A ministry by the first words of its field, and its short names.
_MINISTRIES = """
digital: cyfryzacj | digital | digiti | informatyzac
finance: finans | finance
funds: fundusz | development funds | funds | MFiPR
development: rozwoju | economic development | development | inwestycj | investment | MRiT
science: nauki | science | MNiSW
education: edukacj | nauki i edukacj | national education | education
    | science and education | MEiN | MEN
health: zdrowia | health
climate: klimatu | climate | środowisk | environment | MKiŚ
infrastructure: infrastruktur | infrastructure
agriculture: rolnictw | agriculture | MRiRW
defence: obrony | national defence | national defense | defence | defense | MON
foreign: spraw zagraniczn | foreign | MSZ
interior: spraw wewnętrzn | interior | internal | MSWiA
justice: sprawiedliw | justice
culture: kultur | culture | MKiDN
sport: sportu | sport
assets: aktyw | state assets
family: rodzin | pracy | family | labour | labor | MRPiPS
industry: przemysł | industry
energy: energii | energy
economy: gospodark | economy
entrepreneurship: przedsiębiorczo | entrepreneur
"""


def institutions() -> Iterator[tuple[str, str, str]]:
    """The sort, the name and a phrase of each institution, programme and fund."""
    yield from (("body", name, phrase) for name, phrase in academia())
    for sort, listed in (("body", _BODIES), ("programme", _PROGRAMMES), ("fund", _FUNDS)):
        for name, phrases in _read(listed):
            yield from ((sort, name, phrase) for phrase in phrases)
    for name, fields in _read(_MINISTRIES):
        for field in fields:
            if not field.islower():
                yield "body", name, field
                continue
            for office in (
                "ministerst",
                "minister",
                "ministr",
                "ministry of",
                "minister of",
                "minister for",
            ):
                yield "body", name, f"{office} {field}"


def _read(listed: str) -> Iterator[tuple[str, list[str]]]:
    for line in listed.strip().replace("\n    ", " ").splitlines():
        name, _colon, phrases = line.partition(": ")
        yield name, [phrase.strip() for phrase in phrases.split("|")]
