"""Words that say the contrary of others in both languages: private and public, few and many.

Two entries a contrast: how each language says its two sides, with `<>` between them and a comma
between phrases. A star stands for any ending, an underscore for up to two words, # for figures.
What stands behind a tilde begins like one of the sides and says neither; a word on both sides
leaves it open which one is meant. An exclamation mark before an entry: its words deny by
themselves.
"""

TABLE = """
pl prywatn*, niepubliczn* <> publiczn*, państwow*
en private, privately, non-public <> public, publicly, state-owned

pl wewnętrzn* <> zewnętrzn*
en internal, internally, in-house, inner <> external, externally, outer, outside, third-party

pl krajow*, w kraju <> zagraniczn*, za granicą, za granicę, z zagranicy, międzynarodow*
en domestic, domestically, national, nationally, home, country <> foreign, abroad, overseas,
   international, internationally

pl północn*, na północy, na północ od <> południow*, na południu, na południe od
en north, northern <> south, southern

pl wschodni*, wschód, na wschodzie, wschodu <> zachodni*, zachód, na zachodzie, zachodu
en east, eastern, sunrise <> west, western, sunset

pl po lewej, z lewej, lew* stron*, w lewo, na lewo <> po prawej, z prawej, praw* stron*, w prawo,
   na prawo
en on the left, left hand, to the left, turn left, left side <> on the right, right hand, to the
   right, turn right, right side

pl górny, górna, górne, górnej, górnego, górnym, górnych, górną <> dolny, dolna, dolne, dolnej,
   dolnego, dolnym, dolnych, dolną
en upper, top <> lower, bottom

pl najwyższ* <> najniższ*
en highest, topmost, uppermost, tallest, top, maximum <> lowest, bottom, minimum

pl największ* <> najmniejsz*
en largest, biggest, greatest <> smallest

pl najwięcej <> najmniej ~ co najmniej
en most, highest <> least, fewest, lowest ~ at least, at the very least, not least, least of

pl najlepsz*, najlepiej <> najgorsz*, najgorzej
en best <> worst

pl najstarsz* <> najmłodsz*, najnowsz*
en oldest, most senior, eldest <> youngest, newest, latest

pl najdłuż* <> najkrót*
en longest <> shortest

pl najdroż* <> najtań*
en most expensive, dearest, costliest <> cheapest, least expensive, most affordable

pl najszyb* <> najwolniej*
en fastest, quickest, soonest <> slowest, most slowly

pl najbliższ*, najbliżej <> najdalsz*, najdalej
en nearest, closest <> furthest, farthest, most distant, remotest

pl najwcześniej*, nie wcześniej niż <> najpóźniej*, nie później niż
en earliest, no earlier than, no sooner than, not before <> latest, no later than, not later than

pl najsilniejsz* <> najsłabsz*
en strongest <> weakest

pl najtrudniej* <> najłatwiej*
en hardest, most difficult, toughest <> easiest, most easily

pl najcieplejsz* <> najzimniejsz*, najchłodniejsz*
en warmest, hottest <> coldest, coolest

pl najbogatsz*, najzamożniejsz* <> najbiedniejsz*, najuboższ*
en richest, wealthiest <> poorest

pl lub nowsz*, i nowsz*, albo nowsz*, bądź nowsz*, lub późniejsz*, lub wyższ* <> lub starsz*, i
   starsz*, lub wcześniejsz*, i wcześniejsz*, albo wcześniejsz*, lub niższ*
en or newer, or later, or higher, and newer, and later <> or older, or earlier, or lower, and
   older, and earlier

pl lub starsz*, i starsz*, albo starsz* <> lub młodsz*, i młodsz*, albo młodsz*
en or older, or over, or above, and over, and above, and older <> or younger, or under, and under,
   and younger

pl lub więcej, i więcej, albo więcej <> lub mniej, i mniej, albo mniej ~ mniej lub więcej
en or more, and more <> or less, or fewer ~ more or less

pl pełn* etat*, pełn* etaci*, cał* etat*, pełn* wymiar* <> niepełn* etat*, pół etatu, część etatu,
   części etatu, niepełn* wymiar*
en full-time <> part-time, half-time

pl odrzuc*, oddalił, oddaliła, oddaliły, oddalili, oddalono, oddalona, oddalony, oddalone,
   oddalenie, oddala, odmówi*, odmowa, odmowę <> zatwierdz*, zaakceptowa*, akceptuj*, przyjęt*,
   przyją*, przyjęł*, przyjęci*, uwzględni*, przychyli*, uznał* _ zasadn*
en rejected, rejects, reject, rejection, refused, refuses, refusal, turned down, dismissed,
   dismisses, was declined, been declined <> approved, approves, approve, approval, accepted,
   accepts, accept, acceptance, adopted, adopts, granted, endorsed, passed, upheld _ complaint,
   upheld _ complaints, upheld _ appeal, upheld _ claim, upheld _ objection, complaint _ upheld,
   appeal _ upheld, claim _ upheld, objection _ upheld

pl pozytywn*, korzystn* <> negatywn*, niekorzystn*
en positive, positively, favourable, favourably, favorable <> negative, negatively, unfavourable,
   unfavourably, adverse

pl wygra*, zwycięż*, zwycięst* <> przegra*, porażk*
en won, win, wins, winning, winner, winners, victory <> lost, lose, loses, losing, defeat,
   defeated

pl zaleca*, zaleci*, rekomend*, zachęca*, zachęci* <> odradza*, odradz*, odradził*, zniechęca*
en recommend*, advise, advises, advised, encourage* <> advise against, advises against, advised
   against, advise _ against, advises _ against, advised _ against, discourage*, dissuade*

pl potwierdz* <> zaprzecz*, zdementow*, dementuj*
en confirm* <> denied, denies, deny, refuted, denial

pl popar*, popier*, wspar*, wspier*, pomoc*, opowiedz* się za <> sprzeciwi*, przeciwstawi*,
   opowiedz* się przeciw*
en support*, backed, backs, in favour <> opposed, opposes, oppose, opposition, objected

pl przystąp*, przystęp*, dołącz*, wstąp* <> odejś*, odejd*, odesz*, odszed*, opuści*, opuszcza*,
   wystąpi* z, wystąpienie z, wystąpienia z ~ wystąpi* z wykład*, wystąpi* z wnios*, wystąpi* z
   inicjatyw*, wystąpi* z prelekcj*, wystąpi* z referat*, wystąpi* z propozycj*, wystąpi* z apel*,
   wystąpi* z odczyt*, wystąpi* z koncert*, wystąpi* z prezentacj*, wystąpi* z okazji
en join, joins, joined, joining, accede, accession, enter, entered <> left, leave, leaves,
   leaving, withdrew from, withdraw from, withdrawal from, quit

pl powoła*, powołuj*, mianowa* <> odwoła*, odwołuj*, zdymisj*
en appointed, appoints, appoint, appointment, set up <> dismissed, dismisses, recalled, recalls,
   removed, sacked, cancelled

pl zatrudni*, zatrudnia*, przyj* do pracy <> zwolni*, zwalnia*
en hire, hires, hired, recruit*, employ*, take on <> laid off, lay off, lays off, fired, made
   redundant, redundancies, dismissed, exempt*

pl eksport* <> import*
en export* <> import, imports, imported, importing, importer, importers

pl przychod*, przychód, dochody, dochodu, dochodów, dochodem, dochód, wpływy <> wydatk*, wydatek,
   koszt*
en revenue*, income, earnings, turnover, proceeds, sales <> expenditure, expenditures, expense*,
   cost, costs, spending

pl zysk, zysku, zyski, zysków, zyskiem, zyskown*, dochodow* <> strata, straty, stratę, strat,
   stratą, stracie, deficyt*
en profit, profits, profitable, gain, gains <> loss, losses, deficit

pl podaż* <> popyt*, popyci*
en supply, supplies <> demand

pl nadwyżk* <> deficyt*, niedob*, niedobór
en surplus, surpluses, excess <> deficit, shortfall, shortage, shortages

pl większoś* <> mniejszoś*
en majority, most <> minority

pl jednogłośn*, jednomyśln* <> większością głosów, większości głosów
en unanimous, unanimously <> majority

pl tymczasow*, czasow*, przejściow* <> stały, stała, stałe, stałego, stałej, stałych,
   stałym, stałą, na stałe, bezterminow*, trwał*
en temporary, temporarily, interim, provisional, provisionally <> permanent, permanently, for
   good, indefinitely

pl krótkoterminow*, krótkotrwał* <> długoterminow*, długofalow*, długotrwał*
en short-term, short-lived <> long-term, long-lasting

pl indywidualn*, jednoosob* <> grup*, zespoł*, zespół
en individual, individually, one-to-one, one-on-one, single-person <> group, groups, team, teams

pl rano, porann*, przedpołudni*, rankiem, przed południem, do południa <> wieczor*, popołudni*, po
   południu, wieczór
en morning, mornings, before noon <> afternoon, afternoons, evening, evenings, after noon

pl w nocy, nocą, nocn* <> w dzień, za dnia, w ciągu dnia, dzienna, dzienne, dziennych, dziennej
en at night, by night, night, overnight, nightly, nights <> by day, daytime, during the day, in
   the day

pl letni, letnia, letnie, letniej, letniego, letnich, letnim, latem, lato, w lecie <> zimow*,
   zimą, zima, zimie, zimę
en summer, summers <> winter, winters

pl wiosn*, wiosenn* <> jesie*
en spring <> autumn

pl w dni robocze, w dni powszednie, w dniach roboczych, w tygodniu <> w weekend*, weekend*
en weekdays, weekday, working days, during the week <> weekend, weekends

pl dni robocz*, dzień roboczy, dnia robocz*, dniach robocz*, dniami robocz* <> dni kalendarzow*,
   dzień kalendarz*, dnia kalendarz*, dniach kalendarz*
en working day, working days, business day, business days <> calendar day, calendar days

pl kobiet*, kobiec* <> mężczy*, męsk*
en women, woman, female, females <> men, male, males

pl dziewcz* <> chłopc*, chłopiec*
en girl, girls <> boy, boys

pl pełnoletni*, dorosł*, dorośl* <> niepełnoletni*, nieletni*, małoletni*, dzieci, dzieciom,
   dziećmi, dziecko
en adult, adults, of age, grown up, grown ups <> minor, minors, under age, underage, child,
   children, under 18, under eighteen

pl stacjonarn*, na miejscu, osobiście, osobist*, twarzą w twarz <> online, on-line, zdaln*, przez
   internet, wirtualn*
en in-person, on-site, onsite, face-to-face, on the spot, personally, venue <> online, on-line,
   remote, remotely, virtual, virtually, over the internet, via the internet

pl elektroniczn*, mailem, e-mailem, mailow* <> papierow*, listown*, pocztą tradycyjną, listem
en electronic, electronically, e-mail, email, by e-mail, online <> paper, hard copy, hard copies,
   by post, by mail, by letter

pl pisemn*, na piśmie <> ustn*, telefoniczn*
en in writing, written <> oral, orally, verbal, verbally, by phone, by telephone

pl rzeczow*, w naturze, niepieniężn* <> pieniężn*, gotówk*, w pieniądzu
en in-kind, non-cash, non-monetary, non-financial, material <> cash, monetary, financial, in money

pl gotówk* <> przelew*, bezgotówk*, kartą
en cash <> bank transfer, wire transfer, by transfer, cashless, by card, card

pl niewielu, niewiele, niewieloma, nieliczn*, garstk*, mało kto, mało któr* <> wiele, wielu,
   wieloma, liczny, liczne, liczni, licznych, licznym, licznymi, mnóstw*, dużo, sporo, szereg*,
   większoś* ~ niewiele ponad, niewiele więcej, niewiele mniej, niewiele później, jak wiele, jak
   wielu
en few, only a few, very few, handful, hardly any, hardly anyone, hardly anybody, hardly anything,
   barely any, not many <> many, numerous, plenty, a lot, lots of, a good many, a great many, a
   large number, a great deal, a good deal, much, quite a few, most, a number ~ a few, last few,
   past few, next few, first few, coming few, few years, few days, few months, few weeks, as many
   as, how many, as much as, how much, not least

pl często, częst*, regularn*, zwykle <> rzadko, sporadyczn*, okazjonaln*
en often, frequently, frequent, regularly, regular, usually <> rarely, seldom, infrequently,
   occasionally, hardly ever

pl opóźni*, z opóźnieniem, po terminie, spóźni* <> przed czasem, przed terminem, z wyprzedzeniem
en delayed, delay, late, behind schedule, overdue, behind <> ahead of schedule, ahead of time,
   early, earlier than planned, in advance, ahead of the deadline

pl przedłuż*, wydłuż*, prolong*, rozszerz* <> skróc*, skraca*, skrót*, przyspieszono
en extend, extends, extended, extension, prolong*, lengthen* <> shorten*, abridged, brought forward,
   bring
   forward, moved forward, cut short, curtail*, bringing forward

pl przełoż*, odłoż*, odrocz*, odrocz*, na późniejsz*, na później, opóźni*, wstrzyma* <>
   przyspiesz*, na wcześniejsz*, na wcześniej
en postpone*, put back, put off, deferred, delayed, adjourn*, pushed back <> brought forward,
   bring forward, moved forward, moved up, bringing forward, accelerat*, speed*

pl sukces*, pomyśln*, powodzeni* <> porażk*, niepowodzeni*, fiask*
en success, successes, successful, successfully, succeeded <> failure, failures, failed,
   unsuccessful, unsuccessfully, fiasco

pl silny, silna, silne, silnej, silnych, silnym, mocny, mocna, mocne, mocnych, mocnym <> słaby,
   słaba, słabe, słabej, słabych, słabym
en strong, robust, strengths <> weak, poor, weaknesses

pl bezpieczn* <> niebezpieczn*
en safe, safely, secure, securely, security, safety <> dangerous, dangerously, unsafe, hazardous

pl legaln*, zgodn* z prawem <> nielegaln*, niezgodn* z prawem, bezprawn*
en legal, legally, lawful, lawfully <> illegal, illegally, unlawful, unlawfully

pl kompletn*, pełn* <> niekompletn*, niepełn*
en complete, full <> incomplete, partial

pl zgodn* <> niezgodn*, sprzeczn*
en compliant, consistent, in line, compatible, accordance, conforms, compliance, complies <>
   non-compliant, inconsistent, incompatible, contrary, breach, violation

pl niezależn* <> zależn*, uzależni*
en independent, independently, regardless, irrespective <> dependent, depends, depend, depending

pl znan* <> nieznan*
en known, familiar <> unknown, unfamiliar

pl kwalifikowaln* <> niekwalifikowaln*
en eligible <> ineligible, non-eligible

pl jawn*, publiczn*, otwar* <> tajn*, niejawn*, poufn*
en open, openly, public, publicly, disclosed <> secret, secretly, confidential, classified,
   undisclosed

pl automatyczn* <> ręczn*
en automatic, automatically, automated <> manual, manually, by hand

pl przewodow* <> bezprzewodow*
en wired, cable <> wireless

pl bezpośredni* <> pośredni*, za pośrednictwem
en direct, directly <> indirect, indirectly, through, via

pl aktywn*, czynn* <> biern*, pasywn*, nieaktywn*, nieczynn*
en active, actively <> passive, passively, inactive

pl wejści* <> wyjści* ~ wejści* w życie
en entrance, entry, input, inputs <> exit, exits, output, outputs, way out ~ entry into

pl przyjazd*, przyjeżdż*, przyjedzi*, przylot*, przylatuj*, przybywa* <> odjazd*, odjeżdż*,
   odjedzi*, odlot*, odlatuj*, wyjazd*, wyjeżdż*
en arrival, arrivals, arrive, arrives, arriving, arrived, gets in <> departure, departures,
   depart, departs, departing, departed, leave, leaves, left

pl wpłat*, wpłac* <> wypłat*, wypłac*
en deposit, deposits, deposited <> withdrawal,
   withdrawals, withdraw, withdrawn, payout, payouts

pl włączyć, włącza, włączon*, włączy, włączył*, uruchom* <> wyłączyć, wyłącza, wyłączon*, wyłączy,
   wyłączył*
en switch* on, turn* on, enable*, activat* <> switch* off, turn* off, disable*, deactivat*, shut
   down, excluded

pl zablokow*, blokuj* <> odblokow*
en blocked, block, blocks, locked, lock, locks <> unblock*, unlock*

pl szyfrow*, zaszyfrow*, szyfruj* <> odszyfrow*, nieszyfrow*, niezaszyfrow*
en encrypt* <> decrypt*, unencrypt*

pl dodać, dodaj, dodaje, dodano, dodany, dodana, dodane, dodał* <> usuń*, usun*, usuwa*
en add, adds, added, adding <> remove*, delete*, deleting, removing

pl rosnąc* <> malejąc*
en ascending, increasing, growing, rising <> descending, decreasing, declining, falling

pl wewnątrz, w środku, w pomieszczeni*, pod dachem <> na zewnątrz, na dworze, plenerow*, w
   plenerze, na świeżym powietrzu
en inside, indoors, indoor <> outside, outdoors, outdoor, open-air

pl miejsk*, miast* <> wiejsk*, wsi
en urban, city, cities, municipal, town, towns <> rural, village, villages, countryside

pl mały, mała, małe, małego, małej, małych, małym, małymi, mali, małą, drobn* <> duży, duża, duże,
   dużego, dużej, dużych, dużym, dużymi, duzi, dużą, wielki*, wielka, wielkie*
en small, smaller, little, minor, tiny, micro <> large, larger, big, bigger, huge, great, major

pl wysoki, wysoka, wysokie, wysokiego, wysokiej, wysokich, wysokim, wysoką, wysoko <> niski,
   niska, niskie, niskiego, niskiej, niskich, niskim, niską, nisko, niewielk*, skromn*
en high, higher, highly, advanced, tall <> low, lower, modest

pl obecni, obecnych, obecnym, obecnymi, dotychczasow*, istniejąc*, aktualn* <> now* człon*, now*
   klient*, now* użytkowni*, now* uczestni*, now* abonent*, now* partner*, now* pracowni*, now*
   student*, now* najemc*, now* um*, now* subskryb*
en current, existing, present <> new member, new members, new client, new clients, new customer,
   new customers, new user, new users, new participants, new subscribers, new partners, new
   employees, new staff, new students, new tenants, newcomers, new contracts

pl dawn*, poprzedni*, ówczesn* <> obecn*, aktualn*
en former, previous, previously, past, ex, formerly, then, earlier <> current, currently, present,
   today's, incumbent

pl wice*, prorektor*, prodziekan*, zastęp*, zastępc* prezes*, zastępc* dyrektor*, zastępc*
   prezydent*, zastępc* przewodnicząc*, zastępc* burmistrz*, zastępc* kierowni*, zastępc*
   naczelni*, zastępc* rektor*, zastępc* minist*, zastępc* redaktor* <> prezes*, prezydent*,
   dyrektor*, przewodnicząc*, rektor*, dziekan*, burmistrz*, minister, ministr*, marszał*,
   wojewod*, wojewód*, starost*, kierowni*, naczelni*
en vice, deputy, assistant, assistant director, assistant manager, assistant head, vice president,
   vice chair*, vice rector, vice dean, vice mayor, vice minister,
   vice marshal, vice director, deputy president, deputy director, deputy chair*, deputy mayor,
   deputy minister, deputy head, deputy marshal, deputy rector, deputy dean, deputy voivode,
   deputy manager, deputy chief, deputy ceo, deputy governor <> president, chair, chairman,
   chairwoman, chairperson, director, rector, dean, mayor, minister, marshal, voivode, ceo, head,
   chief executive, manager

pl wyłączon*, wyłączeni, wykluczon*, wykluczeni, wyklucza* <> wyłącznie dla, tylko dla, jedynie dla,
   przeznaczon*, skierowan*, zarezerwowan*, adresowan*, dedykowan*
en excluded, excludes, ineligible, barred, ruled out, exempt <> solely for, only for, exclusively
   for, intended for, aimed at, reserved for, dedicated to, targeted at, addressed to, open only
   to, intended solely for, intended only for, intended exclusively for, designed for

pl z wyjątkiem, z wyłączeniem, wyjąwszy, za wyjątkiem, poza, oprócz, prócz, bez, prócz <> włącznie
   z, łącznie z, nie wyłączając, wliczając, w tym, poza, oprócz, prócz ~ w tym roku, w tym
   miesiąc*, w tym tygodni*, w tym czasi*, w tym cel*, w tym miejsc*, w tym przypadk*, w tym dni*,
   w tym sam*, w tym zakres*
en except, excepting, excluding, exception, exceptions, other than, save for, apart from, without,
   excluded <> including, inclusive of, included, includes, even, apart from

! pl żaden, żadna, żadne, żadnego, żadnej, żadnym, żadnych, nikt, nikogo, nikomu <> nie wszys*,
   nie każd*
! en none, no one, nobody, not one, not a single, neither, no <> not all, not every, not everyone,
   not everybody, not everything

pl może, mogą, możesz, możecie, możemy, można, ma prawo, mają prawo, wolno, tylko, wyłącznie,
   jedynie, dopiero, po, za, do #, do końca, do dnia, do godz*, przez, poprzez, jeśli, jeżeli,
   gdy, o ile, pod <> musi, muszą, musisz, musicie, musimy, ma obowiązek, mają obowiązek,
   zobowiązan*, obowiązkow*, obligatoryjn*, tylko, wyłącznie, jedynie, dopiero, po, za, do #, do
   końca, do dnia, do godz*, przez, poprzez, jeśli, jeżeli, gdy, o ile, pod ~ nie może, nie mogą,
   nie można, nie wolno, nie możesz, nie możemy, być może
en may, can, could, might, allowed, permitted, free to, entitled, possible, option, right, only,
   solely, exclusively, by, if, after, until, before, provided, unless, once, when, via, using,
   through <> must, obliged, has to, have to, required, mandatory, obligatory, compulsory,
   obligation, only, solely, exclusively, by, if, after, until, before, provided, unless, once,
   when, via, using, through ~ must not, may not, cannot, can not, could not, once every, once a,
   once per, once each

pl koniec, końca, końcem, końcu, zakończeni*, upływ*, wygaśnięci*, ustani*, rozwiązani* umow* <>
   począt*, rozpoczęci*, zawarci*, podpisani*, wejści* w życie, uruchomieni*, start, startu, starcie
en end, the end, ends, completion, completed, expiry, termination, expiration, late <>
   beginning, start of, the start, commencement, outset, signing, entry into force, launch,
   inception, early, conclusion of the contract, conclusion of the agreement ~ end user, end
   users, end to end, high end, front end, back end

pl łatwo, łatw*, prosty, prosta, proste, prosto <> trudn*, skomplikowan*, złożon*
en easy, easily, simple, simply, easier <> difficult, hard to, complicated, complex, with
   difficulty

pl szybk* <> powoln*, powoli, wolniej*
en fast, quick, quickly, rapid, rapidly, swift, faster <> slow, slowly, slower

pl ciepł*, gorąc* <> zimn*, chłodn*
en hot, warm, heat <> cold, cool, chilled

pl tani, tania, tanie, taniego, tanich, tańsz*, taniej <> kosztown*, droższ*, drożej, drogie
en cheap, inexpensive, affordable, cheaper, cheaply <> expensive, costly, dearer

pl woln* miejsc*, miejsc* woln*, są jeszcze miejsc*, dostępn* miejsc* <> brak miejsc, brak woln*,
   wyprzedan*, komplet uczestni*, zabrakł* miejsc
en places available, places _ available, places left, vacancies, seats available, places remain,
   places <> fully booked, sold out, full, no places left

pl hurtow* <> detaliczn*
en wholesale <> retail

pl popularn* <> niepopularn*, niszow*
en popular <> unpopular, niche

pl początkując* <> zaawansowan*
en beginner, beginners, novice, novices, elementary <> advanced, experienced

pl własn* <> cudz*, obc*, pożycz*
en own <> others', someone else's, borrowed

pl nowy, nowa, nowe, nowego, nowej, nowych, nowym, fabrycznie now* <> używan*, z drugiej ręki
en new, brand new <> used, second-hand, pre-owned

pl optymist* <> pesymist*
en optimis* <> pessimis*

pl zalet*, mocn* stron* <> wad, wady, wada, wadę, słab* stron*
en advantage, advantages, strengths, benefits, pros <> disadvantage, disadvantages, drawback,
   drawbacks, weaknesses, cons, flaw, flaws, defect, defects, fault, faults

pl nadmiar* <> niedobór, niedob*, brak, braku, braki
en excess, surplus, too much, too many <> shortage, shortages, lack, shortfall, deficiency

pl wszyscy, wszystkie, wszystkich, wszystkim, wszystkimi, każdy, każda, każde, każdego, każdej,
   każdym <> większoś* ~ prawie wszys*, niemal wszys*, niemal każd*, prawie każd*, nie wszys*, nie
   każd*, przede wszys*, wszystkim w
en all, every, each, everyone, everybody, entire <> most of, the majority of, a majority of, most
   members, most companies, most participants, most applicants, most firms, most people ~ almost
   all, nearly all, not all, not every, at all, above all, first of all, all over, all the same,
   most of all

pl pożyczk*, pożyczek, kredyt* <> dotacj*, grant, grantu, granty, grantów, bezzwrotn*
en loan, loans, credit, credits <> grant, grants, non-repayable, subsidy, subsidies

pl parter*, na poziomie zero <> pierwsz* piętr*, drugi* piętr*, trzeci* piętr*, czwart* piętr*,
   piąt* piętr*, szóst* piętr*, ostatni* piętr*, piwnic*, podziemi*
en ground floor, street level <> second floor, third floor, fourth floor, fifth floor, sixth floor,
   top floor, upper floor, basement

pl sprzęt, sprzętu, sprzętow* <> oprogramowani*
en hardware <> software

pl wyraz* _ zgod*, wyrazi* _ zgod*, wyraża* _ zgod*, zgodzi* się, za zgodą, udzieli* zgody <>
   sprzeciw*, zrezygnow*, wypis*
en consented, opted in, given their permission <> opted out, unsubscribed, objected

! pl chyba że, z wyjątkiem sytuacji, z wyjątkiem przypadków, o ile _ nie <> nawet jeśli, nawet
   jeżeli, nawet gdy, nawet w przypadku, nawet wtedy, także wtedy, również wtedy
! en unless, except where, except if, except when, save where <> even if, even when, even where,
   even in the event, even though, also if, also when

! pl tylko wtedy, tylko gdy, tylko jeśli, tylko jeżeli, tylko pod warunkiem, wyłącznie wtedy,
   wyłącznie gdy, wyłącznie pod warunkiem, jedynie wtedy, jedynie gdy, jedynie pod warunkiem
   <> nawet jeśli, nawet jeżeli, nawet gdy, nawet wtedy, także wtedy, również wtedy
! en only if, only when, only once, only where, only provided, provided that, on condition that <>
   even if, even when, even where, also if, also when

! pl tylko, wyłącznie, jedynie <> wszystkich poza, wszystkich oprócz, wszystkich z wyjątkiem,
   wszyscy poza, wszyscy oprócz, wszyscy z wyjątkiem, każdy poza, każdy oprócz, każdy z wyjątkiem,
   każdego poza, każdego oprócz, każdego z wyjątkiem
! en only, solely, exclusively <> everyone except, everybody except, everyone but, everybody but,
   everyone other than, anyone except, anyone but, anyone other than, all except

pl srebrn*, srebro, srebra, srebrem <> złota, złotą, złotej, złoto, złotem, złot* medal*, złot*
   certyfikat*, złot* partner*, złot* sponsor*, złot* status*
en silver <> gold, golden

pl brązow*, brąz, brązu, brązem <> złota, złotą, złotej, złoto, złotem, złot* medal*, złot*
   certyfikat*, złot* partner*, złot* sponsor*, złot* status*
en bronze <> gold, golden

pl brązow*, brąz, brązu, brązem <> srebrn*, srebro, srebra, srebrem
en bronze <> silver

! pl wyłącznie, tylko, jedynie, wyłączn* <> zarówno, bez względu, niezależnie, jak i, również,
   także
! en only, solely, exclusively, exclusive, reserved, restricted, limited, also <> also, alike,
   regardless of whether, irrespective of whether, members and others, and non members, as
   well as non members

pl krajow*, ogólnopolsk*, ogólnokrajow* <> regionaln*, wojewódzk*, województw*, lokaln* ~ krajow*
   izb*, krajow* rejestr*, krajow* rad*, krajow* administracj*, krajow* plan* odbudow*
en national, nationally, nationwide, country, domestic <> regional, regionally, local, locally,
   voivodeship, provincial

pl skutk*, skutek, następstw*, wynik*, efekt*, rezultat* <> przyczyn*, powod*, powód ~ z powodu,
   z tego powodu
en result, results, effect, effects, consequence, consequences, outcome <> cause, causes,
   caused, reason, reasons ~ cause and effect, as a result

pl dyrektor* finans*, dyrektor* ds. finans* <> dyrektor* techn*, dyrektor* operac*, dyrektor*
   marketing*, dyrektor* handlow*, dyrektor* personaln*
en chief financial officer, financial director, finance director, director of finance, cfo <> chief
   technology officer, chief technical officer, technical director, chief operating officer,
   operations director, marketing director, sales director, cto, coo, cmo

! pl nie tylko, nie wyłącznie, nie jedynie, dopiero, zaledwie, jedyn*, raptem, sam, sama, samo,
   same, sami, samego, samej, samych, mało tego, nie dość <> tylko, wyłącznie, jedynie, dopiero,
   zaledwie, jedyn*, raptem, sam, sama, samo, same, sami, samego, samej, samych, mało tego, nie
   dość ~ nie _ tylko, nie _ wyłącznie, nie _ jedynie, gdy tylko, jak tylko, skoro tylko, kiedy
   tylko, byle tylko, co tylko, gdzie tylko, jeśli tylko, jeżeli tylko, o ile tylko
! en not only, not just, not merely, not solely, not exclusively, not limited to, not restricted to,
   not confined to, more than just, more than only, but not only, but not just, but not limited to,
   but not exclusively, isn't just, isn't only, aren't just, aren't only, alike, as well, both, too
   <> only, solely, exclusively, but not, alike, as well, both, too ~ not _ only, not _ solely,
   not _ exclusively, isn't _ only, aren't _ only, doesn't _ only, don't _ only, the only, if only,
   only just, only recently, only then, only those, only after, only when, only if, only once,
   only a, only in, only by, only part, only one, only half, only some, only the, one and only,
   last but not least, but not least, but not less, but not any, but not always, can only, could
   only

! pl nie ma wątpliwości, nie ma _ wątpliwości, nie ulega wątpliwości, bez wątpienia, niewątpliw*,
   nie wątpi*, nie mam wątpliwości, nie mamy wątpliwości, nie mają wątpliwości, nie ma wątpienia,
   nie sposób wątpić <> wątpliw*, wątpi, wątpią, wątpię, wątpimy, są wątpliwości ~ wątpliwości
! en no doubt, no _ doubt, undoubtedly, without doubt, without a doubt, without any doubt,
   doubtless, not doubt, beyond doubt, beyond any doubt, don't doubt, not in doubt,
   unquestionably <> doubtful, doubt whether, doubts whether, doubt if, in
   doubt, open to doubt, questionable, uncertain whether, unclear whether

pl z góry, z wyprzedzeniem, wcześniej <> z dołu, z wyprzedzeniem, wcześniej
en in advance, up front, upfront, beforehand <> in arrears

pl został* odwołan*, zostaj* odwołan*, odwołano, jest odwołan*, są odwołan*, odwołujemy,
   potwierdzi*, potwierdza*, potwierdze* <> został* potwierdzon*, jest potwierdzon*, są
   potwierdzon*, potwierdzono, potwierdzi*, potwierdza*, potwierdze*
en cancelled, canceled, called off, scrapped, confirm, confirms, confirmed, confirming, dismissed,
   removed, recalled, voted out, relieved, ousted, sacked, revoked, withdrawn, lifted, over <> has
   been confirmed, have been confirmed, is confirmed, are confirmed, was confirmed, were confirmed,
   confirm, confirms, confirmed, confirming, dismissed, removed, recalled, voted out, relieved,
   ousted, sacked, revoked, withdrawn, lifted, over

! pl niedozwolon*, zabronion*, zakazan*, wzbronion*, nie wolno, zabrania się, zakazuje się, nie
   jest dozwolon*, nie są dozwolon*, nie, tylko, wyłącznie, jedynie, poza, oprócz, wyjątk*, chyba,
   pod warunkiem, o ile, jeśli, jeżeli, wymaga*, więcej, najwyżej, powyżej, ponad, nieko*, prywatn*
   <> dozwolon*, dopuszczaln*, nie, tylko, wyłącznie, jedynie, poza, oprócz, wyjątk*, chyba, pod
   warunkiem, o ile, jeśli, jeżeli, wymaga*, więcej, najwyżej, powyżej, ponad, nieko*, prywatn*
! en not permitted, not allowed, not permissible, prohibited, forbidden, banned, no, not, never,
   nobody, none, nothing, neither, nor, cannot, isn't, aren't, can't, may not, unless, only, solely,
   exclusively, provided, subject, if, require*, except, outside, other than, non, more, over,
   exceed*, beyond, above, holders, authorised, authorized, registered, private, permitted, allowed
   <> is permitted, are permitted, be permitted, is allowed, are allowed, be allowed, permissible,
   no, not, never, nobody, none, nothing, neither, nor, cannot, isn't, aren't, can't, may not,
   unless, only, solely, exclusively, provided, subject, if, require*, except, outside, other than,
   non, more, over, exceed*, beyond, above, holders, authorised, authorized, registered, private,
   permitted, allowed
"""
