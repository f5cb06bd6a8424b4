"""Programs read drafts of everything with a key, which is made in the admin and shown once."""

import datetime
import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.previews.models import DraftKey
from cms.translation.roles.groups import EDITOR
from pages.news.models import NewsPage
from tests.cms.people import client as browser_of
from tests.cms.people import person, superuser

from .drafts import news, news_index

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LISTED = "/api/v2/pages/"


@pytest.fixture
def secret() -> str:
    key = DraftKey(name="Partner")
    made = key.give_secret()
    key.save()
    return made


def ask(secret: str, address: str = LISTED, **parameters: Any) -> Any:
    headers = {"Authorization": f"Bearer {secret}"}
    return Client().get(address, {"draft": "true", **parameters}, headers=headers)


def a_draft(**fields: str) -> Any:
    """A published page with a newer revision."""
    page = news()
    edited = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(edited, name, value)
    edited.save_revision()
    return news()


def unpublished(language: str = "pl") -> Any:
    """A page that was never published."""
    page = NewsPage(title="Nigdy nie opublikowana", date=datetime.date(2026, 11, 20), live=False)
    news_index(language).add_child(instance=page)
    return page


def test_a_key_shows_the_newest_revision(secret: str) -> None:
    page = a_draft(title="Tytuł w szkicu")
    data = ask(secret, f"{LISTED}{page.pk}/").json()
    assert (data["title"], data["meta"]["is_draft"]) == ("Tytuł w szkicu", True)
    listed = ask(secret, ids=page.pk).json()["items"]
    assert [item["title"] for item in listed] == ["Tytuł w szkicu"]
    assert Client().get(f"{LISTED}{page.pk}/").json()["title"] == page.title


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_key_shows_what_was_never_published(secret: str, language: str) -> None:
    page = unpublished(language)
    assert ask(secret, f"{LISTED}{page.pk}/").json()["title"] == page.title
    listed = ask(secret, type="pages_news.NewsPage", locale=language, limit=100).json()
    assert page.pk in [item["id"] for item in listed["items"]]
    assert listed["meta"]["total_count"] == len(listed["items"])
    below = ask(secret, child_of=news_index(language).pk, limit=100).json()
    assert page.pk in [item["id"] for item in below["items"]]


def test_what_is_as_it_was_published_is_no_draft(secret: str) -> None:
    page = news()
    data = ask(secret, f"{LISTED}{page.pk}/").json()
    assert data["meta"].pop("is_draft") is False
    assert data == Client().get(f"{LISTED}{page.pk}/").json()


def test_whether_it_is_a_draft_is_a_name_among_the_fields(secret: str) -> None:
    page = a_draft(title="Tytuł w szkicu")
    address = f"{LISTED}{page.pk}/"
    marked = {"meta": {"is_draft": True}}
    assert ask(secret, address, fields="_,is_draft").json() == marked
    assert ask(secret, ids=page.pk, fields="_,is_draft").json()["items"] == [marked]
    assert ask(secret, address, fields="_,title").json() == {"title": "Tytuł w szkicu"}
    assert ask(secret, ids=page.pk, fields="_,slug").json()["items"] == [
        {"meta": {"slug": page.slug}}
    ]
    # Who asks for what the public sees is told of no draft.
    assert Client().get(address, {"fields": "_,id,is_draft"}).json() == {"id": page.pk}
    assert "is_draft" not in Client().get(address, {"fields": "*"}).json()["meta"]


def test_a_key_shows_private_pages_and_what_is_below_them(secret: str) -> None:
    index = news_index()
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    for page in (index, news()):
        assert Client().get(f"{LISTED}{page.pk}/").status_code == 404
        assert ask(secret, f"{LISTED}{page.pk}/").status_code == 200


def test_drafts_are_kept_nowhere(secret: str) -> None:
    for address in (LISTED, f"{LISTED}{news().pk}/"):
        answer = ask(secret, address)
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["X-Robots-Tag"] == "noindex"
        assert "ETag" not in answer
        ordinary = Client().get(address, headers={"Authorization": f"Bearer {secret}"})
        assert ordinary["Cache-Control"] == "no-cache"


def test_without_drafts_a_key_changes_nothing(secret: str) -> None:
    a_draft(title="Tytuł w szkicu")
    for parameters in ({}, {"draft": "false"}):
        with_key = Client().get(LISTED, parameters, headers={"Authorization": f"Bearer {secret}"})
        assert with_key.json() == Client().get(LISTED).json()


REFUSED = {
    "": "A key is needed",
    "Bearer": "A key is needed",
    "Basic abc": "A key is needed",
    "Bearer draft_wrong": "This key is not known here",
}


@pytest.mark.parametrize("header", REFUSED)
def test_without_a_right_key_no_draft_is_shown(
    header: str, django_assert_max_num_queries: Any
) -> None:
    page = unpublished()
    for address in (LISTED, f"{LISTED}{page.pk}/"):
        with django_assert_max_num_queries(1) as asked:
            answer = Client().get(address, {"draft": "true"}, headers={"Authorization": header})
        assert all(one["sql"].startswith("SELECT") for one in asked)
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"] == "Bearer"
        assert answer["Content-Type"] == "application/problem+json"
        assert answer["Cache-Control"] == "private, no-store"
        assert answer.json()["detail"].startswith(REFUSED[header])


@pytest.mark.parametrize(
    ("field", "word"), [("expires_at", "has expired"), ("revoked_at", "was revoked")]
)
def test_a_key_that_ended_says_so(secret: str, field: str, word: str) -> None:
    past = timezone.now() - datetime.timedelta(seconds=1)
    DraftKey.objects.update(**{field: past})
    answer = ask(secret)
    assert answer.status_code == 401
    assert word in answer.json()["detail"]
    assert DraftKey.objects.get().last_used_at is None


@pytest.mark.parametrize("name", ["key", "access_token", "token"])
def test_a_key_in_the_address_is_refused(secret: str, name: str) -> None:
    answer = Client().get(LISTED, {"draft": "true", name: secret})
    assert answer.status_code in (400, 401)
    assert secret not in answer.content.decode()


@pytest.mark.parametrize("name", ["search", "facets", "highlight", "fallback"])
def test_what_knows_public_text_only_is_refused(secret: str, name: str) -> None:
    values = {"search": "klaster", "facets": "topic", "highlight": "true", "fallback": "page"}
    answer = ask(secret, type="pages_news.NewsPage", locale="pl", **{name: values[name]})
    assert (answer.status_code, answer.json()["parameter"]) == (400, name)


def test_the_last_use_is_noted_once_a_minute(secret: str) -> None:
    ask(secret)
    first = DraftKey.objects.get().last_used_at
    ask(secret)
    assert DraftKey.objects.get().last_used_at == first
    assert first is not None
    DraftKey.objects.update(last_used_at=first - datetime.timedelta(minutes=2))
    ask(secret)
    noted = DraftKey.objects.get().last_used_at
    assert noted is not None
    assert noted >= first


def test_a_list_without_drafts_takes_the_same_queries_for_many_pages(
    secret: str, django_assert_max_num_queries: Any
) -> None:
    ask(secret)
    counts = []
    for limit in (2, 20):
        with django_assert_max_num_queries(40) as asked:
            answer = ask(secret, type="pages_news.NewsPage", limit=limit)
            assert len(answer.json()["items"]) == limit
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_each_draft_of_a_list_takes_a_few_queries_of_its_own(
    secret: str, django_assert_max_num_queries: Any
) -> None:
    def asked() -> int:
        with django_assert_max_num_queries(60) as found:
            assert ask(secret, type="pages_news.NewsPage", limit=20).status_code == 200
        return len(found)

    before = asked()
    a_draft(title="Tytuł w szkicu")
    assert asked() - before <= 12


def with_right(*actions: str) -> Any:
    user = person((EDITOR, "pl"))
    names = [f"{action}_draftkey" for action in actions]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


def test_a_key_is_shown_once() -> None:
    browser = browser_of(with_right("add", "change"))
    answer = browser.post(reverse("draft_keys:add"), {"name": "Partner", "reads_drafts": "on"})
    assert "no-store" in answer["Cache-Control"]
    found = re.search(r"draft_[\w-]{43}", answer.content.decode())
    assert found is not None
    assert ask(found[0]).status_code == 200
    key = DraftKey.objects.get()
    assert key.made_by is not None
    assert found[0] not in str(vars(key))
    for address in (reverse("draft_keys:index"), reverse("draft_keys:edit", args=[key.pk])):
        html = browser.get(address).content.decode()
        assert "Partner" in html
        assert found[0] not in html


def test_a_key_that_opens_no_drafts_stays_so_when_it_is_edited() -> None:
    key = DraftKey(name="Partner", reads_drafts=False)
    secret = key.give_secret()
    key.save()
    browser = browser_of(with_right("change"))
    address = reverse("draft_keys:edit", args=[key.pk])
    assert browser.post(address, {"name": "Inny", "reads_drafts": "on"}).status_code == 302
    assert DraftKey.objects.get().name == "Inny"
    assert ask(secret).status_code == 401


def test_a_key_is_revoked(secret: str) -> None:
    key = DraftKey.objects.get()
    browser = browser_of(superuser())
    assert ask(secret).status_code == 200
    address = reverse("draft_keys:delete", args=[key.pk])
    assert "Unieważnij klucz" in browser.get(address).content.decode()
    assert browser.post(address).status_code == 302
    assert ask(secret).status_code == 401
    assert "unieważniony" in browser.get(reverse("draft_keys:index")).content.decode()


@pytest.mark.parametrize("actions", [(), ("change",)], ids=["no right", "may rename"])
def test_who_has_no_right_makes_and_revokes_no_key(secret: str, actions: Any) -> None:
    key = DraftKey.objects.get()
    browser = browser_of(with_right(*actions))
    browser.post(reverse("draft_keys:add"), {"name": "Drugi"})
    browser.post(reverse("draft_keys:delete", args=[key.pk]))
    assert DraftKey.objects.count() == 1
    assert ask(secret).status_code == 200
