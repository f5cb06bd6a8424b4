"""What people paste may be of any length: reading it takes time by its length, not by its square.

Work is measured as CPU time of this process at two lengths, the best of several; a square would
take sixteen times as long for a text four times as long.
"""

import gc
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import cms
import pages
from cms.translation.checks import findings
from cms.translation.engine.markup import placeholders
from cms.translation.language.glossary import Entry, Glossary
from cms.translation.machine.protection import protect
from cms.translation.po.grammar import first_broken_line
from cms.translation.status.severity import severity_of
from cms.translation.workbench.wording import compared, shown, tags_in, typed

GLOSSARY = Glossary(
    [
        Entry({"pl": ("Data",), "en": ("Date",)}),
        Entry({"pl": ("Klaster ICT (KICT)",), "en": ("X",)}),
    ]
)
SMALL, LARGE = 1_000, 4_000
# What takes less is not measured: even a square would not be felt at ten times the length.
UNFELT = 0.0005
# Linear work takes 4 times as long, the square 16 times.
MOST = 9
PIECES = [
    "a", "ą", "A", "1", " ", "\n", ".", "-", "_", "@", "<", "(", "{", "%", "„", "“", "«", '"', "&",
    "a-", "a.", "1-", "1.", "1, ", "1 i ", "1 to ", "a@", "a@a.", "@a.", "a ", "( ", "{ ", "<a ",
    "</", "%(a", "A a ", "Data ", "May ", "maja ", "5 zł ", "12:00 ", "www.",
    "http://a", "godz. ", "€ ",
    "<a id=\"1\" ", "<a linktype=\"page\" ", '<code id="kept1">', "„a” ", '"a" ', "X", "XI ", "&#1",
    "tysiąc ", "%s ", "{a} ",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _no_other_work() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def took(read: Callable[[str], Any], text: str, best_of: int) -> float:
    best = float("inf")
    for _ in range(best_of):
        begun = time.process_time()
        read(text)
        best = min(best, time.process_time() - begun)
    return best


def grows_too_fast(read: Callable[[str], Any], piece: str, end: str = "") -> str:
    """How it grows where that is more than it may; empty otherwise."""

    def text(length: int) -> str:
        return (piece * length)[:length] + end

    read(text(SMALL // 10))  # what is made once and kept is no part of it
    small = took(read, text(SMALL), 1)
    if small < UNFELT:
        return ""
    large = took(read, text(LARGE), 1)
    if large > MOST * small:
        # Somebody else may have been busy here.
        large, small = took(read, text(LARGE), 3), took(read, text(SMALL), 5)
    return f"{piece!r}+{end!r}: {small:.3f} s, {large:.3f} s" if large > MOST * small else ""


def patterns(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from patterns(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from patterns(one)


def every_pattern() -> dict[re.Pattern[str], str]:
    """The patterns that modules of ours keep, each with one place where it stands."""
    found: dict[re.Pattern[str], str] = {}
    for package in (cms, pages):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if re.search(r"migrations|settings|contract|build_catalogues|operations", module.name):
                continue
            loaded = sys.modules.get(module.name) or importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                for pattern in patterns(value):
                    found.setdefault(pattern, f"{module.name}.{name}")
    return found


# Only ever matched at one place, and not looked for.
AT_ONE_PLACE = {
    "cms.translation.units.page._ID",
    "cms.translation.language.codes._AGREEMENT",
    "cms.translation.language.measured._DOTTED",
    "cms.translation.language.denial._HINTING",
    "cms.translation.checks.worded._POLISH_ENDING",
}


def test_no_pattern_reads_a_text_again_and_again() -> None:
    slow = {}
    for pattern, place in every_pattern().items():
        if place in AT_ONE_PLACE:
            continue

        def read(text: str, pattern: re.Pattern[str] = pattern) -> None:
            for _match in pattern.finditer(text):
                pass

        for piece in PIECES:
            if told := grows_too_fast(read, piece):
                slow[place] = told
                break
    assert slow == {}


READERS: dict[str, Callable[[str], Any]] = {
    "findings": lambda text: findings(text, text + " 7", "pl", "en", GLOSSARY),
    "severity": lambda text: severity_of(text, text + " 7", frozenset({"Klaster ICT"})),
    "protect": lambda text: protect(text, "pl", "en", GLOSSARY),
    "compared": lambda text: compared(text, text + " 7"),
    "shown": lambda text: (shown(text), tags_in(text), typed(text)),
    "placeholders": placeholders,
    "first_broken_line": first_broken_line,
}


@pytest.mark.parametrize("name", READERS)
def test_no_reader_of_a_translation_takes_the_square_of_its_length(name: str) -> None:
    slow = [told for piece in PIECES if (told := grows_too_fast(READERS[name], piece, "1"))]
    assert slow == []
