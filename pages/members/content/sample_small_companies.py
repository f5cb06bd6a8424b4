"""Sample members that are micro and small enterprises."""

from ..voivodeships import Voivodeship
from .sample import Sample

SMALL_COMPANIES = [
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
]
