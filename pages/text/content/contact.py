"""The contact page."""

from pathlib import Path

from cms.loading.content import Link, PageContent, Picture, PictureContent, RichText, Text


def pictures() -> list[PictureContent]:
    return [
        PictureContent(
            key="contact",
            file=Path(__file__).parent / "pictures" / "contact.jpg",
            title="Kontakt",
            focal=(0.585, 0.51),
        )
    ]


def page() -> PageContent:
    return PageContent(
        key="contact",
        model="pages_text.ContactPage",
        parent="home",
        title=Text(
            "Kontakt",
            "Contact",
        ),
        slug=Text(
            "kontakt",
            "contact",
        ),
        fields={
            "lead": Text(
                "Zapraszamy do kontaktu w sprawie współpracy, udziału w klastrze i jego "
                "projektów. Najprościej skorzystać z formularza poniżej.",
                "Please write to us about co-operation, membership of the cluster and its "
                "projects. The easiest way is the form below.",
            ),
            "search_description": Text(
                "Formularz kontaktowy Mazowieckiego Klastra ICT: współpraca, udział w "
                "klastrze, projekty, media.",
                "Contact form of Mazovia Cluster ICT: co-operation, membership, projects, media.",
            ),
            "show_in_menus": True,
            "cover": Picture("contact"),
            "cover_alt": Text(
                "Koperta zapieczętowana czerwonym kołem, w drodze do adresata",
                "An envelope sealed with a red disc, on its way to the addressee",
            ),
            "body": [
                (
                    "text",
                    RichText(
                        "<p>Klaster jest koordynowany przez Stowarzyszenie Rozwoju "
                        "Społeczno-Gospodarczego „Wiedza”. Na wiadomości odpowiadamy na podany "
                        "w formularzu adres e-mail.</p>",
                        "<p>The cluster is coordinated by the Association of Economic and "
                        "Social Development “Knowledge”. We reply to the e-mail address given "
                        "in the form.</p>",
                    ),
                ),
            ],
            "notice": RichText(
                "<p>Administratorem danych jest Stowarzyszenie Rozwoju Społeczno-Gospodarczego "
                "„Wiedza”. Dane przetwarzamy na podstawie zgody, aby odpowiedzieć na "
                "wiadomość. Podanie ich jest dobrowolne. Przysługuje prawo dostępu do danych, "
                "ich sprostowania, usunięcia, ograniczenia przetwarzania i przeniesienia, "
                "wycofania zgody oraz wniesienia skargi do Prezesa Urzędu Ochrony Danych "
                "Osobowych.</p>",
                "<p>The data controller is the Association of Economic and Social Development "
                "“Knowledge”. We process the data on the basis of consent in order to answer "
                "the message. Giving them is voluntary. You have the right of access to the "
                "data, to their rectification, erasure, restriction of processing and "
                "portability, to withdraw consent and to lodge a complaint with the President "
                "of the Personal Data Protection Office.</p>",
            ),
            "privacy_page": Link("privacy"),
            "consent": Text(
                "Wyrażam zgodę na przetwarzanie moich danych osobowych podanych w formularzu w "
                "celu udzielenia odpowiedzi na moją wiadomość.",
                "I consent to the processing of the personal data I have given in this form in "
                "order to answer my message.",
            ),
            "thanks_title": Text(
                "Dziękujemy za wiadomość",
                "Thank you for your message",
            ),
            "thanks": Text(
                "Wiadomość dotarła do biura klastra. Odpowiemy na podany adres e-mail.",
                "Your message has reached the cluster’s office. We will reply to the e-mail "
                "address you have given.",
            ),
        },
    )
