"""Whatever changes what the public sees, answers that were kept are made anew."""

import datetime
import itertools
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail_localize.models import StringTranslation

from cms.media.models import CmsRendition
from cms.published import response_cache, version
from cms.published.models import PublicChange
from cms.site.models import Menu, SiteSettings
from cms.translation.review.approval import approved_elsewhere
from pages.news.models import NewsPage, Topic

from .counting import ADDRESSES, queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("keeps")]


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
    StringTranslation.objects.filter(context__isnull=False)[0].save()


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


def test_what_is_rolled_back_changes_nothing_and_what_follows_does(client: Client) -> None:
    before = version.current()
    try:
        with transaction.atomic():
            version.note_change()
            raise ValueError
    except ValueError:
        pass
    assert version.current() == before
    with transaction.atomic():
        version.note_change()
    assert version.current() != before


def test_a_savepoint_that_is_rolled_back_takes_its_note_along(db: None) -> None:
    before = version.current()
    with transaction.atomic():
        try:
            with transaction.atomic():
                version.note_change()
                raise ValueError
        except ValueError:
            pass
        version.note_change()
    assert version.current() != before


def test_a_transaction_notes_once(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(3), transaction.atomic():
        for _ in range(3):
            version.note_change()


def test_in_whatever_order_transactions_are_committed_no_version_comes_again(db: None) -> None:
    """By construction: each subset of three rows is what somebody may see meanwhile."""
    PublicChange.objects.all().delete()
    for _ in range(3):
        version._add()
    rows = list(PublicChange.objects.all())
    seen = {version.current()}
    for count in range(3):
        for some in itertools.combinations(rows, count):
            PublicChange.objects.exclude(pk__in=[row.pk for row in some]).delete()
            seen.add(version.current())
            PublicChange.objects.all().delete()
            PublicChange.objects.bulk_create(rows)
    assert len({found.marks for found in seen}) == 8


def test_many_rows_become_one_under_another_version(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "_MANY", 3)
    PublicChange.objects.all().delete()
    for _ in range(3):
        version._add()
    before = version.current()
    assert version.gather() == 0
    assert version.current() == before
    version._add()
    before = version.current()
    assert version.gather() == 4
    assert PublicChange.objects.count() == 1
    assert version.current() != before


def test_the_next_day_answers_are_made_anew(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *_: tomorrow)
    _, asked = queries(client, "/")
    assert asked > 1


def test_what_is_made_while_something_changes_is_not_given_afterwards(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody publishes between the question for the version and the end of the answer."""
    made = response_cache._made

    def slowly(request: Any, get_response: Any) -> Any:
        response = made(request, get_response)
        with approved_elsewhere(), transaction.atomic():
            _publish()
        return response

    monkeypatch.setattr(response_cache, "_made", slowly)
    old = client.get("/aktualnosci/").content.decode()
    monkeypatch.undo()
    assert "Zupełnie nowy tytuł" not in old
    assert "Zupełnie nowy tytuł" in client.get("/aktualnosci/").content.decode()


def test_what_the_public_does_not_see_changes_nothing(client: Client, admin_user: Any) -> None:
    page = _news()
    before = version.current()
    page.title = "Szkic"
    page.save_revision()
    Client().force_login(admin_user)
    client.get("/szukaj/?q=klaster")
    for address in ADDRESSES:
        client.get(address)
    assert version.current() == before


def test_a_restriction_and_what_follows_from_it_are_one_transaction(admin_client: Client) -> None:
    page = _news()
    address = f"/admin/pages/{page.pk}/privacy/"
    with CaptureQueriesContext(connection) as asked:
        assert admin_client.get(address).status_code == 200
    assert not any("SAVEPOINT" in query["sql"] for query in asked)
    with CaptureQueriesContext(connection) as asked:
        answer = admin_client.post(address, {"restriction_type": "login"})
    assert answer.json()["is_public"] is False
    told = [query["sql"].split("(")[0] for query in asked]
    begins = next(place for place, sql in enumerate(told) if sql.startswith("SAVEPOINT"))
    ends = max(place for place, sql in enumerate(told) if sql.startswith("RELEASE"))
    for table in ("wagtailcore_pageviewrestriction", "cms_published_publicchange"):
        assert begins < told.index(f'INSERT INTO "{table}" ') < ends
    assert Client().get(page.get_url()).status_code == 302
