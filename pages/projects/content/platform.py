"""The project of the online collaboration platform, 2007–2013.

The cluster's documents give no agreement number, dates or amounts: those fields stay empty.
"""

from cms.loading.content import Link, PageContent, Picture, RichText, Text

from ..periods import Period


def platform() -> PageContent:
    return PageContent(
        key="projects/online-platform",
        model="pages_projects.ProjectPage",
        parent="projects",
        title=Text("Platforma współpracy on-line", "Online collaboration platform"),
        slug=Text("platforma-wspolpracy-on-line", "online-collaboration-platform"),
        fields={
            "lead": Text(
                "Projekt wsparty z Działania 1.6 „Wspieranie powiązań kooperacyjnych o znaczeniu "
                "regionalnym”. Mazowiecki Klaster ICT jako pierwszy na Mazowszu uzyskał to "
                "wsparcie.",
                "A project supported under Action 1.6 “support of collaboration links in the "
                "region”. Mazovia Cluster ICT was the first in Mazovia to gain this support.",
            ),
            "search_description": Text(
                "Projekt Mazowieckiego Klastra ICT dofinansowany z EFRR w ramach RPO Województwa "
                "Mazowieckiego 2007–2013, Działanie 1.6.",
                "A project of Mazovia Cluster ICT supported by the ERDF under the Regional "
                "Operational Programme of the Mazowieckie Voivodeship 2007–2013, Action 1.6.",
            ),
            "cover": Picture("projects/cover"),
            "cover_alt": Text(
                "Plan przedsięwzięcia: poziome paski zadań, powiązania między nimi i kamień "
                "milowy na osi czasu",
                "A project plan: horizontal task bars, links between them and a milestone on the "
                "time line",
            ),
            "period": Period.P2007,
            "title_in_application": Text(
                "Rozwój Mazowieckiego Klastra ICT poprzez wdrożenie innowacyjnej platformy "
                "współpracy on-line",
                "Development of the Mazovia Cluster ICT through the implementation of an "
                "innovative platform for online collaboration",
            ),
            "beneficiary": Text(
                "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                "Association of Economic and Social Development “Knowledge”",
            ),
            "beneficiary_profile": Link("members/knowledge-association"),
            "programme": Text(
                "Regionalny Program Operacyjny Województwa Mazowieckiego 2007–2013",
                "Regional Operational Programme of the Mazowieckie Voivodeship 2007–2013",
            ),
            "fund": Text(
                "Europejski Fundusz Rozwoju Regionalnego", "European Regional Development Fund"
            ),
            "action_or_call": Text(
                "Działanie 1.6 „Wspieranie powiązań kooperacyjnych o znaczeniu regionalnym”",
                "Action 1.6 “support of collaboration links in the region”",
            ),
            "funding_sentence": Text(
                "Projekt współfinansowany przez Unię Europejską ze środków Europejskiego Funduszu "
                "Rozwoju Regionalnego w ramach Regionalnego Programu Operacyjnego Województwa "
                "Mazowieckiego 2007–2013.",
                "Project co-financed by the European Union from the European Regional Development "
                "Fund under the Regional Operational Programme of the Mazowieckie Voivodeship "
                "2007–2013.",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Mazowiecki Klaster ICT jako pierwszy na Mazowszu uzyskał wsparcie "
                        "z Działania 1.6 „Wspieranie powiązań kooperacyjnych o znaczeniu "
                        "regionalnym” i zrealizował projekt rozwoju klastra poprzez wdrożenie "
                        "innowacyjnej platformy współpracy on-line.</p>"
                        "<p>Beneficjentem projektu jest koordynator klastra – Stowarzyszenie "
                        "Rozwoju Społeczno-Gospodarczego „Wiedza”.</p>",
                        "<p>Mazovia Cluster ICT was the first in Mazovia to gain support under "
                        "Action 1.6 “support of collaboration links in the region”, and it "
                        "carried out a project to develop the cluster through the implementation "
                        "of an innovative platform for online collaboration.</p>"
                        "<p>The beneficiary of the project is the cluster’s coordinator, the "
                        "Association of Economic and Social Development “Knowledge”.</p>",
                    ),
                )
            ],
        },
    )
