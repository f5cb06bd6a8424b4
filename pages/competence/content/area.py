"""A competence area as the content writes it down."""

from dataclasses import dataclass

from cms.loading.content import Link, PageContent, Picture, RichText, Text


@dataclass(frozen=True)
class Area:
    """An area; texts are pairs of Polish and English.

    The cluster's documents name no front runner and no associated entrepreneur: those named here
    are sample members, and an area without samples has none.
    """

    key: str
    title: tuple[str, str]
    slug: tuple[str, str]
    lead: tuple[str, str]
    search: tuple[str, str]
    body: tuple[tuple[str, str], ...]
    cover: str
    cover_alt: tuple[str, str]
    focal: tuple[float, float]
    front_runner: str = ""
    # Member and its role, in order.
    associates: tuple[tuple[str, tuple[str, str]], ...] = ()

    def page(self) -> PageContent:
        fields = {
            "lead": Text(*self.lead),
            "search_description": Text(*self.search),
            "cover": Picture(f"competence/{self.key}"),
            "cover_alt": Text(*self.cover_alt),
            "body": [
                (
                    "text",
                    RichText(
                        "".join(f"<p>{polish}</p>" for polish, _ in self.body),
                        "".join(f"<p>{english}</p>" for _, english in self.body),
                    ),
                )
            ],
        }
        if self.front_runner:
            fields["named_front_runner"] = Link(f"members/{self.front_runner}")
        return PageContent(
            key=f"competence/{self.key}",
            model="pages_competence.AreaPage",
            parent="competence",
            title=Text(*self.title),
            slug=Text(*self.slug),
            fields=fields,
            rows={
                "associate_rows": [
                    {"member": Link(f"members/{member}"), "role": Text(*role)}
                    for member, role in self.associates
                ]
            },
        )
