"""Consumers say how far they have read, and editors see who may show what was withdrawn."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from cms.previews.models import DraftKey
from cms.published.changes import latest
from cms.published.log import begin_epoch, number_entries
from cms.published.models import LogEntry
from cms.translation.roles.groups import EDITOR, TRANSLATOR, make_roles
from tests.cms.people import client, person, superuser

from .consumer import log

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ACK = "/api/v2/changes/ack/"


@pytest.fixture(autouse=True)
def an_empty_log(db: None) -> None:
    number_entries()
    LogEntry.objects.all().delete()


def key(name: str = "Partner", **fields: Any) -> tuple[DraftKey, str]:
    made = DraftKey(name=name, reads_drafts=False, **fields)
    secret = made.give_secret()
    made.save()
    return made, secret


def ack(secret: str, cursor: Any, **more: Any) -> Any:
    headers = {"Authorization": f"Bearer {secret}"}
    data = {"cursor": cursor, **more}
    return Client().post(ACK, data, content_type="application/json", headers=headers)


def removed(page: int, path: str, event: str = "withdrawn") -> None:
    site = Site.objects.get(is_default_site=True).pk
    log(event, subject=f"page:{page}", page_id=page, path="", old_path=path, site_id=site)


def board(user: Any = None) -> str:
    html = client(user or superuser()).get(reverse("cms_webhooks_board")).content.decode()
    return html.replace("\xa0", " ")


def test_a_consumer_says_how_far_it_has_come() -> None:
    made, secret = key()
    log()
    answer = ack(secret, str(latest()))
    assert answer.json() == {"cursor": str(latest()), "behind": False}
    assert "no-store" in answer["Cache-Control"]
    before = latest()
    log()
    assert ack(secret, str(before)).json() == {"cursor": str(before), "behind": True}
    assert made.acknowledgement.number == before.number


@pytest.mark.parametrize("cursor", [None, 7, "", "latest", "1f0a2b3c", ["x"], "1F0A2B3C.1"])
def test_what_is_no_cursor_is_refused_by_name(cursor: Any) -> None:
    answer = ack(key()[1], cursor)
    assert (answer.status_code, answer.json()["parameter"]) == (400, "cursor")


def test_a_cursor_of_another_epoch_or_ahead_of_the_log_is_refused_by_name() -> None:
    made, secret = key()
    log()
    end = latest()
    for cursor in (f"ffffffff.{end.number}", f"{end.epoch}.{end.number + 1}"):
        answer = ack(secret, cursor)
        assert (answer.status_code, answer.json()["parameter"]) == (410, "cursor")
    assert not hasattr(made, "acknowledgement")


def test_a_body_that_is_none_is_refused() -> None:
    _made, secret = key()
    headers = {"Authorization": f"Bearer {secret}"}

    def send(body: str, media_type: str = "application/json") -> Any:
        return Client().post(ACK, body, content_type=media_type, headers=headers)

    assert send("{").status_code == 400
    assert send("[" * 900).status_code == 400
    assert send("[]").json()["parameter"] == "cursor"
    assert send('"' + "x" * 2000 + '"').status_code == 413
    assert send("cursor=1", "application/x-www-form-urlencoded").status_code == 415
    assert ack(secret, str(latest()), more=1).json()["parameter"] == "more"
    assert Client().get(ACK).status_code == 405


def test_without_a_valid_key_nothing_is_noted_and_guessing_ends(settings: Any) -> None:
    settings.ADDRESS_FAILURES = 3
    _made, revoked = key(revoked_at=timezone.now())
    for secret in ("", "draft_wrong", revoked):
        answer = ack(secret, str(latest()))
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
    answer = ack(key()[1], str(latest()))
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0


def test_a_key_that_only_acknowledges_opens_no_draft() -> None:
    _made, secret = key()
    headers = {"Authorization": f"Bearer {secret}"}
    answer = Client().get("/api/v2/pages/", {"draft": "true"}, headers=headers)
    assert answer.status_code == 401
    assert "opens no drafts" in answer.json()["detail"]


def test_the_board_names_what_a_consumer_may_still_show() -> None:
    _made, secret = key("Partner z Radomia")
    removed(1, "/wczesniej/")
    ack(secret, str(latest()))
    removed(2, "/wycofana/")
    removed(3, "/skasowana/", "deleted")
    removed(4, "/wrocila/")
    log("published", subject="page:4", page_id=4)
    html = board()
    assert "Partner z Radomia" in html
    assert "/wycofana/" in html
    assert "/skasowana/" in html
    assert "/wczesniej/" not in html
    assert "/wrocila/" not in html
    ack(secret, str(latest()))
    assert "/wycofana/" not in board()


def test_the_board_says_of_each_what_is_known() -> None:
    key("Nigdy")
    _made, secret = key("Dawno")
    _old, revoked = key("Nieważny")
    log()
    ack(secret, str(latest()))
    ack(revoked, str(latest()))
    DraftKey.objects.filter(name="Nieważny").update(revoked_at=timezone.now())
    begin_epoch()
    html = board()
    assert "Nigdy" in html
    assert "Dawno" in html
    assert "Nieważny" not in html


def test_of_an_erased_page_no_address_is_told() -> None:
    _made, secret = key()
    log()
    ack(secret, str(latest()))
    removed(2, "")
    assert "adres" in board()


def test_the_board_takes_as_many_queries_for_many_consumers(
    django_assert_num_queries: Any,
) -> None:
    from cms.webhooks.board import consumers

    log()
    for number in range(5):
        _made, secret = key(f"Partner {number}")
        ack(secret, str(latest()))
    for page in range(5):
        removed(page, f"/strona-{page}/")
    with django_assert_num_queries(5):
        found = consumers()
    assert [consumer.removed for consumer in found] == [5] * 5
    assert [consumer.entries for consumer in found] == [5] * 5


def test_editors_look_at_the_board_and_translators_do_not() -> None:
    make_roles()
    address = reverse("cms_webhooks_board")
    assert client(person((EDITOR, "pl"))).get(address).status_code == 200
    assert client(person((TRANSLATOR, "en"))).get(address).status_code == 302
