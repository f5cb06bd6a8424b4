"""What two transactions leave behind that did not see each other, and the worker puts right."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from cms.published.consequences import everything_changed
from cms.published.marking import changing, mark_page
from cms.published.models import Document, StaleMark
from cms.published.tasks import resume_documents
from cms.published.verification import verify
from cms.translation.review.approval import approved_elsewhere
from pages.competence.models import AreaPage
from tests.cms.published.test_worker import news

pytestmark = pytest.mark.django_db


def section() -> Any:
    return news().get_parent()


def differences() -> list[str]:
    return [str(found) for found in verify() if not isinstance(found, int)]


def republish(page: Any) -> None:
    with approved_elsewhere():
        page.specific.save_revision().publish()


def test_a_page_that_is_published_while_what_stands_above_it_is_opened_gets_its_document(
    documents: None,
) -> None:
    page, above = news(), section()
    above.unpublish()
    republish(page)
    assert not Document.objects.filter(pk=page.pk).exists()
    # Another transaction had opened it, and saw nothing live below it.
    Page.objects.filter(pk=above.pk).update(live=True)
    resume_documents()
    assert Document.objects.filter(pk=page.pk).exists()
    assert not StaleMark.objects.exists()


def test_what_hangs_below_two_restrictions_that_are_lifted_at_once_gets_its_documents(
    documents: None,
) -> None:
    page, above = news(), section()
    lower, upper = (
        PageViewRestriction.objects.create(page=one, restriction_type=PageViewRestriction.LOGIN)
        for one in (page, above)
    )
    lower.delete()
    assert not Document.objects.filter(pk=page.pk).exists()
    # Another transaction had lifted it, and saw the other one.
    PageViewRestriction.objects.filter(pk=upper.pk)._raw_delete("default")
    resume_documents()
    assert Document.objects.filter(pk=page.pk).exists()


def test_the_mark_of_a_page_that_stays_closed_is_gone_with_the_next_look(documents: None) -> None:
    page, above = news(), section()
    above.unpublish()
    republish(page)
    assert StaleMark.objects.filter(document=page.pk).exists()
    resume_documents()
    assert not StaleMark.objects.exists()
    assert not Document.objects.filter(pk=page.pk).exists()


def test_what_shows_a_page_that_another_transaction_has_withdrawn_shows_it_no_more(
    documents: None,
) -> None:
    area = AreaPage.objects.filter(locale__language_code="pl").live().first()
    # Another transaction had withdrawn it before this one gave it its document.
    Page.objects.filter(pk=area.pk).update(live=False)
    with changing():
        mark_page(area)
    assert differences()
    resume_documents()
    assert not differences()


def test_an_address_that_another_transaction_has_overwritten_is_put_right(documents: None) -> None:
    page = news()
    Document.objects.filter(pk=page.pk).update(slug="dawny", public_path="/aktualnosci/dawny/")
    with changing():
        mark_page(page)
    assert differences()
    resume_documents()
    assert not differences()


def test_a_change_that_leaves_pages_where_they_are_writes_no_document(documents: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        everything_changed()
    written = f'INSERT INTO "{Document._meta.db_table}"'
    assert not [query for query in asked.captured_queries if written in query["sql"]]
