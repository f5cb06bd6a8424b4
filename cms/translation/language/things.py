"""Things that texts about a cluster list, by how their names begin in both languages.

Each may be called by every word that a translator may choose, so that what one text lists and no
such word of the other says is certainly missing there.
"""

from functools import lru_cache

_SHORTEST = 4
_THINGS = """
statutes: statut statute bylaw articles
accounts: sprawozda bilans accounts statement report balance
power of attorney: pełnomocnictw proxy attorney authori
proof: dowód dowod potwierdz proof confirm receipt evidence
cv: cv życiorys curriculum résumé
certificate: zaświadcz certyfikat świadectw certificate
declaration: oświadcz deklarac declaration statement
form: formularz form
budget: budżet kosztorys budget cost estimat costing expense
timetable: harmonogram schedule timetable terminarz calendar agenda plan
invoice: faktur invoice bill
passport: paszport passport
diploma: dyplom diploma degree
photograph: zdjęci fotografi photo picture grafik
plan: plan
law: praw law legal regulat
security: bezpieczeństw security safety secure
cloud: chmur cloud
network: sieć sieci network
data: dane danych danymi data
energy: energi energety energy power
transport: transport logisty logisti mobility
health: zdrowi medyc health medic
education: edukac szkolnict oświat educat school teach
finance: finans bankow financ bank
culture: kultur cultur
sport: sport
tourism: turyst tourism touris
agriculture: rolnic agricul farm
marketing: marketing promoc promot advertis
accounting: księgow rachunkow account bookkeep
robotics: robot robot
electronics: elektroni electroni
cybersecurity: cyberbezpiecz cybersecur cyber
printing: druk print
quantum: kwant quantum
intelligence: inteligenc intelligence ai
software: oprogramow software
automation: automat automat
biotechnology: biotech biotech
photonics: foton photon
drones: dron drone
nanotechnology: nanotech nanotech
waste: odpad waste
chemistry: chemi chem
construction: budownict construction
food: żywno spożyw food
cost estimate: kosztorys budżet koszt cost estimat budget expens expend
audit: audyt audit inspect
training: szkol przeszkol kształce kurs training course educat teach learn instruct workshop
workshop: warsztat workshop training
advice: doradz dorad konsult porad consult advi advice counsel mentor guidance
implementation: wdroż wdraż implement deploy rollout introduc install
mentoring: mentor mentor coach
coaching: coaching coach mentor
mobile: mobiln mobile
application: aplikac applicat apps app
application form: wnios podani applicat form request
analysis: analiz analit analy
website: stron witryn website web site
shop: sklep shop store commerce
database: baz bazy bazie bazę database data
server: serwer server
hosting: hosting hosting
maintenance: utrzyma serwis konserwac maint servic support
warranty: gwaranc rękojm warrant guarantee
support: wsparc wspierani pomoc opiek support assist help care
testing: test testow testing test
design: projektow design
graphics: grafik grafic graphic design
equipment: sprzęt wyposaż urządze aparatur equipment hardware device apparatus
hardware: sprzęt hardware equipment
licence: licenc licence license
system: system system
programme: program programme agenda schedule
visit: wizyt visit
delegation: delegac delegat
keynote: referat keynote talk lecture
room: sal sala salę sali room hall venue
platform: platform platform
portal: portal portal
report: raport sprawozda report
survey: ankiet survey questionnaire
recommendation: rekomend zalec recommend referenc
reference: referenc reference recommend
minutes: protok protocol minutes record report
offer: ofert offer tender bid quot
contract: umow kontrakt contract agreement
consent: zgod zgody consent permission agree
attachment: załącznik annex attach appendix
map: mapa mapy mapę map maps
video: film wideo nagran video film record
lecture: wykład prelekc lecture talk present
presentation: prezentac present lecture talk
debate: debat dyskus debate discuss panel
panel: panel panel debate discuss
exhibition: wystaw targi targach targów exhibit fair expo
conference: konferenc conference
concert: koncert concert
dinner: kolac bankiet dinner supper banquet meal
lunch: obiad lunch dinner meal
breakfast: śniada breakfast meal
meals: wyżywi catering posiłk meal board food catering
coffee: kawa kawy kawę kawow coffee refresh
accommodation: nocleg zakwater hotel accommod hotel lodging overnight
travel: przejazd podróż dojazd travel transport journey trip
insurance: ubezpiecz insur
university: uczeln uniwersyt politechn akadem universit academ college higher
school: szkoł school
ministry: minister ministr
board: zarząd board management
council: rada rady radzie radę council board
committee: komisj komitet committee commission panel
jury: jury juror judge
secretariat: sekretari secretari
evaluator: ewaluat evaluat
authority: instytucj organ urząd urzęd authorit institution bodies body office agency
extract: odpis wyciąg extract excerpt copy
municipality: gmin municipal commune local
city: miast miejsk city cities town municipal urban
county: powiat county district
cluster: klaster klastr cluster
company: firm przedsiębior spółk compan firm enterpris business
foundation: fundac foundation
association: stowarzysz association
chamber: izba izby izbie chamber
bank: bank bank
hospital: szpital hospital clinic
institute: instytut institut
employer: pracodaw employer
employee: pracown employ staff worker
student: student student
pupil: uczni uczeń uczenn pupil student
graduate: absolwent graduate alumn
teacher: nauczyciel teacher
parent: rodzic parent
expert: ekspert specjalist expert specialist
investor: inwestor investor
startup: startup start
journalist: dziennik journalist press
media: media mediów medi press
electricity: prąd elektryczn electric power energy
water: woda wody wodę wodn water
gas: gaz gazu gazow
heat: ciepł ogrzewan heat
aviation: lotnict lotnicz aviation aerospace aircraft air
space: kosmicz kosmos kosmosu space
automotive: motoryz automotive automobile car
defence: obronn obrono defen military
mechanics: mechani mechan
furniture: mebl meblar furniture
wood: drewn wood timber
textile: tekstyl włókien textile
pharmacy: farmac apte pharma
environment: środowis ekolog environ ecolog green
climate: klimat climat
innovation: innowac innovat
research: badan badawcz research
science: nauk naukow scien academi research
investment: inwestyc invest
export: eksport export
digitisation: cyfryz cyfrow digit
management: zarządza management manag
strategy: strateg strateg
quality: jakoś quality
communication: komunikac communicat
language: język languag
law firm: kancelar
sales: sprzedaż sales selling sell
trade: handl trade commerc
logistics: logisty logisti transport
recruitment: rekrut recruit hiring
payroll: płac kadr payroll hr salary wage
salary: wynagrodz pensj pensja salar wage pay remunerat
bonus: premi bonus
card: karta kartę karty kart card
care: opiek care
medicine: medyczn lekar medic health
computer: kompute komputer comput
laptop: laptop laptop notebook
telephone: telefon telephon phone
camera: kamer camera
printer: drukar printer print
sensor: czujnik sensor
vehicle: pojazd samochod samochó vehicle car cars
building: budyn budow building construct
office: biur biuro office
laboratory: laborator labor labs lab
library: bibliote librar
museum: muze museum
park: park parku parki park
road: drog dróg droga road
iot: iot internet
backup: kopi kopie odpis duplikat backup copies copy
monitoring: monitor monitor
password: hasł hasło password
e-mail: mail
address: adres address
name: imię imienia nazw name
surname: nazwisk surname name
date: data datę daty date
signature: podpis signature sign
stamp: pieczę pieczą stamp seal
identity card: dowód identit
translation: tłumacz przekład translat interpret
editing: redakc edycj edit
proofreading: korekt proof
publication: publika publicat
article: artykuł article
book: książk book
leaflet: ulot leaflet flyer
poster: plakat poster
banner: baner banner
badge: identyfik badge
gift: upomin prezent gift
prize: nagrod nagród prize award
"""
_BY_BEGINNING: dict[str, list[tuple[str, str]]] = {}
for _line in _THINGS.strip().splitlines():
    _name, _colon, _stems = _line.partition(": ")
    for _stem in _stems.split():
        _BY_BEGINNING.setdefault(_stem[:_SHORTEST], []).append((_stem, _name))


@lru_cache(maxsize=5_000)
def things(word: str) -> frozenset[str]:
    """What a word of a text in small letters may name."""
    known = _BY_BEGINNING.get(word[:_SHORTEST], ())
    return frozenset(name for stem, name in known if word.startswith(stem))
