"""The names of a term stand in the languages' trees: who may change which of them."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Locale

from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR
from pages.news.models import Topic
from tests.cms.people import client, person, superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]

NAMES = {"name_pl": "Inna nazwa", "name_en": "Another name"}


def term() -> Any:
    return Topic.objects.filter(locale__language_code="pl").first()


def names(one: Any) -> dict[str, str]:
    rows = one.get_translations(inclusive=True).select_related("locale")
    return {f"name_{row.locale.language_code}": row.name for row in rows}


def address(name: str, *args: Any) -> str:
    return reverse(f"wagtailsnippets_pages_news_topic:{name}", args=args)


@pytest.mark.parametrize(
    ("roles", "changed"),
    [
        ([(EDITOR, "pl")], {"name_pl"}),
        ([(PUBLISHER, "pl")], {"name_pl"}),
        ([(EDITOR, "en")], {"name_en"}),
        ([(PUBLISHER, "en")], {"name_en"}),
        ([(EDITOR, "pl"), (EDITOR, "en")], {"name_pl", "name_en"}),
        ([(TRANSLATOR, "en")], set()),
        ([(REVIEWER, "pl")], set()),
    ],
)
def test_a_name_is_changed_by_those_who_write_in_its_language(roles: Any, changed: Any) -> None:
    one = term()
    before = names(one)
    client(person(*roles)).post(address("edit", one.pk), NAMES)
    after = names(one)
    assert {name for name in NAMES if after[name] != before[name]} == changed
    assert all(after[name] == NAMES[name] for name in changed)


def test_a_new_term_gets_its_name_in_every_language_at_once() -> None:
    client(person((EDITOR, "pl"))).post(address("add"), NAMES)
    assert names(Topic.objects.get(name="Inna nazwa")) == NAMES


@pytest.mark.parametrize(
    ("roles", "gone"),
    [
        ([(PUBLISHER, "pl")], False),
        ([(EDITOR, "pl"), (EDITOR, "en")], False),
        ([(PUBLISHER, "pl"), (PUBLISHER, "en")], True),
    ],
)
def test_a_term_is_deleted_by_those_who_write_in_every_language(roles: Any, gone: bool) -> None:
    client(person((EDITOR, "pl"))).post(address("add"), NAMES)
    one = Topic.objects.get(name="Inna nazwa")
    browser = client(person(*roles))
    browser.post(address("delete", one.pk))
    bulk = reverse("wagtail_bulk_action", args=["pages_news", "topic", "delete"])
    browser.post(f"{bulk}?id={one.pk}")
    assert Topic.objects.filter(pk=one.pk).exists() is not gone


def test_a_language_without_pages_keeps_no_term() -> None:
    one = term()
    Locale.objects.create(language_code="uk")
    for who in (superuser(), person((PUBLISHER, "pl"), (PUBLISHER, "en"))):
        assert client(who).get(address("delete", one.pk)).status_code == 200


def test_terms_deleted_by_the_bulk_action_are_gone_in_every_language() -> None:
    editor = client(person((EDITOR, "pl")))
    for name in ("Jeden", "Drugi"):
        editor.post(address("add"), {"name_pl": name, "name_en": f"{name} in English"})
    chosen = Topic.objects.filter(name__in=("Jeden", "Drugi"))
    keys = list(chosen.values_list("translation_key", flat=True))
    bulk = reverse("wagtail_bulk_action", args=["pages_news", "topic", "delete"])
    query = "&".join(f"id={one.pk}" for one in chosen)
    client(person((PUBLISHER, "pl"), (PUBLISHER, "en"))).post(f"{bulk}?{query}")
    assert len(keys) == 2
    assert not Topic.objects.filter(translation_key__in=keys).exists()
