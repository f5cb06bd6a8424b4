"""What texts about a cluster count, by how its names begin in both languages."""

from functools import lru_cache

_SHORTEST = 4
_NOUNS = """
company: firm przedsiębiorstw spółk spółek compan enterpris
university: uczeln uniwersytet universit
institution: instytucj institution
institute: instytut institute
member: członk członek członków member
project: projekt project
person: osób osoby osobom osobami people person
employee: pracowni zatrudnion employee
partner: partner
country: kraje krajów krajach krajami państw countr
town: miast city cities town
school: szkoła szkoły szkół szkołom szkołami szkołach school
patent: patent
event: wydarze event
participant: uczestni participant
student: student
pupil: uczni uczeń pupil
startup: startup
expert: ekspert expert
workshop: warsztat workshop
meeting: spotka meeting
laboratory: laborator
team: zespoł zespół team
product: produkt product
service: usług service
region: region
municipality: gmin municipalit
hospital: szpital hospital
woman: kobiet women
man: mężczyzn mężczyźni men
cluster: klast cluster
proposal: wnios proposal application
grant: dotacj grant
investor: inwestor investor
speaker: prelegen speaker
exhibitor: wystawc exhibitor
engineer: inżynier engineer
association: stowarzysze association
foundation: fundacj foundation
publication: publikacj publication
agreement: umowa umowy umów agreement
programmer: programist programmer developer
tester: tester
designer: projektant designer
analyst: anality analyst
manager: menedżer menadżer manager
administrator: administrator
consultant: konsultant consultant
specialist: specjalist specialist
researcher: badacz researcher
lecturer: wykładow lecturer
lecture: wykład lecture
teacher: nauczyciel teacher
trainer: trener trainer
mentor: mentor
volunteer: wolontariusz volunteer
graduate: absolwent graduate
doctor: lekarz doctor physician
nurse: pielęgniar nurse
child: dzieci children
girl: dziewcz girl
boy: chłopc boys
seat: miejsc seat places
job: etat jobs
client: klient client customer
supplier: dostawc supplier
user: użytkowni user
winner: laureat zwycięzc zwycięzk winner
award: nagród nagrody nagrodę award prize
office: biur office
branch: oddział branch
building: budyn building
stand: stoisk stands booth
panel: panel
session: sesj session
presentation: prezentac presentation
training: szkoleń szkolenia szkoleniach training
course: kursy kursów kursach course
webinar: webinar
conference: konferenc conference
prototype: prototyp prototype
article: artykuł article
task: zadań zadania zadaniach task
stage: etap stage
milestone: kamieni milestone
server: serwer server
computer: komputer computer
laptop: laptop
tablet: tablet
camera: kamer camera
sensor: czujni sensor
vehicle: pojazd vehicle
station: stacj station
library: bibliote librar
museum: muze museum
"""
_BY_BEGINNING: dict[str, list[tuple[str, str]]] = {}
for _line in _NOUNS.strip().splitlines():
    _name, _, _words = _line.partition(": ")
    for _word in sorted(_words.split(), key=len, reverse=True):
        _BY_BEGINNING.setdefault(_word[:_SHORTEST], []).append((_word, _name))


@lru_cache(maxsize=20_000)
def noun(word: str) -> str:
    """What a word of a text in small letters counts; nothing for all others."""
    for beginning, name in _BY_BEGINNING.get(word[:_SHORTEST], ()):
        if word.startswith(beginning):
            return name
    return ""
