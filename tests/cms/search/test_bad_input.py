"""Whatever is typed ends in a sentence or in problem details."""

from urllib.parse import quote

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db]

# As they stand in an address.
TYPED = {
    "operators": quote('"*:^()-+&|!<>~' * 14),
    "nul": "kl%00aster",
    "marks": quote("!?…„”"),
    "combining marks": quote("\u0301\u0302" * 50),
    "one letter": quote("ż"),
    "right to left": quote("\u202eשלום عالم"),
    "emoji": quote("🚀 👨‍👩‍👧‍👦"),
    "a long word": quote("ą" * 200),
    "a very long text": "x" * 5000,
    "a lone surrogate": "kl%ED%A0%80aster",
    "no text": "%FF%FE",
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_it_is_answered(client: Client, typed: str) -> None:
    for page in ("/szukaj/", "/en/search/"):
        assert client.get(f"{page}?q={typed}").status_code == 200
    for address in ("pages/?locale=pl&search", "pages/?search_operator=or&search", "suggest/?q"):
        answer = client.get(f"/api/v2/{address}={typed}")
        assert answer.status_code in (200, 400)
        if answer.status_code == 400:
            assert answer["Content-Type"].startswith("application/problem+json")
