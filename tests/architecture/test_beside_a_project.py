"""An ordinary Wagtail project that has users, pictures and pages of its own takes this package in,
by the lines that its manual gives."""

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest

from tests.architecture.clean_environment import ROOT, CleanEnvironment, build

MANUAL = ROOT / "docs" / "beside-your-project.md"

# Their own models, made and filled before ours are there.
THEIR_APPS = {
    "people": """
        from django.contrib.auth.models import AbstractUser


        class Person(AbstractUser):
            pass
    """,
    "gallery": """
        from django.db import models
        from wagtail.images.models import AbstractImage, AbstractRendition


        class Picture(AbstractImage):
            admin_form_fields = ("title", "file")


        class PictureRendition(AbstractRendition):
            image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

            class Meta:
                unique_together = [("image", "filter_spec", "focal_point_key")]
    """,
}
THEIR_SETTINGS = """
    INSTALLED_APPS += ["people", "gallery"]
    AUTH_USER_MODEL = "people.Person"
    DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
    WAGTAILIMAGES_IMAGE_MODEL = "gallery.Picture"
    LANGUAGE_CODE = "en"
    ALLOWED_HOSTS = ["*"]
"""
BEFORE = """
import django
django.setup()
from django.core.management import call_command
call_command("makemigrations", "people", "gallery", verbosity=0)
call_command("migrate", verbosity=0)
from home.models import HomePage
from people.models import Person
Person.objects.create_superuser("boss", password="x")
home = HomePage.objects.get()
home.title = "Robotics of Radom"
home.save_revision().publish()
"""
# A member's profile below their home page, in both languages, seen by everybody who may see it.
AFTER = """
import json
import django
django.setup()
from django.core.management import call_command
call_command("check", fail_level="WARNING")
call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)
call_command("migrate", verbosity=0)
from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale
from cms.translation.review.approval import approved_elsewhere
from home.models import HomePage
from pages.members.models import MemberIndexPage, MemberPage
from gallery.models import Picture
from people.models import Person

setup_test_environment()
polish = Locale.objects.get(language_code="pl")
home = HomePage.objects.get()
index = home.add_child(instance=MemberIndexPage(title="Members", show_in_menus=True))
logo = Picture.objects.create(title="Acme", file=get_test_image_file())
profile = MemberPage(
    title="Acme Robotics", legal_name="Acme Robotics sp. z o.o.", kind="sme", size="small",
    lead="Robots for hospitals.", logo=logo, logo_alt="Acme",
)
index.add_child(instance=profile)
client, boss = Client(), Client()
boss.force_login(Person.objects.get(), backend="django.contrib.auth.backends.ModelBackend")
begin = reverse("wagtail_localize:submit_page_translation", args=[home.pk])
begun = boss.post(begin, {"locales": [polish.pk]}, follow=True)
strona = home.get_translation(polish)
strona.title, strona.slug = "Robotyka Radom", "robotyka"
strona.save_revision().publish()
with approved_elsewhere():
    uczestnicy = index.copy_for_translation(polish)
    uczestnicy.title, uczestnicy.slug = "Uczestnicy", "uczestnicy"
    uczestnicy.save_revision().publish()
    profil = profile.copy_for_translation(polish)
    profil.lead = "Roboty dla szpitali."
    profil.save_revision().publish()

def html(address):
    return client.get(address).content.decode()

def admin(name, *arguments):
    return boss.get(reverse(name, args=arguments), follow=True).status_code

api = client.get("/api/v2/pages/", {"type": "pages_members.MemberPage", "fields": "*"}).json()
detail = client.get(f"/api/v2/pages/{profile.pk}/").json()
english, polska = html("/members/acme-robotics/"), html("/pl/uczestnicy/acme-robotics/")
print("seen " + json.dumps({
    "seen": {
        "their home page": "Robotics of Radom" in html("/") or client.get("/").status_code == 200,
        "HTML in English": "Robots for hospitals." in english and 'lang="en"' in english,
        "HTML in Polish": "Roboty dla szpitali." in polska and 'lang="pl"' in polska,
        "each version names the other": "/pl/uczestnicy/acme-robotics/" in english
        and 'href="/members/acme-robotics/"' in polska,
        "their home page above it": "Robotics of Radom" in english,
        "list in English": "/members/acme-robotics/" in html("/members/"),
        "API list": sorted(item["lead"] for item in api["items"])
        == ["Robots for hospitals.", "Roboty dla szpitali."],
        "API detail": detail["legal_name"] == "Acme Robotics sp. z o.o.",
        "their picture by the API": detail["logo"]["src"].endswith(".jpg"),
        "what is no BasePage is not in the API": client.get(
            f"/api/v2/pages/{home.pk}/").status_code == 404 and home.pk not in [
            item["id"] for item in client.get("/api/v2/pages/").json()["items"]],
        "our search": "acme-robotics" in html("/pl/szukaj/?q=roboty"),
        "their search": client.get("/search/").status_code == 200,
        "sitemap": "/pl/uczestnicy/acme-robotics/<" in html("/sitemap.xml"),
        "no users of ours": "cms_accounts_user" not in connection.introspection.table_names(),
    },
    "admin": {
        "dashboard": admin("wagtailadmin_home"),
        "their home page": admin("wagtailadmin_pages:edit", home.pk),
        "the beginning of their home page in Polish": begun.status_code,
        "their home page in Polish": admin("wagtailadmin_pages:edit", strona.pk),
        "our page": admin("wagtailadmin_pages:edit", profil.pk),
        "translations": admin("cms_editor:translations"),
        "pictures": admin("wagtailimages:index"),
        "people": admin("wagtailusers_users:index"),
    },
}))
"""


def _manual(after: str) -> str:
    """The block of Python in the manual that follows the name of a file."""
    found = re.search(
        rf"`{re.escape(after)}`.*?```python\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.S
    )
    assert found is not None
    return found[1]


@pytest.mark.once
def test_a_project_takes_the_package_in_by_the_lines_of_its_manual(tmp_path: Path) -> None:
    project = CleanEnvironment(tmp_path, "mysite.settings.dev")
    project.share_dependencies()
    wheel = build(ROOT, tmp_path / "wheel")

    project.run("wagtail.bin.wagtail", "start", "mysite", ".")
    for name, models in THEIR_APPS.items():
        (tmp_path / name / "migrations").mkdir(parents=True)
        (tmp_path / name / "migrations" / "__init__.py").touch()
        (tmp_path / name / "__init__.py").touch()
        (tmp_path / name / "models.py").write_text(dedent(models))
    settings = tmp_path / "mysite" / "settings" / "base.py"
    settings.write_text(settings.read_text() + dedent(THEIR_SETTINGS))
    (tmp_path / "before.py").write_text(BEFORE)
    project.run("before")

    project.install(wheel)
    lines = _manual("mysite/settings/base.py")
    assert len(lines.splitlines()) <= 10
    settings.write_text(settings.read_text() + lines)
    (tmp_path / "mysite" / "urls.py").write_text(_manual("mysite/urls.py"))
    (tmp_path / "after.py").write_text(AFTER)
    output = project.run("after")

    told = json.loads(output.split("\nseen ")[-1].removeprefix("seen ").splitlines()[0])
    assert [place for place, there in told["seen"].items() if not there] == []
    assert set(told["admin"].values()) == {200}
