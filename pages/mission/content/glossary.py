"""The official names in the cluster's own description, and the words it uses for its parts."""

from cms.loading.content import GlossaryContent, Text


def glossary() -> list[GlossaryContent]:
    return [*_NAMES, *_UNTRANSLATED, *_WORDS]


_NAMES = [
    GlossaryContent(
        Text("Mazowiecki Klaster ICT", "Mazovia Cluster ICT"),
        note="Nazwa klastra. / The cluster’s name.",
    ),
    GlossaryContent(
        Text(
            "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
            "Association of Economic and Social Development “Knowledge”",
        ),
        polish_forms=("Stowarzyszenie „Wiedza”",),
        english_forms=("Association “Knowledge”", "“Knowledge” Association"),
        note="Koordynator klastra. / The cluster’s coordinator.",
    ),
    GlossaryContent(
        Text(
            "Instytut Badań Rynku, Konsumpcji i Koniunktur",
            "Institute for Market, Consumption and Business Cycles Research",
        ),
        polish_forms=("IBRKK",),
        english_forms=("IBRKK",),
    ),
    GlossaryContent(Text("Politechnika Warszawska", "Warsaw University of Technology")),
    GlossaryContent(
        Text(
            "Instytut Badań Systemowych PAN",
            "Systems Research Institute of the Polish Academy of Sciences",
        )
    ),
    GlossaryContent(Text("Krajowy Klaster Kluczowy", "Key National Cluster")),
    GlossaryContent(
        Text(
            "Srebrna Etykieta Doskonałości Klastra",
            "Silver Label of the European Cluster Excellence Initiative",
        ),
        english_forms=("Silver Label",),
    ),
    GlossaryContent(
        Text(
            "Brązowa Etykieta Doskonałości Klastra",
            "Bronze Label of the European Cluster Excellence Initiative",
        ),
        english_forms=("Bronze Label",),
    ),
    GlossaryContent(Text("Urząd m.st. Warszawy", "Warsaw City Council")),
    GlossaryContent(
        Text("Urząd Marszałkowski Województwa Mazowieckiego", "Marshal’s Office of Mazovia")
    ),
    GlossaryContent(
        Text("Marszałek Województwa Mazowieckiego", "Marshal of the Mazowieckie Voivodeship")
    ),
    GlossaryContent(
        Text(
            "Krajowa Izba Gospodarcza Elektroniki i Telekomunikacji",
            "Polish Chamber of Commerce of Electronics and Telecommunications",
        )
    ),
    GlossaryContent(
        Text("Europejski Fundusz Rozwoju Regionalnego", "European Regional Development Fund"),
    ),
    GlossaryContent(
        Text(
            "Regionalny Program Operacyjny Województwa Mazowieckiego",
            "Regional Operational Programme of the Mazowieckie Voivodeship",
        ),
        polish_forms=("RPO Województwa Mazowieckiego",),
    ),
    GlossaryContent(
        Text("ECEI", "ECEI"), english_forms=("European Cluster Excellence Initiative",)
    ),
    GlossaryContent(
        Text(
            "Wspieranie powiązań kooperacyjnych o znaczeniu regionalnym",
            "support of collaboration links in the region",
        ),
        note="Nazwa Działania 1.6. / The name of Action 1.6.",
    ),
    GlossaryContent(
        Text(
            "Rozwój Mazowieckiego Klastra ICT poprzez wdrożenie innowacyjnej platformy współpracy "
            "on-line",
            "Development of the Mazovia Cluster ICT through the implementation of an innovative "
            "platform for online collaboration",
        ),
        note="Tytuł projektu. / The title of a project.",
    ),
]

# Named so in the source, in every language.
_UNTRANSLATED = [
    GlossaryContent(Text(name))
    for name in (
        "Co-Generation Commerce and Industry",
        "Bulgarian ICT Cluster",
        "Oslo ICT Network",
        "European Alliance for Innovation",
        "VDI/VDE Innovation + Technik GmbH",
        "ICT4Future",
        "Energy in Water",
        "ESCA",
    )
]

_WORDS = [
    GlossaryContent(Text(polish, english), polish_forms=tuple(forms), official=False)
    for polish, english, *forms in (
        ("obszar kompetencji", "competence area"),
        ("lider obszaru", "front runner", "lider"),
        (
            "związany przedsiębiorca",
            "associated entrepreneur",
            "związani z nim przedsiębiorcy",
            "związani z liderem przedsiębiorcy",
            "przedsiębiorcy związani z obszarem",
        ),
        ("automatyka przemysłowa", "industrial automation"),
        ("przemysły kreatywne", "creative industry"),
        ("systemy wspomagania decyzji", "decision support systems"),
        ("etykieta jakości", "quality label"),
        ("województwo", "voivodeship"),
        ("małe i średnie przedsiębiorstwa", "small and medium-sized enterprises"),
    )
]
