"""What editors say means the same is found by each other's name."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import serializers
from django.core.exceptions import ValidationError
from django.test import Client
from django_tasks_db.models import DBTaskResult

from cms.content.visibility import public_pages
from cms.loading.content import SynonymsContent
from cms.loading.synonyms import write_synonyms
from cms.search import vocabulary
from cms.search.models import Synonyms, WordForm
from cms.search.pages import search
from cms.search.tasks import learn_synonyms
from pages.news.models import NewsIndexPage, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.learns]


def news(title: str) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    index.add_child(instance=NewsPage(title=title))


def found(text: str) -> list[str]:
    pages = public_pages().filter(locale__language_code="pl")
    return [page.title for page in search(pages, text, language="pl")]


def test_a_word_is_found_by_its_synonym_in_any_form() -> None:
    news("Szybowce nad miastem")
    Synonyms.objects.create(language="pl", alike="szybowiec, bezsilnikowiec")
    assert found("bezsilnikowiec") == ["Szybowce nad miastem"]


def test_a_form_that_no_text_has_finds_the_synonym(admin_client: Client) -> None:
    news("Szybowce nad miastem")
    add = "/admin/snippets/cms_search/synonyms/add/"
    admin_client.post(add, {"language": "pl", "alike": "szybowiec, dwupłatowiec"})
    assert found("dwupłatowców") == ["Szybowce nad miastem"]


def by_code(alike: str) -> None:
    Synonyms.objects.create(language="pl", alike=alike)


def by_loaddata(alike: str) -> None:
    row = Synonyms(pk=4711, language="pl", alike=alike)
    for one in serializers.deserialize("json", serializers.serialize("json", [row])):
        one.save()


@pytest.mark.parametrize("write", [by_code, by_loaddata])
def test_synonyms_hold_in_every_form_by_whatever_way_they_came(write: Any) -> None:
    news("Szybowce nad miastem")
    write("szybowiec, dwupłatowiec")
    assert found("dwupłatowców") == ["Szybowce nad miastem"]


def test_synonyms_that_are_deleted_together_hold_in_no_form() -> None:
    news("Szybowce nad miastem")
    by_code("szybowiec, dwupłatowiec")
    vocabulary.learn_synonyms()
    Synonyms.objects.filter(alike__contains="szybowiec").delete()
    assert found("dwupłatowców") == []
    assert not WordForm.objects.filter(word="dwupłatowcami").exists()


def test_forms_of_synonyms_stay_while_there_are_any() -> None:
    news("Szybowiec nad miastem")
    row = Synonyms.objects.create(language="pl", alike="szybowiec, dwupłatowiec")
    vocabulary.learn_synonyms()
    NewsPage.objects.get(title="Szybowiec nad miastem").unpublish()
    assert WordForm.objects.filter(word="szybowcami", pages=0).exists()
    row.delete()
    vocabulary.learn_synonyms()
    assert not WordForm.objects.filter(word__in=["szybowcami", "dwupłatowcami"]).exists()


def test_several_words_have_a_synonym_too() -> None:
    news("Lotnictwo bezsilnikowe w kraju")
    Synonyms.objects.create(language="pl", alike="LBK\nlotnictwo bezsilnikowe")
    assert found("LBK") == ["Lotnictwo bezsilnikowe w kraju"]


def test_many_that_are_written_at_once_are_learned_once(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    for number in range(3):
        by_code(f"szybowiec, dwupłatowiec {number}")
    assert DBTaskResult.objects.filter(task_path=learn_synonyms.module_path).count() == 1


def test_what_is_written_while_the_worker_already_learns_is_learned_as_well(
    settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    by_code("szybowiec, dwupłatowiec")
    with django_capture_on_commit_callbacks(execute=True):
        by_code("szybowiec, wiatrakowiec")
        # The worker takes what waits before this is committed, so it cannot see it.
        [task] = DBTaskResult.objects.filter(task_path=learn_synonyms.module_path)
        task.claim("worker")
    assert DBTaskResult.objects.ready().filter(task_path=learn_synonyms.module_path).count() == 1


def test_what_only_small_words_say_has_a_synonym_too() -> None:
    news("Szybowce nad miastem")
    Synonyms.objects.create(language="pl", alike="szybowce, i co gdzie")
    assert found("i co gdzie")[0] == "Szybowce nad miastem"
    assert found("i co") == []


def test_a_word_that_only_synonyms_know_is_not_taken_apart() -> None:
    news("Puszcza i kajak")
    news("Szybowce nad miastem")
    Synonyms.objects.create(language="pl", alike="szybowce, puszczakajak")
    assert found("puszczakajak") == ["Szybowce nad miastem"]


def test_synonyms_of_every_row_that_names_a_word_count() -> None:
    news("Szybowce nad miastem")
    news("Balony nad miastem")
    Synonyms.objects.create(language="pl", alike="bezsilnikowiec, szybowce")
    Synonyms.objects.create(language="pl", alike="bezsilnikowiec, balony")
    assert set(found("bezsilnikowiec")) == {"Szybowce nad miastem", "Balony nad miastem"}


def test_pages_with_the_word_itself_stand_before_those_with_a_synonym() -> None:
    word, synonym = "Leci szybowiec.", "Szybownictwo, szybownictwo i szybownictwo. "
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    for title, lead in (("Nad miastem", word), ("Nad polami", synonym * 5)):
        index.add_child(instance=NewsPage(title=title, lead=lead))
    Synonyms.objects.create(language="pl", alike="szybowiec, szybownictwo")
    assert found("szybowiec") == ["Nad miastem", "Nad polami"]
    assert found("szybownictwo") == ["Nad polami", "Nad miastem"]


def test_a_title_with_all_that_was_typed_stands_before_a_text_that_repeats_it() -> None:
    index = NewsIndexPage.objects.get(locale__language_code="pl")
    repeated = "Szybowiec nad łąką. " * 30
    index.add_child(instance=NewsPage(title="Łąka", lead=repeated))
    index.add_child(instance=NewsPage(title="Co robi szybowiec nad zieloną polaną i łąką"))
    assert found("szybowiec nad łąką")[0] == "Co robi szybowiec nad zieloną polaną i łąką"


def test_synonyms_of_the_content_are_there_from_the_beginning() -> None:
    row = Synonyms(language="pl", alike="szybowiec, bezsilnikowiec")
    content = SynonymsContent("pl", ("szybowiec", "bezsilnikowiec"))
    write_synonyms([content])
    write_synonyms([content])
    assert Synonyms.objects.get(alike=row.alike).entries() == row.entries()


def test_a_synonym_holds_in_its_language_only() -> None:
    news("Szybowce nad miastem")
    Synonyms.objects.create(language="en", alike="szybowiec, bezsilnikowiec")
    assert found("bezsilnikowiec") == []


def test_one_word_alone_is_no_synonym() -> None:
    with pytest.raises(ValidationError):
        Synonyms(language="pl", alike="klaster, Klaster").full_clean()


def test_editors_keep_synonyms_in_the_admin(admin_client: Client) -> None:
    add = "/admin/snippets/cms_search/synonyms/add/"
    assert admin_client.get(add).status_code == 200
    admin_client.post(add, {"language": "pl", "alike": "SI, AI"})
    assert Synonyms.objects.latest("pk").entries() == [("si",), ("ai",)]


def test_the_list_of_synonyms_names_languages_and_is_narrowed_by_them(
    admin_client: Client, no_synonyms: None
) -> None:
    Synonyms.objects.create(language="pl", alike="szybowiec, bezsilnikowiec")
    Synonyms.objects.create(language="en", alike="glider, sailplane")
    address = "/admin/snippets/cms_search/synonyms/"
    html = BeautifulSoup(admin_client.get(address).content, "html.parser")
    rows = [" ".join(row.get_text(" ").split()) for row in html.select("main tbody tr")]
    assert len(rows) == 2
    assert rows[0].startswith("glider, sailplane")
    assert rows[0].endswith("angielski")
    assert rows[1].endswith("polski")
    choices = html.select("input[type=radio][name=language]")
    assert [" ".join(choice.parent.get_text().split()) for choice in choices] == [
        "Wszystkie",
        "polski",
        "angielski",
    ]
    narrowed = admin_client.get(address, {"language": "en"}).content.decode()
    assert "sailplane" in narrowed
    assert "bezsilnikowiec" not in narrowed


def test_the_words_of_a_synonym_are_found_beside_each_other() -> None:
    news("Tytuł: szybowiec bez silnika")
    news("Silnika bez nazwy szybowiec nie ma")
    Synonyms.objects.create(language="pl", alike="bezsilnikowiec, szybowiec bez silnika")
    assert found("bezsilnikowiec") == ["Tytuł: szybowiec bez silnika"]


def test_letters_that_have_synonyms_are_found_beside_each_other() -> None:
    news("Zespół Q&Z")
    news("Litera Z, a po niej litera Q")
    news("Pytania i żale")
    Synonyms.objects.create(language="pl", alike="Q&Z, pytania i żale")
    assert set(found("q&z")) == {"Zespół Q&Z", "Pytania i żale"}


def test_of_a_synonym_of_several_words_all_is_marked_where_it_stands_as_one(client: Client) -> None:
    news("Co nowego w klastrze, czyli nowego nic")
    Synonyms.objects.create(language="pl", alike="szybkonowości, co nowego")
    html = client.get("/szukaj/", {"q": "szybkonowości"}).content.decode()
    assert "<mark>Co nowego</mark>" in html
    assert "czyli nowego" in html
