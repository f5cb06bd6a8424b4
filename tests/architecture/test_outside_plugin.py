"""A plugin that nobody here knows of: built, installed, used and retired in an environment where
our package is its wheel, outside of this checkout; only what we depend on is shared with the suite.
"""

import json
from pathlib import Path

import pytest
from django.db import connection

from tests import prepared
from tests.architecture.clean_environment import ROOT, CleanEnvironment, build

OUTSIDE = ROOT / "tests" / "outside_plugin"

# What visitors, consumers of the API, editors and translators see of the plugin on a running site.
SEEN = """
import json
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site

from cms.content.typography import bound

def html(address, client=Client(), **query):
    return client.get(address, query).content.decode()

def api(**query):
    return Client().get("/api/v2/pages/", query).json()

def search(language, words):
    with translation.override(language):
        return html(reverse("cms_search"), q=words)

def admin(name, *arguments):
    return editor.get(reverse(name, args=arguments), follow=True).content.decode()

editor = Client()
editor.force_login(get_user_model().objects.create_superuser("editor", password="x"))
home = Site.objects.get().root_page
events = api(type="cluster_events.EventPage", fields="starts_on,place")
items = {item["title"]: item for item in events.get("items", [])}
detail = items and Client().get(items["Śniadanie technologiczne"]["meta"]["detail_url"]).json()
polish = html("/sniadanie-technologiczne/")
english = html("/en/technology-breakfast/")
sitemap = html("/sitemap.xml")
seen = {
    "HTML in Polish": "Dzień wydarzenia" in polish and bound("4 marca 2027") in polish,
    "HTML in English": "Day of the event" in english and bound("4 March 2027") in english,
    "its block in Polish": '<a href="/targi-lacznosci/">Targi łączności</a>' in polish,
    "its block in English": '<a href="/en/fair-of-communications/">' in english,
    "API list": sorted(items) == [
        "Fair of communications", "Targi łączności", "Technology breakfast",
        "Śniadanie technologiczne"],
    "API detail": bool(detail) and detail["starts_on"] == "2027-03-04",
    "description of the API": "cluster_events.EventPage" in Client().get(
        "/api/v2/openapi.json").json()["components"]["schemas"],
    "search in Polish": "/sniadanie-technologiczne/" in search("pl", "sniadanie"),
    "search in English": "/en/technology-breakfast/" in search("en", "breakfast"),
    "search by the API": "Technology breakfast" in [
        item["title"] for item in api(search="breakfast", locale="en")["items"]],
    "sitemap": "/sniadanie-technologiczne/<" in sitemap and "/technology-breakfast/<" in sitemap,
    "form of a new page": "Dzień wydarzenia" in admin(
        "wagtailadmin_pages:add", "cluster_events", "eventpage", home.pk),
    "explorer": "Targi łączności" in admin("wagtailadmin_explore", home.pk),
    "translation": [
        items[title]["meta"]["translation"]["state"] for title in sorted(items)
    ] == ["current", "original", "current", "original"],
}
works = {address: Client().get(address).status_code for address in (
    "/", "/en/", "/aktualnosci/", "/en/members/", "/sitemap.xml", "/api/v2/pages/")}
get_user_model().objects.filter(username="editor").delete()
print("seen " + json.dumps({"seen": seen, "works": works}))
"""

# The contract suite leaves its database with the content to the site.
SITE_SETTINGS = """from cms.settings.production import *
DATABASES["default"]["TEST"] = {"NAME": DATABASES["default"]["NAME"]}
WAGTAIL_SITE_NAME = "A site with events"
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
ALLOWED_HOSTS = ["testserver"]
"""


class Site(CleanEnvironment):
    """A site of ours in an environment of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder,
            "site_settings",
            DATA_DIR=str(folder / "var"),
            SECRET_KEY="x" * 60,
            AVIF_SPEED="10",
        )
        (folder / "site_settings.py").write_text(SITE_SETTINGS)
        (folder / "var").mkdir()

    def manage(self, *lines: str) -> str:
        """What lines of code print that call commands one after another, in one process."""
        code = "\n".join(("from django.core.management import call_command", *lines))
        return self.run("django", "shell", "-v0", "--no-imports", "-c", code)

    def shown(self) -> tuple[dict[str, bool], set[int]]:
        """Where the plugin is seen, and the statuses that addresses of the site answer with."""
        output = self.run("django", "shell", "-v0", "--no-imports", "-c", SEEN)
        told = json.loads(output.split("\nseen ")[-1].removeprefix("seen ").splitlines()[0])
        return told["seen"], set(told["works"].values())


@pytest.mark.once
def test_a_plugin_from_outside_is_installed_used_and_retired(
    tmp_path: Path, django_db_setup: None
) -> None:
    site = Site(tmp_path)
    site.install(build(ROOT, tmp_path / "ours"))
    site.share_dependencies()

    # Without the plugin the site works; it begins with the tables that the suite made.
    if connection.vendor == "sqlite":
        schema = prepared.Kept("schema", prepared.schema_digest())
        prepared.copy(schema.database, str(tmp_path / "var" / "db.sqlite3"))
    names = '"--english=job offer", "--polish=oferta pracy"'
    told = site.manage(
        "import cms; print(cms.__file__)",
        'call_command("migrate", verbosity=0)',
        'call_command("check")',
        f'call_command("startplugin", "cluster_jobs", {names}, "--directory=jobs")',
    )
    assert str(tmp_path) in told.splitlines()[0]
    assert "no issues" in told

    # With it the contract holds for its page type, with no file of ours edited, and for one that a
    # command wrote.
    site.install(build(OUTSIDE, site.folder / "outside"))
    site.install(build(site.folder / "jobs", site.folder / "written"))
    site.manage(
        'call_command("makemigrations", "cluster_jobs", verbosity=0)',
        'call_command("collectstatic", interactive=False, verbosity=0)',
    )
    chosen = ["--cms-plugin=cluster_events", "--cms-plugin=cluster_jobs"]
    suite = ["--pyargs", "cms.contract.suite", *chosen, "--reuse-db"]
    plain = ["-p", "no:xdist", "-p", "no:randomly"]
    assert " passed" in site.run("pytest", "-q", "--ds=site_settings", *plain, *suite)

    # Its pages live beside ours, in both languages.
    seen, statuses = site.shown()
    assert [place for place, there in seen.items() if not there] == []
    assert statuses == {200}

    # Uninstalled, it is missed aloud, and nothing stands in the way out.
    site.run("pip", "uninstall", "-q", "-y", "cluster-events")
    told = site.manage(
        'call_command("check", databases=["default"])',
        'call_command("migrate", verbosity=0)',
        'call_command("retire_plugin", "cluster_events", "--yes")',
        'call_command("check", databases=["default"])',
    )
    assert told.count("cms.W005") == 1
    assert "cluster_events_eventpage" in told
    assert "/sniadanie-technologiczne/" in told
    assert "no issues" in told
    seen, statuses = site.shown()
    assert [place for place, there in seen.items() if there] == []
    assert statuses == {200}
    site.run("django", "retire_plugin", "cluster_events", "--yes", fails=True)
