"""Pages behind a password are read by API by who knows it, for a quarter of an hour."""

import datetime
import re
from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from cms.api.v2 import passwords
from cms.content import password_tokens
from cms.published.models import Document
from pages.members.models import MemberPage
from pages.news.models import NewsIndexPage, NewsPage
from pages.text.models import ContactPage

from .test_openapi import mistakes

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PASSWORD = "sezam"
SECRET = "Kryptonimologia"
HERE, ELSEWHERE = "203.0.113.7", "203.0.113.8"


def index(language: str = "pl") -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code=language)


def restrict(page: Any, password: str = PASSWORD, kind: str = "password") -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, password=password)


@pytest.fixture
def secret() -> NewsPage:
    """A page that asks for a password; its body links to another that does so as well."""
    page = NewsPage(title=SECRET, slug="tajne", lead=f"{SECRET} w zapowiedzi")
    index().add_child(instance=page)
    restrict(page)
    return page


def send(page: Any, password: str = PASSWORD, where: str = HERE) -> Any:
    return Client().post(
        "/api/v2/passwords/",
        {"page": page, "password": password},
        "application/json",
        REMOTE_ADDR=where,
    )


def token(page: Any, password: str = PASSWORD) -> str:
    answer = send(page.pk, password)
    assert answer.status_code == 201, answer.content
    return str(answer.json()["token"])


def read(address: str, *tokens: str) -> Any:
    headers = {"page-token": ", ".join(tokens)} if tokens else {}
    return Client().get(f"/api/v2/{address}", headers=headers)


def titles(address: str, *tokens: str) -> list[str]:
    answer = read(address, *tokens)
    assert answer.status_code == 200, answer.content
    return [item["title"] for item in answer.json()["items"]]


def is_private(answer: Any) -> bool:
    return (
        answer["Cache-Control"] == "private, no-store"
        and "ETag" not in answer
        and answer["X-Robots-Tag"] == "noindex"
    )


def test_the_password_opens_the_page_in_every_way(secret: NewsPage) -> None:
    answer = send(secret.pk)
    assert (answer.status_code, answer.json()["page"]) == (201, secret.pk)
    assert is_private(answer)
    ends = datetime.datetime.fromisoformat(answer.json()["expires_at"])
    left = ends - datetime.datetime.now(datetime.UTC)
    assert datetime.timedelta(minutes=14) < left <= datetime.timedelta(minutes=15)
    known = answer.json()["token"]
    detail = read(f"pages/{secret.pk}/", known)
    assert detail.json()["title"] == SECRET
    assert mistakes("pages_news.NewsPage", detail.json()) == []
    located = read(f"locate/?path={secret.get_url()}", known)
    assert located.json()["page"]["title"] == SECRET
    listed = read("pages/?type=pages_news.NewsPage", known)
    assert [item["title"] for item in listed.json()["items"]] == [SECRET]
    assert all(map(is_private, (detail, located, listed)))


def test_without_the_token_nothing_is_told(secret: NewsPage) -> None:
    # Asked before and after by who has the token: neither is given the other's answer.
    known = token(secret)
    for tokens in [(), (known,), ()]:
        detail = read(f"pages/{secret.pk}/", *tokens)
        assert detail.status_code == (200 if tokens else 404)
        located = read(f"locate/?path={secret.get_url()}", *tokens)
        assert located.status_code == (200 if tokens else 404)
        listed = read("pages/?type=pages_news.NewsPage&limit=100", *tokens)
        assert (SECRET in listed.content.decode()) == bool(tokens)
        for address in ("pages/?search=kryptonimologia", "suggest/?q=krypto&locale=pl"):
            assert SECRET not in read(address, *tokens).content.decode()


def test_what_stands_behind_a_password_is_no_public_document(secret: NewsPage) -> None:
    before = set(Document.objects.values_list("pk", flat=True))
    assert secret.pk not in before
    read(f"pages/{secret.pk}/", token(secret))
    assert set(Document.objects.values_list("pk", flat=True)) == before


def test_a_page_is_named_by_its_address_as_well(secret: NewsPage) -> None:
    assert send(secret.get_url()).status_code == 201
    assert send(f"http://testserver{secret.get_url()}").status_code == 201
    assert send("http://elsewhere.example/tajne/").status_code == 403


def test_a_password_opens_all_that_stands_below(client: Client) -> None:
    restrict(index())
    below = NewsPage.objects.live().child_of(index()).first()
    assert below is not None
    known = token(below)
    assert read(f"pages/{below.pk}/").status_code == 404
    shown = read(f"pages/{below.pk}/", known).json()
    assert shown["title"] == below.title
    assert shown["meta"]["parent"]["id"] == index().pk
    children = index().get_children().live().count()
    found = read(f"pages/?child_of={index().pk}&limit=100", known).json()
    assert found["meta"]["total_count"] == children
    assert read(f"pages/?child_of={index().pk}").status_code == 400
    everything = read("pages/?limit=100", known).json()
    assert everything["meta"]["total_count"] == children + 1
    crumbs = read(f"locate/?path={below.get_url()}", known).json()["breadcrumbs"]
    assert [crumb["id"] for crumb in crumbs][-1] == index().pk


def test_a_list_with_a_token_shows_no_page_that_everybody_sees(secret: NewsPage) -> None:
    assert titles("pages/?limit=100", token(secret)) == [SECRET]
    assert titles(f"pages/?descendant_of={index().pk}", token(secret)) == [SECRET]
    assert titles(f"pages/?child_of={index('en').pk}", token(secret)) == []
    assert titles("pages/?limit=1&cursor=&order=title", token(secret)) == [SECRET]


def test_what_everybody_sees_is_still_seen_with_a_token(secret: NewsPage) -> None:
    answer = read(f"pages/{index().pk}/", token(secret))
    assert (answer.status_code, answer.json()["id"]) == (200, index().pk)
    assert is_private(answer)


@pytest.mark.parametrize("name", ["search=krypto", "fallback=page&locale=pl"])
def test_what_knows_public_pages_only_is_refused_with_a_token(secret: NewsPage, name: str) -> None:
    answer = read(f"pages/?{name}", token(secret))
    assert (answer.status_code, answer.json()["parameter"]) == (400, name.split("=")[0])


def test_each_of_two_passwords_is_asked_for(secret: NewsPage) -> None:
    restrict(index(), "brama")
    address = f"pages/{secret.pk}/"
    outer, inner = token(secret, "brama"), token(secret, "sezam")
    assert read(address, outer).status_code == read(address, inner).status_code == 404
    assert SECRET not in read("pages/?limit=100", outer).content.decode()
    assert SECRET not in read(f"locate/?path={secret.get_url()}", outer).content.decode()
    assert titles("pages/?limit=100", inner) == []
    assert read(address, outer, inner).json()["title"] == SECRET


def test_a_token_of_one_page_opens_no_other(secret: NewsPage) -> None:
    other = NewsPage(title="Inna tajemnica", slug="inna")
    index().add_child(instance=other)
    restrict(other, "inne")
    assert read(f"pages/{other.pk}/", token(secret)).status_code == 404
    assert titles("pages/?limit=100", token(secret)) == [SECRET]
    both = titles("pages/?limit=100&order=title", token(secret), token(other, "inne"))
    assert both == ["Inna tajemnica", SECRET]


def test_an_alias_of_a_private_page_asks_for_its_password(secret: NewsPage) -> None:
    alias = secret.copy_for_translation(
        Locale.objects.get(language_code="en"), copy_parents=True, alias=True
    )
    assert read(f"pages/{alias.pk}/").status_code == 404
    assert read(f"pages/{alias.pk}/", token(alias)).json()["title"] == SECRET
    restrict(index("en"), "gate")
    assert read(f"pages/{alias.pk}/", token(alias, "sezam")).status_code == 404
    both = token(alias, "sezam"), token(alias, "gate")
    assert read(f"pages/{alias.pk}/", *both).status_code == 200


@pytest.mark.parametrize("kind", ["login", "groups"])
def test_a_password_opens_nothing_behind_a_login(secret: NewsPage, kind: str) -> None:
    restriction = restrict(index(), kind=kind)
    restriction.groups.set(Group.objects.all()[:1])
    assert read(f"pages/{secret.pk}/", token(secret)).status_code == 404
    assert send(index().pk).status_code == 403


def test_a_token_dies_with_its_password(secret: NewsPage) -> None:
    known = token(secret)
    restriction = secret.view_restrictions.get()
    restriction.password = "nowe"
    restriction.save()
    refused = read(f"pages/{secret.pk}/", known)
    assert (refused.status_code, refused["WWW-Authenticate"]) == (401, "Page-Token")
    assert SECRET not in refused.content.decode()
    assert is_private(refused)
    assert send(secret.pk).status_code == 403
    assert read(f"pages/{secret.pk}/", token(secret, "nowe")).status_code == 200


def test_a_token_dies_with_its_restriction(secret: NewsPage) -> None:
    known = token(secret)
    restriction = secret.view_restrictions.get()
    restriction.restriction_type = "login"
    restriction.save()
    assert read(f"pages/{secret.pk}/", known).status_code == 401
    restriction.delete()
    assert read("pages/", known).status_code == 401
    assert send(secret.pk).status_code == 403


def test_a_token_ends_by_itself(secret: NewsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    known = token(secret)
    monkeypatch.setattr(password_tokens, "LIFETIME", datetime.timedelta(0))
    refused = read(f"locate/?path={secret.get_url()}", known)
    assert refused.status_code == 401
    assert "expired" in refused.json()["detail"]


def test_a_forged_token_opens_nothing(secret: NewsPage) -> None:
    known = token(secret)
    other = NewsPage(title="Inna", slug="inna")
    index().add_child(instance=other)
    head, _, tail = known.partition(":")
    forged = [f"x{known}", known[:-1], f"{head}x:{tail}", "", "x" * 5000, token(secret).upper()]
    for one in forged:
        answer = Client().get(f"/api/v2/pages/{secret.pk}/", headers={"page-token": one})
        assert answer.status_code == 401, one
    assert read(f"pages/{secret.pk}/", *[known] * 6).status_code == 401


def test_the_form_of_a_page_is_taken_with_its_token() -> None:
    page = ContactPage.objects.get(locale__language_code="pl")
    restrict(page)
    send_form = partial(Client().post, f"/api/v2/forms/{page.pk}/", {}, "application/json")
    assert send_form().status_code == 404
    taken = send_form(headers={"page-token": token(page)})
    assert (taken.status_code, taken.json()["parameter"]) == (400, "values")
    assert taken["Cache-Control"] == "private, no-store"
    assert send_form(headers={"page-token": "x"}).status_code == 401


def test_a_withdrawn_page_is_opened_by_nothing(secret: NewsPage) -> None:
    known = token(secret)
    secret.unpublish()
    assert read(f"pages/{secret.pk}/", known).status_code == 404
    assert titles("pages/", known) == []
    assert send(secret.pk).status_code == 403


def test_nobody_learns_which_pages_there_are(secret: NewsPage) -> None:
    member = MemberPage.objects.live().first()
    assert member is not None
    asked = [
        (secret.pk, "zgadywane"), (999_999, "sezam"), (2**40, "sezam"), (-1, "sezam"),
        (member.pk, "sezam"), ("/nie-ma/", "sezam"), (secret.get_url(), "zgadywane"),
    ]  # fmt: skip
    answers = [send(page, password) for page, password in asked]
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (403, answers[0].content)
    }
    assert answers[0]["Content-Type"] == "application/problem+json"
    assert SECRET not in answers[0].content.decode()


def test_time_does_not_tell_which_pages_there_are(secret: NewsPage) -> None:
    """The database is asked the same of each."""
    member = MemberPage.objects.live().first()
    assert member is not None

    def asked(place: Any) -> list[str]:
        with CaptureQueriesContext(connection) as queries:
            assert send(place, "zgadywane").status_code == 403
        return [re.sub(r"\d+|'[^']*'", "?", query["sql"])[:60] for query in queries]

    asked(secret.pk)
    by_id = [asked(place) for place in (secret.pk, member.pk, 999_999)]
    assert {len(found) for found in by_id} == {len(by_id[0])}
    by_address = [asked(place) for place in (secret.get_url(), "/nie-ma/", "/aktualnosci/nie-ma/")]
    assert {len(found) for found in by_address} == {len(by_address[0])}


def test_passwords_that_are_tried_at_once_count_before_they_are_looked_at(
    secret: NewsPage, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ADDRESS_FAILURES = 3
    answers = []
    look = passwords.restrictions_of

    def meanwhile(*given: Any) -> Any:
        """While one is looked at, others come."""
        if len(answers) < 5:
            answers.append(None)
            answers[answers.index(None)] = send(secret.pk, "zgadywane").status_code
        return look(*given)

    monkeypatch.setattr(passwords, "restrictions_of", meanwhile)
    assert send(secret.pk, "zgadywane").status_code == 403
    assert sorted(answers) == [403, 403, 429]
    assert send(secret.pk).status_code == 429


def test_a_page_behind_a_password_is_found_by_who_knows_it(secret: NewsPage) -> None:
    known = token(secret)
    for query in (f"id={secret.pk}", f"html_path={secret.get_url()}"):
        assert read(f"pages/find/?{query}").status_code == 404
        found = read(f"pages/find/?{query}&fields=title", known)
        assert found.status_code == 302
        assert found["Location"].endswith(f"/api/v2/pages/{secret.pk}/?fields=title")
        assert is_private(found)
    assert read(f"pages/find/?id={secret.pk}", f"{known}x").status_code == 401


def test_passwords_are_guessed_as_rarely_as_at_the_page(secret: NewsPage, settings: Any) -> None:
    settings.ADDRESS_FAILURES = 3
    address = f"/_util/authenticate_with_password/{secret.view_restrictions.get().pk}/{secret.pk}/"
    Client().post(address, {"password": "a", "return_url": "/"}, REMOTE_ADDR=HERE)
    assert [send(secret.pk, "b").status_code for _ in range(2)] == [403, 403]
    refused = send(secret.pk)
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 800
    form = Client().post(address, {"password": "sezam", "return_url": "/"}, REMOTE_ADDR=HERE)
    assert form.status_code == 429
    assert send(secret.pk, where=ELSEWHERE).status_code == 201


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ([], "page"),
        ({"password": "x"}, "page"),
        ({"page": True, "password": "x"}, "page"),
        ({"page": "", "password": "x"}, "page"),
        ({"page": 1}, "password"),
        ({"page": 1, "password": ""}, "password"),
        ({"page": 1, "password": 5}, "password"),
        ({"page": 1, "password": "x" * 256}, "password"),
        ({"page": 1, "password": "x", "more": 1}, "more"),
    ],
)
def test_a_body_of_another_shape_is_refused(client: Client, body: Any, parameter: str) -> None:
    answer = client.post("/api/v2/passwords/", body, "application/json")
    assert (answer.status_code, answer.json()["parameter"]) == (400, parameter)
    assert client.get("/api/v2/passwords/").status_code == 405


def test_a_browser_on_another_site_may_send_password_and_token(client: Client) -> None:
    origin = {"origin": "https://partner.example"}
    asked = client.options(
        "/api/v2/passwords/", headers={**origin, "access-control-request-method": "POST"}
    )
    assert "POST" in asked["Access-Control-Allow-Methods"]
    asked = client.options(
        "/api/v2/pages/", headers={**origin, "access-control-request-method": "GET"}
    )
    assert "page-token" in asked["Access-Control-Allow-Headers"]
    assert "POST" not in asked["Access-Control-Allow-Methods"]
