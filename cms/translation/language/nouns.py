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
man: mężczyzn
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
