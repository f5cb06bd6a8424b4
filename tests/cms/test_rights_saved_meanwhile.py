"""Who saves a group's rights over what somebody else gave or took meanwhile sees that first."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
)
from wagtail.users.models import UserProfile

from cms.site.models import default_site
from tests.cms.people import client, superuser
from tests.cms.test_saved_meanwhile import words

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def browser(language: str = "pl") -> Client:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return client(user)


def right(codename: str) -> Permission:
    return Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")


@pytest.fixture
def group() -> Group:
    made = Group.objects.create(name="Redakcja gościnna")
    GroupPagePermission.objects.create(group=made, page=home(), permission=right("add_page"))
    return made


def home() -> Page:
    return Page.objects.get(depth=2, locale__language_code="pl")


def address(group: Group) -> str:
    return reverse("wagtailusers_groups:edit", args=[group.pk])


def sent(answer: Any) -> dict[str, Any]:
    """What the form would send as it is shown."""
    form = BeautifulSoup(answer.content, "html.parser").select_one("#w-editor-form")
    assert form is not None
    told: dict[str, list[str]] = {}
    for field in form.select("input[name], select[name]"):
        if field.get("type") in ("checkbox", "submit") and not field.has_attr("checked"):
            continue
        chosen = field.select_one("option[selected]")
        value = chosen["value"] if chosen else field.get("value", "")
        told.setdefault(str(field["name"]), []).append(str(value))
    return told


def rights_on_pages(group: Group) -> set[str]:
    return set(group.page_permissions.values_list("permission__codename", flat=True))


def test_a_right_that_was_taken_meanwhile_is_not_given_back_unseen(group: Group) -> None:
    mine = browser()
    opened = sent(mine.get(address(group)))
    group.page_permissions.all().delete()
    refused = mine.post(address(group), opened)
    assert refused.status_code == 409
    said = words(refused)
    title = home().title
    wanted = f"Uprawnienia do stron Jest zapisane {title}: – W Twoim formularzu {title}: "
    assert wanted in said
    assert rights_on_pages(group) == set()
    # Nothing of what was put into the form is lost, and a second save is on purpose.
    assert mine.post(address(group), sent(refused)).status_code == 302
    assert rights_on_pages(group) == {"add_page"}


def test_a_right_that_was_given_meanwhile_is_not_taken_back_unseen(group: Group) -> None:
    mine = browser("en")
    opened = sent(mine.get(address(group)))
    GroupPagePermission.objects.create(group=group, page=home(), permission=right("publish_page"))
    refused = mine.post(address(group), {**opened, "name": "Goście"})
    assert refused.status_code == 409
    assert "Who did it is not recorded." in words(refused)
    assert rights_on_pages(group) == {"add_page", "publish_page"}
    assert Group.objects.filter(name="Redakcja gościnna").exists()


def test_who_saved_a_group_meanwhile_is_told(group: Group) -> None:
    mine, other = browser(), browser()
    opened = sent(mine.get(address(group)))
    other.post(address(group), {**sent(other.get(address(group))), "name": "Goście"})
    refused = mine.post(address(group), opened)
    assert refused.status_code == 409
    said = words(refused)
    assert "w innym oknie" in said
    assert "Jest zapisane Goście W Twoim formularzu Redakcja gościnna" in said


def test_of_the_rights_on_everything_else_those_that_differ_are_named(group: Group) -> None:
    mine = browser()
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    opened = sent(mine.get(address(group)))
    group.permissions.add(Permission.objects.get(codename="add_group"))
    refused = mine.post(address(group), opened)
    assert refused.status_code == 409
    assert "Jest zapisane Dodaj: grupa W Twoim formularzu –" in words(refused)


def test_rights_on_pictures_are_compared_too(group: Group) -> None:
    mine = browser()
    opened = sent(mine.get(address(group)))
    given = Permission.objects.get(codename="add_image", content_type__app_label="wagtailimages")
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.create(group=group, collection=root, permission=given)
    refused = mine.post(address(group), opened)
    assert refused.status_code == 409
    assert "Uprawnienia do obrazów Jest zapisane" in words(refused)
    assert group.collection_permissions.count() == 1


def test_who_changes_nothing_back_is_not_asked(group: Group) -> None:
    mine, other = browser(), browser()
    opened = sent(mine.get(address(group)))
    change = {"page_permissions-0-permissions": ["add_page", "publish_page"]}
    assert (
        other.post(address(group), {**sent(other.get(address(group))), **change}).status_code == 302
    )
    assert mine.post(address(group), {**opened, **change}).status_code == 302
    assert rights_on_pages(group) == {"add_page", "publish_page"}


def test_a_group_that_nobody_else_saved_is_saved(group: Group) -> None:
    mine = browser()
    opened = sent(mine.get(address(group)))
    assert mine.post(address(group), {**opened, "name": "Goście"}).status_code == 302
    group.refresh_from_db()
    assert (group.name, rights_on_pages(group)) == ("Goście", {"add_page"})


def test_the_right_to_settings_is_compared_too(group: Group) -> None:
    mine = browser()
    opened = sent(mine.get(address(group)))
    given = Permission.objects.get(codename="change_sitesettings")
    GroupSitePermission.objects.create(group=group, site=default_site(), permission=given)
    refused = mine.post(address(group), opened)
    assert refused.status_code == 409
    said = words(refused)
    assert f"Jest zapisane {default_site()}: " in said
    assert f"W Twoim formularzu {default_site()}: –" in said
