"""Who saves an account reads what has come of it."""

import inspect
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.admin.views import account as wagtails
from wagtail.users.models import UserProfile

from cms.translation.roles.groups import PUBLISHER
from tests.cms.people import client, person

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PASSWORD = "correct horse battery"


def somebody(language: str) -> Any:
    user = person((PUBLISHER, "pl"))
    user.first_name, user.last_name = "Anna", "Nowak"
    user.set_password(PASSWORD)
    user.save()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return user


def sent(browser: Client, **changed: str) -> Any:
    """What answers the form of the account, with some of its fields changed."""
    address = reverse("wagtailadmin_account")
    shown = BeautifulSoup(browser.get(address).content, "html.parser")
    form = {
        str(field["name"]): str(field.get("value", ""))
        for field in shown.select("main form input[name]")
        if field.get("type") not in ("checkbox", "file")
    }
    for choice in shown.select("main form select[name]"):
        option = choice.select_one("option[selected]")
        form[str(choice["name"])] = str(option["value"]) if option else ""
    return browser.post(address, {**form, **changed})


def told(answer: Any) -> list[str]:
    found = (str(message) for message in get_messages(answer.wsgi_request))
    return [BeautifulSoup(one, "html.parser").get_text(strip=True) for one in found]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("pl", "en", "Your account settings have been changed successfully!"),
        ("en", "pl", "Zapisano ustawienia konta."),
        ("pl", "pl", "Zapisano ustawienia konta."),
    ],
)
def test_a_new_language_is_the_one_in_which_it_is_told(
    before: str, after: str, sentence: str
) -> None:
    user = somebody(before)
    answer = sent(client(user), **{"locale-preferred_language": after})
    assert answer.status_code == 302
    assert told(answer) == [sentence]
    assert UserProfile.objects.get(user=user).preferred_language == after


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("pl", "Nie zapisano konta, bo w formularzu są błędy."),
        ("en", "Your account was not saved, as there are errors in the form."),
    ],
)
def test_an_account_that_was_not_saved_says_so_at_its_top(language: str, sentence: str) -> None:
    user = somebody(language)
    new = "a new and longer password"
    answer = sent(
        client(user),
        **{
            "name_email-first_name": "Żaneta",
            "password-old_password": "wrong",
            "password-new_password1": new,
            "password-new_password2": new,
        },
    )
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert user.first_name == "Anna"


def test_whoever_changes_the_password_stays_signed_in() -> None:
    user = somebody("pl")
    browser = client(user)
    new = "a new and longer password"
    answer = sent(
        browser,
        **{
            "password-old_password": PASSWORD,
            "password-new_password1": new,
            "password-new_password2": new,
        },
    )
    assert answer.status_code == 302
    user.refresh_from_db()
    assert user.check_password(new)
    assert browser.get(reverse("wagtailadmin_account")).status_code == 200


def test_wagtail_still_tells_of_an_account_in_the_language_before() -> None:
    source = inspect.getsource(wagtails)
    post = source[source.index("    def post(self, request):") :]
    assert post.index("UserProfile.get_for_user(user)") < post.index("form.save()")
    assert "messages.validation_error" not in source
