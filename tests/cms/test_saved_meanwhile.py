"""Who saves a form over what somebody else saved meanwhile sees that first."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.admin.views.generic.models import EditView
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Workflow
from wagtail.users.models import UserProfile

from cms.editor import saved_meanwhile
from cms.media.models import CmsDocument, CmsImage
from cms.site.models import Menu, SiteSettings, default_site
from cms.translation.language.models import GlossaryTerm
from cms.translation.roles.groups import PUBLISHER
from pages.news.models import Topic
from tests.cms.people import client, person, superuser

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# Streams are put into the form by the browser.
EMPTY = {f"{name}-count": "0" for name in ("people", "social", "consumers", "main", "footer")}
PHONES = {"phone": "+48 22 123 45 67"}


def settings_address() -> str:
    return reverse("wagtailsettings:edit", args=["cms_site", "sitesettings", default_site().pk])


def first() -> Client:
    return client(person((PUBLISHER, "pl"), (PUBLISHER, "en")))


def second(language: str = "pl") -> Client:
    user = superuser()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return client(user)


def sent(answer: Any) -> dict[str, str]:
    """What the form would send as it is shown."""
    form = BeautifulSoup(answer.content, "html.parser").select_one("#w-editor-form")
    assert form is not None
    told = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        if field.get("type") in ("checkbox", "submit") and not field.has_attr("checked"):
            continue
        chosen = field.select_one("option[selected]")
        value = chosen["value"] if chosen else field.get("value") or field.get_text(strip=True)
        told[str(field["name"])] = str(value)
    return {**told, **EMPTY}


def words(answer: Any) -> str:
    html = BeautifulSoup(answer.content, "html.parser")
    return " ".join(html.select_one(".saved-meanwhile").get_text(" ").split())


def entries(*labels: str) -> dict[str, str]:
    """A menu's form with links of these names."""
    told = {"main-count": str(len(labels))}
    for place, label in enumerate(labels):
        link = {"type": "link", "order": str(place), "deleted": "", "id": "", "value-label": label}
        link["value-url"] = "https://example.org/"
        told |= {f"main-{place}-{name}": value for name, value in link.items()}
    return told


def test_settings_that_somebody_saved_meanwhile_are_shown_before_they_are_overwritten() -> None:
    browser = second()
    opened = sent(browser.get(settings_address()))
    other = first()
    other.post(settings_address(), {**sent(other.get(settings_address())), **PHONES})
    mine = {**opened, "town": "Radom", "phone": "+48 22 765 43 21"}
    refused = browser.post(settings_address(), mine)
    assert refused.status_code == 409
    said = words(refused)
    assert "zapisała tu inna osoba (publisher-pl-publisher-en, przed chwilą)." in said
    assert "Telefon Jest zapisane +48 22 123 45 67 W Twoim formularzu +48 22 765 43 21" in said
    # What nobody else has touched is not asked about, and all that was typed is still there.
    assert "Miejscowość" not in said
    kept = sent(refused)
    assert (kept["town"], kept["phone"]) == ("Radom", "+48 22 765 43 21")
    assert SiteSettings.current().phone == PHONES["phone"]
    assert browser.post(settings_address(), kept).status_code == 302
    assert SiteSettings.current().phone == "+48 22 765 43 21"


def test_a_field_that_is_left_as_it_was_takes_nothing_back_unseen() -> None:
    browser = second("en")
    opened = sent(browser.get(settings_address()))
    settings = SiteSettings.current()
    settings.name = {**settings.name, "en": "The cluster"}
    settings.save()
    refused = browser.post(settings_address(), {**opened, "town": "Radom"})
    assert refused.status_code == 409
    said = words(refused)
    assert "Who did it is not recorded." in said
    # The Polish name is the same in both.
    assert "Is stored English: The cluster In your form English: Mazovia Cluster ICT" in said
    assert SiteSettings.current().town != "Radom"


def test_whoever_saves_in_two_windows_is_told_so_in_their_language() -> None:
    for language, sentence in (("pl", "w innym oknie"), ("en", "in another window")):
        browser = second(language)
        opened = sent(browser.get(settings_address()))
        browser.post(settings_address(), {**opened, "town": f"Radom {language}"})
        assert sentence in words(browser.post(settings_address(), opened))


def test_a_form_that_is_not_valid_is_refused_all_the_same() -> None:
    browser = second()
    opened = sent(browser.get(settings_address()))
    SiteSettings.objects.update(town="Radom")
    refused = browser.post(settings_address(), {**opened, "phone": "zadzwoń"})
    assert (refused.status_code, sent(refused)["phone"]) == (409, "zadzwoń")
    assert "Wpisz numer cyframi" in refused.content.decode()


def test_who_changes_nothing_back_is_not_asked() -> None:
    browser = second()
    opened = sent(browser.get(settings_address()))
    SiteSettings.objects.update(town="Radom")
    assert browser.post(settings_address(), {**opened, "town": "Radom"}).status_code == 302


def test_of_a_menu_that_somebody_saved_meanwhile_the_entries_that_differ_are_shown() -> None:
    menu = Menu.objects.get(locale__language_code="pl")
    address = reverse("menus:edit", args=[menu.pk])
    browser, other = second("en"), first()
    opened = sent(browser.get(address))
    other.post(address, {**sent(other.get(address)), **entries("Wspólny", "Ich wpis")})
    refused = browser.post(address, {**opened, **entries("Wspólny", "Mój wpis")})
    assert refused.status_code == 409
    said = words(refused)
    assert said.index("Ich wpis") < said.index("In your form") < said.index("Mój wpis")
    assert "Wspólny" not in said
    assert "publisher-pl-publisher-en has saved this since you opened the form (just now)." in said
    assert (
        browser.post(address, {**sent(refused), **entries("Wspólny", "Mój wpis")}).status_code
        == 302
    )
    menu.refresh_from_db()
    assert [block.value["label"] for block in menu.main] == ["Wspólny", "Mój wpis"]


def test_of_entries_that_stand_in_another_order_all_are_shown() -> None:
    menu = Menu.objects.get(locale__language_code="pl")
    address = reverse("menus:edit", args=[menu.pk])
    browser, other = second(), first()
    other.post(address, {**sent(other.get(address)), **entries("Raz", "Dwa")})
    opened = sent(browser.get(address))
    other.post(address, {**sent(other.get(address)), **entries("Dwa", "Raz")})
    said = words(browser.post(address, {**opened, **entries("Raz", "Dwa")}))
    assert said.index("Dwa") < said.index("Raz") < said.index("W Twoim formularzu")


def test_a_term_that_somebody_saved_meanwhile_is_compared_in_every_language() -> None:
    term = Topic.objects.filter(locale__language_code="pl").first()
    address = reverse("wagtailsnippets_pages_news_topic:edit", args=[term.pk])
    browser, other = second(), first()
    opened = sent(browser.get(address))
    other.post(address, {**sent(other.get(address)), "name_en": "Their name"})
    refused = browser.post(address, {**opened, "name_pl": "Moja nazwa"})
    assert refused.status_code == 409
    assert "Nazwa (angielski) Jest zapisane Their name" in words(refused)
    assert browser.post(address, sent(refused)).status_code == 302


def test_a_term_of_the_glossary_is_not_overwritten_unseen() -> None:
    term = GlossaryTerm.objects.create(polish="wóz", english="car")
    address = reverse("wagtailsnippets_cms_translation_glossaryterm:edit", args=[term.pk])
    browser = second()
    opened = sent(browser.get(address))
    GlossaryTerm.objects.filter(pk=term.pk).update(english="waggon", do_not_translate=True)
    refused = browser.post(address, {**opened, "english": "cart"})
    assert refused.status_code == 409
    said = words(refused)
    assert "Jest zapisane waggon W Twoim formularzu cart" in said
    assert "Jest zapisane Tak W Twoim formularzu Nie" in said
    term.refresh_from_db()
    assert term.english == "waggon"


def a_picture() -> tuple[Any, str, str]:
    made = CmsImage.objects.create(title="Hala", file=get_test_image_file())
    return made, reverse("wagtailimages:edit", args=[made.pk]), "title"


def a_file() -> tuple[Any, str, str]:
    file = ContentFile(b"%PDF-1.4", name="statut.pdf")
    made = CmsDocument.objects.create(title="Statut", file=file)
    return made, reverse("wagtaildocs:edit", args=[made.pk]), "title"


def an_account() -> tuple[Any, str, str]:
    made = person((PUBLISHER, "pl"))
    made.email, made.first_name, made.last_name = "anna@example.org", "Anna", "Lis"
    made.save()
    return made, reverse("wagtailusers_users:edit", args=[made.pk]), "last_name"


def a_workflow() -> tuple[Any, str, str]:
    made = Workflow.objects.first()
    return made, reverse("wagtailadmin_workflows:edit", args=[made.pk]), "name"


def a_redirect() -> tuple[Any, str, str]:
    made = Redirect.objects.create(old_path="/stare", redirect_link="https://example.org/a")
    return made, reverse("wagtailredirects:edit", args=[made.pk]), "redirect_link"


def a_site() -> tuple[Any, str, str]:
    made = default_site()
    return made, reverse("wagtailsites:edit", args=[made.pk]), "site_name"


def a_collection() -> tuple[Any, str, str]:
    made = Collection.get_first_root_node().add_child(name="Zdjęcia")
    return made, reverse("wagtailadmin_collections:edit", args=[made.pk]), "name"


@pytest.mark.parametrize(
    "of",
    [a_picture, a_file, an_account, a_workflow, a_redirect, a_site, a_collection],
)
def test_what_has_another_form_is_not_overwritten_unseen_either(of: Any) -> None:
    row, address, name = of()
    browser = second()
    opened = sent(browser.get(address))
    stored = type(row).objects.filter(pk=row.pk)
    stored.update(**{name: "https://example.org/ich"})
    refused = browser.post(address, {**opened, name: "https://example.org/moje"})
    assert refused.status_code == 409
    wanted = "Jest zapisane https://example.org/ich W Twoim formularzu https://example.org/moje"
    assert wanted in words(refused)
    assert stored.get().__dict__[name] == "https://example.org/ich"
    assert browser.post(address, sent(refused)).status_code == 302
    assert stored.get().__dict__[name] == "https://example.org/moje"


def test_wagtail_still_saves_over_what_somebody_else_saved(monkeypatch: Any) -> None:
    monkeypatch.setattr(EditView, "post", saved_meanwhile._wagtails_post)
    browser = second()
    opened = sent(browser.get(settings_address()))
    SiteSettings.objects.update(phone=PHONES["phone"])
    assert browser.post(settings_address(), opened).status_code == 302
    assert SiteSettings.current().phone != PHONES["phone"]
