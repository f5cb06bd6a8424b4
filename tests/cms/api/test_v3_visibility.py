"""Nor does v3 show what the public may not see, and whatever it is asked it answers."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page

from pages.members.models import MemberPage
from pages.news.models import NewsPage

from .test_nonsense import VALUES, encoded
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

pytestmark = pytest.mark.django_db

__all__ = ["private", "secret"]

V3 = "/api/v3-preview"
LISTS = ("pages", "images", "documents")
NAMES = (
    "limit", "offset", "order", "search", "search_operator", "type", "locale", "fallback", "state",
    "origin", "max_staleness", "child_of", "descendant_of", "ancestor_of", "translation_of", "site",
    "id", "html_path", "version", "rich_text_format", "title", "slug", "nonsense",
)  # fmt: skip


def everything(client: Client) -> str:
    """All that v3 tells of the pages of a site, in lists, searches and details."""
    told = []
    addresses = [f"pages/?limit=100&offset={offset}" for offset in (0, 100)]
    addresses += [f"pages/?search={SECRET}", f"pages/?slug={SECRET.lower()}"]
    addresses += [f"{kind}/?limit=100" for kind in LISTS[1:]]
    for page in Page.objects.filter(depth__gte=2).values_list("pk", flat=True):
        addresses += [f"pages/{page}/", f"pages/{page}/?version=draft"]
        addresses += [f"pages/{page}/?rich_text_format={form}" for form in ("html", "db")]
    for address in addresses:
        answer = client.get(f"{V3}/{address}")
        assert answer.status_code in (200, 404, 422), (address, answer.content)
        told.append(answer.content.decode("unicode_escape"))
    return "".join(told)


def test_what_is_public_shows(client: Client, secret: MemberPage) -> None:
    assert SECRET in everything(client)


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
def test_what_is_hidden_shows_nowhere(
    admin_client: Client, secret: MemberPage, hide: Callable[[Any], None]
) -> None:
    hide(secret)
    told = everything(admin_client)
    assert SECRET not in told
    for address in (f"pages/{secret.pk}/", f"pages/find/?html_path=/uczestnicy/{secret.slug}/"):
        assert admin_client.get(f"{V3}/{address}").status_code == 404
    below = Page.objects.get(slug="podstrona")
    hidden = not below.live or below.get_parent().get_view_restrictions().exists()
    assert admin_client.get(f"{V3}/pages/{below.pk}/").status_code == 404 or not hidden


def test_the_words_of_a_draft_show_nowhere(admin_client: Client, secret: MemberPage) -> None:
    secret.title = "Nieopublikowanka"
    secret.save_revision()
    assert "Nieopublikowanka" not in everything(admin_client)


@pytest.mark.parametrize("kind", ["images", "documents"])
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
    told = everything(client)
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
