"""Pairs of texts that people judged: what must keep a translation from going live, and what not."""

from collections.abc import Callable
from pathlib import Path
from time import thread_time
from typing import NamedTuple

import pytest

from cms.translation.checks import findings
from cms.translation.checks.extent import left_out
from cms.translation.checks.listed_things import listed_less
from cms.translation.language.glossary import Entry, Glossary

HERE = Path(__file__).parent


class Pair(NamedTuple):
    """A line of a file: what is wanted, both texts, and the language translated from."""

    wanted: str
    polish: str
    english: str
    source: str = "pl"

    def grave(self) -> list[str]:
        """The sentences of the grave findings, as a translation from `source`."""
        there = (self.polish, self.english, "pl", "en")
        back = (self.english, self.polish, "en", "pl")
        found = findings(*(there if self.source == "pl" else back))
        return [f"{finding.code}: {finding.message}" for finding in found if finding.grave]


def pairs(name: str) -> list[Pair]:
    """The pairs of a file beside this one; `\\x..` and `\\u....` in it are Python's escapes."""
    return [Pair(*row) for row in rows(name)]


def rows(name: str) -> list[list[str]]:
    """The cells of a file's lines, without comments and headings."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith(("#", "want\t"))]
    return [[_unescaped(cell) for cell in row] for row in cells]


def _unescaped(cell: str) -> str:
    return cell.encode("latin-1", "backslashreplace").decode("unicode-escape")


@pytest.mark.parametrize("file", ["reported.tsv", "pairs.tsv"])
def test_the_checks_judge_each_pair_as_people_did(file):
    judged = [(pair, pair.grave()) for pair in pairs(file)]
    assert len(judged) > 100
    alarms = [(pair, said) for pair, said in judged if pair.wanted == "same" and said]
    missed = [pair for pair, said in judged if pair.wanted == "different" and not said]
    assert (alarms, missed) == ([], [])


@pytest.mark.parametrize(
    "file",
    [
        "first_sight.tsv",
        "first_sight_rich.tsv",
        "mended.tsv",
        "second_sight.tsv",
        "third_sight.tsv",
        "fourth_sight.tsv",
        "fifth_sight.tsv",
        "sixth_sight.tsv",
        "seventh_sight.tsv",
        "eighth_sight.tsv",
        "ninth_sight.tsv",
        "tenth_sight.tsv",
        "eleventh_sight.tsv",
        "twelfth_sight.tsv",
        "thirteenth_sight.tsv",
        "fourteenth_sight.tsv",
        "fifteenth_sight.tsv",
        "sixteenth_sight.tsv",
        "seventeenth_sight.tsv",
        "eighteenth_sight.tsv",
        "nineteenth_sight.tsv",
    ],
)
def test_they_judge_so_in_both_directions(file):
    judged = [
        (pair, pair.grave())
        for there in pairs(file)
        for pair in (there, there._replace(source="en"))
    ]
    assert len(judged) > 20
    alarms = [(pair, said) for pair, said in judged if pair.wanted == "same" and said]
    missed = [pair for pair, said in judged if pair.wanted == "different" and not said]
    assert (alarms, missed) == ([], [])


@pytest.mark.parametrize(
    "file",
    [
        "first_sight_glossary.tsv",
        "second_sight_glossary.tsv",
        "fourth_sight_glossary.tsv",
        "seventh_sight_glossary.tsv",
        "fourteenth_sight_glossary.tsv",
        "fifteenth_sight_glossary.tsv",
        "seventeenth_sight_glossary.tsv",
        "nineteenth_sight_glossary.tsv",
    ],
)
def test_a_term_of_the_glossary_is_told_from_what_only_looks_like_it(file):
    alarms, missed = [], []
    for wanted, of_polish, of_english, polish, english in rows(file):
        glossary = Glossary([Entry({"pl": (of_polish,), "en": (of_english,)})])
        there = [f for f in findings(polish, english, "pl", "en", glossary) if f.grave]
        back = [f for f in findings(english, polish, "en", "pl", glossary) if f.grave]
        if wanted == "same" and (there or back):
            alarms.append((polish, english, there, back))
        if wanted == "different" and not there:
            missed.append((polish, english))
    assert (alarms, missed) == ([], [])


LONG = [
    "1 ", "12 345 ", "1.", "1,", "1-", "+48 ", "9", "5.11 ", "5, ", "5 i ", "1/2/", "24/7", "A-1.",
    "sto ", "dwa i pół ", "one hundred and ", "a half ", "five-", "maja ", "May 5, ", "XIV ",
    "lat 90. ",
    "zł ", "PLN ", "m kw. ", "Jan ", "Jan Kowalski ", "Nowy ", "C++", "nie ", "not ", "a. B", "...",
    "A4 ", "v1.", "4a ", "nie po 5 maja ", "art. 5 ", "§ ", "art. 5 ust. 2 lit. ", "Article 5(",
    "co najmniej 5 ", "up to 5 ", "z 3 do 5 ", "C# ", ".NET", "tylko ", "niekompletne ",
    "PFR ", "Interreg ", "Śląska i ", "3 etapy: a, ", "trzy ", "5 firm i 3 uczelnie, ",
    "2024 – 5, ", "3 i 5 maja, ", "od 3 do 5 maja i 4 maja, ", "około 5 ", "John Smith ",
    "koron szwedzkich ", "<td>", "<li>5</li>",
    "<", "<a ", "<a id=\"", "&", "a@", "a.", "a-", "www.", "%(", "{", "„", "\u00ad", "aaaa", "ie",
    "bez ", "with ", "tak. ", "odrzucono ", "\n5", "od 5 maja do ", "wzrost 5 ", "5−7 ", "<br/>5 ",
    "7 na 10 ", "7 na 10 i ", "dwie z ", "three in ", "raz w roku ", "co dwa ", "co tydzień ",
    "dwa razy ", "every ", "11:00 CET ", "czasu polskiego ", "GMT+", "Radom, ", "Radom i ",
    "Warszawska ", "firma Softprom ", "Softprom S.A. ", "sp. z ", "spółka ",
    "Microsoft ", "Red ", "budżet 5 zł, ", "grant 5 zł, ", "termin a ", "nabór rusza ", "dziennie ",
    "Uniwersytet ", "university of ", "nie większa niż 5 ", "7 dni w ", "za opłatą ", "minimum ",
    "5% 5 ", "PLN 5 out of ", "5 z 8 ", "five o'clock ", "nie zmienia ", "from Radom ", "do Opola ",
    "wzrost o 5 ", "rose by 5 ", "Jan Lis zastąpił ", "Ann Fox replaced ", "was replaced by ",
    "pobieranie 5 ", "upload 5 members 6 ", "obie ", "o 5% mniej ", "5% more ", "Ale Jan Lis. ",
    "prywatna ", "few ", "po umowie ", "after the audit ", "od firmy ", "sold to the firm ",
    "do końca roku 2026 i rok wcześniej ", "1 kwietnia do 30 czerwca ", "nie jeszcze ",
    "in English ", "bez nas nie ",
    "[NAME] ", "XXX ", "Softprom sp. z o.o. sp.k. ", "a stake in ", "Nie ma firmy, która ",
    "halved ", "w mln zł ", "(PLN ", "–5°C ", "pierwsze sześć miesięcy ", "cut to a quarter ",
    "po polsku i ",
    "statut, ", "statut, dowód i ", "Brno, Tartu i ", "Jan Lis z Danexu i ", "the budget and ",
    "administrator ", "the controller ", "Q3 ", "styczeń do marca ", "10/11 ",
    "I połowa ", "2nd half ", "3 kw. ", "nabór trwa ", "the call is ", "some firms are ", "all ",
    "trzy moduły po ", "three modules of ", "eksport przewyższył ", "exports exceeded ",
    "firma zleciła ", "the company commissioned ", "Mazowsza i ", "Danex i Merak podpisały ",
    "W programie: robotyka i ", "dla szpitali ", "for the banks ", "dopóki umowa nie ",
    "5 dni przed ", "five days after ", "nie podpisał jeszcze ", "has not signed ", "radomskie ",
    "even if it is ", "wystąpiły z klastra ", "only one of the ", "PLN 5,000 and 5,000 each ",
    "nie wyklucza się ", "also marketing ", "przed upływem 5 dni od ",
    "Zefir S.A. i Optinet ", "the Polish Patent Office and ", "NCBR, PARP i ",
    "gmina Zefir sprzedała ",
    "bez zgody nie ", "may not without ", "planujemy nowy ", "nie tylko ", "not only ",
    "czyni to ", "makes it ", "projekt ustawy ",
    "lider Danex, a partner ", "the leader and the partner ", "pierwsza serwery, druga ",
    "the former covers ", "the latter, the former ", "koszty ponosi dostawca ",
    "borne by the buyer ", "nieobecność prezesa ", "the president is away ",
    "szkolenia, audyt i ", "training, an audit and ", "I i II kwartale ", "first two quarters ",
    "36 rat miesięcznych ", "36 monthly instalments ", "Święto Niepodległości ",
    "Christmas Eve ", "over-60s ", "wszyscy, oprócz ", "tylko m.in. ", "among others ",
    "pierwszy czwartek ", "the last Friday ", "powiat ", "liczba wzrosła ", "the number fell ",
    "iOS ", "pół setki ", "seniorów ", "nieczłonkowie ", "non-members ", "I, II, ",
    "kwadrans przed północą ", "minutes to midnight ", "2013 i trzy lata później ",
    "2013 a-b lata ",
    "three years later ", "pierwsze sześć z nich ", "the first six of which ", "co druga ",
    "poza granicami Unii ", "outside the cluster's ", "godzinę później ", "an hour earlier ",
    "więcej firm niż ", "fewer firms than ", "otworzyła w Wilnie ", "oddział w Wilnie ",
    "opened its new ", "branch of ours ", "po 20 000 ", "5,000 euros each ", "część firm ",
    "firms now all ", "chyba że ", "unless ", "tylko wtedy ", "przy wsparciu partnera ",
    "from the leader ", "gmina daje sprzęt, a uczelnia ", "firma, za obiad zaś ", "so is ",
    "zdalnie, natomiast stacjonarnie ", "while online and on-site ", "PKD is a b c. ",
    "Nie ma ich. ", "(KRS) ", "a, b c d e f i ", "40%, 60%, the rest ", "1, 2, 3, ",
    "oprócz poniedziałku ", "from Tuesday to Sunday except ",
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
def test_a_text_ten_times_as_long_takes_about_ten_times_as_long(piece):
    def seconds(times: int) -> float:
        """Of this thread alone, whatever else the machine does."""
        text = piece * times
        start = thread_time()
        findings(text, text + "x", "pl", "en")
        findings(text, "x", "en", "pl")
        return thread_time() - start

    assert grows_as_the_text(seconds)


def test_so_does_one_of_short_sentences_of_which_the_other_has_fewer():
    def seconds(times: int) -> float:
        before, after = "Liczy się budżet. " * 5 * times, "The budget counts. " * 2 * times
        start = thread_time()
        list(left_out(before, after))
        return thread_time() - start

    assert grows_as_the_text(seconds)


def test_so_does_a_list_without_an_end():
    def seconds(times: int) -> float:
        text = "board members, the leader " * 5 * times
        start = thread_time()
        list(listed_less(text, text, "en", "en"))
        return thread_time() - start

    assert grows_as_the_text(seconds)


def grows_as_the_text(seconds: Callable[[int], float]) -> bool:
    """Whether so many times a piece take about as many times as long; what grows with the square
    takes a hundred times as long for ten times as many."""
    seconds(10)
    most = 30 * min(seconds(20) for _ in range(2)) + 0.05
    return seconds(200) < most or seconds(200) < most
