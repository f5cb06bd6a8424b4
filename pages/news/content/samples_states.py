"""Samples, marked as such, of the states that a translation may be in."""

import datetime

from cms.loading.content import Left, RichText, Text

from .item import NewsContent


def items() -> list[NewsContent]:
    return [
        NewsContent(
            key="sample-outdated-translation",
            title=Text(
                "Przykład: tłumaczenie, które się zdezaktualizowało",
                "Sample: a translation that went out of date",
            ),
            slug=Text(
                "przyklad-nieaktualne-tlumaczenie",
                "sample-outdated-translation",
            ),
            lead=Text(
                "Treść przykładowa. Na przykładowe spotkanie zgłosiło się 25 firm.",
                "Sample content. 25 companies have registered for the sample meeting.",
            ),
            search_description=Text(
                "Treść przykładowa: wiadomość, która zmieniła się po przetłumaczeniu.",
                "Sample content: a news item that changed after it had been translated.",
            ),
            date=datetime.date(2026, 1, 7),
            topic="guides",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Po przetłumaczeniu zmieniono w polskiej wersji liczbę firm. Angielska "
                        "podaje jeszcze dawną, dlatego jest oznaczona jako nieaktualna.</p>",
                        "<p>The number of companies was changed in Polish after the translation. "
                        "The English version still gives the old one, which is why it is marked "
                        "as out of date.</p>",
                    ),
                ),
            ],
            left=Left(
                changed={
                    "lead": Text(
                        "Treść przykładowa. Na przykładowe spotkanie zgłosiło się 40 firm.",
                    )
                }
            ),
        ),
        NewsContent(
            key="sample-translation-in-review",
            title=Text(
                "Przykład: tłumaczenie w korekcie językowej",
                "Sample: a translation in language review",
            ),
            slug=Text(
                "przyklad-tlumaczenie-w-korekcie",
                "sample-translation-in-review",
            ),
            lead=Text(
                "Treść przykładowa. Tłumaczenie tej wiadomości jest gotowe i czeka na korektę.",
                "Sample content. The translation of this item is finished and awaits its review.",
            ),
            search_description=Text(
                "Treść przykładowa: wiadomość, której tłumaczenie jest w korekcie.",
                "Sample content: a news item whose translation is in review.",
            ),
            date=datetime.date(2026, 1, 6),
            topic="guides",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Angielskiej wersji nie ma jeszcze na stronie. Pojawi się po korekcie "
                        "językowej i zgodzie na publikację.</p>",
                        "<p>The English version is not on the website yet. It will appear after "
                        "the language review and the approval.</p>",
                    ),
                ),
            ],
            left=Left(in_review=True),
        ),
        NewsContent(
            key="sample-machine-translation",
            title=Text(
                "Przykład: tłumaczenie maszynowe",
                "Sample: a machine translation",
            ),
            slug=Text(
                "przyklad-tlumaczenie-maszynowe",
                "sample-machine-translation",
            ),
            lead=Text(
                "Treść przykładowa. Żadna osoba nie potwierdziła jeszcze tego tłumaczenia.",
                "Sample content. No person has confirmed this translation yet.",
            ),
            search_description=Text(
                "Treść przykładowa: wiadomość przetłumaczona maszynowo.",
                "Sample content: a news item translated by a machine.",
            ),
            date=datetime.date(2026, 1, 5),
            topic="guides",
            body=[
                (
                    "text",
                    RichText(
                        "<p>Angielska wersja jest oznaczona jako maszynowa, dopóki ktoś nie "
                        "potwierdzi każdego jej zdania.</p>",
                        "<p>The English version is marked as made by a machine until somebody "
                        "confirms each of its sentences.</p>",
                    ),
                ),
            ],
            left=Left(by_machine=True),
        ),
    ]
