"""What the form of a page tells and offers each role."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, Role, group_of
from tests.cms.translating import news, stored

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def somebody(role: Role) -> Any:
    user = get_user_model().objects.create_user(f"{role.key}-pl", None, "secret", first_name="Ewa")
    user.groups.set([group_of(role, "pl")])
    return user


def form(user: Any, page: Page) -> BeautifulSoup:
    client = Client()
    client.force_login(user)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return BeautifulSoup(answer.content, "html.parser")


def buttons(user: Any, page: Page) -> list[str]:
    """What stands below the form, in order."""
    found = form(user, page).select("footer .footer__container button:not([aria-label])")
    return [" ".join(button.text.split()) for button in found if button.text.strip()]


def told(user: Any, page: Page) -> list[str]:
    return [" ".join(one.text.split()) for one in form(user, page).select(".messages li")]


@pytest.mark.parametrize(
    ("role", "first"),
    [(EDITOR, "Przekaż do korekty (Publikacja (polski))"), (PUBLISHER, "Opublikuj")],
)
def test_the_first_button_is_what_the_role_does(role: Role, first: str) -> None:
    assert buttons(somebody(role), news(title="Nowa", slug="nowa"))[0] == first


def test_who_reviews_approves_first_and_who_waits_for_them_presses_nothing() -> None:
    page, editor = news(title="Nowa", slug="nowa"), somebody(EDITOR)
    page.get_workflow().start(page, editor)
    first, *others = buttons(somebody(REVIEWER), page)
    assert first == "Zatwierdź"
    assert "Zatwierdź z komentarzem" in others
    assert "Opublikuj" not in others
    assert buttons(editor, page)[0] == "Strona zablokowana"


def test_who_opens_a_page_that_was_sent_back_reads_why_until_it_is_handed_in_again() -> None:
    page, editor, reviewer = news(title="Nowa", slug="nowa"), somebody(EDITOR), somebody(REVIEWER)
    why = "Odesłano tę stronę do poprawy. Ewa: „Skąd <b>ta</b> liczba?”"
    page.get_workflow().start(page, editor)
    assert why not in told(editor, page)
    stored(page).current_workflow_task_state.reject(user=reviewer, comment="Skąd <b>ta</b> liczba?")
    assert why in told(editor, stored(page))
    stored(page).current_workflow_state.resume(editor)
    assert why not in told(editor, stored(page))
