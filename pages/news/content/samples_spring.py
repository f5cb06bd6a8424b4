"""Samples, marked as such: January to April."""

import datetime

from cms.loading.content import RichText, Text

from .item import NewsContent


def items() -> list[NewsContent]:
    return [
        NewsContent(
            key="sample-ehealth-workshop",
            title=Text(
                "Przykład: warsztat o danych w e-zdrowiu",
                "Sample: workshop on eHealth data",
            ),
            slug=Text(
                "przyklad-warsztat-o-danych-w-e-zdrowiu",
                "sample-workshop-on-ehealth-data",
            ),
            lead=Text(
                "Treść przykładowa. Tak mogłaby wyglądać zapowiedź warsztatu o bezpiecznym "
                "korzystaniu z danych o zdrowiu.",
                "Sample content. This is what the announcement of a workshop on the safe use "
                "of health data might look like.",
            ),
            search_description=Text(
                "Treść przykładowa: zapowiedź warsztatu o bezpiecznym korzystaniu z danych w "
                "e-zdrowiu.",
                "Sample content: announcement of a workshop on the safe use of eHealth data.",
            ),
            date=datetime.date(2026, 1, 20),
            topic="events",
            areas=(
                "ehealth",
                "decision-support-systems",
            ),
            cover="news-1",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Przykładowy warsztat jest przeznaczony dla firm, które tworzą "
                        "oprogramowanie dla placówek medycznych, oraz dla badaczy zajmujących "
                        "się analizą danych.</p>",
                        "<p>The sample workshop is meant for companies that write software for "
                        "health-care facilities and for researchers who analyse data.</p>",
                    ),
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "O czym będzie mowa",
                            "What it will be about",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<ul><li>jakie dane o zdrowiu wolno przetwarzać i na jakiej "
                        "podstawie</li>"
                        "<li>jak pozbawić dane cech, które wskazują konkretną osobę</li>"
                        "<li>jak opisać dane, aby mogły z nich korzystać różne "
                        "systemy</li></ul>"
                        "<p>W prawdziwej wiadomości w tym miejscu znajdą się termin, miejsce i "
                        "sposób zgłoszenia.</p>",
                        "<ul><li>which health data may be processed, and on what basis</li>"
                        "<li>how to strip data of the features that point to a particular "
                        "person</li>"
                        "<li>how to describe data so that different systems can use "
                        "them</li></ul>"
                        "<p>In a real news item, the date, the place and the way to register "
                        "will be given here.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-front-runner-call",
            title=Text(
                "Przykład: nabór na liderów obszarów kompetencji",
                "Sample: call for front runners of competence areas",
            ),
            slug=Text(
                "przyklad-nabor-na-liderow-obszarow",
                "sample-call-for-front-runners",
            ),
            lead=Text(
                "Treść przykładowa. Tak mogłoby wyglądać zaproszenie dla uczestników, którzy "
                "chcą poprowadzić obszar kompetencji.",
                "Sample content. This is what an invitation to members who wish to lead a "
                "competence area might look like.",
            ),
            search_description=Text(
                "Treść przykładowa: zaproszenie do zgłaszania kandydatur na liderów obszarów "
                "kompetencji.",
                "Sample content: an invitation to put forward candidates for front runners of "
                "competence areas.",
            ),
            date=datetime.date(2026, 2, 12),
            topic="calls",
            areas=(
                "gis",
                "creative-industry",
            ),
            body=[
                (
                    "text",
                    RichText(
                        "<p>Lider obszaru skupia wokół siebie przedsiębiorców i wspólnie z "
                        "nimi prowadzi nowe projekty oraz opracowuje rozwiązania "
                        "technologiczne. Każdy obszar ma jednego lidera.</p>"
                        "<p>W przykładowym naborze zgłoszenie zawiera krótki opis "
                        "doświadczenia w danej dziedzinie oraz pomysł na wspólne działania.</p>"
                        "<p>Zasady i termin rzeczywistego naboru podaje biuro klastra.</p>",
                        "<p>A front runner gathers entrepreneurs and co-operates with them on "
                        "new projects and technological solutions. Each area has one front "
                        "runner.</p>"
                        "<p>In the sample call, an application contains a short description of "
                        "experience in the field and an idea for joint action.</p>"
                        "<p>The rules and the closing date of a real call are announced by the "
                        "cluster’s office.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-pkd-guide",
            title=Text(
                "Przykład: poradnik o PKD 2025",
                "Sample: guide to PKD 2025",
            ),
            slug=Text(
                "przyklad-poradnik-o-pkd-2025",
                "sample-guide-to-pkd-2025",
            ),
            lead=Text(
                "Treść przykładowa. Krótki poradnik o tym, jak przygotować firmę do zmiany "
                "kodów Polskiej Klasyfikacji Działalności.",
                "Sample content. A short guide on preparing a company for the change of codes "
                "in the Polish Classification of Activities.",
            ),
            search_description=Text(
                "Treść przykładowa: jak przygotować firmę do przejścia z kodów PKD 2007 na PKD "
                "2025.",
                "Sample content: how to prepare a company for the move from PKD 2007 codes to "
                "PKD 2025.",
            ),
            date=datetime.date(2026, 3, 5),
            topic="guides",
            areas=("business-system-solutions",),
            body=[
                (
                    "text",
                    RichText(
                        "<p>PKD 2025 odpowiada unijnej klasyfikacji NACE Rev. 2.1. Kody PKD "
                        "2007 tracą ważność 31 grudnia 2026 roku.</p>",
                        "<p>PKD 2025 corresponds to the EU classification NACE Rev. 2.1. PKD "
                        "2007 codes cease to be valid on 31 December 2026.</p>",
                    ),
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "Na co zwrócić uwagę",
                            "What to watch for",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<ul><li>stary kod może mieć kilka nowych odpowiedników, dlatego "
                        "wyboru nie da się w pełni zautomatyzować</li>"
                        "<li>przy kodzie warto zapisać, z której wersji klasyfikacji "
                        "pochodzi</li>"
                        "<li>te same kody powinny się pojawić w rejestrach, umowach i profilu "
                        "w katalogu uczestników</li></ul>",
                        "<ul><li>an old code may have several new counterparts, so the choice "
                        "cannot be fully automated</li>"
                        "<li>it is worth noting next to a code which version of the "
                        "classification it comes from</li>"
                        "<li>the same codes should appear in registers, contracts and the "
                        "profile in the member directory</li></ul>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-partner-visit",
            title=Text(
                "Przykład: wizyta sieci partnerskiej",
                "Sample: visit of a partner network",
            ),
            slug=Text(
                "przyklad-wizyta-sieci-partnerskiej",
                "sample-visit-of-a-partner-network",
            ),
            lead=Text(
                "Treść przykładowa. Tak mogłaby wyglądać relacja z wizyty przedstawicieli "
                "zagranicznej sieci firm teleinformatycznych.",
                "Sample content. This is what a report on a visit by representatives of a "
                "foreign network of ICT companies might look like.",
            ),
            search_description=Text(
                "Treść przykładowa: relacja z wizyty zagranicznej sieci firm teleinformatycznych.",
                "Sample content: a report on a visit by a foreign network of ICT companies.",
            ),
            date=datetime.date(2026, 3, 26),
            topic="international-co-operation",
            areas=(
                "telecommunication",
                "smart-city",
            ),
            cover="news-2",
            body=[
                (
                    "text",
                    RichText(
                        "<p>W przykładowej relacji goście poznają uczestników zajmujących się "
                        "łącznością i rozwiązaniami dla miast, a rozmowy dotyczą wspólnych "
                        "projektów.</p>"
                        "<p>Druga część spotkania ma postać krótkich rozmów w parach: każda "
                        "firma przedstawia, czego szuka i co może zaoferować.</p>"
                        "<p>W prawdziwej relacji znajdą się nazwa sieci, ustalenia i zdjęcia "
                        "opublikowane za zgodą uczestników.</p>",
                        "<p>In the sample report the guests meet members who work on "
                        "communication and solutions for cities, and the talks concern joint "
                        "projects.</p>"
                        "<p>The second part of the meeting takes the form of short talks in "
                        "pairs: each company presents what it is looking for and what it can "
                        "offer.</p>"
                        "<p>A real report will contain the name of the network, the "
                        "arrangements made and photographs published with the participants’ "
                        "consent.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-smart-grid-breakfast",
            title=Text(
                "Przykład: śniadanie technologiczne o inteligentnych sieciach",
                "Sample: technology breakfast on smart grids",
            ),
            slug=Text(
                "przyklad-sniadanie-o-inteligentnych-sieciach",
                "sample-technology-breakfast-on-smart-grids",
            ),
            lead=Text(
                "Treść przykładowa. Zapowiedź porannego spotkania o tym, co inteligentna sieć "
                "energetyczna może dać małej gminie.",
                "Sample content. An announcement of a morning meeting on what a smart grid can "
                "do for a small municipality.",
            ),
            search_description=Text(
                "Treść przykładowa: spotkanie o inteligentnych sieciach energetycznych w "
                "małych gminach.",
                "Sample content: a meeting on smart grids in small municipalities.",
            ),
            date=datetime.date(2026, 4, 21),
            topic="events",
            areas=(
                "smart-grid",
                "power-engineering",
            ),
            cover="news-3",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Przykładowe spotkanie łączy samorządowców, energetyków i "
                        "informatyków. Punktem wyjścia są pytania gmin, a nie gotowe "
                        "produkty.</p>"
                        "<p>Rozmowa dotyczy zdalnego odczytu liczników, prognozowania zużycia "
                        "i ochrony danych mieszkańców.</p>",
                        "<p>The sample meeting brings together local government, power "
                        "engineers and IT specialists. It starts from the questions of "
                        "municipalities, not from ready-made products.</p>"
                        "<p>The discussion covers remote meter reading, consumption forecasts "
                        "and the protection of residents’ data.</p>",
                    ),
                ),
            ],
        ),
    ]
