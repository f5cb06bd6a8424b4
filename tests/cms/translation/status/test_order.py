"""The order of a translated tree follows that of its originals."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from cms.translation.roles.groups import PUBLISHER
from cms.translation.status.order import order_like
from cms.translation.status.starting import start
from pages.news.models import NewsIndexPage
from tests.cms.people import client, person
from tests.cms.translating import ENGLISH, begin, locale, news, stored, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SLUGS = ("jeden", "dwa", "trzy", "cztery")


def index(code: str) -> Any:
    return NewsIndexPage.objects.get(locale=locale(code))


@pytest.fixture(scope="module")
def four(in_one_transaction: None) -> list[Any]:
    """Four news, each with its translation; the Polish slugs name them."""
    Page.objects.filter(pk__in=[page.pk for page in index("en").get_children()]).delete()
    index("pl").get_children().delete()
    found = [news(slug=slug, title=slug) for slug in SLUGS]
    for page in found:
        begin(page)
    return found


def order(code: str) -> list[str]:
    """The pages below the index of a language, named by the Polish slug."""
    named = dict(index("pl").get_children().values_list("translation_key", "slug"))
    keys = index(code).get_children().order_by("path").values_list("translation_key", flat=True)
    return [named.get(key, "-") for key in keys]


@pytest.mark.parametrize(
    ("moved", "beside", "side"), [(3, 0, "left"), (0, 3, "right"), (1, 2, "right")]
)
def test_the_translations_follow_when_an_original_is_moved(
    four: list[Any], moved: int, beside: int, side: str
) -> None:
    stored(four[moved]).move(stored(four[beside]), pos=side)
    assert order("pl") != list(SLUGS)
    assert order("en") == order("pl")


def test_they_follow_the_explorer_where_an_editor_puts_pages_in_order(four: list[Any]) -> None:
    address = reverse("wagtailadmin_pages:set_page_position", args=[four[3].pk])
    client(person((PUBLISHER, "pl"))).post(f"{address}?position=0")
    assert order("en") == order("pl") == ["cztery", "jeden", "dwa", "trzy"]


def test_a_translation_moved_alone_moves_no_original(four: list[Any]) -> None:
    last, first = (stored(four[n]).get_translation(locale("en")) for n in (3, 0))
    last.move(first, pos="left")
    assert order("pl") == list(SLUGS)
    assert order("en") == ["cztery", "jeden", "dwa", "trzy"]


def test_what_went_apart_before_comes_together_and_pages_of_their_own_stay(
    four: list[Any],
) -> None:
    own = news("en", slug="own", title="Own")
    first = index("en").get_children().order_by("path").first()
    own.move(first, pos="right")
    for number in (2, 3):
        page = stored(four[number]).get_translation(locale("en"))
        page.move(index("en"), pos="first-child")
    assert order("en") == ["cztery", "trzy", "jeden", "-", "dwa"]
    order_like(index("pl"), index("en"))
    assert [slug for slug in order("en") if slug != "-"] == list(SLUGS)
    assert order("en")[:2] == ["jeden", "-"]


def test_a_translation_begins_where_its_original_stands(four: list[Any]) -> None:
    new = news(slug="nowa", title="nowa")
    new.move(stored(four[0]), pos="left")
    start(stored(new), locale("en"), None)
    assert order("en") == order("pl") == ["nowa", *SLUGS]


def test_a_live_translation_stays_as_it_is_but_for_its_place(four: list[Any]) -> None:
    page = news(title="Klaster rośnie")
    english = translated(page, ENGLISH)
    before = stored(english)
    stored(page).move(stored(four[0]), pos="left")
    after = stored(english)
    assert (after.live, after.lead, after.latest_revision_id, after.url_path) == (
        before.live,
        before.lead,
        before.latest_revision_id,
        before.url_path,
    )
    assert order("en")[0] == "klaster-rosnie"


def test_what_stands_in_order_costs_the_same_with_many_pages_as_with_few(four: list[Any]) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            order_like(index("pl"), index("en"))
        return len(queries)

    few = asked()
    for number in range(5):
        begin(news(slug=f"n{number}", title=f"n{number}"))
    assert asked() == few == 6
