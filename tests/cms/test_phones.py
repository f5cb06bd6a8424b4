"""Telephone numbers: what editors may write, and what their links dial."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client

from cms.content.phones import dialled, phone_number
from cms.site.models import SiteSettings
from pages.members.models import MemberPage

RIGHT = {
    "+48 22 123 45 67": "+48221234567",
    "(22) 123 45 67": "221234567",
    "(+48) 22 123-45-67": "+48221234567",
    "22 123 45 67 wew. 12": "221234567;ext=12",
    "22 123 45 67, wewn. 12": "221234567;ext=12",
    "+48 22 123 45 67 ext. 7": "+48221234567;ext=7",
    "19115": "19115",
}
WRONG = ["22", "zero", "22 123 45 67 wew.", "22 123 45 67 lub 68", "wew. 12345", "22+123 45 67"]


@pytest.mark.parametrize(("written", "number"), RIGHT.items())
def test_a_number_is_taken_as_people_write_it_and_dialled_as_it_is(
    written: str, number: str
) -> None:
    phone_number(written)
    assert dialled(written) == number


@pytest.mark.parametrize("written", WRONG)
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        phone_number(written)


def test_of_a_text_that_is_no_number_its_digits_are_dialled() -> None:
    assert dialled("tel. +48 22 123 45 67") == "+48221234567"


@pytest.mark.django_db
@pytest.mark.once
def test_office_and_member_may_have_an_extension(client: Client) -> None:
    written, link = "(22) 123 45 67 wew. 12", "tel:221234567;ext=12"
    site = SiteSettings.current()
    site.phone = written
    site.full_clean()
    site.save()
    member = MemberPage.objects.filter(locale__language_code="pl", live=True).first()
    assert member is not None
    member.contact_phone = written
    member.save_revision().publish()
    for address, inside in (("/", "footer"), (member.url, "main")):
        html: Any = BeautifulSoup(client.get(address).content, "html.parser")
        assert html.select_one(f'{inside} a[href="{link}"]'), address
