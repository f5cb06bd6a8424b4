"""Every address of wagtail-localize, tried as every role, against who may go through."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.wagtail_hooks import register_admin_urls

from cms.translation.review.workflow import approve, submit
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from cms.translation.workbench.localize import PERMISSIONS
from tests.cms.people import client, person, superuser
from tests.cms.translating import (
    ENGLISH,
    LEAD,
    begin,
    english,
    news,
    publish,
    stored,
    translated,
    write,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PEOPLE = {
    "nobody": (),
    "polish editor": ((EDITOR, "pl"),),
    "english editor": ((EDITOR, "en"),),
    "translator": ((TRANSLATOR, "en"),),
    "other translator": ((TRANSLATOR, "pl"),),
    "reviewer": ((REVIEWER, "en"),),
    "publisher": ((PUBLISHER, "en"),),
    "polish publisher": ((PUBLISHER, "pl"),),
}
EVERYBODY = {*PEOPLE} - {"nobody"}
HANDING_OVER = {"translator", "other translator", "publisher", "polish publisher"}

# Who may go through when the translation is in progress, and when it is in language review.
TABLE = {
    "javascript_catalog": (set(), set()),
    "submit_page_translation": (HANDING_OVER, HANDING_OVER),
    "submit_snippet_translation": (set(), set()),
    "update_translations": ({"translator", "publisher"}, set()),
    "edit_string_translation": (set(), set()),
    "edit_override": (set(), set()),
    "download_pofile": (set(), set()),
    "upload_pofile": (set(), set()),
    "machine_translate": (set(), set()),
    "preview_translation": (set(), set()),
    "stop_translation": ({"publisher"}, set()),
    "convert_to_alias": ({"publisher"}, set()),
    "translations_report": (EVERYBODY, EVERYBODY),
    "translations_report_results": (EVERYBODY, EVERYBODY),
    "snippets_api_listing": (EVERYBODY, EVERYBODY),
    "snippets_api_detail": (EVERYBODY, EVERYBODY),
}


def addresses() -> dict[str, Any]:
    [included] = register_admin_urls()
    return {pattern.name: pattern for pattern in included.url_patterns}


def arguments(name: str, source: Any) -> list[Any]:
    frozen = TranslationSource.objects.get(object_id=source.translation_key)
    made = frozen.translations.get()
    if name in ("edit_string_translation", "edit_override"):
        return [made.pk, StringSegment.objects.filter(source=frozen).first().pk]
    return {
        "submit_page_translation": [source.pk],
        "submit_snippet_translation": ["pages_news", "topic", "1"],
        "update_translations": [frozen.pk],
        "convert_to_alias": [english(source).pk],
        "snippets_api_listing": ["pages_news", "topic"],
        "snippets_api_detail": ["pages_news", "topic", "1"],
    }.get(name, [made.pk] if "translation_id" in str(addresses()[name].pattern) else [])


def goes_through(who: str, name: str, source: Any) -> bool:
    """Whether the door opened, whatever the room behind it answers to a bare GET."""
    browser = client(person(*PEOPLE[who]) if PEOPLE[who] else None)
    answer = browser.get(reverse(f"wagtail_localize:{name}", args=arguments(name, source)))
    turned_away = answer.status_code == 302 and answer["Location"].split("?")[0] in (
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_login"),
    )
    return not (turned_away or answer.status_code in (401, 403))


def test_every_address_of_the_package_has_its_line() -> None:
    assert addresses().keys() == PERMISSIONS.keys() == TABLE.keys()


@pytest.mark.parametrize("name", sorted(TABLE))
@pytest.mark.parametrize("in_review", [False, True])
def test_who_goes_through_is_who_the_table_says(name: str, in_review: bool) -> None:
    source = news()
    made = begin(source)
    write(made, ENGLISH)
    if in_review:
        submit(made, superuser())
    found = {who for who in PEOPLE if goes_through(who, name, source)}
    assert found == TABLE[name][in_review]


def test_the_package_s_editor_does_not_publish_past_a_review() -> None:
    source = news()
    made = begin(source)
    write(made, ENGLISH)
    submit(made, superuser())
    page = english(source)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client(person((PUBLISHER, "en"))).post(address, {"action": "publish"})
    assert not stored(page).live
    assert stored(page).workflow_in_progress


class Failing(BaseMachineTranslator):
    """A machine translator that may not be asked."""

    display_name = "Failing"
    asked = 0

    def can_translate(self, source_locale: Any, target_locale: Any) -> bool:
        return True

    def translate(self, source_locale: Any, target_locale: Any, strings: Any) -> Any:
        Failing.asked += 1
        raise RuntimeError


def sync(source: Any, *memberships: Any, **sent: str) -> str:
    """The page that somebody gets after “Sync translated pages”."""
    frozen = TranslationSource.objects.get(object_id=source.translation_key)
    address = reverse("wagtail_localize:update_translations", args=[frozen.pk])
    answer = client(person(*memberships)).post(address, sent, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def texts_to_translate(source: Any) -> set[str]:
    rows = StringSegment.objects.filter(source__object_id=source.translation_key)
    return set(rows.values_list("string__data", flat=True))


def test_syncing_takes_the_text_of_today_and_asks_no_machine(settings: Any) -> None:
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{__name__}.Failing", "OPTIONS": {}}
    source = news()
    translated(source)
    changed = LEAD.replace("140", "500")
    type(source).objects.filter(pk=source.pk).update(lead=changed)
    before = StringTranslation.objects.count()
    sync(source, (PUBLISHER, "en"), (PUBLISHER, "pl"), use_machine_translation="on")
    assert changed in texts_to_translate(source)
    assert (Failing.asked, StringTranslation.objects.count()) == (0, before)


def test_syncing_leaves_what_is_in_review_as_it_was_submitted() -> None:
    source = news()
    made = begin(source)
    write(made, ENGLISH)
    submit(made, superuser())
    approve(english(source), superuser())
    assert english(source).workflow_in_progress
    publish(stored(source), lead=LEAD.replace("140", "500"))
    before = TranslationSource.objects.get(pk=made.source_id).last_updated_at
    said = sync(source, (PUBLISHER, "en"), (PUBLISHER, "pl"))
    assert TranslationSource.objects.get(pk=made.source_id).last_updated_at == before
    assert LEAD in texts_to_translate(source)
    assert "Zaktualizuj je po korekcie" in said


def kept_by_hand() -> Any:
    """The page of a translation that was stopped."""
    source = news()
    page = translated(source)
    Translation.objects.filter(source__object_id=source.translation_key).update(enabled=False)
    return page


def restart(page: Any, who: Any) -> bool:
    """Whether the page is in translation again after the button of its form was pressed."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client(who).post(address, {"localize-restart-translation": "1"})
    kept = Translation.objects.filter(source__object_id=page.translation_key, enabled=True)
    return kept.exists()


def test_a_page_by_hand_is_taken_back_into_translation() -> None:
    assert restart(kept_by_hand(), person((PUBLISHER, "en")))


def test_who_may_not_publish_a_page_cannot_take_it_back_into_translation() -> None:
    page, translator = kept_by_hand(), person((TRANSLATOR, "en"))
    assert not restart(page, translator)
    assert restart_offered(page, person((PUBLISHER, "en")))
    assert not restart_offered(page, translator)


def restart_offered(page: Any, who: Any) -> bool:
    form = client(who).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return 'name="localize-restart-translation"' in form.content.decode()


def test_a_page_in_review_is_not_taken_back_into_translation() -> None:
    page = kept_by_hand()
    page.save_revision()
    page.get_workflow().start(page, superuser())
    assert stored(page).workflow_in_progress
    assert not restart(page, superuser())


def test_a_locked_page_is_not_taken_back_into_translation() -> None:
    page = kept_by_hand()
    locked = {"locked": True, "locked_by": superuser(), "locked_at": timezone.now()}
    type(page).objects.filter(pk=page.pk).update(**locked)
    assert not restart(page, person((PUBLISHER, "en")))
