"""What each role may do, tried through the admin itself."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    GroupPagePermission,
    Page,
    PageLogEntry,
    Task,
    Workflow,
    WorkflowState,
)
from wagtail_localize.models import StringTranslation, TranslationSource

from cms.translation.roles import groups
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, ROLES, TRANSLATOR, group_of
from cms.translation.roles.models import RoleGroup
from cms.translation.roles.names import REVIEW, in_both
from cms.translation.workbench.lines import hash_of
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.people import client, person
from tests.cms.publishing_paths import naming

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def signed_in(*memberships: tuple[groups.Role, str]) -> Client:
    """Somebody with these roles, signed in."""
    return client(person(*memberships))


def news_index(language: str) -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code=language)


def news_item(language: str) -> NewsPage:
    item = NewsPage.objects.filter(locale__language_code=language, live=True).first()
    assert item is not None
    return item


def form(**changes: str) -> dict[str, str]:
    """What the editing form of a news item sends."""
    empty = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0"}
    sent = {
        "title": "Nowa wiadomość",
        "slug": "nowa-wiadomosc",
        "lead": "Zdanie.",
        "date": timezone.localdate().isoformat(),
        "date_precision": "day",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    for relation in ("attachment_rows", "topic_rows", "concerned_rows"):
        sent |= {f"{relation}-{name}": value for name, value in empty.items()}
    return {**sent, **changes}


def write(client: Client, language: str, **changes: str) -> Any:
    index = news_index(language)
    address = reverse("wagtailadmin_pages:add", args=["pages_news", "newspage", index.pk])
    return client.post(address, form(**changes))


def written() -> NewsPage:
    return NewsPage.objects.get(slug="nowa-wiadomosc")


def edit_address(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_every_language_has_every_role_under_a_name_in_the_reader_s_language() -> None:
    found = [group_of(role, code) for role in ROLES for code in ("pl", "en")]
    with translation.override("pl"):
        polish = {group.name for group in found}
    with translation.override("en"):
        english = {group.name for group in found}
    assert len(polish) == len(english) == 8
    assert {"Redakcja (polski)", "Tłumacze (angielski)"} <= polish
    assert {"Editors (Polish)", "Translators (English)"} <= english


def test_a_name_that_a_form_gave_back_in_one_language_is_said_in_both() -> None:
    workflow = Workflow.objects.get(name=in_both(REVIEW, "pl"))
    with translation.override("pl"):
        workflow.name = workflow.name
        workflow.save()
    with translation.override("en"):
        assert Workflow.objects.get(pk=workflow.pk).name == "Publication (Polish)"


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_name_is_stored_in_both_languages_whoever_writes_its_row(language: str) -> None:
    group = group_of(EDITOR, "pl")
    review = Workflow.objects.get(name=in_both(REVIEW, "en"))
    with translation.override(language):
        for named in (group, review):
            named.name = named.name
            named.full_clean()
            named.save()
            named.refresh_from_db()
            named.save()
    assert Group.objects.get(name=EDITOR.name("pl")) == group
    assert Workflow.objects.get(name=in_both(REVIEW, "en")) == review
    group.name = "Biuro klastra"
    group.save()
    assert Group.objects.get(name="Biuro klastra") == group


def test_without_us_a_name_is_the_same_in_every_language() -> None:
    stored = Workflow.objects.filter(name=in_both(REVIEW, "pl")).values_list("name", flat=True)
    for language in ("pl", "en"):
        with translation.override(language):
            assert list(stored.all()) == ["Publikacja (polski) / Publication (Polish)"]


def test_a_page_s_history_names_reviews_in_the_language_of_whoever_reads_it() -> None:
    page = NewsPage.objects.filter(locale__language_code="pl").first()
    assert page is not None
    with translation.override("pl"):
        page.save_revision()
        page.get_workflow().start(page, person((EDITOR, "pl")))
    entry = PageLogEntry.objects.filter(page=page.pk, action="wagtail.workflow.start").get()
    with translation.override("en"):
        told = entry.message
    assert told == "'Publication (Polish)' started. Next step 'Language review (Polish)'"
    with translation.override("pl"):
        assert "Korekta językowa (polski)" in entry.formatter.format_message(entry)


def test_making_the_roles_again_changes_nothing_even_when_a_group_was_renamed() -> None:
    group = group_of(EDITOR, "pl")
    group.name = "Nasza redakcja"
    group.save()

    def everything() -> tuple[int, ...]:
        models = (Group, GroupPagePermission, Workflow, Group.permissions.through)
        return tuple(model.objects.count() for model in models)

    before = everything()
    groups.make_roles()
    assert everything() == before
    assert group_of(EDITOR, "pl").name == "Nasza redakcja"


def test_a_new_site_has_our_groups_and_reviews_alone() -> None:
    groups.remove_wagtails_roles()
    assert set(Group.objects.all()) == {one.group for one in RoleGroup.objects.all()}
    reviews = set(Workflow.objects.all())
    assert reviews == {home.get_workflow() for home in groups.homes()}
    assert {task for review in reviews for task in review.tasks} == set(Task.objects.all())


def test_a_group_of_wagtail_s_that_somebody_belongs_to_stays() -> None:
    moderators = Group.objects.get(name="Moderators")
    person((EDITOR, "pl")).groups.add(moderators)
    groups.remove_wagtails_roles()
    assert Group.objects.filter(pk=moderators.pk).exists()
    assert not Group.objects.filter(name="Editors").exists()


def test_an_editor_writes_a_draft_in_their_language_and_cannot_publish_it() -> None:
    editor = signed_in((EDITOR, "pl"))
    assert write(editor, "pl").status_code == 302
    assert not written().live
    editor.post(edit_address(written()), form(**{"action-publish": "1"}))
    assert not written().live


def test_an_editor_has_no_way_into_the_other_language() -> None:
    editor = signed_in((EDITOR, "pl"))
    assert write(editor, "en").status_code in (302, 403)
    assert not NewsPage.objects.filter(slug="nowa-wiadomosc").exists()
    refused = editor.get(edit_address(news_item("en")))
    assert refused.status_code == 302
    assert refused["Location"] == reverse("wagtailadmin_home")


def test_a_draft_goes_online_after_language_review_and_approval() -> None:
    editor = signed_in((EDITOR, "pl"))
    write(editor, "pl", **{"action-submit": "1"})
    page = written()
    state = WorkflowState.objects.get(object_id=str(page.pk))
    for role in (REVIEWER, PUBLISHER):
        assert not written().live
        person = signed_in((role, "pl"))
        task = WorkflowState.objects.get(pk=state.pk).current_task_state
        editor_page = person.get(edit_address(page))
        assert editor_page.status_code == 200
        assert "action-publish" not in editor_page.content.decode()
        approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
        assert person.post(approve, {"comment": "", **naming(page)}).status_code in (200, 302)
    assert written().live


def test_a_language_reviewer_cannot_publish_past_the_approval() -> None:
    reviewer = signed_in((REVIEWER, "pl"))
    page = news_item("pl")
    page.unpublish()
    reviewer.post(edit_address(page), form(slug=page.slug, **{"action-publish": "1"}))
    assert not NewsPage.objects.get(pk=page.pk).live


def test_a_publisher_publishes_and_withdraws_in_their_language_only() -> None:
    publisher = signed_in((PUBLISHER, "pl"))
    write(publisher, "pl", **{"action-publish": "1"})
    assert written().live
    publisher.post(reverse("wagtailadmin_pages:unpublish", args=[written().pk]))
    assert not written().live
    english = news_item("en")
    publisher.post(reverse("wagtailadmin_pages:unpublish", args=[english.pk]))
    assert NewsPage.objects.get(pk=english.pk).live


def test_a_translator_sees_the_source_and_cannot_change_or_delete_it() -> None:
    translator = signed_in((TRANSLATOR, "en"))
    polish = news_item("pl")
    listed = translator.get(reverse("wagtailadmin_explore", args=[polish.get_parent().pk]))
    assert polish.title in listed.content.decode()
    assert translator.get(edit_address(polish)).status_code == 302
    translator.post(reverse("wagtailadmin_pages:delete", args=[polish.pk]))
    assert NewsPage.objects.filter(pk=polish.pk, live=True).exists()


def new_polish_item() -> NewsPage:
    page = NewsPage(title="Nowa wiadomość", slug="nowa-wiadomosc", lead="Zdanie.")
    news_index("pl").add_child(instance=page)
    page.save_revision().publish()
    return page


def test_a_translator_submits_a_page_for_translation_and_translates_it_as_a_draft() -> None:
    page = new_polish_item()
    translator = signed_in((TRANSLATOR, "en"))
    english = news_index("en").locale
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert translator.get(submit).status_code == 200
    translator.post(submit, {"locales": [english.pk]})
    draft = page.get_translation(english)
    assert not draft.live
    workbench = reverse("cms_translation:workbench", args=[draft.pk])
    assert translator.get(edit_address(draft))["Location"] == workbench
    sent = {"path": "title", "of": hash_of("Nowa wiadomość"), "text": "A new item"}
    translator.post(reverse("cms_translation:save", args=[draft.pk]), sent)
    assert StringTranslation.objects.get(translation_of__data="Nowa wiadomość").data == "A new item"
    translator.post(edit_address(draft), {"action": "publish"})
    assert not NewsPage.objects.get(pk=draft.pk).live


@pytest.mark.parametrize("role", [TRANSLATOR, PUBLISHER])
def test_nobody_publishes_by_syncing_translations(
    role: groups.Role, django_capture_on_commit_callbacks: Any
) -> None:
    english = news_item("en")
    english.unpublish()
    source = TranslationSource.objects.get(object_id=english.translation_key)
    update = reverse("wagtail_localize:update_translations", args=[source.pk])
    somebody = signed_in((role, "en"))
    assert "Publish immediately" not in somebody.get(update).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        somebody.post(update, {"publish_translations": "on"})
    assert not NewsPage.objects.get(pk=english.pk).live


def test_a_translator_of_one_language_makes_no_pages_in_another() -> None:
    page = new_polish_item()
    translator = signed_in((TRANSLATOR, "pl"))
    english = news_index("en").locale
    submit = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    translator.post(submit, {"locales": [english.pk]})
    assert page.get_translation_or_none(english) is None


def test_a_translator_cannot_put_the_source_text_online_as_an_alias() -> None:
    english = news_item("en")
    title = english.title
    convert = reverse("wagtail_localize:convert_to_alias", args=[english.pk])
    signed_in((TRANSLATOR, "en")).post(convert)
    english = NewsPage.objects.get(pk=english.pk)
    assert english.alias_of_id is None
    assert english.title == title


@pytest.mark.parametrize(
    ("role", "sees"), [(EDITOR, True), (PUBLISHER, True), (TRANSLATOR, False), (REVIEWER, False)]
)
def test_pictures_are_added_by_those_who_write(role: groups.Role, sees: bool) -> None:
    answer = signed_in((role, "pl")).get(reverse("wagtailimages:add"))
    assert (answer.status_code == 200) is sees


@pytest.mark.parametrize("kind", ["image", "document"])
@pytest.mark.parametrize(
    ("role", "own", "deletes"),
    [
        (EDITOR, True, True),
        (EDITOR, False, False),
        (PUBLISHER, False, True),
        (REVIEWER, False, False),
        (TRANSLATOR, False, False),
    ],
)
def test_what_others_uploaded_is_deleted_by_right_only(
    kind: str, role: groups.Role, own: bool, deletes: bool
) -> None:
    somebody = person((role, "pl"))
    uploader = somebody if own else person((PUBLISHER, "en"))
    item: Any
    if kind == "image":
        item = get_image_model()(title="Zdjęcie", file=get_test_image_file())
    else:
        item = get_document_model()(title="Umowa", file=ContentFile(b"%PDF", name="u.pdf"))
    item.uploaded_by_user = uploader
    item.save()
    app = "wagtailimages" if kind == "image" else "wagtaildocs"
    signed = client(somebody)
    signed.post(reverse(f"{app}:delete", args=[item.pk]))
    assert type(item).objects.filter(pk=item.pk).exists() is not deletes
    bulk = reverse("wagtail_bulk_action", args=["cms_media", f"cms{kind}", "delete"])
    signed.post(f"{bulk}?id={item.pk}")
    assert type(item).objects.filter(pk=item.pk).exists() is not deletes
