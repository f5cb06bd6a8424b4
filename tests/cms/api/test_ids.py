"""Pages by their ids in one call, and the file behind a picture or document."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images import get_image_model

from cms.content.visibility import public_pages
from cms.media.models import CmsDocument
from tests.cms.translating import news

from .conftest import Ask

pytestmark = pytest.mark.django_db


def ids(answer: Any) -> list[int]:
    return [item["id"] for item in answer["items"]]


def listed(*pks: int) -> str:
    return ",".join(map(str, pks))


def test_pages_come_in_the_order_of_their_ids(ask: Ask) -> None:
    three = list(public_pages().order_by("-pk").values_list("pk", flat=True)[:3])
    wanted = [three[1], three[0], three[2]]
    assert ids(ask("pages/", ids=listed(*wanted))) == wanted
    assert ids(ask("pages/", ids=listed(*wanted), order="id")) == sorted(wanted)
    assert ids(ask("pages/", ids=listed(*wanted, wanted[0]), limit=2)) == wanted[:2]


def test_all_that_are_named_come_unless_a_limit_is_given(ask: Ask) -> None:
    every = list(public_pages().values_list("pk", flat=True)[:25])
    assert len(every) == 25
    assert ids(ask("pages/", ids=listed(*every))) == every


def test_what_is_not_public_is_left_out(ask: Ask) -> None:
    draft, public = news(live=False, slug="szkic"), news(slug="jawny")
    answer = ask("pages/", ids=listed(draft.pk, public.pk, 999_999_999))
    assert ids(answer) == [public.pk]
    assert answer["meta"]["total_count"] == 1


def test_other_parameters_narrow_what_is_named(ask: Ask) -> None:
    polish, english = news(slug="jeden"), news("en", slug="one")
    both = listed(english.pk, polish.pk)
    assert ids(ask("pages/", ids=both, locale="pl")) == [polish.pk]
    assert ids(ask("pages/", ids=both, type="pages_home.HomePage")) == []


@pytest.mark.parametrize("value", ["", "x", "1,", "-1", "1;2", "9" * 30, listed(*range(101))])
def test_what_is_no_list_of_ids_is_refused(refused: Ask, value: str) -> None:
    assert refused("pages/", ids=value) == "ids"


def test_a_hundred_cost_as_much_as_two(client: Client) -> None:
    def cost(number: int) -> int:
        named = [news(slug=f"n{number}-{place}").pk for place in range(number)]
        client.get("/api/v2/pages/", {"ids": listed(*named)})
        with CaptureQueriesContext(connection) as asked:
            assert ids(client.get("/api/v2/pages/", {"ids": listed(*named)}).json()) == named
        return len(asked)

    assert cost(2) == cost(12)


def test_the_file_as_it_was_uploaded_is_told_where_wagtail_tells_it(ask: Ask) -> None:
    image: Any = get_image_model().objects.first()
    document = CmsDocument.objects.create(title="Statut", file=ContentFile(b"x", name="s.pdf"))
    for address, url in (
        (f"images/{image.pk}/", image.file.url),
        (f"documents/{document.pk}/", document.url),
    ):
        assert ask(address)["meta"]["download_url"] == f"http://testserver{url}"
    assert ask("images/", fields="_,download_url")["items"][0] == {
        "meta": {"download_url": ask("images/", limit=1)["items"][0]["meta"]["download_url"]}
    }
