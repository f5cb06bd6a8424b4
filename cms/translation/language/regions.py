"""The voivodeships, by the nouns and adjectives that both languages have for them."""

from collections.abc import Iterator

# The longer of two that begin alike is found first (see `phrases`).
_REGIONS = """
dolnośląskie: dolnoślą | doln śląsk | lower siles
kujawsko-pomorskie: kujawsk pomorsk | kujaw | kuyav pomeran | kuyav | cuiav pomeran
lubelskie: lubel | lubli
lubuskie: lubus
łódzkie: łódz | łódź | łodz | lodz
małopolskie: małopol | malopol | lesser poland
mazowieckie: mazow | mazov | masov
opolskie: opols | opole | opolu
podkarpackie: podkarpac | subcarpath | sub carpath
podlaskie: podlas | podlach
pomorskie: pomors | pomorz | pomeran
śląskie: śląsk | siles | górn śląsk | górnoślą | upper siles
świętokrzyskie: świętokrzys | swietokrzys | holy cross
warmińsko-mazurskie: warmińsk mazurs | warmia | warmii | warmię | mazur | warmian masur | masur
wielkopolskie: wielkopol | greater poland
zachodniopomorskie: zachodniopomor | pomorz zachodn | west pomeran | western pomeran
mecklenburg: meklembur | mecklenburg western pomeran | pomorz przedn
"""


def regions() -> Iterator[tuple[str, str, str]]:
    """The sort, the name and a phrase of each region."""
    for line in _REGIONS.strip().splitlines():
        name, _colon, phrases = line.partition(": ")
        yield from (("region", name, phrase.strip()) for phrase in phrases.split("|"))
