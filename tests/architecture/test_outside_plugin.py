"""A plugin that nobody here knows of: built, installed, used and retired in a clean environment."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OUTSIDE = ROOT / "tests" / "outside_plugin"

# What visitors, consumers of the API, editors and translators see of the plugin on a running site.
SEEN = """
import json
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site

def html(address, client=Client(), **query):
    return client.get(address, query).content.decode()

def api(**query):
    return Client().get("/api/v2/pages/", query).json()

def search(language, words):
    with translation.override(language):
        return html(reverse("search"), q=words)

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
    "HTML in Polish": "Dzień wydarzenia" in polish and "4 marca 2027" in polish,
    "HTML in English": "Day of the event" in english and "4 March 2027" in english,
    "its block in Polish": '<a href="/targi-lacznosci/">Targi łączności</a>' in polish,
    "its block in English": '<a href="/en/fair-of-communications/">' in english,
    "API list": sorted(items) == [
        "Fair of communications", "Targi łączności", "Technology breakfast",
        "Śniadanie technologiczne"],
    "API detail": bool(detail) and detail["starts_on"] == "2027-03-04",
    "search in Polish": "/sniadanie-technologiczne/" in search("pl", "sniadanie"),
    "search in English": "/en/technology-breakfast/" in search("en", "breakfast"),
    "search by the API": "Technology breakfast" in [
        item["title"] for item in api(search="breakfast", locale="en")["items"]],
    "sitemap": "/sniadanie-technologiczne/<" in sitemap and "/technology-breakfast/<" in sitemap,
    "form of a new page": "Dzień wydarzenia" in admin("wagtailadmin_pages:add_subpage", home.pk),
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

SITE_SETTINGS = """from cms.settings.production import *
WAGTAIL_SITE_NAME = "A site with events"
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
ALLOWED_HOSTS = ["testserver"]
"""


class Site:
    """A site in an environment of its own; every command runs outside this checkout."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "env" / "bin"
        venv.create(folder / "env", with_pip=True)
        (folder / "site_settings.py").write_text(SITE_SETTINGS)
        (folder / "var").mkdir()
        kept = {
            k: v for k, v in os.environ.items() if not k.startswith(("COV", "PYTEST", "PYTHON"))
        }
        self.environment = {
            **kept,
            "PYTHONPATH": str(folder),
            "DATA_DIR": str(folder / "var"),
            "SECRET_KEY": "x" * 60,
            "DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": "site_settings",
        }

    def run(self, command: str, *arguments: str, fails: bool = False) -> str:
        """The command's whole output; asserts that it succeeds, or `fails`."""
        done = subprocess.run(
            [str(self.bin / command), *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        output = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, f"{command} {arguments}:\n{output[-6000:]}"
        return output

    def shown(self) -> tuple[dict[str, bool], set[int]]:
        """Where the plugin is seen, and the statuses that addresses of the site answer with."""
        output = self.run("django-admin", "shell", "-v0", "--no-imports", "-c", SEEN)
        told = json.loads(output.split("\nseen ")[-1].removeprefix("seen ").splitlines()[0])
        return told["seen"], set(told["works"].values())


def _build(source: Path, target: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(target), "."],
        cwd=source,
        check=True,
        capture_output=True,
    )
    return max(target.glob("*.whl"), key=lambda wheel: wheel.stat().st_mtime_ns)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("site")
    site = Site(folder)
    site.run("pip", "install", "-q", "--require-hashes", "-r", str(ROOT / "requirements-dev.txt"))
    site.run("pip", "install", "-q", "--no-deps", str(_build(ROOT, folder / "ours")))
    return site


def test_a_plugin_from_outside_is_installed_used_and_retired(site: Site) -> None:
    # Without the plugin the site works.
    site.run("django-admin", "migrate", "-v0")
    assert "no issues" in site.run("django-admin", "check")

    # With it the contract holds for its page type, with no file of ours edited.
    wheel = _build(OUTSIDE, site.folder / "outside")
    site.run("pip", "install", "-q", "--no-deps", str(wheel))
    site.run("django-admin", "collectstatic", "--noinput", "-v0")
    arguments = ["--pyargs", "cms.contract.suite", "--cms-plugin=cluster_events", "-p", "no:xdist"]
    report = site.run("pytest", "-q", "--ds=site_settings", "-p", "no:randomly", *arguments)
    assert " passed" in report

    # Its pages live beside ours, in both languages.
    site.run("django-admin", "migrate", "-v0")
    site.run("django-admin", "load_content", "-v0")
    seen, statuses = site.shown()
    assert [place for place, there in seen.items() if not there] == []
    assert statuses == {200}

    # Uninstalled, it is missed aloud, and nothing stands in the way out.
    site.run("pip", "uninstall", "-q", "-y", "cluster-events")
    assert "cms.W005" in site.run("django-admin", "check", "--database", "default")
    site.run("django-admin", "migrate", "-v0")
    told = site.run("django-admin", "retire_plugin", "cluster_events", "--yes")
    assert "cluster_events_eventpage" in told
    assert "/sniadanie-technologiczne/" in told
    assert "no issues" in site.run("django-admin", "check", "--database", "default")
    seen, statuses = site.shown()
    assert [place for place, there in seen.items() if there] == []
    assert statuses == {200}
    site.run("django-admin", "retire_plugin", "cluster_events", "--yes", fails=True)
