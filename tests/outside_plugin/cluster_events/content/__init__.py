"""Two events that show the page type whole; the first invites to the second."""

import datetime

from cms.loading.content import Link, PageContent, RichText, Text


def pages() -> list[PageContent]:
    return [
        PageContent(
            key="cluster_events/breakfast",
            model="cluster_events.EventPage",
            parent="home",
            title=Text("Śniadanie technologiczne", "Technology breakfast"),
            slug=Text("sniadanie-technologiczne", "technology-breakfast"),
            fields={
                "lead": Text("Rozmowy przy kawie.", "Talks over coffee."),
                "starts_on": datetime.date(2027, 3, 4),
                "place": Text("Warszawa, siedziba klastra", "Warsaw, the cluster's seat"),
                "body": [
                    ("text", RichText("<p>Zapraszamy.</p>", "<p>You are welcome.</p>")),
                    (
                        "event_invitation",
                        {
                            "words": Text("Przyjdź też na:", "Come to this as well:"),
                            "event": Link("cluster_events/fair"),
                        },
                    ),
                ],
            },
            sample=True,
        ),
        PageContent(
            key="cluster_events/fair",
            model="cluster_events.EventPage",
            parent="home",
            title=Text("Targi łączności", "Fair of communications"),
            slug=Text("targi-lacznosci", "fair-of-communications"),
            fields={
                "starts_on": datetime.date(2027, 5, 20),
                "place": Text("Płock, ratusz", "Płock, town hall"),
            },
            sample=True,
        ),
    ]
