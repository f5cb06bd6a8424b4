"""Sample members: invented, said to be so in their names and leads, and marked."""

from dataclasses import dataclass

from cms.loading.content import PageContent, RichText, Term, Text

from ..voivodeships import Voivodeship


@dataclass(frozen=True)
class Sample:
    """An invented member; its name is the same in both languages, as is its address."""

    key: str
    name: str
    short_name: str
    kind: str
    size: str
    town: str
    competences: tuple[str, ...]
    lead: tuple[str, str]
    body: tuple[str, str]
    voivodeship: str = Voivodeship.MAZOWIECKIE
    # Classification and code.
    activities: tuple[tuple[str, str], ...] = ()

    def page(self) -> PageContent:
        return PageContent(
            key=f"members/{self.key}",
            model="pages_members.MemberPage",
            parent="members",
            title=Text(self.name),
            slug=Text(self.key),
            sample=True,
            fields={
                "legal_name": self.name,
                "short_name": Text(self.short_name),
                "kind": self.kind,
                "size": self.size,
                "town": self.town,
                "voivodeship": self.voivodeship,
                "lead": Text(*self.lead),
                "search_description": Text(
                    f"{self.name} – profil przykładowy w katalogu uczestników Mazowieckiego "
                    "Klastra ICT.",
                    f"{self.name} – a sample profile in the member directory of Mazovia "
                    "Cluster ICT.",
                ),
                "body": [("text", RichText(f"<p>{self.body[0]}</p>", f"<p>{self.body[1]}</p>"))],
            },
            rows={
                "competence_rows": [
                    {"competence": Term(f"competences/{key}")} for key in self.competences
                ],
                "activities": [
                    {"classification": classification, "code": code}
                    for classification, code in self.activities
                ],
            },
        )


SAMPLES = [
    Sample(
        key="automatyka-przykladowa",
        name="Automatyka Przykładowa sp. z o.o.",
        short_name="Automatyka Przykładowa",
        kind="sme",
        size="small",
        town="Radom",
        competences=("process-control", "robotics", "sensors-and-measurement"),
        lead=(
            "Profil przykładowy: unowocześnianie maszyn i linii produkcyjnych w małych zakładach.",
            "Sample profile: modernising machines and production lines in small plants.",
        ),
        body=(
            "Zmyślona firma wyposaża starsze maszyny w nowe sterowniki i czujniki, dzięki "
            "czemu zakład może śledzić ich pracę bez wymiany całego parku maszynowego.",
            "An invented company that fits older machines with new controllers and sensors, "
            "so that a plant can follow their work without replacing all its machinery.",
        ),
    ),
    Sample(
        key="biuro-pokazowych-analiz-gis",
        name="Biuro Pokazowych Analiz GIS sp. z o.o.",
        short_name="Biuro Pokazowych Analiz",
        kind="sme",
        size="micro",
        town="Płock",
        competences=("digital-mapping", "data-analysis"),
        lead=(
            "Profil przykładowy: mapy i analizy przestrzenne dla gmin.",
            "Sample profile: maps and spatial analyses for municipalities.",
        ),
        body=(
            "Zmyślone biuro łączy mapy z danymi gminy i pokazuje na nich na przykład zasięg "
            "usług publicznych lub stan dróg.",
            "An invented office that joins maps with municipal data and shows on them, for "
            "example, the reach of public services or the state of the roads.",
        ),
    ),
    Sample(
        key="centrum-przykladowych-innowacji",
        name="Centrum Przykładowych Innowacji",
        short_name="Centrum Przykładowe",
        kind="business-support-institution",
        size="not-applicable",
        town="Siedlce",
        competences=("advice-for-smes", "innovation-finance"),
        lead=(
            "Profil przykładowy: doradztwo dla małych firm, które chcą wdrożyć nową technologię.",
            "Sample profile: advice for small companies that want to introduce new technology.",
        ),
        body=(
            "Zmyślona instytucja otoczenia biznesu pomaga przedsiębiorcom ocenić pomysł, "
            "znaleźć partnera naukowego i przygotować wniosek o dofinansowanie.",
            "An invented business-support institution that helps entrepreneurs to assess an "
            "idea, find a scientific partner and prepare a grant application.",
        ),
    ),
    Sample(
        key="cwiczebnia-przykladowa",
        name="Ćwiczebnia Przykładowa sp. z o.o.",
        short_name="Ćwiczebnia",
        kind="sme",
        size="small",
        town="Pruszków",
        competences=("games-and-education", "custom-software", "graphics-and-animation"),
        lead=(
            "Profil przykładowy: gry szkoleniowe i nauka przez ćwiczenie.",
            "Sample profile: training games and learning by doing.",
        ),
        body=(
            "Zmyślona firma tworzy gry, w których pracownicy ćwiczą obsługę urządzeń i "
            "zachowanie w nietypowych sytuacjach, zanim staną przy prawdziwej maszynie.",
            "An invented company that creates games in which employees practise operating "
            "equipment and handling unusual situations before they stand at a real machine.",
        ),
    ),
    Sample(
        key="dane-wzorcowe",
        name="Dane Wzorcowe S.A.",
        short_name="Dane Wzorcowe",
        kind="large-company",
        size="large",
        town="Warszawa",
        competences=(
            "cloud-computing",
            "data-warehousing",
            "artificial-intelligence",
            "cyber-security",
        ),
        activities=(("nace-2.1", "63.10"),),
        lead=(
            "Profil przykładowy: przechowywanie i analiza dużych zbiorów danych.",
            "Sample profile: storage and analysis of large data sets.",
        ),
        body=(
            "Zmyślona spółka utrzymuje hurtownie danych i udostępnia narzędzia, które "
            "pomagają wydobyć z nich wiedzę z poszanowaniem prywatności.",
            "An invented company that runs data warehouses and provides tools which help to "
            "draw knowledge from them while respecting privacy.",
        ),
    ),
    Sample(
        key="energia-pokazowa",
        name="Energia Pokazowa S.A.",
        short_name="Energia Pokazowa",
        kind="large-company",
        size="large",
        town="Ostrołęka",
        competences=("energy-management", "renewable-energy", "smart-metering"),
        lead=(
            "Profil przykładowy: zarządzanie energią w zakładach i budynkach.",
            "Sample profile: energy management in plants and buildings.",
        ),
        body=(
            "Zmyślona spółka łączy pomiary zużycia z prognozą pogody i cen, aby odbiorca mógł"
            " zaplanować pracę najbardziej energochłonnych urządzeń.",
            "An invented company that combines consumption measurements with weather and "
            "price forecasts so that customers can plan the work of their most energy-"
            "intensive equipment.",
        ),
    ),
    Sample(
        key="fundusz-przykladowy-asi",
        name="Fundusz Przykładowy ASI S.A.",
        short_name="Fundusz Przykładowy",
        kind="investment-fund",
        size="not-applicable",
        town="Warszawa",
        competences=("innovation-finance", "advice-for-smes"),
        lead=(
            "Profil przykładowy: inwestycje w młode firmy technologiczne.",
            "Sample profile: investments in young technology companies.",
        ),
        body=(
            "Zmyślony fundusz wspiera kapitałem i doradztwem przedsiębiorstwa, które chcą "
            "przejść od prototypu do gotowego produktu.",
            "An invented fund that supports, with capital and advice, enterprises that want "
            "to move from a prototype to a finished product.",
        ),
    ),
    Sample(
        key="gmina-wzorcowo",
        name="Gmina Wzorcowo",
        short_name="Wzorcowo",
        kind="public-authority",
        size="not-applicable",
        town="Wzorcowo",
        competences=("services-for-residents", "digital-mapping", "transport-and-mobility"),
        lead=(
            "Profil przykładowy: zmyślona gmina, która wdraża usługi elektroniczne.",
            "Sample profile: an invented municipality that introduces online services.",
        ),
        body=(
            "Zmyślona gmina udostępnia mieszkańcom mapę inwestycji, elektroniczne załatwianie"
            " spraw i rozkład dowozów do szkół.",
            "An invented municipality that offers its residents a map of investments, online "
            "handling of official matters and a timetable of school buses.",
        ),
    ),
    Sample(
        key="hurtownia-danych-przykladowa",
        name="Hurtownia Danych Przykładowa sp. z o.o.",
        short_name="Hurtownia Przykładowa",
        kind="sme",
        size="medium",
        town="Ciechanów",
        competences=("data-warehousing", "erp-systems", "data-analysis"),
        lead=(
            "Profil przykładowy: zestawienia i analizy dla zarządów średnich firm.",
            "Sample profile: reports and analyses for the boards of medium-sized companies.",
        ),
        body=(
            "Zmyślona firma zbiera w jednym miejscu dane ze sprzedaży, magazynu i "
            "księgowości, aby decyzje opierały się na tych samych liczbach.",
            "An invented company that gathers data from sales, stock and accounting in one "
            "place, so that decisions rest on the same figures.",
        ),
    ),
    Sample(
        key="jednostka-badawczo-rozwojowa-przyklad",
        name="Jednostka Badawczo-Rozwojowa „Przykład”",
        short_name="JBR „Przykład”",
        kind="research-institution",
        size="not-applicable",
        town="Warszawa",
        competences=(
            "research-and-development",
            "optimisation-and-simulation",
            "artificial-intelligence",
        ),
        lead=(
            "Profil przykładowy: modele i symulacje na potrzeby przemysłu.",
            "Sample profile: models and simulation for industry.",
        ),
        body=(
            "Zmyślona jednostka buduje modele matematyczne procesów i sprawdza na nich nowe "
            "sposoby sterowania, zanim trafią one do zakładu.",
            "An invented unit that builds mathematical models of processes and tries out new "
            "methods of control on them before they reach a plant.",
        ),
    ),
    Sample(
        key="kolegium-przykladowe-w-radomiu",
        name="Kolegium Przykładowe w Radomiu",
        short_name="Kolegium Przykładowe",
        kind="university",
        size="not-applicable",
        town="Radom",
        competences=("research-and-development", "cyber-security", "games-and-education"),
        lead=(
            "Profil przykładowy: zmyślona uczelnia kształcąca informatyków i projektantów.",
            "Sample profile: an invented university educating IT specialists and designers.",
        ),
        body=(
            "Zmyślona uczelnia prowadzi wspólnie z przedsiębiorcami zajęcia projektowe, w "
            "których studenci rozwiązują rzeczywiste zadania firm.",
            "An invented university that runs project classes together with entrepreneurs, in"
            " which students work on the real tasks of companies.",
        ),
    ),
    Sample(
        key="laboratorium-wzorcowe-e-zdrowia",
        name="Laboratorium Wzorcowe E-Zdrowia sp. z o.o.",
        short_name="Laboratorium Wzorcowe",
        kind="sme",
        size="small",
        town="Warszawa",
        competences=("telemedicine", "medical-records", "cyber-security"),
        lead=(
            "Profil przykładowy: bezpieczna wymiana danych medycznych.",
            "Sample profile: secure exchange of medical data.",
        ),
        body=(
            "Zmyślona firma sprawdza, czy systemy różnych dostawców potrafią bezpiecznie "
            "przekazać sobie dokumentację pacjenta.",
            "An invented company that checks whether the systems of different suppliers can "
            "safely pass a patient’s records to one another.",
        ),
    ),
    Sample(
        key="lacznosc-pokazowa",
        name="Łączność Pokazowa sp. z o.o.",
        short_name="Łączność Pokazowa",
        kind="sme",
        size="medium",
        town="Łomianki",
        competences=("wireless-communication", "internet-of-things", "systems-integration"),
        lead=(
            "Profil przykładowy: sieci bezprzewodowe dla firm i samorządów.",
            "Sample profile: wireless networks for companies and local authorities.",
        ),
        body=(
            "Zmyślona firma buduje sieci, które łączą rozproszone czujniki i urządzenia także"
            " tam, gdzie nie dociera kabel.",
            "An invented company that builds networks linking scattered sensors and devices "
            "even where no cable reaches.",
        ),
    ),
    Sample(
        key="media-przykladowe",
        name="Media Przykładowe sp. z o.o.",
        short_name="Media Przykładowe",
        kind="sme",
        size="small",
        town="Łódź",
        voivodeship=Voivodeship.LODZKIE,
        competences=("graphics-and-animation", "mobile-applications"),
        activities=(("pkd-2007", "59.11.Z"),),
        lead=(
            "Profil przykładowy: filmy i animacje, które wyjaśniają technologię.",
            "Sample profile: films and animations that explain technology.",
        ),
        body=(
            "Zmyślone studio pokazuje działanie skomplikowanych urządzeń w krótkich filmach i"
            " aplikacjach dla odwiedzających targi i muzea.",
            "An invented studio that shows how complicated devices work, in short films and "
            "applications for visitors to fairs and museums.",
        ),
    ),
    Sample(
        key="narzedzia-pokazowe-dla-biznesu",
        name="Narzędzia Pokazowe dla Biznesu sp. z o.o.",
        short_name="Narzędzia Pokazowe",
        kind="sme",
        size="micro",
        town="Legionowo",
        competences=("document-workflow", "erp-systems", "cloud-computing"),
        lead=(
            "Profil przykładowy: obieg dokumentów dla najmniejszych firm.",
            "Sample profile: document workflow for the smallest companies.",
        ),
        body=(
            "Zmyślona firma oferuje prosty obieg dokumentów, który można uruchomić bez "
            "własnego serwera i bez działu informatyki.",
            "An invented company that offers a simple document workflow which can be started "
            "without a server or an IT department.",
        ),
    ),
    Sample(
        key="osmy-bit-przykladowy",
        name="Ósmy Bit Przykładowy sp. z o.o.",
        short_name="Ósmy Bit",
        kind="sme",
        size="micro",
        town="Otwock",
        competences=("custom-software", "mobile-applications", "games-and-education"),
        activities=(
            ("nace-2.1", "62.10"),
            ("pkd-2007", "62.01.Z"),
        ),
        lead=(
            "Profil przykładowy: oprogramowanie na zamówienie i aplikacje mobilne.",
            "Sample profile: custom software and mobile applications.",
        ),
        body=(
            "Zmyślony zespół programistów tworzy aplikacje na podstawie rozmów z "
            "użytkownikami i szybko sprawdzanych prototypów.",
            "An invented team of programmers that creates applications on the basis of "
            "conversations with users and quickly tested prototypes.",
        ),
    ),
    Sample(
        key="robotyka-wzorcowa",
        name="Robotyka Wzorcowa sp. z o.o.",
        short_name="Robotyka Wzorcowa",
        kind="sme",
        size="medium",
        town="Mińsk Mazowiecki",
        competences=("robotics", "process-control", "optimisation-and-simulation"),
        lead=(
            "Profil przykładowy: stanowiska zrobotyzowane dla średnich zakładów.",
            "Sample profile: robotic workstations for medium-sized plants.",
        ),
        body=(
            "Zmyślona firma projektuje stanowiska, na których robot wykonuje pracę ciężką lub"
            " monotonną, a człowiek nadzoruje jej jakość.",
            "An invented company that designs workstations where a robot does the heavy or "
            "monotonous work and a human being supervises its quality.",
        ),
    ),
    Sample(
        key="sieci-przykladowe",
        name="Sieci Przykładowe S.A.",
        short_name="Sieci Przykładowe",
        kind="large-company",
        size="large",
        town="Warszawa",
        competences=("smart-metering", "telemetry", "cyber-security", "systems-integration"),
        lead=(
            "Profil przykładowy: łączność i bezpieczeństwo inteligentnych sieci energetycznych.",
            "Sample profile: communication and security for smart grids.",
        ),
        body=(
            "Zmyślona spółka łączy liczniki, stacje i systemy sterowania w jedną sieć oraz "
            "dba o to, by dane odbiorców były chronione.",
            "An invented company that links meters, substations and control systems into one "
            "network and makes sure that customers’ data are protected.",
        ),
    ),
    Sample(
        key="swiatlowody-wzorcowe",
        name="Światłowody Wzorcowe sp. z o.o.",
        short_name="Światłowody Wzorcowe",
        kind="sme",
        size="medium",
        town="Siedlce",
        competences=("fibre-optic-networks", "wireless-communication"),
        activities=(("pkd-2007", "61.10.Z"),),
        lead=(
            "Profil przykładowy: szybki internet poza dużymi miastami.",
            "Sample profile: fast internet outside the big cities.",
        ),
        body=(
            "Zmyślona firma projektuje i buduje sieci światłowodowe na terenach wiejskich i w"
            " mniejszych miastach.",
            "An invented company that designs and builds fibre-optic networks in rural areas "
            "and smaller towns.",
        ),
    ),
    Sample(
        key="telemetria-pokazowa",
        name="Telemetria Pokazowa sp. z o.o.",
        short_name="Telemetria Pokazowa",
        kind="sme",
        size="small",
        town="Płock",
        competences=("telemetry", "sensors-and-measurement", "internet-of-things"),
        lead=(
            "Profil przykładowy: zdalny odczyt liczników i czujników.",
            "Sample profile: remote reading of meters and sensors.",
        ),
        body=(
            "Zmyślona firma zbiera pomiary z urządzeń rozsianych w terenie i ostrzega, gdy "
            "wartości odbiegają od normy.",
            "An invented company that collects measurements from devices scattered in the "
            "field and gives a warning when values depart from the norm.",
        ),
    ),
    Sample(
        key="wzorcowe-systemy-gis",
        name="Wzorcowe Systemy GIS S.A.",
        short_name="Wzorcowe Systemy GIS",
        kind="large-company",
        size="large",
        town="Kraków",
        voivodeship=Voivodeship.MALOPOLSKIE,
        competences=(
            "digital-mapping",
            "remote-sensing",
            "data-analysis",
            "transport-and-mobility",
        ),
        lead=(
            "Profil przykładowy: dane przestrzenne i zdjęcia satelitarne w służbie planowania.",
            "Sample profile: spatial data and satellite images in the service of planning.",
        ),
        body=(
            "Zmyślona spółka przetwarza zdjęcia satelitarne i lotnicze na mapy, z których "
            "korzystają planiści, rolnicy i zarządcy dróg.",
            "An invented company that turns satellite and aerial images into maps used by "
            "planners, farmers and road managers.",
        ),
    ),
    Sample(
        key="zrzeszenie-przykladowe-cyfrowa-wies",
        name="Zrzeszenie Przykładowe „Cyfrowa Wieś”",
        short_name="Zrzeszenie „Cyfrowa Wieś”",
        kind="ngo",
        size="not-applicable",
        town="Garwolin",
        competences=("services-for-residents", "games-and-education", "telemedicine"),
        lead=(
            "Profil przykładowy: zmyślona organizacja ucząca korzystania z usług cyfrowych.",
            "Sample profile: an invented organisation teaching people to use digital services.",
        ),
        body=(
            "Zmyślona organizacja pozarządowa prowadzi zajęcia, na których mieszkańcy wsi "
            "uczą się załatwiać sprawy przez internet i korzystać z porad lekarskich na "
            "odległość.",
            "An invented NGO that runs classes in which rural residents learn to handle "
            "official matters online and to use remote medical consultations.",
        ),
    ),
    Sample(
        key="zrodlo-wzorcowe",
        name="Źródło Wzorcowe sp. z o.o.",
        short_name="Źródło Wzorcowe",
        kind="sme",
        size="small",
        town="Wyszków",
        competences=("telemetry", "optimisation-and-simulation", "energy-management"),
        lead=(
            "Profil przykładowy: oszczędność wody i energii w wodociągach.",
            "Sample profile: saving water and energy in waterworks.",
        ),
        body=(
            "Zmyślona firma wykrywa wycieki i dobiera pracę pomp tak, by wodociąg zużywał "
            "mniej energii bez spadku ciśnienia u odbiorców.",
            "An invented company that detects leaks and adjusts the work of pumps so that "
            "waterworks use less energy without a drop in pressure for customers.",
        ),
    ),
    Sample(
        key="zywe-miasto-fundacja-przykladowa",
        name="Żywe Miasto – Fundacja Przykładowa",
        short_name="Żywe Miasto",
        kind="ngo",
        size="not-applicable",
        town="Żyrardów",
        competences=("services-for-residents", "transport-and-mobility", "graphics-and-animation"),
        lead=(
            "Profil przykładowy: zmyślona fundacja, która pyta mieszkańców o potrzeby.",
            "Sample profile: an invented foundation that asks residents what they need.",
        ),
        body=(
            "Zmyślona fundacja organizuje spotkania i prowadzi mapę pomysłów, na której "
            "mieszkańcy zgłaszają, co w ich mieście warto zmienić.",
            "An invented foundation that organises meetings and keeps a map of ideas where "
            "residents suggest what is worth changing in their town.",
        ),
    ),
]
