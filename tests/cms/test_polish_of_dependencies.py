"""The admin is used in Polish, and what its makers left in English is translated here.

Symptom: „34 Images” on the Polish dashboard and some two hundred other strings in English; „Ten
wiadomość”, „2 stron zaznaczonych”, „skrawki” and some hundreds of other slips.
Cause: the Polish catalogues of Wagtail and wagtail-localize lack them, or have them wrong.
Seen in: Wagtail 8.0.1, wagtail-localize 1.14.5.
Here: cms/editor/completions, read after our own catalogues and before theirs.
It can go, string by string, when these tests say that a string is translated there, or that what a
comment quotes is said no more.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import django
import polib
import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import BaseViewRestriction, Page
from wagtail.users.models import UserProfile

from cms.site.models import Menu
from cms.translation.models import GlossaryTerm
from tests.cms.people import client, superuser

DOMAINS = ["django", "djangojs"]
COMPLETIONS = settings.ROOT / "cms" / "editor" / "completions"
# Stands before what the packages say wrongly in Polish, in a comment of the entry that corrects it.
CORRECTED = "Instead of: "
# What the code reads, not the person: values to put in, and markup.
CODE = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^>]+>")
# A kind of thing, which Polish would need in one of seven cases: where it is plain, it is not said.
# What an error is called in a program is said to nobody.
LEFT_OUT = {"%(model_name)s", "{model_name}", "%(error)s", "%(error_message)s"}
# What no Pole would write for readers of both sexes and in this house's words.
SLIPS = re.compile(
    r"[\"'](?!\))|\.\.\.|\b[Ll]ink|[Rr]ewizj|[Rr]estrykcj|[Mm]oderacj|[Ss]lug\b|[Ll]okalizacj"
    r"|łeś\b|byś\b|\bpewien\b|[Pp]osiadasz|[Pp]rzepraszamy|[Pp]rzykro|\btą stronę|"
    r"nie mógł |nie mogła "
    r"|\w\([aą]\)|: \(|[Cc]heckbox|(?<!,)(?<! od)(?<! do) (?:ponieważ|kiedy|żeby)\b"
)

Key = tuple[str | None, str]


def catalogue(folder: Path, language: str, domain: str) -> dict[Key, polib.POEntry]:
    path = folder / language / "LC_MESSAGES" / f"{domain}.po"
    entries = polib.pofile(str(path)) if path.is_file() else []
    return {(entry.msgctxt, entry.msgid): entry for entry in entries if not entry.obsolete}


def of_dependencies(language: str, domain: str, makers: str = "") -> dict[Key, polib.POEntry]:
    """What the installed packages hold; where two hold the same, the first translation of it."""
    folders = [Path(app.path) for app in apps.get_app_configs() if app.name.startswith(makers)]
    if not makers:
        folders.append(Path(django.__file__).parent / "conf")
    found: dict[Key, polib.POEntry] = {}
    for folder in folders:
        for key, entry in catalogue(folder / "locale", language, domain).items():
            if key not in found or not found[key].translated():
                found[key] = entry
    return found


def lacking(domain: str) -> set[Key]:
    """What Wagtail and its family show in English to those who chose Polish."""
    polish = of_dependencies("pl", domain)
    return {
        key
        for key in of_dependencies("en", domain, "wagtail")
        if key not in polish or not polish[key].translated()
    }


def texts(entry: polib.POEntry) -> Iterator[tuple[str, str]]:
    """Each Polish text with the English one whose place it takes."""
    for form, text in (entry.msgstr_plural or {0: entry.msgstr}).items():
        yield text, entry.msgid_plural if form else entry.msgid


def one_line(text: str) -> str:
    return " ".join(text.split())


def in_polish(name: str) -> str:
    """What somebody who chose Polish gets at an address of the admin."""
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "pl"})
    return client(user).get(reverse(name)).content.decode()


@pytest.mark.parametrize("domain", DOMAINS)
def test_whatever_they_lack_in_polish_is_translated_here(domain: str) -> None:
    ours = catalogue(COMPLETIONS, "pl", domain)
    assert lacking(domain) - {key for key, entry in ours.items() if entry.translated()} == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_whatever_else_stands_here_corrects_what_they_still_say(domain: str) -> None:
    theirs, lacking_there = of_dependencies("pl", domain), lacking(domain)
    said = {key: " | ".join(text for text, _english in texts(theirs[key])) for key in theirs}
    for key, entry in catalogue(COMPLETIONS, "pl", domain).items():
        if key in lacking_there:
            assert not entry.tcomment, entry.msgid
        else:
            assert one_line(entry.tcomment) == one_line(CORRECTED + said[key]), entry.msgid
            assert [text for text, _english in texts(entry)] != said[key].split(" | ")


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_keeps_what_the_code_reads(domain: str) -> None:
    theirs = {**of_dependencies("pl", domain), **of_dependencies("en", domain)}
    for key, entry in catalogue(COMPLETIONS, "pl", domain).items():
        assert entry.msgid_plural == theirs[key].msgid_plural
        assert len(entry.msgstr_plural) in (0, 4)
        for polish, english in texts(entry):
            kept, given = Counter(CODE.findall(polish)), Counter(CODE.findall(english))
            assert not kept - given, entry.msgid
            assert set(given - kept) <= LEFT_OUT, entry.msgid


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_wagtail_says_in_polish_is_as_a_pole_would_write_it(domain: str) -> None:
    said = {
        **of_dependencies("pl", domain),
        **catalogue(COMPLETIONS, "pl", domain),
        **catalogue(settings.ROOT / "locale", "pl", domain),
    }
    keys = of_dependencies("en", domain, "wagtail")
    shown = {CODE.sub(" ", text) for key in keys for text, _english in texts(said[key])}
    assert len(shown) > 50
    assert {text for text in shown if SLIPS.search(text)} == set()


def test_an_access_is_of_one_gender_whoever_has_it() -> None:
    """What is public or private is a page or a collection, both feminine in Polish."""
    with translation.override("pl"):
        kinds = [str(label) for _kind, label in BaseViewRestriction.RESTRICTION_CHOICES]
    assert [kind for kind in kinds if not kind.startswith(("Publiczna", "Prywatna"))] == []


def test_an_entry_of_a_history_does_not_name_what_the_history_is_of() -> None:
    with translation.override("pl"):
        for what in ("scheduled for publishing", "unscheduled for publishing"):
            said = translation.gettext(f"%(model_name)s {what} at %(go_live_at)s")
            said %= {"model_name": "strona", "go_live_at": "28 listopada 2026, 00:16"}
            assert said.endswith("28 listopada 2026, 00:16")


def test_a_review_is_called_so_in_english_wherever_wagtail_says_moderation() -> None:
    told = of_dependencies("en", "django", "wagtail").values()
    moderated = {entry.msgid for entry in told if "moderation" in entry.msgid}
    assert moderated
    with translation.override("en"):
        assert {text for text in moderated if "moderation" in translation.gettext(text)} == set()


def test_our_own_words_for_the_same_are_the_same() -> None:
    own = catalogue(settings.ROOT / "locale", "pl", "django")
    both = catalogue(COMPLETIONS, "pl", "django")
    for key in own.keys() & both.keys():
        assert own[key].msgstr == both[key].msgstr


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 obraz"), (3, "3 obrazy"), (12, "12 obrazów"), (34, "34 obrazy")]
)
def test_pictures_are_counted_as_polish_counts(number: int, words: str) -> None:
    one, more = (
        f'%(total)s {noun} <span class="w-sr-only">created in %(site_name)s</span>'
        for noun in ("Image", "Images")
    )
    with translation.override("pl"):
        said = translation.ngettext(one, more, number) % {"total": number, "site_name": "MKI"}
    assert said.startswith(f"{words} <span")


@pytest.mark.django_db
def test_the_dashboard_speaks_polish() -> None:
    page = BeautifulSoup(in_polish("wagtailadmin_home"), "html.parser")
    summary = page.select_one(".w-summary")
    assert summary is not None
    for thing in ("stron", "obraz", "dokument"):
        assert re.search(rf"(?:\d+|Nie ma jeszcze) {thing}", summary.text)
    for english in ("Page", "Image", "Document", "created in"):
        assert english not in summary.text
    assert "Szukaj we wszystkich stronach…" in str(page)


@pytest.mark.django_db
def test_the_scripts_of_the_admin_speak_polish() -> None:
    words = in_polish("wagtailadmin_javascript_catalog")
    assert json.dumps("Zmiany zapisano automatycznie.") in words
    assert json.dumps("Rozwiń wszystkie") in words


def test_clumsy_words_of_forms_are_said_as_people_say_them() -> None:
    with translation.override("pl"):
        labels = [GlossaryTerm._meta.verbose_name, Menu._meta.verbose_name]
        labels += [Page._meta.get_field(name).verbose_name for name in ("go_live_at", "expire_at")]
        assert [str(label) for label in labels] == [
            "termin glosariusza",
            "menu i stopka",
            "data i godzina publikacji",
            "data i godzina wygaśnięcia",
        ]
        there = translation.gettext("%(model_name)s with this %(field_label)s already exists.")
        said = there % {"model_name": "Termin glosariusza", "field_label": "polski"}
        assert said == "Termin glosariusza o takiej wartości pola „polski” już istnieje."
        locked = translation.gettext("Anyone can edit this %(model_name)s")
        assert locked == "Edytować może tu każdy, kto ma uprawnienia"


def test_a_reading_time_of_no_minutes_is_explained() -> None:
    with translation.override("pl"):
        said = translation.gettext(
            "We calculate reading time from word count, using different reading speeds "
            "for different languages."
        )
    assert said.endswith("„0 minut” oznacza mniej niż pół minuty.")
