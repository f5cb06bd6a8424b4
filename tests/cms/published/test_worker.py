"""What the worker and the clock do to documents, and what operators are told."""

import datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone, translation
from wagtail.models import Page, PageViewRestriction

from cms.published import freshness, rows, shapes
from cms.published.documents import make, make_stale
from cms.published.freshness import stale
from cms.published.marking import changing, mark_everything
from cms.published.models import Document, DocumentText, StaleMark
from cms.published.tasks import resume_documents
from cms.translation.review.approval import approved_elsewhere
from pages.news.models import NewsPage

pytestmark = pytest.mark.django_db


def news() -> Any:
    made = Document.objects.exclude(fingerprint="").values("pk")
    return NewsPage.objects.filter(pk__in=made, alias_of=None).order_by("pk").last()


def verified() -> str:
    told = StringIO()
    call_command("published", "verify", stdout=told)
    return told.getvalue()


def test_a_site_with_content_gets_its_documents_by_the_clock(db: None, settings: Any) -> None:
    rows.forget_completeness()
    settings.PUBLISHED_DOCUMENTS = True
    Document.objects.all().delete()
    resume_documents()
    assert not stale().exists()
    assert Document.objects.count() > 50
    assert "czekające na proces w tle: 0." in verified()
    rows.forget_completeness()


def test_a_stale_document_is_not_served_and_is_made_again(
    few_documents: None, client: Client
) -> None:
    page = news()
    page.title = "Zmieniony tytuł"
    with approved_elsewhere():
        page.save()
    assert stale().filter(pk=page.pk).exists()
    assert client.get(f"/api/v2/pages/{page.pk}/").json()["title"] == "Zmieniony tytuł"
    make([page.pk])
    assert "Zmieniony tytuł" in DocumentText.objects.get(pk=page.pk).detail


def test_what_cannot_be_made_stops_no_other(
    few_documents: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = news().pk
    made = shapes.shapes_of

    def shapes_of(pks: Any) -> Any:
        if broken in pks:
            raise ValueError("a block that cannot be read")
        return made(pks)

    monkeypatch.setattr(shapes, "shapes_of", shapes_of)
    others = Document.objects.exclude(content_type__model="newspage")
    others.update(fingerprint=freshness.fingerprint())
    Document.objects.filter(pk=broken).update(fingerprint="old")
    assert stale().count() > 1
    make_stale(600)
    assert list(stale().values_list("pk", flat=True)) == [broken]


def test_what_other_code_made_is_not_served(
    few_documents: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = news()
    DocumentText.objects.filter(pk=page.pk).update(detail='{"id":0}')
    assert client.get(f"/api/v2/pages/{page.pk}/").json() == {"id": 0}
    monkeypatch.setattr(freshness, "fingerprint", lambda: "another")
    assert client.get(f"/api/v2/pages/{page.pk}/").json()["id"] == page.pk


def test_every_process_knows_the_same_fingerprint_whatever_language_it_speaks() -> None:
    found = set()
    for language in ("pl", "en"):
        with translation.override(language):
            found.add(freshness.fingerprint.__wrapped__())
    assert len(found) == 1


def test_a_private_page_has_no_document_at_once(few_documents: None, client: Client) -> None:
    page = news()
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert not Document.objects.filter(pk=page.pk).exists()
    assert client.get(f"/api/v2/pages/{page.pk}/").status_code == 404


def test_verify_names_the_page_and_the_place(few_documents: None) -> None:
    page = news()
    text = DocumentText.objects.get(pk=page.pk)
    changed = text.detail.replace(f'"slug":"{page.slug}"', '"slug":"inny"')
    DocumentText.objects.filter(pk=page.pk).update(detail=changed)
    told = StringIO()
    with pytest.raises(CommandError, match="1 różnica"):
        call_command("published", "verify", stdout=told)
    assert f'{page.pk}: {page.get_url()}: detail: at /meta/slug there is "inny"' in told.getvalue()


def test_verify_finds_what_a_bulk_update_did_and_rebuild_repairs_it(documents: None) -> None:
    page = news()
    Page.objects.filter(pk=page.pk).update(live=False)
    other = NewsPage.objects.filter(live=True).exclude(pk=page.pk).first()
    assert other
    Page.objects.filter(pk=other.pk).update(title="Poza wszystkim")
    told = StringIO()
    with pytest.raises(CommandError):
        call_command("published", "verify", stdout=told)
    assert f"{page.pk}: {page.get_url()} is not public" in told.getvalue()
    call_command("published", "rebuild", stdout=told)
    every = Document.objects.count()
    assert f"Gotowe dokumenty: {every} z {every}." in told.getvalue()
    assert "czekające na proces w tle: 0." in verified()


def test_operators_are_told_how_much_waits_and_since_when(
    few_documents: None, client: Client
) -> None:
    waiting = stale().count()
    told = client.get("/health/").json()["attention"]["documents"]
    assert told == {"ok": True, "waiting": waiting, "since": None}
    with changing():
        mark_everything()
    long_ago = timezone.now() - datetime.timedelta(hours=1)
    StaleMark.objects.all().update(at=long_ago)
    told = client.get("/health/").json()["attention"]["documents"]
    assert told == {
        "ok": False,
        "waiting": Document.objects.count(),
        "since": long_ago.isoformat(timespec="seconds"),
    }


def test_the_document_of_a_page_that_is_not_public_goes_and_keeps_no_other_waiting(
    documents: None, client: Client
) -> None:
    hidden = NewsPage.objects.filter(locale__language_code="pl", alias_of=None).latest("date")
    listed = "/api/v2/pages/?type=pages_news.NewsPage&locale=pl&fields=*"
    # Behind our back, as by two transactions that did not see each other.
    Page.objects.filter(pk=hidden.pk).update(live=False)
    with changing():
        mark_everything()
    answer = client.get(listed).json()
    assert hidden.pk not in {item["id"] for item in answer["items"]}
    assert client.get(f"/api/v2/pages/{hidden.pk}/").status_code == 404
    resume_documents()
    assert not Document.objects.filter(pk=hidden.pk).exists()
    assert not stale().exists()
    assert client.get(listed).json()["meta"] == {"total_count": answer["meta"]["total_count"] - 1}
