"""The European Strategic Cluster Partnerships that the cluster has joined.

The cluster's documents name no partner, country, date or grant: those fields stay empty.
"""

from dataclasses import dataclass

from cms.loading.content import PageContent, Picture, RichText, Text


@dataclass(frozen=True)
class Partnership:
    """A partnership; texts are pairs of Polish and English, its name is the same in both."""

    key: str
    title: str
    lead: tuple[str, str]
    search: tuple[str, str]
    body: tuple[tuple[str, str], ...]

    def page(self) -> PageContent:
        return PageContent(
            key=f"projects/{self.key}",
            model="pages_projects.PartnershipPage",
            parent="projects",
            title=Text(self.title),
            slug=Text(self.key),
            fields={
                "lead": Text(*self.lead),
                "search_description": Text(*self.search),
                "programme": Text(
                    "Europejskie strategiczne partnerstwa klastrów "
                    "(European Strategic Cluster Partnerships)",
                    "European Strategic Cluster Partnerships",
                ),
                "generation": Text("pierwszy konkurs", "first call"),
                "logo": Picture(f"projects/{self.key}"),
                "logo_alt": Text(self.title),
                "body": [
                    (
                        "text",
                        RichText(
                            "".join(f"<p>{polish}</p>" for polish, _ in self.body),
                            "".join(f"<p>{english}</p>" for _, english in self.body),
                        ),
                    )
                ],
            },
        )


PARTNERSHIPS = [
    Partnership(
        key="ict4future",
        title="ICT4Future",
        lead=(
            "Jedno z dwóch europejskich strategicznych partnerstw klastrów, w których skład "
            "wszedł Mazowiecki Klaster ICT.",
            "One of the two European Strategic Cluster Partnerships joined by Mazovia Cluster ICT.",
        ),
        search=(
            "ICT4Future – europejskie strategiczne partnerstwo klastrów z udziałem Mazowieckiego "
            "Klastra ICT.",
            "ICT4Future – a European Strategic Cluster Partnership with the participation of "
            "Mazovia Cluster ICT.",
        ),
        body=(
            (
                "ICT4Future jest jednym z 13 partnerstw wybranych w pierwszym konkursie na "
                "europejskie strategiczne partnerstwa klastrów (European Strategic Cluster "
                "Partnerships).",
                "ICT4Future is one of the 13 partnerships chosen in the first call for European "
                "Strategic Cluster Partnerships.",
            ),
            (
                "Trzy polskie klastry znalazły się w czterech konsorcjach. Mazowiecki Klaster ICT "
                "wszedł w skład dwóch partnerstw: ICT4Future oraz Energy in Water.",
                "Three Polish clusters took part in four consortia. Mazovia Cluster ICT joined "
                "two partnerships: ICT4Future and Energy in Water.",
            ),
        ),
    ),
    Partnership(
        key="energy-in-water",
        title="Energy in Water",
        lead=(
            "Drugie z europejskich strategicznych partnerstw klastrów, w których skład wszedł "
            "Mazowiecki Klaster ICT.",
            "The second of the European Strategic Cluster Partnerships joined by Mazovia Cluster "
            "ICT.",
        ),
        search=(
            "Energy in Water – europejskie strategiczne partnerstwo klastrów z udziałem "
            "Mazowieckiego Klastra ICT.",
            "Energy in Water – a European Strategic Cluster Partnership with the participation of "
            "Mazovia Cluster ICT.",
        ),
        body=(
            (
                "Energy in Water należy do 13 partnerstw wybranych w pierwszym konkursie na "
                "europejskie strategiczne partnerstwa klastrów (European Strategic Cluster "
                "Partnerships).",
                "Energy in Water is among the 13 partnerships chosen in the first call for "
                "European Strategic Cluster Partnerships.",
            ),
            (
                "Mazowiecki Klaster ICT wszedł również w skład partnerstwa ICT4Future. W całym "
                "konkursie trzy polskie klastry znalazły się w czterech konsorcjach.",
                "Mazovia Cluster ICT also joined the partnership ICT4Future. In the whole call "
                "three Polish clusters took part in four consortia.",
            ),
        ),
    ),
]
