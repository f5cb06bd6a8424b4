"""Areas of creative work, cities, grids, health and decisions."""

from .area import Area

AREAS = [
    Area(
        key="creative-industry",
        title=("Przemysły kreatywne", "Creative industry"),
        slug=("przemysly-kreatywne", "creative-industry"),
        lead=(
            "Media elektroniczne, projektowanie, gry i multimedia – tam, gdzie pomysł staje "
            "się cyfrowym produktem.",
            "Electronic media, design, games and multimedia – where an idea becomes a "
            "digital product.",
        ),
        search=(
            "Przemysły kreatywne w Mazowieckim Klastrze ICT: media elektroniczne, "
            "projektowanie, gry i multimedia.",
            "Creative industry in Mazovia Cluster ICT: electronic media, design, games and "
            "multimedia.",
        ),
        body=(
            (
                "Przemysły kreatywne czerpią z twórczości, ale żyją z techniki. Należą do "
                "nich media elektroniczne, projektowanie graficzne i wzornictwo, film i "
                "animacja, muzyka, gry oraz treści edukacyjne.",
                "Creative industries draw on creativity but live by technology. They include "
                "electronic media, graphic and product design, film and animation, music, "
                "games and educational content.",
            ),
            (
                "Współpraca twórców z informatykami i inżynierami pomaga obu stronom: "
                "technologia zyskuje zrozumiałą i przyjazną formę, a twórcy – nowe narzędzia "
                "i nowych odbiorców.",
                "Co-operation between creators, IT specialists and engineers helps both "
                "sides: technology gains a clear and friendly form, and creators gain new "
                "tools and new audiences.",
            ),
            (
                "Również tu lider obszaru i związani z nim przedsiębiorcy wspólnie prowadzą "
                "nowe projekty i pracują nad rozwiązaniami technologicznymi.",
                "Here too the area’s front runner and the associated entrepreneurs "
                "co-operate on new projects and technological solutions.",
            ),
        ),
        cover="przemysly-kreatywne.jpg",
        cover_alt=(
            "Oko z tęczówką jak przysłona obiektywu, znakiem odtwarzania w źrenicy i rzęsami "
            "jak słupki dźwięku",
            "An eye with an iris like a lens aperture, a play sign in its pupil and lashes "
            "like sound bars",
        ),
        focal=(0.5, 0.54),
        associates=(
            ("media-przykladowe", ("Grafika i animacja", "Graphics and animation")),
            ("cwiczebnia-przykladowa", ("Gry i edukacja", "Games and education")),
            ("osmy-bit-przykladowy", ("Aplikacje mobilne", "Mobile applications")),
            ("zywe-miasto-fundacja-przykladowa", ("Grafika i animacja", "Graphics and animation")),
            ("kolegium-przykladowe-w-radomiu", ("Gry i edukacja", "Games and education")),
        ),
    ),
    Area(
        key="smart-city",
        title=("Smart City", "Smart City"),
        slug=("smart-city", "smart-city"),
        lead=(
            "Inteligentne miasto to takie, w którym technologia służy mieszkańcom: ułatwia "
            "codzienne sprawy, oszczędza zasoby i wspiera dobre decyzje.",
            "A smart city is one where technology serves the residents: it makes everyday "
            "matters easier, saves resources and supports good decisions.",
        ),
        search=(
            "Smart City w Mazowieckim Klastrze ICT: technologie dla miast i gmin – "
            "transport, usługi, dane i środowisko.",
            "Smart City in Mazovia Cluster ICT: technology for towns and municipalities – "
            "transport, services, data and the environment.",
        ),
        body=(
            (
                "Pojęcie Smart City oznacza miasto, które korzysta z danych i łączności, aby "
                "lepiej zarządzać transportem, oświetleniem, wodą, odpadami i "
                "bezpieczeństwem. Najważniejszą miarą powodzenia jest wygoda i zdrowie "
                "mieszkańców.",
                "The term Smart City means a city that uses data and connectivity to manage "
                "transport, lighting, water, waste and safety better. The true measure of "
                "success is the comfort and health of its residents.",
            ),
            (
                "Inteligentne rozwiązania nie są przywilejem metropolii. W mniejszym mieście "
                "lub gminie nieduże wdrożenie – na przykład zdalny odczyt wodomierzy lub "
                "elektroniczna obsługa spraw – daje odczuwalną zmianę.",
                "Smart solutions are not the privilege of a metropolis. In a smaller town or "
                "municipality a modest step – such as remote reading of water meters or "
                "handling official matters online – makes a noticeable difference.",
            ),
            (
                "Obszar ma lidera i związanych z nim przedsiębiorców, którzy razem prowadzą "
                "nowe projekty i opracowują rozwiązania technologiczne.",
                "The area has a front runner with associated entrepreneurs, who co-operate "
                "on new projects and technological solutions.",
            ),
        ),
        cover="smart-city.jpg",
        cover_alt=(
            "Kwartały miasta widziane z góry i czujnik wysyłający fale nad placem pośrodku",
            "City blocks seen from above and a sensor sending out waves over the square in "
            "the middle",
        ),
        focal=(0.5, 0.47),
        associates=(
            ("gmina-wzorcowo", ("Usługi dla mieszkańców", "Services for residents")),
            ("swiatlowody-wzorcowe", ("Sieci światłowodowe", "Fibre-optic networks")),
            ("biuro-pokazowych-analiz-gis", ("Mapy cyfrowe", "Digital mapping")),
            ("wzorcowe-systemy-gis", ("Transport i mobilność", "Transport and mobility")),
            ("zrodlo-wzorcowe", ("Telemetria i zdalny odczyt", "Telemetry and remote reading")),
            (
                "zywe-miasto-fundacja-przykladowa",
                ("Transport i mobilność", "Transport and mobility"),
            ),
        ),
    ),
    Area(
        key="smart-grid",
        title=("Smart Grid", "Smart Grid"),
        slug=("smart-grid", "smart-grid"),
        lead=(
            "Inteligentna sieć energetyczna przesyła nie tylko energię, lecz także "
            "informacje – w obie strony, między wytwórcą a odbiorcą.",
            "A smart grid carries not only energy but also information – both ways, between "
            "producer and customer.",
        ),
        search=(
            "Smart Grid w Mazowieckim Klastrze ICT: inteligentne sieci energetyczne, "
            "liczniki, automatyka i analiza danych.",
            "Smart Grid in Mazovia Cluster ICT: intelligent power networks, meters, "
            "automation and data analysis.",
        ),
        body=(
            (
                "Inteligentna sieć energetyczna (Smart Grid) łączy tradycyjną sieć "
                "elektroenergetyczną z pomiarami, łącznością i automatyką. Na bieżąco zna "
                "swój stan, szybciej wykrywa awarie i potrafi przyjąć energię z wielu "
                "rozproszonych źródeł.",
                "A smart grid joins the traditional power network with measurement, "
                "communication and automation. It knows its own state in real time, detects "
                "faults sooner and can take in energy from many dispersed sources.",
            ),
            (
                "Odbiorca zyskuje dokładną wiedzę o zużyciu i może dopasować je do warunków "
                "w sieci. Warunkiem powodzenia są bezpieczna łączność, ochrona danych i "
                "wspólne standardy urządzeń.",
                "Customers gain precise knowledge of their consumption and can adjust it to "
                "conditions in the network. Success depends on secure communication, data "
                "protection and common standards for devices.",
            ),
            (
                "W obszarze działa lider, a związani z nim przedsiębiorcy współpracują przy "
                "nowych projektach i rozwiązaniach technologicznych.",
                "The area has a front runner, and the associated entrepreneurs co-operate on "
                "new projects and technological solutions.",
            ),
        ),
        cover="smart-grid.jpg",
        cover_alt=(
            "Słup wysokiego napięcia, którego przewody przechodzą w sieć łączącą domy i "
            "magazyny energii",
            "A power pylon whose wires turn into a network joining houses and energy stores",
        ),
        focal=(0.6, 0.47),
        front_runner="sieci-przykladowe",
        associates=(
            ("energia-pokazowa", ("Zarządzanie energią", "Energy management")),
            ("telemetria-pokazowa", ("Telemetria i zdalny odczyt", "Telemetry and remote reading")),
        ),
    ),
    Area(
        key="ehealth",
        title=("E-zdrowie", "eHealth"),
        slug=("e-zdrowie", "ehealth"),
        lead=(
            "Technologie informatyczne i łączność w służbie pacjenta, lekarza i organizatora "
            "opieki zdrowotnej.",
            "Information technology and communication in the service of patients, doctors "
            "and those who organise health care.",
        ),
        search=(
            "E-zdrowie w Mazowieckim Klastrze ICT: telemedycyna, dokumentacja medyczna i "
            "bezpieczne dane o zdrowiu.",
            "eHealth in Mazovia Cluster ICT: telemedicine, medical records and secure health data.",
        ),
        body=(
            (
                "E-zdrowie obejmuje elektroniczną dokumentację medyczną, porady na "
                "odległość, zdalne monitorowanie stanu pacjenta oraz systemy, które pomagają "
                "planować pracę placówek.",
                "eHealth covers electronic medical records, remote consultations, remote "
                "monitoring of patients, and systems that help to plan the work of "
                "health-care facilities.",
            ),
            (
                "Dane o zdrowiu należą do najbardziej wrażliwych, dlatego bezpieczeństwo i "
                "prostota obsługi są tu równie ważne jak nowoczesność. Dobre rozwiązanie "
                "skraca drogę do specjalisty, zwłaszcza tam, gdzie jest do niego daleko.",
                "Health data are among the most sensitive of all, so security and ease of "
                "use matter here as much as novelty. A good solution shortens the way to a "
                "specialist, above all where the specialist is far away.",
            ),
            (
                "Lider obszaru oraz związani z nim przedsiębiorcy wspólnie prowadzą nowe "
                "projekty i opracowują rozwiązania technologiczne.",
                "The area’s front runner and the associated entrepreneurs co-operate on new "
                "projects and technological solutions.",
            ),
        ),
        cover="e-zdrowie.jpg",
        cover_alt=(
            "Serce z figur geometrycznych przecięte linią tętna",
            "A heart made of geometric shapes, crossed by a pulse line",
        ),
        focal=(0.585, 0.5),
        front_runner="laboratorium-wzorcowe-e-zdrowia",
        associates=(
            ("zrzeszenie-przykladowe-cyfrowa-wies", ("Telemedycyna", "Telemedicine")),
            ("fundusz-przykladowy-asi", ("Finansowanie innowacji", "Innovation finance")),
        ),
    ),
    Area(
        key="decision-support-systems",
        title=("Systemy wspomagania decyzji", "Decision support systems"),
        slug=("systemy-wspomagania-decyzji", "decision-support-systems"),
        lead=(
            "Modele, symulacje i analiza danych, dzięki którym człowiek podejmuje trudne "
            "decyzje z lepszą wiedzą o ich skutkach.",
            "Models, simulation and data analysis that let people take difficult decisions "
            "with better knowledge of the consequences.",
        ),
        search=(
            "Systemy wspomagania decyzji w Mazowieckim Klastrze ICT: modele, symulacje, "
            "optymalizacja i analiza danych.",
            "Decision support systems in Mazovia Cluster ICT: models, simulation, "
            "optimisation and data analysis.",
        ),
        body=(
            (
                "System wspomagania decyzji zbiera dane, buduje modele i pokazuje możliwe "
                "skutki różnych wyborów. Korzysta z matematyki, statystyki, optymalizacji i "
                "metod sztucznej inteligencji, lecz ostatnie słowo pozostawia człowiekowi.",
                "A decision support system collects data, builds models and shows the "
                "possible consequences of different choices. It uses mathematics, "
                "statistics, optimisation and methods of artificial intelligence, but leaves "
                "the last word to a human being.",
            ),
            (
                "Takie systemy służą planowaniu produkcji i dostaw, ocenie ryzyka, "
                "zarządzaniu wodą i energią czy organizacji usług publicznych. Zaufanie "
                "budzą wtedy, gdy potrafią wyjaśnić, skąd bierze się ich zalecenie.",
                "Such systems serve to plan production and deliveries, assess risk, manage "
                "water and energy, or organise public services. They win trust when they can "
                "explain where their advice comes from.",
            ),
            (
                "Także ten obszar ma lidera; razem ze związanymi z nim przedsiębiorcami "
                "rozwija on nowe projekty i rozwiązania technologiczne.",
                "This area also has a front runner, who develops new projects and "
                "technological solutions together with the associated entrepreneurs.",
            ),
        ),
        cover="systemy-wspomagania-decyzji.jpg",
        cover_alt=(
            "Drzewo decyzyjne z jedną wyróżnioną ścieżką prowadzącą do zaznaczonego wyniku",
            "A decision tree with one highlighted path leading to a ticked outcome",
        ),
        focal=(0.62, 0.42),
        associates=(
            (
                "jednostka-badawczo-rozwojowa-przyklad",
                ("Sztuczna inteligencja", "Artificial intelligence"),
            ),
            ("dane-wzorcowe", ("Hurtownie danych", "Data warehousing")),
            ("hurtownia-danych-przykladowa", ("Analiza danych", "Data analysis")),
            ("wzorcowe-systemy-gis", ("Analiza danych", "Data analysis")),
            ("zrodlo-wzorcowe", ("Optymalizacja i symulacja", "Optimisation and simulation")),
        ),
    ),
]
