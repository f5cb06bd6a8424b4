"""A site may have another search engine beside ours: its own search goes on as it is."""

from typing import Any

import pytest
from django.test import Client
from modelsearch.backends.base import BaseSearchBackend

from cms.search.backend import NAME
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]

written: list[Any] = []


class OtherEngine(BaseSearchBackend):
    """An engine that is not there when it is asked, as OpenSearch may be."""

    def __init__(self, params: dict[str, Any]) -> None:
        pass

    def add(self, item: Any) -> None:
        written.append(item.pk)
        raise ConnectionError("no engine")

    def search(self, *args: Any, **kwargs: Any) -> Any:
        raise ConnectionError("no engine")

    autocomplete = search


@pytest.fixture(autouse=True)
def other_engine(settings: Any) -> None:
    written.clear()
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": {"BACKEND": f"{__name__}.OtherEngine"},
        "site": {"BACKEND": NAME},
    }


def test_the_site_and_the_api_search_without_it(client: Client) -> None:
    html = client.get("/szukaj/", {"q": "telekomuniakcja"}).content.decode()
    assert "Telekomunikacja" in html
    for address in ("pages/?search=energia&locale=pl", "suggest/?q=ener", "documents/?search=plik"):
        assert client.get(f"/api/v2/{address}").status_code == 200
    assert client.get("/uczestnicy/", {"search": "politechnika"}).status_code == 200


def test_a_publication_waits_for_it_never_and_is_written_into_it_by_the_worker(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    page = index.add_child(instance=NewsPage(title="Kwarkowychrom w mieście"))
    assert page.pk in written
    assert "could not index" in caplog.text
    html = client.get("/szukaj/", {"q": "kwarkowychrom"}).content.decode()
    assert "<mark>Kwarkowychrom</mark>" in html
