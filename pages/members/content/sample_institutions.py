"""Sample members that are no enterprises."""

from .sample import Sample

INSTITUTIONS = [
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
