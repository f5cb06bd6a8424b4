"""A draft is shown on another site to whoever holds its token, and to nobody else."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from cms.previews.models import PagePreview, forget_old_previews
from cms.site.models import SiteSettings
from cms.translation.roles.groups import EDITOR, PUBLISHER, TRANSLATOR
from pages.news.models import NewsPage
from tests.cms.people import client as browser_of
from tests.cms.people import person, superuser

from .drafts import MODE, a_consumer, form_of, news, news_index, token_at, typed, typed_in_new

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(autouse=True)
def consumer() -> None:
    a_consumer()


@pytest.fixture
def editor() -> Any:
    return person((EDITOR, "pl"))


def shown(token: str, **more: str) -> Any:
    return Client().get("/api/v2/preview/", {"token": token, **more})


def refusal(answer: Any) -> tuple[int, str]:
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] == "private, no-store"
    return answer.status_code, answer.json()["detail"]


def test_what_is_typed_is_shown_and_nothing_of_it_is_stored() -> None:
    page = news()
    token = typed(browser_of(superuser()), page, title="Szkic, jeszcze nie zapisany")
    answer = shown(token)
    data = answer.json()
    assert data["title"] == "Szkic, jeszcze nie zapisany"
    assert data["id"] == page.pk
    assert data["meta"]["is_draft"] is True
    assert data["meta"]["locale"] == answer["Content-Language"] == "pl"
    assert NewsPage.objects.get(pk=page.pk).title == page.title


def test_the_token_shows_what_is_typed_later(editor: Any) -> None:
    browser, page = browser_of(editor), news()
    token = typed(browser, page, title="Pierwszy tytuł")
    typed(browser, page, title="Drugi tytuł")
    assert shown(token).json()["title"] == "Drugi tytuł"
    assert PagePreview.objects.count() == 1


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_page_that_was_never_stored_is_shown(language: str) -> None:
    browser = browser_of(superuser())
    data = shown(typed_in_new(browser, news_index(language), title="Nowa", slug="nowa")).json()
    assert (data["id"], data["title"]) == (0, "Nowa")
    assert data["meta"]["locale"] == language
    assert data["meta"]["html_url"].endswith("/nowa/")
    assert not NewsPage.objects.filter(title="Nowa").exists()


def test_the_translator_s_screen_shows_the_draft_there_as_well() -> None:
    english = news("en")
    browser = browser_of(person((TRANSLATOR, "en")))
    address = reverse("cms_translation:preview", args=[english.pk])
    data = shown(token_at(browser, address)).json()
    assert (data["id"], data["meta"]["locale"]) == (english.pk, "en")
    screen = browser.get(reverse("cms_translation:workbench", args=[english.pk]))
    assert f'<option value="{MODE}">Partner</option>' in screen.content.decode()


def test_a_draft_has_the_shape_of_what_is_published_from_it() -> None:
    page = news()
    browser = browser_of(superuser())
    edited = page.get_latest_revision_as_object()
    edited.lead = "Nowy lead do porównania."
    revision = edited.save_revision()
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    draft = shown(token_at(browser, address)).json()
    assert draft["body"]
    revision.publish()
    published = Client().get(f"/api/v2/pages/{page.pk}/").json()
    assert draft["meta"].pop("is_draft")
    for data in (draft, published):
        del data["meta"]["last_published_at"]
        # Its translation does not say the new text yet.
        del data["meta"]["translations"][1]["state"]
    assert draft == published


def test_an_answer_is_kept_nowhere_and_asks_for_no_login(editor: Any) -> None:
    token = typed(browser_of(editor), news())
    answer = Client().get(
        "/api/v2/preview/",
        {"token": token},
        headers={"Origin": "https://partner.example"},
    )
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "ETag" not in answer
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


def test_reading_a_draft_asks_a_fixed_number_of_questions_and_writes_nothing(
    editor: Any, django_assert_max_num_queries: Any
) -> None:
    token = typed(browser_of(editor), news())
    with django_assert_max_num_queries(45) as asked:
        assert shown(token).status_code == 200
    assert all(one["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE")) for one in asked)


def test_parameters_of_a_detail_hold_for_a_draft(editor: Any) -> None:
    token = typed(browser_of(editor), news(), title="Sam tytuł")
    assert shown(token, fields="_,title").json() == {"title": "Sam tytuł"}
    marked = {"title": "Sam tytuł", "meta": {"is_draft": True}}
    assert shown(token, fields="_,title,is_draft").json() == marked
    assert shown(token, fields="*").json()["meta"]["is_draft"] is True
    assert "is_draft" not in shown(token, fields="-is_draft").json()["meta"]
    assert shown(token, richtext="markdown").status_code == 200


@pytest.mark.parametrize("token", ["x", "x:y:z", "%", "a" * 5000])
def test_what_is_no_token_is_refused(token: str) -> None:
    assert refusal(shown(token)) == (401, "This is no token of a preview.")


def test_a_token_is_needed(editor: Any) -> None:
    answer = Client().get("/api/v2/preview/")
    assert refusal(answer)[0] == 400
    assert answer.json()["parameter"] == "token"


def test_a_token_that_was_changed_is_refused(editor: Any) -> None:
    token = typed(browser_of(editor), news())
    body, rest = token.split(":", 1)
    changed = ("A" if body[10] != "A" else "B").join([body[:10], body[11:]])
    assert refusal(shown(f"{changed}:{rest}"))[0] == 401


def test_a_token_ends_after_a_quarter_of_an_hour(editor: Any, monkeypatch: Any) -> None:
    import time

    token = typed(browser_of(editor), news())
    now = time.time()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 14 * 60)
    assert shown(token).status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 15 * 60 + 2)
    assert refusal(shown(token)) == (401, "This token has expired; open the preview again.")


def test_a_token_shows_its_own_page_only(editor: Any) -> None:
    browser = browser_of(editor)
    first, second = NewsPage.objects.live().filter(locale__language_code="pl")[:2]
    tokens = {page.pk: typed(browser, page) for page in (first, second)}
    assert {pk: shown(token).json()["id"] for pk, token in tokens.items()} == {
        first.pk: first.pk,
        second.pk: second.pk,
    }


def test_each_person_s_token_shows_what_that_person_typed(editor: Any) -> None:
    page = news()
    own = typed(browser_of(editor), page, title="Jedna osoba")
    other = typed(browser_of(person((PUBLISHER, "pl"))), page, title="Druga osoba")
    assert shown(own).json()["title"] == "Jedna osoba"
    assert shown(other).json()["title"] == "Druga osoba"


@pytest.mark.parametrize(
    "lose",
    [
        lambda user: user.groups.clear(),
        lambda user: type(user).objects.filter(pk=user.pk).update(is_active=False),
    ],
    ids=["no role any more", "not active any more"],
)
def test_a_token_dies_with_the_person_s_right(editor: Any, lose: Any) -> None:
    browser = browser_of(editor)
    tokens = [typed(browser, news()), typed_in_new(browser, news_index(), title="Nowa")]
    lose(editor)
    for token in tokens:
        assert refusal(shown(token))[0] == 403


def test_a_token_dies_with_the_page_and_with_the_person(editor: Any) -> None:
    browser, page = browser_of(editor), news()
    tokens = [typed(browser, page)]
    page.delete()
    tokens.append(typed(browser, news()))
    editor.delete()
    for token in tokens:
        assert refusal(shown(token))[0] == 401


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_token_changes_nothing(editor: Any, method: str) -> None:
    token = typed(browser_of(editor), news())
    answer = getattr(Client(), method)(f"/api/v2/preview/?token={token}")
    assert refusal(answer)[0] == 405


def test_drafts_reach_no_ordinary_answer(editor: Any) -> None:
    page = news()
    lists = [
        f"/api/v2/pages/{page.pk}/", "/api/v2/pages/?type=pages_news.NewsPage&limit=100",
        "/api/v2/pages/?search=niespotykane", "/aktualnosci/atom.xml",
    ]  # fmt: skip

    def told() -> list[Any]:
        answers = [Client().get(address) for address in lists]
        return [(answer.content, answer.get("ETag")) for answer in answers]

    before = told()
    token = typed(browser_of(editor), page, title="Niespotykane słowo", lead="Niespotykane.")
    assert shown(token).status_code == 200
    assert told() == before
    assert b"Niespotykane" not in b"".join(content for content, _etag in told())


def test_a_page_that_asks_for_a_password_is_shown_to_who_may_edit_it(editor: Any) -> None:
    page = news()
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    token = typed(browser_of(editor), page, title="Prywatny szkic")
    assert shown(token).json()["title"] == "Prywatny szkic"
    assert Client().get(f"/api/v2/pages/{page.pk}/").status_code == 404


def test_the_clock_removes_drafts_that_no_token_shows(editor: Any) -> None:
    token = typed(browser_of(editor), news())
    forget_old_previews()
    assert shown(token).status_code == 200
    PagePreview.objects.update(updated_at=timezone.now() - datetime.timedelta(minutes=16))
    forget_old_previews()
    assert not PagePreview.objects.exists()
    assert refusal(shown(token))[0] == 401


def test_the_panel_frames_the_other_site_and_nothing_else(editor: Any) -> None:
    browser, page = browser_of(editor), news()
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    sent = form_of(browser, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    browser.post(address, {**sent, "body-count": "0"})
    answer = browser.get(address, {"mode": MODE, "in_preview_panel": "true"})
    policy = answer["Content-Security-Policy"]
    assert "frame-src https://partner.example;" in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert 'src="https://partner.example/preview?token=' in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"


def test_without_other_sites_there_is_one_way_to_preview(editor: Any) -> None:
    page = news()
    assert [name for name, _label in page.preview_modes] == ["", MODE]
    SiteSettings.objects.update(consumers="[]")
    assert [name for name, _label in news().preview_modes] == [""]
