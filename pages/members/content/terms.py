"""What members can do."""

from cms.loading.content import TermContent, Text

# Key, Polish, English.
_NAMES = [
    ("fibre-optic-networks", "Sieci światłowodowe", "Fibre-optic networks"),
    ("wireless-communication", "Łączność bezprzewodowa", "Wireless communication"),
    ("internet-of-things", "Internet rzeczy", "Internet of Things"),
    ("telemetry", "Telemetria i zdalny odczyt", "Telemetry and remote reading"),
    ("custom-software", "Oprogramowanie na zamówienie", "Custom software"),
    ("cloud-computing", "Przetwarzanie w chmurze", "Cloud computing"),
    ("cyber-security", "Cyberbezpieczeństwo", "Cyber security"),
    ("systems-integration", "Integracja systemów", "Systems integration"),
    ("mobile-applications", "Aplikacje mobilne", "Mobile applications"),
    ("artificial-intelligence", "Sztuczna inteligencja", "Artificial intelligence"),
    ("data-analysis", "Analiza danych", "Data analysis"),
    ("data-warehousing", "Hurtownie danych", "Data warehousing"),
    ("erp-systems", "Systemy ERP", "ERP systems"),
    ("document-workflow", "Obieg dokumentów", "Document workflow"),
    ("process-control", "Sterowanie procesami", "Process control"),
    ("robotics", "Robotyzacja", "Robotics"),
    ("sensors-and-measurement", "Czujniki i pomiary", "Sensors and measurement"),
    ("energy-management", "Zarządzanie energią", "Energy management"),
    ("renewable-energy", "Odnawialne źródła energii", "Renewable energy"),
    ("smart-metering", "Inteligentne liczniki", "Smart metering"),
    ("digital-mapping", "Mapy cyfrowe", "Digital mapping"),
    ("remote-sensing", "Teledetekcja", "Remote sensing"),
    ("transport-and-mobility", "Transport i mobilność", "Transport and mobility"),
    ("services-for-residents", "Usługi dla mieszkańców", "Services for residents"),
    ("telemedicine", "Telemedycyna", "Telemedicine"),
    ("medical-records", "Dokumentacja medyczna", "Medical records"),
    ("graphics-and-animation", "Grafika i animacja", "Graphics and animation"),
    ("games-and-education", "Gry i edukacja", "Games and education"),
    ("optimisation-and-simulation", "Optymalizacja i symulacja", "Optimisation and simulation"),
    ("research-and-development", "Badania i rozwój", "Research and development"),
    ("innovation-finance", "Finansowanie innowacji", "Innovation finance"),
    ("advice-for-smes", "Doradztwo dla MŚP", "Advice for SMEs"),
]


def terms() -> list[TermContent]:
    return [
        TermContent(f"competences/{key}", "pages_members.Competence", Text(polish, english))
        for key, polish, english in _NAMES
    ]
