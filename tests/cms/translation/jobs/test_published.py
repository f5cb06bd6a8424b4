"""Page types that translate themselves: publishing a page begins or refreshes its translation."""

import datetime
import json
import logging
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from cms.published.tasks import ask_the_worker
from cms.translation.jobs import published, running
from cms.translation.jobs.published import PUBLISHED
from cms.translation.jobs.running import ask
from cms.translation.models import PageTranslation, State
from cms.translation.status.states import compute
from cms.translation.status.sync import bring_up_to_date
from pages.competence.models import AreaPage
from pages.mission.models import MissionPage
from pages.news.models import NewsIndexPage, NewsPage
from pages.text.models import PrivacyPage
from tests.cms.api.test_v3 import item, post, token_of
from tests.cms.background import clock, jobs, take_up, work
from tests.cms.people import superuser
from tests.cms.publishing_paths import shown
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    ONE,
    begin,
    draft,
    english,
    let_time_pass,
    locale,
    news,
    publish,
    state,
    stored,
    translated,
    write,
)
from tests.cms.translation.roles.test_groups import form

pytestmark = pytest.mark.django_db
NEW = "W projekcie bierze udział 500 firm z Mazowsza."


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def admin() -> Client:
    made = Client()
    made.force_login(superuser())
    return made


@pytest.fixture(autouse=True)
def right_afterwards() -> Any:
    """Whatever a test did: the tree is sound, what is kept is what is computed from scratch."""
    yield
    assert Page.find_problems() == ([], [], [], [], [])
    for row in PageTranslation.objects.filter(source__slug__startswith="klaster-rosnie"):
        assert row.facts() == compute(row.source, row.locale_id).facts()


def to_be_translated(source: Any) -> set[str]:
    """The texts that a translator of the page is shown."""
    frozen = TranslationSource.objects.get(
        object_id=source.translation_key, locale_id=source.locale_id
    )
    return set(StringSegment.objects.filter(source=frozen).values_list("string__data", flat=True))


def in_the_editor(source: Any, admin: Client) -> None:
    fields = form(title=source.title, slug=source.slug, **{"action-publish": "1"})
    assert admin.post(reverse("wagtailadmin_pages:edit", args=[source.pk]), fields).status_code


def in_bulk(source: Any, admin: Client) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    address = f"{address}?id={source.pk}"
    sent = {"include_descendants": "", **shown(admin, address)}
    assert admin.post(address, sent).status_code == 302


def by_schedule(source: Any, admin: Client) -> None:
    source.go_live_at = timezone.now() + datetime.timedelta(days=1)
    source.save_revision(approved_go_live_at=source.go_live_at)
    let_time_pass()


def by_a_review(source: Any, admin: Client) -> None:
    source.save_revision()
    source.get_workflow().start(source, None)
    while (task := stored(source).current_workflow_task_state) is not None:
        task.approve(user=superuser())


def by_code(source: Any, admin: Client) -> None:
    source.live = True
    source.save()


def by_the_bare_page(source: Any, admin: Client) -> None:
    page = Page.objects.get(pk=source.pk)
    page.live = True
    page.save(update_fields=["live"])


@pytest.mark.parametrize(
    "way", [in_the_editor, in_bulk, by_schedule, by_a_review, by_code, by_the_bare_page]
)
def test_by_whatever_way_a_page_is_published_its_translation_is_begun(
    way: Any, admin: Client, commit: Any
) -> None:
    source = news(live=False)
    source.save_revision()
    with commit():
        way(source, admin)
    assert stored(source).live
    assert not english(source).live
    assert state(source).state == State.IN_PROGRESS
    assert not jobs(PUBLISHED).exists()


def test_a_page_that_another_program_publishes_is_begun(client: Client, commit: Any) -> None:
    data = item()
    data["meta"]["action"] = "publish"
    with commit():
        answer = post(client, token_of("add", "change", "publish"), data)
    source = NewsPage.objects.get(pk=answer.json()["id"])
    assert not english(source).live


def test_an_english_page_gets_a_polish_translation(commit: Any) -> None:
    with commit():
        source = news("en")
    assert state(source, "pl").state == State.IN_PROGRESS
    assert not NewsPage.objects.get(
        translation_key=source.translation_key, locale=locale("pl")
    ).live


def test_the_types_that_translate_themselves() -> None:
    assert NewsPage.translated_when_published
    assert AreaPage.translated_when_published
    assert MissionPage.translated_when_published
    assert not NewsIndexPage.translated_when_published


def test_other_types_wait_until_somebody_asks(commit: Any) -> None:
    source = PrivacyPage.objects.get(locale=locale("pl"))
    with commit():
        publish(source)
    assert not jobs(PUBLISHED).exists()
    index = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"))
    with commit():
        NewsIndexPage.objects.get(locale=locale("pl")).get_parent().add_child(instance=index)
    assert not index.has_translation(locale("en"))


@pytest.mark.parametrize("model", [NewsPage, AreaPage, MissionPage])
def test_text_that_changes_is_there_to_be_translated_and_the_live_page_as_it_was(
    model: Any, commit: Any
) -> None:
    source = model.objects.filter(locale=locale("pl"), live=True).first()
    target = english(source)
    before = stored(target).serializable_data()
    revisions = target.revisions.count()
    with commit():
        publish(source, lead="Zupełnie nowy lead.")
    assert "Zupełnie nowy lead." in to_be_translated(source)
    assert state(source).state == State.OUTDATED
    assert stored(target).serializable_data() == before
    assert target.revisions.count() == revisions


def test_what_is_in_progress_gets_the_text_of_today(commit: Any) -> None:
    source = news()
    write(begin(source), ENGLISH)
    with commit():
        publish(stored(source), lead=NEW)
    assert NEW in to_be_translated(source)
    assert (state(source).done, state(source).total) == (3, 4)


def test_what_is_in_review_is_left_to_its_reviewers(commit: Any) -> None:
    source = news()
    translation = begin(source)
    write(translation, ENGLISH)
    draft(translation)
    english(source).get_workflow().start(english(source), None)
    with commit():
        publish(stored(source), lead=NEW)
    assert NEW not in to_be_translated(source)
    assert LEAD in to_be_translated(source)
    assert english(source).workflow_in_progress


def test_a_page_kept_by_hand_and_one_shown_in_the_original_are_left_alone(
    commit: Any, caplog: pytest.LogCaptureFixture
) -> None:
    by_hand, shown = news(), news(slug="klaster-rosnie-2")
    page = translated(by_hand)
    Translation.objects.filter(source__object_id=by_hand.translation_key).update(enabled=False)
    alias = shown.create_alias(
        parent=english_index(), update_locale=locale("en"), update_slug="alias"
    )
    before = stored(page).serializable_data()
    with commit(), caplog.at_level(logging.WARNING):
        publish(stored(by_hand), lead=NEW)
        publish(stored(shown), lead=NEW)
    assert stored(page).serializable_data() == before
    assert Page.objects.get(pk=alias.pk).alias_of_id == shown.pk
    assert caplog.records == []


def english_index() -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale=locale("en"))


def test_a_published_translation_and_sync_begin_nothing(commit: Any) -> None:
    source = news()
    with commit():
        page = translated(source)
        assert not jobs(PUBLISHED, page).exists()
        jobs(PUBLISHED).delete()
        publish(stored(source), date=datetime.date(2026, 3, 4))
        jobs(PUBLISHED).delete()
        bring_up_to_date(page)
        assert not jobs(PUBLISHED).exists()
    assert state(source).state == State.CURRENT


def test_drafts_and_pages_that_are_withdrawn_begin_nothing(commit: Any) -> None:
    with commit():
        source = news(live=False)
        source.lead = NEW
        source.save_revision()
    assert not source.has_translation(locale("en"))
    with commit():
        publish(source)
        stored(source).unpublish()
    assert not source.has_translation(locale("en"))
    assert not jobs(PUBLISHED).exists()


def test_a_page_that_is_deleted_before_its_turn_does_no_harm(commit: Any) -> None:
    with commit():
        source = news()
        source.delete()
    assert not jobs(PUBLISHED).exists()


def test_a_page_that_fails_is_logged_and_tried_again_ever_more_rarely(
    commit: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = Translation.save_target

    def save_target(self: Translation, *args: Any, **kwargs: Any) -> Any:
        saved(self, *args, **kwargs)
        raise RuntimeError("broken")

    monkeypatch.setattr(Translation, "save_target", save_target)
    with commit():
        source = news()
    assert stored(source).live
    assert not source.has_translation(locale("en"))
    assert [f"page {source.pk}" in record.getMessage() for record in caplog.records] == [True]
    pauses = []
    for tries in range(1, 14):
        note = jobs(PUBLISHED).get()
        assert note.tries == tries
        pauses.append(round((note.due - timezone.now()) / datetime.timedelta(minutes=1)))
        clock()
    assert pauses[:4] == [5, 10, 20, 40]
    assert pauses[-1] == 24 * 60


def test_what_fails_for_good_is_told_to_operators_and_goes_once_it_is_begun(
    commit: Any, monkeypatch: pytest.MonkeyPatch, client: Any
) -> None:
    def locked(*args: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(published, "start", locked)
    with commit():
        source = news()
    for _number in range(2):
        clock()
    told = client.get("/health/").json()["attention"]["jobs"]
    assert told == {"ok": False, "failing": 1}
    client.force_login(superuser())
    sentence = "Nie udało się rozpocząć automatycznie"
    assert sentence in client.get("/admin/reports/translations/").content.decode()
    monkeypatch.undo()
    clock()
    assert state(source).state == State.IN_PROGRESS
    assert client.get("/health/").json()["attention"]["jobs"]["ok"]
    assert sentence not in client.get("/admin/reports/translations/").content.decode()


def test_what_fails_for_good_starves_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    failing, other = news(), news(slug="inny")
    begun = published.start

    def start(source: Page, *args: Any) -> Page:
        if source.pk == failing.pk:
            raise RuntimeError("broken")
        return begun(source, *args)

    monkeypatch.setattr(published, "start", start)
    monkeypatch.setattr(running, "_AT_ONCE", 1)
    past = timezone.now() - datetime.timedelta(hours=1)
    jobs(PUBLISHED, failing).update(due=past)
    jobs(PUBLISHED, other).update(due=timezone.now())
    for _minute in range(2):
        take_up()
    assert state(other).state == State.IN_PROGRESS


def test_what_a_stopped_worker_left_is_taken_up(commit: Any) -> None:
    source = news()
    take_up()
    assert not source.has_translation(locale("en"))
    clock()
    assert state(source).state == State.IN_PROGRESS
    assert not jobs(PUBLISHED).exists()


def test_done_twice_it_makes_one_page(commit: Any) -> None:
    source = news()
    work(jobs(PUBLISHED).get(source=source))
    page = english(source)
    work(ask(PUBLISHED, source.pk))
    assert english(source).pk == page.pk


def test_published_again_meanwhile_it_is_done_again(
    commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = news()
    begun = published.start

    def meanwhile(*args: Any) -> Page:
        done = begun(*args)
        publish(stored(source), lead=NEW)
        return done

    monkeypatch.setattr(published, "start", meanwhile)
    work(jobs(PUBLISHED).get(source=source))
    assert jobs(PUBLISHED, source).exists()
    monkeypatch.setattr(published, "start", begun)
    work(jobs(PUBLISHED).get(source=source))
    assert NEW in to_be_translated(source)


@pytest.mark.uses
def test_samples_in_great_numbers_begin_nothing(commit: Any) -> None:
    """What the real content begins is told in tests/journeys/test_operations.py: nothing."""
    with commit() as asked:
        call_command("load_content", verbosity=0, news=3)
    assert NewsPage.objects.filter(slug__startswith="przyklad").exists()
    assert not jobs(PUBLISHED).exists()
    # The worker is asked for documents, and for nothing else.
    assert ask_the_worker in asked
    assert {one.__module__.split(".")[1] for one in asked} == {"published"}


def test_a_block_stored_before_it_got_a_text_is_begun(commit: Any) -> None:
    source = news(live=False)
    quote = {"type": "quote", "value": {"text": "Wiedza krąży."}, "id": ONE["id"]}
    table = {"type": "figures", "value": {"figures": [{"value": "1", "label": "firma"}]}}
    NewsPage.objects.filter(pk=source.pk).update(body=json.dumps([quote, table]))
    with commit():
        publish(stored(source))
    assert english(source).body[0].value["text"] == "Wiedza krąży."
    assert not jobs(PUBLISHED, source).exists()
    with commit():
        publish(stored(source), lead=NEW)
    assert NEW in StringSegment.objects.filter(
        source__object_id=source.translation_key
    ).values_list("string__data", flat=True)
