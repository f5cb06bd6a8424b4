"""What a page says is recorded anew when rows of it go with what they named."""

from typing import Any

import pytest

from cms.translation.models import PageText
from cms.translation.status.models import PageTranslation
from cms.translation.status.records import rebuild
from pages.competence.models.rows import AreaAssociate
from pages.members.models import MemberPage

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
