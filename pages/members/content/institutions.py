"""The institutions that the cluster itself names, with what it says of them and nothing more.

Who has given no logo has none: its name is shown, in the language of the page.
"""

from cms.loading.content import PageContent, RichText, Text


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
                    "Uczelnia techniczna, jedna z instytucji Mazowieckiego Klastra ICT.",
                    "A university of technology, one of the institutions of Mazovia Cluster ICT.",
                ),
                "search_description": Text(
                    "Politechnika Warszawska w katalogu uczestników Mazowieckiego Klastra ICT.",
                    "Warsaw University of Technology in the member directory of Mazovia "
                    "Cluster ICT.",
                ),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Uczelnie są jedną z grup uczestników, między którymi klaster "
                            "rozwija współpracę.</p>",
                            "<p>Universities are one of the groups of participants among which "
                            "the cluster develops co-operation.</p>",
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
                    "Instytut badawczy, który zainicjował powstanie klastra.",
                    "The research institution that initiated the cluster.",
                ),
                "search_description": Text(
                    "Instytut Badań Rynku, Konsumpcji i Koniunktur – inicjator "
                    "Mazowieckiego Klastra ICT.",
                    "The Institute for Market, Consumption and Business Cycles Research –"
                    " initiator of Mazovia Cluster ICT.",
                ),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Mazowiecki Klaster ICT założono 27 listopada 2007 roku "
                            "z inicjatywy Instytutu Badań Rynku, Konsumpcji i Koniunktur.</p>",
                            "<p>Mazovia Cluster ICT was founded on 27 November 2007 on the "
                            "initiative of the Institute for Market, Consumption and Business "
                            "Cycles Research.</p>",
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
                    "Instytut badawczy, jedna z instytucji Mazowieckiego Klastra ICT.",
                    "A research institution, one of the institutions of Mazovia Cluster ICT.",
                ),
                "search_description": Text(
                    "Instytut Badań Systemowych PAN w katalogu uczestników Mazowieckiego "
                    "Klastra ICT.",
                    "Systems Research Institute of the Polish Academy of Sciences in the "
                    "member directory of Mazovia Cluster ICT.",
                ),
                "body": [
                    (
                        "text",
                        RichText(
                            "<p>Instytuty badawcze są jedną z grup uczestników, między którymi "
                            "klaster rozwija współpracę.</p>",
                            "<p>Research institutions are one of the groups of participants "
                            "among which the cluster develops co-operation.</p>",
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
