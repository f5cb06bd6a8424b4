"""Two people write one page, or the settings, at the same moment, and neither takes away what the
other did."""

import pytest

from .site import RunningSite

pytestmark = pytest.mark.journey

# The form of the first is held where its page is about to be written; the second acts meanwhile.
AT_ONCE = """
import json, threading
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.models import Page
from pages.news.models import NewsIndexPage, NewsPage
from tests.cms.publishing_paths import form
from tests.cms.translating import locale
home = NewsIndexPage.objects.get(locale=locale("pl")).get_parent()
index, other = (
    home.add_child(instance=NewsIndexPage(title=name, slug=name.lower(), locale=locale("pl")))
    for name in ("Kronika", "Archiwum")
)
users = [get_user_model().objects.create_superuser(name) for name in ("first", "second")]
held, done = threading.Event(), threading.Event()
ordinary = WagtailAdminPageForm.save
def save(self, *args, **kwargs):
    if self.for_user == users[0]:
        held.set()
        done.wait(3)
    return ordinary(self, *args, **kwargs)
WagtailAdminPageForm.save = save
def post(user, name, *args, **data):
    client = Client()
    client.force_login(user)
    answer = client.post(reverse(f"wagtailadmin_pages:{name}", args=args), data)
    return answer.status_code
def at_once(slug, second):
    held.clear(), done.clear()
    page = index.add_child(
        instance=NewsPage(title=slug, slug=slug, lead="Lid.", live=False, locale=locale("pl"))
    )
    page.save_revision()
    told = {}
    def first_writes():
        told["first"] = post(users[0], "edit", page.pk, **form(page, lead="Lid pierwszy."))
        connection.close()
    def second_acts():
        held.wait(10)
        told["second"] = second(page)
        done.set()
        connection.close()
    threads = [threading.Thread(target=work) for work in (first_writes, second_acts)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    page = Page.objects.get(pk=page.pk)
    return page, sorted(told.values())
publish = {"action-publish": "1"}
with override_settings(ALLOWED_HOSTS=["*"]):
    published, told_1 = at_once("publikowany", lambda page: post(
        users[1], "edit", page.pk, **form(page, lead="Lid drugi."), **publish
    ))
    locked, told_2 = at_once("blokowany", lambda page: post(users[1], "lock", page.pk))
    moved, told_3 = at_once(
        "przenoszony", lambda page: post(users[1], "move_confirm", page.pk, other.pk)
    )
print(json.dumps({
    "told": [told_1, told_2, told_3],
    "published": published.live, "reads": published.specific.lead,
    "locked": locked.locked, "moved": moved.is_child_of(other),
    "sound": not any(Page.find_problems()),
}))
"""


def test_neither_of_two_who_write_a_page_at_once_undoes_what_the_other_did(
    own_site: RunningSite,
) -> None:
    assert own_site.python(AT_ONCE) == {
        "told": [[302, 302]] * 3,
        "published": True,
        "reads": "Lid drugi.",
        "locked": True,
        "moved": True,
        "sound": True,
    }


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
