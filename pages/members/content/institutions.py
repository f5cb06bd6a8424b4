"""The institutions that the cluster itself names, with what it says of them and nothing more."""

from pathlib import Path

from cms.loading.content import PageContent, Picture, PictureContent, RichText, Text

_PICTURES = Path(__file__).parent / "pictures"

# Wordmarks stand in for logos: the name, set in type.
_WORDMARKS = [
    ("politechnika-warszawska", "Politechnika Warszawska"),
    (
        "instytut-badan-rynku-konsumpcji-i-koniunktur",
        "Instytut Badań Rynku, Konsumpcji i Koniunktur",
    ),
    ("instytut-badan-systemowych-pan", "Instytut Badań Systemowych PAN"),
    ("stowarzyszenie-wiedza", "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”"),
]


def pictures() -> list[PictureContent]:
    return [
        PictureContent(f"members/{name}", _PICTURES / f"{name}.png", title)
        for name, title in _WORDMARKS
    ]


def institutions() -> list[PageContent]:
    return [
        PageContent(
            key="members/warsaw-university-of-technology",
            model="pages_members.MemberPage",
            parent="members",
            title=Text("Politechnika Warszawska", "Warsaw University of Technology"),
            slug=Text("politechnika-warszawska", "warsaw-university-of-technology"),
            fields={
                "legal_name": "Politechnika Warszawska",
                "kind": "university",
                "lead": Text(
                    "Uczelnia, którą klaster wymienia – wraz z logotypem – w swoim opisie.",
                    "A university that the cluster names, with its logo, in its own description.",
                ),
                "search_description": Text(
                    "Politechnika Warszawska w katalogu uczestników Mazowieckiego Klastra ICT.",
                    "Warsaw University of Technology in the member directory of Mazovia "
                    "Cluster ICT.",
                ),
                "logo": Picture("members/politechnika-warszawska"),
                "logo_alt": Text("Politechnika Warszawska", "Warsaw University of Technology"),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Politechnika Warszawska należy do instytucji, które Mazowiecki "
                            "Klaster ICT wymienia w swoim opisie i przedstawia z logotypem. "
                            "Uczelnie są jedną z grup uczestników, między którymi klaster rozwija"
                            " współpracę.</p>",
                            "<p>Warsaw University of Technology is one of the institutions that "
                            "Mazovia Cluster ICT names in its own description and shows with a "
                            "logo. Universities are one of the groups of participants among which"
                            " the cluster develops co-operation.</p>",
                        ),
                    )
                ],
            },
        ),
        PageContent(
            key="members/ibrkk",
            model="pages_members.MemberPage",
            parent="members",
            title=Text(
                "Instytut Badań Rynku, Konsumpcji i Koniunktur (IBRKK)",
                "Institute for Market, Consumption and Business Cycles Research (IBRKK)",
            ),
            slug=Text("ibrkk", "ibrkk"),
            fields={
                "legal_name": "Instytut Badań Rynku, Konsumpcji i Koniunktur",
                "short_name": Text("IBRKK", "IBRKK"),
                "kind": "research-institution",
                "cluster_role": "initiator",
                "lead": Text(
                    "Instytut badawczy, z którego inicjatywy 27 listopada 2007 roku "
                    "założono Mazowiecki Klaster ICT.",
                    "The research institution on whose initiative Mazovia Cluster ICT was"
                    " founded on 27 November 2007.",
                ),
                "search_description": Text(
                    "Instytut Badań Rynku, Konsumpcji i Koniunktur – inicjator "
                    "Mazowieckiego Klastra ICT.",
                    "The Institute for Market, Consumption and Business Cycles Research –"
                    " initiator of Mazovia Cluster ICT.",
                ),
                "logo": Picture("members/instytut-badan-rynku-konsumpcji-i-koniunktur"),
                "logo_alt": Text(
                    "Instytut Badań Rynku, Konsumpcji i Koniunktur",
                    "Institute for Market, Consumption and Business Cycles Research",
                ),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Mazowiecki Klaster ICT powstał z inicjatywy Instytutu Badań "
                            "Rynku, Konsumpcji i Koniunktur. Klaster wymienia Instytut w swoim "
                            "opisie i przedstawia go z logotypem.</p>",
                            "<p>Mazovia Cluster ICT was founded on the initiative of the "
                            "Institute for Market, Consumption and Business Cycles Research. The "
                            "cluster names the Institute in its own description and shows it with"
                            " a logo.</p>",
                        ),
                    )
                ],
            },
        ),
        PageContent(
            key="members/systems-research-institute",
            model="pages_members.MemberPage",
            parent="members",
            title=Text(
                "Instytut Badań Systemowych PAN",
                "Systems Research Institute of the Polish Academy of Sciences",
            ),
            slug=Text("instytut-badan-systemowych-pan", "systems-research-institute"),
            fields={
                "legal_name": "Instytut Badań Systemowych Polskiej Akademii Nauk",
                "kind": "research-institution",
                "lead": Text(
                    "Instytut badawczy, który klaster wymienia – wraz z logotypem – w "
                    "swoim opisie.",
                    "A research institution that the cluster names, with its logo, in its"
                    " own description.",
                ),
                "search_description": Text(
                    "Instytut Badań Systemowych PAN w katalogu uczestników Mazowieckiego "
                    "Klastra ICT.",
                    "Systems Research Institute of the Polish Academy of Sciences in the "
                    "member directory of Mazovia Cluster ICT.",
                ),
                "logo": Picture("members/instytut-badan-systemowych-pan"),
                "logo_alt": Text(
                    "Instytut Badań Systemowych PAN",
                    "Systems Research Institute of the Polish Academy of Sciences",
                ),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Instytut Badań Systemowych PAN należy do instytucji, które "
                            "Mazowiecki Klaster ICT wymienia w swoim opisie i przedstawia z "
                            "logotypem. Instytuty badawcze są jedną z grup uczestników, między "
                            "którymi klaster rozwija współpracę.</p>",
                            "<p>The Systems Research Institute of the Polish Academy of Sciences "
                            "is one of the institutions that Mazovia Cluster ICT names in its own"
                            " description and shows with a logo. Research institutions are one of"
                            " the groups of participants among which the cluster develops "
                            "co-operation.</p>",
                        ),
                    )
                ],
            },
        ),
        PageContent(
            key="members/knowledge-association",
            model="pages_members.MemberPage",
            parent="members",
            title=Text(
                "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                "Association of Economic and Social Development “Knowledge”",
            ),
            slug=Text("stowarzyszenie-wiedza", "association-knowledge"),
            fields={
                "legal_name": "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                "short_name": Text("Stowarzyszenie „Wiedza”", "Association “Knowledge”"),
                "kind": "ngo",
                "cluster_role": "coordinator",
                "lead": Text(
                    "Organizacja pozarządowa, której powierzono koordynację Mazowieckiego"
                    " Klastra ICT.",
                    "The NGO entrusted with the coordination of Mazovia Cluster ICT.",
                ),
                "search_description": Text(
                    "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza” – "
                    "koordynator Mazowieckiego Klastra ICT.",
                    "The Association of Economic and Social Development “Knowledge” – "
                    "coordinator of Mazovia Cluster ICT.",
                ),
                "logo": Picture("members/stowarzyszenie-wiedza"),
                "logo_alt": Text(
                    "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                    "Association of Economic and Social Development “Knowledge”",
                ),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza” "
                            "koordynuje działalność Mazowieckiego Klastra ICT.</p><p>Jest też "
                            "beneficjentem projektu „Rozwój Mazowieckiego Klastra ICT poprzez "
                            "wdrożenie innowacyjnej platformy współpracy on-line”, wspartego z "
                            "Europejskiego Funduszu Rozwoju Regionalnego w ramach Regionalnego "
                            "Programu Operacyjnego Województwa Mazowieckiego 2007–2013.</p>",
                            "<p>The Association of Economic and Social Development “Knowledge” "
                            "coordinates the activity of Mazovia Cluster ICT.</p><p>It is also "
                            "the beneficiary of the project “Development of the Mazovia Cluster "
                            "ICT through the implementation of an innovative platform for online "
                            "collaboration”, supported by the European Regional Development Fund "
                            "under the Regional Operational Programme of the Mazowieckie "
                            "Voivodeship 2007–2013.</p>",
                        ),
                    )
                ],
            },
        ),
    ]
