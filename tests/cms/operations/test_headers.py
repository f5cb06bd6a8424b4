"""What each kind of answer tells browsers about what it may load, frame and ask for."""

import re
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.content.videos import recognise
from cms.operations import headers
from pages.news.models import NewsPage
from tests.cms.people import client, superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def directives(answer: Any) -> dict[str, str]:
    """The policy of an answer by directive."""
    parts = answer.headers["Content-Security-Policy"].split("; ")
    return {name: sources for name, _, sources in (part.partition(" ") for part in parts)}


def a_document() -> Any:
    document = get_document_model()(title="Regulamin")
    document.file.save("regulamin.pdf", ContentFile(b"%PDF-1.4"))
    return document


def every_kind() -> dict[str, str]:
    """An address of each kind of answer."""
    news = NewsPage.objects.live().first()
    return {
        "page": news.url,
        "404": "/nie-ma-takiej-strony/",
        "search": "/szukaj/?q=klaster",
        "feed": "/aktualnosci/atom.xml",
        "sitemap": "/sitemap.xml",
        "health": "/health/",
        "API": "/api/v2/pages/",
        "API 404": "/api/v2/none/",
        "API v3": "/api/v3-preview/pages/",
        "API's documentation": "/api/v3-preview/docs/",
        "picture": get_image_model().objects.first().file.url,
        "document": a_document().url,
        "admin": "/admin/",
        "login": "/admin/login/",
        "form of a page": f"/admin/pages/{news.pk}/edit/",
    }


@pytest.mark.parametrize("name", [None, "super"])
def test_every_answer_carries_the_headers(name: str | None) -> None:
    browser = client(superuser() if name else None)
    for kind, address in every_kind().items():
        answer = browser.get(address)
        told = answer.headers
        assert told["X-Content-Type-Options"] == "nosniff", kind
        assert "strict-origin" in told["Referrer-Policy"], kind
        assert told["Cross-Origin-Opener-Policy"] == "same-origin", kind
        for device in ("camera", "microphone", "geolocation"):
            assert f"{device}=()" in told["Permissions-Policy"], kind
        assert told["X-Frame-Options"] == "DENY", kind
        assert directives(answer)["default-src"] in ("'self'", "'none'"), kind


def test_no_script_stands_in_a_page_of_the_site(client: Client) -> None:
    for address in ("/", "/en/", "/nie-ma-takiej-strony/", "/kontakt/", "/szukaj/?q=klaster"):
        answer = client.get(address)
        policy = directives(answer)
        assert policy["default-src"] == "'self'"
        assert not {"script-src", "style-src"} & set(policy)
        assert "unsafe" not in str(policy)
        html = answer.content.decode()
        assert not re.search(r"<style|\sstyle=|\son\w+=", html)
        scripts = re.findall(r"<script\b(?![^>]*\bsrc=)[^>]*>", html)
        assert all('type="application/ld+json"' in script for script in scripts)


def test_data_and_files_may_load_nothing(client: Client) -> None:
    kinds = every_kind()
    for kind in ("API", "API 404", "API v3", "picture", "document"):
        assert directives(client.get(kinds[kind]))["default-src"] == "'none'", kind
    assert "sandbox" in directives(client.get(kinds["picture"]))


def test_the_admin_runs_only_scripts_of_this_site() -> None:
    policy = directives(client(superuser()).get("/admin/"))
    assert policy["default-src"] == policy["connect-src"] == "'self'"
    assert "unsafe-eval" not in str(policy)
    assert "http" not in str(policy)


def test_only_the_admin_frames_a_preview() -> None:
    english = NewsPage.objects.live().filter(locale__language_code="en").first()
    answer = client(superuser()).get(f"/admin/translations/{english.pk}/preview/")
    assert answer.status_code == 200
    assert directives(answer)["frame-ancestors"] == "'self'"
    # And what it shows is held to the site's policy, not to the admin's.
    assert "unsafe" not in str(directives(answer))
    assert directives(client(None).get(english.url))["frame-ancestors"] == "'none'"


def test_the_page_of_a_fault_may_use_its_own_style(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(NewsPage, "serve", fail)
    client.raise_request_exception = False
    answer = client.get(NewsPage.objects.live().first().url)
    assert answer.status_code == 500
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert re.fullmatch(r"'sha256-[\w+/]{43}='", directives(answer)["style-src"])


def test_the_players_of_recordings_are_those_that_the_site_knows() -> None:
    for address in ("https://youtu.be/aqz-KE-bpKQ", "https://vimeo.com/76979871"):
        video = recognise(address)
        assert video is not None
        origin = re.match(r"https://[^/]+", video.player_url)
        assert origin is not None
        assert origin[0] in headers.SITE
