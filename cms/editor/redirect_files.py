"""A file of redirects is read as a Polish spreadsheet writes it.

Symptom: what a Polish Excel saves as “CSV UTF-8” is read as one column, as semicolons stand between
its columns; a file named `.CSV` is refused; an empty line, or a row that is shorter than the
others, ends in 500 (IndexError), with the rows before it imported.
Cause: Wagtail knows the endings of names in small letters alone; its reader knows the comma alone,
keeps the mark at the beginning of such a file, and takes each row for as long as the headings.
Version: Wagtail 8.0.
Proposal: let `CSV.create_dataset` look for the separator, and `Dataset` leave empty rows out.
Until: `test_wagtail_still_reads_commas_alone` fails.
"""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from wagtail.contrib.redirects.base_formats import CSV, Dataset
from wagtail.contrib.redirects.forms import ImportForm

_wagtails_csv = CSV.create_dataset
_wagtails_dataset = Dataset.__init__
_COMMA, _SEMICOLON, _MARK = ",", ";", "\ufeff"


def take_over() -> None:
    """For every file of redirects, whatever its format."""
    CSV.create_dataset = _csv
    Dataset.__init__ = _dataset
    ImportForm.clean_import_file = _file


def _file(form: ImportForm) -> UploadedFile:
    """The file, its name with an ending in small letters."""
    file: UploadedFile = form.cleaned_data["import_file"]
    name = PurePath(str(file.name))
    file.name = name.stem + name.suffix.lower()
    return file


def _csv(file_format: CSV, data: str, delimiter: str = _COMMA) -> Dataset:
    data = data.removeprefix(_MARK)
    headings = data.partition("\n")[0]
    if delimiter == _COMMA and headings.count(_SEMICOLON) > headings.count(_COMMA):
        delimiter = _SEMICOLON
    return _wagtails_csv(file_format, data, delimiter)


def _dataset(
    dataset: Dataset,
    rows: Iterable[Sequence[object]] = (),
    headers: Sequence[object] | None = None,
) -> None:
    """As Wagtail's, of rows that are not empty and as long as the headings."""
    filled = (row for row in rows if any(cell not in ("", None) for cell in row))
    _wagtails_dataset(dataset, filled, headers)
    width = len(dataset.headers)
    dataset[:] = [[*row, *[""] * (width - len(row))] for row in dataset]
