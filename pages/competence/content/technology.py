"""Areas of networks, software, automatics, energy, maps and business systems."""

from .area import Area

AREAS = [
    Area(
        key="telecommunication",
        title=("Telekomunikacja", "Telecommunication"),
        slug=("telekomunikacja", "telecommunication"),
        lead=(
            "Sieci przewodowe i bezprzewodowe, usługi łączności i przesyłanie danych – "
            "podstawa, na której działają wszystkie pozostałe usługi cyfrowe.",
            "Fixed and wireless networks, communication services and data transmission – the "
            "foundation on which all other digital services run.",
        ),
        search=(
            "Telekomunikacja w Mazowieckim Klastrze ICT: sieci, łączność i przesyłanie "
            "danych dla małych i średnich przedsiębiorstw.",
            "Telecommunication in Mazovia Cluster ICT: networks, connectivity and data "
            "transmission for small and medium-sized enterprises.",
        ),
        body=(
            (
                "Telekomunikacja obejmuje budowę i utrzymanie sieci, świadczenie usług "
                "łączności oraz urządzenia i oprogramowanie, które przenoszą głos, obraz i "
                "dane. Należą do niej zarówno światłowody i sieci komórkowe, jak i łączność "
                "między maszynami.",
                "Telecommunication covers building and maintaining networks, providing "
                "communication services, and the equipment and software that carry voice, "
                "images and data. It includes optical fibre and mobile networks as well as "
                "communication between machines.",
            ),
            (
                "Dla małej firmy dobre łącze bywa ważniejsze niż adres: decyduje o tym, czy "
                "może sprzedawać przez internet, korzystać z usług w chmurze i obsługiwać "
                "klientów z daleka. Dlatego dostęp do nowoczesnej łączności ma szczególne "
                "znaczenie poza dużymi miastami.",
                "For a small company a good connection can matter more than its address: it "
                "decides whether the company can sell online, use cloud services and look "
                "after distant customers. Modern connectivity is therefore especially "
                "important outside the big cities.",
            ),
            (
                "Obszar ma lidera oraz związanych z nim przedsiębiorców, którzy współpracują "
                "przy nowych projektach i rozwiązaniach technologicznych.",
                "The area has a front runner with associated entrepreneurs, who co-operate "
                "on new projects and technological solutions.",
            ),
        ),
        cover="telekomunikacja.jpg",
        cover_alt=(
            "Kratowy maszt nadawczy, od którego rozchodzą się łuki fal radiowych, i antena "
            "czaszowa na wzgórzu",
            "A lattice transmission mast sending out arcs of radio waves, and a dish antenna "
            "on a hill",
        ),
        focal=(0.37, 0.38),
        front_runner="lacznosc-pokazowa",
        associates=(
            ("swiatlowody-wzorcowe", ("Sieci światłowodowe", "Fibre-optic networks")),
            ("sieci-przykladowe", ("Telemetria i zdalny odczyt", "Telemetry and remote reading")),
            ("kolegium-przykladowe-w-radomiu", ("Badania i rozwój", "Research and development")),
            (
                "zrzeszenie-przykladowe-cyfrowa-wies",
                ("Usługi dla mieszkańców", "Services for residents"),
            ),
        ),
    ),
    Area(
        key="it",
        title=("IT", "IT"),
        slug=("it", "it"),
        lead=(
            "Oprogramowanie, infrastruktura i usługi informatyczne: od projektu i wdrożenia "
            "po utrzymanie i bezpieczeństwo danych.",
            "Software, infrastructure and IT services: from design and implementation to "
            "maintenance and data security.",
        ),
        search=(
            "Informatyka w Mazowieckim Klastrze ICT: oprogramowanie, infrastruktura, usługi "
            "i bezpieczeństwo danych.",
            "Information technology in Mazovia Cluster ICT: software, infrastructure, "
            "services and data security.",
        ),
        body=(
            (
                "Informatyka to projektowanie i wytwarzanie oprogramowania, utrzymywanie "
                "infrastruktury, łączenie systemów i ochrona danych. Jej wyniki trafiają do "
                "niemal każdej branży – od produkcji po kulturę.",
                "Information technology means designing and producing software, running "
                "infrastructure, integrating systems and protecting data. Its results reach "
                "almost every sector, from manufacturing to culture.",
            ),
            (
                "Małe i średnie przedsiębiorstwa najczęściej potrzebują rozwiązań, które da "
                "się wdrożyć krok po kroku i utrzymać bez własnego działu informatyki. "
                "Przydatne są otwarte standardy i systemy, które potrafią wymieniać dane z "
                "innymi.",
                "Small and medium-sized enterprises mostly need solutions that can be "
                "introduced step by step and kept running without an IT department of their "
                "own. Open standards, and systems that can exchange data with others, are a "
                "real help.",
            ),
            (
                "Także w tym obszarze działa lider, a związani z nim przedsiębiorcy wspólnie "
                "prowadzą nowe projekty i opracowują rozwiązania technologiczne.",
                "This area, too, has a front runner, and the associated entrepreneurs "
                "co-operate on new projects and technological solutions.",
            ),
        ),
        cover="it.jpg",
        cover_alt=(
            "Układ scalony ze ścieżkami rozchodzącymi się na wszystkie strony",
            "A microchip with circuit traces running out on every side",
        ),
        focal=(0.545, 0.49),
        front_runner="dane-wzorcowe",
        associates=(
            ("osmy-bit-przykladowy", ("Oprogramowanie na zamówienie", "Custom software")),
            ("laboratorium-wzorcowe-e-zdrowia", ("Cyberbezpieczeństwo", "Cyber security")),
            ("automatyka-przykladowa", ("Sterowanie procesami", "Process control")),
            ("cwiczebnia-przykladowa", ("Gry i edukacja", "Games and education")),
            ("kolegium-przykladowe-w-radomiu", ("Cyberbezpieczeństwo", "Cyber security")),
            ("centrum-przykladowych-innowacji", ("Doradztwo dla MŚP", "Advice for SMEs")),
        ),
    ),
    Area(
        key="industrial-automatics",
        title=("Automatyka przemysłowa", "Industrial automation"),
        slug=("automatyka-przemyslowa", "industrial-automation"),
        lead=(
            "Sterowanie maszynami i procesami, pomiary i robotyzacja – tam, gdzie "
            "oprogramowanie spotyka się z halą produkcyjną.",
            "Control of machines and processes, measurement and robotics – where software "
            "meets the shop floor.",
        ),
        search=(
            "Automatyka przemysłowa w Mazowieckim Klastrze ICT: sterowanie, pomiary, "
            "robotyzacja i dane z produkcji.",
            "Industrial automation in Mazovia Cluster ICT: control, measurement, robotics "
            "and production data.",
        ),
        body=(
            (
                "Automatyka przemysłowa zajmuje się sterowaniem maszynami i całymi ciągami "
                "produkcyjnymi. Łączy czujniki, sterowniki, napędy i roboty z "
                "oprogramowaniem, które czuwa nad przebiegiem procesu i jego "
                "bezpieczeństwem.",
                "Industrial automation deals with the control of machines and whole "
                "production lines. It links sensors, controllers, drives and robots with "
                "software that watches over the process and its safety.",
            ),
            (
                "Dane z produkcji pozwalają wcześniej zauważyć zużycie części, zmniejszyć "
                "straty i lepiej planować pracę. W małym zakładzie wystarczy często "
                "unowocześnić jedną maszynę, aby zobaczyć pierwsze korzyści.",
                "Production data make it possible to notice worn parts earlier, reduce waste "
                "and plan work better. In a small plant, modernising a single machine is "
                "often enough to see the first benefits.",
            ),
            (
                "Lider obszaru i związani z nim przedsiębiorcy współpracują przy nowych "
                "projektach i rozwiązaniach technologicznych.",
                "The area’s front runner and the associated entrepreneurs co-operate on new "
                "projects and technological solutions.",
            ),
        ),
        cover="automatyka-przemyslowa.jpg",
        cover_alt=(
            "Koła zębate i ramię robota przenoszące czerwoną kulę nad przenośnikiem taśmowym",
            "Gear wheels and a robot arm carrying a red ball above a conveyor belt",
        ),
        focal=(0.62, 0.5),
        front_runner="robotyka-wzorcowa",
        associates=(
            ("automatyka-przykladowa", ("Czujniki i pomiary", "Sensors and measurement")),
            ("telemetria-pokazowa", ("Telemetria i zdalny odczyt", "Telemetry and remote reading")),
            (
                "jednostka-badawczo-rozwojowa-przyklad",
                ("Badania i rozwój", "Research and development"),
            ),
            ("zrodlo-wzorcowe", ("Optymalizacja i symulacja", "Optimisation and simulation")),
        ),
    ),
    Area(
        key="power-engineering",
        title=("Energetyka", "Power engineering"),
        slug=("energetyka", "power-engineering"),
        lead=(
            "Wytwarzanie, przesył i oszczędne zużycie energii wspierane przez informatykę, "
            "pomiary i automatykę.",
            "The generation, transmission and economical use of energy, supported by IT, "
            "measurement and automation.",
        ),
        search=(
            "Energetyka w Mazowieckim Klastrze ICT: informatyka i pomiary w wytwarzaniu, "
            "przesyle i zużyciu energii.",
            "Power engineering in Mazovia Cluster ICT: IT and measurement in the generation, "
            "transmission and use of energy.",
        ),
        body=(
            (
                "Energetyka obejmuje wytwarzanie energii, jej przesył i rozdział oraz "
                "gospodarowanie nią u odbiorcy. Na każdym z tych etapów potrzebne są "
                "pomiary, prognozy i niezawodne sterowanie.",
                "Power engineering covers the generation of energy, its transmission and "
                "distribution, and its management at the customer’s end. Each of these "
                "stages needs measurement, forecasting and reliable control.",
            ),
            (
                "Wraz z rozwojem źródeł odnawialnych odbiorca coraz częściej sam staje się "
                "wytwórcą. Rośnie przez to znaczenie systemów, które na bieżąco równoważą "
                "podaż i zapotrzebowanie oraz pomagają firmom oszczędzać energię.",
                "As renewable sources develop, the customer increasingly becomes a producer "
                "as well. This adds weight to systems that balance supply and demand in real "
                "time and help companies to save energy.",
            ),
            (
                "W tym obszarze lider i związani z nim przedsiębiorcy wspólnie podejmują "
                "nowe projekty i opracowują rozwiązania technologiczne.",
                "In this area the front runner and the associated entrepreneurs co-operate "
                "on new projects and technological solutions.",
            ),
        ),
        cover="energetyka.jpg",
        cover_alt=(
            "Dwie turbiny wiatrowe i panele słoneczne na tle wielkiego słońca z promieniami",
            "Two wind turbines and solar panels in front of a large sun with rays",
        ),
        focal=(0.6, 0.48),
        front_runner="energia-pokazowa",
        associates=(
            ("sieci-przykladowe", ("Inteligentne liczniki", "Smart metering")),
            (
                "jednostka-badawczo-rozwojowa-przyklad",
                ("Optymalizacja i symulacja", "Optimisation and simulation"),
            ),
        ),
    ),
    Area(
        key="gis",
        title=("GIS", "GIS"),
        slug=("gis", "gis"),
        lead=(
            "Systemy informacji geograficznej: zbieranie, łączenie i pokazywanie na mapie "
            "danych, które mają swoje miejsce w przestrzeni.",
            "Geographic information systems: collecting, combining and mapping data that "
            "have a place in space.",
        ),
        search=(
            "GIS w Mazowieckim Klastrze ICT: mapy cyfrowe, dane przestrzenne i ich analiza "
            "na potrzeby firm i samorządów.",
            "GIS in Mazovia Cluster ICT: digital maps, spatial data and their analysis for "
            "companies and local authorities.",
        ),
        body=(
            (
                "System informacji geograficznej (GIS) łączy mapę z bazą danych. Dzięki temu "
                "można zapytać nie tylko, co się dzieje, ale i gdzie – a potem zestawić ze "
                "sobą grunty, drogi, sieci, ludność czy zagrożenia.",
                "A geographic information system (GIS) joins a map with a database. One can "
                "then ask not only what is happening but where – and set land, roads, "
                "networks, population or hazards against one another.",
            ),
            (
                "Z danych przestrzennych korzystają samorządy, przedsiębiorstwa wodociągowe "
                "i energetyczne, rolnicy, logistycy i służby ratunkowe. Wartość takich "
                "danych rośnie, gdy są aktualne, opisane i udostępniane w otwartych "
                "standardach.",
                "Spatial data are used by local authorities, water and power companies, "
                "farmers, logistics firms and rescue services. Such data gain in value when "
                "they are up to date, documented and shared in open standards.",
            ),
            (
                "Obszar ma lidera; wraz ze związanymi z nim przedsiębiorcami pracuje on nad "
                "nowymi projektami i rozwiązaniami technologicznymi.",
                "The area has a front runner, who works with the associated entrepreneurs on "
                "new projects and technological solutions.",
            ),
        ),
        cover="gis.jpg",
        cover_alt=(
            "Warstwicowa mapa z siatką współrzędnych, trasą i znacznikiem miejsca",
            "A contour map with a coordinate grid, a route and a location pin",
        ),
        focal=(0.58, 0.38),
        front_runner="wzorcowe-systemy-gis",
        associates=(
            ("biuro-pokazowych-analiz-gis", ("Analiza danych", "Data analysis")),
            ("gmina-wzorcowo", ("Usługi dla mieszkańców", "Services for residents")),
        ),
    ),
    Area(
        key="business-system-solutions",
        title=("Systemy dla biznesu", "Business system solutions"),
        slug=("systemy-dla-biznesu", "business-system-solutions"),
        lead=(
            "Oprogramowanie, które porządkuje pracę firmy: finanse, sprzedaż, magazyn, obieg "
            "dokumentów i obsługę klienta.",
            "Software that puts a company’s work in order: finance, sales, stock, document "
            "workflow and customer service.",
        ),
        search=(
            "Systemy dla biznesu w Mazowieckim Klastrze ICT: finanse, sprzedaż, obieg "
            "dokumentów i obsługa klienta w MŚP.",
            "Business system solutions in Mazovia Cluster ICT: finance, sales, document "
            "workflow and customer service for SMEs.",
        ),
        body=(
            (
                "Systemy dla biznesu wspierają codzienne zarządzanie przedsiębiorstwem. "
                "Należą do nich systemy finansowo-księgowe, sprzedażowe i magazynowe, obieg "
                "dokumentów, obsługa klienta oraz narzędzia, które zamieniają dane w "
                "zestawienia i wnioski.",
                "Business systems support the everyday management of an enterprise. They "
                "include accounting, sales and stock systems, document workflow, customer "
                "service and tools that turn data into reports and conclusions.",
            ),
            (
                "W małej firmie dobry system oszczędza czas, ogranicza pomyłki i ułatwia "
                "współpracę z większymi partnerami, którzy oczekują elektronicznej wymiany "
                "dokumentów. Ważne, by rósł razem z firmą i nie zamykał jej danych w jednym "
                "miejscu.",
                "In a small company a good system saves time, reduces mistakes and makes it "
                "easier to work with larger partners who expect documents to be exchanged "
                "electronically. It should grow with the company and not lock its data in.",
            ),
            (
                "Liderowi obszaru towarzyszą przedsiębiorcy, z którymi wspólnie prowadzi on "
                "nowe projekty i opracowuje rozwiązania technologiczne.",
                "The front runner of the area is joined by associated entrepreneurs; "
                "together they co-operate on new projects and technological solutions.",
            ),
        ),
        cover="systemy-dla-biznesu.jpg",
        cover_alt=(
            "Kolumny z geometrycznych klocków rosnące w prawo, a nad nimi linia wykresu "
            "wznosząca się do czerwonego koła",
            "Columns of geometric blocks rising to the right, with a chart line above them "
            "climbing to a red disc",
        ),
        focal=(0.72, 0.45),
        front_runner="hurtownia-danych-przykladowa",
        associates=(
            ("narzedzia-pokazowe-dla-biznesu", ("Obieg dokumentów", "Document workflow")),
            ("centrum-przykladowych-innowacji", ("Doradztwo dla MŚP", "Advice for SMEs")),
            ("fundusz-przykladowy-asi", ("Finansowanie innowacji", "Innovation finance")),
        ),
    ),
]
