"""First names that are common in Poland; towns and countries by their names in both languages."""

from .tokens import listed

FIRST_NAMES = listed("""
Adam Adrian Agata Agnieszka Albert Aleksander Aleksandra Alicja Amelia Andrzej Aneta Anna Antoni
Antonina Arkadiusz Artur Barbara Bartłomiej Bartosz Beata Błażej Bogdan Bogumił Bogusław Bożena
Bronisław Cezary Czesław Damian Daniel Danuta Dariusz Dawid Dominik Dominika Dorota Edward Edyta
Elżbieta Emil Emilia Ewa Ewelina Filip Franciszek Gabriel Gabriela Genowefa Grażyna Grzegorz Halina
Hanna Helena Henryk Hubert Ignacy Igor Irena Iwona Izabela Jacek Jadwiga Jakub Jan Janina Janusz
Jarosław Jerzy Joanna Jolanta Józef Julia Julian Justyna Kamil Kamila Karol Karolina Katarzyna
Kazimierz Kinga Klaudia Konrad Krystian Krystyna Krzysztof Lech Lena Leszek Lidia Lucjan Ludwik
Łucja Łukasz Maciej Magdalena Maja Malwina Małgorzata Marcel Marcin Marek Maria Marian Mariola
Mariusz Marlena Marta Martyna Marzena Mateusz Michał Mieczysław Mikołaj Mirosław Monika Natalia
Nikodem Nina Norbert Olga Oliwia Oskar Patrycja Patryk Paulina Paweł Piotr Przemysław Radosław Rafał
Renata Robert Roman Ryszard Sandra Sebastian Sławomir Stanisław Stefan Sylwia Szymon Tadeusz Teresa
Tomasz Urszula Wacław Waldemar Wanda Weronika Wiesław Wiesława Wiktor Wiktoria Witold Władysław
Włodzimierz Wojciech Zbigniew Zdzisław Zenon Zofia Zuzanna Zygmunt
""")
# Of other languages, which Polish texts inflect; those of old are translated (Karol Darwin).
FOREIGN_NAMES = listed("""
Adam Alan Alexander Alice Amanda Andrew Andrij Anna Anthony Arthur Brian Carl Charles Charlotte
Chris Christine Christopher Claire Daniel David Diana Donald Douglas Elizabeth Emily Emma Eric Fiona
George Giovanni Giulia Gordon Greg Hans Harry Heinrich Helen Henry Ian Ivan Jack James Jane Jason
Jean Jennifer Jens Jessica John Jonathan Joseph Joshua Julia Karen Karin Karl Kate Kevin Klaus Kurt
Larry Lars Laura Linda Lisa Louis Lucy Luis Manuel Marco Margaret Mario Martin Mary Matthew Michael
Michel Nancy Nicholas Nicole Oleksandr Olena Oliver Oscar Pablo Patricia Patrick Paul Pedro Peter
Philip Pierre Rachel Rebecca Richard Robert Roger Ronald Ruth Ryan Samuel Sarah Scott Sebastian
Serhij Simon Sophie Stephen Steven Susan Thomas Tim Timothy Tom Tony Uwe Victor Walter William
Wolfgang
""")

_TOWNS = """
Warszawa|Warsaw; Kraków|Krakow|Cracow; Łódź|Lodz; Wrocław|Wroclaw; Poznań|Poznan
Gdańsk|Gdansk; Gdynia; Sopot; Szczecin; Opole; Bydgoszcz; Lublin; Białystok|Białegostoku|Białymstoku
Katowice; Rzeszów|Rzeszow; Toruń|Torun; Kielce; Olsztyn; Radom; Płock|Plock; Siedlce; Częstochowa
Gliwice; Zabrze; Bytom; Tychy; Sosnowiec; Bielsko-Biała; Nowy Sącz; Nowy Targ; Tarnów; Przemyśl
Zielona Góra; Gorzów Wielkopolski; Koszalin; Słupsk; Elbląg; Legnica; Wałbrzych; Jelenia Góra
Kalisz; Konin; Leszno; Zakopane; Zamość; Chełm; Ostrołęka; Ciechanów; Pruszków; Legionowo; Otwock
Tarnobrzeg; Tarnowskie Góry; Biała Podlaska; Ostrów Wielkopolski; Ostrów Mazowiecka
Ostrowiec Świętokrzyski; Nowy Dwór Mazowiecki; Nowa Sól; Nowa Ruda; Nowy Tomyśl; Piła
Piotrków Trybunalski; Stargard; Starachowice; Starogard Gdański; Jastrzębie-Zdrój; Rybnik
Jaworzno; Mysłowice; Dąbrowa Górnicza; Dąbrowa Tarnowska; Ruda Śląska; Wodzisław Śląski
Świętochłowice; Racibórz; Cieszyn; Żywiec; Oświęcim; Bochnia; Gorlice; Limanowa; Krosno; Sanok
Jasło; Przeworsk; Kraśnik; Świdnik; Bolesławiec; Głogów; Lubin; Oleśnica; Zgorzelec; Kluczbork
Kędzierzyn-Koźle; Nysa; Żagań; Świebodzin; Kostrzyn nad Odrą; Świnoujście; Kołobrzeg; Szczecinek
Tczew; Wejherowo; Rumia; Chojnice; Malbork; Iława; Ostróda; Giżycko; Augustów; Bełchatów
Zduńska Wola; Sieradz; Kutno; Łowicz; Zgierz; Pabianice; Tomaszów Mazowiecki; Tomaszów Lubelski
Radomsko; Mińsk Mazowiecki; Grodzisk Mazowiecki; Grodzisk Wielkopolski; Piaseczno; Wołomin
Sochaczew; Żyrardów; Mława; Wyszków; Garwolin; Kozienice; Sandomierz; Skarżysko-Kamienna; Gniezno
Śrem; Swarzędz; Szamotuły; Krotoszyn; Jarocin; Brodnica
Mielec; Stalowa Wola; Puławy; Ełk; Suwałki; Łomża; Grudziądz; Włocławek; Inowrocław; Skierniewice
Płońsk; Sierpc; Gostynin; Maków Mazowiecki; Ostrów Lubelski; Przasnysz; Pułtusk; Węgrów; Łuków
Międzyrzec Podlaski; Radzyń Podlaski; Parczew; Włodawa; Krasnystaw; Hrubieszów; Biłgoraj
Janów Lubelski; Opole Lubelskie; Lubartów; Łęczna; Ryki; Dęblin; Zwoleń; Szydłowiec; Grójec
Warka; Białobrzegi; Nowe Miasto Lubawskie; Góra Kalwaria; Konstancin-Jeziorna; Ząbki; Zielonka
Kobyłka; Milanówek; Podkowa Leśna; Brwinów; Błonie; Ożarów Mazowiecki; Łomianki; Nasielsk
Żuromin; Lipno; Rypin; Golub-Dobrzyń; Chełmno; Chełmża; Świecie; Tuchola; Nakło nad Notecią
Żnin; Mogilno; Aleksandrów Kujawski; Aleksandrów Łódzki; Ciechocinek; Sępólno Krajeńskie
Wąbrzeźno; Konstantynów Łódzki; Ozorków; Łęczyca; Poddębice; Wieluń; Wieruszów; Pajęczno
Opoczno; Brzeziny; Rawa Mazowiecka; Koluszki; Końskie; Busko-Zdrój; Jędrzejów; Pińczów
Włoszczowa; Opatów; Staszów; Kazimierza Wielka; Olkusz; Chrzanów; Trzebinia; Libiąż; Wadowice
Andrychów; Myślenice; Wieliczka; Skawina; Niepołomice; Nowy Wiśnicz; Sucha Beskidzka
Rabka-Zdrój; Szczawnica; Dębica; Ropczyce; Kolbuszowa; Łańcut; Leżajsk; Lubaczów; Lesko
Ustrzyki Dolne; Brzozów; Strzyżów; Zawiercie; Myszków; Lubliniec; Kłobuck; Czeladź; Będzin
Mikołów; Łaziska Górne; Orzesze; Żory; Pszczyna; Czechowice-Dziedzice; Skoczów; Ustroń
Pyskowice; Knurów; Piekary Śląskie; Siemianowice Śląskie; Chorzów; Brzeg; Namysłów; Olesno
Krapkowice; Strzelce Opolskie; Prudnik; Głubczyce; Niemodlin; Grodków; Oława; Trzebnica; Milicz
Wołów; Środa Śląska; Jawor; Złotoryja; Lubań; Lwówek Śląski; Kamienna Góra; Kłodzko
Bystrzyca Kłodzka; Ząbkowice Śląskie; Dzierżoniów; Strzelin; Strzegom; Polkowice; Góra Śląska
Żary; Gubin; Słubice; Sulęcin; Międzyrzecz; Wschowa; Krosno Odrzańskie; Strzelce Krajeńskie
Drezdenko; Skwierzyna; Gryfino; Pyrzyce; Choszczno; Goleniów; Gryfice; Kamień Pomorski; Łobez
Drawsko Pomorskie; Wałcz; Białogard; Świdwin; Sławno; Darłowo; Nowogard; Barlinek; Myślibórz
Dębno; Chodzież; Czarnków; Trzcianka; Wągrowiec; Oborniki; Międzychód; Kościan; Gostyń; Rawicz
Pleszew; Kępno; Ostrzeszów; Słupca; Wronki; Luboń; Mosina; Puszczykowo; Czerwonak; Człuchów
Lębork; Kościerzyna; Kartuzy; Pruszcz Gdański; Nowy Dwór Gdański; Sztum; Kwidzyn; Braniewo
Lidzbark Warmiński; Bartoszyce; Kętrzyn; Węgorzewo; Gołdap; Olecko; Mrągowo; Szczytno; Nidzica
Działdowo; Pasłęk; Morąg; Biskupiec; Dobre Miasto; Sejny; Grajewo; Kolno; Zambrów
Wysokie Mazowieckie; Bielsk Podlaski; Hajnówka; Siemiatycze; Sokółka; Mońki; Wasilków
Sokołów Podlaski; Mińsk|Minsk; Tartu; Porto; Sewilla|Seville; Walencja|Valencia; Bilbao; Malaga
Saragossa|Zaragoza; Braga; Coimbra; Bolonia|Bologna; Padwa|Padua; Piza|Pisa; Genua|Genoa
Palermo; Triest|Trieste; Bari; Werona|Verona; Marsylia|Marseille; Bordeaux; Tuluza|Toulouse
Nantes; Lille; Grenoble; Rennes; Antwerpia|Antwerp; Gandawa|Ghent|Gent; Lowanium|Leuven|Louvain
Utrecht; Groningen
Delft; Maastricht; Bonn; Brema|Bremen; Hanower|Hanover; Stuttgart; Düsseldorf; Dortmund; Essen
Frankfurt; Karlsruhe; Jena; Rostock; Magdeburg; Poczdam|Potsdam; Aachen|Akwizgran; Mannheim
Augsburg; Graz; Linz; Salzburg; Innsbruck; Bazylea|Basel|Basle; Berno|Bern|Berne; Lozanna|Lausanne
Lucerna|Lucerne; Ołomuniec|Olomouc; Pilzno|Pilsen; Zlín; Liberec; Koszyce|Košice; Żylina|Žilina
Nitra; Debreczyn|Debrecen; Szeged|Segedyn; Pecz|Pécs; Timișoara|Timisoara; Kluż|Cluj; Jassy|Iași
Płowdiw|Plovdiv
Warna|Varna; Rijeka; Maribor; Saloniki|Thessaloniki; Patras; Stambuł|Istanbul; Ankara
Odessa|Odesa; Dniepr|Dnipro; Tarnopol|Ternopil; Łuck|Lutsk; Winnica|Vinnytsia; Użhorod|Uzhhorod
Grodno|Hrodna; Brześć|Brest; Kłajpeda|Klaipėda; Dyneburg|Daugavpils; Tampere; Turku; Oulu; Espoo
Göteborg|Gothenburg; Malmö; Uppsala; Linköping; Aarhus; Odense; Aalborg; Bergen; Trondheim
Stavanger; Galway; Limerick; Glasgow; Liverpool; Leeds; Birmingham; Bristol; Cambridge
Oxford|Oksford; Sheffield; Cardiff; Belfast; Boston; Chicago; Toronto; Montreal; Sydney
Melbourne; Osaka; Kioto|Kyoto; Tajpej|Taipei; Tel Awiw|Tel Aviv; Dubaj|Dubai; Kiszyniów|Chișinău
Tbilisi; Erywań|Yerevan; Reykjavik|Reykjavík|Rejkiawik; Valletta; Nikozja|Nicosia
Sarajewo|Sarajevo; Skopie|Skopje; Tirana; Podgorica
Brugia|Bruges|Brugge; Ostenda|Ostend; Liège|Liege; Namur; Charleroi; Lejda|Leiden; Haarlem; Arnhem
Nijmegen; Tilburg; Enschede; Awinion|Avignon; Tulon|Toulon; Orlean|Orléans|Orleans; Metz; Dijon
Dunkierka|Dunkirk|Dunkerque; Miluza|Mulhouse; Wersal|Versailles; Montpellier; Rouen; Reims
Moguncja|Mainz; Wiesbaden; Trewir|Trier; Ratyzbona|Regensburg; Pasawa|Passau; Koblencja|Koblenz
Brunszwik|Braunschweig|Brunswick; Getynga|Göttingen; Tybinga|Tübingen; Heidelberg; Münster
Fryburg|Freiburg|Fribourg; Kilonia|Kiel; Lubeka|Lübeck; Szwerin|Schwerin; Greifswald|Gryfia
Chociebuż|Cottbus; Budziszyn|Bautzen; Żytawa|Zittau; Görlitz; Chemnitz; Zwickau; Erfurt; Weimar
Wittenberga|Wittenberg; Dessau; Würzburg; Bamberg; Ingolstadt; Saarbrücken; Bielefeld; Duisburg
Bochum; Wuppertal; Klagenfurt|Celowiec; Villach; Lugano; Winterthur; Solura|Solothurn
Trydent|Trento|Trent; Bolzano; Mantua|Mantova; Parma; Modena; Rimini; Rawenna|Ravenna; Ferrara
Siena; Perugia; Ankona|Ancona; Katania|Catania; Mesyna|Messina; Syrakuzy|Syracuse; Brescia
Bergamo; Kordowa|Kordoba|Córdoba|Cordoba; Granada|Grenada; Kadyks|Cádiz|Cadiz; Salamanka|Salamanca
Pampeluna|Pamplona; Santander; Murcja|Murcia; Alicante; Valladolid; Toledo; Aveiro; Pireus|Piraeus
Korynt|Corinth; Heraklion; Rodos|Rhodes; Limassol; Dubrownik|Dubrovnik; Zadar; Osijek; Mostar
Nowy Sad|Novi Sad; Nisz|Niš|Nis; Prisztina|Pristina; Burgas; Konstanca|Constanța|Constanta
Braszów|Brașov|Brasov; Sybin|Sibiu; Gałacz|Galați|Galati; Miszkolc|Miskolc; Preszów|Prešov|Presov
Bańska Bystrzyca|Banská Bystrica|Banska Bystrica; Trnawa|Trnava; Trenczyn|Trenčín|Trencin; Poprad
Opawa|Opava; Pardubice; Czeskie Budziejowice|České Budějovice; Karlowe Wary|Karlovy Vary
Uście nad Łabą|Ústí nad Labem; Igława|Jihlava; Trzyniec|Třinec; Narwa|Narva; Parnawa|Pärnu
Lipawa|Liepāja|Liepaja; Windawa|Ventspils; Jełgawa|Jelgava; Szawle|Šiauliai|Siauliai; Troki|Trakai
Poniewież|Panevėžys|Panevezys; Witebsk|Vitebsk|Vitsebsk; Homel|Gomel; Mohylew|Mogilev; Pińsk|Pinsk
Iwano-Frankiwsk|Ivano-Frankivsk; Żytomierz|Zhytomyr; Zaporoże|Zaporizhzhia; Chersoń|Kherson
Mikołajów|Mykolaiv; Mariupol; Czerniowce|Chernivtsi; Czernihów|Chernihiv; Połtawa|Poltava
Krzywy Róg|Kryvyi Rih; Drohobycz|Drohobych; Moskwa|Moscow; Petersburg|Sankt Petersburg
Monako|Monaco; Tromsø|Tromso; Norrköping; Esbjerg; Roskilde; Aberdeen; Nottingham; Southampton
Algier|Algiers; Kair|Cairo; Jerozolima|Jerusalem; Hajfa|Haifa; Bejrut|Beirut; Bagdad|Baghdad
Rijad|Riyadh; Abu Zabi|Abu Dhabi; Nowe Delhi|New Delhi; Bombaj|Mumbai; Kalkuta|Kolkata|Calcutta
Hongkong|Hong Kong; Dżakarta|Jakarta; Filadelfia|Philadelphia; Nowy Orlean|New Orleans
Hawana|Havana
Wiedeń|Vienna; Bruksela|Brussels; Berlin; Paryż|Paris; Praga|Prague; Monachium|Munich
Kolonia|Cologne; Londyn|London; Rzym|Rome; Mediolan|Milan; Wilno|Vilnius; Kowno|Kaunas; Ryga|Riga
Kijów|Kyiv|Kiev; Lwów|Lviv; Charków|Kharkiv; Budapeszt|Budapest; Bratysława|Bratislava; Brno
Ostrawa|Ostrava; Lizbona|Lisbon; Madryt|Madrid; Barcelona; Ateny|Athens; Sztokholm|Stockholm
Kopenhaga|Copenhagen; Oslo; Helsinki; Tallinn; Haga|The Hague; Amsterdam; Rotterdam; Eindhoven
Genewa|Geneva; Zurych|Zurich|Zürich; Drezno|Dresden; Lipsk|Leipzig; Hamburg
Norymberga|Nuremberg; Strasburg|Strasbourg; Luksemburg|Luxembourg; Lublana|Ljubljana; Zagrzeb|Zagreb
Belgrad|Belgrade; Bukareszt|Bucharest; Sofia|Sofii; Turyn|Turin; Wenecja|Venice; Neapol|Naples
Florencja|Florence; Lyon; Dublin; Edynburg|Edinburgh; Manchester; Nowy Jork|New York
Waszyngton|Washington; Pekin|Beijing; Szanghaj|Shanghai; Tokio|Tokyo; Seul|Seoul; Singapur|Singapore
"""
# The adjectives of large towns without their endings; they name institutions and streets.
TOWN_ADJECTIVES = {
    "Warszawa": "warszawsk", "Kraków": "krakowsk", "Łódź": "łódzk", "Wrocław": "wrocławsk",
    "Poznań": "poznańsk", "Gdańsk": "gdańsk", "Szczecin": "szczecińsk", "Bydgoszcz": "bydgosk",
    "Lublin": "lubelsk", "Białystok": "białostock", "Katowice": "katowick", "Gdynia": "gdyńsk",
    "Częstochowa": "częstochowsk", "Radom": "radomsk", "Toruń": "toruńsk",
    "Sosnowiec": "sosnowieck", "Kielce": "kieleck", "Rzeszów": "rzeszowsk", "Gliwice": "gliwick",
    "Olsztyn": "olsztyńsk", "Płock": "płock", "Opole": "opolsk", "Siedlce": "siedleck",
    "Zabrze": "zabrzańsk", "Tarnów": "tarnowsk", "Koszalin": "koszalińsk",
}  # fmt: skip
# Those of others, which begin unlike the towns or are names of people as often.
OTHER_TOWN_ADJECTIVES = {
    "Nowy Sącz": "nowosądeck", "Zielona Góra": "zielonogórsk", "Bielsko-Biała": "bielsk",
    "Nowy Targ": "nowotarsk", "Stalowa Wola": "stalowowolsk", "Jasło": "jasielsk",
    "Piła": "pilsk", "Nysa": "nysk", "Żary": "żarsk", "Żory": "żorsk", "Tychy": "tysk",
    "Warka": "wareck", "Końskie": "koneck", "Zduńska Wola": "zduńskowolsk",
    "Nowy Tomyśl": "nowotomysk", "Dobre Miasto": "dobromiejsk", "Zielonka": "zieloneck",
    "Ruda Śląska": "rudzk", "Biała Podlaska": "bialsk", "Kędzierzyn-Koźle": "kędzierzyńsk",
    "Świecie": "świeck", "Ryki": "ryck", "Ełk": "ełck", "Sanok": "sanock", "Leszno": "leszczyńsk",
    "Radomsko": "radomszczańsk", "Mińsk Mazowiecki": "mińsk", "Kutno": "kutnowsk",
    "Wieliczka": "wielick", "Bochnia": "bocheńsk", "Pszczyna": "pszczyńsk",
}  # fmt: skip
# The forms of each country's name in Polish, and its names in English. Without Poland, since names
# of firms and offices hold “Polska”.
_COUNTRIES = """
Niemcy Niemiec Niemcom Niemcami Niemczech = Germany
Włochy Włoch Włochom Włochami Włoszech = Italy
Węgry Węgier Węgrom Węgrami Węgrzech = Hungary
Czechy Czech Czechom Czechami Czechach = Czechia
Chiny Chin Chinom Chinami Chinach = China
Indie Indii Indiom Indiami Indiach = India
Holandia Holandii Holandię Holandią Niderlandy Niderlandów Niderlandach = Netherlands Holland
Francja Francji Francję Francją = France
Szwecja Szwecji Szwecję Szwecją = Sweden
Norwegia Norwegii Norwegię Norwegią = Norway
Finlandia Finlandii Finlandię Finlandią = Finland
Islandia Islandii Islandię Islandią = Iceland
Irlandia Irlandii Irlandię Irlandią = Ireland
Hiszpania Hiszpanii Hiszpanię Hiszpanią = Spain
Portugalia Portugalii Portugalię Portugalią = Portugal
Szwajcaria Szwajcarii Szwajcarię Szwajcarią = Switzerland
Austria Austrii Austrię Austrią = Austria
Belgia Belgii Belgię Belgią = Belgium
Estonia Estonii Estonię Estonią = Estonia
Litwa Litwy Litwie Litwę Litwą = Lithuania
Łotwa Łotwy Łotwie Łotwę Łotwą = Latvia
Słowacja Słowacji Słowację Słowacją = Slovakia
Słowenia Słowenii Słowenię Słowenią = Slovenia
Chorwacja Chorwacji Chorwację Chorwacją = Croatia
Serbia Serbii Serbię Serbią = Serbia
Rumunia Rumunii Rumunię Rumunią = Romania
Bułgaria Bułgarii Bułgarię Bułgarią = Bulgaria
Grecja Grecji Grecję Grecją = Greece
Ukraina Ukrainy Ukrainie Ukrainę Ukrainą = Ukraine
Białoruś Białorusi Białorusią = Belarus
Mołdawia Mołdawii Mołdawię Mołdawią = Moldova
Turcja Turcji Turcję Turcją = Turkey Türkiye
Kanada Kanady Kanadzie Kanadę Kanadą = Canada
Japonia Japonii Japonię Japonią = Japan
Brazylia Brazylii Brazylię Brazylią = Brazil
Australia Australii Australię Australią = Australia
Tajwan Tajwanu Tajwanie Tajwanem = Taiwan
Izrael Izraela Izraelu Izraelem = Israel
"""

# Each town with all of its names.
TOWNS = [
    tuple(name.strip() for name in town.split("|"))
    for line in _TOWNS.strip().splitlines()
    for town in line.split(";")
]
# The English name of a country by each name that a language has for it.
COUNTRIES: dict[str, dict[str, str]] = {"pl": {}, "en": {}}
for _line in _COUNTRIES.strip().splitlines():
    _polish, _english = (names.split() for names in _line.split("="))
    COUNTRIES["pl"] |= dict.fromkeys(_polish, _english[0])
    COUNTRIES["en"] |= dict.fromkeys(_english, _english[0])
