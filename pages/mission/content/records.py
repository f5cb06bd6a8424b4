"""People, distinctions, partners and networks; who has given no logo has none."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cms.loading.content import Link, PictureContent, Text

_PICTURES = Path(__file__).parent / "pictures"


def pictures() -> list[PictureContent]:
    return [
        PictureContent(
            key="mission/cover",
            file=_PICTURES / "mission.jpg",
            title="Most między miastem a regionem",
            focal=(0.52, 0.55),
        ),
    ]


PEOPLE: list[Mapping[str, Any]] = [
    {"name": "Mariusz Stachnik", "role": Text("prezes", "president")},
    {"name": "Łukasz Wielec", "role": Text("wiceprezes", "vice-president")},
]

_ESCA = Text("European Secretariat for Cluster Analysis (ESCA)")

DISTINCTIONS: list[Mapping[str, Any]] = [
    {
        "name": Text("Krajowy Klaster Kluczowy", "Key National Cluster"),
        "description": Text(
            "Status przyznany w 2015 roku; w chwili przyznania klaster był jednym z siedmiu "
            "Krajowych Klastrów Kluczowych w Polsce.",
            "Status awarded in 2015, when the cluster was one of seven Key National Clusters in "
            "Poland.",
        ),
        "awarded_on": datetime.date(2015, 1, 1),
        "awarded_precision": "year",
    },
    {
        "name": Text(
            "Srebrna Etykieta Doskonałości Klastra (ECEI)",
            "Silver Label of the European Cluster Excellence Initiative (ECEI)",
        ),
        "issuer": _ESCA,
        "level": "silver",
        "description": Text(
            "Etykieta jakości przyznana w 2016 roku przez European Secretariat for Cluster "
            "Analysis (ESCA).",
            "A quality label awarded in 2016 by the European Secretariat for Cluster Analysis "
            "(ESCA).",
        ),
        "awarded_on": datetime.date(2016, 1, 1),
        "awarded_precision": "year",
    },
    {
        "name": Text(
            "Brązowa Etykieta Doskonałości Klastra (ECEI)",
            "Bronze Label of the European Cluster Excellence Initiative (ECEI)",
        ),
        "issuer": _ESCA,
        "level": "bronze",
        "description": Text(
            "Etykieta jakości przyznana w 2013 roku przez European Secretariat for Cluster "
            "Analysis (ESCA) we współpracy z VDI/VDE Innovation + Technik GmbH.",
            "A quality label awarded in 2013 by the European Secretariat for Cluster Analysis "
            "(ESCA) with VDI/VDE Innovation + Technik GmbH.",
        ),
        "awarded_on": datetime.date(2013, 1, 1),
        "awarded_precision": "year",
        # The silver label of 2016 took its place.
        "is_historical": True,
    },
    {
        "name": Text("Wsparcie Marszałka Województwa", "Support of the Marshal of the Voivodeship"),
        "issuer": Text(
            "Marszałek Województwa Mazowieckiego", "Marshal of the Mazowieckie Voivodeship"
        ),
        "description": Text(
            "W 2013 roku klaster był jednym z dwóch mazowieckich klastrów wspartych przez "
            "Marszałka Województwa.",
            "In 2013 the cluster was one of two Mazovian clusters supported by the Marshal of the "
            "Voivodeship.",
        ),
        "awarded_on": datetime.date(2013, 1, 1),
        "awarded_precision": "year",
        "is_historical": True,
    },
]


def _partner(name: Text, kind: str, country: str = "") -> dict[str, Any]:
    return {"name": name, "kind": kind, "country": country}


PARTNERS: list[Mapping[str, Any]] = [
    _partner(
        Text("Urząd m.st. Warszawy", "Warsaw City Council"),
        "local_authority",
        "PL",
    ),
    _partner(
        Text("Urząd Marszałkowski Województwa Mazowieckiego", "Marshal’s Office of Mazovia"),
        "local_authority",
        "PL",
    ),
    _partner(
        Text(
            "Krajowa Izba Gospodarcza Elektroniki i Telekomunikacji",
            "Polish Chamber of Commerce of Electronics and Telecommunications",
        ),
        "chamber",
        "PL",
    ),
    # The source names it without its country.
    _partner(
        Text("Co-Generation Commerce and Industry"),
        "other",
    ),
    _partner(Text("Bulgarian ICT Cluster"), "cluster", "BG"),
    _partner(Text("Oslo ICT Network"), "network", "NO"),
]

NETWORKS: list[Mapping[str, Any]] = [
    {
        "name": Text("European Alliance for Innovation (EAI)"),
        "kind": "membership",
        "text": Text(
            "Klaster jest członkiem European Alliance for Innovation (EAI).",
            "The cluster is a member of the European Alliance for Innovation (EAI).",
        ),
    },
    {
        "name": Text(
            "Europejskie strategiczne partnerstwa klastrów: ICT4Future oraz Energy in Water",
            "European Strategic Cluster Partnerships: ICT4Future and Energy in Water",
        ),
        "kind": "partnership",
        "text": Text(
            "Klaster wszedł w skład dwóch z 13 partnerstw wybranych w pierwszym konkursie.",
            "The cluster joined two of the 13 partnerships chosen in the first call.",
        ),
        "linked_page": Link("projects"),
    },
]
