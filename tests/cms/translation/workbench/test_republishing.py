"""An original that comes back brings its translation back as readers knew it, in one step."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Revision

from cms.translation.roles.groups import PUBLISHER, TRANSLATOR
from pages.news.models import NewsPage
from tests.cms.people import client, person
from tests.cms.publishing_paths import form, naming
from tests.cms.translating import ENGLISH, LEAD, begin, draft, news, stored, translated, write

pytestmark = [pytest.mark.django_db, pytest.mark.once]

BOTH = ((PUBLISHER, "pl"), (PUBLISHER, "en"))
OFFERED = "Opublikuj je ponownie"


def withdrawn() -> tuple[Any, Any]:
    """An original and its translation, both taken offline."""
    source = news()
    page = translated(source)
    stored(source).unpublish()
    assert not stored(page).live
    return stored(source), stored(page)


def published_again(source: Any, *memberships: Any, **changes: Any) -> str:
    """The page that an editor gets after publishing."""
    sent = {**form(source, lead=source.lead), **naming(source), **changes, "action-publish": "1"}
    answer = client(person(*memberships)).post(f"/admin/pages/{source.pk}/edit/", sent, follow=True)
    assert stored(source).live
    return answer.content.decode()


def address(page: Any) -> str:
    return f"/admin/translations/{page.pk}/publish-again/"


def test_a_publisher_of_both_languages_publishes_the_translation_again() -> None:
    source, page = withdrawn()
    told = published_again(source, *BOTH)
    assert OFFERED in told
    assert address(page) in told
    browser = client(person(*BOTH))
    shown = browser.get(address(page)).content.decode()
    assert "bez ponownej korekty" in shown
    assert "Ponowna publikacja tłumaczenia" in shown.split("<main")[-1]
    browser.post(address(page))
    assert stored(page).live
    assert stored(page).lead == ENGLISH[LEAD]


def test_it_comes_back_as_readers_knew_it_and_not_as_it_was_drafted_since() -> None:
    source, page = withdrawn()
    translation = begin(source)
    write(translation, {LEAD: "Other words for the 140 companies."})
    draft(translation)
    assert OFFERED in published_again(source, *BOTH)
    client(person(*BOTH)).post(address(page))
    assert stored(page).lead == ENGLISH[LEAD]


def test_who_may_not_publish_in_the_language_is_not_offered_it() -> None:
    source, page = withdrawn()
    assert OFFERED not in published_again(source, (PUBLISHER, "pl"))
    assert client(person((TRANSLATOR, "en"))).post(address(page)).status_code in (302, 403)
    assert not stored(page).live


def test_nothing_is_offered_of_what_readers_never_knew_or_know_already() -> None:
    source = news()
    begin(source)
    assert OFFERED not in published_again(stored(source), *BOTH)
    other = news(slug="inny")
    translated(other, {**ENGLISH, "inny": "other"})
    assert OFFERED not in published_again(stored(other), *BOTH)


def test_what_the_rules_refuse_by_now_is_told_and_not_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source, page = withdrawn()
    published_again(source, *BOTH)

    def lacking(self: NewsPage) -> dict[str, str]:
        return {"lead": "Brak nowego elementu."}

    monkeypatch.setattr(NewsPage, "lacking", lacking)
    browser = client(person(*BOTH))
    assert "Brak nowego elementu." in browser.get(address(page)).content.decode()
    told = browser.post(address(page), follow=True).content.decode()
    assert "Brak nowego elementu." in told
    assert not stored(page).live


def test_a_version_that_was_purged_is_neither_offered_nor_published() -> None:
    source, page = withdrawn()
    page.save_revision()
    Revision.page_revisions.exclude(pk=stored(page).latest_revision_id).filter(
        object_id=str(page.pk)
    ).delete()
    assert OFFERED not in published_again(source, *BOTH)
    workbench = reverse("cms_translation:workbench", args=[page.pk])
    browser = client(person(*BOTH))
    assert browser.get(address(page))["Location"] == workbench
    assert browser.post(address(page))["Location"] == workbench
    assert not stored(page).live


def test_it_does_not_come_back_before_its_original() -> None:
    _source, page = withdrawn()
    browser, said = client(person(*BOTH)), "Jej oryginał nie jest opublikowany"
    assert said in browser.get(address(page)).content.decode()
    assert said in browser.post(address(page), follow=True).content.decode()
    assert not stored(page).live
