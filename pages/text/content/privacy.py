"""The privacy notice. What only the office knows is taken from the settings of the site."""

from typing import Any

from cms.loading.content import PageContent, RichText, Text


def _sentence(fact: str, polish: str, english: str) -> tuple[str, dict[str, Any]]:
    """A sentence that readers see once the settings say what belongs into it."""
    return "fact_sentence", {"fact": fact, "text": Text(polish, english)}


def page() -> PageContent:
    return PageContent(
        key="privacy",
        model="pages_text.PrivacyPage",
        parent="home",
        title=Text(
            "Polityka prywatności",
            "Privacy notice",
        ),
        slug=Text(
            "polityka-prywatnosci",
            "privacy-notice",
        ),
        fields={
            "lead": Text(
                "Wyjaśniamy, jakie dane przetwarzamy na tej stronie, w jakim celu i na jakiej "
                "podstawie oraz jakie prawa przysługują osobom, których dane dotyczą.",
                "We explain which data we process on this site, for what purpose and on what "
                "basis, and what rights belong to the people concerned.",
            ),
            "search_description": Text(
                "Informacja o przetwarzaniu danych osobowych na stronie Mazowieckiego Klastra "
                "ICT: formularz kontaktowy, pliki cookie, prawa.",
                "How personal data are processed on the website of Mazovia Cluster ICT: "
                "contact form, cookies, your rights.",
            ),
            "body": [
                (
                    "heading",
                    {
                        "text": Text(
                            "Administrator danych",
                            "Data controller",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<p>Administratorem danych osobowych przetwarzanych na tej stronie "
                        "jest Stowarzyszenie Rozwoju Społeczno-Gospodarczego „Wiedza”, "
                        "koordynator Mazowieckiego Klastra ICT (dalej: Stowarzyszenie).</p>"
                        "<p>W sprawach dotyczących danych osobowych można się z nami "
                        "skontaktować przez formularz kontaktowy na tej stronie.</p>",
                        "<p>The controller of the personal data processed on this site is the "
                        "Association of Economic and Social Development “Knowledge”, "
                        "coordinator of Mazovia Cluster ICT (hereinafter: the Association).</p>"
                        "<p>In matters concerning personal data, you can reach us through the "
                        "contact form on this site.</p>",
                    ),
                ),
                _sentence(
                    "address",
                    "Adres Stowarzyszenia: {value}.",
                    "The address of the Association: {value}.",
                ),
                _sentence(
                    "data_protection_officer",
                    "Inspektor ochrony danych: {value}.",
                    "Data protection officer: {value}.",
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "Formularz kontaktowy",
                            "Contact form",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<p>Przez formularz otrzymujemy imię i nazwisko, adres e-mail, temat i "
                        "treść wiadomości oraz – jeśli zostanie podana – nazwę "
                        "organizacji.</p>"
                        "<p>Dane przetwarzamy wyłącznie po to, by odpowiedzieć na wiadomość i "
                        "prowadzić rozpoczętą w ten sposób korespondencję. Podstawą jest zgoda "
                        "osoby, która do nas pisze (art. 6 ust. 1 lit. a RODO).</p>"
                        "<p>Podanie danych jest dobrowolne, lecz bez imienia i nazwiska, adresu "
                        "e-mail, tematu i treści nie przyjmiemy wiadomości. Zgodę można "
                        "w każdej chwili wycofać; nie wpływa to na zgodność z prawem "
                        "przetwarzania, którego dokonano wcześniej.</p>",
                        "<p>Through the form we receive your name, your e-mail address, the "
                        "topic and the text of your message and – if you give it – the name of "
                        "your organisation.</p>"
                        "<p>We process the data only in order to answer the message and to "
                        "continue the correspondence begun in this way. The basis is the "
                        "consent of the person writing to us (Article 6(1)(a) of the GDPR).</p>"
                        "<p>Giving the data is voluntary, but without a name, an e-mail address, "
                        "a topic and a text we cannot take the message. Consent may be "
                        "withdrawn at any time; this does not affect the lawfulness of "
                        "processing carried out before.</p>",
                    ),
                ),
                _sentence(
                    "keep_months",
                    "Dane przechowujemy tak długo, jak wymaga tego załatwienie sprawy, nie dłużej "
                    "niż {value}, chyba że wcześniej zgoda zostanie wycofana.",
                    "We keep the data for as long as it takes to deal with the matter and no "
                    "longer than {value}, unless consent is withdrawn sooner.",
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "Osoby i organizacje przedstawione na stronie",
                            "People and organisations presented on the site",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<p>Na stronie publikujemy imiona, nazwiska i funkcje osób "
                        "reprezentujących klaster oraz informacje o jego uczestnikach. "
                        "Podstawą jest prawnie uzasadniony interes administratora, polegający "
                        "na informowaniu o działalności klastra (art. 6 ust. 1 lit. f RODO). "
                        "Zdjęcia i noty biograficzne publikujemy tylko za zgodą.</p>"
                        "<p>Osoba, której dane są opublikowane na stronie, może zażądać ich "
                        "poprawienia lub usunięcia.</p>",
                        "<p>On the site we publish the names and functions of people who "
                        "represent the cluster, and information about its members. The basis "
                        "is the legitimate interest of the controller in informing the public "
                        "about the cluster’s activity (Article 6(1)(f) of the GDPR). "
                        "Photographs and biographical notes are published only with "
                        "consent.</p>"
                        "<p>A person whose data are published on the site may ask for them to "
                        "be corrected or removed.</p>",
                    ),
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "Pliki cookie i dzienniki serwera",
                            "Cookies and server logs",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<p>Strona używa wyłącznie plików cookie niezbędnych do jej działania, "
                        "na przykład do bezpiecznego wysłania formularza. Nie używa plików "
                        "cookie statystycznych, reklamowych ani społecznościowych, dlatego nie "
                        "prosi o zgodę na ich zapisanie.</p>"
                        "<p>Serwer może zapisywać w dziennikach technicznych adres IP, czas "
                        "żądania i rodzaj przeglądarki. Dane te służą bezpieczeństwu i "
                        "usuwaniu usterek; podstawą jest prawnie uzasadniony interes "
                        "administratora (art. 6 ust. 1 lit. f RODO).</p>",
                        "<p>The site uses only the cookies necessary for it to work, for "
                        "example to send a form securely. It uses no statistical, advertising "
                        "or social media cookies, and therefore does not ask for consent to "
                        "store them.</p>"
                        "<p>The server may record the IP address, the time of the request and "
                        "the type of browser in technical logs. These data serve security and "
                        "the removal of faults; the basis is the legitimate interest of the "
                        "controller (Article 6(1)(f) of the GDPR).</p>",
                    ),
                ),
                (
                    "heading",
                    {
                        "text": Text(
                            "Odbiorcy danych",
                            "Recipients of data",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<p>Dostęp do danych mogą mieć podmioty, które na nasze zlecenie "
                        "utrzymują stronę i pocztę elektroniczną, wyłącznie w zakresie "
                        "potrzebnym do świadczenia tych usług, oraz organy uprawnione na "
                        "podstawie przepisów prawa.</p>"
                        "<p>Nie podejmujemy decyzji w sposób zautomatyzowany i nie stosujemy "
                        "profilowania.</p>",
                        "<p>Access to the data may be given to the entities that maintain the "
                        "site and the e-mail service on our behalf, only as far as these "
                        "services require, and to authorities entitled by law.</p>"
                        "<p>We take no automated decisions and use no profiling.</p>",
                    ),
                ),
                _sentence("processors", "Dostawcy usług: {value}.", "Service providers: {value}."),
                _sentence("transfers", "{value}", "{value}"),
                (
                    "heading",
                    {
                        "text": Text(
                            "Prawa osób, których dane dotyczą",
                            "Rights of the people concerned",
                        ),
                        "level": "2",
                    },
                ),
                (
                    "text",
                    RichText(
                        "<p>Osobie, której dane przetwarzamy, przysługuje prawo do:</p>"
                        "<ul><li>dostępu do danych i otrzymania ich kopii</li>"
                        "<li>sprostowania danych</li>"
                        "<li>usunięcia danych lub ograniczenia ich przetwarzania</li>"
                        "<li>przeniesienia danych przetwarzanych na podstawie zgody</li>"
                        "<li>sprzeciwu wobec przetwarzania opartego na prawnie uzasadnionym "
                        "interesie</li>"
                        "<li>wycofania zgody w każdej chwili</li>"
                        "<li>wniesienia skargi do Prezesa Urzędu Ochrony Danych "
                        "Osobowych</li></ul>"
                        "<p>RODO oznacza rozporządzenie Parlamentu Europejskiego i Rady (UE) "
                        "2016/679 z dnia 27 kwietnia 2016 r.</p>",
                        "<p>A person whose data we process has the right to:</p>"
                        "<ul><li>have access to the data and receive a copy of them</li>"
                        "<li>have the data rectified</li>"
                        "<li>have the data erased or their processing restricted</li>"
                        "<li>have data processed on the basis of consent transferred</li>"
                        "<li>object to processing based on a legitimate interest</li>"
                        "<li>withdraw consent at any time</li>"
                        "<li>lodge a complaint with the President of the Personal Data "
                        "Protection Office</li></ul>"
                        "<p>GDPR means Regulation (EU) 2016/679 of the European Parliament and "
                        "of the Council of 27 April 2016.</p>",
                    ),
                ),
            ],
        },
    )
