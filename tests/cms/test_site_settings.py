"""What publishers set for the whole site is seen on every page."""

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page

from cms.site.lacking import lacking_elsewhere, lacking_settings
from cms.site.models import Menu, SiteSettings, default_site
from cms.translation.roles.groups import EDITOR, PUBLISHER
from pages.mission.models import MissionPage
from pages.news.models import NewsIndexPage
from tests.cms.people import client as browser
from tests.cms.people import person

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PHONE = "+48 22 123 45 67"


def settings_address() -> str:
    return reverse("wagtailsettings:edit", args=["cms_site", "sitesettings", default_site().pk])


def sent(answer: Any) -> dict[str, str]:
    """What the form would send as it was opened."""
    form = BeautifulSoup(answer.content, "html.parser").select_one("form[method=POST], main form")
    assert form is not None
    fields = form.select("input[name], textarea[name], select[name]")
    told = {
        str(field["name"]): field.get("value") or field.get_text(strip=True)
        for field in fields
        if field.get("type") not in ("checkbox", "submit")
    }
    # Streams are put into the form by the browser.
    return {**told, "people-count": "0", "social-count": "0", "consumers-count": "0"}


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def organisation(html: BeautifulSoup) -> dict[str, Any]:
    script = html.select_one('script[type="application/ld+json"]')
    things = json.loads(script.string)["@graph"]
    return next(t for t in things if t["@type"] == "Organization")


def menu(language: str) -> Menu:
    return Menu.objects.get(locale__language_code=language)


def of(language: str, model: Any) -> Any:
    return model.objects.get(locale__language_code=language)


def shown(html: BeautifulSoup) -> list[str]:
    """The titles in the main menu, their spaces as they are written and not as they are set."""
    links = html.select(".header__menu .menu__list > li > a")
    return [link.get_text().replace("\u00a0", " ") for link in links]


def test_a_publisher_changes_the_telephone_and_it_is_everywhere(client: Client) -> None:
    publisher = browser(person((PUBLISHER, "pl")))
    form = sent(publisher.get(settings_address()))
    assert publisher.post(settings_address(), {**form, "phone": PHONE}).status_code == 302
    for address in ("/", "/en/", "/kontakt/", "/en/contact/", "/aktualnosci/", "/nie-ma/"):
        html = BeautifulSoup(client.get(address).content, "html.parser")
        link = html.select_one('footer a[href^="tel:"]')
        assert (link["href"], link.get_text()) == ("tel:+48221234567", PHONE), address
        assert organisation(html)["telephone"] == PHONE, address
    assert client.get("/api/v2/site/").json()["contact"]["phone"] == PHONE


def test_an_editor_may_not_change_the_settings() -> None:
    editor = browser(person((EDITOR, "pl")))
    assert editor.get(settings_address()).status_code == 302
    assert editor.get(reverse("menus:index")).status_code == 302


def test_the_form_asks_for_each_language_under_its_name() -> None:
    html = read(browser(person((PUBLISHER, "pl"))), settings_address())
    labels = {
        label["for"]: label.get_text(strip=True) for label in html.select("label[for^=id_name]")
    }
    assert labels == {"id_name_0": "polski", "id_name_1": "angielski"}
    assert html.select_one("#id_name_1")["value"] == "Mazovia Cluster ICT"


def test_a_text_is_kept_for_each_language(client: Client) -> None:
    publisher = browser(person((PUBLISHER, "pl")))
    form = sent(publisher.get(settings_address()))
    changed = {**form, "name_pl": "Klaster", "name_en": "The cluster"}
    assert publisher.post(settings_address(), changed).status_code == 302
    assert SiteSettings.current().name == {"pl": "Klaster", "en": "The cluster"}
    assert read(client, "/kontakt/").select_one("title").get_text() == "Kontakt – Klaster"
    assert read(client, "/en/contact/").select_one("title").get_text() == "Contact – The cluster"


def test_what_is_no_telephone_number_is_refused_with_a_sentence() -> None:
    publisher = browser(person((PUBLISHER, "pl")))
    form = sent(publisher.get(settings_address()))
    answer = publisher.post(settings_address(), {**form, "phone": "zadzwoń"})
    assert answer.status_code == 200
    assert "Wpisz numer cyframi" in answer.content.decode()


def test_a_person_is_shown_only_with_consent(client: Client) -> None:
    settings = SiteSettings.current()
    told = {"name": "Anna Nowak", "role": {"pl": "biuro", "en": "office"}, "email": "a@e.org"}
    for consent in (False, True):
        settings.people = [("person", {**told, "phone": "", "consent": consent})]
        settings.save()
        assert ("Anna Nowak" in read(client, "/kontakt/").main.get_text()) is consent
        assert bool(client.get("/api/v2/site/").json()["contact"]["people"]) is consent
    assert "office" in read(client, "/en/contact/").main.get_text()
    points = organisation(read(client, "/en/contact/"))["contactPoint"]
    assert points[0]["contactType"] == "office"


def test_without_settings_the_frame_is_that_of_the_tree(client: Client) -> None:
    before = shown(read(client, "/"))
    SiteSettings.objects.all().delete()
    Menu.objects.all().delete()
    html = read(client, "/")
    assert sorted(shown(html)) == sorted(before)
    assert "Mazowiecki Klaster ICT" in html.select_one("title").get_text()
    assert html.select(".office") == []
    footer = [link.get_text() for link in html.select(".footer__nav a")]
    assert {"Kontakt", "Deklaracja dostępności"} <= set(footer)


def test_a_menu_stands_in_the_order_of_its_settings(client: Client) -> None:
    row = menu("pl")
    first, *others = list(row.main.raw_data)
    row.main = [*others, first]
    row.save()
    before = shown(read(client, "/en/"))
    titles = shown(read(client, "/"))
    assert titles[-1] == of("pl", MissionPage).title
    assert shown(read(client, "/en/")) == before
    told = client.get("/api/v2/navigation/?locale=pl").json()["main"]
    assert [entry["title"] for entry in told] == titles


def test_a_menu_holds_links_groups_and_names_of_its_own(client: Client) -> None:
    row = menu("pl")
    page = of("pl", NewsIndexPage)
    row.main = [
        ("page", {"page": page, "label": "Co nowego"}),
        ("group", {"label": "Więcej", "below": [("page", {"page": page, "label": ""})]}),
        ("link", {"label": "Partner", "url": "https://partner.example/"}),
    ]
    row.save()
    html = read(client, page.url)
    links = html.select(".header__menu a")
    assert [link.get_text() for link in links] == ["Co nowego", page.title, "Partner"]
    assert html.select_one(".header__menu summary").get_text() == "Więcej"
    assert [bool(link.get("aria-current")) for link in links] == [True, True, False]


def test_a_page_that_the_public_may_not_see_is_in_no_menu(client: Client) -> None:
    page = of("pl", NewsIndexPage)
    assert page.title in shown(read(client, "/"))
    page.unpublish()
    assert page.title not in shown(read(client, "/"))


def test_a_page_chosen_in_the_other_language_is_shown_in_its_own(client: Client) -> None:
    row = menu("en")
    row.main = [("page", {"page": of("pl", NewsIndexPage), "label": ""})]
    row.save()
    assert shown(read(client, "/en/")) == [of("en", NewsIndexPage).title]


def test_editors_are_told_what_the_other_menu_lacks() -> None:
    row = menu("pl")
    assert lacking_elsewhere(row) == []
    of("en", NewsIndexPage).unpublish()
    english = menu("en")
    about = of("en", MissionPage).pk
    for name in ("main", "footer"):
        raw = [
            item
            for item in getattr(english, name).raw_data
            if item["type"] != "group" and item["value"]["page"] != about
        ]
        setattr(english, name, raw)
    english.save()
    [lacking] = lacking_elsewhere(row)
    assert lacking.untranslated == [of("pl", NewsIndexPage).title]
    assert of("pl", MissionPage).title in lacking.not_in_menu
    address = reverse("menus:edit", args=[row.pk])
    html = read(browser(person((PUBLISHER, "pl"))), address)
    assert of("pl", MissionPage).title in html.select_one(".help-warning").get_text()


def test_a_page_that_the_other_footer_lists_is_missed_in_the_other_main_menu_all_the_same() -> None:
    page = of("pl", MissionPage)
    for language in ("pl", "en"):
        row = menu(language)
        both = [("page", {"page": of(language, MissionPage), "label": ""})]
        row.footer, row.main = both, both
        row.save()
    assert lacking_elsewhere(menu("pl")) == []
    row.main = [("page", {"page": of("en", NewsIndexPage), "label": ""})]
    row.save()
    [lacking] = lacking_elsewhere(menu("pl"))
    assert (lacking.not_in_menu, lacking.not_in_footer) == ([page.title], [])


def test_a_publisher_of_one_language_leaves_the_other_menu_alone() -> None:
    publisher = browser(person((PUBLISHER, "pl")))
    assert publisher.get(reverse("menus:edit", args=[menu("pl").pk])).status_code == 200
    assert publisher.get(reverse("menus:edit", args=[menu("en").pk])).status_code == 302


def test_a_publisher_of_one_language_makes_no_menu_of_the_other() -> None:
    menu("en").delete()
    publisher, polish = browser(person((PUBLISHER, "pl"))), menu("pl")
    english = Locale.objects.get(language_code="en")
    form = {"locale": english.pk, "main-count": "0", "footer-count": "0"}
    for address in (reverse("menus:add"), reverse("menus:edit", args=[polish.pk])):
        assert publisher.post(address, form).status_code == 200
    kept = Menu.objects.get()
    assert (kept.pk, kept.locale_id) == (polish.pk, polish.locale_id)
    assert list(kept.main.raw_data) == list(polish.main.raw_data)
    form["locale"] = polish.locale_id
    assert publisher.post(reverse("menus:edit", args=[polish.pk]), form).status_code == 302


def test_a_language_has_one_menu() -> None:
    admin = browser(person((PUBLISHER, "pl"), (PUBLISHER, "en")))
    polish = Locale.objects.get(language_code="pl")
    form = {"locale": polish.pk, "main-count": "0", "footer-count": "0"}
    answer = admin.post(reverse("menus:add"), form)
    assert answer.status_code == 200
    assert "Menu w tym języku już jest." in answer.content.decode()


def test_what_the_office_has_not_given_is_listed() -> None:
    labels = {lacking.label: lacking.languages for lacking in lacking_settings(SiteSettings())}
    assert "KRS" in labels
    settings = SiteSettings(name={"pl": "Klaster"}, krs="0000123456")
    found = {lacking.label: lacking.languages for lacking in lacking_settings(settings)}
    assert "KRS" not in found
    assert next(len(languages) for languages in found.values() if languages) == 1


def test_visits_are_counted_only_where_the_settings_name_a_script(client: Client) -> None:
    assert Page.objects.exists()
    assert read(client, "/").select("script[src]:not([src^='/static/'])") == []
    settings = SiteSettings.current()
    settings.analytics_path = "/stats/count.js"
    settings.save()
    scripts = read(client, "/").select("script[src]:not([src^='/static/'])")
    assert [script["src"] for script in scripts] == ["/stats/count.js"]


@pytest.mark.parametrize("code", ["00000x", "00000", "0-0000", "00-0000"])
def test_a_postal_code_is_one(code: str) -> None:
    publisher = browser(person((PUBLISHER, "pl")))
    form = sent(publisher.get(settings_address()))
    refused = publisher.post(settings_address(), {**form, "postal_code": code})
    assert "Polski kod pocztowy ma postać 00-000." in refused.content.decode()
    publisher.post(settings_address(), {**form, "postal_code": "00-950"})
    assert SiteSettings.current().postal_code == "00-950"
