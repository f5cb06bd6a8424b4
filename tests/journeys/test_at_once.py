"""Two people write one page, or the settings, at the same moment, and neither takes away what the
other did."""

import pytest
from django.db import connection

from .site import RunningSite

pytestmark = pytest.mark.journey

# Whoever comes first is held at one place; the second acts meanwhile.
PEOPLE = """
import json, threading
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.models import APIToken, Page
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.publishing_paths import form
from tests.cms.translating import locale, translated
home = NewsIndexPage.objects.get(locale=locale("pl")).get_parent()
index, other = (
    home.add_child(instance=NewsIndexPage(title=name, slug=name.lower(), locale=locale("pl")))
    for name in ("Kronika", "Archiwum")
)
users = [get_user_model().objects.create_superuser(name) for name in ("first", "second")]
held, done = threading.Event(), threading.Event()
# Whether the second was done while the first was held.
overtaken = []
# For how many seconds the first is held.
patience = 3
_ordinary = {}
def hold(where, name, chosen=lambda *args: True):
    # Holds the first person where a function is called.
    ordinary = _ordinary.setdefault((where, name), getattr(where, name))
    def holding(*args, **kwargs):
        if threading.current_thread().name == "first" and chosen(*args):
            held.set()
            overtaken.append(done.wait(patience))
        return ordinary(*args, **kwargs)
    setattr(where, name, holding)
def post(user, name, *args, **data):
    client = Client()
    client.force_login(user)
    address = name if "/" in name else reverse(f"wagtailadmin_pages:{name}", args=args)
    return client.post(address, data).status_code
def program(user, address, of="pages", **data):
    _token, secret = APIToken.create_token(user=user, name="próba")
    return Client().post(
        f"/api/v3-preview/{of}/{address}", json.dumps(data), content_type="application/json",
        headers={"authorization": f"Bearer {secret}"},
    ).status_code
def news(slug, parent=None, live=False):
    page = (parent or index).add_child(
        instance=NewsPage(title=slug, slug=slug, lead="Lid.", live=live, locale=locale("pl"))
    )
    page.save_revision()
    return page
def in_english(page):
    return translated(page, {page.title: f"english-{page.slug}", "Lid.": "Lead."})
def at_once(first, second):
    held.clear(), done.clear()
    told = {}
    def first_writes():
        told["first"] = first()
        connection.close()
    def second_acts():
        held.wait(10)
        told["second"] = second()
        done.set()
        connection.close()
    threads = [
        threading.Thread(target=work, name=name)
        for name, work in (("first", first_writes), ("second", second_acts))
    ]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return [told.get("first"), told.get("second")]
def now(page):
    return Page.objects.get(pk=page.pk)
publish = {"action-publish": "1"}
"""

# The form of the first is held where its page is about to be written.
IN_A_FORM = """
hold(WagtailAdminPageForm, "save")
def in_a_form(slug, second, address="edit"):
    page = news(slug)
    named = [page.pk, page.latest_revision_id] if address == "revisions_revert" else [page.pk]
    told = at_once(
        lambda: post(users[0], address, *named, **form(page, lead="Lid pierwszy.")),
        lambda: second(page),
    )
    return now(page), told
def second_publishes(page):
    return post(users[1], "edit", page.pk, **form(page, lead="Lid drugi."), **publish)
with override_settings(ALLOWED_HOSTS=["*"]):
    published, told_1 = in_a_form("publikowany", second_publishes)
    locked, told_2 = in_a_form("blokowany", lambda page: post(users[1], "lock", page.pk))
    moved, told_3 = in_a_form(
        "przenoszony", lambda page: post(users[1], "move_confirm", page.pk, other.pk)
    )
    reverted, told_4 = in_a_form("cofany", second_publishes, "revisions_revert")
print(json.dumps({
    "told": [told_1, told_2, told_3, told_4],
    "published": published.live, "reads": published.specific.lead,
    "locked": locked.locked, "moved": moved.is_child_of(other), "reverted_live": reverted.live,
    "sound": not any(Page.find_problems()),
}))
"""

# What is written of many pages, and by programs, is held where the first row is about to be.
OF_MANY = """
bulk = "/admin/bulk/wagtailcore/page"
hold(UnpublishPageAction, "_unpublish_object")
hold(MovePageAction, "_move_page")
with override_settings(ALLOWED_HOSTS=["*"]):
    section = home.add_child(
        instance=NewsIndexPage(title="Dział", slug="dzial", locale=locale("pl"))
    )
    pages = [news(f"jedna-z-wielu-{number}", section, live=True) for number in range(3)]
    told_1 = at_once(
        lambda: post(users[0], f"{bulk}/unpublish/?next=/admin/&id=all&childOf={section.pk}"),
        lambda: post(users[1], "lock", pages[-1].pk),
    )
    one, another = news("pierwsza-z-dwu"), news("druga-z-dwu")
    told_2 = at_once(
        lambda: post(users[0], f"{bulk}/move/?next=/admin/&id={one.pk}", chooser=other.pk),
        lambda: post(users[1], f"{bulk}/move/?next=/admin/&id={another.pk}", chooser=other.pk),
    )
    withdrawn = news("przez-program", live=True)
    told_3 = at_once(
        lambda: program(users[0], f"{withdrawn.pk}/actions/unpublish/"),
        lambda: post(users[1], "lock", withdrawn.pk),
    )
    below = [news(f"nizej-{number}", section, live=True) for number in range(2)]
    hold(UnpublishPageAction, "_unpublish_object", lambda action, page: page.pk == below[0].pk)
    told_4 = at_once(
        lambda: post(users[0], "unpublish", section.pk, include_descendants="on"),
        lambda: post(users[1], "lock", below[0].pk),
    )
    original = news("z-tlumaczeniem", live=True)
    follower = in_english(original)
    hold(UnpublishPageAction, "_unpublish_object", lambda action, page: page.pk == follower.pk)
    told_5 = at_once(
        lambda: original.unpublish(), lambda: post(users[1], "lock", follower.pk)
    )
print(json.dumps({
    "told": [told_1, told_2, told_3, told_4, told_5],
    "below": [now(below[0]).locked, now(below[0]).live],
    "follower": [now(follower).locked, now(follower).live],
    "last": [now(pages[-1]).locked, now(pages[-1]).live],
    "moved": [now(page).is_child_of(Page.objects.get(pk=other.pk)) for page in (one, another)],
    "by_a_program": [now(withdrawn).locked, now(withdrawn).live],
    "sound": not any(Page.find_problems()),
}))
"""


def test_neither_of_two_who_write_a_page_at_once_undoes_what_the_other_did(
    own_site: RunningSite,
) -> None:
    assert own_site.python(PEOPLE + IN_A_FORM) == {
        "told": [[302, 302]] * 4,
        "published": True,
        "reads": "Lid drugi.",
        "locked": True,
        "moved": True,
        "reverted_live": True,
        "sound": True,
    }


def test_neither_a_program_nor_a_person_undoes_what_the_other_did(own_site: RunningSite) -> None:
    assert own_site.python(PEOPLE + OF_MANY) == {
        "told": [[302, 302], [302, 302], [200, 302], [302, 302], [None, 302]],
        "below": [True, False],
        "follower": [True, False],
        "last": [True, False],
        "moved": [True, True],
        "by_a_program": [True, False],
        "sound": True,
    }


# A section is made private while somebody opens a page below it.
PRIVACY = """
from wagtail.models import PageViewRestriction
hold(PageViewRestriction, "save")
section = home.add_child(instance=NewsIndexPage(title="Dział", slug="dzial", locale=locale("pl")))
page = news("ponizej", section, live=True)
def private(page):
    return reverse("wagtailadmin_pages:set_privacy", args=[page.pk])
with override_settings(ALLOWED_HOSTS=["*"]):
    told = at_once(
        lambda: post(users[0], private(section), restriction_type="login"),
        lambda: post(users[1], private(page), restriction_type="none"),
    )
print(json.dumps({"told": told, "overtaken": overtaken}))
"""


def test_who_may_see_a_section_and_a_page_below_it_is_set_one_after_the_other(
    own_site: RunningSite,
) -> None:
    assert own_site.python(PEOPLE + PRIVACY) == {"told": [200, 200], "overtaken": [False]}


# A picture is deleted while a page that shows it is about to be written.
PICTURE_DELETED = """
from django.conf import settings
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
picture = get_image_model().objects.create(
    title="Znika", file=get_test_image_file(filename="znika.png")
)
hold(WagtailAdminPageForm, "save")
page = news("z-okladka")
client = Client()
client.force_login(users[0])
def first_saves():
    sent = form(page, lead="Lid pisany.", cover=picture.pk, cover_alt="Hala")
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent)
# Nothing has collected the static files of this site.
plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
storages = {**settings.STORAGES, "staticfiles": plain}
with override_settings(ALLOWED_HOSTS=["*"], STORAGES=storages):
    answer, deleted = at_once(
        first_saves,
        lambda: post(users[1], reverse("wagtailimages:delete", args=[picture.pk])),
    )
latest = now(page).get_latest_revision_as_object()
print(json.dumps({
    "deleted": deleted,
    "saved": answer.status_code == 302,
    "kept": latest.lead == "Lid pisany." or "Lid pisany." in answer.content.decode(),
    "gone": not get_image_model().objects.filter(pk=picture.pk).exists(),
}))
"""


def test_who_chose_a_picture_that_is_deleted_at_this_moment_keeps_what_they_wrote(
    own_site: RunningSite,
) -> None:
    told = own_site.python(PEOPLE + PICTURE_DELETED)
    # SQLite lets the second wait until the first has saved.
    assert told.pop("saved") == (connection.vendor == "sqlite")
    assert told == {"deleted": 302, "kept": True, "gone": True}


# The first is held where the settings are about to be written; the second saves the same form.
SETTINGS_AT_ONCE = """
import json, threading
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.admin.forms.models import WagtailAdminModelForm
from cms.site.models import SiteSettings, default_site
address = reverse("wagtailsettings:edit", args=["cms_site", "sitesettings", default_site().pk])
SiteSettings.for_site(default_site())
users = [get_user_model().objects.create_superuser(name) for name in ("third", "fourth")]
held, done = threading.Event(), threading.Event()
ordinary = WagtailAdminModelForm.save
def save(self, *args, **kwargs):
    if self.for_user == users[0]:
        held.set()
        done.wait(3)
    return ordinary(self, *args, **kwargs)
WagtailAdminModelForm.save = save
told = {}
def opened(user):
    client = Client()
    client.force_login(user)
    form = BeautifulSoup(client.get(address).content, "html.parser").select_one("#w-editor-form")
    sent = {field["name"]: field.get("value", "") for field in form.select("input[name]")}
    counts = {f"{name}-count": "0" for name in ("people", "social", "consumers")}
    return client, {**sent, **counts}
def post(user, town):
    client, sent = opened_by[user]
    told[town] = client.post(address, {**sent, "town": town}).status_code
    connection.close()
def second():
    held.wait(10)
    post(users[1], "Radom")
    done.set()
# Nothing has collected the static files of this site.
plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
storages = {**settings.STORAGES, "staticfiles": plain}
with override_settings(ALLOWED_HOSTS=["*"], STORAGES=storages):
    opened_by = {user: opened(user) for user in users}
    threads = [threading.Thread(target=post, args=(users[0], "Siedlce"))]
    threads.append(threading.Thread(target=second))
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
print(json.dumps({"told": told, "town": SiteSettings.current().town}))
"""


def test_of_two_who_save_the_settings_at_once_the_second_is_shown_what_the_first_saved(
    own_site: RunningSite,
) -> None:
    assert own_site.python(SETTINGS_AT_ONCE) == {
        "told": {"Siedlce": 302, "Radom": 409},
        "town": "Siedlce",
    }
