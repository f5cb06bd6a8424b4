"""What is private is read once for an answer, and anew for the next one."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from cms.content.visibility import one_moment, public_pages
from pages.news.models import NewsIndexPage

pytestmark = pytest.mark.django_db


def test_many_lists_of_one_answer_ask_once_what_is_private() -> None:
    with CaptureQueriesContext(connection) as asked, one_moment():
        for _ in range(5):
            public_pages()
    assert len(asked) == 2


def test_what_becomes_private_is_gone_from_the_next_answer(client: Client) -> None:
    def items() -> Any:
        return client.get("/api/v2/pages/?type=pages_news.NewsPage&locale=pl").json()["items"]

    assert items()
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert not items()


def test_without_a_block_every_list_asks_anew() -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    with one_moment():
        assert public_pages().filter(pk=index.pk).exists()
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert not public_pages().filter(pk=index.pk).exists()
