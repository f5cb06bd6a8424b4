"""Every way of publishing against every rule: what the rule refuses does not reach readers, which
it does where the rule is left out."""

import datetime
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from cms import publishing
from cms.content.completeness import complete
from cms.content.publication import Refusal
from cms.translation.engine.versions import translation_to
from cms.translation.review.approval import approved
from cms.translation.review.rules import translated, without_contradiction
from cms.translation.review.running import (
    no_live_alias_converted,
    not_in_review,
    original_published,
)
from cms.translation.status.sync import bring_up_to_date
from pages.news.models import NewsPage
from tests.cms.people import superuser
from tests.cms.pipelines import only
from tests.cms.publishing_paths import Somebody, form, naming
from tests.cms.translating import (
    begin,
    draft,
    let_time_pass,
    locale,
    news,
    publish,
    stored,
    write,
)
from tests.cms.translating import translated as in_english

pytestmark = [pytest.mark.django_db, pytest.mark.once]

OTHER = "W projekcie bierze udział 500 firm."


def lacking_something(monkeypatch: pytest.MonkeyPatch) -> Any:
    def lacking(page: NewsPage) -> dict[str, str]:
        return {"lead": "Brak leadu."} if page.lead == OTHER else {}

    monkeypatch.setattr(NewsPage, "lacking", lacking)
    page = news()
    page.lead = OTHER
    page.save_revision()
    return page


def in_review(monkeypatch: pytest.MonkeyPatch) -> Any:
    page = news()
    page.lead = OTHER
    page.save_revision()
    page.get_workflow().start(stored(page), superuser())
    return page


def drafted(source: Any, texts: dict[str, str]) -> Any:
    page = in_english(source)
    publish(stored(source), lead=OTHER)
    translation = begin(stored(source))
    write(translation, texts)
    draft(translation)
    return stored(page)


def untranslated(monkeypatch: pytest.MonkeyPatch) -> Any:
    return drafted(news(), {})


def contradicting(monkeypatch: pytest.MonkeyPatch) -> Any:
    return drafted(news(), {OTHER: "There are 300 companies in the project."})


def unapproved(monkeypatch: pytest.MonkeyPatch) -> Any:
    return drafted(news(), {OTHER: "There are 500 companies in the project."})


def without_its_original(monkeypatch: pytest.MonkeyPatch) -> Any:
    source = news()
    page = drafted(source, {OTHER: "There are 500 companies in the project."})
    stored(source).unpublish()
    return stored(page)


def converted(monkeypatch: pytest.MonkeyPatch) -> Any:
    page = news().copy_for_translation(locale("en"), alias=True)
    Page.objects.filter(pk=page.pk).update(live=True)
    return stored(page)


def by_the_editor(who: Somebody) -> None:
    sent = form(who.page, lead=who.page.get_latest_revision_as_object().lead)
    who.post("edit", who.page.pk, **sent, **naming(who.page), **{"action-publish": "1"})


def by_bulk(who: Somebody) -> None:
    who.bulk("publish")


def by_schedule(who: Somebody) -> None:
    page = who.page.get_latest_revision_as_object()
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    let_time_pass()


def when_due(who: Somebody) -> None:
    """Scheduled before the rule had something against it."""
    past = timezone.now() - datetime.timedelta(minutes=1)
    Revision.objects.filter(pk=who.page.latest_revision_id).update(approved_go_live_at=past)
    call_command("publish_scheduled", verbosity=0)


def by_program(who: Somebody) -> None:
    who.act("publish")


def by_revert(who: Somebody) -> None:
    who.act("revert", revision_id=who.page.latest_revision_id)
    who.act("publish")


def by_the_engine(who: Somebody) -> None:
    translation = translation_to(who.page)
    if translation is not None:
        translation.save_target(publish=True)


def by_saving(who: Somebody) -> None:
    page = who.page.get_latest_revision_as_object()
    page.live, page.live_revision_id = True, page.latest_revision_id
    page.save()


def by_the_revision(who: Somebody) -> None:
    who.page.get_latest_revision().publish()


def by_bulk_update(who: Somebody) -> None:
    page = who.page.get_latest_revision_as_object()
    NewsPage.objects.filter(pk=page.pk).update(lead=page.lead, alias_of=None)


def by_conversion(who: Somebody) -> None:
    who.post("convert_alias", who.page.pk)


def by_conversion_of_a_program(who: Somebody) -> None:
    who.act("convert_alias")


def by_conversion_in_code(who: Somebody) -> None:
    who.page.alias_of_id = None
    who.page.save(update_fields=["alias_of_id"], clean=False)


def by_the_worker(who: Somebody) -> None:
    bring_up_to_date(who.page)


OF_A_PAGE = [by_bulk, by_schedule, when_due, by_program, by_revert, by_saving, by_the_revision]
OF_A_SOURCE = [by_the_editor, *OF_A_PAGE]
# Wagtail's own editor leads to the screen of translations.
OF_A_TRANSLATION = [*OF_A_PAGE, by_the_engine]
OF_AN_ALIAS = [by_conversion, by_conversion_of_a_program, by_conversion_in_code]
# What publishes no draft changes nothing of it, whatever the rules say; and one way asks nobody.
QUIET, UNASKED = by_the_worker, by_bulk_update

RULES: dict[Callable[..., Any], tuple[Callable[[pytest.MonkeyPatch], Any], list[Any]]] = {
    # The form of the editor says it beside its fields by itself.
    complete: (lacking_something, OF_A_PAGE),
    not_in_review: (in_review, OF_A_SOURCE),
    original_published: (without_its_original, OF_A_TRANSLATION),
    no_live_alias_converted: (converted, OF_AN_ALIAS),
    translated: (untranslated, OF_A_TRANSLATION),
    without_contradiction: (contradicting, OF_A_TRANSLATION),
    approved: (unapproved, OF_A_TRANSLATION),
}


def test_every_rule_is_tried() -> None:
    assert set(RULES) == set(publishing.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_way_asks_every_rule(
    rule: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    make, ways = RULES[rule]
    page = make(monkeypatch)
    row = readers_see(page)

    def changes(way: Callable[[Somebody], Any]) -> bool:
        changed = False
        with suppress(RolledBackError), transaction.atomic():
            with suppress(Refusal), transaction.atomic():
                who = Somebody(superuser(), stored(page), stored(page))
                who.browser.raise_request_exception = False
                with django_capture_on_commit_callbacks(execute=True):
                    way(who)
            changed = readers_see(page) != row
            raise RolledBackError
        return changed

    tried = [*ways, QUIET, UNASKED]
    with monkeypatch.context() as left_out:
        only(left_out)
        assert [way.__name__ for way in tried if changes(way)] == names([*ways, UNASKED])
    with monkeypatch.context() as alone:
        only(alone, rule)
        assert [way.__name__ for way in tried if changes(way)] == names([UNASKED])


class RolledBackError(Exception):
    """Undoes one way before the next is tried."""


def names(ways: list[Any]) -> list[str]:
    return [way.__name__ for way in ways]


def readers_see(page: Any) -> tuple[Any, ...]:
    row = stored(page)
    return row.live, row.title, row.lead, row.alias_of_id


def test_a_copy_of_what_lacks_something_does_not_go_live(monkeypatch: pytest.MonkeyPatch) -> None:
    page = lacking_something(monkeypatch)
    NewsPage.objects.filter(pk=page.pk).update(lead=OTHER)
    with pytest.raises(Refusal, match="Brak leadu"):
        stored(page).copy(update_attrs={"slug": "kopia"}, keep_live=True)
    assert not NewsPage.objects.filter(slug="kopia").exists()


def test_what_lacks_something_is_withdrawn_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    page = lacking_something(monkeypatch)
    NewsPage.objects.filter(pk=page.pk).update(lead=OTHER)
    stored(page).unpublish()
    assert not stored(page).live
