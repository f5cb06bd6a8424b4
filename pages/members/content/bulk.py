"""Sample members in great numbers, spread over the Polish alphabet."""

from collections.abc import Iterator

from cms.loading.content import PageContent, RichText, Term, Text

from ..voivodeships import Voivodeship
from .terms import terms

# A word for every letter that Polish names begin with.
WORDS = (
    "Algorytm", "Bazalt", "Cyfra", "Ćwiczebna", "Dane", "Energia", "Fala", "Grafen", "Horyzont",
    "Impuls", "Jantar", "Kwarc", "Logika", "Łącze", "Moduł", "Neon", "Orbita", "Ósemka", "Pryzmat",
    "Radar", "Sieć", "Światłowód", "Trakt", "Układ", "Wektor", "Zenit", "Źródło", "Żagiel",
)  # fmt: skip
TOWNS = ("Warszawa", "Radom", "Płock", "Siedlce", "Pruszków", "Łomianki", "Żyrardów", "Otwock")
KINDS = (
    ("sme", "small"),
    ("sme", "micro"),
    ("sme", "medium"),
    ("large-company", "large"),
    ("university", "not-applicable"),
    ("research-institution", "not-applicable"),
    ("ngo", "not-applicable"),
)


def bulk(number: int) -> Iterator[PageContent]:
    """That many sample members, the same ones at every call."""
    competences = [term.key for term in terms()]
    for place in range(number):
        yield _member(place, competences)


def _member(place: int, competences: list[str]) -> PageContent:
    name = f"{WORDS[place % len(WORDS)]} Przykład {place + 1}"
    kind, size = KINDS[place % len(KINDS)]
    chosen = sorted({competences[(place * step) % len(competences)] for step in (1, 3, 7)})
    return PageContent(
        key=f"members/bulk-{place + 1}",
        model="pages_members.MemberPage",
        parent="members",
        title=Text(name),
        slug=Text(f"przyklad-{place + 1}", f"sample-{place + 1}"),
        sample=True,
        fields={
            "legal_name": name,
            "kind": kind,
            "size": size,
            "town": TOWNS[place % len(TOWNS)],
            "voivodeship": Voivodeship.MAZOWIECKIE,
            "lead": Text(
                f"Profil przykładowy nr {place + 1}: zmyślony uczestnik klastra.",
                f"Sample profile no. {place + 1}: an invented member of the cluster.",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Treść przykładowa, która pokazuje katalog w pełnym rozmiarze.</p>",
                        "<p>Sample text that shows the directory at its full size.</p>",
                    ),
                )
            ],
        },
        rows={"competence_rows": [{"competence": Term(key)} for key in chosen]},
    )
