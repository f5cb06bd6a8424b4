"""Nor does v3 show what the public may not see, and whatever it is asked it answers."""

import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db.models import Max
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page, PageViewRestriction

from pages.members.models import MemberPage
from pages.news.models import NewsAttachment, NewsIndexPage, NewsPage

from .test_nonsense import VALUES, encoded
from .test_v3 import token_of
from .test_visibility import (
    SECRET,
    ask_for_a_login,
    ask_for_a_password,
    expire,
    move_out_of_the_site,
    private,
    restrict_to_a_group,
    restrict_what_stands_above,
    secret,
    unpublish,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

__all__ = ["private", "secret"]

V3 = "/api/v3-preview"
LISTS = ("pages", "images", "documents")
NAMES = (
    "limit", "offset", "order", "search", "search_operator", "type", "locale", "fallback", "state",
    "origin", "max_staleness", "child_of", "descendant_of", "ancestor_of", "translation_of", "site",
    "id", "html_path", "version", "rich_text_format", "title", "slug", "nonsense",
)  # fmt: skip


def answers(client: Client, addresses: list[str]) -> str:
    told = []
    for address in addresses:
        answer = client.get(f"{V3}/{address}")
        assert answer.status_code in (200, 404, 422), (address, answer.content)
        told.append(answer.content.decode("unicode_escape"))
    return "".join(told)


def details(page: int) -> list[str]:
    """The addresses that tell a page, in every form that v3 knows."""
    forms = ["rich_text_format=html", "rich_text_format=db", "version=draft"]
    return [f"pages/{page}/", *(f"pages/{page}/?{form}" for form in forms)]


@cache
def telling() -> frozenset[str]:
    """The slugs of the pages whose details name the secret while it is public."""
    pages = Page.objects.filter(depth__gte=2).values_list("pk", "slug")
    return frozenset(slug for pk, slug in pages if SECRET in answers(Client(), details(pk)[:2]))


@pytest.fixture
def tellers(secret: MemberPage) -> list[int]:
    """The pages that name the secret while it is public, as it is when this is made."""
    return list(Page.objects.filter(slug__in=telling()).values_list("pk", flat=True))


def everything(client: Client, pages: list[int]) -> str:
    """All lists and searches of v3, and the details of pages and of a page of each type."""
    addresses = [f"pages/?limit=100&offset={offset}" for offset in (0, 100)]
    addresses += [f"pages/?search={SECRET}", f"pages/?slug={SECRET.lower()}"]
    addresses += [f"{kind}/?limit=100" for kind in LISTS[1:]]
    each_type = Page.objects.filter(depth__gte=2).order_by().values("content_type")
    for page in {*pages, *each_type.values_list(Max("pk"), flat=True)}:
        addresses += details(page)
    return answers(client, addresses)


@pytest.mark.once
def test_what_is_public_shows(client: Client, secret: MemberPage, tellers: list[int]) -> None:
    assert secret.pk in tellers
    assert len(tellers) > 1
    assert SECRET in everything(client, tellers)


@pytest.mark.parametrize(
    "hide",
    [
        unpublish,
        expire,
        ask_for_a_password,
        ask_for_a_login,
        restrict_to_a_group,
        restrict_what_stands_above,
        move_out_of_the_site,
    ],
)
@pytest.mark.once
def test_what_is_hidden_shows_nowhere(
    admin_client: Client, secret: MemberPage, tellers: list[int], hide: Callable[[Any], None]
) -> None:
    hide(secret)
    told = everything(admin_client, tellers)
    assert SECRET not in told
    for address in (f"pages/{secret.pk}/", f"pages/find/?html_path=/uczestnicy/{secret.slug}/"):
        assert admin_client.get(f"{V3}/{address}").status_code == 404
    below = Page.objects.get(slug="podstrona")
    hidden = not below.live or below.get_parent().get_view_restrictions().exists()
    assert admin_client.get(f"{V3}/pages/{below.pk}/").status_code == 404 or not hidden


@pytest.mark.once
def test_the_words_of_a_draft_show_nowhere(
    admin_client: Client, secret: MemberPage, tellers: list[int]
) -> None:
    secret.title = "Nieopublikowanka"
    secret.save_revision()
    assert "Nieopublikowanka" not in everything(admin_client, tellers)


@pytest.mark.parametrize("kind", ["images", "documents"])
@pytest.mark.once
def test_files_of_private_collections_show_nowhere(
    client: Client, private: Collection, kind: str
) -> None:
    if kind == "images":
        model: Any = get_image_model()
        file: Any = get_test_image_file(filename="kryptonim.png")
    else:
        model, file = get_document_model(), ContentFile(b"%PDF", name="kryptonim.pdf")
    item = model.objects.create(title=SECRET, file=file, collection=private)
    link = f'<p><a linktype="document" id="{item.pk}">plik</a></p>'
    page = NewsPage.objects.filter(live=True).first()
    page.body = json.dumps([{"type": "text", "value": link}])
    page.cover = item if kind == "images" else None
    page.save()
    told = everything(client, [page.pk])
    assert "kryptonim" not in told
    assert SECRET not in told
    assert client.get(f"{V3}/{kind}/{item.pk}/").status_code == 404


@pytest.mark.parametrize("seed", range(4))
def test_no_query_makes_it_fail(client: Client, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    addresses = [f"{V3}/{kind}/?{name}={encoded(value)}"
                 for kind in (*LISTS, "pages/find", "pages/3")
                 for name in NAMES for value in VALUES]  # fmt: skip
    for address in chance.sample(addresses, 150):
        answer = client.get(address)
        assert answer.status_code < 500, address
        if answer.status_code >= 400:
            assert answer["Content-Type"] == "application/problem+json", address


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("offset", ["9223372036854775808", "9" * 30])
def test_an_offset_that_no_database_counts_to_is_refused(
    client: Client, kind: str, offset: str
) -> None:
    answer = client.get(f"{V3}/{kind}/?offset={offset}")
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"


def test_redirects_are_told_as_v2_tells_them(client: Client, secret: MemberPage) -> None:
    redirect = Redirect.objects.get(redirect_page=secret)
    elsewhere = Redirect.objects.create(old_path="/dokads", redirect_link="https://example.org/")
    addresses = [
        f"{V3}/redirects/{redirect.pk}/",
        f"{V3}/redirects/find/?id={redirect.pk}",
        f"{V3}/redirects/find/?html_path=/stare",
    ]

    def listed() -> list[int]:
        answer = client.get(f"{V3}/redirects/?limit=100").json()
        assert answer["count"] == len(answer["items"])
        return [item["id"] for item in answer["items"]]

    assert {redirect.pk, elsewhere.pk} <= set(listed())
    assert [client.get(address).status_code for address in addresses] == [200, 302, 302]
    ask_for_a_login(secret)
    assert redirect.pk not in listed()
    assert elsewhere.pk in listed()
    assert [client.get(address).status_code for address in addresses] == [404, 404, 404]


def test_who_has_a_token_reads_every_redirect(client: Client, secret: MemberPage) -> None:
    ask_for_a_login(secret)
    redirect = Redirect.objects.get(redirect_page=secret)
    headers = {"authorization": f"Bearer {token_of()}"}
    items = client.get(f"{V3}/redirects/?limit=100", headers=headers).json()["items"]
    assert redirect.pk in [item["id"] for item in items]


@pytest.fixture
def illustrated(private: Collection) -> NewsPage:
    """A news item that shows a picture and a file of a private collection, and a private page, in
    every way there is."""
    picture = get_image_model().objects.create(
        title=SECRET, file=get_test_image_file(filename="kryptonim.png"), collection=private
    )
    file = get_document_model().objects.create(
        title=SECRET, file=ContentFile(b"%PDF", name="kryptonim.pdf"), collection=private
    )
    member = MemberPage.objects.filter(locale__language_code="pl").first()
    ask_for_a_login(member)
    links = [
        f'<a linktype="page" id="{member.pk}">strona</a>',
        f'<a id="{file.pk}" linktype="document">plik</a>',
    ]
    body = [
        {"type": "text", "value": f"<p>{links[0]} i {links[1]}</p>"},
        {"type": "image", "value": {"image": picture.pk, "alt_text": "Opis tajny"}},
        {"type": "files", "value": {"files": [{"document": file.pk, "label": "Etykieta tajna"}]}},
        {"type": "cards", "value": {"heading": "", "pages": [member.pk]}},
        {"type": "call", "value": {"heading": "x", "label": "x", "page": member.pk, "url": ""}},
    ]
    page = NewsPage(title="Ilustrowana", slug="ilu", cover=picture, body=json.dumps(body))
    page.attachment_rows = [NewsAttachment(document=file, title="Załącznik tajny")]
    NewsIndexPage.objects.get(locale__language_code="pl").add_child(instance=page)
    return page


@pytest.mark.parametrize("query", ["", "?rich_text_format=html"])
def test_a_page_tells_nothing_of_what_is_private(
    client: Client, illustrated: NewsPage, query: str
) -> None:
    shown = client.get(f"{V3}/pages/{illustrated.pk}/{query}").json()
    blocks = {block["type"]: block["value"] for block in shown["body"]}
    assert shown["cover"] is None
    assert shown["attachments"] == []
    assert blocks["text"] == "<p><a>strona</a> i\xa0<a>plik</a></p>"
    assert blocks["image"] is None or blocks["image"]["image"] is None
    assert blocks["files"]["files"] == []
    assert blocks["cards"]["pages"] == []
    assert blocks["call"]["page"] is None
    assert "tajn" not in json.dumps(shown, ensure_ascii=False)


def test_who_has_a_token_is_told_what_a_page_refers_to(
    client: Client, illustrated: NewsPage
) -> None:
    headers = {"authorization": f"Bearer {token_of('change')}"}
    shown = client.get(f"{V3}/pages/{illustrated.pk}/", headers=headers).json()
    assert shown["cover"]["id"] == illustrated.cover_id
    assert shown["attachments"]


def test_what_a_session_opened_opens_nothing_here(client: Client, secret: MemberPage) -> None:
    restriction = PageViewRestriction.objects.create(
        page=secret, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    session = client.session
    session[PageViewRestriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()
    assert client.get(secret.get_url()).status_code == 200
    assert client.get(f"{V3}/pages/{secret.pk}/").status_code == 404


@pytest.mark.parametrize("address", ["snippets/pages_news.Topic/", "snippets/x/1/", "sites/"])
def test_what_needs_a_token_asks_for_one(client: Client, address: str) -> None:
    answer = client.get(f"{V3}/{address}")
    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"
