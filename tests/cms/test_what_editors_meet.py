"""The form and the messages that editors meet: which button is first, what is passed over, what
they are told."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, Role
from pages.members.models import MemberPage
from pages.mission.models import MissionPage
from pages.news.models import NewsPage
from tests.cms.people import client, person
from tests.cms.publishing_paths import form
from tests.cms.translating import news, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def first(model: Any) -> Any:
    return model.objects.filter(locale__language_code="pl", live=True).first()


def screen(browser: Client, address: str, **query: str) -> BeautifulSoup:
    return BeautifulSoup(browser.get(address, query).content, "html.parser")


def sent(browser: Client, page: Page, **changes: str) -> dict[str, str]:
    """What the form of a page sends, as it was shown, with changes."""
    fields: dict[str, str] = {}
    for field in screen(browser, edit(page)).select("main form [name]"):
        kind, name = field.get("type"), str(field["name"])
        if field.name == "select":
            chosen = field.select_one("option[selected]")
            fields[name] = str(chosen["value"]) if chosen else ""
        elif field.name == "textarea":
            fields[name] = field.text.removeprefix("\n")
        elif field.name == "input" and (kind != "checkbox" or field.has_attr("checked")):
            fields[name] = str(field.get("value", ""))
    fields = {name: value for name, value in fields.items() if "__prefix__" not in name}
    # A body is put together by the browser.
    return {"body-count": "0", **fields, **changes}


def buttons(user: Any, page: Page) -> list[str]:
    """What stands below the form of a page, in order."""
    found = screen(client(user), edit(page)).select("footer button:not([aria-label])")
    return [text for button in found if (text := " ".join(button.text.split()))]


def told(user: Any, page: Page) -> list[str]:
    """The messages above the form of a page."""
    found = screen(client(user), edit(page)).select(".messages li")
    return [" ".join(message.text.split()) for message in found]


@pytest.mark.parametrize(
    ("role", "button"),
    [(EDITOR, "Przekaż do korekty"), (PUBLISHER, "Opublikuj")],
)
def test_the_first_button_is_what_the_role_does(role: Role, button: str) -> None:
    assert buttons(person((role, "pl")), first(NewsPage))[0] == button


def test_who_reviews_approves_first_and_who_waits_for_them_presses_nothing() -> None:
    page, editor = first(NewsPage), person((EDITOR, "pl"))
    page.get_workflow().start(page, editor)
    approve, *others = buttons(person((REVIEWER, "pl")), page)
    assert approve == "Zatwierdź"
    assert "Zatwierdź z komentarzem" in others
    assert "Opublikuj" not in others
    assert buttons(editor, page)[0] == "Strona zablokowana"


def test_who_opens_a_page_that_was_sent_back_reads_why_until_it_is_handed_in_again() -> None:
    page, editor, reviewer = first(NewsPage), person((EDITOR, "pl")), person((REVIEWER, "pl"))
    comment = "Skąd <b>ta</b> liczba?"
    why = f"Odesłano tę stronę do poprawy. reviewer-pl: „{comment}”"
    page.get_workflow().start(page, editor)
    assert why not in told(editor, page)
    page.current_workflow_task_state.reject(user=reviewer, comment=comment)
    assert why in told(editor, page)
    page.current_workflow_state.resume(editor)
    assert why not in told(editor, page)


def row_of_topic(browser: Client, page: Page) -> dict[str, str]:
    """A row that was added and left empty, counted as the browser counts it."""
    fields = sent(browser, page)
    count = int(fields["topic_rows-TOTAL_FORMS"])
    row = {f"topic_rows-{count}-{name}": "" for name in ("topic", "id", "DELETE")}
    counts = ("topic_rows-TOTAL_FORMS", "topic_rows-INITIAL_FORMS")
    more = {name: str(count + 1) for name in counts}
    return {**fields, **row, f"topic_rows-{count}-ORDER": str(count + 1), **more}


def test_a_row_that_was_added_and_left_empty_keeps_no_draft_from_being_saved() -> None:
    browser, page = client(person((EDITOR, "pl"))), first(NewsPage)
    before = page.topic_rows.count()
    answer = browser.post(
        edit(page),
        {**row_of_topic(browser, page), "lead": "Nowy lid."},
        headers={"accept": "application/json"},
    )
    assert answer.json()["success"]
    draft = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.lead == "Nowy lid."
    assert draft.topic_rows.count() == before


def test_a_code_of_activity_that_stands_there_twice_is_refused_with_a_sentence() -> None:
    browser, page = client(person((EDITOR, "pl"))), first(MemberPage)
    fields = sent(browser, page)
    for place, code in enumerate(["62.10.B", "6210b"]):
        row = f"activities-{place}"
        fields |= {f"{row}-classification": "pkd-2025", f"{row}-code": code, f"{row}-id": ""}
        fields |= {f"{row}-ORDER": str(place + 1), f"{row}-DELETE": ""}
    fields |= {"activities-TOTAL_FORMS": "2", "activities-INITIAL_FORMS": "0"}
    html = browser.post(edit(page), fields).content.decode()
    assert "Kod 62.10.B jest tu dwa razy. Usuń jeden z wierszy." in html


def test_the_page_about_the_cluster_is_written_in_tabs() -> None:
    form = screen(client(person((EDITOR, "pl"))), edit(first(MissionPage)))
    tabs = [" ".join(tab.text.split("(")[0].split()) for tab in form.select("[role=tab]")]
    assert tabs[:4] == ["Misja i historia", "Osoby", "Wyróżnienia", "Partnerzy"]


def test_a_chooser_begins_with_the_pages_below_which_the_wanted_ones_stand() -> None:
    page_type = "pages_members.memberpage,pages_projects.projectpage"
    address = reverse("wagtailadmin_choose_page")
    offered = client(person((EDITOR, "pl"))).get(address, {"page_type": page_type}).json()["html"]
    assert "Uczestnicy klastra" in offered
    assert "Projekty i partnerstwa" in offered


def test_the_last_message_says_where_a_page_is_seen_and_that_its_translation_waits() -> None:
    browser = client(person((EDITOR, "pl"), (PUBLISHER, "pl")))
    page = first(NewsPage)
    fields = sent(browser, page, title="Zupełnie nowy tytuł", **{"action-publish": "1"})
    messages = screen(browser, browser.post(edit(page), fields)["Location"]).select(".messages li")
    told = " ".join(" ".join(message.text.split()) for message in messages)
    assert f"Czytelnicy widzą stronę pod adresem http://testserver{page.get_url()}." in told
    assert "Na przetłumaczenie czeka teraz: angielski." in told


def test_of_a_change_that_is_scheduled_the_message_says_from_when_readers_see_it() -> None:
    browser = client(person((EDITOR, "pl"), (PUBLISHER, "pl")))
    later = {"go_live_at": "2099-03-01 08:00", "action-publish": "1"}
    fields = sent(browser, first(NewsPage), title="Zupełnie nowy tytuł", **later)
    answer = browser.post(edit(first(NewsPage)), fields)
    told = " ".join(screen(browser, answer["Location"]).select_one(".messages").text.split())
    assert "Czytelnicy zobaczą zmianę od 1 marca 2099, 08:00." in told
    assert "Czytelnicy widzą stronę pod adresem" not in told


def test_of_a_page_that_is_scheduled_the_message_says_when_readers_see_it() -> None:
    browser = client(person((EDITOR, "pl"), (PUBLISHER, "pl")))
    page = news(title="Nabór", live=False)
    page.save_revision()
    later = {"go_live_at": "2099-03-01 08:00", "action-publish": "1"}
    answer = browser.post(edit(page), sent(browser, page, **later))
    told = " ".join(screen(browser, answer["Location"]).select_one(".messages").text.split())
    assert "Strona „Nabór” ukaże się 1 marca 2099 o 08:00." in told


def test_of_a_picture_that_was_deleted_meanwhile_the_form_says_so() -> None:
    browser, page = client(person((EDITOR, "pl"))), first(NewsPage)
    html = browser.post(edit(page), sent(browser, page, cover="999999")).content.decode()
    assert "Wybrany obraz został usunięty. Wybierz inny." in html


def test_the_last_approval_of_a_page_that_is_scheduled_says_when_it_goes_live() -> None:
    reviewer, publisher = person((REVIEWER, "pl")), person((PUBLISHER, "pl"))
    page = news(live=False)
    page.save_revision()
    page.get_workflow().start(page, reviewer)
    page.current_workflow_task_state.approve(user=reviewer)
    page, browser = stored(page), client(publisher)
    approval = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    later = {"go_live_at": "2099-03-01 08:00", **approval}
    answer = browser.post(edit(page), sent(browser, page, **later), follow=True)
    found = BeautifulSoup(answer.content, "html.parser").select_one(".messages")
    told = " ".join(found.text.split())
    assert "Zatwierdzono. Strona zostanie opublikowana: 1 marca 2099, 08:00." in told
    assert not stored(page).live


def panel(user: Any, page: Page) -> str:
    """What the panel of a page's status says."""
    found = screen(client(user), edit(page)).select_one("[data-side-panel=status]")
    return " ".join(found.text.split()) if found else ""


def test_the_panel_says_which_step_waits_and_that_the_page_was_sent_back() -> None:
    page, editor = first(NewsPage), person((EDITOR, "pl"))
    page.get_workflow().start(page, editor)
    assert "Stan: W korekcie" in panel(editor, page)
    page.current_workflow_task_state.approve(user=person((REVIEWER, "pl")))
    page = first(NewsPage)
    assert "Stan: Czeka na zgodę" in panel(editor, page)
    page.current_workflow_task_state.reject(user=person((PUBLISHER, "pl")))
    said = panel(editor, first(NewsPage))
    assert "Stan: Do poprawy" in said
    assert "W korekcie" not in said


def test_the_panel_counts_versions_that_somebody_may_not_edit() -> None:
    said = panel(person((EDITOR, "pl")), first(NewsPage))
    assert "Brak innych tłumaczeń" not in said
    assert "Liczba języków: 2" in said


def test_who_unpublishes_what_is_not_online_any_more_reads_so_above_its_form() -> None:
    page, browser = first(NewsPage), client(person((PUBLISHER, "pl")))
    page.unpublish()
    answer = browser.get(reverse("wagtailadmin_pages:unpublish", args=[page.pk]), follow=True)
    assert answer.redirect_chain == [(edit(page), 302)]
    text = answer.content.decode()
    assert "Ta strona nie jest już opublikowana." in text
    assert "Nie masz uprawnień" not in text


def test_a_page_whose_address_the_browser_did_not_fill_in_gets_one_of_its_title() -> None:
    index = NewsPage.objects.filter(locale__language_code="pl", live=True).first().get_parent()
    add = reverse("wagtailadmin_pages:add", args=["pages_news", "newspage", index.pk])
    browser = client(person((PUBLISHER, "pl")))
    for slug in ("lodz-juz-dzis", "lodz-juz-dzis-2"):
        unsaved = NewsPage(title="Łódź już dziś", slug="")
        answer = browser.post(add, {**form(unsaved), "lead": "Lid.", "action-publish": "1"})
        assert answer.status_code == 302
        assert index.get_children().live().filter(slug=slug).exists()


def test_a_title_without_letters_asks_for_an_address() -> None:
    index = NewsPage.objects.filter(locale__language_code="pl", live=True).first().get_parent()
    add = reverse("wagtailadmin_pages:add", args=["pages_news", "newspage", index.pk])
    unsaved = NewsPage(title="!!!", slug="")
    browser = client(person((PUBLISHER, "pl")))
    answer = browser.post(add, {**form(unsaved), "lead": "Lid.", "action-publish": "1"})
    assert answer.status_code == 200
    assert "To pole jest wymagane" in answer.content.decode()
