"""Who writes in the form of a page that is deleted meanwhile loses no word."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from cms.translation.roles.groups import EDITOR
from cms.translation.status.starting import start
from tests.cms.people import client, person, superuser
from tests.cms.publishing_paths import form
from tests.cms.translating import locale, news, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LEAD = "Pracownia ma 12 stanowisk."


def test_the_text_is_given_back_and_the_draft_says_why_it_is_not_saved() -> None:
    page = news(live=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    sent = form(page, lead=LEAD)
    rich = json.dumps({"blocks": [{"text": "Pierwszy wiersz."}, {"text": "Drugi."}]})
    page.delete()
    browser = client(person((EDITOR, "pl")))
    draft = browser.post(address, sent, headers={"accept": "application/json"})
    assert draft.status_code == 404
    assert "Tę stronę usunięto" in draft.json()["error_message"]
    answer = browser.post(address, {**sent, "body-0-value": rich})
    assert answer.status_code == 404
    html = BeautifulSoup(answer.content, "html.parser")
    kept = [area.get_text().strip() for area in html.select("main textarea")]
    assert {LEAD, "Pierwszy wiersz.\nDrugi."} <= set(kept)


def test_who_is_not_signed_in_is_asked_to() -> None:
    address = reverse("wagtailadmin_pages:edit", args=[999_999_999])
    assert Client().post(address, {"lead": LEAD}).status_code == 302


def test_a_number_that_no_page_can_have_is_no_page() -> None:
    browser = client(person((EDITOR, "pl")))
    for number in (10**9, 10**20):
        address = reverse("wagtailadmin_pages:edit", args=[number])
        assert browser.post(address, {"lead": LEAD}).status_code == 404


@pytest.mark.parametrize(
    "name", ["cms_translation:start", "wagtail_localize:submit_page_translation"]
)
def test_who_begins_to_translate_a_page_that_is_deleted_is_told_so(name: str) -> None:
    page = news()
    address = reverse(name, args=[page.pk, "en"] if name.endswith("start") else [page.pk])
    page.delete()
    answer = client(superuser()).post(address, {"locales": locale("en").pk})
    assert answer.status_code == 404
    assert "Stronę usunięto, gdy" in answer.content.decode()


def test_who_translates_a_page_that_is_deleted_is_told_so_and_gets_the_text_back() -> None:
    target = translated(news())
    browser = client(superuser())
    save, approve = (
        reverse(f"cms_translation:{name}", args=[target.pk]) for name in ("save", "approve")
    )
    target.delete()
    sent = {"path": "lead", "text": LEAD}
    told = browser.post(save, sent, headers={"accept": "application/json"})
    assert told.status_code == 404
    assert "Tę stronę usunięto" in told.json()["error"]
    for address in (save, approve):
        answer = browser.post(address, {**sent, "comment": "Bardzo dobre zdanie."})
        assert answer.status_code == 404
        html = answer.content.decode()
        assert "Stronę usunięto, gdy" in html
        assert LEAD in html
        assert "Bardzo dobre zdanie." in html


def test_a_translation_is_not_begun_of_what_was_deleted_after_it_was_looked_at() -> None:
    page = news()
    Page.objects.get(pk=page.pk).delete()
    with override("pl"), pytest.raises(ValidationError, match="Ta strona została właśnie usunięta"):
        start(page, locale("en"), None)
