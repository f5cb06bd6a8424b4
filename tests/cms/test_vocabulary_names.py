"""Names of terms: what makes two of them, and what is none."""

from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from cms.content.vocabulary import Term

pytestmark = [pytest.mark.django_db, pytest.mark.once]

VOCABULARIES = [model for model in apps.get_models() if issubclass(model, Term)]
every_vocabulary = pytest.mark.parametrize(
    "vocabulary", VOCABULARIES, ids=[model._meta.label for model in VOCABULARIES]
)


def add(admin: Client, vocabulary: Any, name: str) -> str:
    """What an editor does who adds a term; the page that it ends on."""
    address = reverse(vocabulary.snippet_viewset.get_url_name("add"))
    answer = admin.post(address, {"name_pl": name, "name_en": name}, follow=True)
    return answer.content.decode()


def slugs(vocabulary: Any, *names: str) -> list[str]:
    rows = vocabulary.objects.filter(locale__language_code="pl")
    return [rows.get(name=name).slug for name in names]


@every_vocabulary
def test_signs_make_three_terms_of_three_names(admin_client: Client, vocabulary: Any) -> None:
    names = "C++", "C#", "C", "C.", "A/B", "AB"
    for name in names:
        add(admin_client, vocabulary, name)
    assert slugs(vocabulary, *names) == ["c-plus-plus", "c-sharp", "c", "c-2", "ab", "ab-2"]


@every_vocabulary
def test_the_same_name_is_one_term(admin_client: Client, vocabulary: Any) -> None:
    add(admin_client, vocabulary, "Zażółć gęślą")
    again = add(admin_client, vocabulary, "zażółć  GĘŚLĄ")
    assert "W słowniku jest już takie pojęcie." in again
    assert vocabulary.objects.filter(slug="zazolc-gesla").count() == 2


@every_vocabulary
@pytest.mark.parametrize("name", ["+++", "–", "...", "\u200b\u00ad"])
def test_a_name_without_a_letter_is_refused(
    admin_client: Client, vocabulary: Any, name: str
) -> None:
    before = vocabulary.objects.count()
    add(admin_client, vocabulary, name)
    assert vocabulary.objects.count() == before
    with pytest.raises(ValidationError):
        vocabulary(name=name, locale=Locale.objects.get(language_code="pl")).save()


@every_vocabulary
def test_a_term_keeps_its_address_when_it_is_saved_again(vocabulary: Any) -> None:
    locale = Locale.objects.get(language_code="pl")
    first, second = (vocabulary(name=name, locale=locale) for name in ("C", "C."))
    first.save()
    second.save()
    first.delete()
    second.save()
    assert second.slug == "c-2"
