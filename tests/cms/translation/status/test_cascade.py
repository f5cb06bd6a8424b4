"""A source that is withdrawn takes its translations along, unless the editor says otherwise."""

import pytest
from django.db import OperationalError
from django.urls import reverse
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.models import PageText, PageTranslation, State
from tests.cms.translating import ENGLISH, english, news, state, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def admin(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("a", "a@example.org", "x"))
    return client


@pytest.fixture
def source():
    page = news()
    translated(page)
    return stored(page)


def address(action, page):
    return reverse(f"wagtailadmin_pages:{action}", args=[page.pk])


def test_unpublishing_asks_and_takes_the_translation_along(admin, source):
    shown = admin.get(address("unpublish", source)).content.decode()
    assert 'name="translations-stay"' in shown
    admin.post(address("unpublish", source))
    assert not english(source).live
    assert state(source).state == State.IN_PROGRESS


def test_what_cannot_be_unpublished_along_keeps_its_source_online(source, monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(type(source), "unpublish", refuse)
    # As Wagtail's own views unpublish, in no transaction.
    with pytest.raises(OperationalError):
        UnpublishPageAction(source).execute(skip_permission_checks=True)
    assert stored(source).live
    assert english(source).live


def test_unpublishing_alone_leaves_the_translation(admin, source):
    admin.post(address("unpublish", source), {"translations-stay": "1"})
    assert not stored(source).live
    assert english(source).live
    assert state(source).state == State.CURRENT


def test_deleting_asks_and_takes_the_translation_along(admin, source):
    assert 'name="translations-stay"' in admin.get(address("delete", source)).content.decode()
    admin.post(address("delete", source))
    assert not Page.objects.filter(translation_key=source.translation_key).exists()


def test_deleting_alone_leaves_a_page_that_is_its_own_source(admin, source):
    page = english(source)
    admin.post(address("delete", source), {"translations-stay": "1"})
    kept = PageTranslation.objects.get(source=page)
    assert (kept.locale.language_code, kept.state) == ("pl", State.MISSING)
    # Only that request was asked to leave them.
    other = news(slug="inna")
    translated(other, {**ENGLISH, "inna": "other"})
    admin.get("/")
    stored(other).delete()
    assert not Page.objects.filter(translation_key=other.translation_key).exists()


def test_code_expiry_and_the_bare_page_take_it_along_too(source):
    Page.objects.get(pk=source.pk).unpublish(set_expired=True)
    assert not english(source).live


def test_deleting_a_page_in_review_leaves_no_state_behind(source, django_user_model):
    user = django_user_model.objects.create_superuser("r", "r@example.org", "x")
    for page in (source, english(source)):
        page.save_revision()
        page.get_workflow().start(page, user)
    english(source).delete()
    assert state(source).state == State.MISSING
    pk = source.pk
    source.delete()
    assert not PageTranslation.objects.filter(source_id=pk).exists()
    assert not PageText.objects.filter(pk=pk).exists()


def test_withdrawing_a_translation_leaves_the_source(source):
    english(source).unpublish()
    assert stored(source).live
    english(source).delete()
    assert stored(source).live
    assert state(source).state == State.MISSING


def test_a_page_kept_by_hand_stays(source):
    Translation.objects.get(source__object_id=source.translation_key).delete()
    source.unpublish()
    assert english(source).live
    source.delete()
    assert Page.objects.filter(translation_key=source.translation_key).count() == 1


def test_deleting_a_page_above_takes_the_translations_of_all_below(source):
    index = source.get_parent().specific
    below = list(index.get_descendants(inclusive=True).values_list("translation_key", flat=True))
    index.delete()
    assert not Page.objects.filter(translation_key__in=below).exists()
    assert Page.find_problems() == ([], [], [], [], [])
