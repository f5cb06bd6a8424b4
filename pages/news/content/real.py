"""News for which the source gives a date, as exactly as it gives it."""

import datetime

from cms.loading.content import RichText, Text

from .item import NewsContent


def items() -> list[NewsContent]:
    return [
        NewsContent(
            key="founding",
            title=Text(
                "Powstał Mazowiecki Klaster ICT",
                "Mazovia Cluster ICT founded",
            ),
            slug=Text(
                "powstal-mazowiecki-klaster-ict",
                "mazovia-cluster-ict-founded",
            ),
            lead=Text(
                "Klaster został założony 27 listopada 2007 roku z inicjatywy Instytutu Badań "
                "Rynku, Konsumpcji i Koniunktur.",
                "The cluster was founded on 27 November 2007 on the initiative of the "
                "Institute for Market, Consumption and Business Cycles Research.",
            ),
            search_description=Text(
                "27 listopada 2007 roku z inicjatywy Instytutu Badań Rynku, Konsumpcji i "
                "Koniunktur powstał Mazowiecki Klaster ICT.",
                "Mazovia Cluster ICT was founded on 27 November 2007 on the initiative of the "
                "Institute for Market, Consumption and Business Cycles Research.",
            ),
            date=datetime.date(2007, 11, 27),
            topic="cluster-life",
            cover="news-1",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Misją klastra jest wyrównywanie warunków działania i rozwoju "
                        "małych i średnich przedsiębiorstw między obszarem metropolitalnym a "
                        "resztą województwa.</p>"
                        "<p>Koordynację klastra powierzono Stowarzyszeniu Rozwoju "
                        "Społeczno-Gospodarczego „Wiedza”.</p>",
                        "<p>The mission of the cluster is to bridge the gap in the conditions "
                        "for small and medium-sized enterprises between the metropolitan area "
                        "and the rest of the voivodeship.</p>"
                        "<p>The coordination of the cluster was entrusted to the Association "
                        "of Economic and Social Development “Knowledge”.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="bronze-label",
            title=Text(
                "Brązowa etykieta jakości dla klastra",
                "Bronze quality label for the cluster",
            ),
            slug=Text(
                "brazowa-etykieta-jakosci",
                "bronze-quality-label",
            ),
            lead=Text(
                "W 2013 roku Mazowiecki Klaster ICT otrzymał brązową etykietę doskonałości "
                "European Secretariat for Cluster Analysis (ESCA).",
                "In 2013 Mazovia Cluster ICT received the bronze label of excellence of the "
                "European Secretariat for Cluster Analysis (ESCA).",
            ),
            search_description=Text(
                "Mazowiecki Klaster ICT otrzymał w 2013 roku brązową etykietę doskonałości "
                "klastra ESCA.",
                "In 2013 Mazovia Cluster ICT received the ESCA bronze label of cluster excellence.",
            ),
            date=datetime.date(2013, 1, 1),
            precision="year",
            topic="distinctions",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Etykietę przyznano we współpracy z VDI/VDE Innovation + Technik "
                        "GmbH, zgodnie z European Cluster Excellence Initiative (ECEI).</p>"
                        "<p>Wyróżnienie jest ważnym elementem polityki klastrowej Unii "
                        "Europejskiej. Świadczy o jakości klastra i zwiększa zainteresowanie "
                        "potencjalnych partnerów.</p>",
                        "<p>The label was awarded with VDI/VDE Innovation + Technik GmbH, in "
                        "line with the European Cluster Excellence Initiative (ECEI).</p>"
                        "<p>The distinction is a significant element of the European Union’s "
                        "cluster policy. It points to the quality of the cluster and increases "
                        "the interest of potential partners.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="marshal-support",
            title=Text(
                "Wsparcie Marszałka Województwa",
                "Support from the Marshal of the Voivodeship",
            ),
            slug=Text(
                "wsparcie-marszalka-wojewodztwa",
                "support-from-the-marshal",
            ),
            lead=Text(
                "W 2013 roku Mazowiecki Klaster ICT był jednym z dwóch mazowieckich klastrów "
                "wspartych przez Marszałka Województwa.",
                "In 2013 Mazovia Cluster ICT was one of two Mazovian clusters supported by the "
                "Marshal of the Voivodeship.",
            ),
            search_description=Text(
                "Mazowiecki Klaster ICT jednym z dwóch mazowieckich klastrów wspartych przez "
                "Marszałka Województwa w 2013 roku.",
                "Mazovia Cluster ICT: one of two Mazovian clusters supported by the Marshal of "
                "the Voivodeship in 2013.",
            ),
            date=datetime.date(2013, 1, 1),
            precision="year",
            topic="distinctions",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Klaster współpracuje z Urzędem Marszałkowskim Województwa "
                        "Mazowieckiego. Samorządy są jedną z grup, które klaster łączy z "
                        "przedsiębiorcami i nauką.</p>",
                        "<p>The cluster co-operates with the Marshal’s Office of Mazovia. "
                        "Local authorities are one of the groups that the cluster brings "
                        "together with entrepreneurs and science.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="key-national-cluster",
            title=Text(
                "Status Krajowego Klastra Kluczowego",
                "Key National Cluster status",
            ),
            slug=Text(
                "status-krajowego-klastra-kluczowego",
                "key-national-cluster-status",
            ),
            lead=Text(
                "W 2015 roku Mazowiecki Klaster ICT uzyskał status Krajowego Klastra Kluczowego.",
                "In 2015 Mazovia Cluster ICT obtained the status of Key National Cluster.",
            ),
            search_description=Text(
                "Mazowiecki Klaster ICT uzyskał w 2015 roku status Krajowego Klastra "
                "Kluczowego – jako jeden z siedmiu klastrów w Polsce.",
                "In 2015 Mazovia Cluster ICT obtained the status of Key National Cluster, as "
                "one of seven clusters in Poland.",
            ),
            date=datetime.date(2015, 1, 1),
            precision="year",
            topic="distinctions",
            cover="news-2",
            body=[
                (
                    "text",
                    RichText(
                        "<p>W chwili przyznania status ten miało w Polsce siedem klastrów.</p>",
                        "<p>At that time seven clusters in Poland held this status.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="silver-label",
            title=Text(
                "Srebrna Etykieta Doskonałości Klastra",
                "Silver Label of the European Cluster Excellence Initiative",
            ),
            slug=Text(
                "srebrna-etykieta-doskonalosci-klastra",
                "silver-label",
            ),
            lead=Text(
                "W 2016 roku Mazowiecki Klaster ICT otrzymał Srebrną Etykietę Doskonałości "
                "Klastra (ECEI), przyznaną przez ESCA.",
                "In 2016 Mazovia Cluster ICT received the Silver Label of the European Cluster "
                "Excellence Initiative (ECEI), awarded by ESCA.",
            ),
            search_description=Text(
                "Mazowiecki Klaster ICT otrzymał w 2016 roku Srebrną Etykietę Doskonałości "
                "Klastra (ECEI), przyznaną przez ESCA.",
                "In 2016 Mazovia Cluster ICT received the Silver Label of the European Cluster "
                "Excellence Initiative (ECEI), awarded by ESCA.",
            ),
            date=datetime.date(2016, 1, 1),
            precision="year",
            topic="distinctions",
            cover="news-3",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Srebrna etykieta jest kolejnym stopniem po brązowej, którą klaster "
                        "otrzymał w 2013 roku.</p>",
                        "<p>The silver label is the next step after the bronze one, which the "
                        "cluster received in 2013.</p>",
                    ),
                ),
            ],
        ),
    ]
