"""The accessibility statement. What only the office knows is left empty."""

from cms.loading.content import PageContent, RichText, Text


def page() -> PageContent:
    return PageContent(
        key="accessibility",
        model="pages_text.AccessibilityStatementPage",
        parent="home",
        title=Text(
            "Deklaracja dostępności",
            "Accessibility statement",
        ),
        slug=Text(
            "deklaracja-dostepnosci",
            "accessibility-statement",
        ),
        fields={
            "lead": Text(
                "Informacja o dostępności cyfrowej strony Mazowieckiego Klastra ICT, sposobie "
                "zgłaszania problemów i trybie rozpatrywania skarg.",
                "Information about the digital accessibility of the website of Mazovia Cluster "
                "ICT, how to report problems and how complaints are handled.",
            ),
            "search_description": Text(
                "Deklaracja dostępności strony Mazowieckiego Klastra ICT: stan dostępności, "
                "kontakt, obsługa wniosków i skarg.",
                "Accessibility statement of the Mazovia Cluster ICT website: state of "
                "accessibility, contact, requests and complaints.",
            ),
            "entity": Text(
                "Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”",
                "Association of Economic and Social Development “Knowledge”",
            ),
            "site_name": Text(
                "Mazowiecki Klaster ICT",
                "Mazovia Cluster ICT",
            ),
            "shortcuts": RichText(
                "<p>Na stronie można używać standardowych skrótów klawiaturowych przeglądarki. "
                "Strona nie ma własnych skrótów.</p>",
                "<p>The standard keyboard shortcuts of the browser can be used on this site. "
                "The site has no shortcuts of its own.</p>",
            ),
            "feedback": RichText(
                "<p>Problemy z dostępnością cyfrową tej strony można zgłosić przez formularz "
                "kontaktowy.</p>",
                "<p>Problems with the digital accessibility of this site can be reported "
                "through the contact form.</p>",
            ),
            "procedure": RichText(
                "<p>Każdy ma prawo wystąpić z żądaniem zapewnienia dostępności cyfrowej tej "
                "strony internetowej lub jej elementu. Można także zażądać udostępnienia "
                "informacji w alternatywny sposób, na przykład przez odczytanie niedostępnego "
                "cyfrowo dokumentu lub opisanie treści filmu bez audiodeskrypcji.</p>"
                "<p>Żądanie powinno zawierać:</p>"
                "<ul><li>dane kontaktowe osoby, która je składa</li>"
                "<li>wskazanie strony internetowej lub jej elementu, którego dotyczy</li>"
                "<li>wskazanie dogodnego sposobu udostępnienia informacji, jeśli żądanie "
                "dotyczy dostępu alternatywnego</li></ul>"
                "<p>Żądanie realizujemy niezwłocznie, nie później niż w ciągu 7 dni od dnia "
                "jego otrzymania. Jeżeli dotrzymanie tego terminu nie jest możliwe, "
                "niezwłocznie informujemy o przyczynie i podajemy nowy termin, nie dłuższy niż "
                "2 miesiące od dnia wystąpienia z żądaniem.</p>"
                "<p>Jeżeli zapewnienie dostępności cyfrowej nie jest możliwe, proponujemy "
                "alternatywny sposób dostępu do informacji.</p>"
                "<p>W razie odmowy realizacji żądania lub odrzucenia proponowanego "
                "alternatywnego sposobu dostępu można złożyć skargę na zapewnienie dostępności "
                "cyfrowej. Skargę można przekazać przez formularz kontaktowy.</p>"
                "<p>Po wyczerpaniu wskazanej procedury można także złożyć wniosek do Rzecznika "
                "Praw Obywatelskich (<a "
                'href="https://bip.brpo.gov.pl">bip.brpo.gov.pl</a>).</p>',
                "<p>Everyone has the right to request that this website, or an element of it, "
                "be made digitally accessible. It is also possible to request that information "
                "be provided in an alternative way, for example by having a digitally "
                "inaccessible document read out or the content of a film without audio "
                "description explained.</p>"
                "<p>The request should contain:</p>"
                "<ul><li>contact details of the person making it</li>"
                "<li>an indication of the website, or the element of it, that is concerned</li>"
                "<li>the preferred way of providing the information, if alternative access is "
                "requested</li></ul>"
                "<p>We fulfil the request without delay and no later than 7 days after "
                "receiving it. If this is not possible, we promptly give the reason and a new "
                "date, no later than 2 months from the day of the request.</p>"
                "<p>If digital accessibility cannot be provided, we propose an alternative way "
                "of obtaining the information.</p>"
                "<p>If the request is refused, or if the proposed alternative way of access is "
                "not accepted, a complaint concerning digital accessibility may be made. It "
                "may be sent through the contact form.</p>"
                "<p>Once this procedure has been exhausted, an application may also be made to "
                "the Commissioner for Human Rights (<a "
                'href="https://bip.brpo.gov.pl">bip.brpo.gov.pl</a>).</p>',
            ),
        },
    )
