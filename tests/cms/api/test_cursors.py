"""Lists of pages are walked along by cursor, and need not be counted."""

import datetime
from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.previews.models import DraftKey
from cms.published import rows
from cms.published.tasks import give_every_page_its_document
from pages.home.models import HomePage
from pages.news.models import NewsPage

from .conftest import Ask
from .test_pages import NEWS, news

pytestmark = pytest.mark.django_db

Follow = Callable[[str], Any]
ORDERS = ["date", "title", "first_published_at", "last_published_at", "id"]


@pytest.fixture(params=["from documents", "put together"])
def either_way(request: pytest.FixtureRequest, settings: Any) -> Iterator[None]:
    """Lists are read from documents, and once more without any."""
    settings.PUBLISHED_DOCUMENTS = request.param == "from documents"
    if settings.PUBLISHED_DOCUMENTS:
        give_every_page_its_document()
    yield
    rows.forget_completeness()


@pytest.fixture
def follow(client: Client) -> Follow:
    """Asks an address that an answer gave."""

    def followed(address: str) -> Any:
        assert address.startswith("http://testserver/api/v2/pages/?")
        answer = client.get("/api/v2/pages/?" + urlsplit(address).query)
        assert answer.status_code == 200, answer.content
        return answer.json()

    return followed


def ids(answer: Any) -> list[int]:
    return [item["id"] for item in answer["items"]]


def walk(answer: Any, follow: Follow, way: str = "next") -> list[list[int]]:
    """The ids of an answer and of all that follow it."""
    found = [ids(answer)]
    while answer[way]:
        answer = follow(answer[way])
        found.append(ids(answer))
    return found


def twins(number: int) -> list[NewsPage]:
    """News that are equal but for their ids."""
    day = datetime.date(2031, 1, 1)
    moment = datetime.datetime(2031, 1, 1, 10, 30, 0, 123456, tzinfo=datetime.UTC)
    given = {"date": day, "first_published_at": moment, "last_published_at": moment}
    return [news("Bliźniak", slug=f"b{place}", **given) for place in range(number)]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("order", ORDERS)
def test_a_list_is_walked_along_and_back_in_its_order(
    ask: Ask, follow: Follow, order: str, sign: str
) -> None:
    twins(7)
    undated = HomePage.objects.get(locale__language_code="pl")
    undated.first_published_at = undated.last_published_at = None
    undated.save()
    query = {"type": f"{NEWS},pages_home.HomePage", "order": sign + order, "fields": "_,id"}
    whole = ids(ask("pages/", **query, limit=100))
    first = ask("pages/", **query, limit=5, cursor="")
    there = walk(first, follow)
    assert [pk for part in there for pk in part] == whole
    assert {len(part) for part in there[:-1]} == {5}
    assert first["previous"] is None
    last = first
    while last["next"]:
        last = follow(last["next"])
    assert walk(last, follow, "previous") == there[::-1]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    "query",
    [
        {"type": NEWS, "locale": "pl"},
        {"type": f"{NEWS},pages_members.MemberPage", "order": "title"},
        {"locale": "en", "fallback": "page", "order": "date"},
        {"type": "pages_members.MemberPage", "kind": "university", "order": "-id"},
        {"descendant_of": "root", "order": "-last_published_at"},
        {"type": NEWS, "date_from": "2020-01-01", "order": "date", "fields": "_,id,body"},
        {"search": "klaster", "order": "-date"},
        {"type": NEWS, "expand": "topics", "richtext": "markdown"},
        {"state": "original,current", "order": "title", "slug": "nothing-has-it"},
    ],
)
def test_whatever_narrows_a_list_narrows_it_by_cursor(
    ask: Ask, follow: Follow, query: dict[str, str]
) -> None:
    whole = ask("pages/", **query, limit=100)
    first = ask("pages/", **query, limit=9, cursor="")
    assert first["meta"]["total_count"] == whole["meta"]["total_count"]
    assert first["items"] == whole["items"][:9]
    assert [pk for part in walk(first, follow) for pk in part] == ids(whole)


@pytest.mark.usefixtures("either_way")
def test_pages_named_by_their_ids_are_walked_along_in_an_order(ask: Ask, follow: Follow) -> None:
    named = ids(ask("pages/", order="-title", limit=9))
    first = ask("pages/", ids=",".join(map(str, sorted(named))), order="-title", limit=4, cursor="")
    assert [pk for part in walk(first, follow) for pk in part] == named


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("order", ["-date", "title"])
def test_a_page_whose_key_stays_appears_once_whatever_happens(
    ask: Ask, follow: Follow, order: str
) -> None:
    chance = Random(order)  # noqa: S311
    made = twins(6) + [news(f"Wpis {n}", date=datetime.date(2031, 1, n)) for n in range(1, 7)]
    alive, touched = {page.pk: page for page in made}, set[int]()
    answer = ask("pages/", type=NEWS, order=order, limit=2, cursor="")
    seen = ids(answer)
    untouched = set(ids(ask("pages/", type=NEWS, limit=100)))
    while answer["next"]:
        page = alive[chance.choice(sorted(alive))]
        what = chance.choice(("delete", "change", "insert"))
        if what == "insert":
            news(f"Nowy {len(seen)}", date=datetime.date(2031, 1, chance.randint(1, 7)))
        else:
            touched.add(page.pk)
        if what == "change":
            page.date = datetime.date(2031, 1, chance.randint(1, 7))
            page.title = chance.choice(("Aneks", "Bliźniak", "Żuraw"))
            page.save()
        elif what == "delete":
            alive.pop(page.pk).delete()
        answer = follow(answer["next"])
        seen += ids(answer)
    assert touched
    for pk in untouched - touched:
        assert seen.count(pk) == 1


@pytest.mark.usefixtures("either_way")
def test_where_nothing_is_left_the_way_leads_back(ask: Ask, follow: Follow) -> None:
    pages = twins(4)
    query = {"type": NEWS, "date_from": "2031-01-01", "order": "id", "limit": 2}
    first = ask("pages/", **query, cursor="")
    second = follow(first["next"])
    assert ids(second) == [pages[2].pk, pages[3].pk]
    for page in pages[2:]:
        page.delete()
    behind = follow(first["next"])
    assert (behind["items"], behind["next"]) == ([], None)
    end = follow(behind["previous"])
    assert (ids(end), end["next"], end["previous"]) == (ids(first), None, None)
    for page in pages[:2]:
        page.delete()
    before = follow(second["previous"])
    assert (before["items"], before["previous"]) == ([], None)
    page = news("Nowy początek", date=datetime.date(2031, 1, 1))
    assert ids(follow(before["next"])) == [page.pk]


def test_a_cursor_goes_on_whether_documents_answer_or_not(
    ask: Ask, follow: Follow, settings: Any
) -> None:
    give_every_page_its_document()
    twins(3)
    for order in ORDERS:
        query = {"order": f"-{order}", "limit": 2, "fields": "_,id"}
        settings.PUBLISHED_DOCUMENTS = True
        kept = ask("pages/", **query, cursor="")
        settings.PUBLISHED_DOCUMENTS = False
        assert ask("pages/", **query, cursor="") == kept
        ordinary = follow(kept["next"])
        settings.PUBLISHED_DOCUMENTS = True
        assert follow(kept["next"]) == ordinary
    rows.forget_completeness()


def test_drafts_are_walked_along_too(client: Client) -> None:
    key = DraftKey(name="Partner")
    headers = {"Authorization": f"Bearer {key.give_secret()}"}
    key.save()
    news("Nigdy nie opublikowana", live=False)
    address = f"/api/v2/pages/?type={NEWS}&draft=true"
    whole = client.get(f"{address}&limit=100", headers=headers).json()
    answer = client.get(f"{address}&limit=9&cursor=", headers=headers).json()
    found = ids(answer)
    while answer["next"]:
        assert client.get(answer["next"]).status_code == 401
        answer = client.get(answer["next"], headers=headers).json()
        found += ids(answer)
    assert found == ids(whole)
    # What everybody may ask is another list.
    public = parse_qs(urlsplit(answer["previous"]).query)["cursor"][0]
    assert client.get(f"/api/v2/pages/?type={NEWS}&limit=9&cursor={public}").status_code == 400


def cursor_of(answer: Any) -> str:
    return parse_qs(urlsplit(answer["next"]).query)["cursor"][0]


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    "other",
    [
        {"order": "date"},
        {"order": "title"},
        {"locale": "en"},
        {"type": "pages_members.MemberPage"},
        {"area": "it"},
        {"date_to": "2031-01-01"},
        {"slug": "x"},
    ],
)
def test_a_cursor_is_of_one_list_only(ask: Ask, refused: Ask, other: dict[str, str]) -> None:
    query = {"type": NEWS, "locale": "pl", "order": "-date", "limit": 1}
    cursor = cursor_of(ask("pages/", **query, cursor=""))
    assert refused("pages/", **(query | other), cursor=cursor) == "cursor"


def test_a_cursor_goes_with_whatever_shows_the_pages_otherwise(ask: Ask) -> None:
    query = {"type": NEWS, "locale": "pl"}
    cursor = cursor_of(ask("pages/", **query, limit=1, cursor=""))
    second = ids(ask("pages/", **query, limit=2))[1]
    # The type's own order is the one that it stands in without one.
    for shown in ({"limit": 7}, {"fields": "_,id"}, {"count": "none"}, {"order": "-date"}):
        assert ids(ask("pages/", **query, **shown, cursor=cursor))[0] == second


@pytest.mark.parametrize("order", ORDERS)
def test_a_cursor_that_is_none_is_named(ask: Ask, refused: Ask, order: str) -> None:
    cursor = cursor_of(ask("pages/", order=order, limit=1, cursor=""))
    payload, signature = cursor.split(".")
    assert payload
    broken = ("x", ".", "0", cursor[1:], cursor[:-1], payload, f".{signature}", f"{cursor}=", "ą.ę")
    for text in (*broken, cursor.swapcase(), "x" * 4000):
        assert refused("pages/", order=order, limit=1, cursor=text) == "cursor"


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("cursor", {"offset": 0}),
        ("cursor", {"search": "klaster"}),
        ("cursor", {"ids": "1,2"}),
        ("order", {"order": "random"}),
        ("limit", {"limit": 0}),
        ("count", {"count": "some"}),
    ],
)
def test_what_a_cursor_does_not_go_with_is_named(
    refused: Ask, name: str, query: dict[str, Any]
) -> None:
    assert refused("pages/", **query, cursor="") == name


@pytest.mark.parametrize("address", ["images/", "documents/", "redirects/"])
def test_other_lists_know_no_cursor(refused: Ask, address: str) -> None:
    assert refused(address, cursor="") == "cursor"
    assert refused(address, count="none") == "count"


@pytest.mark.usefixtures("either_way")
def test_who_asks_for_neither_gets_what_there_always_was(ask: Ask) -> None:
    answer = ask("pages/", limit=1)
    assert list(answer) == ["meta", "items"]
    assert list(answer["meta"]) == ["total_count"]
    assert ask("pages/", limit=1, count="exact") == answer


@pytest.mark.usefixtures("either_way")
def test_a_list_need_not_be_counted(ask: Ask, follow: Follow) -> None:
    for query in ({}, {"type": "pages_members.MemberPage", "kind": "sme"}):
        counted = ask("pages/", **query, limit=2)
        uncounted = ask("pages/", **query, limit=2, count="none")
        assert uncounted == {"meta": {}, "items": counted["items"]}
        by_cursor = ask("pages/", **query, limit=2, count="none", cursor="")
        assert by_cursor["meta"] == follow(by_cursor["next"])["meta"] == {}


def statements(client: Client, query: str) -> list[str]:
    address = f"/api/v2/pages/?{query}"
    client.get(address)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).json()["items"]
    return [one["sql"] for one in caught]


@pytest.mark.usefixtures("either_way")
def test_without_a_count_the_database_counts_nothing(client: Client, ask: Ask) -> None:
    query = f"type={NEWS}&fields=_,id&limit=2"
    cursor = cursor_of(ask("pages/", type=NEWS, fields="_,id", limit=2, cursor=""))
    counted = statements(client, query)
    assert sum("COUNT(*)" in sql for sql in counted) == 1
    for asked in ("&count=none", "&count=none&cursor=", f"&count=none&cursor={cursor}"):
        uncounted = statements(client, query + asked)
        assert not [sql for sql in uncounted if "COUNT(*)" in sql]
        assert len(uncounted) == len(counted) - 1


@pytest.mark.usefixtures("either_way")
def test_a_page_by_cursor_costs_the_same_for_many_as_for_few(client: Client, ask: Ask) -> None:
    twins(12)
    query = {"type": NEWS, "fields": "_,id", "order": "-id"}
    cursor = cursor_of(ask("pages/", **query, limit=1, cursor=""))
    asked = f"type={NEWS}&fields=_,id&order=-id&count=none&cursor={cursor}"
    few = statements(client, f"{asked}&limit=1")
    assert len(statements(client, f"{asked}&limit=10")) == len(few)


def test_a_page_of_documents_by_cursor_is_one_statement(
    client: Client, ask: Ask, settings: Any
) -> None:
    give_every_page_its_document()
    settings.PUBLISHED_DOCUMENTS = True
    query = {"locale": "pl", "fields": "_,id", "order": "title"}
    cursor = cursor_of(ask("pages/", **query, limit=1, cursor=""))
    [sql] = [
        sql
        for sql in statements(client, f"{urlencode(query)}&limit=1&count=none&cursor={cursor}")
        if "cms_published_document" in sql
    ]
    assert "d.title_key > " in sql
    rows.forget_completeness()
