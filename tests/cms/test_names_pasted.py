"""Names and addresses that editors paste into forms of Wagtail are stored as they look: a letter is
one, however it was written, and nothing invisible tells two of them apart."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from taggit.models import Tag
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Collection, Site, Workflow

from cms.content import old_addresses
from tests.cms.people import superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PASTED, CLEAN = "Ło\u0301dz\u0301\u200b", "Łódź"
INVISIBLE = "\u200b\u00ad"


def saved(address: str, **sent: Any) -> Any:
    """What the form says after it was sent; None where it took everything."""
    browser = Client()
    browser.force_login(superuser())
    answer = browser.post(address, sent)
    return None if answer.status_code == 302 else answer.content.decode()


def redirect_from(path: str) -> Any:
    return saved(
        reverse("wagtailredirects:add"), old_path=path, redirect_link="https://example.org/"
    )


def collection(name: str) -> Any:
    parent = Collection.get_first_root_node()
    return saved(reverse("wagtailadmin_collections:add"), name=name, parent=parent.pk)


def group(name: str) -> Any:
    sent: dict[str, Any] = {"name": name}
    for formset in ("page_permissions", "collection_permissions", "document_permissions"):
        sent |= {f"{formset}-TOTAL_FORMS": 0, f"{formset}-INITIAL_FORMS": 0}
    return saved(reverse("wagtailusers_groups:add"), **sent)


def test_a_redirect_leads_from_the_address_that_it_shows(client: Client) -> None:
    assert redirect_from(f"/{PASTED}/stare") is None
    assert Redirect.objects.get().old_path == f"/{CLEAN}/stare"
    for asked in (CLEAN, "Ło\u0301dz\u0301", PASTED):
        assert client.get(f"/{asked}/stare").headers["Location"] == "https://example.org/"
    found = client.get("/api/v2/redirects/find/", {"html_path": f"/{PASTED}/stare"})
    assert found.status_code == 302


def test_two_redirects_never_lead_from_what_looks_like_one_address() -> None:
    assert redirect_from(f"/{CLEAN}") is None
    assert "już istnieje" in redirect_from(f"/{PASTED}")
    assert Redirect.objects.count() == 1


def test_an_address_that_two_people_entered_at_once_leads_to_the_first(client: Client) -> None:
    for target in ("first", "second"):
        Redirect.objects.create(old_path="/stare", redirect_link=f"https://{target}.example/")
    assert client.get("/stare").headers["Location"] == "https://first.example/"


def test_a_collection_has_a_name_that_can_be_read() -> None:
    assert collection(INVISIBLE) is not None
    assert collection(PASTED) is None
    assert list(Collection.objects.filter(depth=2, name=CLEAN).values_list("name")) == [(CLEAN,)]
    assert not Collection.objects.filter(name="").exists()


def test_a_site_is_found_by_a_host_that_was_pasted() -> None:
    root = Site.objects.get(is_default_site=True).root_page
    sent = {"hostname": "mkict.pl\u200b", "port": 443, "site_name": PASTED, "root_page": root.pk}
    assert saved(reverse("wagtailsites:add"), **sent) is None
    assert Site.objects.get(hostname="mkict.pl").site_name == CLEAN
    assert saved(reverse("wagtailsites:add"), **sent) is not None


def test_two_groups_never_look_the_same() -> None:
    Group.objects.create(name=CLEAN)
    Group.objects.create(name="Płock\u00ad")
    assert Group.objects.filter(name="Płock").exists()
    assert group(PASTED) is not None
    assert not Group.objects.filter(name=PASTED).exists()


def test_a_workflow_is_named_as_it_looks() -> None:
    assert Workflow.objects.create(name=PASTED).name == CLEAN


def test_a_tag_is_there_once_however_it_was_typed() -> None:
    Tag.objects.create(name=CLEAN)
    file = get_document_model().objects.create(title="Statut", file=ContentFile(b"%PDF", "s.pdf"))
    edit = reverse("wagtaildocs:edit", args=[file.pk])
    sent = {"title": file.title, "collection": file.collection_id, "tags": f"{PASTED}, Płock"}
    assert saved(edit, **sent) is None
    assert sorted(tag.name for tag in file.tags.all()) == ["Płock", CLEAN]
    assert Tag.objects.filter(name__startswith="Ł").count() == 1


def test_wagtail_still_tells_addresses_apart_that_look_the_same() -> None:
    assert old_addresses._stock_path(f"/{PASTED}") != old_addresses._stock_path(f"/{CLEAN}")
