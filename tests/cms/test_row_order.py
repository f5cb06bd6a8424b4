"""Rows that a program writes keep the order in which it gave them."""

import pytest

from pages.members.models import MemberPage
from pages.news.models import NewsPage
from pages.news.models.rows import ConcernedPage

pytestmark = pytest.mark.django_db


def test_rows_without_a_number_are_numbered_as_they_stand():
    item = NewsPage.objects.live().first()
    members = list(MemberPage.objects.live()[:3])[::-1]
    item.concerned_rows = [ConcernedPage(page=member) for member in members]
    item.save_revision().publish()
    stored = list(ConcernedPage.objects.filter(news=item).order_by("sort_order"))
    assert [row.page_id for row in stored] == [member.pk for member in members]
    assert [row.sort_order for row in stored] == [0, 1, 2]
