"""Whole answers are made once and given again until the public sees something else."""

import gzip
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.media.models import CmsRendition
from cms.published import keeping, version
from cms.site.models import Menu, SiteSettings
from cms.translation.models import PageTranslation
from cms.translation.review.approval import approved_elsewhere
from pages.news.models import NewsPage, Topic

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/", "/en/", "/aktualnosci/", "/uczestnicy/", "/aktualnosci/atom.xml", "/en/news/feed.json",
    "/sitemap.xml", "/api/v2/pages/?limit=5",
)  # fmt: skip


@pytest.fixture(autouse=True)
def keeps(settings: Any) -> Any:
    """Answers are kept, and nothing is kept yet."""
    settings.KEPT_ANSWERS_MB = 32
    keeping.forget()
    yield
    keeping.forget()


def queries(client: Client, address: str, **headers: str) -> tuple[Any, int]:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address, headers=headers)
    return answer, len(asked)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_is_made_once_and_given_again_by_one_query(client: Client, address: str) -> None:
    first, cold = queries(client, address)
    again, warm = queries(client, address)
    assert (first.status_code, warm) == (200, 1)
    assert cold > 1
    assert again.content == first.content
    assert dict(again.items()) == dict(first.items())
    known, asked = queries(client, address, **{"if-none-match": first["ETag"]})
    assert (known.status_code, known.content, asked) == (304, b"", 1)
    assert known["ETag"] == first["ETag"]
    head = client.head(address)
    assert (head.content, head["ETag"]) == (b"", first["ETag"])
    assert head["Content-Length"] == str(len(first.content))
    assert client.head(address, headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_kept_is_what_the_ordinary_path_makes(
    client: Client, address: str, settings: Any
) -> None:
    client.get(address)
    kept = client.get(address)
    settings.KEPT_ANSWERS_MB = 0
    assert client.get(address).content == kept.content


def test_an_answer_says_what_it_depends_on_and_nothing_else(client: Client) -> None:
    for address in ADDRESSES:
        answer = client.get(address)
        varies = {name.strip() for name in answer["Vary"].lower().split(",")}
        # Of any origin, as CORS says of what every site may read.
        assert varies - {"origin"} == {"accept-encoding"}, address
        assert answer["Cache-Control"] == "no-cache"


def test_each_coding_has_its_own_etag_and_knows_the_other_s(client: Client) -> None:
    plain = client.get("/")
    packed = client.get("/", headers={"accept-encoding": "br, gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert packed["ETag"] == f'{plain["ETag"][:-1]}-gzip"'
    for etag in (plain["ETag"], packed["ETag"], f"W/{packed['ETag']}", '"x", ' + plain["ETag"]):
        known = client.get("/", headers={"accept-encoding": "gzip", "if-none-match": etag})
        assert (known.status_code, known["ETag"]) == (304, packed["ETag"])
    refused = client.get("/", headers={"accept-encoding": "gzip;q=0, identity"})
    assert "Content-Encoding" not in refused
    assert client.get("/", headers={"if-none-match": '"x"'}).status_code == 200


def test_somebody_with_a_session_passes_by(client: Client, admin_client: Client) -> None:
    client.get("/")
    own, asked = queries(admin_client, "/")
    assert asked > 1
    assert "private" in own["Cache-Control"]
    assert "ETag" not in own
    assert b"wagtail-userbar" in own.content
    assert b"wagtail-userbar" not in client.get("/").content


def test_a_page_with_a_token_is_not_kept(client: Client) -> None:
    page = Page.objects.get(slug="kontakt")
    address = page.get_url()
    first, again = Client().get(address), Client().get(address)
    assert "csrftoken" in first.cookies
    assert first.content != again.content
    assert "private" in first["Cache-Control"]


def test_searches_are_counted_each_time(client: Client) -> None:
    with patch("cms.design.search.note") as noted:
        for _ in range(2):
            client.get("/szukaj/?q=klaster")
    assert noted.call_count == 2


# What editors do, each of which the public sees on some page.


def _news() -> Any:
    return NewsPage.objects.filter(live=True, locale__language_code="pl").latest("date")


def _publish() -> None:
    page = _news()
    page.title = "Zupełnie nowy tytuł"
    page.save_revision().publish()


def _unpublish() -> None:
    _news().unpublish()


def _delete() -> None:
    _news().delete()


def _move() -> None:
    page = Page.objects.get(pk=_news().pk)
    page.move(page.get_siblings()[0], pos="left")


def _restrict() -> None:
    PageViewRestriction.objects.create(page=_news(), restriction_type="login")


def _rename_a_term() -> None:
    term = Topic.objects.first()
    assert term
    term.name = "Inny temat"
    term.save()


def _replace_a_picture() -> None:
    image = get_image_model().objects.first()
    image.title = "Inny obraz"
    image.save()


def _cut_a_picture() -> None:
    CmsRendition.objects.all()[0].delete()


def _change_a_setting() -> None:
    found = SiteSettings.objects.first() or SiteSettings(site=Site.objects.get())
    found.save()


def _order_a_menu() -> None:
    menu = Menu.objects.first() or Menu(locale=Locale.objects.get(language_code="pl"))
    menu.save()


def _add_a_language() -> None:
    Locale.objects.create(language_code="de")


def _redirect() -> None:
    Redirect.objects.create(old_path="/stara", redirect_link="/")


def _state_of_a_translation() -> None:
    PageTranslation.objects.all()[0].save()


SEEN_IN_THE_ARCHIVE = (_publish, _unpublish, _delete, _restrict)
CHANGES = (
    *SEEN_IN_THE_ARCHIVE, _move, _rename_a_term, _replace_a_picture, _cut_a_picture,
    _change_a_setting, _order_a_menu, _add_a_language, _redirect, _state_of_a_translation,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_after_whatever_changes_the_public_s_view_answers_are_made_anew(
    client: Client, change: Any
) -> None:
    before = client.get("/aktualnosci/").content
    known = version.current()
    with approved_elsewhere(), transaction.atomic():
        change()
    assert version.current() != known
    after, asked = queries(client, "/aktualnosci/")
    assert asked > 1
    assert after.content != before or change not in SEEN_IN_THE_ARCHIVE
