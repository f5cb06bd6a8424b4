"""What people type finds the page that they mean, among the first three.

The queries were written from the site as its readers see it, nearly all by somebody who did not
know how the search works; each names the pages of which one has to be found. Each file has to
reach the share alone, so that those of one do not make up for the others. `queries_people`
holds everyday words, most of which stand on no page.
"""

import csv
from pathlib import Path

import pytest
from wagtail.models import Locale

from cms.content.visibility import one_moment, public_pages
from cms.search.pages import search

pytestmark = pytest.mark.django_db

FIRST = 3
# Of the further Polish ones PostgreSQL, which weighs no word by its rarity, finds one fewer.
SHARES = {
    "queries": 0.95,
    "queries_more": 0.94,
    "queries_visitors": 0.95,
    "queries_people": 0.92,
    "queries_mixed": 0.95,
    "queries_readers": 0.95,
}


def queries(file: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / f"{file}.tsv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def addresses(text: str, language: str) -> list[str]:
    """Addresses of the first results, as the site shows them."""
    pages = public_pages().filter(locale=Locale.objects.get(language_code=language))
    return [page.get_url() for page in search(pages, text, language=language)[:FIRST]]


@pytest.mark.parametrize("file", SHARES)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_page_that_is_meant_is_among_the_first_three(
    language: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = queries(f"{file}_{language}")
    missed = []
    with one_moment():
        for line in asked:
            found = addresses(line["query"], language)
            if not set(found) & set(line["path"].split()):
                missed.append(
                    f"{line.get('kind', ''):10} {line['query']}: {' '.join(found) or 'nothing'}"
                )
    share = 1 - len(missed) / len(asked)
    with capsys.disabled():
        print(f"\n{file}_{language}: {share:.3f} of {len(asked)} queries")  # noqa: T201
    assert share >= SHARES[file], "\n".join(missed)
