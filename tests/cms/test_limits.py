"""What may be tried only so often, by whom, and how it is told."""

import datetime
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.core import mail
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import APIToken, PageViewRestriction

from cms.accounts import limits
from cms.accounts.limits import Limit, client_address, forget_old_attempts
from cms.accounts.models import Attempt, User
from cms.operations.clock import tidy
from pages.news.models import NewsPage

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"
RESET = "/admin/password_reset/"
HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"
RIGHT = "a-right-and-long-password"


@pytest.fixture
def person() -> Any:
    return User.objects.create_superuser("redaktorka", "redaktorka@example.org", RIGHT)


def sign_in(name: str, password: str, address: str = HERE, **more: Any) -> Any:
    data = {"username": name, "password": password}
    return Client().post(LOGIN, data, REMOTE_ADDR=address, **more)


def statuses(tries: list[Any]) -> list[int]:
    return [answer.status_code for answer in tries]


def test_a_name_is_locked_where_it_was_tried_too_often(person: User) -> None:
    tries = [sign_in("redaktorka", "wrong") for _ in range(6)]
    assert statuses(tries) == [200, 200, 200, 200, 429, 429]
    assert tries[-1].headers["Retry-After"] == "900"
    # Not even with the right password.
    assert sign_in("redaktorka", RIGHT).status_code == 429


def test_the_lock_is_told_in_the_looks_of_the_admin() -> None:
    for _ in range(6):
        answer = sign_in("redaktorka", "wrong")
    assert answer.status_code == 429
    assert "Zbyt wiele prób. Prosimy" in answer.content.decode()
    assert "login-form" in answer.content.decode()


def test_a_stranger_locks_nobody_out(person: User) -> None:
    for _ in range(7):
        sign_in("redaktorka", "wrong", ELSEWHERE)
    assert sign_in("redaktorka", RIGHT, HERE).status_code == 302


def test_a_lock_does_not_tell_whether_a_name_exists(person: User) -> None:
    known = [sign_in("redaktorka", "wrong", HERE) for _ in range(6)]
    unknown = [sign_in("nikt", "wrong", ELSEWHERE) for _ in range(6)]
    assert statuses(known) == statuses(unknown)


def test_one_address_does_not_try_many_names(person: User, settings: Any) -> None:
    tries = [sign_in(f"imie-{number}", "wrong") for number in range(settings.ADDRESS_FAILURES)]
    assert set(statuses(tries)) == {200}
    assert sign_in("redaktorka", RIGHT).status_code == 429
    assert sign_in("redaktorka", RIGHT, ELSEWHERE).status_code == 302


def test_who_signs_in_rightly_is_never_counted(person: User) -> None:
    for _ in range(8):
        assert sign_in("redaktorka", RIGHT).status_code == 302
    assert not Attempt.objects.exists()


def test_a_lock_ends_by_itself(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = Limit("anything", 2, 60)
    assert [limit.counted("x"), limit.counted("x")] == [1, 2]
    assert 0 < limit.wait("x") <= 60
    assert limit.wait("y") == 0
    later = limits.time.time() + 61
    monkeypatch.setattr(limits.time, "time", lambda: later)
    assert limit.wait("x") == 0
    assert limit.counted("x") == 1
    monkeypatch.setattr(limits.time, "time", lambda: later + 61)
    forget_old_attempts()
    assert not Attempt.objects.exists()


def test_who_gave_a_wrong_password_is_forgotten_once_the_lock_is_over(person: User) -> None:
    sign_in("redaktorka", "wrong")
    sign_in("redaktor", "wrong", ELSEWHERE)
    over = timezone.now() - datetime.timedelta(minutes=settings.LOCK_MINUTES + 1)
    AccessAttempt.objects.filter(username="redaktorka").update(attempt_time=over)
    tidy()
    assert list(AccessAttempt.objects.values_list("username", flat=True)) == ["redaktor"]


def test_of_many_tries_at_once_no_more_than_the_limit_are_looked_at() -> None:
    """Each counts before anybody has looked at it."""
    limit = Limit("anything", 2, 60)
    assert [limit.tried("x") > 0 for _ in range(4)] == [False, False, True, True]
    # One of the two was right; what was refused is not counted.
    limit.taken_back("x")
    assert [limit.tried("x") > 0 for _ in range(2)] == [False, True]
    limit.taken_back("x")
    limit.taken_back("x")
    assert not Attempt.objects.exists()
    limit.taken_back("x")
    assert limit.tried("x") == 0


def test_a_page_s_password_is_not_guessed(settings: Any) -> None:
    page = NewsPage.objects.live().first()
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="tajne"
    )
    address = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"

    def tried(password: str, where: str) -> Any:
        data = {"password": password, "return_url": page.url}
        return Client().post(address, data, REMOTE_ADDR=where)

    tries = [tried("wrong", HERE) for _ in range(settings.ADDRESS_FAILURES)]
    assert 429 not in statuses(tries)
    refused = tried("tajne", HERE)
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 800
    assert "Zbyt wiele prób" in refused.content.decode()
    assert page.title not in refused.content.decode()
    english = Client().post(f"/en{address}", {"password": "tajne"}, REMOTE_ADDR=HERE)
    assert english.status_code == 429
    assert "There were too many attempts." in english.content.decode()
    assert tried("tajne", ELSEWHERE).status_code == 302


def test_nobody_is_mailed_many_new_passwords(person: User, settings: Any) -> None:
    def asked(email: str, where: str) -> int:
        return Client().post(RESET, {"email": email}, REMOTE_ADDR=where).status_code

    for number in range(20):
        asked("Redaktorka@example.org", f"203.0.113.{number}")
    assert len(mail.outbox) == settings.HOURLY_RESET_MAILS
    nobody = [asked(f"nikt{number}@example.org", HERE) for number in range(7)]
    assert nobody == [302] * settings.HOURLY_RESET_MAILS + [429] * 2


def test_a_token_of_the_api_is_not_guessed(settings: Any) -> None:
    def asked(number: int) -> Any:
        token = {"authorization": f"Bearer wrong-{number}"}
        return Client().get("/api/v3-preview/pages/", headers=token, REMOTE_ADDR=HERE)

    tries = [asked(number) for number in range(settings.ADDRESS_FAILURES)]
    assert set(statuses(tries)) == {200}
    refused = asked(99)
    assert refused.status_code == 429
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused.json()["detail"] == (
        "Too many attempts came from this address. Try again later."
    )
    assert int(refused.headers["Retry-After"]) > 800
    # Who brings no token is not held up.
    assert Client().get("/api/v3-preview/pages/", REMOTE_ADDR=HERE).status_code == 200


def test_a_plain_get_neither_reads_nor_writes_attempts() -> None:
    with CaptureQueriesContext(connection) as queries:
        assert Client().get("/").status_code == 200
        assert Client().get(LOGIN).status_code == 200
    assert not [query for query in queries if "attempt" in query["sql"]]


@pytest.mark.parametrize(
    ("proxies", "told", "address"),
    [
        (0, "198.51.100.7", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        (2, "10.0.0.1, 198.51.100.7, 203.0.113.9", "198.51.100.7"),
        (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        (1, "::ffff:198.51.100.7", "198.51.100.7"),
        (1, "203.0.113.7:51712", "203.0.113.7"),
        (1, "10.0.0.1:80, 203.0.113.7:51712", "203.0.113.7"),
        (1, "[2001:db8:1:2::1]:443", "2001:db8:1:2::"),
        (1, "[2001:db8:1:2::1]", "2001:db8:1:2::"),
        (1, "[::ffff:198.51.100.7]:443", "198.51.100.7"),
        (1, "fe80::1%eth0", "fe80::"),
        (1, "nonsense", "192.0.2.1"),
        (1, "198.51.100.7, nonsense:80", "192.0.2.1"),
    ],
)
def test_an_address_is_that_of_the_connection_unless_a_proxy_is_trusted(
    settings: Any, proxies: int, told: str, address: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": told} if told else {}
    asked = RequestFactory().get("/", headers=headers, REMOTE_ADDR="192.0.2.1")
    assert client_address(asked) == address


def test_a_claimed_address_gets_round_no_lock(person: User) -> None:
    for number in range(6):
        claimed = {"x-forwarded-for": f"203.0.113.{number}"}
        answer = sign_in("redaktorka", "wrong", headers=claimed)
    assert answer.status_code == 429


def test_addresses_that_look_at_no_token_lock_nobody_out(person: User, settings: Any) -> None:
    settings.ADDRESS_FAILURES = 2
    made: Any = APIToken.create_token(user=person, name="Program")
    key = made[1]
    for _ in range(settings.ADDRESS_FAILURES):
        for address in ("pages", "openapi.json", "nowhere/"):
            v3(address, key)
    assert v3("pages/", key).status_code == 200


def v3(address: str, key: str) -> Any:
    headers = {"Authorization": f"Bearer {key}"}
    return Client().get(f"/api/v3-preview/{address}", headers=headers, REMOTE_ADDR=HERE)
