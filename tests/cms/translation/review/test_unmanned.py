"""A step of a review to which nobody belongs is told of, where somebody sets it up, hands a page
in or looks at what waits."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core.checks import Tags, run_checks
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.editor.unmanned import steps_before
from cms.translation.roles.groups import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR, Role
from pages.news.models import NewsIndexPage
from tests.cms.people import client, person, superuser
from tests.cms.stages import in_progress, source_in_review
from tests.cms.translating import locale, news, translated

pytestmark = [pytest.mark.django_db, pytest.mark.once]

POLISH, ENGLISH = "Korekta językowa (polski)", "Korekta językowa (angielski)"


def told(user: Any, address: str) -> str:
    """The warnings of a screen."""
    page = BeautifulSoup(client(user).get(address).content, "html.parser")
    return " ".join(
        " ".join(one.text.split()) for one in page.select(".help-warning, .messages .warning")
    )


def people(*roles: tuple[Role, str]) -> None:
    for role in roles:
        person(role)


def edit(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def workbench(page: Any) -> str:
    return reverse("cms_translation:workbench", args=[page.pk])


def test_the_form_of_a_page_tells_before_somebody_hands_it_in() -> None:
    people((PUBLISHER, "pl"))
    editor = person((EDITOR, "pl"))
    assert f"Do kroku „{POLISH}” nie należy nikt" in told(editor, edit(news(live=False)))
    people((REVIEWER, "pl"))
    assert told(editor, edit(news(live=False, slug="inna"))) == ""


def test_so_does_the_form_of_a_new_page() -> None:
    index = NewsIndexPage.objects.get(locale=locale("pl"))
    address = reverse("wagtailadmin_pages:add", args=["pages_news", "newspage", index.pk])
    assert POLISH in told(person((EDITOR, "pl")), address)


def test_a_page_in_review_tells_of_the_step_that_it_waits_for() -> None:
    page, _translation = source_in_review()
    said = told(person((EDITOR, "pl")), edit(page))
    assert POLISH in said
    assert "Zgoda" not in said


def test_the_translator_s_screen_tells_before_somebody_hands_it_in() -> None:
    people((PUBLISHER, "en"))
    translator = person((TRANSLATOR, "en"))
    page, _source = in_progress()
    assert f"Do kroku „{ENGLISH}” nie należy nikt" in told(translator, workbench(page))
    people((REVIEWER, "en"))
    assert "nie należy nikt" not in told(translator, workbench(page))


def test_a_translation_with_nothing_to_hand_in_says_nothing() -> None:
    assert told(person((TRANSLATOR, "en")), workbench(translated(news()))) == ""


def dashboard(user: Any) -> str:
    answer = client(user).get(reverse("wagtailadmin_home"))
    found = BeautifulSoup(answer.content, "html.parser").select_one("#unmanned-section")
    return " ".join(found.text.split()) if found else ""


def test_the_dashboard_tells_those_whose_pages_come_there() -> None:
    source_in_review()
    said = dashboard(person((EDITOR, "pl")))
    assert POLISH in said
    assert ENGLISH not in said
    assert "1 strona tam czeka" in said
    assert "Poproś administratora" in said
    assert "(angielski)" in dashboard(person((EDITOR, "en")))


def test_an_administrator_is_led_to_the_people() -> None:
    answer = client(superuser()).get(reverse("wagtailadmin_home"))
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.select_one(f'#unmanned-section a[href="{reverse("wagtailusers_users:index")}"]')


def test_a_step_whose_people_all_left_has_nobody() -> None:
    people((REVIEWER, "pl"), (PUBLISHER, "pl"))
    assert dashboard(person((EDITOR, "pl"))) == ""
    get_user_model().objects.filter(username="publisher-pl").update(is_active=False)
    assert "Zgoda (polski)" in dashboard(person((EDITOR, "pl")))


def test_the_number_of_queries_does_not_grow_with_steps() -> None:
    editor, administrator = person((EDITOR, "pl")), superuser()
    with CaptureQueriesContext(connection) as few:
        assert len(steps_before(editor)) == 2
    with CaptureQueriesContext(connection) as many:
        assert len(steps_before(administrator)) == 4
    assert (len(few), len(many)) == (3, 2)


def reported() -> list[str]:
    found = run_checks(tags=[Tags.database], databases=["default"])
    return [one.msg for one in found if one.id == "cms.W041"]


def test_the_system_checks_report_each_step_without_people() -> None:
    people((EDITOR, "pl"))
    assert len(reported()) == 4
    people((REVIEWER, "pl"), (REVIEWER, "en"), (PUBLISHER, "pl"))
    [only] = reported()
    assert "Zgoda (angielski)" in only


def test_an_administrator_who_works_alone_takes_every_step() -> None:
    get_user_model().objects.all().delete()
    superuser()
    assert reported() == []
