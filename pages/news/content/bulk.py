"""Sample news in great numbers, spread over the Polish alphabet and many years."""

import datetime
from collections.abc import Iterator

from cms.loading.content import Link, PageContent, RichText, Term, Text

# A word for every letter that Polish titles begin with, and the same in English.
WORDS = (
    ("Automatyzacja", "Automation"), ("Badania", "Research"), ("Cyfryzacja", "Digitisation"),
    ("Ćwiczenia", "Exercises"), ("Debata", "Debate"), ("Eksport", "Export"), ("Forum", "Forum"),
    ("Giełda", "Exchange"), ("Hackathon", "Hackathon"), ("Innowacje", "Innovation"),
    ("Jubileusz", "Anniversary"), ("Konferencja", "Conference"), ("Laboratorium", "Laboratory"),
    ("Łączność", "Communication"), ("Misja", "Mission"), ("Nabór", "Call"), ("Otwarcie", "Opening"),
    ("Panel", "Panel"), ("Raport", "Report"), ("Seminarium", "Seminar"), ("Światłowody", "Fibre"),
    ("Targi", "Fair"), ("Umowa", "Agreement"), ("Warsztaty", "Workshop"), ("Zjazd", "Assembly"),
    ("Źródła", "Sources"), ("Żywe laboratorium", "Living lab"),
)  # fmt: skip
LAST_DAY = datetime.date(2026, 6, 30)


def items(number: int, topics: tuple[str, ...], areas: tuple[str, ...]) -> Iterator[PageContent]:
    """That many sample items, the same ones at every call; `topics` and `areas` are keys."""
    for place in range(number):
        yield _item(place, topics[place % len(topics)], areas[place % len(areas)])


def _item(place: int, topic: str, area: str) -> PageContent:
    polish, english = WORDS[place % len(WORDS)]
    return PageContent(
        key=f"news/bulk-{place + 1}",
        model="pages_news.NewsPage",
        parent="news",
        title=Text(f"{polish}: przykład {place + 1}", f"{english}: sample {place + 1}"),
        slug=Text(f"przyklad-{place + 1}", f"sample-{place + 1}"),
        sample=True,
        fields={
            # The days go round, so that no number of items leads back before the cluster.
            "date": LAST_DAY - datetime.timedelta(days=place % 6000),
            "lead": Text(
                f"Aktualność przykładowa nr {place + 1} z życia klastra.",
                f"Sample news item no. {place + 1} from the life of the cluster.",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Treść przykładowa, która pokazuje archiwum w pełnym rozmiarze.</p>",
                        "<p>Sample text that shows the archive at its full size.</p>",
                    ),
                )
            ],
        },
        rows={
            "topic_rows": [{"topic": Term(f"topic/{topic}")}],
            "concerned_rows": [{"page": Link(area)}],
        },
    )
