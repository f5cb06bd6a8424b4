"""Who gets a mail when something starts to wait, when, and in which words."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.models import Locale, TaskState
from wagtail.users.models import UserProfile

from cms.editor.models import TranslationNotice
from cms.editor.notices import tell
from cms.translation.models import State
from cms.translation.roles.groups import PUBLISHER, REVIEWER, TRANSLATOR, Role, group_of
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.translating import (
    ENGLISH,
    begin,
    draft,
    english,
    locale,
    news,
    publish,
    put_online,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("nothing_waits")]

NUMBER = "W projekcie bierze udział 500 firm z Mazowsza."
WORDS = "W projekcie bierze udział 140 firm z całego Mazowsza."
COMMA = "W projekcie bierze udział 140 firm, z Mazowsza."


def person(name: str, *memberships: tuple[Role, str], language: str = "pl", **fields: Any) -> Any:
    values = {"email": f"{name}@example.org", **fields}
    user = get_user_model().objects.create_user(name, password="x", **values)
    user.groups.set([group_of(role, code) for role, code in memberships])
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


@pytest.fixture
def translator() -> Any:
    return person("translator", (TRANSLATOR, "en"))


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Callable[..., list[Any]]:
    """Does something, lets the worker work, and gives the mails that came of it."""

    def do(what: Callable[..., Any], *args: Any, **fields: Any) -> list[Any]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            what(*args, **fields)
        return list(mail.outbox)

    return do


def to(mails: list[Any]) -> list[str]:
    return sorted(address for sent in mails for address in sent.to)


def test_a_translator_is_told_of_a_new_page_with_the_address_of_the_right_screen(
    translator: Any, committed: Any
) -> None:
    [sent] = committed(news)
    assert sent.to == [translator.email]
    assert sent.subject == "Do przetłumaczenia: Klaster rośnie"
    page = NewsPage.objects.get(slug="klaster-rosnie", locale=locale("en"))
    assert f"http://testserver{reverse('cms_translation:workbench', args=[page.pk])}" in sent.body


def test_a_new_page_whose_translation_nobody_has_begun_leads_to_its_beginning(
    translator: Any, committed: Any
) -> None:
    index = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"), live=False)
    HomePage.objects.get(locale=locale("pl")).add_child(instance=index)
    [sent] = committed(publish, index)
    start = reverse("cms_translation:start", args=[index.pk, "en"])
    assert f"http://testserver{start}" in sent.body


def test_a_grave_change_says_so_in_the_language_of_who_reads(committed: Any) -> None:
    person("english", (TRANSLATOR, "en"), language="en")
    source = news()
    translated(source)
    [sent] = committed(publish, stored(source), lead=NUMBER)
    assert sent.subject == "Out of date, a grave change: Klaster rośnie"
    assert "8 words" in sent.body
    assert reverse("cms_translation:workbench", args=[english(source).pk]) in sent.body


def test_the_same_is_told_once_and_again_when_it_became_graver(
    translator: Any, committed: Any
) -> None:
    source = news()
    committed(translated, source)
    assert committed(publish, stored(source), lead=COMMA) == []
    assert len(committed(publish, stored(source), title="Klaster szybko rośnie")) == 1
    assert committed(publish, stored(source), title="Klaster bardzo rośnie") == []
    assert len(committed(publish, stored(source), lead=NUMBER)) == 1
    assert committed(publish, stored(source), lead=NUMBER.replace("500", "600")) == []


def test_what_was_translated_is_told_of_when_it_is_out_of_date_again(
    translator: Any, committed: Any
) -> None:
    source = news()
    committed(translated, source)
    assert len(committed(publish, stored(source), lead=WORDS)) == 1
    translation = begin(stored(source))
    translation.source.update_from_db()
    write(translation, {WORDS: "140 companies from all of Mazovia."})
    assert committed(put_online, draft(translation)) == []
    assert len(committed(publish, stored(source), lead=WORDS.replace("całego", "dużego"))) == 1


def test_pages_published_together_come_in_one_mail(translator: Any, committed: Any) -> None:
    def several() -> None:
        news(title="Pierwsza", slug="pierwsza")
        news(title="Druga", slug="druga")

    [sent] = committed(several)
    assert sent.subject == "Do przetłumaczenia: 2 strony"
    assert "Pierwsza" in sent.body
    assert "Druga" in sent.body


def test_nobody_is_told_who_cannot_act_or_does_not_want_to(committed: Any) -> None:
    person("other-direction", (TRANSLATOR, "pl"))
    person("reviewer", (REVIEWER, "en"))
    person("gone", (TRANSLATOR, "en"), is_active=False)
    person("without-address", (TRANSLATOR, "en"), email="")
    get_user_model().objects.create_superuser("root", "root@example.org", "x")
    off = person("off", (TRANSLATOR, "en"))
    client = Client()
    client.force_login(off)
    account = reverse("wagtailadmin_account")
    assert "to_translate-to_translate" in client.get(account).content.decode()
    form = {
        "name_email-first_name": "A",
        "name_email-last_name": "B",
        "name_email-email": off.email,
        "locale-preferred_language": "pl",
        "locale-current_time_zone": "",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }
    assert client.post(account, form).status_code == 302
    assert committed(news) == []
    client.post(account, {**form, "to_translate-to_translate": "on"})
    assert to(committed(news, slug="druga")) == [off.email]


def submit(source: Any, author: Any) -> None:
    translation = begin(source)
    write(translation, ENGLISH)
    draft(translation)
    page = english(source)
    page.get_workflow().start(page, author)


def test_each_step_of_a_review_mails_those_who_decide_it_in_their_language(
    translator: Any, committed: Any
) -> None:
    reviewer = person("reviewer", (REVIEWER, "en"), language="en")
    publisher = person("publisher", (PUBLISHER, "en"))
    person("polish-reviewer", (REVIEWER, "pl"))
    get_user_model().objects.create_superuser("root", "root@example.org", "x")
    source = news()
    [sent] = committed(submit, source, translator)
    assert sent.to == [reviewer.email]
    assert sent.subject == "Waiting for your decision: The cluster grows"
    assert reverse("cms_translation:workbench", args=[english(source).pk]) in sent.body
    [sent] = committed(english(source).current_workflow_task_state.approve, user=reviewer)
    assert sent.to == [publisher.email]
    assert sent.subject == "Czeka na Twoją decyzję: The cluster grows"
    [sent] = committed(english(source).current_workflow_task_state.approve, user=publisher)
    assert sent.to == [translator.email]


def test_requested_changes_reach_the_translator_with_the_comment(
    translator: Any, committed: Any
) -> None:
    reviewer = person("reviewer", (REVIEWER, "en"))
    source = news()
    committed(submit, source, translator)
    task = english(source).current_workflow_task_state
    [sent] = committed(task.reject, user=reviewer, comment="Proszę o cudzysłów.")
    assert sent.to == [translator.email]
    assert "Proszę o cudzysłów." in sent.body


def test_a_reviewer_turns_the_mails_off_in_their_account(translator: Any, committed: Any) -> None:
    reviewer = person("reviewer", (REVIEWER, "en"))
    client = Client()
    client.force_login(reviewer)
    account = client.get(reverse("wagtailadmin_account")).content.decode()
    assert "to_review-submitted_notifications" in account
    UserProfile.objects.filter(user=reviewer).update(submitted_notifications=False)
    assert committed(submit, news(), translator) == []


def test_no_request_sends_mail(
    translator: Any, django_capture_on_commit_callbacks: Any, settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    person("reviewer", (REVIEWER, "en"))
    with django_capture_on_commit_callbacks(execute=True):
        submit(news(), translator)
    assert mail.outbox == []
    paths = set(DBTaskResult.objects.values_list("task_path", flat=True))
    assert {"cms.editor.tasks.tell_translators", "cms.editor.tasks.send_review_mail"} <= paths


def test_wagtail_still_mails_within_the_request(translator: Any, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    person("reviewer", (REVIEWER, "en"))
    submit(news(), translator)
    assert mail.outbox == []
    step = TaskState.objects.latest("pk")
    GroupApprovalTaskStateSubmissionEmailNotifier()(step, user=translator)
    assert len(mail.outbox) == 1


def test_a_step_that_is_over_when_the_worker_comes_is_not_told_of(
    translator: Any, django_capture_on_commit_callbacks: Any
) -> None:
    reviewer = person("reviewer", (REVIEWER, "en"))
    with django_capture_on_commit_callbacks() as waiting:
        source = news()
        submit(source, translator)
        english(source).current_workflow_task_state.approve(user=reviewer)
    mail.outbox.clear()
    for callback in waiting:
        callback()
    assert reviewer.email not in to(mail.outbox)


def test_any_number_of_notices_is_told(translator: Any) -> None:
    source = news()
    Locale.objects.bulk_create(Locale(language_code=f"x{number}") for number in range(1200))
    TranslationNotice.objects.exclude(source=source).update(told_at=timezone.now())
    TranslationNotice.objects.bulk_create(
        TranslationNotice(source=source, locale=other, state=State.MISSING)
        for other in Locale.objects.filter(language_code__startswith="x")
    )
    mail.outbox.clear()
    tell()
    assert to(mail.outbox) == [translator.email]
    assert not TranslationNotice.objects.filter(told_at=None).exists()
