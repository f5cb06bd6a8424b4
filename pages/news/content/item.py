"""A news item as the content writes it down."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.loading.content import Left, Link, PageContent, Picture, PictureContent, Term, Text

FOLDER = Path(__file__).parent / "pictures"


# Decorative pictures by name, with the centre of the subject.
COVERS = {
    "news-1": (0.57, 0.48),
    "news-2": (0.4, 0.55),
    "news-3": (0.5, 0.5),
}


def covers() -> list[PictureContent]:
    return [
        PictureContent(
            key=f"news/{name}", file=FOLDER / f"{name}.jpg", title="Aktualności", focal=focal
        )
        for name, focal in COVERS.items()
    ]


@dataclass(frozen=True)
class NewsContent:
    """An item; `topic`, `areas` and `cover` are keys."""

    key: str
    title: Text
    slug: Text
    lead: Text
    search_description: Text
    date: datetime.date
    topic: str
    body: list[Any]
    precision: str = "day"
    areas: tuple[str, ...] = ()
    cover: str = ""
    left: Left | None = None

    def page(self, sample: bool) -> PageContent:
        fields: dict[str, Any] = {
            "lead": self.lead,
            "search_description": self.search_description,
            "date": self.date,
            "date_precision": self.precision,
            "body": self.body,
        }
        if self.cover:
            fields["cover"] = Picture(f"news/{self.cover}")
        return PageContent(
            key=f"news/{self.key}",
            model="pages_news.NewsPage",
            parent="news",
            title=self.title,
            slug=self.slug,
            fields=fields,
            rows={
                "topic_rows": [{"topic": Term(f"topic/{self.topic}")}],
                "concerned_rows": [{"page": Link(f"competence/{area}")} for area in self.areas],
            },
            sample=sample,
            left=self.left,
        )
