"""A translation is approved, or taken from a file, while somebody else takes away or changes what
it is of: both are done, or one is refused with a sentence, and nobody is asked to try again."""

import pytest

from .site import RunningSite
from .test_at_once import PEOPLE

pytestmark = pytest.mark.journey

REVIEWED = """
from django.conf import settings
from django.contrib.messages import get_messages
from django.core import signing
from wagtail.actions.delete_page import DeletePageAction
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation
from cms.translation.models import PageTranslation
from cms.translation.po import importing, views
from cms.translation.po.export import catalogue
from cms.translation.review import workflow
from cms.translation.workbench.shown import Shown
from tests.cms.translating import begin, write
from tests.cms.translation.po.files import checked, fill
# Nothing has collected the static files of this site.
plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
quiet = {"ALLOWED_HOSTS": ["*"], "STORAGES": {**settings.STORAGES, "staticfiles": plain}}
# Long enough to be waited for, and shorter than the database looks for two who wait for each other:
# whoever came second would be the one whom it stops.
patience = 0.5
for user in users:
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
def said(user, address, **data):
    client = Client()
    client.force_login(user)
    answer = client.post(address, data)
    told = " ".join(str(one) for one in get_messages(answer.wsgi_request))
    return [answer.status_code, told or answer.content.decode()]
def translation_of(page):
    return Page.objects.filter(translation_key=page.translation_key, locale=locale("en")).first()
def waits_for_its_last_approval(slug):
    page = news(slug, live=True)
    made = begin(page)
    write(made, {slug: f"english-{slug}", "Lid.": "Lead."})
    workflow.submit(made, users[0])
    target = made.get_target_instance()
    while not target.current_workflow_state.is_at_final_task:
        workflow.approve(target, users[0])
        target = made.get_target_instance()
    return page, target
def approving(user, target):
    shown = Shown(PageTranslation.objects.get(target=target), target.specific)
    address = reverse("cms_translation:approve", args=[target.pk])
    sent = {"shown": shown.to_send(), "read": shown.named_grave}
    return lambda: said(user, address, **sent)
def importing_of(user, lead, *pages):
    rows = PageTranslation.objects.filter(source__in=pages).order_by("-source")
    po = fill(catalogue(list(rows), locale("en"), "pl", all_units=True), {"Lid.": lead})
    carried = signing.dumps([user.pk, str(po)], salt=views._SALT, compress=True)
    sent = {"carried": carried, "shown": checked(po, user).digest(), "replace": "on"}
    return lambda: said(user, reverse("cms_translation:po-import"), **sent)
def written(page):
    rows = StringTranslation.objects.filter(context__object_id=page.translation_key)
    return rows.get(context__path="lead", locale=locale("en")).data
def deleting(page):
    return lambda: post(users[1], "delete", page.pk)
def sound():
    return not any(Page.find_problems())
"""

DELETED = """
with override_settings(**quiet):
    hold(DeletePageAction, "execute")
    told = {}
    for name in ("translation", "original"):
        page, target = waits_for_its_last_approval(f"kasowana-{name}")
        gone = target if name == "translation" else page
        deleted, approved = at_once(deleting(gone), approving(users[0], target))
        told[name] = [
            deleted, approved[0], "deleted the page while you had it open" in approved[1],
            translation_of(page) is None,
        ]
    hold(workflow, "require_unlocked")
    page, target = waits_for_its_last_approval("kasowana-potem")
    approved, deleted = at_once(approving(users[0], target), deleting(target))
    told["afterwards"] = [deleted, approved[0], translation_of(page) is None]
print(json.dumps({**told, "sound": sound()}))
"""

WITHDRAWN = """
with override_settings(**quiet):
    hold(UnpublishPageAction, "_unpublish_object")
    page, target = waits_for_its_last_approval("cofana")
    withdrawn, approved = at_once(
        lambda: post(users[1], "unpublish", page.pk), approving(users[0], target)
    )
print(json.dumps({
    "told": [withdrawn, *approved], "live": [now(page).live, now(target).live], "sound": sound(),
}))
"""

IMPORTED = """
with override_settings(**quiet):
    hold(importing, "_write")
    page, target = waits_for_its_last_approval("z-pliku")
    imported, approved = at_once(
        importing_of(users[1], "Lead from a file.", page), approving(users[0], target)
    )
    first = [imported[0], approved[0], now(target).live, written(page)]
    hold(workflow, "require_unlocked")
    page, target = waits_for_its_last_approval("przed-plikiem")
    approved, imported = at_once(
        approving(users[0], target), importing_of(users[1], "Lead from a file.", page)
    )
    second = [imported[0], approved[0], now(target).specific.lead, written(page)]
print(json.dumps({"first": first, "second": second, "sound": sound()}))
"""

RENAMED = """
section = home.add_child(
    instance=NewsIndexPage(title="Dział", slug="dzial", live=True, locale=locale("pl"))
)
section.save_revision()
pages = [news(f"w-dziale-{number}", section, live=True) for number in range(3)]
for page in pages:
    in_english(page)
def renaming(slug):
    section.refresh_from_db()
    empty = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    sent = {"title": section.title, "slug": slug, **empty, **publish}
    return lambda: post(users[0], "edit", section.pk, **sent)
with override_settings(**quiet):
    hold(WagtailAdminPageForm, "save")
    renamed, imported = at_once(renaming("zmieniony"), importing_of(users[1], "First.", *pages))
    first = [renamed, imported[0], {written(page) for page in pages} == {"First."}]
    hold(importing, "_write")
    imported, renamed = at_once(
        importing_of(users[0], "Second.", *pages), renaming("inny")
    )
    second = [renamed, imported[0], {written(page) for page in pages} == {"Second."}]
print(json.dumps({
    "first": first, "second": second, "sound": sound(),
    "addresses": {now(page).url_path.split("/")[-3] for page in pages} == {"inny"},
}))
"""


def test_who_approves_what_is_deleted_at_this_moment_is_told_so(own_site: RunningSite) -> None:
    assert own_site.python(PEOPLE + REVIEWED + DELETED) == {
        "translation": [302, 404, True, True],
        "original": [302, 404, True, True],
        "afterwards": [302, 302, True],
        "sound": True,
    }


def test_who_approves_what_loses_its_original_at_this_moment_is_told_so(
    own_site: RunningSite,
) -> None:
    told = own_site.python(PEOPLE + REVIEWED + WITHDRAWN)
    sentence = told["told"].pop()
    assert "Its original is not published. Publish the original first." in sentence
    assert told == {"told": [302, 302], "live": [False, False], "sound": True}


def test_a_file_and_an_approval_at_this_moment_do_not_undo_each_other(
    own_site: RunningSite,
) -> None:
    assert own_site.python(PEOPLE + REVIEWED + IMPORTED) == {
        # Who approves has not read what came from the file.
        "first": [200, 409, False, "Lead from a file."],
        "second": [200, 302, "Lead.", "Lead from a file."],
        "sound": True,
    }


def test_a_file_is_taken_while_the_section_of_its_pages_gets_another_address(
    own_site: RunningSite,
) -> None:
    assert own_site.python(PEOPLE + REVIEWED + RENAMED) == {
        "first": [302, 200, True],
        "second": [302, 200, True],
        "addresses": True,
        "sound": True,
    }
