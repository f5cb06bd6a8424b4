"""Words that Wagtail translates while it loads are in the language of whoever reads."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import wagtail.admin
import wagtail_localize
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.images import get_image_model
from wagtail.images.forms import URLGeneratorForm
from wagtail.users.models import UserProfile

from tests.cms.people import client, superuser
from tests.cms.translating import news

pytestmark = [pytest.mark.django_db, pytest.mark.once]

EARLY = {"gettext", "ngettext", "pgettext", "npgettext"}
TOPICS = "pages_news_topic"


def browser_of(language: str) -> Client:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return client(user)


def words(found: str) -> set[str]:
    """Whatever stands together."""
    # What a form may add stands in a template, whose text would not count as shown.
    shown = BeautifulSoup(found.replace("template", "div"), "html.parser").stripped_strings
    return {" ".join(text.split()) for text in shown}


def screen(browser: Client, name: str, *args: Any) -> set[str]:
    return words(browser.get(reverse(name, args=args)).content.decode())


def window(browser: Client, name: str, *args: Any) -> set[str]:
    return words(browser.get(reverse(name, args=args)).json()["html"])


def pictures(browser: Client) -> set[str]:
    return window(browser, "wagtailimages_chooser:choose")


def documents(browser: Client) -> set[str]:
    return window(browser, "wagtaildocs_chooser:choose")


def terms(browser: Client) -> set[str]:
    return window(browser, f"wagtailsnippetchoosers_{TOPICS}:choose")


def picture_in_text(browser: Client) -> set[str]:
    picture = get_image_model().objects.all()[0]
    return window(browser, "wagtailimages_chooser:select_format", picture.pk)


def changes_asked_for(browser: Client) -> set[str]:
    code = UserProfile.objects.get().preferred_language
    page = news(live=False, slug=f"w-recenzji-{code}")
    page.save_revision()
    page.get_workflow().start(page, superuser())
    task = page.current_workflow_task_state
    return window(browser, "wagtailadmin_pages:workflow_action", page.pk, "reject", task.pk)


def redirects(browser: Client) -> set[str]:
    return screen(browser, "wagtailredirects:index")


def redirects_as_table(browser: Client) -> set[str]:
    answer = browser.get(reverse("wagtailredirects:index") + "?export=csv")
    return set(answer.getvalue().decode("utf-8-sig").splitlines()[0].split(","))


def rights(browser: Client) -> set[str]:
    return screen(browser, "wagtailusers_groups:add")


def list_of_terms(browser: Client) -> set[str]:
    return screen(browser, f"wagtailsnippets_{TOPICS}:list")


def address_of_a_picture(browser: Client) -> set[str]:
    with translation.override(UserProfile.objects.get().preferred_language):
        return words(URLGeneratorForm().as_p())


SCREENS: list[tuple[Callable[[Client], set[str]], str, str]] = [
    (pictures, "Search", "Szukaj"),
    (documents, "Search", "Szukaj"),
    (terms, "Choose:", "Wybierz:"),
    (
        picture_in_text,
        "Format|Image is decorative|Alt text",
        "Format|Obraz jest ozdobny|Tekst alternatywny",
    ),
    (changes_asked_for, "Comment", "Komentarz"),
    (redirects, "Type|All|Permanent|Temporary", "Typ|Wszystkie|Stałe|Tymczasowe"),
    (redirects_as_table, "From|To|Type|Site", "Z|Do|Typ|Serwis"),
    (
        rights,
        "Collection|Add/edit images you own|Edit any image|Select images in choosers|"
        "Add collections|Edit collections|Delete collections",
        "Kolekcja|Dodawanie i edycja własnych obrazów|Edycja wszystkich obrazów|"
        "Wybieranie obrazów na stronach|Dodawanie kolekcji|Edycja kolekcji|Usuwanie kolekcji",
    ),
    (list_of_terms, "Home", "Strona główna"),
    (
        address_of_a_picture,
        "Filter:|Width:|Height:|Closeness:|Original size|Resize to width|Resize to height|"
        "Resize to min|Resize to max|Resize to fill",
        "Filtr:|Szerokość:|Wysokość:|Kadrowanie:|Oryginalny rozmiar|Zmień rozmiar do szerokości",
    ),
]


@pytest.mark.parametrize(
    ("shown", "english", "polish"), SCREENS, ids=[shown.__name__ for shown, *_ in SCREENS]
)
def test_each_screen_is_in_the_language_of_whoever_reads_it(
    shown: Callable[[Client], set[str]], english: str, polish: str
) -> None:
    in_english, in_polish = set(english.split("|")), set(polish.split("|"))
    assert in_english - shown(browser_of("en")) == set()
    found = shown(browser_of("pl"))
    assert in_polish - found == set()
    assert (in_english - in_polish) & found == set()


def early(node: ast.AST, names: set[str]) -> Iterator[str]:
    """What is translated when a module is loaded."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        for value in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
            yield from early(value, names)
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
        yield ast.literal_eval(node.args[-1])
    for child in ast.iter_child_nodes(node):
        yield from early(child, names)


def translated_early(package: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(package.rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            alias.asname or alias.name
            for node in ast.walk(module)
            if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
            for alias in node.names
            if alias.name in EARLY
        }
        for word in early(module, names):
            yield path.relative_to(package).as_posix(), word


def test_wagtail_still_translates_while_it_loads() -> None:
    found: dict[str, list[str]] = {}
    for package in (wagtail, wagtail_localize):
        for name, word in translated_early(Path(package.__path__[0])):
            if not {"test", "tests", "styleguide"} & set(Path(name).parts):
                found.setdefault(name, []).append(word)
    assert {name: len(said) for name, said in found.items()} == {
        "admin/forms/collections.py": 6,
        "admin/viewsets/chooser.py": 5,
        "contrib/redirects/filters.py": 4,
        "contrib/redirects/views.py": 4,
        "forms.py": 1,
        "images/forms.py": 19,
    }
