"""Samples, marked as such: May to November."""

import datetime

from cms.loading.content import RichText, Text

from .item import NewsContent


def items() -> list[NewsContent]:
    return [
        NewsContent(
            key="sample-accessibility-training",
            title=Text(
                "Przykład: szkolenie z dostępności cyfrowej",
                "Sample: digital accessibility training",
            ),
            slug=Text(
                "przyklad-szkolenie-z-dostepnosci-cyfrowej",
                "sample-digital-accessibility-training",
            ),
            lead=Text(
                "Treść przykładowa. Zapowiedź szkolenia dla firm, które tworzą strony i "
                "aplikacje dostępne dla wszystkich.",
                "Sample content. An announcement of training for companies that build websites "
                "and applications accessible to everyone.",
            ),
            search_description=Text(
                "Treść przykładowa: szkolenie z dostępności cyfrowej stron i aplikacji.",
                "Sample content: training in the digital accessibility of websites and "
                "applications.",
            ),
            date=datetime.date(2026, 5, 19),
            topic="training",
            areas=("it",),
            cover="news-2",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Na przykładowym szkoleniu uczestnicy sprawdzają własne strony bez "
                        "użycia myszy, z czytnikiem ekranu i w dużym powiększeniu.</p>"
                        "<p>Druga część dotyczy treści: prostego języka, opisów obrazów, "
                        "napisów do filmów i poprawnej budowy dokumentów.</p>"
                        "<p>Materiały rzeczywistego szkolenia można dołączyć do wiadomości "
                        "jako pliki z podanym językiem, formatem i rozmiarem.</p>",
                        "<p>In the sample training, participants test their own websites "
                        "without a mouse, with a screen reader and at high magnification.</p>"
                        "<p>The second part is about content: plain language, descriptions of "
                        "images, captions for films and properly structured documents.</p>"
                        "<p>The materials of a real training session can be attached to the "
                        "news item as files with their language, format and size.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-gis-competition",
            title=Text(
                "Przykład: konkurs studenckich projektów GIS",
                "Sample: competition of student GIS projects",
            ),
            slug=Text(
                "przyklad-konkurs-studenckich-projektow-gis",
                "sample-student-gis-competition",
            ),
            lead=Text(
                "Treść przykładowa. Ogłoszenie konkursu na projekt studencki, który "
                "wykorzystuje dane przestrzenne dla dobra mieszkańców.",
                "Sample content. An announcement of a competition for a student project that "
                "uses spatial data for the good of residents.",
            ),
            search_description=Text(
                "Treść przykładowa: konkurs na studencki projekt wykorzystujący dane przestrzenne.",
                "Sample content: a competition for a student project using spatial data.",
            ),
            date=datetime.date(2026, 6, 16),
            topic="calls",
            areas=(
                "gis",
                "smart-city",
            ),
            cover="news-1",
            body=[
                (
                    "text",
                    RichText(
                        "<p>W przykładowym konkursie zespoły studentów otrzymują pytanie "
                        "postawione przez samorząd i szukają odpowiedzi w otwartych danych.</p>"
                        "<p>Oceniane są przydatność rozwiązania, jakość opisu danych i "
                        "możliwość jego powtórzenia w innej gminie.</p>",
                        "<p>In the sample competition, teams of students are given a question "
                        "asked by a local authority and look for the answer in open data.</p>"
                        "<p>The solution is judged by its usefulness, the quality of the data "
                        "description and whether it can be repeated in another "
                        "municipality.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-automation-group",
            title=Text(
                "Przykład: grupa robocza do spraw automatyki",
                "Sample: working group on automation",
            ),
            slug=Text(
                "przyklad-grupa-robocza-do-spraw-automatyki",
                "sample-working-group-on-automation",
            ),
            lead=Text(
                "Treść przykładowa. Informacja o początku prac grupy, która łączy producentów "
                "maszyn z programistami.",
                "Sample content. A note on the start of a group that brings machine builders "
                "together with programmers.",
            ),
            search_description=Text(
                "Treść przykładowa: grupa robocza łącząca producentów maszyn i programistów.",
                "Sample content: a working group of machine builders and programmers.",
            ),
            date=datetime.date(2026, 9, 8),
            topic="cluster-life",
            areas=(
                "industrial-automatics",
                "it",
            ),
            cover="news-3",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Przykładowa grupa zajmuje się wymianą danych między maszynami "
                        "różnych producentów. Zaczyna od spisania potrzeb małych zakładów.</p>"
                        "<p>Wynikiem prac mają być wspólne zalecenia, z których skorzysta "
                        "każdy uczestnik obszaru.</p>",
                        "<p>The sample group deals with the exchange of data between machines "
                        "of different makers. It begins by listing the needs of small "
                        "plants.</p>"
                        "<p>The work is meant to result in common recommendations for every "
                        "member of the area.</p>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-eu-project-guide",
            title=Text(
                "Przykład: jak opisać projekt unijny na stronie",
                "Sample: how to describe an EU project on a website",
            ),
            slug=Text(
                "przyklad-jak-opisac-projekt-unijny",
                "sample-how-to-describe-an-eu-project",
            ),
            lead=Text(
                "Treść przykładowa. Poradnik o tym, co powinno się znaleźć na stronie firmy, "
                "która realizuje projekt dofinansowany z Unii Europejskiej.",
                "Sample content. A guide to what should appear on the website of a company "
                "carrying out a project supported by the European Union.",
            ),
            search_description=Text(
                "Treść przykładowa: co powinien zawierać opis projektu unijnego na stronie "
                "internetowej.",
                "Sample content: what a description of an EU project on a website should contain.",
            ),
            date=datetime.date(2026, 10, 6),
            topic="guides",
            cover="news-1",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Wymagania zależą od programu i okresu, z którego pochodzi "
                        "dofinansowanie, dlatego najpierw należy sprawdzić umowę i wytyczne "
                        "programu.</p>",
                        "<p>The requirements depend on the programme and the period of the "
                        "funding, so the agreement and the programme’s guidelines should be "
                        "checked first.</p>",
                    ),
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "Co zwykle zawiera opis",
                            "What a description usually contains",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<ul><li>tytuł projektu i pełną nazwę beneficjenta</li>"
                        "<li>cele, zadania i oczekiwane efekty</li>"
                        "<li>wartość projektu i wysokość wkładu Unii Europejskiej</li>"
                        "<li>znaki i informację o dofinansowaniu w widocznym miejscu</li></ul>",
                        "<ul><li>the title of the project and the full name of the "
                        "beneficiary</li>"
                        "<li>aims, tasks and expected results</li>"
                        "<li>the value of the project and the amount of the European Union "
                        "contribution</li>"
                        "<li>the marks and the statement of co-funding in a prominent "
                        "place</li></ul>",
                    ),
                ),
            ],
        ),
        NewsContent(
            key="sample-creative-meets-engineering",
            title=Text(
                "Przykład: twórcy spotykają inżynierów",
                "Sample: creators meet engineers",
            ),
            slug=Text(
                "przyklad-tworcy-spotykaja-inzynierow",
                "sample-creators-meet-engineers",
            ),
            lead=Text(
                "Treść przykładowa. Zapowiedź spotkania, na którym projektanci i analitycy "
                "wspólnie uczą się pokazywać trudne dane.",
                "Sample content. An announcement of a meeting where designers and analysts "
                "learn together how to show difficult data.",
            ),
            search_description=Text(
                "Treść przykładowa: spotkanie projektantów i analityków o przedstawianiu danych.",
                "Sample content: a meeting of designers and analysts about presenting data.",
            ),
            date=datetime.date(2026, 11, 1),
            precision="month",
            topic="events",
            areas=(
                "creative-industry",
                "decision-support-systems",
            ),
            cover="news-2",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Przykładowe spotkanie wychodzi od prostej obserwacji: nawet "
                        "najlepsza analiza nie pomoże w decyzji, jeśli odbiorca jej nie "
                        "zrozumie.</p>"
                        "<p>Zespoły złożone z twórców i inżynierów przygotowują krótkie "
                        "opowieści o danych, a potem sprawdzają, co z nich zapamiętali "
                        "słuchacze.</p>"
                        "<p>Ta wiadomość ma datę z dokładnością do miesiąca i pokazuje, jak "
                        "strona przedstawia takie daty.</p>",
                        "<p>The sample meeting starts from a simple observation: even the best "
                        "analysis will not help a decision if its audience does not understand "
                        "it.</p>"
                        "<p>Teams of creators and engineers prepare short stories about data "
                        "and then check what their listeners remember.</p>"
                        "<p>This item has a date given to the month only and shows how the "
                        "site presents such dates.</p>",
                    ),
                ),
            ],
        ),
    ]
