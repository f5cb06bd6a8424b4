"""Sample members that are medium-sized and large enterprises, and a fund."""

from ..voivodeships import Voivodeship
from .sample import Sample

COMPANIES = [
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
]
