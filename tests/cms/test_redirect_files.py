"""A file of redirects is read as a Polish spreadsheet writes it."""

import io
from collections.abc import Iterable
from typing import Any

import pytest
from openpyxl import Workbook
from wagtail.contrib.redirects.base_formats import CSV, TSV, XLSX, Dataset

from cms.editor import redirect_files

pytestmark = pytest.mark.once

ROWS = [["/żółw", "https://example.org/?a=1,2"], ["/żaba", "https://example.org/;b"]]


def read(dataset: Dataset) -> tuple[list[Any], list[list[Any]]]:
    return list(dataset.headers), [list(row) for row in dataset]


def workbook(rows: Iterable[list[str]]) -> bytes:
    book, stored = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stored)
    return stored.getvalue()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("file_format", "text"),
    [
        (CSV(), 'z,do\r\n/żółw,"https://example.org/?a=1,2"\r\n/żaba,https://example.org/;b\r\n'),
        (CSV(), 'z;do\r\n/żółw;https://example.org/?a=1,2\r\n/żaba;"https://example.org/;b"\r\n'),
        (TSV(), "z\tdo\r\n/żółw\thttps://example.org/?a=1,2\r\n/żaba\thttps://example.org/;b\r\n"),
    ],
    ids=["commas", "semicolons", "tabs"],
)
def test_the_columns_are_found_whatever_is_between_them(
    file_format: CSV, text: str, mark: str
) -> None:
    assert read(file_format.create_dataset(mark + text)) == (["z", "do"], ROWS)


def test_empty_lines_are_none_and_a_short_row_has_empty_cells() -> None:
    found = read(CSV().create_dataset("z,do\n\n/jeden\n,\n/dwa,https://example.org/\n\n"))
    assert found == (["z", "do"], [["/jeden", ""], ["/dwa", "https://example.org/"]])


def test_an_empty_row_of_a_workbook_is_none() -> None:
    stored = workbook([["z", "do"], *ROWS[:1], ["", ""], *ROWS[1:]])
    assert read(XLSX().create_dataset(stored)) == (["z", "do"], ROWS)


def test_an_empty_file_has_no_columns() -> None:
    assert read(CSV().create_dataset("")) == ([], [])


def test_wagtail_still_reads_commas_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CSV, "create_dataset", redirect_files._wagtails_csv)
    monkeypatch.setattr(Dataset, "__init__", redirect_files._wagtails_dataset)
    headings, rows = read(CSV().create_dataset("z;do\n\n/a;https://example.org/"))
    assert headings == ["z;do"]
    assert rows[0] == []
