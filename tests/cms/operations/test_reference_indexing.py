"""Deleting a page leaves no failed task behind."""

from typing import Any

import pytest
from django.utils.module_loading import import_string
from wagtail.models import ReferenceIndex

from cms.operations.reference_indexing import stock
from pages.news.models import NewsPage
from tests.cms.translating import news, paragraph

pytestmark = [pytest.mark.django_db, pytest.mark.once]

GONE = ("pages_news", "newspage", 10**6)


def the_worker_s() -> Any:
    """The task as a worker finds it."""
    return import_string(stock.module_path)


def test_a_page_that_is_gone_has_no_references_to_index() -> None:
    the_worker_s().call(*GONE)


def test_wagtail_s_own_task_still_fails_where_the_row_is_gone() -> None:
    with pytest.raises(NewsPage.DoesNotExist):
        stock.call(*GONE)


def test_what_is_there_is_indexed_as_before() -> None:
    other = NewsPage.objects.first()
    assert other is not None
    link = f'<a linktype="page" id="{other.pk}">wiadomość</a>'
    page = news(body=[paragraph(link, "11111111-1111-4111-8111-111111111111")])
    ReferenceIndex.remove_for_object(page)
    the_worker_s().call("pages_news", "newspage", page.pk)
    assert ReferenceIndex.get_references_for_object(page).exists()
