"""A page is kept by hand once nothing of it is left in the language of its original."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.actions.convert_alias import ConvertAliasPageAction

from cms.translation.engine.versions import translation_to
from cms.translation.models import State
from cms.translation.review.rules import UntranslatedError
from cms.translation.roles.groups import PUBLISHER
from cms.translation.status.starting import start
from tests.cms.people import client, person, superuser
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    english,
    locale,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NEW = LEAD.replace("140", "500")


def begun(**fields: Any) -> Any:
    source = news(**fields)
    start(source, locale("en"), superuser())
    return source


def screen(source: Any) -> str:
    """What a publisher reads who wants to finish the translation."""
    address = reverse("cms_translation:stopping", args=[english(source).pk])
    return client(person((PUBLISHER, "en"))).get(address).content.decode()


def keep_by_hand(source: Any) -> str:
    """What the form of that screen does, at the engine's own address; the page one ends on."""
    page = english(source)
    address = reverse("wagtail_localize:stop_translation", args=[translation_to(page).pk])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    browser = client(person((PUBLISHER, "en")))
    return browser.post(address, {"next": edit}, follow=True).content.decode()


def test_texts_that_nobody_has_translated_keep_a_page_in_translation() -> None:
    source = begun()
    write(translation_to(english(source)), {LEAD: ENGLISH[LEAD]})
    revisions = english(source).revisions.count()
    said = "3 teksty tej strony nie mają tłumaczenia"
    assert said in screen(source)
    assert "Prowadź ręcznie" not in screen(source)
    assert said in keep_by_hand(source)
    assert state(source).state == State.IN_PROGRESS
    assert english(source).revisions.count() == revisions


def test_a_page_kept_by_hand_says_what_was_translated_of_it() -> None:
    source = begun()
    write(translation_to(english(source)), ENGLISH)
    assert "Prowadź ręcznie" in screen(source)
    keep_by_hand(source)
    assert state(source).state == State.DETACHED
    english(source).get_latest_revision().publish()
    page = english(source)
    assert (page.title, page.lead) == ("The cluster grows", ENGLISH[LEAD])


def test_a_name_that_somebody_confirmed_is_translated() -> None:
    source = begun(title="ETP 4.0", slug="etp", lead="", body=[])
    assert "1 tekst tej strony nie ma tłumaczenia" in keep_by_hand(source)
    write(translation_to(english(source)), {"ETP 4.0": "ETP 4.0"})
    keep_by_hand(source)
    assert state(source).state == State.DETACHED


def test_a_live_translation_that_is_out_of_date_is_kept_as_it_is() -> None:
    source = news()
    translated(source)
    publish(stored(source), lead=NEW)
    keep_by_hand(source)
    assert state(source).state == State.DETACHED
    assert english(source).get_latest_revision_as_object().lead == ENGLISH[LEAD]


def test_an_alias_that_becomes_a_page_of_its_own_does_not_go_online_as_it_is() -> None:
    source = news()
    source.copy_for_translation(locale("en"), alias=True)
    english(source).unpublish()
    ConvertAliasPageAction(english(source), user=superuser()).execute()
    with pytest.raises(UntranslatedError):
        publish(english(source))
    assert not english(source).live
