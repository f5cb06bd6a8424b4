"""What a page says is recorded anew when rows of it go with what they named, or could come."""

from typing import Any

import pytest

from cms.translation.jobs.synchronising import ask_for_what_is_behind
from cms.translation.models import PageText
from cms.translation.status.models import PageTranslation, State
from cms.translation.status.records import rebuild
from pages.competence.models.rows import AreaAssociate
from pages.members.models import MemberPage
from pages.news.models import Topic
from pages.news.models.rows import NewsTopic
from tests.cms.translating import english, locale, news, publish, state, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_what_an_area_says_of_a_member_goes_with_the_member(
    django_capture_on_commit_callbacks: Any,
) -> None:
    row = AreaAssociate.objects.filter(page__locale__language_code="pl").exclude(role="").first()
    area, role = row.page, row.role
    state = PageTranslation.objects.get(source=area)
    with django_capture_on_commit_callbacks(execute=True):
        MemberPage.objects.get(pk=row.member_id).delete()
    assert role not in [s["text"] for s in PageText.objects.get(pk=area.pk).segments]
    assert PageTranslation.objects.get(pk=state.pk).total == state.total - 1
    repaired = rebuild()
    assert (repaired.texts, repaired.states) == (0, 0)


def test_a_translation_lacks_a_term_from_when_that_has_a_name_in_its_language(
    django_capture_on_commit_callbacks: Any,
) -> None:
    term = Topic.objects.create(name="Nowy temat", locale=locale("pl"))
    page = news()
    page.topic_rows = [NewsTopic(topic=term)]
    publish(page)
    translated(page)
    assert state(page).state == State.CURRENT
    key = term.translation_key
    with django_capture_on_commit_callbacks(execute=True):
        Topic.objects.create(name="New topic", locale=locale("en"), translation_key=key)
    assert (state(page).state, state(page).pending) == (State.BEHIND, True)
    with django_capture_on_commit_callbacks(execute=True):
        ask_for_what_is_behind()
    assert [row.topic.name for row in english(page).topic_rows.all()] == ["New topic"]


def test_an_alias_whose_original_is_deleted_is_a_page_that_nobody_translates() -> None:
    page = news()
    alias = page.create_alias(parent=page.get_parent(), update_slug="alias")
    assert not PageTranslation.objects.filter(source=alias).exists()
    page.delete()
    assert state(alias).state == State.MISSING
    repaired = rebuild([alias.translation_key])
    assert (repaired.texts, repaired.states) == (0, 0)
