"""The editor's guide says in both languages the same, and names what the admin really calls so."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from cms.editor.guide import CHAPTERS, LANGUAGES
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR, Role
from cms.translation.status.models import State
from tests.cms.people import client, person
from tests.cms.test_polish_of_dependencies import COMPLETIONS, DOMAINS, catalogue, of_dependencies

pytestmark = [pytest.mark.once]

TEMPLATES = Path(settings.ROOT) / "cms" / "editor" / "templates" / "cms_editor" / "guide"
KEYS = [chapter.key for chapter in CHAPTERS]
IN_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)


def text(language: str, key: str) -> str:
    return (TEMPLATES / language / f"{key}.html").read_text(encoding="utf-8")


def called(language: str) -> set[str]:
    """Whatever the catalogues let the admin say in a language."""
    folders = [settings.ROOT / "locale", COMPLETIONS]
    found = set()
    for domain in DOMAINS:
        entries = list(of_dependencies(language, domain).values())
        entries += [e for folder in folders for e in catalogue(folder, language, domain).values()]
        found |= {entry.msgstr or entry.msgid for entry in entries}
        found |= {entry.msgid for entry in entries if language == "en"}
    with translation.override(language):
        add = translation.gettext("Add %(label)s")
    return {words.strip() for words in found} | {add % {"label": words} for words in found}


def test_each_chapter_is_there_in_each_language_and_no_other() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in (TEMPLATES / language).iterdir()} == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_a_chapter_is_built_alike_in_both_languages(key: str) -> None:
    tags = [re.findall(r"<(\w+)|guide_picture \"(\w+)\"", text(lang, key)) for lang in LANGUAGES]
    assert tags[0] == tags[1]


@IN_LANGUAGES
def test_what_the_guide_names_is_called_so_in_the_admin(language: str) -> None:
    named = {words for key in KEYS for words in re.findall(r"<b>(.+?)</b>", text(language, key))}
    assert named
    assert named - called(language) == set()


@IN_LANGUAGES
def test_the_states_that_the_guide_explains_are_those_of_the_report(language: str) -> None:
    explained = re.findall(r"<dt>(.+?)</dt>", text(language, "translating"))
    with translation.override(language):
        labels = {str(state.label) for state in State if state not in (State.ORIGINAL, State.ALIAS)}
    assert set(explained) == labels


@pytest.mark.django_db
@pytest.mark.parametrize("role", [EDITOR, TRANSLATOR, REVIEWER, PUBLISHER])
def test_every_role_finds_the_guide_in_the_menu_and_reads_it_in_its_language(role: Role) -> None:
    user = person((role, "pl"))
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "pl"})
    browser = client(user)
    home = browser.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("cms_guide:first") in home
    assert "guide.wagtail.org" not in home.split("wagtail-sidebar-props")[1].split("</script>")[0]
    page = BeautifulSoup(browser.get(reverse("cms_guide:first")).content, "html.parser")
    assert page.h2 is not None
    assert "Pisanie i publikowanie wiadomości" in page.get_text()
    assert browser.get(reverse("cms_guide:chapter", args=["none"])).status_code == 404
