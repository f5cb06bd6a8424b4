"""The pages below one are begun by the worker; whoever asked sees how far it is."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from cms.translation.jobs import subtrees
from cms.translation.jobs.kinds import _kinds
from cms.translation.jobs.running import do_job, forget_old, resume
from cms.translation.jobs.subtrees import SUBTREE, SubtreeProgress
from cms.translation.models import Job, PageTranslation, State
from cms.translation.roles.groups import EDITOR, PUBLISHER, TRANSLATOR
from cms.translation.status.states import compute
from pages.home.models import HomePage
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.background import be_due, clock, jobs, take_up, work
from tests.cms.people import client, person
from tests.cms.translating import begin, locale, publish, stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_waits")]
TITLES = ["Wpis 1", "Wpis 2", "Wpis 3"]


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def translator() -> Any:
    return person((TRANSLATOR, "en"))


@pytest.fixture
def index() -> NewsIndexPage:
    """A Polish page, with three live pages below it, that nobody has translated."""
    page = NewsIndexPage(title="Kronika", slug="kronika", locale=locale("pl"))
    HomePage.objects.get(locale=locale("pl")).add_child(instance=page)
    for number, title in enumerate(TITLES, start=1):
        page.add_child(instance=NewsPage(title=title, slug=f"w-{number}", locale=locale("pl")))
    return page


@pytest.fixture(autouse=True)
def right_afterwards() -> Any:
    """Whatever a test did: the tree is sound, what is kept is what is computed from scratch, and
    nothing went online."""
    yield
    assert Page.find_problems() == ([], [], [], [], [])
    for row in PageTranslation.objects.filter(source__slug__startswith="w-"):
        assert row.facts() == compute(row.source, row.locale_id).facts()
    assert not Page.objects.filter(locale=locale("en"), live=True, slug__startswith="w-").exists()


def ask(user: Any, index: Page) -> Any:
    """What “include the pages below” does."""
    address = reverse("wagtail_localize:submit_page_translation", args=[index.pk])
    sent = {"locales": [locale("en").pk], "include_subtree": "on"}
    return client(user).post(address, sent, follow=True)


def only() -> Job:
    return jobs(SUBTREE).get()


def progress(job: Job | None = None) -> SubtreeProgress:
    return SUBTREE.progress_of(job or only())


def items(index: Page) -> list[Any]:
    return [page.specific for page in index.get_children()]


def begun(index: Page) -> list[bool]:
    return [page.has_translation(locale("en")) for page in items(index)]


def panel(user: Any) -> str:
    """What the dashboard tells somebody of subtrees."""
    html = BeautifulSoup(client(user).get(reverse("wagtailadmin_home")).content, "html.parser")
    found = html.select_one("#subtrees-section")
    return " ".join(found.get_text(" ").split()) if found else ""


def stopped_after(monkeypatch: pytest.MonkeyPatch, pages: int) -> None:
    """A worker that is killed once it has begun so many pages."""
    done = subtrees._begin

    def begin(job: Job, progress: SubtreeProgress, page_id: int) -> None:
        if progress.done == pages:
            raise KeyboardInterrupt
        done(job, progress, page_id)

    monkeypatch.setattr(subtrees, "_begin", begin)
    with pytest.raises(KeyboardInterrupt):
        work(only())
    monkeypatch.setattr(subtrees, "_begin", done)


def test_the_request_itself_begins_only_the_page_that_was_submitted(
    index: NewsIndexPage, translator: Any
) -> None:
    ask(translator, index)
    assert index.has_translation(locale("en"))
    assert begun(index) == [False] * 3
    assert "0 z 3 stron" in panel(translator)


def test_all_pages_are_begun_and_their_asker_is_told(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
    assert begun(index) == [True] * 3
    assert "Kronika PL → EN Zakończono: rozpoczęto tłumaczenie 3 stron." in panel(translator)
    assert "z 3 stron" not in panel(translator)


def test_many_pages_let_other_work_pass_between(
    index: NewsIndexPage, translator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_kinds, SUBTREE.name, replace(SUBTREE, steps=2))
    ask(translator, index)
    first = only().turn
    work(only())
    assert begun(index) == [True, True, False]
    assert progress().done == 2
    assert only().turn != first
    assert "2 z 3 stron" in panel(translator)


def test_a_worker_that_was_stopped_is_taken_up_where_it_stood(
    index: NewsIndexPage, translator: Any, commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(translator, index)
    stopped_after(monkeypatch, pages=1)
    first = items(index)[0].get_translation(locale("en")).pk
    assert begun(index) == [True, False, False]
    take_up()
    assert begun(index) == [True, False, False], "It may still be at work."
    clock(SUBTREE)
    assert begun(index) == [True] * 3
    assert items(index)[0].get_translation(locale("en")).pk == first
    assert (progress().begun, progress().refused) == (3, [])


def test_whoever_was_slow_does_not_go_on_beside_the_one_that_took_over(
    index: NewsIndexPage, translator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(translator, index)
    slow = only().turn
    stopped_after(monkeypatch, pages=1)
    be_due(SUBTREE)
    resume()
    do_job.call(only().pk, slow)
    assert begun(index) == [True, False, False]
    work(only())
    assert begun(index) == [True] * 3


def test_done_again_it_does_nothing(index: NewsIndexPage, translator: Any, commit: Any) -> None:
    with commit():
        ask(translator, index)
    before = Page.objects.count()
    work(only())
    assert (Page.objects.count(), progress().done, progress().begun) == (before, 3, 3)


def test_overlapping_requests_of_two_people_begin_each_page_once(
    index: NewsIndexPage, translator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = person((PUBLISHER, "pl"), (PUBLISHER, "en"))
    ask(translator, index)
    ask(other, index)
    monkeypatch.setitem(_kinds, SUBTREE.name, replace(SUBTREE, steps=1))
    for _turn in range(3):
        for job in jobs(SUBTREE).order_by("pk"):
            work(job)
    assert begun(index) == [True] * 3
    assert NewsPage.objects.filter(locale=locale("en"), title__in=TITLES).count() == 3
    told = [progress(job) for job in jobs(SUBTREE)]
    assert [one.done for one in told] == [3, 3]
    assert sum(one.begun for one in told) == 3
    assert "rozpoczęto tłumaczenie 3 stron" in panel(translator)
    assert "3 strony niczego nie wymagały" in panel(other)


def test_asked_again_by_the_same_person_it_begins_anew(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
    # Only as long as there is something to begin.
    with commit():
        assert ask(translator, index).status_code == 200
    assert progress().begun == 3
    index.add_child(instance=NewsPage(title="Wpis 4", slug="w-4", locale=locale("pl")))
    with commit():
        ask(translator, index)
    assert begun(index) == [True] * 4
    assert (progress().begun, progress().total) == (1, 1)


def test_pages_below_one_that_has_its_translation_are_begun_from_its_menu(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    translated = NewsIndexPage.objects.get(locale=locale("pl"), slug="aktualnosci")
    address = reverse("wagtail_localize:submit_page_translation", args=[translated.pk])
    explorer = reverse("wagtailadmin_explore", args=[translated.pk])
    browser = client(translator)
    assert "Przetłumacz strony poniżej" not in browser.get(explorer).content.decode()
    new = NewsPage(title="Wpis 4", slug="w-4", locale=locale("pl"))
    translated.add_child(instance=new)
    assert f'href="{address}"' in browser.get(explorer).content.decode()
    assert "Przetłumacz strony poniżej" in browser.get(explorer).content.decode()
    with commit():
        answer = browser.post(address, {"locales": [locale("en").pk]})
        assert answer.status_code == 200, "Nothing is chosen."
        assert browser.post(address, {"locales": [locale("en").pk], "include_subtree": "on"})
    assert new.has_translation(locale("en"))
    assert "Przetłumacz strony poniżej" not in browser.get(explorer).content.decode()


def test_a_page_that_cannot_be_begun_holds_up_nothing_and_says_why(
    index: NewsIndexPage, translator: Any, commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    UserProfile.objects.create(user=translator, preferred_language="en")
    first, second, third = items(index)
    saved = Translation.save_target

    def save_target(self: Translation, *args: Any, **kwargs: Any) -> Any:
        if self.source.object_id == second.translation_key:
            raise RuntimeError("broken")
        return saved(self, *args, **kwargs)

    monkeypatch.setattr(Translation, "save_target", save_target)
    with commit():
        ask(translator, index)
        Page.objects.filter(pk=first.pk).update(alias_of=third)
    assert begun(index) == [False, False, True]
    told = panel(translator)
    assert "Finished: the translation of 1 page has begun." in told
    assert "2 pages could not be begun" in told
    assert "Wpis 1 : This page is itself a translation." in told
    assert "Wpis 2 : Something went wrong." in told
    assert [one["page"] for one in progress().refused] == [first.pk, second.pk]


def test_rights_that_are_gone_by_then_begin_nothing(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
        translator.groups.clear()
    assert begun(index) == [False] * 3
    reasons = {one["reason"] for one in progress().refused}
    assert reasons == {"Tego tłumaczenia nie możesz rozpocząć."}


def test_pages_that_are_unpublished_or_gone_by_then_do_no_harm(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    first, second, _third = items(index)
    with commit():
        ask(translator, index)
        first.unpublish()
        second.delete()
    assert begun(index) == [True, True]
    assert (progress().begun, progress().there_before, progress().refused) == (2, 1, [])


def test_a_subtree_that_is_deleted_takes_its_request_along(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
        stored(index).delete()
    assert not jobs(SUBTREE).exists()
    assert panel(translator) == ""


def test_a_live_translation_is_not_touched(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
    target = items(index)[0].get_translation(locale("en")).specific
    above = target.get_parent()
    by_hand = NewsPage(title="By hand", slug="by-hand", locale=locale("en"))
    above.add_child(instance=by_hand)
    NewsPage.objects.filter(pk=by_hand.pk).update(
        translation_key=(new := NewsPage(title="Z ręki", slug="z-reki")).translation_key
    )
    new.locale = locale("pl")
    index.add_child(instance=new)
    publish(stored(by_hand), title="Live by hand")
    row = stored(by_hand).serializable_data()
    index.add_child(instance=NewsPage(title="Wpis 4", slug="w-4", locale=locale("pl")))
    with commit():
        ask(translator, index)
    assert progress().begun == 1
    assert stored(by_hand).live
    assert stored(by_hand).serializable_data() == row
    assert progress().refused == []


def test_a_page_that_somebody_translated_meanwhile_is_not_touched(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    first = items(index)[0]
    with commit():
        ask(translator, index)
        page = begin(first).get_target_instance().specific
        before = page.serializable_data()
    assert stored(page).serializable_data() == before
    assert (progress().begun, progress().there_before) == (2, 1)
    assert "1 strona niczego nie wymagała." in panel(translator)


def test_only_the_asker_sees_it(index: NewsIndexPage, translator: Any, commit: Any) -> None:
    with commit():
        ask(translator, index)
    assert panel(translator)
    assert panel(person((PUBLISHER, "en"))) == ""
    assert panel(person((EDITOR, "pl"))) == ""


def test_the_message_leads_to_where_it_is_seen(index: NewsIndexPage, translator: Any) -> None:
    answer = ask(translator, index).content.decode()
    assert "W tle rozpoczynają się kolejno tłumaczenia 3 stron poniżej." in answer
    assert f'href="{reverse("wagtailadmin_home")}#subtrees-section"' in answer


def test_it_goes_away_by_itself_after_a_week(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
    forget_old()
    assert progress().begun == 3
    jobs(SUBTREE).update(asked_at=timezone.now() - datetime.timedelta(days=8))
    forget_old()
    assert not jobs(SUBTREE).exists()


def test_the_dashboard_takes_as_many_queries_for_many_refusals_as_for_none(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
    panel(translator)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            panel(translator)
        return len(captured)

    before = queries()
    refused = [{"page": page.pk, "title": page.title, "reason": "."} for page in items(index)]
    jobs(SUBTREE).update(progress={**only().progress, "refused": refused})
    assert "Wpis 3" in panel(translator)
    assert queries() == before


def test_what_is_begun_waits_for_translators(
    index: NewsIndexPage, translator: Any, commit: Any
) -> None:
    with commit():
        ask(translator, index)
    rows = PageTranslation.objects.filter(source__in=items(index))
    assert {row.state for row in rows} == {State.IN_PROGRESS}
