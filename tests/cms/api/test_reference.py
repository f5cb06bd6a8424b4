"""The reference of the API names what there is, and nothing else."""

import re
from pathlib import Path

from cms.api.v2.selection import PARAMETERS, page_types
from cms.content.relations import filters_of

REFERENCE = Path(__file__).parents[3] / "docs" / "api.md"


def rows(heading: str) -> list[list[str]]:
    """The rows of the table whose first column has that heading, as cells."""
    table = REFERENCE.read_text().split(f"| {heading} |")[1].split("\n\n")[0]
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


def named(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def test_every_parameter_of_lists_is_described() -> None:
    described = {name for row in rows("Parameter") for name in named(row[0])}
    assert described == set(PARAMETERS)


def test_every_filter_is_described_with_the_types_that_know_it() -> None:
    described = {name: named(row[1]) for row in rows("Filter") for name in named(row[0])}
    known: dict[str, set[str]] = {}
    for label, model in page_types().items():
        for name in filters_of(model):
            known.setdefault(name, set()).add(label)
    assert described == known
