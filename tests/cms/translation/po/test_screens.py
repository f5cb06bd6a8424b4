"""The screen of PO files: look first, confirm, and nothing happens behind anybody's back."""

import re
from typing import Any

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from cms.translation.po import importing, views
from cms.translation.roles.groups import EDITOR, TRANSLATOR
from tests.cms.translating import ENGLISH, LEAD, begin, english, news, publish, stored, write
from tests.cms.translation.po.files import confirm, exported, fill, person, signed_in, upload

pytestmark = [pytest.mark.django_db, pytest.mark.once]
SCREEN = "/admin/translations/po/"
BETTER = "As many as 140 companies take part in the project."


@pytest.fixture
def client() -> Any:
    return signed_in(person((TRANSLATOR, "en")))


def lead() -> str | None:
    found = StringTranslation.objects.filter(translation_of__data=LEAD)
    return found.values_list("data", flat=True).first()


@pytest.mark.usefixtures("nothing_waits")
def test_the_screen_offers_the_directions_of_the_person(client: Any) -> None:
    html = client.get(SCREEN).content.decode()
    assert reverse("cms_translation:po-export-all", args=["pl", "en"]) not in html
    news()
    html = client.get(SCREEN).content.decode()
    assert reverse("cms_translation:po-export-all", args=["pl", "en"]) in html
    assert "czeka 1 strona" in html
    assert reverse("cms_translation:po-export-all", args=["en", "pl"]) not in html


@pytest.mark.usefixtures("nothing_waits")
def test_what_is_too_much_for_one_file_comes_in_several(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "_IN_A_FILE", 2)
    for number in range(3):
        news(slug=f"strona-{number}", title=f"Strona numer {number}")
    html, address = client.get(SCREEN).content.decode(), everything()
    assert "polski → angielski, 1–2" in html
    assert "polski → angielski, 3–3" in html
    files = [client.get(address, {"part": part}) for part in ("1", "2")]
    found = [re.findall(r'msgid "(Strona numer \d)"', one.content.decode()) for one in files]
    assert [len(titles) for titles in found] == [2, 1]
    assert len({*found[0], *found[1]}) == 3
    assert files[1]["Content-Disposition"] == 'attachment; filename="pl-en-2.po"'
    for part in ("0", "-1", "", "²", "99999999999999999999"):
        assert client.get(address, {"part": part}).content == files[0].content
    assert client.get(address, {"part": "3"}).url == SCREEN


def everything() -> str:
    return reverse("cms_translation:po-export-all", args=["pl", "en"])


def test_who_writes_in_no_language_finds_neither_screen_nor_menu() -> None:
    nobody, editor = signed_in(person(name="nikt")), signed_in(person((EDITOR, "en")))
    assert nobody.get(SCREEN).status_code == 302
    assert SCREEN in editor.get("/admin/").content.decode()


def test_looking_at_a_file_writes_nothing(client: Any) -> None:
    source = news()
    answer = upload(client, fill(exported(source), ENGLISH))
    html = answer.content.decode()
    assert ENGLISH[LEAD] in html
    assert "Przyjmij te tłumaczenia" in html
    assert lead() is None


def test_what_was_shown_is_taken_when_it_is_confirmed(client: Any) -> None:
    source = news()
    answer = confirm(client, upload(client, fill(exported(source), ENGLISH)))
    html = answer.content.decode()
    assert "Przyjęto 5 tekstów." in html
    assert reverse("cms_translation:workbench", args=[english(source).pk]) in html
    assert lead() == ENGLISH[LEAD]


def test_a_page_that_is_deleted_while_its_file_is_taken_is_named(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = news()
    shown = upload(client, fill(exported(source), ENGLISH))
    ordinary = importing._lock

    def lock(*args: Any) -> set[int]:
        stored(source).delete()
        return ordinary(*args)

    monkeypatch.setattr(importing, "_lock", lock)
    html = confirm(client, shown).content.decode()
    assert "Stronę „Klaster rośnie” w międzyczasie usunięto. Nic nie przyjęto." in html
    assert lead() is None


def test_a_source_that_changes_before_the_confirmation_is_shown_again(client: Any) -> None:
    source = news()
    shown = upload(client, fill(exported(source), ENGLISH))
    publish(stored(source), lead="Nowy lead.")
    again = confirm(client, shown)
    assert "W międzyczasie coś się zmieniło" in again.content.decode()
    assert not StringTranslation.objects.filter(context__object_id=source.translation_key).exists()
    confirm(client, again)
    assert lead() is None
    assert StringTranslation.objects.filter(translation_of__data="Drugi akapit.").exists()


def test_another_persons_text_that_appears_before_the_confirmation_stays(client: Any) -> None:
    source = news()
    translation = begin(source)
    shown = upload(client, fill(exported(source), {LEAD: BETTER}))
    write(translation, {LEAD: ENGLISH[LEAD]})
    again = confirm(client, shown)
    html = again.content.decode()
    assert f"<del>{ENGLISH[LEAD]}</del>" in html
    confirm(client, again)
    assert lead() == ENGLISH[LEAD]
    confirm(client, again, replace="on")
    assert lead() == BETTER


def test_refused_units_are_shown_with_their_line_and_reason(client: Any) -> None:
    source = news()
    po = fill(exported(source), {source.title: "x" * 300})
    html = upload(client, po).content.decode()
    assert "Wiersz" in html
    assert "Klaster rośnie › Tytuł" in html
    assert "300" in html
    assert "W pliku nie ma nic do przyjęcia." in html
    assert "Przyjmij te tłumaczenia" not in html


def test_a_number_that_differs_is_taken_and_pointed_at(client: Any) -> None:
    source = news()
    shown = upload(client, fill(exported(source), {LEAD: BETTER.replace("140", "500")}))
    html = shown.content.decode()
    assert "Do sprawdzenia" in html
    assert "140" in shown.context["report"].doubtful[0][1].findings[0].message
    confirm(client, shown)
    assert lead() == BETTER.replace("140", "500")


def test_a_broken_file_is_refused_at_its_field(client: Any) -> None:
    source = news()
    whole = str(fill(exported(source), ENGLISH))
    html = upload(client, whole[: whole.rindex('"')]).content.decode()
    assert "To nie jest cały plik PO" in html
    assert lead() is None


@pytest.mark.parametrize("change", ["carried", "user", "nothing"])
def test_a_file_that_nobody_looked_at_is_not_taken(client: Any, change: str) -> None:
    source = news()
    shown = upload(client, fill(exported(source), ENGLISH))
    if change == "carried":
        shown.context["confirm"].initial["carried"] += "x"
    if change == "user":
        client = signed_in(person((TRANSLATOR, "en"), name="other"))
    if change == "nothing":
        shown.context["confirm"].initial["carried"] = ""
    answer = confirm(client, shown)
    assert answer.url == SCREEN
    assert lead() is None


def test_text_from_a_file_is_text_on_the_screen(client: Any) -> None:
    source = news(title="<script>alert(1)</script>")
    html = upload(client, fill(exported(source), {LEAD: "<script>x()</script>"})).content.decode()
    assert "<script>x()" not in html
    assert "<script>alert" not in html
