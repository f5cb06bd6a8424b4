"""The news that the cluster's facts carry, and samples."""

from collections.abc import Iterator

from cms.loading.content import PageContent, PictureContent, TermContent, Text
from pages.competence.content import AREAS

from . import real, samples_autumn, samples_spring, samples_states
from .bulk import items
from .item import covers

__all__ = ["bulk", "pages", "pictures", "terms"]

TOPICS = {
    "cluster-life": Text(
        "Z życia klastra",
        "Cluster life",
    ),
    "distinctions": Text(
        "Wyróżnienia",
        "Distinctions",
    ),
    "projects": Text(
        "Projekty",
        "Projects",
    ),
    "international-co-operation": Text(
        "Współpraca międzynarodowa",
        "International co-operation",
    ),
    "events": Text(
        "Spotkania i warsztaty",
        "Meetings and workshops",
    ),
    "training": Text(
        "Szkolenia",
        "Training",
    ),
    "calls": Text(
        "Nabory",
        "Calls",
    ),
    "guides": Text(
        "Poradniki",
        "Guides",
    ),
}


def terms() -> list[TermContent]:
    return [
        TermContent(key=f"topic/{key}", model="pages_news.Topic", name=name)
        for key, name in TOPICS.items()
    ]


def pictures() -> list[PictureContent]:
    return covers()


def bulk(number: int) -> Iterator[PageContent]:
    """That many sample items, the same ones at every call."""
    return items(number, tuple(TOPICS), tuple(f"competence/{area.key}" for area in AREAS))


def pages() -> list[PageContent]:
    samples = [*samples_spring.items(), *samples_autumn.items(), *samples_states.items()]
    return [
        _index(),
        *(item.page(sample=False) for item in real.items()),
        *(item.page(sample=True) for item in samples),
    ]


def _index() -> PageContent:
    return PageContent(
        key="news",
        model="pages_news.NewsIndexPage",
        parent="home",
        title=Text(
            "Aktualności",
            "News",
        ),
        slug=Text(
            "aktualnosci",
            "news",
        ),
        fields={
            "show_in_menus": True,
            "lead": Text(
                "Wydarzenia z życia Mazowieckiego Klastra ICT: wyróżnienia, projekty, "
                "spotkania i poradniki dla przedsiębiorców.",
                "From the life of Mazovia Cluster ICT: distinctions, projects, meetings and "
                "guides for entrepreneurs.",
            ),
            "search_description": Text(
                "Aktualności Mazowieckiego Klastra ICT: wyróżnienia, projekty, spotkania, "
                "szkolenia i poradniki.",
                "News of Mazovia Cluster ICT: distinctions, projects, meetings, training and "
                "guides.",
            ),
        },
    )
