"""A sample member: invented, said to be so in its name and lead, and marked."""

from dataclasses import dataclass

from cms.loading.content import PageContent, RichText, Term, Text

from ..voivodeships import Voivodeship


@dataclass(frozen=True)
class Sample:
    """An invented member; its name is the same in both languages, as is its address."""

    key: str
    name: str
    short_name: str
    kind: str
    size: str
    town: str
    competences: tuple[str, ...]
    lead: tuple[str, str]
    body: tuple[str, str]
    voivodeship: str = Voivodeship.MAZOWIECKIE
    # Classification and code.
    activities: tuple[tuple[str, str], ...] = ()

    def page(self) -> PageContent:
        return PageContent(
            key=f"members/{self.key}",
            model="pages_members.MemberPage",
            parent="members",
            title=Text(self.name),
            slug=Text(self.key),
            sample=True,
            fields={
                "legal_name": self.name,
                "short_name": Text(self.short_name),
                "kind": self.kind,
                "size": self.size,
                "town": self.town,
                "voivodeship": self.voivodeship,
                "lead": Text(*self.lead),
                "search_description": Text(
                    f"{self.name} – profil przykładowy w katalogu uczestników Mazowieckiego "
                    "Klastra ICT.",
                    f"{self.name} – a sample profile in the member directory of Mazovia "
                    "Cluster ICT.",
                ),
                "body": [("text", RichText(f"<p>{self.body[0]}</p>", f"<p>{self.body[1]}</p>"))],
            },
            rows={
                "competence_rows": [
                    {"competence": Term(f"competences/{key}")} for key in self.competences
                ],
                "activities": [
                    {"classification": classification, "code": code}
                    for classification, code in self.activities
                ],
            },
        )
